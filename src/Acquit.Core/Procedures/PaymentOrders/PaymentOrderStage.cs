namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>Where an order for payment stands on a day: what happened, and what the passing of time did.</summary>
public enum PaymentOrderStage
{
    /// <summary>Nothing is filed.</summary>
    Preparing,

    /// <summary>The petition is with the greffe.</summary>
    Filed,

    /// <summary>Refused, with no appeal: an ordinary claim is left (CPC, art. 1409).</summary>
    Refused,

    /// <summary>Rendered, to be served in time.</summary>
    Rendered,

    /// <summary>Served; the debtor may oppose, and the order is not yet a title.</summary>
    Served,

    /// <summary>A title; after a service that did not reach the debtor himself he may still oppose.</summary>
    Enforceable,

    /// <summary>Opposed: the court will judge.</summary>
    Opposed,

    /// <summary>A judgment took its place (CPC, art. 1420).</summary>
    Judged,

    /// <summary>Void: a period ran out.</summary>
    Lapsed,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Words for the stages.</summary>
public static class PaymentOrderStages
{
    /// <summary>No act is left to record; what lapsed may still be given up.</summary>
    public static bool IsEnded(this PaymentOrderStage stage) =>
        stage is PaymentOrderStage.Refused or PaymentOrderStage.Judged or PaymentOrderStage.Lapsed
            or PaymentOrderStage.Withdrawn;

    public static ProcedureStanding Standing(this PaymentOrderStage stage) =>
        stage switch
        {
            PaymentOrderStage.Preparing or PaymentOrderStage.Filed or PaymentOrderStage.Rendered
                or PaymentOrderStage.Served or PaymentOrderStage.Opposed => ProcedureStanding.Running,
            PaymentOrderStage.Enforceable => ProcedureStanding.Titled,
            PaymentOrderStage.Judged => ProcedureStanding.Judged,
            PaymentOrderStage.Refused => ProcedureStanding.Refused,
            PaymentOrderStage.Lapsed => ProcedureStanding.Failed,
            PaymentOrderStage.Withdrawn => ProcedureStanding.Withdrawn,
        };

    public static string Key(this PaymentOrderStage stage) =>
        stage switch
        {
            PaymentOrderStage.Preparing => "preparing",
            PaymentOrderStage.Filed => "filed",
            PaymentOrderStage.Refused => "refused",
            PaymentOrderStage.Rendered => "rendered",
            PaymentOrderStage.Served => "served",
            PaymentOrderStage.Enforceable => "enforceable",
            PaymentOrderStage.Opposed => "opposed",
            PaymentOrderStage.Judged => "judged",
            PaymentOrderStage.Lapsed => "lapsed",
            PaymentOrderStage.Withdrawn => "withdrawn",
        };

    public static string Name(this PaymentOrderStage stage, Language language) =>
        language switch
        {
            Language.French => stage switch
            {
                PaymentOrderStage.Preparing => "en préparation",
                PaymentOrderStage.Filed => "requête déposée",
                PaymentOrderStage.Refused => "requête rejetée",
                PaymentOrderStage.Rendered => "ordonnance rendue, à signifier",
                PaymentOrderStage.Served => "ordonnance signifiée",
                PaymentOrderStage.Enforceable => "titre exécutoire",
                PaymentOrderStage.Opposed => "opposition formée",
                PaymentOrderStage.Judged => "jugement rendu",
                PaymentOrderStage.Lapsed => "caduque ou non avenue",
                PaymentOrderStage.Withdrawn => "abandonnée",
            },
            Language.English => stage switch
            {
                PaymentOrderStage.Preparing => "being prepared",
                PaymentOrderStage.Filed => "petition filed",
                PaymentOrderStage.Refused => "petition refused",
                PaymentOrderStage.Rendered => "order rendered, to be served",
                PaymentOrderStage.Served => "order served",
                PaymentOrderStage.Enforceable => "enforceable title",
                PaymentOrderStage.Opposed => "opposed",
                PaymentOrderStage.Judged => "judged",
                PaymentOrderStage.Lapsed => "lapsed",
                PaymentOrderStage.Withdrawn => "given up",
            },
        };
}
