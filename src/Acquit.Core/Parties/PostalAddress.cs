namespace Acquit.Core.Parties;

/// <summary>
/// What goes in the window of an envelope: at most six lines of 38 characters, the last one postcode and city (NF Z
/// 10-011).
/// </summary>
public sealed record PostalAddress(IReadOnlyList<string> Lines)
{
    public const int MaxLines = 6;
    public const int MaxLineLength = 38;

    /// <summary>The first line that is too long, or null when the address fits the window.</summary>
    public string? FirstLineTooLong => Lines.FirstOrDefault(line => line.Length > MaxLineLength);

    public bool HasTooManyLines => Lines.Count > MaxLines;

    public bool Equals(PostalAddress? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Aggregate(0, (hash, line) => HashCode.Combine(hash, line));
}
