using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.UncontestedClaims;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Core.Procedures.SmallClaims;

/// <summary>Who asks whom, and where the officer sits: his holidays count.</summary>
public sealed record SmallClaimParties(LegalStatus Creditor, LegalStatus Debtor, Territory Seat);

/// <summary>
/// The simplified recovery of a small claim by a commissaire de justice (CPCE, art. L. 125-1, R. 125-1 to R. 125-8):
/// what happened, the debtor's month, and what may happen next. All costs stay with the creditor (art. L. 125-1, al.
/// 4).
/// </summary>
/// <remarks>It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> first.</remarks>
public sealed class SmallClaim : Procedure
{
    private readonly LawBook _book;
    private readonly SmallClaimAct.RequestMade? _request;
    private readonly SmallClaimAct.DebtorAccepted? _accepted;

    private SmallClaim(SmallClaimParties parties, LawBook book, IReadOnlyList<SmallClaimAct> acts)
    {
        (Parties, Acts, _book) = (parties, acts, book);
        _request = acts.OfType<SmallClaimAct.RequestMade>().FirstOrDefault();
        _accepted = acts.OfType<SmallClaimAct.DebtorAccepted>().FirstOrDefault();
        if (acts.OfType<SmallClaimAct.LetterSent>().FirstOrDefault() is { } letter)
        {
            var months = book.On(LawKeys.SmallClaimMonths, letter.On);
            Agree = new SmallClaimDeadline(
                Deadline.Forward(letter.On, Period.OfMonths(months.Value), book.Calendar(parties.Seat)),
                months.Citation);
        }
    }

    public override Way Way => Way.SmallClaim;

