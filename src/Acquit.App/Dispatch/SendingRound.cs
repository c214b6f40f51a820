using Acquit.App.Decide;
using Acquit.App.Mail;
using Acquit.Store;

namespace Acquit.App.Dispatch;

/// <summary>What one sending did.</summary>
public sealed record SentRound(IReadOnlyList<DispatchOutcome> Outcomes, IReadOnlyList<PrintLot> Lots);

/// <summary>
/// One sending: what was approved leaves, once. Letters go into a folder, with their print lots; e-mails leave from the
/// creditor's account, or into the folder when he has none.
/// </summary>
public sealed class SendingRound(Database database, RunRules rules, ParisClock clock, OutFolder folder)
{
    /// <summary>False: e-mails are written into the folder, whoever has an account.</summary>
    public bool UsesAccounts { get; init; } = true;

    public MailPatience Patience { get; init; } = MailPatience.Usual;

    /// <summary>Null: another sending is writing into this folder.</summary>
    /// <param name="today">day of the sending</param>
    /// <param name="only">whose messages; null: everybody's</param>
    public SentRound? Send(DateOnly today, IReadOnlyCollection<Guid>? only = null)
    {
        using var held = folder.TryLock();
        if (held is null)
        {
            return null;
        }

        using var smtp = new SmtpChannel(UsesAccounts ? new MailDesk(database).Open : _ => null, Patience);
        IChannel[] channels = [new PrintFolder(folder), smtp, new EmailFolder(folder)];
        var node = $"{Environment.MachineName}:{folder.Root}";
        var dispatcher = new Dispatcher(new Outgoing(database, rules, clock), channels, node, clock) { Only = only };
        return new SentRound(dispatcher.Send(today), new PrintLots(database, folder, clock).Write(today, only));
    }
}
