using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Core.Procedures.Mediations;

/// <summary>Who is asked, and who stands before him.</summary>
public sealed record MediationParties(MediatorKind Mediator, LegalStatus Creditor, LegalStatus Debtor);

/// <summary>
/// A mediation or a conciliation that the creditor asks for: what happened, what limitation makes of it, and what may
/// happen next. It binds nobody to agree and gives no title until a judge homologates what was agreed.
/// </summary>
/// <remarks>It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> first.</remarks>
public sealed class Mediation : Procedure
{
    /// <summary>As the médiateur des entreprises says it; no text sets it.</summary>
    public const int UsualMonths = 3;

    private static readonly Citation _agreement = new("Accord signé", "", Confidence.Verified);

    private readonly LawBook _book;
    private readonly MediationAct.RequestMade? _request;
    private readonly MediationAct.MeetingSet? _offer;
    private readonly MediationAct.Agreed? _agreed;
    private readonly bool _isMet;

    private Mediation(MediationParties parties, LawBook book, IReadOnlyList<MediationAct> acts)
    {
        (Parties, Acts, _book) = (parties, acts, book);
        _request = acts.OfType<MediationAct.RequestMade>().FirstOrDefault();
        _offer = acts.OfType<MediationAct.MeetingSet>().LastOrDefault();
        _agreed = acts.OfType<MediationAct.Agreed>().FirstOrDefault();
        _isMet = acts.Any(act => act is MediationAct.FirstMeeting);
        Periods = [.. PeriodsOf().OrderBy(period => period.On)];
    }

    public override Way Way => Way.Mediation;

