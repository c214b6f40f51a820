namespace Acquit.Core.Procedures.Summonses;

/// <summary>Where a summons stands on a day.</summary>
public enum SummonsToPayStage
{
    /// <summary>Nothing is asked.</summary>
    Preparing,

    /// <summary>Asked; not served yet.</summary>
    Requested,

    /// <summary>Served; the day that it leaves to pay has not passed.</summary>
    Served,

    /// <summary>That day has passed: another way is to be chosen.</summary>
    Unanswered,

    Contested,

    Paid,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Words for the stages.</summary>
public static class SummonsToPayStages
{
    /// <summary>No act is left to record.</summary>
    public static bool IsEnded(this SummonsToPayStage stage) =>
        stage is SummonsToPayStage.Contested or SummonsToPayStage.Paid or SummonsToPayStage.Withdrawn;

    public static ProcedureStanding Standing(this SummonsToPayStage stage) =>
        stage switch
        {
            SummonsToPayStage.Preparing or SummonsToPayStage.Requested or SummonsToPayStage.Served =>
                ProcedureStanding.Running,
            SummonsToPayStage.Unanswered or SummonsToPayStage.Contested or SummonsToPayStage.Paid =>
                ProcedureStanding.Failed,
            SummonsToPayStage.Withdrawn => ProcedureStanding.Withdrawn,
        };

    public static string Key(this SummonsToPayStage stage) =>
        stage switch
        {
            SummonsToPayStage.Preparing => "preparing",
            SummonsToPayStage.Requested => "requested",
            SummonsToPayStage.Served => "served",
            SummonsToPayStage.Unanswered => "unanswered",
            SummonsToPayStage.Contested => "contested",
            SummonsToPayStage.Paid => "paid",
            SummonsToPayStage.Withdrawn => "withdrawn",
        };

    public static string Name(this SummonsToPayStage stage, Language language) =>
        language switch
        {
            Language.French => stage switch
            {
                SummonsToPayStage.Preparing => "en préparation",
                SummonsToPayStage.Requested => "demandée",
                SummonsToPayStage.Served => "signifiée",
                SummonsToPayStage.Unanswered => "restée sans effet",
                SummonsToPayStage.Contested => "contestée",
                SummonsToPayStage.Paid => "payée",
                SummonsToPayStage.Withdrawn => "retirée",
            },
            Language.English => stage switch
            {
                SummonsToPayStage.Preparing => "being prepared",
                SummonsToPayStage.Requested => "requested",
                SummonsToPayStage.Served => "served",
                SummonsToPayStage.Unanswered => "without effect",
                SummonsToPayStage.Contested => "contested",
                SummonsToPayStage.Paid => "paid",
                SummonsToPayStage.Withdrawn => "withdrawn",
            },
        };
}
