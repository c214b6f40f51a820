using Acquit.App.Compose;
using Acquit.App.Dispatch;
using Acquit.App.Mail;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Mail;

/// <summary>What the tests of mail add to the world: an account, debtors chased by e-mail, real letters.</summary>
internal static class MailWorld
{
    public static readonly MailPatience Patience =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));

    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var read) ? read : throw new ArgumentException(text, nameof(text));

    public static void WritesRealLetters(this World world)
    {
        var problems = new List<string>();
        world.Maker = (LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0])).Make;
    }

    public static void HasAccount(this World world, MailServer server, string password, bool takesMarks = false) =>
        new MailDesk(world.Database).Set(
            world.Creditor,
            new MailAccount(Address("relances@brunet.example"), server)
            {
                Name = "Brunet Outillage, comptabilité", TakesMarks = takesMarks,
            },
            new TypedPasswords(password, null), world.Clock.Now);

    /// <summary>A debtor with one late invoice, to whom the method writes by e-mail first; the dossier's id.</summary>
    public static Guid AddEmailDebtor(this World world, string key, string email = "compta@dupin.example")
    {
        var dossier = world.AddDebtor(world.Creditor, key, new(2026, 11, 20));
        using var db = world.Database.Open();
        var row = db.Debtors.Single(one => one.CreditorId == world.Creditor && one.Key == key);
        (row.Policy, row.Email) = ("assistant", email);
        db.SaveChanges();
        return dossier;
    }

    public static IReadOnlyList<DispatchOutcome> SendByMail(this World world) =>
        new SendingRound(world.Database, world.Rules, world.Clock, new OutFolder(world.Folder)) { Patience = Patience }
            .Send(world.Today).ShouldNotBeNull().Outcomes;

    /// <summary>What the machine does by itself each minute.</summary>
    public static IReadOnlyList<DispatchOutcome> TryAgain(this World world) =>
        new SendingRound(world.Database, world.Rules, world.Clock, new OutFolder(world.Folder)) { Patience = Patience }
            .TryAgain(world.Today).ShouldNotBeNull().Outcomes;

    public static SendingRow OnlySending(this World world)
    {
        using var db = world.Database.Open();
        return db.Sendings.Single();
    }

    public static DebtorRow Debtor(this World world, string key)
    {
        using var db = world.Database.Open();
        return db.Debtors.Single(row => row.CreditorId == world.Creditor && row.Key == key);
    }
}
