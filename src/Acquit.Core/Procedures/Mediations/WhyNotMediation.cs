namespace Acquit.Core.Procedures.Mediations;

/// <summary>Why an act of a mediation or a conciliation cannot be recorded.</summary>
public enum WhyNotMediation
{
    NotYetHappened,
    EarlierThanTheLastAct,
    ProcedureEnded,
    AlreadyRequested,
    NotRequested,

    /// <summary>The consumer mediator is the consumer's own.</summary>
    ConsumerMediator,

    /// <summary>The médiateur des entreprises takes no consumer.</summary>
    NotBetweenProfessionals,

    /// <summary>The conciliateur de justice takes no public body.</summary>
    PublicParty,
    StatusUnknown,
    MeetingBeforeOffer,
    AlreadyMet,
    NotMet,
    AlreadyAccepted,
    AlreadyAgreed,
    NotAgreed,
    NothingAgreed,
    PayByBeforeAgreement,
    HomologationDecided,

    /// <summary>A homologated agreement is enforced, not given up.</summary>
    TitleThere,

    /// <summary>The day by which the agreement is to be paid has not passed.</summary>
    PaymentNotDue,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotMediations
{
    public static string Sentence(this WhyNotMediation why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    private static string InFrench(WhyNotMediation why) =>
        why switch
        {
            WhyNotMediation.NotYetHappened => "Cet acte est daté d’un jour à venir.",
            WhyNotMediation.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
            WhyNotMediation.ProcedureEnded => "La procédure est terminée ce jour-là : cet acte n’y entre plus.",
            WhyNotMediation.AlreadyRequested => "La demande est déjà faite.",
            WhyNotMediation.NotRequested => "Aucune demande n’est faite au médiateur ou au conciliateur.",
            WhyNotMediation.ConsumerMediator =>
                "Le médiateur de la consommation est celui du consommateur : un professionnel ne le saisit pas "
                    + "(C. conso., art. L. 612-1).",
            WhyNotMediation.NotBetweenProfessionals =>
                "Le médiateur des entreprises ne reçoit pas les particuliers : voyez un conciliateur de justice.",
            WhyNotMediation.PublicParty =>
                "Le conciliateur de justice ne reçoit pas les personnes publiques : voyez le médiateur des "
                    + "entreprises.",
            WhyNotMediation.StatusUnknown => "Dites d’abord ce que sont le créancier et le débiteur.",
            WhyNotMediation.MeetingBeforeOffer => "La réunion proposée est datée d’avant la proposition.",
            WhyNotMediation.AlreadyMet => "La première réunion est déjà tenue.",
            WhyNotMediation.NotMet => "La première réunion n’est pas encore notée.",
            WhyNotMediation.AlreadyAccepted => "L’accord écrit pour y recourir est déjà noté.",
            WhyNotMediation.AlreadyAgreed => "Un accord est déjà signé : notez son exécution ou son inexécution.",
            WhyNotMediation.NotAgreed => "Aucun accord n’est signé.",
            WhyNotMediation.NothingAgreed => "Un accord porte sur un montant.",
            WhyNotMediation.PayByBeforeAgreement => "Le dernier jour pour payer est daté d’avant l’accord.",
            WhyNotMediation.HomologationDecided => "Le juge s’est déjà prononcé sur l’homologation.",
            WhyNotMediation.TitleThere =>
                "L’accord homologué est un titre exécutoire : il s’exécute (CPCE, art. L. 111-3).",
            WhyNotMediation.PaymentNotDue => "Le dernier jour pour payer l’accord n’est pas passé.",
        };

    private static string InEnglish(WhyNotMediation why) =>
        why switch
        {
            WhyNotMediation.NotYetHappened => "This act is dated on a day to come.",
            WhyNotMediation.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
            WhyNotMediation.ProcedureEnded => "The procedure is over on that day: this act no longer enters.",
            WhyNotMediation.AlreadyRequested => "The request is made already.",
            WhyNotMediation.NotRequested => "No request is made to the mediator or conciliator.",
            WhyNotMediation.ConsumerMediator =>
                "The consumer mediator is the consumer’s own: a professional does not seize it (C. conso., art. "
                    + "L. 612-1).",
            WhyNotMediation.NotBetweenProfessionals =>
                "The business mediator takes no consumers: see a court conciliator.",
            WhyNotMediation.PublicParty =>
                "The court conciliator takes no public bodies: see the business mediator.",
            WhyNotMediation.StatusUnknown => "Say first what creditor and debtor are.",
            WhyNotMediation.MeetingBeforeOffer => "The meeting offered is dated before the offer.",
            WhyNotMediation.AlreadyMet => "The first meeting is held already.",
            WhyNotMediation.NotMet => "The first meeting is not recorded yet.",
            WhyNotMediation.AlreadyAccepted => "The agreement in writing to take part is recorded already.",
            WhyNotMediation.AlreadyAgreed => "An agreement is signed already: record whether it was performed.",
            WhyNotMediation.NotAgreed => "No agreement is signed.",
            WhyNotMediation.NothingAgreed => "An agreement is about an amount.",
            WhyNotMediation.PayByBeforeAgreement => "The last day to pay is dated before the agreement.",
            WhyNotMediation.HomologationDecided => "The judge has decided on homologation already.",
            WhyNotMediation.TitleThere =>
                "The homologated agreement is an enforceable title: it is enforced (CPCE, art. L. 111-3).",
            WhyNotMediation.PaymentNotDue => "The last day to pay the agreement has not passed.",
        };
}
