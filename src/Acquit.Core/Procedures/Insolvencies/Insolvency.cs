using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>How the proceedings began.</summary>
/// <param name="Kind">as the judgment, or the commission, says</param>
/// <param name="On">day of the judgment; of the decision of recevabilité for over-indebtedness</param>
public sealed record InsolvencyOpening(InsolvencyKind Kind, DateOnly On)
{
    /// <summary>Where the court sits: its holidays count (CPC, art. 642).</summary>
    public Territory Seat { get; init; }

    /// <summary>The creditor does not reside in the territory: his period to declare is longer (art. R. 622-24).
    /// </summary>
    public bool LivesOutside { get; init; }

    /// <summary>Goods were sold under retention of title: they are claimed apart (art. L. 624-9).</summary>
    public bool RetainsTitle { get; init; }
}

/// <summary>
/// Insolvency proceedings against a debtor, as one of his creditors follows them (C. com., art. L. 620-1 and following;
/// C. conso., art. L. 711-1 and following): what happened, the creditor's periods, and what may happen next. The court
/// opens them, not the creditor: it is no <see cref="Way"/>, and it stops those that are open.
/// </summary>
/// <remarks>It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> first.</remarks>
public sealed class Insolvency
{
    private readonly LawBook _book;

    private Insolvency(InsolvencyOpening opening, LawBook book, IReadOnlyList<InsolvencyAct> acts)
    {
        (Opening, Acts, _book) = (opening, acts, book);
        Periods = [.. InsolvencyClock.Of(opening, acts, book).OrderBy(one => one.On)];
    }

    public InsolvencyOpening Opening { get; }

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<InsolvencyAct> Acts { get; }

    /// <summary>Periods that run or have run, in order of their last day.</summary>
    public IReadOnlyList<InsolvencyDeadline> Periods { get; }

    /// <summary>As opened, or as converted since.</summary>
    public InsolvencyKind Kind => Last(InsolvencyActKind.ToLiquidation) is not null ? InsolvencyKind.Liquidation
        : Last(InsolvencyActKind.ToReorganisation) is not null ? InsolvencyKind.Reorganisation
        : Opening.Kind;

    /// <summary>Day of the BODACC; null: not known.</summary>
    public DateOnly? PublishedOn => Last(InsolvencyActKind.Published)?.On;

    public InsolvencyAct? Declaration => Last(InsolvencyActKind.Declared);

    /// <summary>A plan runs: adopted, and no liquidation since.</summary>
    public bool IsInPlan => Last(InsolvencyActKind.PlanAdopted) is { } plan
        && !Acts.SkipWhile(act => act != plan).Any(act => act.Kind == InsolvencyActKind.ToLiquidation);

    /// <summary>All dividends received.</summary>
    public Money Dividends => Money.Sum(Acts.Where(act => act.Kind == InsolvencyActKind.DividendReceived)
        .Select(act => act.Amount));

    /// <summary>
    /// The declaration interrupts limitation until the proceedings are closed (art. L. 622-25-1); null: none was made,
    /// the claim was rejected (C. civ., art. 2243), or the opening was withdrawn.
    /// </summary>
    public LimitationEvent? Interruption => Declaration is { } declared && !IsRetracted
        && Last(InsolvencyActKind.Rejected) is null
        ? new LimitationEvent(declared.On, LimitationCause.InsolvencyClaim) : null;

    /// <summary>Days on which the period that the declaration began again did not run (INT-45); null: none yet.
    /// </summary>
    /// <param name="day">the day asked about, for proceedings that run still; null: they are not counted</param>
    public LimitationSuspension? SuspensionUntil(DateOnly? day) =>
        Interruption is { } begun && (End?.On ?? day) is { } until && until > begun.On
            ? new LimitationSuspension(begun.On, until) { Rule = "C. com., art. L. 622-25-1" } : null;

    /// <summary>Nothing was ever stopped.</summary>
    public bool IsRetracted => Last(InsolvencyActKind.Retracted) is not null;

    /// <summary>What ended the proceedings; null: they run.</summary>
    public InsolvencyAct? End => Acts.FirstOrDefault(act => act.Kind is InsolvencyActKind.ClosedForLackOfAssets
        or InsolvencyActKind.Ended or InsolvencyActKind.Retracted);

    private InsolvencyAct? LastOfClaim => Acts.LastOrDefault(act => act.Kind.IsOfClaim()
        && act.Kind is not (InsolvencyActKind.OwnershipClaimed or InsolvencyActKind.DividendReceived));

    /// <summary>Opened, and nothing else known.</summary>
    public static Insolvency Open(InsolvencyOpening opening, LawBook book) => new(opening, book, []);

    /// <summary>Why the law book cannot count the longest suspension; null when it can, or none is to be counted.
    /// </summary>
    public static LawGap? WhyNotLaw(InsolvencyOpening opening, LawBook book) =>
        opening.Kind.IsCollective() ? null : book.WhyNot(LawKeys.OverIndebtednessYears, opening.On);

