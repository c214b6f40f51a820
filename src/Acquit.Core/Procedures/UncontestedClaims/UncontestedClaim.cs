using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>Who asks whom, and where the officer and the registry sit: their holidays count.</summary>
public sealed record UncontestedClaimParties(LegalStatus Creditor, LegalStatus Debtor, Territory Seat);

/// <summary>
/// The recovery of an uncontested commercial claim (CPCE, art. L. 126-1 to L. 126-5, loi 2026-307): a demand to pay, a
/// month, eight days, a record that the registry makes enforceable. Its decree and tariff are not published: all of it
/// is to be confirmed with a commissaire de justice.
/// </summary>
/// <remarks>It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> first.</remarks>
public sealed class UncontestedClaim : Procedure
{
    /// <summary>
    /// From that day debts invoiced between traders have this procedure and leave the small claims (loi 2026-307).
    /// </summary>
    public static readonly DateOnly InForceFrom = new(2026, 4, 25);

    private readonly LawBook _book;

    private UncontestedClaim(
        UncontestedClaimParties parties, LawBook book, IReadOnlyList<UncontestedClaimAct> acts)
    {
        (Parties, Acts, _book) = (parties, acts, book);
        if (Done(UncontestedClaimActKind.DemandServed) is { } served)
        {
            Answer = Counted(UncontestedClaimPeriod.Answer, served.On, served.On);
            WaitToRecord = Counted(UncontestedClaimPeriod.WaitToRecord, Answer.On, served.On);
        }

        if (Done(UncontestedClaimActKind.MadeEnforceable) is { } title)
        {
            ServeTitle = Counted(UncontestedClaimPeriod.ServeTitle, title.On, title.On);
        }
    }

    public override Way Way => Way.UncontestedClaim;

