namespace Acquit.Core.Procedures.Summonses;

/// <summary>Why an act of a summons to pay cannot be recorded.</summary>
public enum WhyNotSummonsToPay
{
    NotYetHappened,
    EarlierThanTheLastAct,
    ProcedureEnded,
    AlreadyRequested,
    NotRequested,
    AlreadyServed,
    NotServed,
    PayByBeforeService,
    NoServiceThatDay,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotSummonsesToPay
{
    public static string Sentence(this WhyNotSummonsToPay why, Language language) =>
        language switch
        {
            Language.French => why switch
            {
                WhyNotSummonsToPay.NotYetHappened => "Cet acte est daté d’un jour à venir.",
                WhyNotSummonsToPay.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
                WhyNotSummonsToPay.ProcedureEnded => "Cette sommation est terminée : plus aucun acte n’y entre.",
                WhyNotSummonsToPay.AlreadyRequested => "La demande est déjà faite.",
                WhyNotSummonsToPay.NotRequested => "Aucune demande n’est faite au commissaire de justice.",
                WhyNotSummonsToPay.AlreadyServed => "La sommation est déjà signifiée.",
                WhyNotSummonsToPay.NotServed => "La sommation n’est pas signifiée.",
                WhyNotSummonsToPay.PayByBeforeService =>
                    "Le dernier jour pour payer ne peut pas précéder la signification.",
                WhyNotSummonsToPay.NoServiceThatDay =>
                    "Aucune signification n’est faite un dimanche ni un jour férié (CPC, art. 664).",
            },
            Language.English => why switch
            {
                WhyNotSummonsToPay.NotYetHappened => "This act is dated on a day to come.",
                WhyNotSummonsToPay.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
                WhyNotSummonsToPay.ProcedureEnded => "This summons has ended: no act enters it any more.",
                WhyNotSummonsToPay.AlreadyRequested => "The request is made already.",
                WhyNotSummonsToPay.NotRequested => "No request is made to a commissaire de justice.",
                WhyNotSummonsToPay.AlreadyServed => "The summons is served already.",
                WhyNotSummonsToPay.NotServed => "The summons is not served.",
                WhyNotSummonsToPay.PayByBeforeService => "The last day to pay cannot be earlier than the service.",
                WhyNotSummonsToPay.NoServiceThatDay =>
                    "Nothing is served on a Sunday or a public holiday (CPC, art. 664).",
            },
        };
}
