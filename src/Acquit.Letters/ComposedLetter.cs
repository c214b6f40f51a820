using Acquit.Core.Amounts;

namespace Acquit.Letters;

/// <summary>A letter, or every reason why there is none.</summary>
public sealed record LetterComposition(ComposedLetter? Letter, IReadOnlyList<RefusedLetter> Refusals)
{
    public bool IsRefused => Letter is null;
}

/// <summary>A finished letter with its parts for each channel.</summary>
public sealed record ComposedLetter
{
    /// <summary>
    /// What was composed: a formal notice becomes its consumer or public variant by the debtor's status.
    /// </summary>
    public required LetterKind Kind { get; init; }

    public required LetterDocument Document { get; init; }

    /// <summary>What the letter asks, the sum in its SEPA code; zero when it asks nothing.</summary>
    public required Money Asked { get; init; }

    /// <summary>Subject, plain and HTML parts; null unless it leaves by e-mail.</summary>
    public LetterEmail? Email { get; init; }

    /// <summary>At most 160 characters, no amount and no word of a debt; empty unless it leaves by SMS.</summary>
    public string Sms { get; init; } = "";

    /// <summary>The statement merged behind as enclosure 1; null when there is none.</summary>
    public LetterDocument? Statement { get; init; }
}

/// <summary>An e-mail: the subject reveals no debt to a third reader; both parts say the same.</summary>
public sealed record LetterEmail(string Subject, string Text, string Html);
