namespace Acquit.Core.Procedures.Ways;

/// <summary>Why a way is closed to a claim on a day.</summary>
public enum WhyNotWay
{
    NothingOwed,
    NotDue,
    DebtorStatusUnknown,
    CreditorStatusUnknown,
    DebtorInsolvent,
    LimitationPassed,
    ProcedureRuns,
    Disputed,
    ConsumerDebtor,
    PublicDebtor,
    PublicCreditor,
    DebtorAbroad,

    /// <summary>Small claims: debts invoiced between traders, since 25 April 2026.</summary>
    BetweenTraders,

    /// <summary>Uncontested commercial claims: only debts invoiced between traders.</summary>
    NotBetweenTraders,
    AboveCap,
    NotInForce,

    /// <summary>The court is still to be determined by a person.</summary>
    CourtUnknown,
    LawNotInBook,

    /// <summary>The law does not always ask for it, a judge expects it.</summary>
    NoFormalNotice,
    NoAmicableAttempt,
    LawyerRequired,
}

/// <summary>What each reason says.</summary>
public static class WhyNotWays
{
    public static string Sentence(this WhyNotWay why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    /// <summary>
    /// Something that a person can still do or say opens the way: a notice, an attempt, a lawyer, a status.
    /// </summary>
    public static bool CanBeMended(this WhyNotWay why) =>
        why switch
        {
            WhyNotWay.DebtorStatusUnknown
            or WhyNotWay.CreditorStatusUnknown
            or WhyNotWay.CourtUnknown
            or WhyNotWay.NoFormalNotice
            or WhyNotWay.NoAmicableAttempt
            or WhyNotWay.LawyerRequired => true,
            WhyNotWay.NothingOwed
            or WhyNotWay.NotDue
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
            or WhyNotWay.AboveCap
            or WhyNotWay.NotInForce
            or WhyNotWay.LawNotInBook => false,
        };

    private static string InFrench(WhyNotWay why) =>
        why switch
        {
            WhyNotWay.NothingOwed => "Rien n’est dû.",
            WhyNotWay.NotDue => "La créance n’est pas encore échue.",
            WhyNotWay.DebtorStatusUnknown => "Personne n’a dit ce qu’est le débiteur.",
            WhyNotWay.CreditorStatusUnknown => "Personne n’a dit ce qu’est le créancier.",
            WhyNotWay.DebtorInsolvent =>
                "Une procédure collective est ouverte : la créance se déclare, les poursuites s’arrêtent.",
            WhyNotWay.LimitationPassed => "La créance est prescrite.",
            WhyNotWay.ProcedureRuns => "Une procédure est déjà en cours pour cette créance.",
            WhyNotWay.Disputed => "Le débiteur conteste : cette voie est faite pour une créance qui ne l’est pas.",
            WhyNotWay.ConsumerDebtor => "Le débiteur est un particulier.",
            WhyNotWay.PublicDebtor => "Le débiteur est une personne publique.",
            WhyNotWay.PublicCreditor =>
                "Le créancier est une personne publique : elle recouvre par ses propres titres.",
            WhyNotWay.DebtorAbroad => "Le débiteur demeure à l’étranger.",
            WhyNotWay.BetweenTraders =>
                "La créance est facturée entre commerçants : cette procédure leur est fermée depuis le 25 avril 2026.",
            WhyNotWay.NotBetweenTraders => "La créance n’est pas facturée entre commerçants.",
            WhyNotWay.AboveCap => "Le principal et les intérêts dépassent le plafond.",
            WhyNotWay.NotInForce => "Cette procédure n’existait pas encore ce jour-là.",
            WhyNotWay.CourtUnknown => "Le tribunal reste à déterminer.",
            WhyNotWay.LawNotInBook => "Le recueil de textes ne remonte pas à ce jour.",
            WhyNotWay.NoFormalNotice =>
                "Aucune mise en demeure n’a été envoyée : la loi ne l’exige pas toujours, un juge l’attend.",
            WhyNotWay.NoAmicableAttempt =>
                "Jusqu’à ce montant, une conciliation ou une médiation est tentée avant de saisir le tribunal "
                    + "judiciaire.",
            WhyNotWay.LawyerRequired => "Au-delà de ce montant, un avocat est obligatoire.",
        };

    private static string InEnglish(WhyNotWay why) =>
        why switch
        {
            WhyNotWay.NothingOwed => "Nothing is owed.",
            WhyNotWay.NotDue => "The debt is not due yet.",
            WhyNotWay.DebtorStatusUnknown => "Nobody has said what the debtor is.",
            WhyNotWay.CreditorStatusUnknown => "Nobody has said what the creditor is.",
            WhyNotWay.DebtorInsolvent =>
                "Insolvency proceedings are open: the claim is declared there, other actions stop.",
            WhyNotWay.LimitationPassed => "The debt is time-barred.",
            WhyNotWay.ProcedureRuns => "A procedure for this debt is already running.",
            WhyNotWay.Disputed => "The debtor disputes it: this way is made for a debt that is not disputed.",
            WhyNotWay.ConsumerDebtor => "The debtor is a consumer.",
            WhyNotWay.PublicDebtor => "The debtor is a public body.",
            WhyNotWay.PublicCreditor => "The creditor is a public body: it recovers by titles of its own.",
            WhyNotWay.DebtorAbroad => "The debtor lives abroad.",
            WhyNotWay.BetweenTraders =>
                "The debt is invoiced between traders: this procedure is closed to them since 25 April 2026.",
            WhyNotWay.NotBetweenTraders => "The debt is not invoiced between traders.",
            WhyNotWay.AboveCap => "Principal and interest exceed the cap.",
            WhyNotWay.NotInForce => "This procedure did not exist yet on that day.",
            WhyNotWay.CourtUnknown => "The court is still to be determined.",
            WhyNotWay.LawNotInBook => "The law book does not go back to that day.",
            WhyNotWay.NoFormalNotice =>
                "No formal notice was sent: the law does not always ask for one, a judge expects it.",
            WhyNotWay.NoAmicableAttempt =>
                "Up to that amount a conciliation or a mediation is tried before the judicial court is seized.",
            WhyNotWay.LawyerRequired => "Above that amount a lawyer is compulsory.",
        };
}
