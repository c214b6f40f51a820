using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.SmallClaims;

/// <summary>Where the procedure stands on a day.</summary>
public enum SmallClaimStage
{
    /// <summary>Nothing is asked.</summary>
    Preparing,

    /// <summary>Asked; the officer has not written yet.</summary>
    Requested,

    /// <summary>The debtor has been written to; his month runs.</summary>
    Invited,

    /// <summary>He takes part; the same month runs for an agreement.</summary>
    Talking,

    /// <summary>Agreed: the officer will deliver a title.</summary>
    Agreed,

    /// <summary>An enforceable title.</summary>
    Titled,

    /// <summary>He said no.</summary>
    Refused,

    /// <summary>The month passed without an agreement: silence is a refusal.</summary>
    Failed,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Words for the stages.</summary>
public static class SmallClaimStages
{
    /// <summary>No act is left to record; what failed may still be given up.</summary>
    public static bool IsEnded(this SmallClaimStage stage) =>
        stage is SmallClaimStage.Titled or SmallClaimStage.Refused or SmallClaimStage.Failed
            or SmallClaimStage.Withdrawn;

    public static ProcedureStanding Standing(this SmallClaimStage stage) =>
        stage switch
        {
            SmallClaimStage.Preparing or SmallClaimStage.Requested or SmallClaimStage.Invited
                or SmallClaimStage.Talking or SmallClaimStage.Agreed => ProcedureStanding.Running,
            SmallClaimStage.Titled => ProcedureStanding.Titled,
            SmallClaimStage.Refused or SmallClaimStage.Failed => ProcedureStanding.Failed,
            SmallClaimStage.Withdrawn => ProcedureStanding.Withdrawn,
        };

    public static string Key(this SmallClaimStage stage) =>
        stage switch
        {
            SmallClaimStage.Preparing => "preparing",
            SmallClaimStage.Requested => "requested",
            SmallClaimStage.Invited => "invited",
            SmallClaimStage.Talking => "talking",
            SmallClaimStage.Agreed => "agreed",
            SmallClaimStage.Titled => "titled",
            SmallClaimStage.Refused => "refused",
            SmallClaimStage.Failed => "failed",
            SmallClaimStage.Withdrawn => "withdrawn",
        };

    public static string Name(this SmallClaimStage stage, Language language) =>
        language switch
        {
            Language.French => stage switch
            {
                SmallClaimStage.Preparing => "en préparation",
                SmallClaimStage.Requested => "demandée",
                SmallClaimStage.Invited => "débiteur invité à participer",
                SmallClaimStage.Talking => "débiteur participant, accord à trouver",
                SmallClaimStage.Agreed => "accord trouvé, titre à délivrer",
                SmallClaimStage.Titled => "titre exécutoire",
                SmallClaimStage.Refused => "refusée par le débiteur",
                SmallClaimStage.Failed => "sans accord dans le mois",
                SmallClaimStage.Withdrawn => "abandonnée",
            },
            Language.English => stage switch
            {
                SmallClaimStage.Preparing => "being prepared",
                SmallClaimStage.Requested => "requested",
                SmallClaimStage.Invited => "debtor invited to take part",
                SmallClaimStage.Talking => "debtor taking part, agreement to be found",
                SmallClaimStage.Agreed => "agreed, title to be delivered",
                SmallClaimStage.Titled => "enforceable title",
                SmallClaimStage.Refused => "refused by the debtor",
                SmallClaimStage.Failed => "no agreement within the month",
                SmallClaimStage.Withdrawn => "given up",
            },
        };
}

/// <summary>The debtor's month; it only passes, nothing is for the creditor to do in it.</summary>
public sealed record SmallClaimDeadline(Deadline Deadline, Citation Rule) : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => false;

    public override string Key => "agree";

    public override string ToDo(Language language) =>
        language switch
        {
            Language.French => "fin du mois laissé pour un accord",
            Language.English => "end of the month left for an agreement",
        };

    public override string Text(Language language) =>
        language switch
        {
            Language.French => "dernier jour pour un accord ; le silence vaut refus",
            Language.English => "last day for an agreement; silence is a refusal",
        };
}
