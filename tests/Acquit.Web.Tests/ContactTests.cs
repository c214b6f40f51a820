using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>The people at a debtor's: who pays is written to and called first.</summary>
public class ContactTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task E_mails_and_calls_go_to_accounting_and_back_to_the_firm_when_it_is_taken_out(Product product)
    {
        await using var office = await Office.Open(product, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        office.World.Run();
        using var guest = await office.SignedIn(Role.Collector);
        RecipientOf(office).ShouldBe("compta@example.org");

        var added = await guest.SubmitTo(Page, "Contact", ("Role", nameof(ContactRole.Accounting)),
            ("Person", "Mme Roy"), ("Email", "roy@dupin.example"), ("Phone", "02 61 91 41 99"));

        added.Words.ShouldContain("Mme Roy");
        added.Words.ShouldContain("Contact ajouté : Mme Roy (comptabilité)");
        RecipientOf(office).ShouldBe("roy@dupin.example");
        (await guest.Get(Page + "/appel")).Words.ShouldContain("02 61 91 41 99");
        await guest.SubmitTo(Page, "Forget");
        RecipientOf(office).ShouldBe("compta@example.org");
    }

    [Fact]
    public async Task Undone_a_contact_goes_with_its_note_and_what_was_erased_is_not_undone()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        office.World.Run();
        using var guest = await office.SignedIn(Role.Collector);
        await guest.SubmitTo(Page, "Contact", ("Role", nameof(ContactRole.Accounting)),
            ("Person", "Mme Roy"), ("Email", "roy@dupin.example"));
        await guest.SubmitTo(Page, "Undo");
        using (var db = office.World.Database.Open())
        {
            db.Contacts.ShouldBeEmpty();
        }

        RecipientOf(office).ShouldBe("compta@example.org");
        await guest.SubmitTo(Page, "Contact", ("Role", nameof(ContactRole.Accounting)),
            ("Person", "Mme Roy"), ("Email", "roy@dupin.example"));
        var gone = await guest.SubmitTo(Page, "Forget");
        gone.Document.QuerySelector("form[action*='handler=Undo']").ShouldBeNull("the address is erased for good");
    }

    [Fact]
    public async Task Somebody_else_is_chosen_for_a_message_and_what_was_approved_is_looked_at_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        office.World.Run();
        using var guest = await office.SignedIn(Role.Approver);
        await guest.SubmitTo(Page, "Contact",
            ("Role", nameof(ContactRole.Director)), ("Person", "Luc Dupin"), ("Email", "luc@dupin.example"));
        var message = (await guest.Get(Page)).Document
            .QuerySelector("form[action*='handler=To'] input[name=message]")!.GetAttribute("value")!;

        var changed = await guest.SubmitTo(Page, "To", ("to", "Director|Luc Dupin"));
        RecipientOf(office).ShouldBe("luc@dupin.example");
        changed.Words.ShouldContain("Luc Dupin, direction");
        changed.Document.QuerySelector("#to option[selected]")!.GetAttribute("value").ShouldBe("Director|Luc Dupin");

        office.World.ApproveAll().ShouldAllBe(outcome => outcome.Refusal == null);
        await guest.PostWithTokenOf(Page, Page + "?handler=To", ("channel", "Email"), ("message", message), ("to", ""));
        RecipientOf(office).ShouldBe("compta@example.org");
        (await guest.PostWithTokenOf(Page, Page + "?handler=To",
            ("channel", "Email"), ("message", message), ("to", "Buyer|Personne"))).Words
            .ShouldContain("pas parmi les contacts");
    }

    [Fact]
    public async Task A_director_is_known_and_changes_no_recipient()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        office.World.Run();
        using var guest = await office.SignedIn(Role.Collector);
        await guest.SubmitTo(Page, "Contact",
            ("Role", nameof(ContactRole.Director)), ("Person", "Luc Dupin"), ("Email", "luc@dupin.example"));
        RecipientOf(office).ShouldBe("compta@example.org");
        using var db = office.World.Database.Open();
        var dossier = db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1);
        EventLog.Read(db, dossier, office.World.Today).OfType<NoteAdded>().ShouldHaveSingleItem()
            .Note.ShouldNotContain("luc@", Case.Insensitive, "addresses stand where they can be erased");
    }

    [Fact]
    public async Task An_e_mail_is_sent_by_post_instead_and_back_by_the_undo()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        office.World.Run();
        using var guest = await office.SignedIn(Role.Collector);
        var switched = await guest.SubmitTo(Page, "Way");
        switched.Words.ShouldContain("refaite par l’autre voie");
        switched.Words.ShouldContain("Envoyer plutôt par e-mail");
        RecipientOf(office).ShouldBe("DUPIN\n3 RUE DES HALLES\n44000 NANTES");
        await guest.SubmitTo(Page, "Undo");
        office.World.Run();
        RecipientOf(office).ShouldBe("compta@example.org");
    }

    [Fact]
    public async Task A_formal_notice_goes_no_other_way()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var refused = await guest.PostWithTokenOf(Page, Page + "?handler=Way",
            ("step", "formal-notice"), ("channel", nameof(Channel.Email)));
        refused.Words.ShouldContain("ni une lettre simple ni un e-mail");
        using var db = office.World.Database.Open();
        db.DossierEvents.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_was_dead_is_used_again_once_a_person_has_checked_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        WritesByEmail(office);
        using (var db = office.World.Database.Open())
        {
            var row = db.Debtors.Single(one => one.Key == "DUPIN");
            (row.FailingEmail, row.FailingEmailWhy) = (row.Email, "5.1.1");
            await db.SaveChangesAsync();
        }

        office.World.Run();
        using var reader = await office.SignedIn(Role.Reader);
        var told = await reader.Get(Page);
        told.Words.ShouldContain("n’existe plus d’après son serveur");
        told.Document.QuerySelector("form[action*='handler=Revive']").ShouldBeNull();
        using var guest = await office.SignedIn(Role.Collector);
        var revived = await guest.SubmitTo(Page, "Revive");
        revived.Words.ShouldNotContain("n’existe plus d’après son serveur");
        revived.Words.ShouldContain("de nouveau utilisée (5.1.1)");
        RecipientOf(office).ShouldBe("compta@example.org");
        var again = await guest.PostWithTokenOf(Page, Page + "?handler=Revive");
        again.Words.ShouldContain("Aucune adresse de ce client n’est en échec.");
    }

    [Theory]
    [InlineData("", "roy@dupin.example", "Indiquez le nom")]
    [InlineData("Mme Roy", "", "son e-mail ou son téléphone")]
    [InlineData("Mme Roy", "roy", "n’est pas complète")]
    public async Task What_reaches_nobody_is_refused(string name, string email, string why)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var refused = await guest.SubmitTo(Page, "Contact",
            ("Role", nameof(ContactRole.Buyer)), ("Person", name), ("Email", email));
        refused.Words.ShouldContain(why);
        using var db = office.World.Database.Open();
        db.Contacts.ShouldBeEmpty();
    }

    /// <summary>The method writes by e-mail first.</summary>
    private static void WritesByEmail(Office office)
    {
        using var db = office.World.Database.Open();
        db.Debtors.Single(row => row.Key == "DUPIN").Policy = "assistant";
        db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1).IsChanged = true;
        db.SaveChanges();
    }

    private static string RecipientOf(Office office)
    {
        using var db = office.World.Database.Open();
        var dossier = db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1).Id;
        return db.Proposals.Single(row => row.DossierId == dossier && row.State == ProposalState.Open).Recipient;
    }
}
