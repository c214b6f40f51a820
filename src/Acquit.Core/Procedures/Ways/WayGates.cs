using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.UncontestedClaims;

namespace Acquit.Core.Procedures.Ways;

/// <summary>What closes each way; all reasons are named, not the first.</summary>
internal static class WayGates
{
    public static IEnumerable<WhyNotWay> Closing(
        Way way, ClaimFacts facts, CourtChoice court, LawBook book, DateOnly today) =>
        [
            .. Gate(way, facts, today),
            .. way switch
            {
                Way.Settle or Way.WriteOff or Way.Mediation or Way.SummonsToPay => [],
                Way.SmallClaim => SmallClaim(facts, book, today),
                Way.UncontestedClaim => Uncontested(facts, today),
                Way.PaymentOrder => PaymentOrder(facts, court, book, today),
                Way.ReferreProvision => Sue(way, facts, court, book, today).Concat(IfDisputed(facts)),
                Way.Merits => Sue(way, facts, court, book, today),
            },
        ];

    /// <summary>
    /// Strictly above the threshold, counted on all that is asked: the sum that asks for more is the safe one (INT-32).
    /// No lawyer is compulsory before the juge des contentieux de la protection; before the administrative court a
    /// person asks.
    /// </summary>
    public static bool NeedsLawyer(Forum? forum, ClaimFacts facts, LawBook book, DateOnly today) =>
        forum is Forum.Judicial or Forum.Commercial or Forum.EconomicActivities or Forum.CommercialChamber
        && book.WhyNot(LawKeys.LawyerThreshold, today) is null
        && facts.Asked > book.On(LawKeys.LawyerThreshold, today).Value;

    /// <summary>
    /// A claim on paper, without a bailiff: tribunal judiciaire, 5 000 € at most (CPC, art. 750, 818).
    /// </summary>
    public static bool MayAskSimply(Way way, Forum? forum, ClaimFacts facts, LawBook book, DateOnly today) =>
        way == Way.Merits
        && forum is Forum.Judicial or Forum.Protection
        && IsWithinPriorAttempt(facts.Asked, book, today);

    /// <summary>CPC, art. 750-1 stands among the provisions of the tribunal judiciaire, and for it alone.</summary>
    public static bool AsksForAttempt(Forum? forum, ClaimFacts facts, LawBook book, DateOnly today) =>
        !facts.HasAmicableAttempt && facts.Attempt is null && TurnsOnAttempt(forum, facts, book, today);

    /// <summary>An attempt comes first there for that sum, made or not.</summary>
    public static bool TurnsOnAttempt(Forum? forum, ClaimFacts facts, LawBook book, DateOnly today) =>
        forum is { } court && court.IsJudicial() && IsWithinPriorAttempt(facts.Principal, book, today);

    /// <summary>What the limit of a closed way is, when it has one.</summary>
    public static Money? LimitOf(WhyNotWay why, LawBook book, DateOnly today)
    {
        var key = why switch
        {
            WhyNotWay.AboveCap => LawKeys.SmallClaimCap,
            WhyNotWay.NoAmicableAttempt => LawKeys.PriorAttemptThreshold,
            WhyNotWay.LawyerRequired => LawKeys.LawyerThreshold,
            WhyNotWay.NothingOwed
            or WhyNotWay.NotDue
            or WhyNotWay.DebtorStatusUnknown
            or WhyNotWay.CreditorStatusUnknown
            or WhyNotWay.DebtorInsolvent
            or WhyNotWay.LimitationPassed
            or WhyNotWay.ProcedureRuns
            or WhyNotWay.Disputed
            or WhyNotWay.ConsumerDebtor
            or WhyNotWay.PublicDebtor
            or WhyNotWay.PublicCreditor
            or WhyNotWay.DebtorAbroad
            or WhyNotWay.BetweenTraders
            or WhyNotWay.NotBetweenTraders
            or WhyNotWay.NotInForce
            or WhyNotWay.CourtUnknown
            or WhyNotWay.LawNotInBook
            or WhyNotWay.NoFormalNotice => null,
        };
        return key is null ? null : book.On(key, today).Value;
    }

    /// <summary>Common to all; an agreement and a write-off are no acts.</summary>
    private static IEnumerable<WhyNotWay> Gate(Way way, ClaimFacts facts, DateOnly today)
    {
        if (!facts.Principal.IsPositive)
        {
            yield return WhyNotWay.NothingOwed;
        }

        if (today <= facts.DueOn && way is not (Way.Settle or Way.Mediation))
        {
            yield return WhyNotWay.NotDue;
        }

        if (facts.IsInsolvent && way != Way.WriteOff)
        {
            yield return WhyNotWay.DebtorInsolvent;
        }

        if (way is Way.Settle or Way.WriteOff or Way.Mediation)
        {
            yield break;
        }

        if (today > facts.LimitationOn)
        {
            yield return WhyNotWay.LimitationPassed;
        }

        if (facts.Debtor == LegalStatus.Unknown)
        {
            yield return WhyNotWay.DebtorStatusUnknown;
        }

        if (facts.Running is not null && way != Way.SummonsToPay)
        {
            yield return WhyNotWay.ProcedureRuns;
        }
    }

