namespace Acquit.Store.Rows;

/// <summary>
/// The file on one debtor for one creditor, for ever. All but its identity is a projection of events and ledger.
/// </summary>
public sealed class DossierRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required int Number { get; set; }

    public required Guid DebtorId { get; set; }

    public string? Policy { get; set; }

    public string? PolicyVersion { get; set; }

    /// <summary>Open ⇒ this or an open proposal is not null.</summary>
    public DateOnly? NextLookOn { get; set; }

    public Phase Phase { get; set; }

    /// <summary>Sum of open items less open credits.</summary>
    public long BalanceCents { get; set; }

    public DateOnly? OldestDueOn { get; set; }

    public DateOnly? PromisedUntil { get; set; }

    public DateOnly? HeldUntil { get; set; }

    public bool IsDisputed { get; set; }

    public bool HasUnreadReply { get; set; }

    /// <summary>The person whose file it is; null: nobody's.</summary>
    public Guid? CollectorId { get; set; }

    /// <summary>Events recorded; the last has seq = count.</summary>
    public int EventCount { get; set; }

    /// <summary>Events that an anchor names already; fewer than recorded: the next anchor names the head.</summary>
    public int AnchoredCount { get; set; }

    /// <summary>Hash of the last event, empty when there is none.</summary>
    public byte[] HeadHash { get; set; } = [];

    /// <summary>Facts changed since the last decision: the next run looks at it whatever the day.</summary>
    public bool IsChanged { get; set; }
}

/// <summary>What is chained of one event; append-only, seq without gaps.</summary>
public sealed class DossierEventRow
{
    public required Guid CreditorId { get; set; }

    public required Guid DossierId { get; set; }

    /// <summary>1 = first.</summary>
    public required int Seq { get; set; }

    public required string Kind { get; set; }

    /// <summary>Item keys, one a line; empty: the whole dossier.</summary>
    public string Items { get; set; } = "";

    public required DateOnly EffectiveOn { get; set; }

    /// <summary>µs UTC.</summary>
    public required long RecordedAt { get; set; }

    /// <summary>Who noted it. A person's name, chained, hence kept: an internal name, never the debtor's.</summary>
    public required string By { get; set; }

    /// <summary>SHA-256(salt ‖ words).</summary>
    public required byte[] Digest { get; set; }

    /// <summary>Hash of the event before, empty for the first.</summary>
    public required byte[] Previous { get; set; }

    public required byte[] Hash { get; set; }
}

/// <summary>The words of an event beside their salt; erased together, and the chain still verifies.</summary>
public sealed class EventWordsRow
{
    public required Guid CreditorId { get; set; }

    public required Guid DossierId { get; set; }

    public required int Seq { get; set; }

    public required byte[] Salt { get; set; }

    /// <summary>Canonical JSON.</summary>
    public required string Words { get; set; }
}

/// <summary>
/// Hash over all dossier heads and counts of a creditor, as the anchor before and the heads that are new since: a
/// removed tail or dossier shows.
/// </summary>
public sealed class ChainAnchorRow
{
    public required Guid CreditorId { get; set; }

    public required Guid RunId { get; set; }

    public required byte[] Root { get; set; }

    /// <summary>Root of the anchor before; null: the first, or one that names every head.</summary>
    public byte[]? Previous { get; set; }

    public int Dossiers { get; set; }

    public int Events { get; set; }

    /// <summary>µs UTC; events recorded later are not under it.</summary>
    public long At { get; set; }

    /// <summary>
    /// One line a dossier with events since the anchor before: id, count, head. With that anchor's root, what the root
    /// is the hash of.
    /// </summary>
    public required string Heads { get; set; }
}
