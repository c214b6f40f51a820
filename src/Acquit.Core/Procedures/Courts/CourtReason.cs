using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Courts;

/// <summary>Why that court hears the claim.</summary>
public enum CourtReason
{
    BetweenTraders,
    CraftsmanAsTrader,
    EconomicActivities,
    CommercialChamber,
    CivilDebtor,
    CivilCreditor,
    ConsumerDebtor,
    ProtectionMatter,
    PublicBuyer,

    /// <summary>Order for payment: public policy, no clause changes it.</summary>
    WhereDebtorLives,

    /// <summary>Other claims.</summary>
    WhereDebtorLivesUsually,

    /// <summary>Small claims go to an officer; the court is the one that a failure leaves.</summary>
    OfficerOfDebtorsArea,
    RegistryMakesEnforceable,
}

/// <summary>What each reason says, and where it stands.</summary>
public static class CourtReasons
{
    /// <summary>The article; its confidence says how far it was checked.</summary>
    public static Citation Rule(this CourtReason reason, LawBook book) =>
        reason switch
        {
            CourtReason.BetweenTraders => Quoted("C. com., art. L. 721-3"),
            CourtReason.CraftsmanAsTrader => General("C. com., art. L. 721-3; lois 2016-1547 et 2019-222"),
            CourtReason.EconomicActivities => book.EconomicCourts.Rule,
            CourtReason.CommercialChamber => General("C. com., art. L. 721-3; droit local"),
            CourtReason.CivilDebtor or CourtReason.CivilCreditor => General("C. com., art. L. 721-3, a contrario"),
            CourtReason.ConsumerDebtor => Quoted("code de l’organisation judiciaire"),
            CourtReason.ProtectionMatter => Citation.Article("CPC, art. 1406"),
            CourtReason.PublicBuyer => Citation.Article("CJA, art. R. 541-1"),
            CourtReason.WhereDebtorLives => Citation.Article("CPC, art. 1406"),
            CourtReason.WhereDebtorLivesUsually => General("CPC, art. 43"),
            CourtReason.OfficerOfDebtorsArea => Citation.Article("CPCE, art. R. 125-2"),
            CourtReason.RegistryMakesEnforceable => Quoted("CPCE, art. L. 126-4"),
        };

    public static string Sentence(this CourtReason reason, Language language) =>
        language switch
        {
            Language.French => InFrench(reason),
            Language.English => InEnglish(reason),
        };

    private static Citation Quoted(string reference) => new(reference, "texte cité", Confidence.Secondary);

    private static Citation General(string reference) =>
        new(reference, "connaissance générale", Confidence.Unverified);

    private static string InFrench(CourtReason reason) =>
        reason switch
        {
            CourtReason.BetweenTraders => "La créance est née entre commerçants ou sociétés commerciales.",
            CourtReason.CraftsmanAsTrader =>
                "Depuis le 1er janvier 2022, les engagements des artisans relèvent du tribunal de commerce.",
            CourtReason.EconomicActivities =>
                "Dans cette ville, le tribunal de commerce est un tribunal des activités économiques.",
            CourtReason.CommercialChamber =>
                "En Alsace-Moselle, la chambre commerciale du tribunal judiciaire tient lieu de tribunal de commerce.",
            CourtReason.CivilDebtor =>
                "Le débiteur est un professionnel qui n’est pas commerçant : la créance est civile.",
            CourtReason.CivilCreditor => "Le créancier n’est pas commerçant.",
            CourtReason.ConsumerDebtor => "Le débiteur est un particulier, quel que soit le montant.",
            CourtReason.ProtectionMatter =>
                "Crédit à la consommation ou loyer d’habitation : juge des contentieux de la protection.",
            CourtReason.PublicBuyer => "Le débiteur est un acheteur public.",
            CourtReason.WhereDebtorLives =>
                "C’est le tribunal du lieu où demeure le débiteur ; aucune clause n’y change rien.",
            CourtReason.WhereDebtorLivesUsually =>
                "C’est en principe le tribunal du lieu où demeure le débiteur ; le contrat ou la loi peuvent en "
                    + "ouvrir un autre.",
            CourtReason.OfficerOfDebtorsArea =>
                "La demande va à un commissaire de justice du ressort de la cour d’appel du débiteur, pas à un "
                    + "tribunal.",
            CourtReason.RegistryMakesEnforceable =>
                "Le commissaire de justice agit seul ; le greffe de ce tribunal rend son procès-verbal exécutoire.",
        };

    private static string InEnglish(CourtReason reason) =>
        reason switch
        {
            CourtReason.BetweenTraders => "The debt arose between traders or commercial companies.",
            CourtReason.CraftsmanAsTrader =>
                "Since 1 January 2022 the commitments of craftsmen go to the commercial court.",
            CourtReason.EconomicActivities =>
                "In that city the commercial court is a court for economic activities.",
            CourtReason.CommercialChamber =>
                "In Alsace-Moselle the commercial chamber of the judicial court stands for a commercial court.",
            CourtReason.CivilDebtor => "The debtor is a professional who is no trader: the debt is civil.",
            CourtReason.CivilCreditor => "The creditor is no trader.",
            CourtReason.ConsumerDebtor => "The debtor is a consumer, whatever the amount.",
            CourtReason.ProtectionMatter => "Consumer credit or rent of a dwelling: judge for protection disputes.",
            CourtReason.PublicBuyer => "The debtor is a public buyer.",
            CourtReason.WhereDebtorLives =>
                "It is the court of the place where the debtor lives; no clause changes it.",
            CourtReason.WhereDebtorLivesUsually =>
                "It is as a rule the court of the place where the debtor lives; contract or law may open another.",
            CourtReason.OfficerOfDebtorsArea =>
                "The request goes to a commissaire de justice of the debtor’s court of appeal area, not to a court.",
            CourtReason.RegistryMakesEnforceable =>
                "The commissaire de justice acts alone; the registry of this court makes his record enforceable.",
        };
}
