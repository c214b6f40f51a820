namespace Acquit.Core.Procedures;

/// <summary>What a stage means for the debt, whichever procedure it is of.</summary>
public enum ProcedureStanding
{
    /// <summary>Something is still to come.</summary>
    Running,

    /// <summary>There is an enforceable title.</summary>
    Titled,

    /// <summary>A judgment ended it.</summary>
    Judged,

    /// <summary>A judge refused it: it cannot begin again, an ordinary claim is left.</summary>
    Refused,

    /// <summary>Over without a title: another way is to be chosen, or the same again.</summary>
    Failed,

    /// <summary>Ended by an agreement that was kept: nothing more is asked for what it was about.</summary>
    Settled,

    /// <summary>Given up by the creditor.</summary>
    Withdrawn,
}

/// <summary>Where a procedure stands.</summary>
/// <param name="Way">which procedure it is</param>
/// <param name="Key">of JSON: « served »</param>
public sealed record ProcedureStage(Way Way, string Key, ProcedureStanding Standing)
{
    public required string French { get; init; }

    public required string English { get; init; }

    /// <summary>Nothing happened yet.</summary>
    public bool IsPreparing => Key == "preparing";

    /// <summary>No act is left to record; what failed may still be given up.</summary>
    public bool IsOver => Standing is ProcedureStanding.Judged or ProcedureStanding.Refused
        or ProcedureStanding.Failed or ProcedureStanding.Settled or ProcedureStanding.Withdrawn;

    public string Name(Language language) =>
        language switch
        {
            Language.French => French,
            Language.English => English,
        };
}
