using Acquit.Core.Parties;

namespace Acquit.Formats.Mail;

/// <summary>Why a file is no e-mail that can be read.</summary>
public enum UnreadableMail
{
    Empty,

    /// <summary>Beyond 25 MB.</summary>
    TooLarge,

    /// <summary>It does not begin with headers, or names no sender.</summary>
    NoMessage,
}

/// <summary>What the receiving side says became of one receiver (RFC 3464).</summary>
/// <param name="Action">« failed », « delayed », « delivered »… in lower case</param>
/// <param name="Status">« 5.1.1 »; empty: none</param>
/// <param name="Recipient">the address; empty: none</param>
public sealed record DeliveryFate(string Action, string Status, string Recipient)
{
    public bool IsFailure => Action == "failed";
}

/// <summary>An e-mail as far as Acquit looks into it. All of it was written by others.</summary>
public sealed record ReadMessage
{
    /// <summary>SHA-256, hex, of <see cref="Kept"/>: the same message is the same wherever it lies.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The message without what the way here added to it, lines ended by LF.</summary>
    public required ReadOnlyMemory<byte> Kept { get; init; }

    /// <summary>With its angle brackets; empty: none.</summary>
    public required string Id { get; init; }

    /// <summary>Null: what stands there is no address.</summary>
    public required EmailAddress? From { get; init; }

    public required string FromName { get; init; }

    public required string Subject { get; init; }

    /// <summary>As its writer dated it; null: not at all.</summary>
    public required DateTimeOffset? Date { get; init; }

    /// <summary>Message-IDs that it answers, the nearest first.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>To whom it came.</summary>
    public required IReadOnlyList<string> Receivers { get; init; }

    /// <summary>Its words, cut at 20 000 characters; of HTML the bare words.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>A program answered (RFC 3834).</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>It reports on a message of ours; empty: it does not.</summary>
    public required IReadOnlyList<DeliveryFate> Fates { get; init; }

    /// <summary>Names of the message that it reports on: Message-ID, envelope.</summary>
    public required IReadOnlyList<string> Reported { get; init; }
}
