using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// Finds what is due for an item that nothing keeps back: bad faith, first contact, else the next step of its own
/// clock.
/// </summary>
internal static class ItemSteps
{
    public static void Find(ref ItemCase item, int at, DunningReading reading, Money asked)
    {
        if (item.Act.Cue != Cue.Step)
        {
            return;
        }

        var history = reading.HistoryOf(at);
        if (BadFaith(ref item, history, reading, asked) || FirstContact(ref item, history, reading))
        {
            return;
        }

        var next = StepClock.Next(item.Item, history, reading, asked);
        if (next.Step < 0)
        {
            item.WaitFor(new Reason(ReasonCode.NoStepLeft, new ReasonFacts { Policy = reading.Policy.Name }),
                reading.Today.AddDays(LookAhead.MonthlyLook));
        }
        else if (next.On > reading.Today)
        {
            Later(ref item, history, reading, next);
        }
        else
        {
            var act = new DueAct(Cue.Step, next.Step, next.Occurrence, next.On, default, null);
            act = next.EndsOn is { } ends ? act.Until(ends) : act;
            item.Act = MayGrowTooOld(history, reading) ? act.Until(TooOldOn(item, reading)) : act;
        }
    }

    private static bool BadFaith(ref ItemCase item, ItemHistory history, DunningReading reading, Money asked)
    {
        if (history.Cause is not { Cause: Cause.BadFaith } cause)
        {
            return false;
        }

        var rules = reading.Policy.Causes;
        if (asked < rules.BadFaithBelow)
        {
            item.Act = new DueAct(Cue.SmallAndBadFaith, -1, 0, cause.EffectiveOn, default, cause.EffectiveOn);
            return true;
        }

        if (reading.StepIndex(rules.BadFaithTo) is var to && to > history.LastStep)
        {
            item.Act = new DueAct(Cue.BadFaith, to, 0, cause.EffectiveOn, default, cause.EffectiveOn);
            return true;
        }

        return false;
    }

    private static bool FirstContact(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        var rule = reading.Policy.FirstContact;
        var overdue = item.Item.DaysOverdue(reading.Today);
        if (!MayGrowTooOld(history, reading) || overdue <= rule.OlderThanDays)
        {
            return false;
        }

        if (rule.Then == FirstContactRule.SkipTo && reading.StepIndex(rule.ThenStep) is var step and >= 0)
        {
            item.Act = new DueAct(Cue.FirstContact, step, 0, TooOldOn(item, reading), default, null);
            return true;
        }

        item.WaitFor(
            new Reason(ReasonCode.TooOldToStart,
                new ReasonFacts { On = item.Item.DueOn, Policy = reading.Policy.Name }),
            reading.Today.AddDays(LookAhead.MonthlyLook));
        return true;
    }

    /// <summary>Nobody has been in touch about it yet, and the policy does not start on old items.</summary>
    private static bool MayGrowTooOld(ItemHistory history, DunningReading reading) =>
        reading.Policy.FirstContact.Then != FirstContactRule.Start
        && !reading.Context.BeginsAtTheFirstStep && !history.IsKnown;

    /// <summary>The first day on which a newcomer's item is too old to start at the first step.</summary>
    private static DateOnly TooOldOn(ItemCase item, DunningReading reading) =>
        item.Item.DueOn.AddDays(reading.Policy.FirstContact.OlderThanDays + 1);

    private static void Later(ref ItemCase item, ItemHistory history, DunningReading reading, NextDue next)
    {
        var facts = new ReasonFacts
        {
            On = next.On,
            Since = history.LastStep >= 0 ? history.LastOccurrenceOn : null,
            Policy = reading.Policy.Name,
            Step = reading.Policy.Steps[next.Step].Id,
        };
        if (item.Item.DueOn >= reading.Today)
        {
            item.WaitFor(new Reason(ReasonCode.NotDue, facts with { On = item.Item.DueOn }),
                Earlier(next.On, item.Item.DueOn.AddDays(1)));
        }
        else
        {
            item.WaitFor(new Reason(ReasonCode.InGrace, facts),
                MayGrowTooOld(history, reading) ? Earlier(next.On, TooOldOn(item, reading)) : next.On);
        }
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
