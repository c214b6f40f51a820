using Acquit.Core.Dossiers;

namespace Acquit.Store.Rows;

/// <summary>A paper we made or received: immutable.</summary>
public sealed class DocumentRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public Guid? DossierId { get; set; }

    public required string Kind { get; set; }

    /// <summary>Printed reference.</summary>
    public string Reference { get; set; } = "";

    public required string Sha256 { get; set; }

    /// <summary>JSON of what it was composed from.</summary>
    public string Facts { get; set; } = "{}";

    public int Pages { get; set; }

    /// <summary>µs UTC.</summary>
    public long CreatedAt { get; set; }
}

/// <summary>Bytes by their hash; erasable, the hash stays.</summary>
public sealed class BlobRow
{
    public required Guid CreditorId { get; set; }

    /// <summary>Hex.</summary>
    public required string Sha256 { get; set; }

    public long Length { get; set; }

    /// <summary>Null once erased.</summary>
    public byte[]? Bytes { get; set; }
}

/// <summary>
/// Letters of one creditor that are printed and posted together, in one file or two; its letters never change.
/// </summary>
public sealed class PrintLotRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required DateOnly Day { get; set; }

    /// <summary>1, 2, 3… within the creditor's day.</summary>
    public required int Number { get; set; }

    /// <summary>The folder that its files go into.</summary>
    public required string Folder { get; set; }

    /// <summary>µs UTC: its files are there; null: they are still to be written.</summary>
    public long? WrittenAt { get; set; }
}

/// <summary>The outbox: one copy of one document to one recipient on one channel, once.</summary>
public sealed class SendingRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required Guid ProposalId { get; set; }

    public required Guid DossierId { get; set; }

    public required Channel Channel { get; set; }

    public required string Recipient { get; set; }

    public Guid? DocumentId { get; set; }

    public string DocumentSha256 { get; set; } = "";

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>
    /// Times that a server put it off since it was last reserved; more than none: a machine tries again.
    /// </summary>
    public int Tries { get; set; }

    /// <summary>µs UTC: not before.</summary>
    public long RunAt { get; set; }

    /// <summary>The node at work on it; empty when free.</summary>
    public string ClaimedBy { get; set; } = "";

    /// <summary>µs UTC: the claim ends here.</summary>
    public long? ClaimedUntil { get; set; }

    /// <summary>µs UTC: written before the first byte goes out; null: nothing has left for certain.</summary>
    public long? HandedOverAt { get; set; }

    /// <summary>Who took it at that hand-over: « folder », « smtp »; only this one can tell its fate.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>µs UTC.</summary>
    public long? SentAt { get; set; }

    public string Tracking { get; set; } = "";

    /// <summary>The print lot it lies in; null: none, or not yet.</summary>
    public Guid? PrintLotId { get; set; }

    /// <summary>Why it failed or is doubtful, without personal data.</summary>
    public string Error { get; set; } = "";
}
