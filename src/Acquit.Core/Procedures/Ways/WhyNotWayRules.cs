using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Ways;

/// <summary>Where each reason stands.</summary>
public static class WhyNotWayRules
{
    /// <summary>The article by which the way is closed; null: no text is needed to say so.</summary>
    public static Citation? Rule(this WhyNotWay why, Way way) =>
        why switch
        {
            WhyNotWay.NothingOwed
            or WhyNotWay.ProcedureRuns
            or WhyNotWay.CourtUnknown
            or WhyNotWay.LawNotInBook => null,
            WhyNotWay.NotDue => General("exigibilité"),
            WhyNotWay.DebtorStatusUnknown
            or WhyNotWay.CreditorStatusUnknown => Quoted("C. com., art. L. 721-3"),
            WhyNotWay.DebtorInsolvent => way == Way.Mediation
                ? General("conditions du médiateur des entreprises")
                : Quoted("C. com., art. L. 622-7 et L. 622-21"),
            WhyNotWay.LimitationPassed =>
                Quoted("C. civ., art. 2224; C. com., art. L. 110-4; C. conso., art. L. 218-2"),
            WhyNotWay.Disputed => Disputed(way),
            WhyNotWay.ConsumerDebtor
            or WhyNotWay.NotBetweenTraders => Quoted("CPCE, art. L. 126-1"),
            WhyNotWay.PublicDebtor => way == Way.UncontestedClaim
                ? Quoted("CPCE, art. L. 126-1")
                : General("compétence du juge administratif"),
            WhyNotWay.PublicCreditor => Verified("CPCE, art. L. 111-3"),
            WhyNotWay.DebtorAbroad => way == Way.SmallClaim
                ? Verified("CPCE, art. R. 125-2")
                : Verified("CPC, art. 1406"),
            WhyNotWay.BetweenTraders => Quoted("CPCE, art. L. 125-1, loi 2026-307"),
            WhyNotWay.AboveCap => Verified("CPCE, art. R. 125-1"),
            WhyNotWay.NotInForce => way == Way.SmallClaim
                ? Verified("CPCE, art. L. 125-1")
                : Quoted("loi 2026-307 du 23 avril 2026"),
            WhyNotWay.NoFormalNotice => Quoted("C. civ., art. 1344; usage"),
            WhyNotWay.NoAmicableAttempt => way == Way.ReferreProvision
                ? General("CPC, art. 750-1, discuté en référé")
                : Verified("CPC, art. 750-1"),
            WhyNotWay.LawyerRequired => Verified("CPC, art. 761 et 853"),
        };

    private static Citation Disputed(Way way) =>
        way switch
        {
            Way.UncontestedClaim => Quoted("CPCE, art. L. 126-1 et L. 126-2"),
            Way.ReferreProvision => Verified("CPC, art. 835 et 873; CJA, art. R. 541-1"),
            Way.PaymentOrder => General("usage : une opposition suivrait (CPC, art. 1415)"),
            Way.SmallClaim
            or Way.Settle
            or Way.WriteOff
            or Way.Mediation
            or Way.SummonsToPay
            or Way.Merits => General("usage"),
        };

    private static Citation Verified(string reference) => Citation.Article(reference);

    private static Citation Quoted(string reference) => new(reference, "texte cité", Confidence.Secondary);

    private static Citation General(string reference) =>
        new(reference, "connaissance générale", Confidence.Unverified);
}