    public UncontestedClaimParties Parties { get; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<UncontestedClaimAct> Acts { get; }

    /// <summary>The debtor's month, from service of the demand; null before it.</summary>
    public UncontestedClaimDeadline? Answer { get; }

    /// <summary>The days after that month; the record is made no earlier than the day after (INT-34).</summary>
    public UncontestedClaimDeadline? WaitToRecord { get; }

    /// <summary>From the day on which the registry made the record enforceable (INT-34); null before it.</summary>
    public UncontestedClaimDeadline? ServeTitle { get; }

    /// <summary>In order of their last day.</summary>
    public override IReadOnlyList<ProcedureDeadline> Periods =>
        [.. new[] { Answer, WaitToRecord, ServeTitle }.OfType<UncontestedClaimDeadline>()];

    /// <summary>A title that is not served yet.</summary>
    public override IReadOnlyList<ProcedureDeadline> ToDo =>
        StageByActs == UncontestedClaimStage.Titled ? [ServeTitle!] : [];

    private UncontestedClaimStage StageByActs =>
        Acts.Count == 0
            ? UncontestedClaimStage.Preparing
            : Acts[^1].Kind switch
            {
                UncontestedClaimActKind.RequestMade => UncontestedClaimStage.Requested,
                UncontestedClaimActKind.DemandServed => UncontestedClaimStage.Served,
                UncontestedClaimActKind.Contested => UncontestedClaimStage.Contested,
                UncontestedClaimActKind.Paid => UncontestedClaimStage.Paid,
                UncontestedClaimActKind.NonContestationRecorded => UncontestedClaimStage.Recorded,
                UncontestedClaimActKind.EnforceabilityRefused => UncontestedClaimStage.Refused,
                UncontestedClaimActKind.MadeEnforceable => UncontestedClaimStage.Titled,
                UncontestedClaimActKind.TitleServed => UncontestedClaimStage.TitleServed,
                UncontestedClaimActKind.Withdrawn => UncontestedClaimStage.Withdrawn,
            };

    /// <summary>Nothing happened yet.</summary>
    public static UncontestedClaim Open(UncontestedClaimParties parties, LawBook book) => new(parties, book, []);

    /// <summary>No part of it was read in an official text: screens say so.</summary>
    public static bool IsToConfirm(LawBook book, DateOnly day) =>
        book.WhyNot(LawKeys.UncontestedMonths, day) is not null
        || book.On(LawKeys.UncontestedMonths, day).Citation.Confidence != Confidence.Verified;

    /// <summary>Where it stands on a day, after all that is recorded: a last day is still in time.</summary>
    public UncontestedClaimStage StageOn(DateOnly day) =>
        StageByActs == UncontestedClaimStage.Served && day > WaitToRecord!.On ? UncontestedClaimStage.Uncontested
        : StageByActs == UncontestedClaimStage.Titled && day > ServeTitle!.On ? UncontestedClaimStage.Lapsed
        : StageByActs;

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">what is said to have happened</param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotUncontestedClaim? WhyNot(UncontestedClaimAct act, DateOnly today) =>
        act.On > today ? WhyNotUncontestedClaim.NotYetHappened
        : Acts.Count > 0 && act.On < Acts[^1].On ? WhyNotUncontestedClaim.EarlierThanTheLastAct
        : StageByActs.IsEnded() ? WhyNotUncontestedClaim.ProcedureEnded
        : act.Kind != UncontestedClaimActKind.Withdrawn && StageOn(act.On) == UncontestedClaimStage.Lapsed
            ? WhyNotUncontestedClaim.TitlePeriodExpired
        : act.Kind switch
        {
            UncontestedClaimActKind.RequestMade => WhyNotRequest((UncontestedClaimAct.RequestMade)act),
            UncontestedClaimActKind.DemandServed =>
                Done(UncontestedClaimActKind.RequestMade) is null ? WhyNotUncontestedClaim.NotRequested
                : Answer is not null ? WhyNotUncontestedClaim.AlreadyServed
                : null,
            UncontestedClaimActKind.Contested => WhyNotBeforeRecord(),
            UncontestedClaimActKind.Paid => Answer is null ? WhyNotUncontestedClaim.NotServed : null,
            UncontestedClaimActKind.NonContestationRecorded => WhyNotBeforeRecord()
                ?? (act.On <= WaitToRecord!.On ? WhyNotUncontestedClaim.TooEarlyToRecord : null),
            UncontestedClaimActKind.EnforceabilityRefused or UncontestedClaimActKind.MadeEnforceable =>
                Done(UncontestedClaimActKind.NonContestationRecorded) is null ? WhyNotUncontestedClaim.NotRecorded
                : ServeTitle is not null ? WhyNotUncontestedClaim.AlreadyEnforceable
                : null,
            UncontestedClaimActKind.TitleServed =>
                ServeTitle is null ? WhyNotUncontestedClaim.NotEnforceable : null,
            UncontestedClaimActKind.Withdrawn => Acts.Count == 0 ? WhyNotUncontestedClaim.NotRequested : null,
        };

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public UncontestedClaim With(UncontestedClaimAct act, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new UncontestedClaim(Parties, _book, [.. Acts, act]);

    public override ProcedureStage At(DateOnly day)
    {
        var stage = StageOn(day);
        return new ProcedureStage(Way, stage.Key(), stage.Standing())
        {
            French = stage.Name(Language.French), English = stage.Name(Language.English),
        };
    }

    /// <summary>Before the law that brought the procedure there is nothing to count: the act is refused.</summary>
    public override LawGap? WhyNotCounted(ProcedureAct act, LawBook book) =>
        act.On < InForceFrom ? null
        : book.WhyNot(LawKeys.UncontestedMonths, act.On) ?? book.WhyNot(LawKeys.UncontestedWaitDays, act.On)
            ?? book.WhyNot(LawKeys.UncontestedTitleMonths, act.On);

    public override ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today) =>
        ProcedureRefusal.Of(WhyNot(UncontestedClaimWords.Read(act), today), WhyNotUncontestedClaims.Sentence);

    public override Procedure Take(ProcedureAct act, LawBook book, DateOnly today) =>
        With(UncontestedClaimWords.Read(act), today);

    private UncontestedClaimAct? Done(UncontestedClaimActKind kind) => Acts.FirstOrDefault(act => act.Kind == kind);

    /// <summary>A craftsman is no trader there (INT-31).</summary>
    private WhyNotUncontestedClaim? WhyNotRequest(UncontestedClaimAct.RequestMade request) =>
        Acts.Count > 0 ? WhyNotUncontestedClaim.AlreadyRequested
        : request.On < InForceFrom ? WhyNotUncontestedClaim.NotInForce
        : !request.Asked.IsPositive ? WhyNotUncontestedClaim.NothingAsked
        : WhyNotTrader(Parties.Creditor) ?? WhyNotTrader(Parties.Debtor);

    private static WhyNotUncontestedClaim? WhyNotTrader(LegalStatus status) =>
        status == LegalStatus.Trader ? null
        : status == LegalStatus.Unknown ? WhyNotUncontestedClaim.StatusUnknown
        : WhyNotUncontestedClaim.NotBetweenTraders;

    /// <summary>A contestation after the month still ends it, as long as nothing is recorded (INT-34).</summary>
    private WhyNotUncontestedClaim? WhyNotBeforeRecord() =>
        Answer is null ? WhyNotUncontestedClaim.NotServed
        : Done(UncontestedClaimActKind.NonContestationRecorded) is not null ? WhyNotUncontestedClaim.AlreadyRecorded
        : null;

    private UncontestedClaimDeadline Counted(UncontestedClaimPeriod period, DateOnly from, DateOnly ofAct)
    {
        var rule = _book.On(
            period switch
            {
                UncontestedClaimPeriod.Answer => LawKeys.UncontestedMonths,
                UncontestedClaimPeriod.WaitToRecord => LawKeys.UncontestedWaitDays,
                UncontestedClaimPeriod.ServeTitle => LawKeys.UncontestedTitleMonths,
            },
            ofAct);
        var length = period == UncontestedClaimPeriod.WaitToRecord
            ? Period.OfDays(rule.Value)
            : Period.OfMonths(rule.Value);
        return new(period, Deadline.Forward(from, length, _book.Calendar(Parties.Seat)), rule.Citation);
    }
}
