using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>
/// A step of the sending protocol that has just been completed: for progress, and for tests that stop there.
/// </summary>
public enum DispatchPoint
{
    Reserved,
    Claimed,
    LookedAgain,
    Marked,
    HandedOver,
    Finalised,
    HeldBack,
}

/// <summary>What became of one message.</summary>
/// <param name="Held">why it stayed; null when it left</param>
public sealed record DispatchOutcome(Guid Creditor, int Proposal, string Reference, string Tracking, HeldBack? Held)
{
    /// <summary>Nobody knows whether it left: a person decides.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The channel refused it, in its words; empty otherwise.</summary>
    public string Failure { get; init; } = "";

    /// <summary>When a machine tries again what the server put off; null: none does.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>It had left before a crash, and is only written down now.</summary>
    public bool WasThere { get; init; }
}

/// <summary>
/// Sends what was approved: reserve, freeze, look again, mark, hand over, finalise. Stopped anywhere, it goes on later
/// without a second copy and without a loss.
/// </summary>
/// <param name="node">who claims work; one process at a time under one name</param>
public sealed class Dispatcher(Outgoing outgoing, IReadOnlyList<IChannel> channels, string node, ParisClock clock)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(10);

    /// <summary>When a machine would have tried what somebody sends before, by sending.</summary>
    private readonly Dictionary<Guid, DateTimeOffset> _planned = [];
    private bool _isMachine;

    /// <summary>Called after each completed step.</summary>
    public Action<DispatchPoint>? Completed { get; init; }

    /// <summary>Creditors whose approved messages are taken along; null: all.</summary>
    public IReadOnlyCollection<Guid>? Only { get; init; }

    /// <summary>All approved messages of these creditors, and what an earlier sending left unfinished.</summary>
    public IReadOnlyList<DispatchOutcome> Send(DateOnly today)
    {
        Release();
        Reserve();
        BringForward();
        _isMachine = false;
        return SendAll(today);
    }

    /// <summary>Only what a server put off and is to be tried again by now.</summary>
    public IReadOnlyList<DispatchOutcome> TryAgain(DateOnly today)
    {
        Release();
        _isMachine = true;
        return SendAll(today);
    }

    private List<DispatchOutcome> SendAll(DateOnly today)
    {
        var outcomes = new List<DispatchOutcome>();
        while (Claim() is { Count: > 0 } claimed)
        {
            outcomes.AddRange(claimed.Select(sending => Send(sending, today)).OfType<DispatchOutcome>());
        }

        return outcomes;
    }

    /// <summary>Whoever sends does not wait for the next try of a machine, nor uses one up.</summary>
    private void BringForward()
    {
        _planned.Clear();
        using var db = outgoing.Database.Open();
        var now = Instants.Micros(clock.Now);
        db.Write(() =>
        {
            var waiting = db.Sendings
                .Where(row => row.State == OutboxState.Reserved && row.Tries > 0 && row.ClaimedUntil == null
                    && row.RunAt > now && (Only == null || Only.Contains(row.CreditorId)));
            foreach (var row in waiting.Select(row => new { row.Id, row.RunAt }).ToList())
            {
                _planned[row.Id] = Instants.Of(row.RunAt);
            }

            return waiting.ExecuteUpdate(set => set.SetProperty(row => row.RunAt, now));
        });
    }

    /// <summary>What this node held when it was stopped is free again.</summary>
    private void Release()
    {
        using var db = outgoing.Database.Open();
        db.Sendings.Where(row => row.State == OutboxState.Reserved && row.ClaimedBy == node)
            .ExecuteUpdate(set =>
                set.SetProperty(row => row.ClaimedBy, "").SetProperty(row => row.ClaimedUntil, (long?)null)
            );
    }

    /// <summary>
    /// One reservation for each approved message; what was held back or failed before is taken up again.
    /// </summary>
    private void Reserve()
    {
        using var db = outgoing.Database.Open();
        var approved = db
            .Proposals.AsNoTracking()
            .Where(row =>
                row.State == ProposalState.Approved
                && (Only == null || Only.Contains(row.CreditorId))
                && !db.Sendings.Any(sending =>
                    sending.CreditorId == row.CreditorId
                    && sending.ProposalId == row.Id
                    && (sending.State == OutboxState.Reserved || sending.State == OutboxState.Doubtful)
                )
            )
            .OrderBy(row => row.CreditorId)
            .ThenBy(row => row.Number)
            .ToList();
        foreach (var proposal in approved)
        {
            outgoing.Reserve(proposal, clock.Now);
            Completed?.Invoke(DispatchPoint.Reserved);
        }
    }

    private IReadOnlyList<SendingRow> Claim()
    {
        using var db = outgoing.Database.Open();
        var claimed = _isMachine ? Outbox.ClaimAgain(db, node, clock.Now, _lease, AtOnce)
            : Outbox.Claim(db, node, clock.Now, _lease, AtOnce);
        Completed?.Invoke(DispatchPoint.Claimed);
        return claimed;
    }

    /// <summary>Null: another node has taken it meanwhile.</summary>
    private DispatchOutcome? Send(SendingRow sending, DateOnly today)
    {
        var frozen = outgoing.Freeze(sending);
        var carrier = sending.HandedOverAt is null ? null : CarrierOf(sending, frozen.Message);
        return SendingProtocol.Next(
            sending.State, sending.HandedOverAt is not null, carrier?.Find(frozen.Message) ?? Trace.Unknown) switch
        {
            SendingMove.Finalise => Finalise(frozen, carrier!.TrackingOf(frozen.Message), today) with
            {
                WasThere = true,
            },
            SendingMove.AskAPerson => Doubt(frozen, "handed over before a stop; the channel cannot tell"),
            SendingMove.Check or SendingMove.Rest => Check(frozen, today),
        };
    }

    /// <summary>Who began to carry it: only this one can tell its fate. Without a name it was the folder.</summary>
    private IChannel? CarrierOf(SendingRow sending, OutgoingMessage message)
    {
        var name = sending.Carrier.Length == 0 ? OutFolder.Carrier : sending.Carrier;
        return channels.FirstOrDefault(one => one.Name == name && one.Carries(message));
    }

    private DispatchOutcome? Check(FrozenMessage frozen, DateOnly today)
    {
        var channel = channels.FirstOrDefault(one => Takes(one) && one.Carries(frozen.Message));
        var held = WhyNotDispatch.Ask(outgoing.LookAgain(frozen, channel is not null, today));
        Completed?.Invoke(DispatchPoint.LookedAgain);
        if (held is not null)
        {
            outgoing.HoldBack(frozen, held);
            Completed?.Invoke(DispatchPoint.HeldBack);
            return Outcome(frozen, "", held);
        }

        return HandOver(frozen, channel!, today);
    }

    /// <summary>A file that nobody asked for would pass for an e-mail that left: a machine writes none.</summary>
    private bool Takes(IChannel channel) => !(_isMachine && channel is EmailFolder);

    private DispatchOutcome? HandOver(FrozenMessage frozen, IChannel channel, DateOnly today)
    {
        var answer = channel.Hand(frozen.Message, () => Mark(frozen, channel));
        Completed?.Invoke(DispatchPoint.HandedOver);
        return answer.Result switch
        {
            Dispatch.HandOver.Accepted => Finalise(frozen, answer.Tracking, today),
            Dispatch.HandOver.Unclear => Doubt(frozen, answer.Problem),
            Dispatch.HandOver.Refused => Fail(frozen, answer.Problem),
            Dispatch.HandOver.Taken => null,
        };
    }

    private bool Mark(FrozenMessage frozen, IChannel channel)
    {
        var isOurs = outgoing.Mark(frozen.Sending, channel.Name, _lease);
        Completed?.Invoke(DispatchPoint.Marked);
        return isOurs;
    }

    private DispatchOutcome Finalise(FrozenMessage frozen, string tracking, DateOnly today)
    {
        outgoing.Finalise(frozen, tracking, today);
        Completed?.Invoke(DispatchPoint.Finalised);
        return Outcome(frozen, tracking, null);
    }

    private DispatchOutcome Doubt(FrozenMessage frozen, string why)
    {
        outgoing.Settle(frozen.Sending, OutboxState.Doubtful, why);
        return Outcome(frozen, "", null) with { IsDoubtful = true };
    }

    private DispatchOutcome Fail(FrozenMessage frozen, string why)
    {
        DateTimeOffset? planned = _planned.TryGetValue(frozen.Sending.Id, out var at) ? at : null;
        var again = FailedSending.Fail(outgoing.Database, clock, frozen, why, planned);
        return Outcome(frozen, "", null) with { Failure = why, RetryAt = again };
    }

    private static DispatchOutcome Outcome(FrozenMessage frozen, string tracking, HeldBack? held) =>
        new(frozen.Sending.CreditorId, frozen.Proposal.Number, frozen.Message.Reference, tracking, held);
}
