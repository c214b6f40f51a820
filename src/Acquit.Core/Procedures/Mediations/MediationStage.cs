namespace Acquit.Core.Procedures.Mediations;

/// <summary>Where a mediation or a conciliation stands on a day.</summary>
public enum MediationStage
{
    /// <summary>Nothing is asked.</summary>
    Preparing,

    /// <summary>Asked; no day for a meeting and no answer yet.</summary>
    Requested,

    /// <summary>A day is offered for the first meeting.</summary>
    Convened,

    /// <summary>The parties take part.</summary>
    Talking,

    /// <summary>Agreed; the day by which the agreement is to be paid has not passed.</summary>
    Agreed,

    /// <summary>That day has passed and nobody has noted payment.</summary>
    Unpaid,

    /// <summary>A judge refused to homologate; the agreement stays a contract.</summary>
    NotHomologated,

    /// <summary>Homologated: an enforceable title.</summary>
    Homologated,

    /// <summary>Paid as agreed.</summary>
    Performed,

    /// <summary>The agreement was not kept, and the creditor holds to it no more.</summary>
    Broken,

    /// <summary>The debtor said no; the failure may still be recorded by the mediator.</summary>
    Refused,

    /// <summary>The failure is recorded.</summary>
    Failed,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Words for the stages.</summary>
public static class MediationStages
{
    /// <summary>No act is left to record.</summary>
    public static bool IsEnded(this MediationStage stage) =>
        stage is MediationStage.Performed or MediationStage.Broken or MediationStage.Failed
            or MediationStage.Withdrawn;

    public static ProcedureStanding Standing(this MediationStage stage) =>
        stage switch
        {
            MediationStage.Preparing or MediationStage.Requested or MediationStage.Convened
                or MediationStage.Talking or MediationStage.Agreed or MediationStage.Unpaid
                or MediationStage.NotHomologated => ProcedureStanding.Running,
            MediationStage.Homologated => ProcedureStanding.Titled,
            MediationStage.Performed => ProcedureStanding.Settled,
            MediationStage.Broken or MediationStage.Refused or MediationStage.Failed => ProcedureStanding.Failed,
            MediationStage.Withdrawn => ProcedureStanding.Withdrawn,
        };

    public static string Key(this MediationStage stage) =>
        stage switch
        {
            MediationStage.Preparing => "preparing",
            MediationStage.Requested => "requested",
            MediationStage.Convened => "convened",
            MediationStage.Talking => "talking",
            MediationStage.Agreed => "agreed",
            MediationStage.Unpaid => "unpaid",
            MediationStage.NotHomologated => "not-homologated",
            MediationStage.Homologated => "homologated",
            MediationStage.Performed => "performed",
            MediationStage.Broken => "broken",
            MediationStage.Refused => "refused",
            MediationStage.Failed => "failed",
            MediationStage.Withdrawn => "withdrawn",
        };

    public static string Name(this MediationStage stage, Language language) =>
        language switch
        {
            Language.French => InFrench(stage),
            Language.English => InEnglish(stage),
        };

    private static string InFrench(MediationStage stage) =>
        stage switch
        {
            MediationStage.Preparing => "en préparation",
            MediationStage.Requested => "demandée",
            MediationStage.Convened => "première réunion fixée",
            MediationStage.Talking => "en cours, accord à trouver",
            MediationStage.Agreed => "accord signé, à exécuter",
            MediationStage.Unpaid => "accord échu, paiement non noté",
            MediationStage.NotHomologated => "accord non homologué, à exécuter",
            MediationStage.Homologated => "accord homologué, titre exécutoire",
            MediationStage.Performed => "accord exécuté",
            MediationStage.Broken => "accord inexécuté",
            MediationStage.Refused => "refusée par le débiteur",
            MediationStage.Failed => "échec constaté",
            MediationStage.Withdrawn => "abandonnée",
        };

    private static string InEnglish(MediationStage stage) =>
        stage switch
        {
            MediationStage.Preparing => "being prepared",
            MediationStage.Requested => "requested",
            MediationStage.Convened => "first meeting fixed",
            MediationStage.Talking => "under way, agreement to be found",
            MediationStage.Agreed => "agreed, to be performed",
            MediationStage.Unpaid => "agreement due, no payment noted",
            MediationStage.NotHomologated => "agreement not homologated, to be performed",
            MediationStage.Homologated => "agreement homologated, enforceable title",
            MediationStage.Performed => "agreement performed",
            MediationStage.Broken => "agreement not performed",
            MediationStage.Refused => "refused by the debtor",
            MediationStage.Failed => "failure recorded",
            MediationStage.Withdrawn => "given up",
        };
}
