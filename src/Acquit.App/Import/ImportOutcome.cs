using Acquit.Core.Amounts;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Import;

/// <summary>What one file brought, or would bring.</summary>
public sealed record ImportOutcome
{
    public const string Unreadable = "unreadable";

    public required string File { get; init; }

    /// <summary>ledger, openItems, customers, invoices or unreadable.</summary>
    public required string Kind { get; init; }

    public int? Batch { get; init; }

    /// <summary>This very file is in the database already: nothing was written.</summary>
    public bool IsUnchanged { get; init; }

    public int RowsRead { get; init; }

    public int RowsRejected { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    /// <summary>Null unless it is a ledger that was not imported before.</summary>
    public ImportSummary? Summary { get; init; }

    /// <summary>The names of columns that were used, and where they come from; null for the usual ones.</summary>
    public UsedMap? Map { get; init; }

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    public static ImportOutcome Of(Intake file, ImportBatchRow? batch) => new()
    {
        File = file.Name,
        Kind = file.Customers is not null ? Database.Key(BatchKind.Customers)
            : file.Ledger is { } ledger ? Database.Key(ledger.Kind) : Unreadable,
        Batch = batch?.Number,
        IsUnchanged = batch is null && !file.IsUnreadable,
        RowsRead = file.Ledger?.RowsRead ?? file.Customers?.RowsRead ?? 0,
        RowsRejected = file.Ledger?.Rejected.Count ?? file.Customers?.Rejected.Count ?? 0,
        Map = file.Map,
        Problems = file.Problems,
    };

    public static ImportOutcome Of(InvoiceFolderReading folder, string path) => new()
    {
        File = path,
        Kind = "invoices",
        IsUnchanged = folder.Laid == 0 && folder.Problems.Count == 0,
        RowsRead = folder.Files,
        RowsRejected = folder.Problems.Count,
        Added = folder.Laid,
        Problems = folder.Problems,
    };

    public ImportOutcome With(ImportSummary? summary) => summary is null ? this : this with
    {
        IsUnchanged = false,
        Summary = summary,
        Added = summary.Difference.Added.Count,
        Changed = summary.Changed.Count,
        Problems = summary.TooOld.Count == 0 ? Problems : [.. Problems, TooOld(summary)],
    };

    private ImportProblem TooOld(ImportSummary summary)
    {
        var (first, sum) = (summary.TooOld[0], Money.Sum(summary.TooOld.Select(item => item.Open)));
        return new(ProblemCode.OlderThanLimitation, File, 0, 0,
            $"{summary.TooOld.Count} × {sum} ({first.Account} {first.Ref} {first.IssuedOn:yyyy-MM-dd}…)", "");
    }
}
