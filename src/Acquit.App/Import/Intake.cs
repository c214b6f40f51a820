using System.Security.Cryptography;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Customers;
using Acquit.Store.Rows;

namespace Acquit.App.Import;

/// <summary>A file as a user hands it over, of the kind that its content shows: ledger, items, customers.</summary>
public sealed record Intake
{
    private const long LargestCustomerFile = 100_000_000;

    /// <summary>Without folders.</summary>
    public required string Name { get; init; }

    /// <summary>Null unless it is a ledger or a table of open items.</summary>
    public LedgerContent? Ledger { get; init; }

    /// <summary>Null unless it is a customer file.</summary>
    public CustomerContent? Customers { get; init; }

    /// <summary>The creditor's names of columns, when they served; null for the usual ones.</summary>
    public UsedMap? Map { get; init; }

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    public bool IsUnreadable => Ledger is null && Customers is null;

    /// <summary>
    /// Reads a ledger when it is one, else a customer file; else the problems say why neither. A table of items that
    /// misses a column is never taken for a customer file.
    /// </summary>
    /// <param name="map">for a table of open items: given by hand, or kept from an earlier import</param>
    public static Intake Read(string path, CustomerAccounts accounts, UsedMap? map = null)
    {
        var name = Path.GetFileName(path);
        var reading = LedgerFile.Read(path, accounts, map?.Columns);
        if (reading is { IsUnreadable: false, FirstEntryOn: { } first, LastEntryOn: { } last })
        {
            var used = reading.Kind == LedgerFileKind.OpenItems ? map : null;
            var ledger = Content(path, reading, new(first, last)) with { Mapping = used?.Columns.Text() ?? "" };
            var problems = map is { KeptFrom: not null }
                ? reading.Problems.Where(problem => problem.Code != ProblemCode.MapNotUsed) : reading.Problems;
            return new Intake { Name = name, Ledger = ledger, Map = used, Problems = [.. problems] };
        }

        if (reading.IsAboutItems || !File.Exists(path) || new FileInfo(path).Length is 0 or > LargestCustomerFile)
        {
            return new Intake { Name = name, Problems = reading.Problems };
        }

        var customers = CustomerFile.Read(File.ReadAllBytes(path), path);
        return customers.Debtors.Count == 0
            ? new Intake { Name = name, Problems = [.. reading.Problems, .. customers.Problems] }
            : new Intake { Name = name, Customers = Content(path, customers), Problems = customers.Problems };
    }

    private static LedgerContent Content(string path, LedgerReading reading, DateRange period) =>
        new(Path.GetFileName(path), Sha256(path), period, reading.Lines)
        {
            Kind = reading.Kind == LedgerFileKind.OpenItems ? BatchKind.OpenItems : BatchKind.Ledger,
            RowsRead = reading.RowsRead,
            Rejected = [.. reading.Problems.Where(IsRejection)],
        };

    private static CustomerContent Content(string path, CustomerReading reading) =>
        new(Path.GetFileName(path), Sha256(path), reading.Debtors)
        {
            RowsRead = reading.RowsRead,
            Rejected = [.. reading.Problems.Where(IsRejection)],
        };

    private static bool IsRejection(ImportProblem problem) => problem.Code
        is ProblemCode.RowColumnsWrong or ProblemCode.RowTooLong or ProblemCode.EntryDateUnreadable
        or ProblemCode.AccountMissing or ProblemCode.AmountUnreadable or ProblemCode.SideUnreadable
        or ProblemCode.TotalRowLeftOut
        or ProblemCode.CustomerKeyMissing or ProblemCode.CustomerTwice;

    /// <summary>Hex, of the bytes.</summary>
    private static string Sha256(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