    public MediationParties Parties { get; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<MediationAct> Acts { get; }

    public override IReadOnlyList<ProcedureDeadline> Periods { get; }

    public override IReadOnlyList<ProcedureDeadline> ToDo =>
        IsOpenToTalk ? [.. Periods.Where(period => period.IsOurs)] : [];

    /// <summary>The way of the médiateur des entreprises, not a text: about three months.</summary>
    public static Citation UsualRule { get; } =
        new("médiateur des entreprises", "economie.gouv.fr", Confidence.Secondary);

    private MediationStage StageByActs =>
        Acts.Count == 0
            ? MediationStage.Preparing
            : Acts[^1].Kind switch
            {
                MediationActKind.RequestMade => MediationStage.Requested,
                MediationActKind.MeetingSet => MediationStage.Convened,
                MediationActKind.Accepted or MediationActKind.FirstMeeting or MediationActKind.Meeting =>
                    MediationStage.Talking,
                MediationActKind.Refused => MediationStage.Refused,
                MediationActKind.Failed => MediationStage.Failed,
                MediationActKind.Agreed => MediationStage.Agreed,
                MediationActKind.Homologated => MediationStage.Homologated,
                MediationActKind.HomologationRefused => MediationStage.NotHomologated,
                MediationActKind.Performed => MediationStage.Performed,
                MediationActKind.Broken => MediationStage.Broken,
                MediationActKind.Withdrawn => MediationStage.Withdrawn,
            };

    private bool IsOpenToTalk => StageByActs
        is MediationStage.Requested or MediationStage.Convened or MediationStage.Talking;

    /// <summary>Nothing happened yet.</summary>
    public static Mediation Open(MediationParties parties, LawBook book) => new(parties, book, []);

    /// <summary>Where it stands on a day: the last day to pay the agreement is still in time.</summary>
    public MediationStage StageOn(DateOnly day) =>
        StageByActs is MediationStage.Agreed or MediationStage.NotHomologated && day > _agreed!.PayBy
            ? MediationStage.Unpaid
            : StageByActs;

    /// <summary>
    /// The attempt of CPC, art. 750-1 that it makes by a day: the failure that was recorded, an agreement that was not
    /// kept, or a conciliator who offered a first meeting more than three months after he was asked. A debtor's bare
    /// refusal is none until it is recorded (INT-35).
    /// </summary>
    public override PriorAttempt? AttemptOn(DateOnly day) =>
        Acts.LastOrDefault(act => act is MediationAct.Failed or MediationAct.Broken) is { } end
            ? Attempt(end.On, end is MediationAct.Broken ? AttemptGround.AgreementBroken
                : Parties.Mediator == MediatorKind.Conciliator ? AttemptGround.ConciliationFailed
                : AttemptGround.MediationFailed, day)
        : _offer is { } offer && _agreed is null && !_isMet && offer.MeetingOn > MeetingLimit()?.On
            ? Attempt(offer.On, AttemptGround.MeetingTooLate, day)
        : null;

    /// <summary>
    /// Days on which limitation did not run: from the agreement in writing to mediate, or else the first meeting, to
    /// the day on which a party or the mediator says that it is over (C. civ., art. 2238); null before. For a day
    /// without end (<see cref="DateOnly.MaxValue"/>) one that goes on counts to its last act: no more is sure.
    /// </summary>
    public override LimitationSuspension? SuspensionUntil(DateOnly day)
    {
        var start = Acts.FirstOrDefault(act => act is MediationAct.Accepted or MediationAct.FirstMeeting);
        if (start is null)
        {
            return null;
        }

        var end = Acts.FirstOrDefault(act => act is MediationAct.Refused or MediationAct.Failed
            or MediationAct.Agreed or MediationAct.Withdrawn)?.On
            ?? (day == DateOnly.MaxValue ? Acts[^1].On : null);
        var until = end < day ? end.Value : day;
        return until > start.On ? new LimitationSuspension(start.On, until) : null;
    }

    /// <summary>Why the act cannot be recorded; null when it can.</summary>
    /// <param name="act">what is said to have happened</param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotMediation? WhyNot(MediationAct act, DateOnly today) =>
        act.On > today ? WhyNotMediation.NotYetHappened
        : Acts.Count > 0 && act.On < Acts[^1].On ? WhyNotMediation.EarlierThanTheLastAct
        : StageByActs.IsEnded() ? WhyNotMediation.ProcedureEnded
        : StageByActs == MediationStage.Refused && act is not (MediationAct.Failed or MediationAct.Withdrawn)
            ? WhyNotMediation.ProcedureEnded
        : act.Kind == MediationActKind.RequestMade
            ? _request is not null ? WhyNotMediation.AlreadyRequested : WhyNotParties()
        : _request is null ? WhyNotMediation.NotRequested
        : act.Kind switch
        {
            MediationActKind.RequestMade => null,
            MediationActKind.Homologated or MediationActKind.HomologationRefused or MediationActKind.Performed
                or MediationActKind.Broken => WhyNotAfter(act),
            MediationActKind.MeetingSet or MediationActKind.Accepted or MediationActKind.FirstMeeting
                or MediationActKind.Meeting or MediationActKind.Refused or MediationActKind.Failed
                or MediationActKind.Agreed or MediationActKind.Withdrawn =>
                _agreed is not null ? WhyNotMediation.AlreadyAgreed : WhyNotBefore(act),
        };

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public Mediation With(MediationAct act, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new Mediation(Parties, _book, [.. Acts, act]);

    public override ProcedureStage At(DateOnly day)
    {
        var stage = StageOn(day);
        return new ProcedureStage(Way, stage.Key(), stage.Standing())
        {
            French = stage.Name(Language.French), English = stage.Name(Language.English),
        };
    }

    /// <summary>No act of it depends on a value of the law book.</summary>
    public override LawGap? WhyNotCounted(ProcedureAct act, LawBook book) => null;

    public override ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today) =>
        ProcedureRefusal.Of(WhyNot(MediationWords.Read(act), today), WhyNotMediations.Sentence);

    public override Procedure Take(ProcedureAct act, LawBook book, DateOnly today) =>
        With(MediationWords.Read(act), today);

    private static PriorAttempt? Attempt(DateOnly on, AttemptGround ground, DateOnly day) =>
        on <= day ? new PriorAttempt(Way.Mediation, on) { Ground = ground } : null;

    private WhyNotMediation? WhyNotParties() =>
        Parties.Mediator switch
        {
            MediatorKind.Consumer => WhyNotMediation.ConsumerMediator,
            MediatorKind.Enterprises => Any(LegalStatus.Consumer) ? WhyNotMediation.NotBetweenProfessionals
                : Any(LegalStatus.Unknown) ? WhyNotMediation.StatusUnknown : null,
            MediatorKind.Conciliator => Any(LegalStatus.PublicBody) ? WhyNotMediation.PublicParty
                : Any(LegalStatus.Unknown) ? WhyNotMediation.StatusUnknown : null,
            MediatorKind.Contractual => null,
        };

    private bool Any(LegalStatus status) => Parties.Creditor == status || Parties.Debtor == status;

    private WhyNotMediation? WhyNotBefore(MediationAct act) =>
        act switch
        {
            MediationAct.MeetingSet offer => _isMet ? WhyNotMediation.AlreadyMet
                : offer.MeetingOn < offer.On ? WhyNotMediation.MeetingBeforeOffer : null,
            MediationAct.Accepted => Acts.Any(one => one is MediationAct.Accepted)
                ? WhyNotMediation.AlreadyAccepted : null,
            MediationAct.FirstMeeting => _isMet ? WhyNotMediation.AlreadyMet : null,
            MediationAct.Meeting => _isMet ? null : WhyNotMediation.NotMet,
            MediationAct.Agreed agreed => !agreed.Amount.IsPositive ? WhyNotMediation.NothingAgreed
                : agreed.PayBy < agreed.On ? WhyNotMediation.PayByBeforeAgreement : null,
            _ => null,
        };

    /// <summary>What comes after an agreement.</summary>
    private WhyNotMediation? WhyNotAfter(MediationAct act) =>
        _agreed is null ? WhyNotMediation.NotAgreed
        : act is MediationAct.Homologated or MediationAct.HomologationRefused
            ? Acts.Any(one => one is MediationAct.Homologated or MediationAct.HomologationRefused)
                ? WhyNotMediation.HomologationDecided : null
        : act is MediationAct.Broken && StageByActs == MediationStage.Homologated ? WhyNotMediation.TitleThere
        : null;

    private IEnumerable<MediationDeadline> PeriodsOf()
    {
        if (_offer is { } offer && !_isMet)
        {
            yield return new(MediationPeriod.Meeting, Plain(offer.MeetingOn), UsageOf(Parties.Mediator));
        }

        if (IsOpenToTalk && !_isMet && MeetingLimit() is { } limit)
        {
            yield return limit;
        }

        if (IsOpenToTalk && Parties.Mediator == MediatorKind.Enterprises)
        {
            yield return new(
                MediationPeriod.Usual, Plain(Period.OfMonths(UsualMonths).After(_request!.On)), UsualRule);
        }

        if (_agreed is { } agreed)
        {
            yield return new(MediationPeriod.PayAgreed, Plain(agreed.PayBy), _agreement);
        }
    }

    /// <summary>Null: another mediator, no request yet, or a day that the law book does not cover.</summary>
    private MediationDeadline? MeetingLimit() =>
        Parties.Mediator != MediatorKind.Conciliator || _request is not { } request
        || _book.WhyNot(LawKeys.ConciliationMonths, request.On) is not null
            ? null
            : new(MediationPeriod.MeetingLimit,
                Plain(Period.OfMonths(_book.On(LawKeys.ConciliationMonths, request.On).Value).After(request.On)),
                _book.On(LawKeys.ConciliationMonths, request.On).Citation);

    private static Citation UsageOf(MediatorKind mediator) =>
        new($"Convocation du {mediator.Name(Language.French)}", "", Confidence.Verified);

    /// <summary>A day that somebody fixed, or a length that no procedure rolls (INT-07).</summary>
    private static Deadline Plain(DateOnly on) => new(on, [], []);
}