    private static IEnumerable<WhyNotWay> SmallClaim(ClaimFacts facts, LawBook book, DateOnly today)
    {
        foreach (var why in IfDisputed(facts).Concat(IfPublic(facts)))
        {
            yield return why;
        }

        if (facts.DebtorLives == Dates.Territory.Abroad)
        {
            yield return WhyNotWay.DebtorAbroad;
        }

        if (today >= UncontestedClaim.InForceFrom
            && facts.Debtor == LegalStatus.Trader
            && IfTrader(facts) is { } between)
        {
            yield return between;
        }

        if (book.WhyNot(LawKeys.SmallClaimCap, today) is not null)
        {
            yield return WhyNotWay.NotInForce;
        }
        else if (facts.Principal + facts.Interest > book.On(LawKeys.SmallClaimCap, today).Value)
        {
            yield return WhyNotWay.AboveCap;
        }
    }

    private static WhyNotWay? IfTrader(ClaimFacts facts) =>
        facts.Creditor switch
        {
            LegalStatus.Trader => WhyNotWay.BetweenTraders,
            LegalStatus.Unknown => WhyNotWay.CreditorStatusUnknown,
            LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer or LegalStatus.Association
                or LegalStatus.PublicBody or LegalStatus.Consumer => null,
        };

    /// <summary>Craftsmen are no traders there (INT-31).</summary>
    private static IEnumerable<WhyNotWay> Uncontested(ClaimFacts facts, DateOnly today)
    {
        if (today < UncontestedClaim.InForceFrom)
        {
            yield return WhyNotWay.NotInForce;
        }

        foreach (var why in IfDisputed(facts))
        {
            yield return why;
        }

        if (facts.Debtor is not (LegalStatus.Trader or LegalStatus.Unknown))
        {
            yield return facts.Debtor switch
            {
                LegalStatus.Consumer => WhyNotWay.ConsumerDebtor,
                LegalStatus.PublicBody => WhyNotWay.PublicDebtor,
                LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer or LegalStatus.Association
                    or LegalStatus.Trader or LegalStatus.Unknown => WhyNotWay.NotBetweenTraders,
            };
        }
        else if (facts.Creditor != LegalStatus.Trader)
        {
            yield return facts.Creditor == LegalStatus.Unknown
                ? WhyNotWay.CreditorStatusUnknown
                : WhyNotWay.NotBetweenTraders;
        }
    }

    private static IEnumerable<WhyNotWay> PaymentOrder(
        ClaimFacts facts, CourtChoice court, LawBook book, DateOnly today) =>
        [
            .. IfDisputed(facts),
            .. IfPublic(facts).Where(why => why == WhyNotWay.PublicDebtor),
            .. ToCourt(court),
            .. book.WhyNot(LawKeys.OrderServiceMonths, today) is null ? [] : new[] { WhyNotWay.LawNotInBook },
            .. IfNoNotice(facts),
        ];

    private static IEnumerable<WhyNotWay> Sue(
        Way way, ClaimFacts facts, CourtChoice court, LawBook book, DateOnly today)
    {
        foreach (var why in ToCourt(court).Concat(IfNoNotice(facts)))
        {
            yield return why;
        }

        if (AsksForAttempt(court.Forum, facts, book, today)
            && (court.OrElse is null || AsksForAttempt(court.OrElse, facts, book, today)))
        {
            yield return WhyNotWay.NoAmicableAttempt;
        }

        if (!facts.HasLawyer && NeedsLawyer(court.Forum, facts, book, today))
        {
            yield return WhyNotWay.LawyerRequired;
        }
    }

    /// <summary>The debtor's status is asked by the gate already.</summary>
    private static IEnumerable<WhyNotWay> ToCourt(CourtChoice court) =>
        court.Asks.Select(ask => ask switch
        {
            CourtAsk.DebtorStatus or CourtAsk.City => (WhyNotWay?)null,
            CourtAsk.CreditorStatus => WhyNotWay.CreditorStatusUnknown,
            CourtAsk.PublicCreditor => WhyNotWay.PublicCreditor,
            CourtAsk.DebtorAbroad => WhyNotWay.DebtorAbroad,
            CourtAsk.Matter or CourtAsk.MatterAgainstProfessional or CourtAsk.TerritoryOfItsOwn
                or CourtAsk.DayBeforeReform => WhyNotWay.CourtUnknown,
        }).OfType<WhyNotWay>().Distinct();

    private static IEnumerable<WhyNotWay> IfDisputed(ClaimFacts facts) =>
        facts.IsDisputed ? [WhyNotWay.Disputed] : [];

    private static IEnumerable<WhyNotWay> IfNoNotice(ClaimFacts facts) =>
        facts.Pieces.Contains(ClaimPiece.FormalNotice) ? [] : [WhyNotWay.NoFormalNotice];

    private static IEnumerable<WhyNotWay> IfPublic(ClaimFacts facts)
    {
        if (facts.Debtor == LegalStatus.PublicBody)
        {
            yield return WhyNotWay.PublicDebtor;
        }

        if (facts.Creditor == LegalStatus.PublicBody)
        {
            yield return WhyNotWay.PublicCreditor;
        }
    }

    /// <summary>
    /// Up to and including the threshold; on the principal alone, the smaller sum asks for more (INT-32).
    /// </summary>
    private static bool IsWithinPriorAttempt(Money sum, LawBook book, DateOnly today) =>
        book.WhyNot(LawKeys.PriorAttemptThreshold, today) is null
        && sum <= book.On(LawKeys.PriorAttemptThreshold, today).Value;
}
