using System.Text;
using Acquit.App.Replies;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Mail;

/// <summary>What comes in finds its dossier, once; what is not certain waits for a person.</summary>
public class ReplyIntakeTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite, "In-Reply-To: <{id}@ailleurs.example>")]
    [InlineData(Product.Postgres, "References: <x@y.example> <{id}@brunet.example>")]
    [InlineData(Product.Sqlite, "Delivered-To: relances+a{id}@brunet.example")]
    [InlineData(Product.Postgres, "Subject: rien ne le dit que son adresse")]
    public void A_reply_stops_the_sequence_until_it_is_read(Product product, string header)
    {
        using var world = Sent(product);
        var sending = world.OnlySending();
        var taken = Take(world, Mail("compta@dupin.example", header.Replace("{id}", $"{sending.Id:N}")));
        (taken.Kind, taken.IsNew, taken.Dossier).ShouldBe((ReceivedKind.Reply, true, "1-1"));
        LaterDue(world).ShouldBeEmpty("a reply waits to be read");
        world.Record(world.Creditor, sending.DossierId, new ReplyRead { EffectiveOn = world.Today, By = "Claire" });
        LaterDue(world).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_same_message_again_notes_nothing(Product product)
    {
        using var world = Sent(product);
        var mail = Mail("compta@dupin.example", "Subject: Re");
        Take(world, mail).IsNew.ShouldBeTrue();
        Take(world, mail.ReplaceLineEndings("\r\n")).IsNew.ShouldBeFalse();
        Events<ReplyReceived>(world).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_returned_message_did_not_happen_and_its_address_waits_for_another(Product product)
    {
        using var world = Sent(product);
        var sending = world.OnlySending();
        var report = MailReaderTests.Bounce($"{sending.Id:N}", "compta@dupin.example", "failed", "5.1.1");
        var taken = Take(world, report);
        (taken.Kind, taken.Dossier).ShouldBe((ReceivedKind.Bounce, "1-1"));
        Take(world, report + "\nagain").Kind.ShouldBe(ReceivedKind.Bounce);

        var after = world.OnlySending();
        (after.State, after.Error).ShouldBe((OutboxState.Undelivered, "5.1.1"));
        world.Debtor("DUPIN").FailingEmail.ShouldBe("compta@dupin.example");
        Events<EmailReturned>(world).ShouldHaveSingleItem().Status.ShouldBe("5.1.1");
        world.StepsDone(world.Creditor, sending.DossierId).ShouldBeEmpty("what came back is no step done");
        world.Run();
        world.Desk.Queue().ShouldBeEmpty();
        using (var db = world.Database.Open())
        {
            db.Debtors.Single().Email = "direction@dupin.example";
            db.Dossiers.Single().IsChanged = true;
            db.SaveChanges();
            EvidenceChain.Verify(db, world.Creditor).ShouldBeEmpty();
        }

        world.Run();
        world.Desk.Queue().ShouldHaveSingleItem().Proposal.Recipient.ShouldBe("direction@dupin.example");
    }

    [Theory]
    [InlineData("delayed", "4.4.1", ReceivedKind.Notice)]
    [InlineData("failed", "5.2.2", ReceivedKind.Bounce)]
    public void A_late_message_is_not_back_and_a_full_mailbox_is_not_dead(
        string action, string status, ReceivedKind kind)
    {
        using var world = Sent(Product.Sqlite);
        var id = $"{world.OnlySending().Id:N}";
        Take(world, MailReaderTests.Bounce(id, "compta@dupin.example", action, status)).Kind.ShouldBe(kind);
        world.Debtor("DUPIN").FailingEmail.ShouldBeEmpty();
        world.OnlySending().State.ShouldBe(
            kind == ReceivedKind.Bounce ? OutboxState.Undelivered : OutboxState.Sent);
    }

    [Fact]
    public void A_copy_that_the_receiver_passed_on_and_that_failed_takes_nothing_back()
    {
        using var world = Sent(Product.Sqlite);
        var report = MailReaderTests.Bounce($"{world.OnlySending().Id:N}", "ancien@dupin.example", "failed", "5.1.1");
        Take(world, report).Kind.ShouldBe(ReceivedKind.Unmatched);
        world.OnlySending().State.ShouldBe(OutboxState.Sent);
        world.Debtor("DUPIN").FailingEmail.ShouldBeEmpty();

        using var db = world.Database.Open();
        var row = db.ReceivedMails.Single();
        new ReplyIntake(world.Database, world.Clock).Attach(row.Id, world.Creditor, db.Dossiers.Single().Id)
            .ShouldBeTrue();
        Events<ReplyReceived>(world).ShouldBeEmpty("nobody answered: a server did");
        db.ReceivedMails.AsNoTracking().Single().Kind.ShouldBe(ReceivedKind.Bounce);
    }

    [Fact]
    public void Somebody_who_is_away_and_our_own_message_stop_nothing()
    {
        using var world = Sent(Product.Sqlite);
        var id = world.OnlySending().Id;
        Take(world, Mail("compta@dupin.example", $"Auto-Submitted: auto-replied\nIn-Reply-To: <{id:N}@brunet.example>"))
            .Kind.ShouldBe(ReceivedKind.Automatic);
        Take(world, Mail("relances@brunet.example", $"Message-ID: <{id:N}@brunet.example>"))
            .Kind.ShouldBe(ReceivedKind.Notice);
        Events<ReplyReceived>(world).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_message_of_nobody_for_certain_is_attached_by_hand(Product product)
    {
        using var world = Sent(product);
        world.AddEmailDebtor("MARTIN", "compta@dupin.example");
        Take(world, Mail("compta@dupin.example", "Subject: lequel ?")).Kind.ShouldBe(
            ReceivedKind.Unmatched, "two debtors have this address");
        using var db = world.Database.Open();
        var line = new ReceivedBook(db, [world.Creditor], seesNobodys: true).Lines(1).ShouldHaveSingleItem();
        (line.Subject, line.Text, line.Debtor).ShouldBe(("lequel ?", "Je paie demain.", null));
        new ReceivedBook(db, [world.Creditor], seesNobodys: false).Lines(1).ShouldBeEmpty();

        var dossier = db.Dossiers.Single(row => row.Number == 2).Id;
        var intake = new ReplyIntake(world.Database, world.Clock);
        intake.Attach(line.Id, world.Creditor, dossier).ShouldBeTrue();
        intake.Attach(line.Id, world.Creditor, dossier).ShouldBeFalse();
        var attached = new ReceivedBook(db, [world.Creditor], seesNobodys: false).Lines(1).ShouldHaveSingleItem();
        (attached.Debtor!.Key, attached.IsToRead, attached.Text).ShouldBe(("MARTIN", true, "Je paie demain."));
    }

    [Fact]
    public void A_folder_is_read_once_a_Maildir_too_and_what_is_no_message_is_set_aside()
    {
        using var world = Sent(Product.Sqlite);
        var root = Directory.CreateDirectory(Path.Combine(world.Folder, "recus")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "new"));
        var mail = Mail("compta@dupin.example", "Subject: Re");
        File.WriteAllText(Path.Combine(root, "un.eml"), mail);
        File.WriteAllText(Path.Combine(root, "new", "1732352400.M1.host"), mail.Replace("demain", "lundi"));
        File.WriteAllText(Path.Combine(root, "trois.eml"), "ceci n’est pas un message");
        File.WriteAllText(Path.Combine(root, "notes.txt"), "rien");

        var taken = Folder(world, root);

        taken.Count(one => one is { Kind: ReceivedKind.Reply, IsNew: true }).ShouldBe(2);
        taken.Single(one => one.Unreadable is not null).Source.ShouldBe("trois.eml");
        File.Exists(Path.Combine(root, "quarantaine", "trois.eml")).ShouldBeTrue();
        Folder(world, root).ShouldAllBe(one => !one.IsNew);
        Events<ReplyReceived>(world).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(2, "", true)] // a text that ends anywhere: it may still grow
    [InlineData(60, "", false)]
    [InlineData(60, "Content-Type: multipart/mixed; boundary=x", true)] // its last line is not there yet
    [InlineData(700, "Content-Type: multipart/mixed; boundary=x", false)] // nothing more comes: read as it is
    public void A_file_that_is_still_being_written_waits_and_is_told(int seconds, string header, bool waits)
    {
        using var world = Sent(Product.Sqlite);
        var root = Directory.CreateDirectory(Path.Combine(world.Folder, "recus")).FullName;
        var path = Path.Combine(root, "un.eml");
        var mail = Mail("compta@dupin.example", "Subject: Re" + (header.Length > 0 ? "\n" + header : ""));
        File.WriteAllText(path, mail);
        File.SetLastWriteTimeUtc(path, world.Clock.Now.UtcDateTime.AddSeconds(-seconds));
        var folder = new ReplyFolder(root, world.Clock);
        var intake = new ReplyIntake(world.Database, world.Clock);

        var first = folder.Take(intake).ShouldHaveSingleItem();

        (first.Waits, first.Source).ShouldBe((waits, "un.eml"));
        first.IsNew.ShouldBe(!waits);
        File.Exists(path).ShouldBeTrue("it is never set aside half written");
        File.AppendAllText(path, "--x\nContent-Type: text/plain\n\nJe paie lundi.\n--x--\n");
        File.SetLastWriteTimeUtc(path, world.Clock.Now.UtcDateTime.AddSeconds(header.Length > 0 ? 0 : -60));
        folder.Take(intake).ShouldHaveSingleItem().Kind.ShouldBe(ReceivedKind.Reply);
        Events<ReplyReceived>(world).Count.ShouldBe(waits ? 1 : 2);
    }

    [Fact]
    public void A_file_that_has_only_begun_is_not_taken_for_rubbish()
    {
        using var world = Sent(Product.Sqlite);
        var root = Directory.CreateDirectory(Path.Combine(world.Folder, "recus")).FullName;
        var path = Path.Combine(root, "un.eml");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, world.Clock.Now.UtcDateTime);
        Folder(world, root).ShouldHaveSingleItem().Waits.ShouldBeTrue();
        File.SetLastWriteTimeUtc(path, world.Clock.Now.UtcDateTime.AddHours(-1));
        Folder(world, root).ShouldHaveSingleItem().Unreadable.ShouldBe(Formats.Mail.UnreadableMail.Empty);
    }

    private World Sent(Product product)
    {
        var world = new World(product, cluster);
        world.AddEmailDebtor("DUPIN");
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        return world;
    }

    private static string Mail(string from, string headers) =>
        $"From: Jean <{from}>\nTo: relances@brunet.example\n{headers}\n\nJe paie demain.\n";

    private static TakenIn Take(World world, string mail) =>
        new ReplyIntake(world.Database, world.Clock).Take(Encoding.UTF8.GetBytes(mail), "test");

    private static IReadOnlyList<TakenIn> Folder(World world, string root) =>
        new ReplyFolder(root, world.Clock).Take(new ReplyIntake(world.Database, world.Clock));

    /// <summary>What is proposed a week later.</summary>
    private static IReadOnlyList<object> LaterDue(World world)
    {
        world.GoTo(new(2026, 11, 30));
        world.Import(world.Creditor);
        world.Run();
        return [.. world.Desk.Queue()];
    }

    private static List<T> Events<T>(World world)
        where T : DossierEvent
    {
        using var db = world.Database.Open();
        return [.. db.Dossiers.ToList().SelectMany(row => EventLog.Read(db, row, world.Today)).OfType<T>()];
    }
}
