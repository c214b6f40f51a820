namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>Why an act of the recovery of an uncontested commercial claim cannot be recorded.</summary>
public enum WhyNotUncontestedClaim
{
    NotYetHappened,
    EarlierThanTheLastAct,
    ProcedureEnded,
    TitlePeriodExpired,
    NotInForce,
    StatusUnknown,
    NotBetweenTraders,
    AlreadyRequested,
    NotRequested,
    NothingAsked,
    AlreadyServed,
    NotServed,
    TooEarlyToRecord,
    AlreadyRecorded,
    NotRecorded,
    AlreadyEnforceable,
    NotEnforceable,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotUncontestedClaims
{
    public static string Sentence(this WhyNotUncontestedClaim why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    private static string InFrench(WhyNotUncontestedClaim why) =>
        why switch
        {
            WhyNotUncontestedClaim.NotYetHappened => "Cet acte est daté d’un jour à venir.",
            WhyNotUncontestedClaim.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
            WhyNotUncontestedClaim.ProcedureEnded =>
                "La procédure est terminée ce jour-là : plus aucun acte n’y entre.",
            WhyNotUncontestedClaim.TitlePeriodExpired =>
                "Le titre n’a pas été signifié à temps (CPCE, art. L. 126-4).",
            WhyNotUncontestedClaim.NotInForce =>
                "Cette procédure n’existe que depuis le 25 avril 2026 (loi 2026-307).",
            WhyNotUncontestedClaim.StatusUnknown => "Dites d’abord ce que sont le créancier et le débiteur.",
            WhyNotUncontestedClaim.NotBetweenTraders =>
                "La créance n’est pas facturée entre commerçants (CPCE, art. L. 126-1).",
            WhyNotUncontestedClaim.AlreadyRequested => "La demande est déjà faite.",
            WhyNotUncontestedClaim.NotRequested => "Aucune demande n’est faite au commissaire de justice.",
            WhyNotUncontestedClaim.NothingAsked => "La demande porte sur un montant (CPCE, art. L. 126-1).",
            WhyNotUncontestedClaim.AlreadyServed => "Le commandement est déjà signifié.",
            WhyNotUncontestedClaim.NotServed =>
                "Le commandement de payer n’est pas signifié (CPCE, art. L. 126-2).",
            WhyNotUncontestedClaim.TooEarlyToRecord =>
                "Le mois du débiteur et les jours qui le suivent ne sont pas passés (CPCE, art. L. 126-3).",
            WhyNotUncontestedClaim.AlreadyRecorded => "Le procès-verbal de non-contestation est déjà dressé.",
            WhyNotUncontestedClaim.NotRecorded =>
                "Aucun procès-verbal de non-contestation n’est dressé (CPCE, art. L. 126-3).",
            WhyNotUncontestedClaim.AlreadyEnforceable => "Le procès-verbal est déjà exécutoire.",
            WhyNotUncontestedClaim.NotEnforceable =>
                "Le greffe n’a pas rendu le procès-verbal exécutoire (CPCE, art. L. 126-4).",
        };

    private static string InEnglish(WhyNotUncontestedClaim why) =>
        why switch
        {
            WhyNotUncontestedClaim.NotYetHappened => "This act is dated on a day to come.",
            WhyNotUncontestedClaim.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
            WhyNotUncontestedClaim.ProcedureEnded =>
                "The procedure has ended on that day: no act enters it any more.",
            WhyNotUncontestedClaim.TitlePeriodExpired => "The title was not served in time (CPCE, art. L. 126-4).",
            WhyNotUncontestedClaim.NotInForce => "This procedure exists since 25 April 2026 only (loi 2026-307).",
            WhyNotUncontestedClaim.StatusUnknown => "Say first what creditor and debtor are.",
            WhyNotUncontestedClaim.NotBetweenTraders =>
                "The debt is not invoiced between traders (CPCE, art. L. 126-1).",
            WhyNotUncontestedClaim.AlreadyRequested => "The request is made already.",
            WhyNotUncontestedClaim.NotRequested => "No request is made to a commissaire de justice.",
            WhyNotUncontestedClaim.NothingAsked => "The request is for an amount (CPCE, art. L. 126-1).",
            WhyNotUncontestedClaim.AlreadyServed => "The demand is served already.",
            WhyNotUncontestedClaim.NotServed => "The demand to pay is not served (CPCE, art. L. 126-2).",
            WhyNotUncontestedClaim.TooEarlyToRecord =>
                "The debtor’s month and the days after it have not passed (CPCE, art. L. 126-3).",
            WhyNotUncontestedClaim.AlreadyRecorded => "The record of non-contestation is made already.",
            WhyNotUncontestedClaim.NotRecorded => "No record of non-contestation is made (CPCE, art. L. 126-3).",
            WhyNotUncontestedClaim.AlreadyEnforceable => "The record is enforceable already.",
            WhyNotUncontestedClaim.NotEnforceable =>
                "The registry has not made the record enforceable (CPCE, art. L. 126-4).",
        };
}
