namespace Acquit.Store.Rows;

/// <summary>How a creditor's e-mails leave and where answers come in.</summary>
public sealed class MailAccountRow
{
    public required Guid CreditorId { get; set; }

    /// <summary>JSON, without any password.</summary>
    public required string Settings { get; set; }

    /// <summary>The password, protected; empty: none.</summary>
    public string Secret { get; set; } = "";

    /// <summary>µs UTC.</summary>
    public long UpdatedAt { get; set; }
}

/// <summary>What an e-mail that came in turned out to be.</summary>
public enum ReceivedKind
{
    /// <summary>Somebody wrote.</summary>
    Reply,

    /// <summary>A program answered: away, received. It stops nothing.</summary>
    Automatic,

    /// <summary>What we sent did not arrive.</summary>
    Bounce,

    /// <summary>What we sent is late, or arrived: nothing to do.</summary>
    Notice,

    /// <summary>It belongs to no dossier, or to several.</summary>
    Unmatched,
}

/// <summary>An e-mail that came in, so that the same one is read once.</summary>
public sealed class ReceivedMailRow
{
    /// <summary><see cref="Guid.Empty"/>: it belongs to nobody's dossier.</summary>
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    /// <summary>
    /// Hex, of the message without what the way here added: the same message is the same wherever it lies.
    /// </summary>
    public required string Sha256 { get; set; }

    /// <summary>Name of its file, or its number in a mailbox.</summary>
    public required string Source { get; set; }

    public required ReceivedKind Kind { get; set; }

    public Guid? DossierId { get; set; }

    /// <summary>Of our messages, the one it answers; null: found by the sender's address.</summary>
    public Guid? SendingId { get; set; }

    /// <summary>µs UTC: when it was taken in, or attached by hand.</summary>
    public long ReadAt { get; set; }
}
