using Acquit.Core.Receivables;

namespace Acquit.Formats.Accounting;

/// <summary>What sort of file customer lines came from.</summary>
public enum LedgerFileKind
{
    /// <summary>Nothing could be read.</summary>
    Unknown,

    /// <summary>The accounting file of the French tax code (LPF, art. A. 47 A-1).</summary>
    Fec,

    /// <summary>A table of open items, one row an item.</summary>
    OpenItems,
}

/// <summary>The customer lines of one file, and everything that was wrong with it. Accepted + rejected = rows
/// read.</summary>
public sealed record LedgerReading
{
    public LedgerFileKind Kind { get; init; }

    /// <summary>In file order; rows of other accounts are read and checked, not kept.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; init; } = [];

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Rows below the header that are not blank, of all accounts.</summary>
    public int RowsRead { get; init; }

    public int RowsRejected { get; init; }

    public int RowsAccepted => RowsRead - RowsRejected;

    /// <summary>First entry date of all accepted rows; null when there is none.</summary>
    public DateOnly? FirstEntryOn { get; init; }

    /// <summary>Last entry date of all accepted rows.</summary>
    public DateOnly? LastEntryOn { get; init; }

    /// <summary>The file itself gives due dates, at least for some lines.</summary>
    public bool HasDueDates { get; init; }

    /// <summary>
    /// Though it cannot be read, it is about items: it has amounts, and dates or numbers of invoices. It is no customer
    /// file then, whatever names and codes it holds.
    /// </summary>
    public bool IsAboutItems { get; init; }

    /// <summary>Nothing could be read: the problems say why.</summary>
    public bool IsUnreadable => RowsAccepted == 0;

    public static LedgerReading Unreadable(params IReadOnlyList<ImportProblem> problems) =>
        new() { Problems = problems };
}
