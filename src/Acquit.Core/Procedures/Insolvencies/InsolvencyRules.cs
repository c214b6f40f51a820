namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>What forbids an act of insolvency proceedings.</summary>
internal static class InsolvencyRules
{
    public static WhyNotInsolvency? WhyNot(Insolvency state, InsolvencyAct act, DateOnly today) =>
        act.On > today ? WhyNotInsolvency.NotYetHappened
        : act.On < state.Opening.On ? WhyNotInsolvency.BeforeOpening
        : act.Kind == InsolvencyActKind.Resumed ? WhyNotResume(state, act)
        : state.End is not null ? WhyNotInsolvency.ProceedingsOver
        : IsEarlier(state, act) ? WhyNotInsolvency.EarlierThanTheLastAct
        : !state.Opening.Kind.IsCollective() && !IsOfConsumer(act.Kind) ? WhyNotInsolvency.NotOfOverIndebtedness
        : act.Kind.NeedsAmount() && !act.Amount.IsPositive ? WhyNotInsolvency.NoAmount
        : act.Kind switch
        {
            InsolvencyActKind.Published => state.PublishedOn is not null ? WhyNotInsolvency.AlreadyPublished : null,
            InsolvencyActKind.Declared => WhyNotDeclare(state, act),
            InsolvencyActKind.ReliefAsked => WhyNotAskRelief(state, act),
            InsolvencyActKind.ReliefGranted or InsolvencyActKind.ReliefRefused => WhyNotRelieve(state, act),
            InsolvencyActKind.OwnershipClaimed => WhyNotClaimOwnership(state, act),
            InsolvencyActKind.Received or InsolvencyActKind.Contested or InsolvencyActKind.Answered
                or InsolvencyActKind.Admitted or InsolvencyActKind.AdmittedInPart or InsolvencyActKind.Rejected
                or InsolvencyActKind.DividendReceived => WhyNotOnClaim(state, act),
            InsolvencyActKind.PlanAdopted or InsolvencyActKind.ToReorganisation or InsolvencyActKind.ToLiquidation
                or InsolvencyActKind.ClosedForLackOfAssets or InsolvencyActKind.Ended
                or InsolvencyActKind.Retracted => WhyNotTurn(state, act.Kind),
            InsolvencyActKind.PostOpening or InsolvencyActKind.Resumed => null,
        };

    /// <summary>Only what an end left stopped is resumed, once.</summary>
    private static WhyNotInsolvency? WhyNotResume(Insolvency state, InsolvencyAct act) =>
        state.End is not { } end ? WhyNotInsolvency.NotOver
        : state.IsRetracted ? WhyNotInsolvency.NothingStopped
        : state.Last(InsolvencyActKind.Resumed) is not null ? WhyNotInsolvency.AlreadyResumed
        : act.On < end.On ? WhyNotInsolvency.EarlierThanTheLastAct
        : null;

    /// <summary>Learned late, or said of invoices: it stands in no order with the other acts.</summary>
    private static bool IsBeside(InsolvencyActKind kind) =>
        kind is InsolvencyActKind.Published or InsolvencyActKind.PostOpening;

    /// <summary>Claim and proceedings go their own ways; a publication is often learned late.</summary>
    private static bool IsEarlier(Insolvency state, InsolvencyAct act) =>
        !IsBeside(act.Kind)
        && state.Acts.Any(one => !IsBeside(one.Kind)
            && one.Kind.IsOfClaim() == act.Kind.IsOfClaim() && one.On > act.On);

    private static bool IsOfConsumer(InsolvencyActKind kind) =>
        kind is InsolvencyActKind.PlanAdopted or InsolvencyActKind.DividendReceived or InsolvencyActKind.Ended
            or InsolvencyActKind.Retracted or InsolvencyActKind.PostOpening;

    private static WhyNotInsolvency? WhyNotDeclare(Insolvency state, InsolvencyAct act) =>
        state.Declaration is not null ? WhyNotInsolvency.AlreadyDeclared
        : state.StageOn(act.On) is InsolvencyStage.Foreclosed or InsolvencyStage.Lost or InsolvencyStage.ReliefAsked
            or InsolvencyStage.ReliefRefused ? WhyNotInsolvency.DeclarationPeriodExpired
        : null;