    /// <summary>Why the law book cannot count what the act opens; null when it can.</summary>
    public static LawGap? WhyNotLaw(InsolvencyAct act, LawBook book) => InsolvencyClock.WhyNot(act, book);

    /// <summary>Where it stands on a day, after all that is recorded: a last day is still in time.</summary>
    public InsolvencyStage StageOn(DateOnly day) =>
        Last(InsolvencyActKind.Resumed) is not null ? InsolvencyStage.Resumed
        : End is { } end ? OfEnd(end.Kind)
        : !Opening.Kind.IsCollective() ? OfConsumer(day)
        : LastOfClaim is { } last ? OfClaim(last.Kind, day)
        : Of(InsolvencyPeriod.DeclareClaim) is not { } declare ? InsolvencyStage.Unpublished
        : day <= declare.On ? InsolvencyStage.ToDeclare
        : day <= Of(InsolvencyPeriod.AskRelief)!.On ? InsolvencyStage.Foreclosed
        : InsolvencyStage.Lost;

    /// <summary>What the creditor must still do on a day, by last day. One that was missed gives way to what is left.
    /// </summary>
    public IReadOnlyList<InsolvencyDeadline> ToDoOn(DateOnly day)
    {
        var stage = StageOn(day);
        return stage.IsOver() ? [] : [.. Periods.Where(one => IsToDo(one, stage, day))];
    }

    /// <summary>The period of that name; null: it does not run.</summary>
    public InsolvencyDeadline? Of(InsolvencyPeriod period) => Periods.FirstOrDefault(one => one.Period == period);

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">what is said to have happened; ask <see cref="WhyNotLaw(InsolvencyAct, LawBook)"/> first
    /// </param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotInsolvency? WhyNot(InsolvencyAct act, DateOnly today) => InsolvencyRules.WhyNot(this, act, today);

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public Insolvency With(InsolvencyAct act, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new Insolvency(Opening, _book, [.. Acts, act]);

    internal InsolvencyAct? Last(InsolvencyActKind kind) => Acts.LastOrDefault(act => act.Kind == kind);

    private static bool IsToDo(InsolvencyDeadline one, InsolvencyStage stage, DateOnly day) =>
        one.Period switch
        {
            InsolvencyPeriod.DeclareClaim => stage is InsolvencyStage.ToDeclare or InsolvencyStage.ReliefGranted,
            InsolvencyPeriod.AskRelief => stage == InsolvencyStage.Foreclosed,
            InsolvencyPeriod.AnswerContest => stage is InsolvencyStage.Contested or InsolvencyStage.Unanswered,
            InsolvencyPeriod.LookAgain => stage is InsolvencyStage.Suspended or InsolvencyStage.SuspensionOver,
            InsolvencyPeriod.ClaimOwnership => day <= one.On,
        };

    private static InsolvencyStage OfEnd(InsolvencyActKind kind) =>
        kind == InsolvencyActKind.Retracted ? InsolvencyStage.Retracted
        : kind == InsolvencyActKind.Ended ? InsolvencyStage.Ended
        : InsolvencyStage.ClosedForLackOfAssets;

    private InsolvencyStage OfConsumer(DateOnly day) =>
        IsInPlan ? InsolvencyStage.InPlan
        : Of(InsolvencyPeriod.LookAgain) is { } look && day > look.On ? InsolvencyStage.SuspensionOver
        : InsolvencyStage.Suspended;

    private InsolvencyStage OfClaim(InsolvencyActKind last, DateOnly day) =>
        last switch
        {
            InsolvencyActKind.Declared => InsolvencyStage.Declared,
            InsolvencyActKind.Received => InsolvencyStage.Received,
            InsolvencyActKind.Contested => day > Of(InsolvencyPeriod.AnswerContest)!.On
                ? InsolvencyStage.Unanswered : InsolvencyStage.Contested,
            InsolvencyActKind.Answered => InsolvencyStage.Answered,
            InsolvencyActKind.Admitted => InsolvencyStage.Admitted,
            InsolvencyActKind.AdmittedInPart => InsolvencyStage.AdmittedInPart,
            InsolvencyActKind.Rejected => InsolvencyStage.Rejected,
            InsolvencyActKind.ReliefAsked => InsolvencyStage.ReliefAsked,
            InsolvencyActKind.ReliefGranted => InsolvencyStage.ReliefGranted,
            InsolvencyActKind.ReliefRefused => InsolvencyStage.ReliefRefused,
            InsolvencyActKind.Published or InsolvencyActKind.OwnershipClaimed or InsolvencyActKind.PlanAdopted
                or InsolvencyActKind.ToReorganisation or InsolvencyActKind.ToLiquidation
                or InsolvencyActKind.DividendReceived or InsolvencyActKind.ClosedForLackOfAssets
                or InsolvencyActKind.Ended or InsolvencyActKind.Retracted or InsolvencyActKind.PostOpening
                or InsolvencyActKind.Resumed =>
                throw new InvalidOperationException($"{last} is no act of a claim"),
        };
}
