namespace Acquit.Core.Procedures.SmallClaims;

/// <summary>Why an act of the simplified recovery of a small claim cannot be recorded.</summary>
public enum WhyNotSmallClaim
{
    NotYetHappened,
    EarlierThanTheLastAct,
    ProcedureEnded,
    MonthOver,
    AlreadyRequested,
    NotRequested,
    NothingAsked,
    AboveCap,
    BetweenTraders,
    PublicDebtor,
    StatusUnknown,
    LetterAlreadySent,
    LetterNotSent,
    AlreadyAccepted,
    NotAccepted,
    NothingAgreed,
    AgreedMoreThanAsked,
    AlreadyAgreed,
    NotAgreed,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotSmallClaims
{
    public static string Sentence(this WhyNotSmallClaim why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    private static string InFrench(WhyNotSmallClaim why) =>
        why switch
        {
            WhyNotSmallClaim.NotYetHappened => "Cet acte est daté d’un jour à venir.",
            WhyNotSmallClaim.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
            WhyNotSmallClaim.ProcedureEnded => "La procédure est terminée ce jour-là : plus aucun acte n’y entre.",
            WhyNotSmallClaim.MonthOver =>
                "Le mois est passé sans accord : le silence vaut refus (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.AlreadyRequested => "La demande est déjà faite.",
            WhyNotSmallClaim.NotRequested => "Aucune demande n’est faite au commissaire de justice.",
            WhyNotSmallClaim.NothingAsked => "La demande porte sur un principal.",
            WhyNotSmallClaim.AboveCap =>
                "Le principal et les intérêts dépassent le plafond (CPCE, art. R. 125-1).",
            WhyNotSmallClaim.BetweenTraders =>
                "Une créance facturée entre commerçants n’y entre plus depuis le 25 avril 2026 (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.PublicDebtor => "Le débiteur est une personne publique.",
            WhyNotSmallClaim.StatusUnknown => "Dites d’abord ce que sont le créancier et le débiteur.",
            WhyNotSmallClaim.LetterAlreadySent => "La lettre est déjà envoyée au débiteur.",
            WhyNotSmallClaim.LetterNotSent => "La lettre n’est pas envoyée au débiteur (CPCE, art. R. 125-2).",
            WhyNotSmallClaim.AlreadyAccepted => "Le débiteur participe déjà.",
            WhyNotSmallClaim.NotAccepted => "Le débiteur n’a pas accepté de participer (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.NothingAgreed => "Un accord porte sur un montant.",
            WhyNotSmallClaim.AgreedMoreThanAsked => "L’accord ne porte pas sur plus que la demande.",
            WhyNotSmallClaim.AlreadyAgreed => "Un accord est déjà enregistré.",
            WhyNotSmallClaim.NotAgreed => "Aucun accord n’est trouvé : pas de titre (CPCE, art. R. 125-6).",
        };

    private static string InEnglish(WhyNotSmallClaim why) =>
        why switch
        {
            WhyNotSmallClaim.NotYetHappened => "This act is dated on a day to come.",
            WhyNotSmallClaim.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
            WhyNotSmallClaim.ProcedureEnded =>
                "The procedure has ended on that day: no act enters it any more.",
            WhyNotSmallClaim.MonthOver =>
                "The month passed without an agreement: silence is a refusal (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.AlreadyRequested => "The request is made already.",
            WhyNotSmallClaim.NotRequested => "No request is made to a commissaire de justice.",
            WhyNotSmallClaim.NothingAsked => "The request is for a principal.",
            WhyNotSmallClaim.AboveCap => "Principal and interest exceed the cap (CPCE, art. R. 125-1).",
            WhyNotSmallClaim.BetweenTraders =>
                "A debt invoiced between traders enters it no more since 25 April 2026 (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.PublicDebtor => "The debtor is a public body.",
            WhyNotSmallClaim.StatusUnknown => "Say first what creditor and debtor are.",
            WhyNotSmallClaim.LetterAlreadySent => "The letter to the debtor is sent already.",
            WhyNotSmallClaim.LetterNotSent => "The letter to the debtor is not sent (CPCE, art. R. 125-2).",
            WhyNotSmallClaim.AlreadyAccepted => "The debtor takes part already.",
            WhyNotSmallClaim.NotAccepted => "The debtor has not agreed to take part (CPCE, art. L. 125-1).",
            WhyNotSmallClaim.NothingAgreed => "An agreement is about an amount.",
            WhyNotSmallClaim.AgreedMoreThanAsked => "The agreement is for no more than was asked.",
            WhyNotSmallClaim.AlreadyAgreed => "An agreement is recorded already.",
            WhyNotSmallClaim.NotAgreed => "There is no agreement: no title (CPCE, art. R. 125-6).",
        };
}
