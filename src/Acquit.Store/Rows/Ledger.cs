using Acquit.Core.Receivables;

namespace Acquit.Store.Rows;

/// <summary>One imported file.</summary>
public sealed class ImportBatchRow
{
    public required Guid CreditorId { get; set; }

    /// <summary>1 = the creditor's first import; the id people type.</summary>
    public required int Number { get; set; }

    public required Guid Id { get; set; }

    public BatchKind Kind { get; set; }

    /// <summary>Name without folders.</summary>
    public required string FileName { get; set; }

    /// <summary>Hex, of the bytes of the file.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Column mapping used; empty for a FEC.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>First and last entry date, both included: only lines inside can vanish.</summary>
    public DateOnly PeriodFirst { get; set; }

    public DateOnly PeriodLast { get; set; }

    /// <summary>Lettering codes are one series within a scope: the first day of the fiscal year's first file.</summary>
    public DateOnly LetteringScope { get; set; }

    public int RowsRead { get; set; }

    public int RowsAccepted { get; set; }

    public int RowsRejected { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Vanished { get; set; }

    public BatchState State { get; set; }

    /// <summary>µs UTC.</summary>
    public long AppliedAt { get; set; }

    public string AppliedBy { get; set; } = "";

    public long? UndoneAt { get; set; }

    public string UndoneBy { get; set; } = "";
}

/// <summary>A row of a file that could not be taken; nothing is lost silently.</summary>
public sealed class RejectedRowRow
{
    public required Guid CreditorId { get; set; }

    public required int Batch { get; set; }

    public required int Seq { get; set; }

    public int Line { get; set; }

    public int Column { get; set; }

    public required string Code { get; set; }

    public string Found { get; set; } = "";

    public string Expected { get; set; } = "";
}

/// <summary>
/// One state of a customer line. Append-only but for the batch marks: a line whose lettering changed is a new row, the
/// old one is gone.
/// </summary>
public sealed class LedgerLineRow
{
    public required Guid CreditorId { get; set; }

    /// <summary>Running number within the creditor, in order of arrival.</summary>
    public required long Id { get; set; }

    /// <summary>Canonical identity (<see cref="Core.Receivables.ItemKey"/>), the same from week to week.</summary>
    public required string ItemKey { get; set; }

    public required string Account { get; set; }

    public required string Auxiliary { get; set; }

    public string Name { get; set; } = "";

    public string Journal { get; set; } = "";

    public string PieceRef { get; set; } = "";

    public DateOnly? PieceDate { get; set; }

    public required DateOnly EntryDate { get; set; }

    /// <summary>Debit positive, credit negative.</summary>
    public required long AmountCents { get; set; }

    public string Label { get; set; } = "";

    public string Lettering { get; set; } = "";

    public DateOnly? LetteredOn { get; set; }

    public DateOnly LetteringScope { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The customer's order; empty when the file gives none.</summary>
    public string OrderRef { get; set; } = "";

    public int Ordinal { get; set; }

    public bool IsOpening { get; set; }

    /// <summary>Line number in the file that first showed it.</summary>
    public int SourceLine { get; set; }

    public LineRole Role { get; set; }

    /// <summary>
    /// The line that this one carries on: entered again with other dates, same debtor, piece and amount.
    /// </summary>
    public string? ContinuesKey { get; set; }

    public int FirstBatch { get; set; }

    public int LastBatch { get; set; }

    /// <summary>
    /// The batch that replaced it or no longer showed it; equal to the first batch when that was undone.
    /// </summary>
    public int? GoneBatch { get; set; }

    /// <summary>
    /// Gone without a successor while something was open on it: vanished from the ledger, which is not paid.
    /// </summary>
    public bool IsVanished { get; set; }

    /// <summary>What was open on it when it vanished; null unless it did.</summary>
    public long? VanishedOpenCents { get; set; }
}

/// <summary>An invoice as law sees it: the 40 € at most once.</summary>
public sealed class InvoiceRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public required Guid DebtorId { get; set; }

    public required string Number { get; set; }

    public required DateOnly IssuedOn { get; set; }

    public DateOnly? PerformedOn { get; set; }

    public string? Terms { get; set; }

    public string? DocumentSha256 { get; set; }
}

/// <summary>Projection: what is open on one line. Σ open debits − Σ open credits = balance.</summary>
public sealed class OpenItemRow
{
    public required Guid CreditorId { get; set; }

    public required string ItemKey { get; set; }

    public required Guid DebtorId { get; set; }

    public Guid? InvoiceId { get; set; }

    public required string Account { get; set; }

    public required string Auxiliary { get; set; }

    public string Ref { get; set; } = "";

    /// <summary>The customer's order; empty when the file gives none.</summary>
    public string OrderRef { get; set; } = "";

    public string Label { get; set; } = "";

    public required DateOnly IssuedOn { get; set; }

    /// <summary>For a credit: the day it counts from.</summary>
    public required DateOnly DueOn { get; set; }

    public DueOrigin DueOrigin { get; set; }

    public ItemKind Kind { get; set; }

    /// <summary>False: something the debtor owes; true: a payment or credit note not applied.</summary>
    public bool IsCredit { get; set; }

    /// <summary>Positive for debits and credits alike.</summary>
    public required long OriginalCents { get; set; }

    /// <summary>0 ≤ open ≤ original.</summary>
    public required long OpenCents { get; set; }

    public string? ContinuedFrom { get; set; }

    public DateOnly? NextLookOn { get; set; }
}

/// <summary>Credits set against debits.</summary>
public sealed class MatchingRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    public MatchingOrigin Origin { get; set; }

    public required DateOnly MatchedOn { get; set; }
}

/// <summary>One side of a matching; Σ debits = Σ credits.</summary>
public sealed class MatchingLineRow
{
    public required Guid CreditorId { get; set; }

    public required Guid MatchingId { get; set; }

    public required string ItemKey { get; set; }

    public long DebitCents { get; set; }

    public long CreditCents { get; set; }
}
