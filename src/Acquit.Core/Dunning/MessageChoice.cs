using Acquit.Core.Amounts;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Core.Dunning;

/// <summary>
/// Of all that is due for one debtor, what goes today: the highest step that nothing holds back, the others when
/// spacing allows.
/// Handing over and weighing are no contacts and stand beside.
/// </summary>
internal sealed class MessageChoice(DunningReading reading, ItemCase[] cases, Money asked, LookAhead look)
{
    private readonly ContactLimits _limits = new(reading);

    public void Decide(DecisionList decisions)
    {
        look.Sooner(_limits.StaleOn);
        var chosen = new List<(MessageGroup Group, Held? Held)>();
        var groups = MessageGroup.Of(cases, reading.Policy.Grouping);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (group.Items.Count == 0)
            {
                continue;
            }

            var held = _limits.Hold(group, cases);
            if (held is null or { KeepsItsPlace: true } && group.Action(reading.Policy) == DecisionAction.Contact)
            {
                if (reading.Policy.Grouping == Grouping.Account && group.Step >= 0)
                {
                    TakeLower(group, groups, i);
                }

                _limits.Take(group);
            }

            look.Sooner(held?.NextLookOn);
            group.Items.ForEach(at => look.Sooner(cases[at].Item.DueOn.AddDays(1)));
            chosen.Add((group, held));
        }

        foreach (var (group, held) in chosen)
        {
            decisions.Add(Decision(group, held));
        }
    }

    /// <summary>
    /// One message per debtor: the items whose own due step is lower come into the message of the highest.
    /// </summary>
    private void TakeLower(MessageGroup highest, List<MessageGroup> groups, int at)
    {
        for (var i = at + 1; i < groups.Count; i++)
        {
            if (groups[i].Step >= 0 && groups[i].Action(reading.Policy) == DecisionAction.Contact)
            {
                highest.Items.AddRange(groups[i].Items);
                groups[i].Items.Clear();
            }
        }
    }

    private Decision Decision(MessageGroup group, Held? held)
    {
        var items = new List<DecidedItem>(group.Items.Count);
        var isAsked = held is null or { IsOnDesk: true };
        var judged = cases[group.Items[0]].Act.Judgement;
        var missed = judged.Expected - judged.Received;
        var dueOn = DateOnly.MaxValue;
        var occurrence = 0;
        foreach (var at in group.Items)
        {
            ref var item = ref cases[at];
            items.Add(new DecidedItem(item.Item)
            {
                Covered = item.Covered,
                Contested = item.Contested,
                Asked = isAsked ? AskedOf(item, ref missed) : Money.Zero,
                OwnStep = item.Act.Step >= 0 ? reading.Policy.Steps[item.Act.Step].Id : "",
                OwnOccurrence = item.Act.Occurrence,
            });
            dueOn = item.Act.DueOn < dueOn ? item.Act.DueOn : dueOn;
            occurrence = item.Act.Step == group.Step ? Math.Max(occurrence, item.Act.Occurrence) : occurrence;
        }

        return new Decision
        {
            Debtor = reading.Dossier.Debtor.Key,
            Action = held is null ? group.Action(reading.Policy) : DecisionAction.Wait,
            Step = group.Step >= 0 ? reading.Policy.Steps[group.Step].Id : "",
            Occurrence = occurrence,
            Channel = group.Channel(reading),
            Letter = group.Letter(reading),
            Approval = ApprovalOf(group),
            StepDueOn = dueOn,
            Items = items,
            Reasons = Reasons(group, held),
            NextLookOn = look.DueUntil,
        };
    }

    /// <summary>
    /// What is left of the item; a notice to pay an instalment asks no more than what is missing, oldest due first.
    /// </summary>
    private static Money AskedOf(ItemCase item, ref Money missed)
    {
        if (item.Act.Cue != Cue.PlanNotice)
        {
            return item.Left;
        }

        var share = Money.Min(missed, item.Left);
        missed -= share;
        return share;
    }

    private Approval ApprovalOf(MessageGroup group)
    {
        if (asked > reading.Policy.Ceiling || (group.Step < 0 && group.Cue != Cue.Resend))
        {
            return Approval.Manual;
        }

        if (reading.History?.Insolvency is { Proceedings: InsolvencyKind.Liquidation })
        {
            return Approval.Manual; // the letter goes to the liquidator
        }

        foreach (var at in group.Items)
        {
            if ((cases[at].Act.Cue != Cue.Step && group.Step >= 0) || ItemPapers.WhyAsk(cases[at], at, reading).Any())
            {
                return Approval.Manual;
            }
        }

        return group.Step >= 0 ? reading.Policy.Steps[group.Step].Approval : Approval.Confirm;
    }

    private List<Reason> Reasons(MessageGroup group, Held? held)
    {
        var reasons = new List<Reason>(2);
        if (held is { } wait)
        {
            reasons.Add(wait.Reason);
        }

        var owed = ActReasons.Owed(group, reading, cases);
        var isStepSaid = false;
        foreach (var at in group.Items)
        {
            var act = cases[at].Act;
            if (act.Cue == Cue.Step && isStepSaid)
            {
                continue;
            }

            isStepSaid |= act.Cue == Cue.Step;
            var reason = ActReasons.Of(group, act, reading, owed);
            if (!reasons.Contains(reason))
            {
                reasons.Add(reason);
            }
        }

        foreach (var at in group.Items)
        {
            reasons.AddRange(ItemPapers.WhyAsk(cases[at], at, reading).Where(why => !reasons.Contains(why)));
        }

        if (reading.History?.Insolvency is { } opened)
        {
            reasons.Add(new Reason(ReasonCode.PostOpening, PreparedReason.FactsOf(opened)));
        }

        return reasons;
    }
}
