namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>Why an act of insolvency proceedings cannot be recorded.</summary>
public enum WhyNotInsolvency
{
    NotYetHappened,
    BeforeOpening,
    ProceedingsOver,
    EarlierThanTheLastAct,
    NotOfOverIndebtedness,
    NoAmount,
    AlreadyPublished,
    AlreadyDeclared,
    DeclarationPeriodExpired,
    NotDeclared,
    AlreadyReceived,
    AlreadyContested,
    NotContested,
    AlreadyAnswered,
    AnswerPeriodExpired,
    AlreadyDecided,
    AdmittedMoreThanDeclared,
    NotLessThanDeclared,
    NotAdmitted,
    ReliefNotNeeded,
    ReliefPeriodExpired,
    ReliefAlreadyAsked,
    ReliefNotAsked,
    NoRetention,
    OwnershipAlreadyClaimed,
    OwnershipPeriodExpired,
    NoPlanInLiquidation,
    PlanAlreadyAdopted,
    AlreadyLiquidation,
    NotASafeguard,
    NotALiquidation,
    NotOver,
    NothingStopped,
    AlreadyResumed,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotInsolvencies
{
    /// <summary>"declarationPeriodExpired".</summary>
    public static string Key(this WhyNotInsolvency why) =>
        char.ToLowerInvariant(why.ToString()[0]) + why.ToString()[1..];

    public static string Sentence(this WhyNotInsolvency why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    private static string InFrench(WhyNotInsolvency why) =>
        why switch
        {
            WhyNotInsolvency.NotYetHappened => "Cet acte est daté d’un jour à venir.",
            WhyNotInsolvency.BeforeOpening => "Cet acte est daté d’avant l’ouverture de la procédure.",
            WhyNotInsolvency.ProceedingsOver => "La procédure est terminée : plus aucun acte n’y entre.",
            WhyNotInsolvency.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
            WhyNotInsolvency.NotOfOverIndebtedness => "Le surendettement ne connaît pas cet acte.",
            WhyNotInsolvency.NoAmount => "Cet acte porte sur un montant.",
            WhyNotInsolvency.AlreadyPublished => "La publication au BODACC est déjà enregistrée.",
            WhyNotInsolvency.AlreadyDeclared => "La créance est déjà déclarée.",
            WhyNotInsolvency.DeclarationPeriodExpired =>
                "Le délai de déclaration est passé : seul un relevé de forclusion rouvre la procédure "
                    + "(C. com., art. L. 622-24 et L. 622-26).",
            WhyNotInsolvency.NotDeclared => "La créance n’est pas déclarée.",
            WhyNotInsolvency.AlreadyReceived => "La réception de la déclaration est déjà enregistrée ou dépassée.",
            WhyNotInsolvency.AlreadyContested => "La créance est déjà contestée.",
            WhyNotInsolvency.NotContested => "Aucune lettre de contestation n’est enregistrée.",
            WhyNotInsolvency.AlreadyAnswered => "La réponse à la contestation est déjà enregistrée.",
            WhyNotInsolvency.AnswerPeriodExpired => "Le délai pour répondre est passé (C. com., art. L. 622-27).",
            WhyNotInsolvency.AlreadyDecided => "Le juge a déjà statué.",
            WhyNotInsolvency.AdmittedMoreThanDeclared => "Il n’est pas admis plus que ce qui est déclaré.",
            WhyNotInsolvency.NotLessThanDeclared => "Une admission en partie porte sur moins que ce qui est déclaré.",
            WhyNotInsolvency.NotAdmitted => "La créance n’est pas admise : elle ne reçoit pas de dividende.",
            WhyNotInsolvency.ReliefNotNeeded => "Le délai de déclaration n’est pas passé : déclarez la créance.",
            WhyNotInsolvency.ReliefPeriodExpired =>
                "Le délai pour demander un relevé de forclusion est passé (C. com., art. L. 622-26).",
            WhyNotInsolvency.ReliefAlreadyAsked => "Le relevé de forclusion est déjà demandé.",
            WhyNotInsolvency.ReliefNotAsked => "Aucun relevé de forclusion n’est demandé.",
            WhyNotInsolvency.NoRetention => "Aucune vente sous réserve de propriété n’est notée à l’ouverture.",
            WhyNotInsolvency.OwnershipAlreadyClaimed => "Les biens sont déjà revendiqués.",
            WhyNotInsolvency.OwnershipPeriodExpired => "Le délai pour revendiquer est passé (C. com., art. L. 624-9).",
            WhyNotInsolvency.NoPlanInLiquidation => "Une liquidation judiciaire n’a pas de plan.",
            WhyNotInsolvency.PlanAlreadyAdopted => "Un plan est déjà arrêté.",
            WhyNotInsolvency.AlreadyLiquidation => "La procédure est déjà une liquidation judiciaire.",
            WhyNotInsolvency.NotASafeguard => "Seule une sauvegarde est convertie en redressement judiciaire.",
            WhyNotInsolvency.NotALiquidation => "Seule une liquidation est clôturée pour insuffisance d’actif.",
            WhyNotInsolvency.NotOver or WhyNotInsolvency.NothingStopped or WhyNotInsolvency.AlreadyResumed =>
                OfResumption(why).French,
        };

    private static string InEnglish(WhyNotInsolvency why) =>
        why switch
        {
            WhyNotInsolvency.NotYetHappened => "This act is dated on a day to come.",
            WhyNotInsolvency.BeforeOpening => "This act is dated before the opening of the proceedings.",
            WhyNotInsolvency.ProceedingsOver => "The proceedings are over: no act enters them any more.",
            WhyNotInsolvency.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
            WhyNotInsolvency.NotOfOverIndebtedness => "Over-indebtedness knows no such act.",
            WhyNotInsolvency.NoAmount => "This act is about an amount.",
            WhyNotInsolvency.AlreadyPublished => "The publication in the BODACC is recorded already.",
            WhyNotInsolvency.AlreadyDeclared => "The claim is declared already.",
            WhyNotInsolvency.DeclarationPeriodExpired =>
                "The period to declare is over: only late relief opens the proceedings again "
                    + "(C. com., art. L. 622-24 and L. 622-26).",
            WhyNotInsolvency.NotDeclared => "The claim is not declared.",
            WhyNotInsolvency.AlreadyReceived => "The reception of the declaration is recorded already, or past.",
            WhyNotInsolvency.AlreadyContested => "The claim is contested already.",
            WhyNotInsolvency.NotContested => "No letter of contestation is recorded.",
            WhyNotInsolvency.AlreadyAnswered => "The answer to the contestation is recorded already.",
            WhyNotInsolvency.AnswerPeriodExpired =>
                "The period to answer the contestation is over (C. com., art. L. 622-27).",
            WhyNotInsolvency.AlreadyDecided => "The judge has decided already.",
            WhyNotInsolvency.AdmittedMoreThanDeclared => "No more is admitted than was declared.",
            WhyNotInsolvency.NotLessThanDeclared => "An admission in part is for less than was declared.",
            WhyNotInsolvency.NotAdmitted => "The claim is not admitted: it receives no dividend.",
            WhyNotInsolvency.ReliefNotNeeded => "The period to declare is not over: declare the claim.",
            WhyNotInsolvency.ReliefPeriodExpired => "The period for late relief is over (C. com., art. L. 622-26).",
            WhyNotInsolvency.ReliefAlreadyAsked => "Late relief is asked already.",
            WhyNotInsolvency.ReliefNotAsked => "No late relief is asked.",
            WhyNotInsolvency.NoRetention => "No sale under retention of title is noted with the opening.",
            WhyNotInsolvency.OwnershipAlreadyClaimed => "The goods are claimed already.",
            WhyNotInsolvency.OwnershipPeriodExpired => "The period to claim goods is over (C. com., art. L. 624-9).",
            WhyNotInsolvency.NoPlanInLiquidation => "A judicial liquidation has no plan.",
            WhyNotInsolvency.PlanAlreadyAdopted => "A plan is adopted already.",
            WhyNotInsolvency.AlreadyLiquidation => "The proceedings are a judicial liquidation already.",
            WhyNotInsolvency.NotASafeguard => "Only a safeguard is converted to a reorganisation.",
            WhyNotInsolvency.NotALiquidation => "Only a judicial liquidation is closed for lack of assets.",
            WhyNotInsolvency.NotOver or WhyNotInsolvency.NothingStopped or WhyNotInsolvency.AlreadyResumed =>
                OfResumption(why).English,
        };

    private static (string French, string English) OfResumption(WhyNotInsolvency why) =>
        why == WhyNotInsolvency.NotOver
            ? ("La procédure n’est pas terminée : les poursuites ne reprennent qu’après sa fin.",
                "The proceedings are not over: pursuit resumes only after their end.")
        : why == WhyNotInsolvency.NothingStopped
            ? ("L’ouverture est rétractée : rien n’est arrêté.", "The opening is withdrawn: nothing is stopped.")
        : ("Les poursuites sont déjà reprises.", "Pursuit is resumed already.");
}
