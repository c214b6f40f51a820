using System.Text;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What came in by e-mail is read and attached in the browser, by whom it may.</summary>
public class MessagesTests(PostgresCluster cluster)
{
    private const string Page = "/messages";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_message_of_nobody_for_certain_is_attached_and_read(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Take(office, "From: Jean <jean@inconnu.example>\nSubject: Votre <b>relance</b>\n\nJe paie <demain>.\n");
        var page = await guest.Get(Page);
        page.Words.ShouldContain("Je paie <demain>.");
        page.Text.ShouldNotContain("<b>relance");
        (await guest.SubmitTo(Page, "Attach", ("debtor", "PERSONNE"))).Words.ShouldContain("Aucun débiteur de ce nom");
        (await guest.SubmitTo(Page, "Attach", ("debtor", "SECRET"))).Words.ShouldContain("Aucun débiteur de ce nom");

        (await guest.SubmitTo(Page, "Attach", ("debtor", "DUPIN"))).Words.ShouldContain("Rattaché à DUPIN");

        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("Une réponse attend d’être lue");
        (await guest.SubmitTo(Page, "Read")).Words.ShouldContain("Réponse lue");
        using var db = office.World.Database.Open();
        var dossier = db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1);
        EventLog.Read(db, dossier, office.World.Today).Select(one => one.GetType())
            .ShouldBe([typeof(ReplyReceived), typeof(ReplyRead)]);
    }

    [Fact]
    public async Task The_link_of_an_invitation_that_comes_back_is_shown_to_nobody()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        Take(office, "From: Anne <anne@brunet.example>\nSubject: Re: Acquit\n\n"
            + "> https://acquit.example/acces?cle=Ab-12_xyz%3D\nVu, merci.\n");
        var page = await guest.Get(Page);
        page.Words.ShouldContain("Vu, merci.");
        page.Words.ShouldContain("https://acquit.example/acces?cle=…");
        page.Text.ShouldNotContain("Ab-12");
    }

    [Fact]
    public async Task A_new_reply_leaves_those_that_were_read_as_they_are()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Take(office, "From: Jean <jean@inconnu.example>\nSubject: Premier\n\nun\n");
        await guest.SubmitTo(Page, "Attach", ("debtor", "DUPIN"));
        office.World.GoTo(office.World.Today, hourUtc: 10);
        await guest.SubmitTo(Page, "Read");
        office.World.GoTo(office.World.Today, hourUtc: 11);
        Take(office, "From: Jean <jean@inconnu.example>\nSubject: Second\n\ndeux\n");
        await guest.SubmitTo(Page, "Attach", ("debtor", "DUPIN"));
        var page = await guest.Get(Page);
        page.Document.QuerySelectorAll("form[action*='handler=Read']").Length.ShouldBe(1);
        page.Words.ShouldContain("À lire1relances suspendues");
        page.Document.QuerySelector("main section.aq-panel h2")!.TextContent.ShouldBe("Second");
        var unknown = await Refused(office, guest);
        unknown.Document.QuerySelector("input[name=debtor]")!.GetAttribute("value").ShouldBe("PERSONNE");
    }

    [Fact]
    public async Task Many_messages_stand_page_by_page_and_none_is_lost()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        for (var n = 1; n <= 27; n++)
        {
            Take(office, $"From: Jean <jean@inconnu.example>\nSubject: Message {n:00}\n\nbonjour {n}\n");
        }

        var first = await guest.Get(Page);
        first.Words.ShouldContain("Page 1 sur 2");
        var second = await guest.Get(Page + "?p=2");
        Subjects(first).Concat(Subjects(second)).Distinct().Count().ShouldBe(27);
        (await guest.Get($"{Page}?p={int.MaxValue}")).Words.ShouldContain("Page 2 sur 2");
        (await guest.Get($"{Page}?p={int.MinValue}")).Words.ShouldContain("Page 1 sur 2");
    }

    private static IEnumerable<string> Subjects(Answer page) => page.Document.QuerySelectorAll("main h2")
        .Select(head => head.TextContent).Where(text => text.StartsWith("Message ", StringComparison.Ordinal));

    private static async Task<Answer> Refused(Office office, Guest guest)
    {
        Take(office, "From: Jean <jean@inconnu.example>\nSubject: Troisième\n\ntrois\n");
        return await guest.SubmitTo(Page, "Attach", ("debtor", "PERSONNE"));
    }

    [Fact]
    public async Task A_message_of_another_creditor_is_neither_shown_nor_touched()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        office.Place.Replies.Take("From: a@autre.example\nSubject: SECRET\n\nx\n"u8, "other");
        (await guest.Get(Page)).Text.ShouldNotContain("SECRET");
        using var db = office.World.Database.Open();
        var id = db.ReceivedMails.Single().Id;
        var answer = await guest.PostWithTokenOf("/moi", $"{Page}?handler=Dismiss", ("id", $"{id}"));
        answer.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>It came to the first creditor's own address.</summary>
    private static void Take(Office office, string mail)
    {
        office.Place.Mail.Set(
            office.World.Creditor,
            new(Store.Tests.Mail.MailWorld.Address("relances@brunet.example"),
                new("127.0.0.1", 25, Core.Parties.MailSecurity.Plain)),
            new("", ""), office.World.Clock.Now);
        office.Place.Replies.Take(
            Encoding.UTF8.GetBytes("To: relances@brunet.example\n" + mail), "test", [office.World.Creditor]);
    }
}
