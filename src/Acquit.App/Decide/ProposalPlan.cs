using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;

namespace Acquit.App.Decide;

/// <summary>Names one message of a dossier: at most one of them is open at a time.</summary>
/// <param name="Part">
/// Invoice number where the policy sends one message an invoice; the letter where it is no step; else empty.
/// </param>
public readonly record struct MessageKey(string Step, int Occurrence, string Part);

/// <summary>One item of a message, with the step that the message marks as done for it.</summary>
public sealed record MessageItem(ItemKey Key, Money Asked, string OwnStep, int OwnOccurrence)
{
    public Money Covered { get; init; }

    public Money Contested { get; init; }

    public Money Open { get; init; }
}

/// <summary>A message that today's decisions ask for, or an act that a person must do.</summary>
public sealed record PlannedMessage
{
    public required MessageKey Key { get; init; }

    public required DecisionAction Action { get; init; }

    public Channel? Channel { get; init; }

    public string Letter { get; init; } = "";

    public Approval Approval { get; init; }

    public DateOnly? StepDueOn { get; init; }

    /// <summary>Postal lines joined by line feeds, an e-mail address, a telephone number; empty for an act.</summary>
    public string Recipient { get; init; } = "";

    public required IReadOnlyList<MessageItem> Items { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    public Money Asked => Money.Sum(Items.Select(item => item.Asked));
}

/// <summary>A proposal as the database has it.</summary>
public sealed record StandingProposal(Guid Id, ProposalState State, PlannedMessage Message)
{
    /// <summary>Its message is leaving, or may have left: only dispatch, or a person, changes it.</summary>
    public bool IsLeaving { get; init; }
}

/// <summary>What becomes of one proposal.</summary>
public enum ProposalMove
{
    Insert,

    /// <summary>
    /// Same message, other amounts, items, recipient or channel: it returns to the queue without draft or approval.
    /// </summary>
    Refresh,
    Withdraw,
}

/// <summary>One change of the table of proposals.</summary>
/// <param name="Standing">null for a new one</param>
/// <param name="Message">null for one that is withdrawn</param>
/// <param name="Why">code of the reason of a withdrawal or refresh</param>
public sealed record ProposalChange(ProposalMove Move, Guid? Standing, PlannedMessage? Message, ReasonCode? Why);

/// <summary>
/// Compares what today's decisions ask for with the proposals that stand. Never two for one message: a proposal is
/// refreshed
/// or withdrawn with a reason. No change in, no change out.
/// </summary>
public static class ProposalPlan
{
    /// <summary>The messages of a dossier's decisions, one a step and occurrence, or one an invoice.</summary>
    public static IReadOnlyList<PlannedMessage> Messages(
        IReadOnlyList<Decision> decisions,
        Grouping grouping,
        Func<Channel?, MessageKey, string> recipientOf
    ) =>
        [
            .. decisions
                .Where(decision => decision.Action != DecisionAction.Wait)
                .GroupBy(decision => KeyOf(decision, grouping))
                .Select(group => Join(group.Key, [.. group], recipientOf)),
        ];

    /// <summary>What becomes of each standing proposal, and which are new.</summary>
    public static IReadOnlyList<ProposalChange> Changes(
        IReadOnlyList<PlannedMessage> planned,
        IReadOnlyList<StandingProposal> standing,
        IReadOnlyList<Decision> decisions
    )
    {
        var live = standing.Where(proposal => IsLive(proposal.State)).ToDictionary(proposal => proposal.Message.Key);
        var changes = new List<ProposalChange>();
        foreach (var message in planned)
        {
            if (!live.Remove(message.Key, out var proposal))
            {
                changes.Add(new(ProposalMove.Insert, null, message, null));
            }
            else if (!proposal.IsLeaving && !IsSame(proposal.Message, message))
            {
                changes.Add(new(ProposalMove.Refresh, proposal.Id, message, ReasonCode.StepDue));
            }
        }

        changes.AddRange(
            live.Values.Where(gone => !gone.IsLeaving && !WaitsForAnOpenDay(gone.Message, decisions))
                .Select(gone => new ProposalChange(
                    ProposalMove.Withdraw,
                    gone.Id,
                    null,
                    WhyGone(gone.Message, decisions)
                ))
        );
        return changes;
    }

    /// <summary>The same to whoever approved it: step, channel, letter, recipient, items and cents.</summary>
    public static bool IsSame(PlannedMessage a, PlannedMessage b) =>
        a.Key == b.Key
        && a.Action == b.Action
        && a.Channel == b.Channel
        && a.Approval == b.Approval
        && string.Equals(a.Letter, b.Letter, StringComparison.Ordinal)
        && string.Equals(a.Recipient, b.Recipient, StringComparison.Ordinal)
        && a.Items.OrderBy(item => item.Key).SequenceEqual(b.Items.OrderBy(item => item.Key));

    private static bool IsLive(ProposalState state) =>
        state switch
        {
            ProposalState.Open or ProposalState.Approved => true,
            ProposalState.Withdrawn or ProposalState.Sent or ProposalState.Skipped => false,
        };

    private static MessageKey KeyOf(Decision decision, Grouping grouping) =>
        new(
            decision.Step,
            decision.Occurrence,
            decision.Step.Length == 0 ? decision.Letter
                : grouping == Grouping.Invoice ? decision.Items[0].Item.Ref
                : ""
        );

    private static PlannedMessage Join(
        MessageKey key, List<Decision> decisions, Func<Channel?, MessageKey, string> recipientOf)
    {
        var first = decisions[0];
        return new PlannedMessage
        {
            Key = key,
            Action = first.Action,
            Channel = first.Channel,
            Letter = first.Letter,
            Approval = decisions.Max(decision => decision.Approval),
            StepDueOn = decisions.Min(decision => decision.StepDueOn),
            Recipient = recipientOf(first.Channel, key),
            Items =
            [
                .. decisions
                    .SelectMany(decision => decision.Items)
                    .Select(item => new MessageItem(item.Item.Key, item.Asked, item.OwnStep, item.OwnOccurrence)
                    {
                        Covered = item.Covered,
                        Contested = item.Contested,
                        Open = item.Item.Open,
                    }),
            ],
            Reasons = [.. decisions.SelectMany(decision => decision.Reasons).Distinct()],
        };
    }

    /// <summary>Held back by nothing but the day: what lies on the desk stays there over a week-end.</summary>
    private static bool WaitsForAnOpenDay(PlannedMessage message, IReadOnlyList<Decision> decisions)
    {
        var keys = message.Items.Select(item => item.Key).ToHashSet();
        return decisions.Any(decision =>
            decision.Reasons[0].Code == ReasonCode.ClosedDay
            && decision.Step == message.Key.Step
            && decision.Occurrence == message.Key.Occurrence
            && decision.Letter == message.Letter
            && decision.Items.Any(item => keys.Contains(item.Item.Key))
        );
    }

    private static ReasonCode WhyGone(PlannedMessage message, IReadOnlyList<Decision> decisions)
    {
        var keys = message.Items.Select(item => item.Key).ToHashSet();
        return decisions
                .Where(decision => decision.Items.Any(item => keys.Contains(item.Item.Key)))
                .Select(decision => (ReasonCode?)decision.Reasons[0].Code)
                .FirstOrDefault()
            ?? ReasonCode.Paid;
    }
}
