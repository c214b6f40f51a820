using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// What a payment plan says of an item today. Kept: nothing. Broken without a signed clause: the step of the policy is
/// proposed. Broken under a signed clause of acceleration: call the same day, then a notice to pay the instalment, then
/// the days of grace from its first presentation, then the whole balance (C. civ., art. 1305-4 gives no acceleration
/// by itself: the clause and the notice do).
/// </summary>
internal static class PlanGate
{
    /// <summary>Sets the wait or the act of the item; false: the plan says nothing today.</summary>
    public static bool Pass(ref ItemCase item, ItemHistory history, DunningReading reading)
    {
        if (history.Plan is not { } plan)
        {
            return false;
        }

        var judgement = reading.Judge(plan);
        switch (judgement.Standing)
        {
            case Standing.Running:
                var day = reading.Today < judgement.On ? judgement.On
                    : ItemGate.KnownOn(judgement, reading);
                var left = judgement.Expected - judgement.Received;
                item.WaitFor(new Reason(ReasonCode.PlanRunning, new ReasonFacts { Amount = left, On = judgement.On }),
                    day);
                return true;
            case Standing.LedgerTooOld:
                return ItemGate.Stale(ref item, reading);
            case Standing.Broken:
                return plan.GraceDays is { } grace
                    ? UnderClause(ref item, history, reading, (plan, judgement, grace))
                    : ToStep(ref item, history, reading, (plan, judgement));
            case Standing.Kept:
                return false;
        }

        return false;
    }

    /// <summary>The last instalment missed by a signed plan, and what is due next.</summary>
    private static bool UnderClause(
        ref ItemCase item, ItemHistory history, DunningReading reading,
        (PlanAgreed Plan, Judgement Judgement, int Grace) by)
    {
        var missedOn = by.Judgement.On;
        if (history.PlanAcceleration is { } claimed && claimed.EffectiveOn > missedOn)
        {
            return Accelerated(ref item, history, reading, (by.Plan, by.Judgement, claimed));
        }

        if (history.WasGivenUp(PreparedLetters.PlanNotice, missedOn)
            || history.WasGivenUp(PreparedLetters.PlanAcceleration, missedOn))
        {
            return ToStep(ref item, history, reading, (by.Plan, by.Judgement));
        }

        if (history.PlanNotice is { } notice && notice.EffectiveOn > missedOn)
        {
            return Noticed(ref item, reading, by, notice);
        }

        var mayCall = reading.Dossier.Debtor.Phone.Length > 0 || reading.Context.AssumesWhatALedgerCannotTell;
        var wasCalled = history.LastContactOn > missedOn || history.WasGivenUp(NextStep.CallScript, missedOn);
        var cue = mayCall && !wasCalled ? Cue.PlanCall : Cue.PlanNotice;
        item.Act = new DueAct(
            cue, -1, 0, ItemGate.KnownOn(by.Judgement, reading), by.Judgement, by.Plan.EffectiveOn)
        {
            Plan = by.Plan,
        };
        return true;
    }

    /// <summary>The notice has left: the days of grace run from its first presentation, which a person notes.</summary>
    private static bool Noticed(
        ref ItemCase item, DunningReading reading, (PlanAgreed Plan, Judgement Judgement, int Grace) by,
        StepDone notice)
    {
        if (PlanProgress.FirstPresentation(notice, reading.Dossier, reading.Today) is not { } presented)
        {
            item.WaitFor(
                new Reason(ReasonCode.PlanProofMissing,
                    new ReasonFacts { Since = notice.EffectiveOn, Count = by.Grace }),
                reading.Today.AddDays(1));
            return true;
        }

        var judgedAfter = presented.AddDays(by.Grace + reading.Context.BankDelayDays);
        if (reading.Today <= judgedAfter)
        {
            item.WaitFor(
                new Reason(ReasonCode.PlanInGrace,
                    new ReasonFacts { On = by.Judgement.On, Since = presented, Count = by.Grace }),
                judgedAfter.AddDays(1));
            return true;
        }

        if (reading.Dossier.LedgerImportedOn <= judgedAfter)
        {
            return ItemGate.Stale(ref item, reading);
        }

        item.Act = new DueAct(
            Cue.PlanAcceleration, -1, 0, judgedAfter.AddDays(1), by.Judgement, by.Plan.EffectiveOn)
        {
            Plan = by.Plan,
        };
        return true;
    }

    /// <summary>The whole balance is claimed: the day to pay of that letter, then the step of the policy.</summary>
    private static bool Accelerated(
        ref ItemCase item, ItemHistory history, DunningReading reading,
        (PlanAgreed Plan, Judgement Judgement, StepDone Claimed) by)
    {
        if (by.Claimed.PayBy is { } payBy && reading.Today <= payBy)
        {
            item.WaitFor(
                new Reason(ReasonCode.PlanInGrace,
                    new ReasonFacts { Words = "accelerated", On = payBy, Since = by.Claimed.EffectiveOn }),
                payBy.AddDays(1));
            return true;
        }

        return ToStep(ref item, history, reading, (by.Plan, by.Judgement));
    }

    private static bool ToStep(
        ref ItemCase item, ItemHistory history, DunningReading reading, (PlanAgreed Plan, Judgement Judgement) by)
    {
        if (reading.StepIndex(reading.Policy.Broken.PlanTo) is var to && to <= history.LastStep)
        {
            return false;
        }

        item.Act = new DueAct(
            Cue.BrokenPlan, to, 0, ItemGate.KnownOn(by.Judgement, reading), by.Judgement, by.Plan.EffectiveOn);
        return true;
    }
}
