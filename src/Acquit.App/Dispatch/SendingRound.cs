using Acquit.App.Decide;
using Acquit.Store;

namespace Acquit.App.Dispatch;

/// <summary>What one sending did.</summary>
public sealed record SentRound(IReadOnlyList<DispatchOutcome> Outcomes, IReadOnlyList<PrintLot> Lots);

/// <summary>One sending into a folder: what was approved leaves, once, and the print lots are written.</summary>
public sealed class SendingRound(Database database, RunRules rules, ParisClock clock, OutFolder folder)
{
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

        IChannel[] channels = [new PrintFolder(folder), new EmailFolder(folder)];
        var node = $"{Environment.MachineName}:{folder.Root}";
        var dispatcher = new Dispatcher(new Outgoing(database, rules, clock), channels, node, clock) { Only = only };
        return new SentRound(dispatcher.Send(today), new PrintLots(database, folder, clock).Write(today, only));
    }
}
