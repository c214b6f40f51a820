using Acquit.App.Decide;
using Acquit.App.Mail;
using Acquit.Store;
using Acquit.Store.Rows;

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
    public SentRound? Send(DateOnly today, IReadOnlyCollection<Guid>? only = null) => Held(dispatcher =>
        new SentRound(dispatcher.Send(today), new PrintLots(database, folder, clock).Write(today, only)), only);

    /// <summary>
    /// What a server put off and is to be tried again by now; nothing else leaves. Null: another sending is at work.
    /// </summary>
    public SentRound? TryAgain(DateOnly today)
    {
        using (var db = database.Open())
        {
            var now = Instants.Micros(clock.Now);
            if (!db.Sendings.Any(row => row.State == OutboxState.Reserved && row.Tries > 0 && row.RunAt <= now))
            {
                return new SentRound([], []);
            }
        }

        return Held(dispatcher => new SentRound(dispatcher.TryAgain(today), []), null);
    }

    private SentRound? Held(Func<Dispatcher, SentRound> send, IReadOnlyCollection<Guid>? only)
    {
        using var held = folder.TryLock();
        if (held is null)
        {
            return null;
        }

        using var smtp = new SmtpChannel(UsesAccounts ? new MailDesk(database).Open : _ => null, Patience);
        IChannel[] channels = [new PrintFolder(folder), smtp, new EmailFolder(folder)];
        var node = $"{Environment.MachineName}:{folder.Root}";
        return send(new Dispatcher(new Outgoing(database, rules, clock), channels, node, clock) { Only = only });
    }
}
