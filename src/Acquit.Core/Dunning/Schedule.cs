using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>One line of what will happen to an item.</summary>
/// <param name="On">The day of the act; for an item that only waits, today.</param>
/// <param name="Step">Empty for an act that is no step, and for waiting.</param>
public sealed record ScheduledAct(DateOnly On, DecisionAction Action, string Step, OpenItem Item,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>How it is done; null for an act that is no contact, and for waiting.</summary>
    public Channel? Channel { get; init; }
}

/// <summary>
/// The whole future of one debtor if nothing happens but what the policy says: nobody pays, nobody answers, every
/// proposal goes out the day it is made, the ledger stays fresh.
/// </summary>
public static class Schedule
{
    /// <summary>How far ahead it looks, in days.</summary>
    public const int Horizon = 1100;

    private const int MostDecisions = 2000;

    /// <summary>
    /// The acts in order of day; an item that no act will ever reach stands once, with what it waits for.
    /// </summary>
    /// <param name="desk">
    /// what lies on the desk today: a paper that is not there stays away, a copy of what goes out is kept; null:
    /// nothing lies there and all papers are taken to exist
    /// </param>
    public static IReadOnlyList<ScheduledAct> For(
        Dossier dossier, DunningPolicy policy, DunningContext context, Desk? desk = null)
    {
        desk ??= Desk.Empty;
        var acts = new List<ScheduledAct>();
        var events = new List<DossierEvent>(dossier.Events);
        var contacts = new List<ContactAttempt>(dossier.PersonContacts);
        var reached = new HashSet<ItemKey>();
        var first = NextStep.For(dossier, policy, context, desk);
        var last = context.Today.AddDays(Horizon);
        var decisions = first;
        for (var (day, round) = (context.Today, 0); day <= last && round < MostDecisions; round++)
        {
            foreach (var decision in decisions.Where(one => one.Action != DecisionAction.Wait))
            {
                Carry(decision, day, acts, reached);
                desk = WithCopies(desk, decision);
                events.AddRange(StepRecord.Of(decision, day, ""));
                if (decision.Channel is { } channel && decision.Action == DecisionAction.Contact)
                {
                    contacts.Add(new ContactAttempt(day, channel));
                }
            }

            if (decisions.All(IsOver))
            {
                break;
            }

            day = NextDay(decisions, day);
            var then = dossier with { Events = events, PersonContacts = contacts };
            decisions = NextStep.For(Fresh(then, day), policy, context with { Today = day }, desk);
        }

        AddWaiting(first, context.Today, acts, reached);
        return acts;
    }

    /// <summary>The day after an act, else the earliest day on which a decision is looked at again.</summary>
    private static DateOnly NextDay(IReadOnlyList<Decision> decisions, DateOnly day) =>
        decisions
            .Select(decision => decision.NextLookOn)
            .Concat(decisions.Any(decision => decision.Action != DecisionAction.Wait) ? [day.AddDays(1)] : [])
            .Min();

    private static void Carry(Decision decision, DateOnly day, List<ScheduledAct> acts, HashSet<ItemKey> reached)
    {
        foreach (var item in decision.Items)
        {
            reached.Add(item.Item.Key);
            acts.Add(new ScheduledAct(day, decision.Action, item.OwnStep, item.Item, decision.Reasons)
            {
                Channel = decision.Action == DecisionAction.Contact ? decision.Channel : null,
            });
        }
    }

    /// <summary>What goes out leaves a copy that later letters can enclose.</summary>
    private static Desk WithCopies(Desk desk, Decision decision) =>
        desk.AtHand is not { } atHand || decision.Action != DecisionAction.Contact ? desk : desk with
        {
            AtHand = atHand.Concat(decision.Items
                .Select(item => new Enclosure(AttachmentKind.Sent, item.OwnStep, item.Item.Key))).ToHashSet(),
        };

    private static void AddWaiting(
        IReadOnlyList<Decision> decisions, DateOnly today, List<ScheduledAct> acts, HashSet<ItemKey> reached)
    {
        foreach (var decision in decisions)
        {
            foreach (var item in decision.Items)
            {
                if (!reached.Contains(item.Item.Key))
                {
                    acts.Add(new ScheduledAct(today, DecisionAction.Wait, "", item.Item, decision.Reasons));
                }
            }
        }
    }

    /// <summary>The ledger stays fresh.</summary>
    private static Dossier Fresh(Dossier dossier, DateOnly day) =>
        dossier with { LedgerImportedOn = dossier.LedgerImportedOn is null ? null : day };

    /// <summary>Nothing will change by itself: no step left, or an act that only a person ends.</summary>
    private static bool IsOver(Decision decision) =>
        (decision.Action == DecisionAction.WriteOffReview && decision.Step.Length == 0)
        || (decision.Action == DecisionAction.Wait && decision.Reasons[0]
            .Code is ReasonCode.NoStepLeft or ReasonCode.HandedOver
            or ReasonCode.WrittenOff or ReasonCode.NotACustomer or ReasonCode.Retention
                or ReasonCode.OpeningBalanceNotDetailed
            or ReasonCode.DebtorInCredit or ReasonCode.CoveredByUnappliedCredit or ReasonCode.Insolvent
                or ReasonCode.MaybePriorToInsolvency
                or ReasonCode.ReplyToRead
            or ReasonCode.PolicyDoesNotFit or ReasonCode.VanishedFromLedger or ReasonCode.TooOldToStart
                or ReasonCode.Disputed
            or ReasonCode.MandateMentionsMissing or ReasonCode.AddressMissing or ReasonCode.EmailMissing
                or ReasonCode.PhoneMissing or ReasonCode.ChannelNotUsed
            or ReasonCode.AttachmentMissing or ReasonCode.SendingDoubtful or ReasonCode.DebtorKindUnknown
                or ReasonCode.LimitationPassed);
}
