using System.Globalization;
using Acquit.App.Mail;
using Acquit.App.Replies;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Mail;

/// <summary>What comes into a mailbox is taken in, once; the mailbox itself stays as it was.</summary>
public class MailboxTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite, MailSecurity.StartTls)]
    [InlineData(Product.Postgres, MailSecurity.Tls)]
    public void A_reply_in_a_real_mailbox_stops_the_sequence(Product product, MailSecurity security)
    {
        using var server = new RealImap(security);
        using var world = Watched(product, server.Server, RealImap.Password);
        var id = world.OnlySending().Id;
        server.Deliver(Mail(world, "compta@dupin.example", $"In-Reply-To: <{id:N}@brunet.example>"));
        server.Deliver(Mail(world, "pub@vendeur.example", "Subject: tout autre chose", "quelqu.un@ailleurs.example"));
        var boxes = new Mailboxes(world.Database, world.Clock, MailWorld.Patience);

        var look = boxes.Look().ShouldHaveSingleItem();

        look.Problem.ShouldBeNull();
        look.Taken.Select(one => one.Kind).ShouldBe([ReceivedKind.Reply, ReceivedKind.Notice]);
        using (var db = world.Database.Open())
        {
            db.Dossiers.Single().HasUnreadReply.ShouldBeTrue();
            db.Blobs.Count(blob => blob.CreditorId == world.Creditor
                && db.ReceivedMails.Any(row => row.Kind == ReceivedKind.Notice && row.Sha256 == blob.Sha256))
                .ShouldBe(0, "what concerns nobody is not kept");
        }

        boxes.Look().ShouldHaveSingleItem().Taken.ShouldBeEmpty();
        new Mailboxes(world.Database, world.Clock, MailWorld.Patience).Look().ShouldHaveSingleItem().Taken
            .ShouldBeEmpty("started again it goes on where it ended");
        server.Opened.ShouldBeEmpty("whoever reads the mailbox finds it as it was");
        server.Deliver(Mail(world, "compta@dupin.example", "Subject: encore"));
        boxes.Look().ShouldHaveSingleItem().Taken.ShouldHaveSingleItem().IsNew.ShouldBeTrue();
    }

    [Fact]
    public void What_came_while_nobody_looked_for_long_is_read_too()
    {
        using var server = new RealImap(MailSecurity.Tls);
        using var world = Watched(Product.Sqlite, server.Server, RealImap.Password);
        server.Deliver(Mail(world, "compta@dupin.example", "Subject: un"));
        var boxes = new Mailboxes(world.Database, world.Clock, MailWorld.Patience);
        boxes.Look().ShouldHaveSingleItem().Taken.Count.ShouldBe(1);
        server.Deliver(Mail(world, "compta@dupin.example", "Subject: deux"));

        world.GoTo(world.Today.AddDays(30));

        boxes.Look().ShouldHaveSingleItem().Taken.ShouldHaveSingleItem().Kind.ShouldBe(ReceivedKind.Reply);
    }

    [Fact]
    public void Creditors_who_share_a_mailbox_each_get_their_replies_and_it_is_looked_into_once()
    {
        using var server = new RealImap(MailSecurity.Tls);
        using var world = Watched(Product.Sqlite, server.Server, RealImap.Password);
        var other = world.AddCreditor("Autre");
        Set(world, other, server.Server, RealImap.Password);
        world.AddDebtor(other, "MARTIN", world.Today);
        server.Deliver(Mail(world, "compta@dupin.example", "Subject: un"));
        server.Deliver(Mail(world, "compta@example.org", "Subject: deux"));

        var look = new Mailboxes(world.Database, world.Clock, MailWorld.Patience).Look().ShouldHaveSingleItem();

        look.Taken.Select(one => one.Kind).ShouldBe([ReceivedKind.Reply, ReceivedKind.Reply]);
        using var db = world.Database.Open();
        db.ReceivedMails.Select(row => row.CreditorId).ToHashSet().ShouldBe([world.Creditor, other], ignoreOrder: true);
    }

    [Fact]
    public void A_password_is_handed_to_no_other_server_and_has_no_lines()
    {
        using var world = new World(Product.Sqlite, cluster);
        var imap = new MailServer("imap.brunet.example", 993, MailSecurity.Tls) { User = "compta" };
        Set(world, imap, "secret");
        var desk = new MailDesk(world.Database);
        var elsewhere = desk.Find(world.Creditor)! with { Imap = imap with { Host = "ailleurs.example" } };

        desk.WhyNotSet(world.Creditor, elsewhere, new TypedPasswords("un autre", null))
            .ShouldBe(MailAccountRefusal.PasswordAgain);
        desk.WhyNotSet(world.Creditor, elsewhere, new TypedPasswords("un autre", "secret")).ShouldBeNull();
        desk.WhyNotSet(world.Creditor, elsewhere, new TypedPasswords("un autre", "a\r\nb"))
            .ShouldBe(MailAccountRefusal.PasswordHasLines);
    }

    [Fact]
    public void What_fails_has_its_name()
    {
        using var server = new RealImap(MailSecurity.Tls);
        using var world = Watched(Product.Sqlite, server.Server, "faux");
        Problem(world).ShouldBe(MailFault.SignInRefused);
        Set(world, server.Server, RealImap.Password, "Réponses & autres");
        Problem(world).ShouldBe(MailFault.FolderUnknown);
        Set(world, server.Server with { Certificate = "" }, RealImap.Password);
        Problem(world).ShouldBe(MailFault.CertificateNotTrusted);
        Set(world, server.Server, RealImap.Password);
        Problem(world).ShouldBeNull();
        Set(world, server.Server with { Port = RealSmtp.FreePort() }, RealImap.Password);
        Problem(world).ShouldBe(MailFault.ServerUnreachable);
    }

    private World Watched(Product product, MailServer imap, string password)
    {
        var world = new World(product, cluster);
        world.AddEmailDebtor("DUPIN");
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.SendByMail().ShouldHaveSingleItem().Failure.ShouldBeEmpty();
        Set(world, imap, password);
        return world;
    }

    private static void Set(World world, MailServer imap, string password, string folder = "INBOX") =>
        Set(world, world.Creditor, imap, password, folder);

    private static void Set(
        World world, Guid creditor, MailServer imap, string password, string folder = "INBOX") =>
        new MailDesk(world.Database).Set(
            creditor,
            new MailAccount(
                MailWorld.Address("relances@brunet.example"), new MailServer("127.0.0.1", 25, MailSecurity.Plain))
            {
                Imap = imap, Folder = folder,
            },
            new TypedPasswords("", password), world.Clock.Now);

    private static MailFault? Problem(World world) =>
        new Mailboxes(world.Database, world.Clock, MailWorld.Patience).Look().ShouldHaveSingleItem().Problem?.Fault;

    private static string Mail(World world, string from, string headers, string to = "relances@brunet.example")
    {
        var date = world.Clock.Now.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        return $"From: Jean <{from}>\nTo: {to}\nDate: {date} +0000\n{headers}\n\nJe paie demain.\n";
    }
}
