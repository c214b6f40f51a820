using Acquit.Core.Amounts;

namespace Acquit.Core.Dunning;

/// <summary>Why an act is due, with the sum and the oldest due date of all the items that the act is about.</summary>
internal static class ActReasons
{
    public static Reason Of(MessageGroup group, DueAct act, DunningReading reading, ReasonFacts owed) => act.Cue switch
    {
        Cue.Step => new Reason(StepCode(group, reading), owed),
        Cue.FirstContact => new Reason(StepCode(group, reading), owed with { Words = "first-contact" }),
        Cue.BadFaith => new Reason(
            StepCode(group, reading), owed with { Words = "bad-faith", Since = act.FoundOn }),
        Cue.SmallAndBadFaith => new Reason(ReasonCode.WriteOffToReview, owed with
        {
            Bound = reading.Policy.Causes.BadFaithBelow ?? Money.Zero,
            Since = act.FoundOn,
        }),
        Cue.Resend => new Reason(ReasonCode.InvoiceToResend,
            new ReasonFacts { Since = act.FoundOn, Policy = reading.Policy.Name }),
        Cue.BrokenPromise => new Reason(ReasonCode.PromiseBroken, Judged(act, reading)),
        Cue.BrokenPlan => new Reason(
            ReasonCode.PlanBroken, Judged(act, reading) with { Step = reading.Policy.Steps[act.Step].Id }),
        Cue.PlanCall => new Reason(ReasonCode.PlanBroken, Judged(act, reading) with { Words = "call" }),
        Cue.PlanNotice => new Reason(ReasonCode.PlanBroken, Judged(act, reading) with { Words = "notice" }),
        Cue.PlanAcceleration => new Reason(
            ReasonCode.PlanBroken,
            Judged(act, reading) with { Words = "acceleration", Count = GraceOf(group, reading) }),
        Cue.Prepared => new Reason(ReasonCode.LetterPrepared, new ReasonFacts
        {
            Since = act.FoundOn, Words = act.Prepared!.By, Step = act.Prepared.Letter,
        }),
    };

    private static int GraceOf(MessageGroup group, DunningReading reading) =>
        reading.HistoryOf(group.Items[0]).Plan?.GraceDays ?? 0;

    private static ReasonFacts Judged(DueAct act, DunningReading reading) => new()
    {
        Amount = act.Judgement.Received,
        Bound = act.Judgement.Expected,
        On = act.Judgement.On,
        Policy = reading.Policy.Name,
    };

    private static ReasonCode StepCode(MessageGroup group, DunningReading reading) =>
        reading.Policy.Steps[group.Step].Does switch
    {
        StepAction.Contact => ReasonCode.StepDue,
        StepAction.HandOver => ReasonCode.HandOverDue,
        StepAction.WriteOffReview => ReasonCode.WriteOffToReview,
    };

    /// <summary>The sum, the number of items and the oldest due date of a group.</summary>
    public static ReasonFacts Owed(MessageGroup group, DunningReading reading, ItemCase[] cases)
    {
        var owed = Money.Zero;
        var oldest = DateOnly.MaxValue;
        foreach (var at in group.Items)
        {
            owed += cases[at].Left;
            oldest = cases[at].Item.DueOn < oldest ? cases[at].Item.DueOn : oldest;
        }

        return new ReasonFacts
        {
            Amount = owed,
            On = oldest,
            Count = group.Items.Count,
            Words = oldest >= reading.Today ? "not-due" : null,
            Policy = reading.Policy.Name,
            Step = group.Step >= 0 ? reading.Policy.Steps[group.Step].Id : null,
        };
    }
}
