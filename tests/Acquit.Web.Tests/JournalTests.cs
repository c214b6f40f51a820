using System.Net;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Core;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Who did what, when, in sentences; what concerns another creditor is not told.</summary>
public class JournalTests(PostgresCluster cluster)
{
    private const string Journal = "/reglages/journal";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_journal_tells_sign_ins_roles_and_the_live_switch(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        await admin.Submit("/reglages/personnes", ("Form.Name", "Paul Viaud"), ("Form.Email", "paul@example.org"),
            ("Form.Role", "Approver"), ("Form.Creditor", office.World.Creditor.ToString()));
        await admin.PostWithTokenOf("/envois", "/envois?handler=Live",
            ("creditor", office.World.Creditor.ToString()), ("on", "false"));
        using var guest = new Guest(office.Address);
        await guest.Submit("/entrer", ("email", "nobody@example.org"), ("password", "faux"));
        var words = (await admin.Get(Journal)).Words;
        words.ShouldContain("Claire Morvan s’est connecté depuis");
        words.ShouldContain("Claire Morvan a invité Paul Viaud, responsable");
        words.ShouldContain("Claire Morvan a arrêté les envois");
        words.ShouldContain("adresse inconnue connexion refusée depuis");
        words.ShouldNotContain("nobody@example.org", customMessage: "what was typed may be a password");
    }

    [Fact]
    public async Task A_sieve_by_topic_person_and_day_narrows_the_journal()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var luc = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        Note(office, luc, AuditAct.RoleGiven, "Paul Viaud\treader");
        office.World.GoTo(office.World.Today.AddDays(1), hourUtc: 23);
        Note(office, luc, AuditAct.LetterChanged, "reminder-1");
        (await admin.Get($"{Journal}?sujet=SignIn")).Words.ShouldNotContain("Luc Bayle a donné");
        (await admin.Get($"{Journal}?qui={luc.Id}")).Words.ShouldNotContain("Claire Morvan s’est");
        var nextDay = office.World.Today;
        var lines = (await admin.Get($"{Journal}?du={nextDay:yyyy-MM-dd}&au={nextDay:yyyy-MM-dd}"));
        lines.Words.ShouldContain("a changé le texte de la lettre", customMessage: "midnight is that of Paris");
        lines.Words.ShouldNotContain("a donné un rôle");
        (await admin.Get($"{Journal}?du=2030-01-01")).Words.ShouldContain("Rien de tel");
    }

    [Fact]
    public async Task Older_lines_stand_on_the_next_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        var luc = await office.Hire("Luc Bayle", Role.Reader, Guid.Empty);
        office.World.GoTo(office.World.Today.AddDays(1));
        for (var at = 0; at < AuditBook.PerPage; at++)
        {
            Note(office, luc, AuditAct.PasswordChanged, "");
        }

        var first = await admin.Get(Journal);
        first.Words.ShouldNotContain("Claire Morvan s’est connecté");
        var next = first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await admin.Get(next);
        second.Words.ShouldContain("Claire Morvan s’est connecté");
        second.Document.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Fact]
    public async Task The_administrator_of_one_creditor_reads_what_concerns_it_and_nothing_else()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var luc = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        Note(office, luc, AuditAct.SendingSwitchedOn, "", office.World.Creditor);
        Note(office, luc, AuditAct.BankDetailsAsked, "FR76SECRET", office.Other);
        Note(office, luc, AuditAct.PasswordChanged, "");
        using var admin = await office.SignedIn(Role.Administrator);
        var words = (await admin.Get(Journal)).Words;
        words.ShouldContain("Luc Bayle a ouvert les envois");
        words.ShouldNotContain("FR76SECRET");
        words.ShouldNotContain("a changé son mot de passe");
        using var reader = await office.SignedIn(Role.Approver);
        (await reader.Get(Journal)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Every_act_has_a_sentence_of_its_own_in_both_languages_and_a_topic()
    {
        var acts = Enum.GetValues<AuditAct>();
        foreach (var language in Enum.GetValues<Language>())
        {
            acts.Select(act => AuditSentence.Of(act, "X\treader", "Lecteur", language)).Distinct().Count()
                .ShouldBe(acts.Length);
        }

        acts.Select(act => act.Topic()).Distinct().Count().ShouldBe(Enum.GetValues<AuditTopic>().Length);
    }

    private static void Note(Office office, UserRow by, AuditAct act, string subject, Guid? creditor = null)
    {
        using var access = office.World.Database.OpenAccess();
        access.Note(new AccessAct(by.Id, by.Name, office.World.Clock.Now), act, subject, creditor);
        access.SaveChanges();
    }
}
