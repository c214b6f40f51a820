using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>The creditor's periods in insolvency proceedings.</summary>
public enum InsolvencyPeriod
{
    DeclareClaim,
    AskRelief,
    ClaimOwnership,
    AnswerContest,

    /// <summary>End of the longest suspension of over-indebtedness: nothing lapses, a person looks again.</summary>
    LookAgain,
}

/// <summary>One period that runs, its last day with the working, the rule that gives it.</summary>
public sealed record InsolvencyDeadline(InsolvencyPeriod Period, Deadline Deadline, Citation Rule)
    : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => true;

    public override string Key => Period.Key();

    public override string AnsweredBy => Period.AnsweredBy();

    public override string ToDo(Language language) => Period.ToDo(language);

    public override string Text(Language language) => Period.Text(language);
}

/// <summary>Words for the periods.</summary>
public static class InsolvencyPeriods
{
    public static string Key(this InsolvencyPeriod period) =>
        period switch
        {
            InsolvencyPeriod.DeclareClaim => "declareClaim",
            InsolvencyPeriod.AskRelief => "askRelief",
            InsolvencyPeriod.ClaimOwnership => "claimOwnership",
            InsolvencyPeriod.AnswerContest => "answerContest",
            InsolvencyPeriod.LookAgain => "lookAgain",
        };

    /// <summary>The key of the act that ends it; empty: none does.</summary>
    public static string AnsweredBy(this InsolvencyPeriod period) =>
        period switch
        {
            InsolvencyPeriod.DeclareClaim => InsolvencyActKind.Declared.Key(),
            InsolvencyPeriod.AskRelief => InsolvencyActKind.ReliefAsked.Key(),
            InsolvencyPeriod.ClaimOwnership => InsolvencyActKind.OwnershipClaimed.Key(),
            InsolvencyPeriod.AnswerContest => InsolvencyActKind.Answered.Key(),
            InsolvencyPeriod.LookAgain => "",
        };

    public static string ToDo(this InsolvencyPeriod period, Language language) =>
        language switch
        {
            Language.French => period switch
            {
                InsolvencyPeriod.DeclareClaim => "déclarer la créance",
                InsolvencyPeriod.AskRelief => "demander un relevé de forclusion",
                InsolvencyPeriod.ClaimOwnership => "revendiquer les biens sous réserve de propriété",
                InsolvencyPeriod.AnswerContest => "répondre à la contestation de la créance",
                InsolvencyPeriod.LookAgain => "revoir le dossier de surendettement",
            },
            Language.English => period switch
            {
                InsolvencyPeriod.DeclareClaim => "declare the claim",
                InsolvencyPeriod.AskRelief => "ask for late relief",
                InsolvencyPeriod.ClaimOwnership => "claim the goods under retention of title",
                InsolvencyPeriod.AnswerContest => "answer the contestation of the claim",
                InsolvencyPeriod.LookAgain => "look at the over-indebtedness again",
            },
        };

    public static string Text(this InsolvencyPeriod period, Language language) =>
        language switch
        {
            Language.French => period switch
            {
                InsolvencyPeriod.DeclareClaim =>
                    "dernier jour pour expédier la déclaration de créance, sinon la créance est forclose",
                InsolvencyPeriod.AskRelief => "dernier jour pour demander un relevé de forclusion",
                InsolvencyPeriod.ClaimOwnership =>
                    "dernier jour pour revendiquer les biens vendus sous réserve de propriété",
                InsolvencyPeriod.AnswerContest =>
                    "dernier jour pour répondre à la lettre de contestation",
                InsolvencyPeriod.LookAgain => "fin de la plus longue suspension des saisies",
            },
            Language.English => period switch
            {
                InsolvencyPeriod.DeclareClaim => 
                    "last day to post the declaration, else the claim is barred",
                InsolvencyPeriod.AskRelief => "last day to ask for late relief",
                InsolvencyPeriod.ClaimOwnership => "last day to claim goods sold under retention of title",
                InsolvencyPeriod.AnswerContest => "last day to answer the letter that contests the claim",
                InsolvencyPeriod.LookAgain => "end of the longest suspension of seizures",
            },
        };
}
