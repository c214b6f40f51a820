using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures;

/// <summary>What an act must tell besides its day.</summary>
[Flags]
public enum ActDetails
{
    None = 0,

    /// <summary>Asked, granted or agreed, above zero.</summary>
    Amount = 1,

    /// <summary>Interest that is asked beside the principal; none said is none asked.</summary>
    Interest = 2,

    /// <summary>How it was handed over.</summary>
    Manner = 4,

    /// <summary>When the debtor made the opposition of which the creditor hears.</summary>
    MadeOn = 8,

    /// <summary>The last day that it leaves to pay.</summary>
    PayBy = 16,

    /// <summary>The day offered for a first meeting.</summary>
    MeetingOn = 32,
}

/// <summary>An act that a procedure knows.</summary>
/// <param name="Key">« served »: of files, JSON and the command line</param>
/// <param name="Needs">what it must tell besides its day</param>
/// <param name="Rule">the article that provides for it; empty for one that is the creditor's own choice</param>
public sealed record ProcedureActName(string Key, ActDetails Needs, string Rule)
{
    public required string French { get; init; }

    public required string English { get; init; }

    /// <summary>An officer serves it: never on a Sunday or a holiday (CPC, art. 664).</summary>
    public bool IsServed { get; init; }

    public string Text(Language language) =>
        language switch
        {
            Language.French => French,
            Language.English => English,
        };
}

/// <summary>An act of whatever procedure, as a person says it or an event keeps it.</summary>
/// <param name="Key">of the act in its procedure: « served »</param>
/// <param name="On">the day it took place</param>
public sealed record ProcedureAct(string Key, DateOnly On)
{
    /// <summary>Asked, granted or agreed; the principal where interest stands apart. Zero: not said.</summary>
    public Money Amount { get; init; }

    /// <summary>Asked beside the principal; zero: none.</summary>
    public Money Interest { get; init; }

    public ServiceManner? Manner { get; init; }

    public DateOnly? MadeOn { get; init; }

    /// <summary>The notice of opposition asks for a lawyer.</summary>
    public bool NeedsLawyer { get; init; }

    public DateOnly? PayBy { get; init; }

    public DateOnly? MeetingOn { get; init; }

    /// <summary>The first detail that the name needs and that is not told; none when all are.</summary>
    public ActDetails Missing(ProcedureActName name) =>
        name.Needs.HasFlag(ActDetails.Amount) && !Amount.IsPositive ? ActDetails.Amount
        : name.Needs.HasFlag(ActDetails.Manner) && Manner is null ? ActDetails.Manner
        : name.Needs.HasFlag(ActDetails.MadeOn) && MadeOn is null ? ActDetails.MadeOn
        : name.Needs.HasFlag(ActDetails.PayBy) && PayBy is null ? ActDetails.PayBy
        : name.Needs.HasFlag(ActDetails.MeetingOn) && MeetingOn is null ? ActDetails.MeetingOn
        : ActDetails.None;
}

/// <summary>Why a procedure does not take an act.</summary>
/// <param name="Key">of JSON: « notServed »</param>
public sealed record ProcedureRefusal(string Key, string French, string English)
{
    /// <summary>Of a refusal of one procedure: its name is the key.</summary>
    internal static ProcedureRefusal? Of<T>(T? why, Func<T, Language, string> sentence)
        where T : struct, Enum =>
        why is not { } refused ? null
            : new ProcedureRefusal(
                char.ToLowerInvariant(refused.ToString()[0]) + refused.ToString()[1..],
                sentence(refused, Language.French),
                sentence(refused, Language.English));

    public string Sentence(Language language) =>
        language switch
        {
            Language.French => French,
            Language.English => English,
        };
}
