namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>Where the procedure stands on a day.</summary>
public enum UncontestedClaimStage
{
    /// <summary>Nothing is asked.</summary>
    Preparing,

    /// <summary>Asked; no demand is served yet.</summary>
    Requested,

    /// <summary>Served: the debtor may pay or contest, and the record cannot be made yet.</summary>
    Served,

    /// <summary>The month and the days after it have passed: the record may be made.</summary>
    Uncontested,

    /// <summary>Recorded; the greffier is to make it enforceable.</summary>
    Recorded,

    /// <summary>A title, to be served in time.</summary>
    Titled,

    /// <summary>The title is served.</summary>
    TitleServed,

    /// <summary>Ended by a contestation: other ways are left.</summary>
    Contested,

    /// <summary>Paid in full.</summary>
    Paid,

    /// <summary>The greffier refused.</summary>
    Refused,

    /// <summary>The title was not served in time.</summary>
    Lapsed,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Words for the stages.</summary>
public static class UncontestedClaimStages
{
    /// <summary>No act is left to record; a title that lapsed may still be given up.</summary>
    public static bool IsEnded(this UncontestedClaimStage stage) =>
        stage is UncontestedClaimStage.TitleServed or UncontestedClaimStage.Contested or UncontestedClaimStage.Paid
            or UncontestedClaimStage.Refused or UncontestedClaimStage.Lapsed or UncontestedClaimStage.Withdrawn;

    public static ProcedureStanding Standing(this UncontestedClaimStage stage) =>
        stage switch
        {
            UncontestedClaimStage.Preparing or UncontestedClaimStage.Requested or UncontestedClaimStage.Served
                or UncontestedClaimStage.Uncontested or UncontestedClaimStage.Recorded => ProcedureStanding.Running,
            UncontestedClaimStage.Titled or UncontestedClaimStage.TitleServed => ProcedureStanding.Titled,
            UncontestedClaimStage.Contested or UncontestedClaimStage.Paid or UncontestedClaimStage.Refused
                or UncontestedClaimStage.Lapsed => ProcedureStanding.Failed,
            UncontestedClaimStage.Withdrawn => ProcedureStanding.Withdrawn,
        };

    public static string Key(this UncontestedClaimStage stage) =>
        stage switch
        {
            UncontestedClaimStage.Preparing => "preparing",
            UncontestedClaimStage.Requested => "requested",
            UncontestedClaimStage.Served => "served",
            UncontestedClaimStage.Uncontested => "uncontested",
            UncontestedClaimStage.Recorded => "recorded",
            UncontestedClaimStage.Titled => "titled",
            UncontestedClaimStage.TitleServed => "title-served",
            UncontestedClaimStage.Contested => "contested",
            UncontestedClaimStage.Paid => "paid",
            UncontestedClaimStage.Refused => "refused",
            UncontestedClaimStage.Lapsed => "lapsed",
            UncontestedClaimStage.Withdrawn => "withdrawn",
        };

    public static string Name(this UncontestedClaimStage stage, Language language) =>
        language switch
        {
            Language.French => stage switch
            {
                UncontestedClaimStage.Preparing => "en préparation",
                UncontestedClaimStage.Requested => "demandée",
                UncontestedClaimStage.Served => "commandement signifié",
                UncontestedClaimStage.Uncontested => "non contestée, procès-verbal à dresser",
                UncontestedClaimStage.Recorded => "procès-verbal dressé, à rendre exécutoire",
                UncontestedClaimStage.Titled => "titre exécutoire, à signifier",
                UncontestedClaimStage.TitleServed => "titre exécutoire signifié",
                UncontestedClaimStage.Contested => "contestée",
                UncontestedClaimStage.Paid => "payée",
                UncontestedClaimStage.Refused => "refusée par le greffe",
                UncontestedClaimStage.Lapsed => "titre non signifié à temps",
                UncontestedClaimStage.Withdrawn => "abandonnée",
            },
            Language.English => stage switch
            {
                UncontestedClaimStage.Preparing => "being prepared",
                UncontestedClaimStage.Requested => "requested",
                UncontestedClaimStage.Served => "demand served",
                UncontestedClaimStage.Uncontested => "not contested, record to be made",
                UncontestedClaimStage.Recorded => "recorded, to be made enforceable",
                UncontestedClaimStage.Titled => "enforceable title, to be served",
                UncontestedClaimStage.TitleServed => "enforceable title served",
                UncontestedClaimStage.Contested => "contested",
                UncontestedClaimStage.Paid => "paid",
                UncontestedClaimStage.Refused => "refused by the registry",
                UncontestedClaimStage.Lapsed => "title not served in time",
                UncontestedClaimStage.Withdrawn => "given up",
            },
        };
}
