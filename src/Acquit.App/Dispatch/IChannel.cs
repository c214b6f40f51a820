using Acquit.Core.Dossiers;

namespace Acquit.App.Dispatch;

/// <summary>A file that goes with a message, in the order of its list of enclosures.</summary>
/// <param name="Name">as the receiver reads it, with its extension: « facture F-014.pdf »</param>
public sealed record EnclosedFile(int Number, string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>A message whose bytes are frozen, on its way to one recipient.</summary>
public sealed record OutgoingMessage
{
    public required Guid Sending { get; init; }

    public Guid Creditor { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>« D-2026-0412/03 ».</summary>
    public required string Reference { get; init; }

    /// <summary>Postal lines joined by line feeds, or an e-mail address.</summary>
    public required string Recipient { get; init; }

    /// <summary>SHA-256 of the document, hex.</summary>
    public required string Hash { get; init; }

    public required ReadOnlyMemory<byte> Document { get; init; }

    public IReadOnlyList<EnclosedFile> Enclosures { get; init; } = [];

    /// <summary>Address from which an e-mail leaves, and the name beside it.</summary>
    public string SenderAddress { get; init; } = "";

    public string SenderName { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>What stands in the e-mail itself.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same with its tables, for mail readers that show HTML; empty: the text alone.</summary>
    public string Html { get; init; } = "";

    /// <summary>Where answers go; empty: to the sender's address.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>Message-IDs of our earlier e-mails to this debtor, oldest first, with their angle brackets.</summary>
    public IReadOnlyList<string> Thread { get; init; } = [];

    /// <summary>
    /// When the sending was reserved: the same whenever it is tried again, so that the bytes are the same.
    /// </summary>
    public required DateTimeOffset ReservedAt { get; init; }
}

/// <summary>How a hand-over ended.</summary>
public enum HandOver
{
    Accepted,

    /// <summary>Refused, and nothing left.</summary>
    Refused,

    /// <summary>Broken at a moment when it may have left.</summary>
    Unclear,

    /// <summary>Another node has it now; nothing left by this hand.</summary>
    Taken,
}

/// <summary>The answer of a channel.</summary>
/// <param name="Tracking">how to find it again: a path, a queue number</param>
/// <param name="Problem">in the channel's words; empty when accepted</param>
public sealed record HandOverAnswer(HandOver Result, string Tracking, string Problem)
{
    public static HandOverAnswer Taken { get; } = new(HandOver.Taken, "", "");
}

/// <summary>Carries frozen messages out of Acquit.</summary>
public interface IChannel
{
    /// <summary>« folder », « smtp »: kept with each message that it was handed.</summary>
    string Name { get; }

    bool Carries(OutgoingMessage message);

    /// <summary>After a crash: did this very message leave?</summary>
    Trace Find(OutgoingMessage message);

    /// <summary>How a message that left is found again.</summary>
    string TrackingOf(OutgoingMessage message);

    /// <summary>Hands it over once; called again for the same message it must not make a second copy.</summary>
    /// <param name="mark">called once, before anything can have left: writes down that from here on it may have. False:
    /// another node has the message, and nothing may be handed over</param>
    HandOverAnswer Hand(OutgoingMessage message, Func<bool> mark);
}
