using Acquit.App.Dispatch;
using Acquit.App.Import;
using Acquit.App.Mail;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Mail;

/// <summary>An approved e-mail leaves once, whatever the server does; what may have left is never sent again.</summary>
public class MailDispatchTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite, MailSecurity.StartTls)]
    [InlineData(Product.Postgres, MailSecurity.Tls)]
    [InlineData(Product.Sqlite, MailSecurity.Plain)]
    public void The_very_bytes_arrive_at_a_real_server(Product product, MailSecurity security)
    {
        using var server = new RealSmtp(security);
        using var world = Approved(product, server.Server, RealSmtp.Password);
        var outcome = world.SendByMail().ShouldHaveSingleItem();
        outcome.Failure.ShouldBeEmpty();
        var taken = server.Taken.ShouldHaveSingleItem();
        var sending = world.OnlySending();
        sending.State.ShouldBe(OutboxState.Sent);
        taken.From.ShouldBe("relances@brunet.example");
        taken.To.ShouldBe("compta@dupin.example");
        taken.Id.ShouldBe($"<{sending.Id:N}@brunet.example>");
        sending.Tracking.ShouldBe($"{taken.Id} 250 2.0.0");
        taken.Bytes.ShouldBe(MailFile.Write(Frozen(world, sending)), "what left is what was frozen, byte for byte");
        using var db = world.Database.Open();
        var approved = db.Blobs.Single(blob => blob.Sha256 == sending.DocumentSha256).Bytes!;
        Attached(taken, "D-2026-0001-01.pdf").ShouldBe(approved, "the letter is the one that was approved");
        world.StepsDone(world.Creditor, sending.DossierId).ShouldHaveSingleItem().Channel.ShouldBe(Channel.Email);
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.0 greylisted", "recipientRefused 450 4.2.0")]
    [InlineData("AUTH", "535 5.7.8 wrong", "signInRefused 535 5.7.8")]
    [InlineData(".", "451 4.3.0 disk full", "messageRefused 451 4.3.0")]
    public void What_did_not_leave_keeps_its_reason_and_leaves_next_time(string verb, string answer, string kept)
    {
        using var server = new ScriptedSmtp(MailSecurity.StartTls);
        using var world = Approved(Product.Sqlite, server.Server, ScriptedSmtp.Password);
        server.Answers[verb] = answer;
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBe(kept);
        var failed = world.OnlySending();
        (failed.State, failed.Error).ShouldBe(
            (kept.Contains(" 4", StringComparison.Ordinal) ? OutboxState.Reserved : OutboxState.Failed, kept));
        world.StepsDone(world.Creditor, failed.DossierId).ShouldBeEmpty();

        server.Answers.Clear();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        world.OnlySending().State.ShouldBe(OutboxState.Sent);
        server.Taken.ShouldHaveSingleItem();
        world.StepsDone(world.Creditor, failed.DossierId).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Product.Sqlite, true)]
    [InlineData(Product.Postgres, false)]
    public void What_may_have_left_waits_for_a_person(Product product, bool hasLeft)
    {
        using var server = new ScriptedSmtp { HangsUpAt = "." };
        using var world = Approved(product, server.Server, "");
        world.SendByMail().ShouldHaveSingleItem().IsDoubtful.ShouldBeTrue();
        server.HangsUpAt = "";
        world.SendByMail().ShouldBeEmpty("no machine tries again what may have left");
        server.Taken.Count.ShouldBe(1);
        var doubts = new DoubtDesk(world.Database, new Outgoing(world.Database, world.Rules, world.Clock), world.Clock);
        var doubt = doubts.All().ShouldHaveSingleItem();
        doubt.IsByServer.ShouldBeTrue();

        doubts.Resolve(doubt.Name, new DoubtAnswer(hasLeft, "Claire Morvan", "vu au serveur")).ShouldBeNull();

        world.SendByMail().Count.ShouldBe(hasLeft ? 0 : 1);
        server.Taken.Count.ShouldBe(hasLeft ? 1 : 2);
        world.StepsDone(world.Creditor, world.OnlySending().DossierId).Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_leaves_for_a_creditor_whose_sending_is_off()
    {
        using var server = new ScriptedSmtp();
        using var world = Approved(Product.Sqlite, server.Server, "");
        using (var db = world.Database.Open())
        {
            CreditorDesk.SetLive(db, world.Creditor, isLive: false);
        }

        world.SendByMail().ShouldHaveSingleItem().Held!.Key.ShouldBe("notLive");
        server.Connections.ShouldBe(0);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_address_that_the_server_does_not_know_waits_for_another_one(Product product)
    {
        using var server = new RealSmtp(MailSecurity.Plain);
        using var world = new World(product, cluster);
        world.HasAccount(server.Server, "");
        var dossier = world.AddEmailDebtor("DUPIN", "inconnu@dupin.example");
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBe("recipientRefused 550 5.1.1");
        var debtor = world.Debtor("DUPIN");
        (debtor.FailingEmail, debtor.FailingEmailWhy).ShouldBe(("inconnu@dupin.example", "5.1.1"));

        world.SendByMail().ShouldHaveSingleItem().Held!.Sentence(Acquit.Core.Language.French)
            .ShouldBe("Les e-mails à inconnu@dupin.example reviennent : il faut une autre adresse");
        world.Run();
        world.Desk.Queue().ShouldBeEmpty();
        Correct(world, "compta@dupin.example");
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken.ShouldHaveSingleItem().To.ShouldBe("compta@dupin.example");
        world.StepsDone(world.Creditor, dossier).Count.ShouldBe(1);
    }

    [Fact]
    public void Many_messages_leave_over_one_connection_and_a_dead_server_is_tried_once()
    {
        using var server = new ScriptedSmtp(MailSecurity.StartTls);
        using var world = new World(Product.Sqlite, cluster);
        world.HasAccount(server.Server, ScriptedSmtp.Password);
        for (var debtor = 0; debtor < 12; debtor++)
        {
            world.AddEmailDebtor($"D{debtor:00}", $"compta@d{debtor:00}.example");
        }

        world.Run();
        world.ApproveAll().Count.ShouldBe(12);
        server.HangsUpAt = "CONNECT";
        world.SendByMail().ShouldAllBe(outcome => outcome.Failure == "serverUnreachable");
        server.Connections.ShouldBe(1);
        server.HangsUpAt = "";
        world.SendByMail().ShouldAllBe(outcome => outcome.Failure.Length == 0);
        server.Connections.ShouldBe(2);
        server.Taken.Select(one => one.Id).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public void The_second_e_mail_answers_in_the_thread_of_the_first()
    {
        using var server = new ScriptedSmtp();
        using var world = Approved(Product.Sqlite, server.Server, "", takesMarks: true);
        world.SendByMail();
        var first = server.Taken.ShouldHaveSingleItem();
        first.Text.ShouldContain($"<relances+a{world.OnlySending().Id:N}@brunet.example>\r\n");
        world.GoTo(new(2026, 11, 30));
        world.Import(world.Creditor);
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        server.Taken[1].Text.ShouldContain($"\r\nIn-Reply-To: {first.Id}\r\nReferences: {first.Id}\r\n");
    }

    [Fact]
    public void The_password_stands_nowhere_in_clear_and_is_asked_again_for_another_server()
    {
        using var world = new World(Product.Sqlite, cluster);
        using var server = new ScriptedSmtp(MailSecurity.Tls);
        world.HasAccount(server.Server, ScriptedSmtp.Password);
        var desk = new MailDesk(world.Database);
        desk.Open(world.Creditor)!.Password.ShouldBe(ScriptedSmtp.Password);
        using (var db = world.Database.Open())
        {
            var row = db.MailAccounts.Single();
            (row.Secret + row.Settings).ShouldNotContain("mot de passe");
            row.Secret.Length.ShouldBeGreaterThan(50);
        }

        var account = desk.Find(world.Creditor)!;
        var elsewhere = account with { Smtp = server.Server with { Host = "mail.autre.example" } };
        desk.WhyNotSet(world.Creditor, elsewhere, new(null, null)).ShouldBe(MailAccountRefusal.PasswordAgain);
        desk.WhyNotSet(world.Creditor, elsewhere, new("nouveau", null)).ShouldBeNull();
        desk.WhyNotSet(world.Creditor, account with { Name = "Autre nom" }, new(null, null)).ShouldBeNull();
        desk.WhyNotSet(world.Creditor, account with { Smtp = server.Server with { Security = MailSecurity.Plain } },
            new("nouveau", null)).ShouldBe(MailAccountRefusal.PasswordReadable);
    }

    private World Approved(Product product, MailServer server, string password, bool takesMarks = false)
    {
        var world = new World(product, cluster);
        world.WritesRealLetters();
        world.HasAccount(server, password, takesMarks);
        world.AddEmailDebtor("DUPIN");
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        return world;
    }

    private static void Correct(World world, string email)
    {
        using var db = world.Database.Open();
        db.Debtors.Single(row => row.Key == "DUPIN").Email = email;
        db.Dossiers.Single().IsChanged = true;
        db.SaveChanges();
    }

    private static OutgoingMessage Frozen(World world, SendingRow sending) =>
        new Outgoing(world.Database, world.Rules, world.Clock).Freeze(sending).Message;

    /// <summary>The bytes of an attachment, as a mail program reads them.</summary>
    private static byte[] Attached(TakenMessage taken, string name)
    {
        var part = taken.Text.Split($"filename*=UTF-8''{name}\r\n")[1];
        var coded = part.Split("\r\n\r\n")[1].Split("\r\n--")[0];
        return Convert.FromBase64String(coded.Replace("\r\n", "", StringComparison.Ordinal));
    }
}