    public SmallClaimParties Parties { get; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<SmallClaimAct> Acts { get; }

    /// <summary>The month from the sending of the letter (INT-33); null before it.</summary>
    public SmallClaimDeadline? Agree { get; }

    public override IReadOnlyList<ProcedureDeadline> Periods => Agree is null ? [] : [Agree];

    private SmallClaimStage StageByActs =>
        Acts.Count == 0
            ? SmallClaimStage.Preparing
            : Acts[^1].Kind switch
            {
                SmallClaimActKind.RequestMade => SmallClaimStage.Requested,
                SmallClaimActKind.LetterSent => SmallClaimStage.Invited,
                SmallClaimActKind.DebtorAccepted => SmallClaimStage.Talking,
                SmallClaimActKind.DebtorRefused => SmallClaimStage.Refused,
                SmallClaimActKind.AgreementSigned => SmallClaimStage.Agreed,
                SmallClaimActKind.TitleDelivered => SmallClaimStage.Titled,
                SmallClaimActKind.Withdrawn => SmallClaimStage.Withdrawn,
            };

    /// <summary>Nothing happened yet.</summary>
    public static SmallClaim Open(SmallClaimParties parties, LawBook book) => new(parties, book, []);

    /// <summary>Where it stands on a day, after all that is recorded: a last day is still in time.</summary>
    public SmallClaimStage StageOn(DateOnly day) =>
        StageByActs is SmallClaimStage.Invited or SmallClaimStage.Talking && day > Agree!.On
            ? SmallClaimStage.Failed
            : StageByActs;

    /// <summary>Between the letter and the outcome the officer takes no payment (art. R. 125-7).</summary>
    public bool IsPaymentHeldOn(DateOnly day) =>
        StageOn(day) is SmallClaimStage.Invited or SmallClaimStage.Talking or SmallClaimStage.Agreed;

    /// <summary>
    /// Ended without a title after the debtor was written to: it counts as the amicable attempt that CPC, art. 750-1,
    /// 5°
    /// asks for before a tribunal judiciaire is seized. Given up after it failed, it still does.
    /// </summary>
    public bool CountsAsAttemptOn(DateOnly day) => AttemptFailedOn(day) is not null;

    /// <summary>
    /// The day of the failure that counts as that attempt: the refusal, else the day after the last day to agree; null
    /// when none counts on the day.
    /// </summary>
    public DateOnly? AttemptFailedOn(DateOnly day) =>
        StageByActs == SmallClaimStage.Withdrawn
            ? new SmallClaim(Parties, _book, [.. Acts.SkipLast(1)]).AttemptFailedOn(Acts[^1].On)
            : Agree is null ? null
            : StageOn(day) switch
            {
                SmallClaimStage.Refused => Acts[^1].On,
                SmallClaimStage.Failed => Agree.On.AddDays(1),
                SmallClaimStage.Preparing or SmallClaimStage.Requested or SmallClaimStage.Invited
                    or SmallClaimStage.Talking or SmallClaimStage.Agreed or SmallClaimStage.Titled
                    or SmallClaimStage.Withdrawn => null,
            };

    public override PriorAttempt? AttemptOn(DateOnly day) =>
        AttemptFailedOn(day) is { } failed ? new PriorAttempt(Way, failed) : null;

    /// <summary>
    /// Days on which limitation did not run: from the debtor's agreement to take part to the agreement, the refusal,
    /// the
    /// end of the month or the withdrawal (C. civ., art. 2238); null when he never agreed or no day has passed.
    /// </summary>
    public override LimitationSuspension? SuspensionUntil(DateOnly day)
    {
        if (_accepted is not { } accepted)
        {
            return null;
        }

        var next = Acts.SkipWhile(act => act != accepted).Skip(1).FirstOrDefault()?.On;
        var ending = next < Agree!.On ? next.Value : Agree.On;
        var until = ending < day ? ending : day;
        return until > accepted.On ? new LimitationSuspension(accepted.On, until) : null;
    }

    /// <summary>Why the law book cannot count what the act opens: a day before 1 June 2016. Null when it can.</summary>
    public static LawGap? WhyNotLaw(SmallClaimAct act, LawBook book) =>
        book.WhyNot(LawKeys.SmallClaimCap, act.On) ?? book.WhyNot(LawKeys.SmallClaimMonths, act.On);

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">what is said to have happened; ask <see cref="WhyNotLaw"/> first</param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotSmallClaim? WhyNot(SmallClaimAct act, DateOnly today) =>
        act.On > today ? WhyNotSmallClaim.NotYetHappened
        : Acts.Count > 0 && act.On < Acts[^1].On ? WhyNotSmallClaim.EarlierThanTheLastAct
        : StageByActs.IsEnded() ? WhyNotSmallClaim.ProcedureEnded
        : act is not SmallClaimAct.Withdrawn && StageOn(act.On) == SmallClaimStage.Failed
            ? WhyNotSmallClaim.MonthOver
        : act switch
        {
            SmallClaimAct.RequestMade request => WhyNotRequest(request),
            SmallClaimAct.LetterSent => _request is null ? WhyNotSmallClaim.NotRequested
                : Agree is not null ? WhyNotSmallClaim.LetterAlreadySent
                : WhyNotParties(act.On),
            SmallClaimAct.DebtorAccepted => WhyNotAnswer()
                ?? (_accepted is not null ? WhyNotSmallClaim.AlreadyAccepted : null),
            SmallClaimAct.DebtorRefused => WhyNotAnswer(),
            SmallClaimAct.AgreementSigned signed => WhyNotAnswer() ?? WhyNotAgree(signed.Agreed),
            SmallClaimAct.TitleDelivered =>
                StageByActs == SmallClaimStage.Agreed ? null : WhyNotSmallClaim.NotAgreed,
            SmallClaimAct.Withdrawn => _request is null ? WhyNotSmallClaim.NotRequested : null,
            _ => null,
        };

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public SmallClaim With(SmallClaimAct act, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new SmallClaim(Parties, _book, [.. Acts, act]);

    public override ProcedureStage At(DateOnly day)
    {
        var stage = StageOn(day);
        return new ProcedureStage(Way, stage.Key(), stage.Standing())
        {
            French = stage.Name(Language.French), English = stage.Name(Language.English),
        };
    }

    public override LawGap? WhyNotCounted(ProcedureAct act, LawBook book) =>
        WhyNotLaw(SmallClaimWords.Read(act), book);

    public override ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today) =>
        ProcedureRefusal.Of(WhyNot(SmallClaimWords.Read(act), today), WhyNotSmallClaims.Sentence);

    public override Procedure Take(ProcedureAct act, LawBook book, DateOnly today) =>
        With(SmallClaimWords.Read(act), today);

    private WhyNotSmallClaim? WhyNotRequest(SmallClaimAct.RequestMade request) =>
        _request is not null ? WhyNotSmallClaim.AlreadyRequested
        : !request.Principal.IsPositive ? WhyNotSmallClaim.NothingAsked
        : Parties.Debtor == LegalStatus.PublicBody ? WhyNotSmallClaim.PublicDebtor
        : WhyNotParties(request.On)
            ?? (request.Principal + request.Interest > _book.On(LawKeys.SmallClaimCap, request.On).Value
                ? WhyNotSmallClaim.AboveCap
                : null);

    /// <summary>
    /// Asked at the request and again at the letter, by the law in force on that day. A creditor's status matters
    /// against a trader only, and since loi 2026-307.
    /// </summary>
    private WhyNotSmallClaim? WhyNotParties(DateOnly on) =>
        Parties.Debtor == LegalStatus.Unknown ? WhyNotSmallClaim.StatusUnknown
        : Parties.Debtor != LegalStatus.Trader || on < UncontestedClaim.InForceFrom ? null
        : Parties.Creditor == LegalStatus.Unknown ? WhyNotSmallClaim.StatusUnknown
        : Parties.Creditor == LegalStatus.Trader ? WhyNotSmallClaim.BetweenTraders
        : null;

    private WhyNotSmallClaim? WhyNotAnswer() =>
        Agree is null ? WhyNotSmallClaim.LetterNotSent
        : StageByActs == SmallClaimStage.Agreed ? WhyNotSmallClaim.AlreadyAgreed
        : null;

    private WhyNotSmallClaim? WhyNotAgree(Money agreed) =>
        _accepted is null ? WhyNotSmallClaim.NotAccepted
        : !agreed.IsPositive ? WhyNotSmallClaim.NothingAgreed
        : agreed > _request!.Principal + _request.Interest ? WhyNotSmallClaim.AgreedMoreThanAsked
        : null;
}