    private static WhyNotInsolvency? WhyNotAskRelief(Insolvency state, InsolvencyAct act) =>
        state.Declaration is not null ? WhyNotInsolvency.AlreadyDeclared
        : state.Last(InsolvencyActKind.ReliefAsked) is not null ? WhyNotInsolvency.ReliefAlreadyAsked
        : state.StageOn(act.On) == InsolvencyStage.Foreclosed ? null
        : state.StageOn(act.On) == InsolvencyStage.Lost ? WhyNotInsolvency.ReliefPeriodExpired
        : WhyNotInsolvency.ReliefNotNeeded;

    private static WhyNotInsolvency? WhyNotRelieve(Insolvency state, InsolvencyAct act) =>
        state.Last(InsolvencyActKind.ReliefAsked) is null ? WhyNotInsolvency.ReliefNotAsked
        : state.StageOn(act.On) != InsolvencyStage.ReliefAsked ? WhyNotInsolvency.AlreadyDecided
        : null;

    private static WhyNotInsolvency? WhyNotClaimOwnership(Insolvency state, InsolvencyAct act) =>
        !state.Opening.RetainsTitle ? WhyNotInsolvency.NoRetention
        : state.Last(InsolvencyActKind.OwnershipClaimed) is not null ? WhyNotInsolvency.OwnershipAlreadyClaimed
        : state.Of(InsolvencyPeriod.ClaimOwnership) is { } period && act.On > period.On
            ? WhyNotInsolvency.OwnershipPeriodExpired
        : null;

    private static WhyNotInsolvency? WhyNotOnClaim(Insolvency state, InsolvencyAct act)
    {
        var stage = state.StageOn(act.On);
        if (act.Kind == InsolvencyActKind.DividendReceived)
        {
            return stage is InsolvencyStage.Admitted or InsolvencyStage.AdmittedInPart or InsolvencyStage.InPlan
                ? null : WhyNotInsolvency.NotAdmitted;
        }

        var isDecided = stage is InsolvencyStage.Admitted or InsolvencyStage.AdmittedInPart or InsolvencyStage.Rejected;
        return state.Declaration is not { } declared ? WhyNotInsolvency.NotDeclared
            : isDecided ? WhyNotInsolvency.AlreadyDecided
            : act.Kind == InsolvencyActKind.Received ? WhyNotReceive(stage)
            : act.Kind == InsolvencyActKind.Contested ? WhyNotContest(stage)
            : act.Kind == InsolvencyActKind.Answered ? WhyNotAnswer(stage)
            : act.Amount > declared.Amount ? WhyNotInsolvency.AdmittedMoreThanDeclared
            : act.Kind == InsolvencyActKind.AdmittedInPart && act.Amount == declared.Amount
                ? WhyNotInsolvency.NotLessThanDeclared
            : null;
    }

    private static WhyNotInsolvency? WhyNotReceive(InsolvencyStage stage) =>
        stage == InsolvencyStage.Declared ? null : WhyNotInsolvency.AlreadyReceived;

    private static WhyNotInsolvency? WhyNotContest(InsolvencyStage stage) =>
        stage is InsolvencyStage.Declared or InsolvencyStage.Received ? null : WhyNotInsolvency.AlreadyContested;

    private static WhyNotInsolvency? WhyNotAnswer(InsolvencyStage stage) =>
        stage == InsolvencyStage.Contested ? null
        : stage == InsolvencyStage.Unanswered ? WhyNotInsolvency.AnswerPeriodExpired
        : stage == InsolvencyStage.Answered ? WhyNotInsolvency.AlreadyAnswered
        : WhyNotInsolvency.NotContested;

    private static WhyNotInsolvency? WhyNotTurn(Insolvency state, InsolvencyActKind kind) =>
        kind == InsolvencyActKind.PlanAdopted ? state.Kind == InsolvencyKind.Liquidation
                ? WhyNotInsolvency.NoPlanInLiquidation
                : state.IsInPlan ? WhyNotInsolvency.PlanAlreadyAdopted : null
        : kind == InsolvencyActKind.ToLiquidation && state.Kind == InsolvencyKind.Liquidation
            ? WhyNotInsolvency.AlreadyLiquidation
        : kind == InsolvencyActKind.ToReorganisation
            && state.Kind is not (InsolvencyKind.Safeguard or InsolvencyKind.Unknown)
            ? WhyNotInsolvency.NotASafeguard
        : kind == InsolvencyActKind.ClosedForLackOfAssets
            && state.Kind is not (InsolvencyKind.Liquidation or InsolvencyKind.Unknown)
            ? WhyNotInsolvency.NotALiquidation
        : null;
}
