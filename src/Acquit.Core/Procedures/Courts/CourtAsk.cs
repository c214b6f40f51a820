namespace Acquit.Core.Procedures.Courts;

/// <summary>What a person must say before the court is known; nothing is guessed.</summary>
public enum CourtAsk
{
    DebtorStatus,
    CreditorStatus,
    Matter,

    /// <summary>Consumer credit or the rent of a dwelling, and a debtor who is no consumer.</summary>
    MatterAgainstProfessional,
    DebtorAbroad,
    TerritoryOfItsOwn,
    PublicCreditor,
    DayBeforeReform,

    /// <summary>The kind is known but for its name: some commercial courts are called otherwise.</summary>
    City,
}

/// <summary>What each question says.</summary>
public static class CourtAsks
{
    /// <summary>The court stays unknown until it is answered.</summary>
    public static bool LeavesCourtOpen(this CourtAsk ask) => ask != CourtAsk.City;

    public static string Sentence(this CourtAsk ask, Language language) =>
        language switch
        {
            Language.French => InFrench(ask),
            Language.English => InEnglish(ask),
        };

    private static string InFrench(CourtAsk ask) =>
        ask switch
        {
            CourtAsk.DebtorStatus =>
                "Dites ce qu’est le débiteur (commerçant, artisan, particulier…) : le tribunal en dépend.",
            CourtAsk.CreditorStatus =>
                "Dites ce qu’est le créancier : entre commerçants, le tribunal de commerce est compétent.",
            CourtAsk.Matter =>
                "Cette nature de créance peut relever d’un tribunal particulier : une personne le choisit.",
            CourtAsk.MatterAgainstProfessional =>
                "Crédit à la consommation ou loyer d’habitation, et le débiteur n’est pas un particulier : vérifiez.",
            CourtAsk.DebtorAbroad =>
                "Le débiteur demeure à l’étranger : le tribunal, et même le pays, sont à déterminer par une personne.",
            CourtAsk.TerritoryOfItsOwn =>
                "Le débiteur demeure dans une collectivité qui a son organisation propre : une personne choisit le "
                    + "tribunal.",
            CourtAsk.PublicCreditor =>
                "Un créancier public recouvre par ses propres titres : une personne choisit la voie (CPCE, art. L. "
                    + "111-3).",
            CourtAsk.DayBeforeReform =>
                "Avant le 1er janvier 2020 les tribunaux étaient autres (loi 2019-222) : le recueil ne les connaît "
                    + "pas.",
            CourtAsk.City =>
                "Dites la ville du tribunal : dans douze d’entre elles il s’appelle tribunal des activités "
                    + "économiques.",
        };

    private static string InEnglish(CourtAsk ask) =>
        ask switch
        {
            CourtAsk.DebtorStatus => "Say what the debtor is (trader, craftsman, consumer…): the court depends on it.",
            CourtAsk.CreditorStatus => "Say what the creditor is: between traders the commercial court is competent.",
            CourtAsk.Matter => "This kind of debt may have a court of its own: a person chooses it.",
            CourtAsk.MatterAgainstProfessional =>
                "Consumer credit or rent of a dwelling, and the debtor is no consumer: check.",
            CourtAsk.DebtorAbroad => "The debtor lives abroad: a person determines the court, and even the country.",
            CourtAsk.TerritoryOfItsOwn =>
                "The debtor lives in a territory with courts of its own order: a person chooses the court.",
            CourtAsk.PublicCreditor =>
                "A public creditor recovers by titles of its own: a person chooses the way (CPCE, art. L. 111-3).",
            CourtAsk.DayBeforeReform =>
                "Before 1 January 2020 the courts were others (loi 2019-222): the law book does not know them.",
            CourtAsk.City =>
                "Say the city of the court: in twelve of them it is called court for economic activities.",
        };
}
