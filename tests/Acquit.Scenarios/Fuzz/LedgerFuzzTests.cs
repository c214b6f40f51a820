using System.Diagnostics;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Customers;

namespace Acquit.Scenarios.Fuzz;

/// <summary>
/// Spoiled files, by the hundred: no reader throws, hangs, or loses a row without a problem. <c>FUZZ</c> gives another
/// number of seeds, to search longer.
/// </summary>
public class LedgerFuzzTests
{
    private const int Seeds = 400;
    private const int LongestMilliseconds = 5_000;

    private static readonly ProblemCode[] _rejecting =
    [
        ProblemCode.RowColumnsWrong, ProblemCode.RowTooLong, ProblemCode.EntryDateUnreadable,
        ProblemCode.AccountMissing, ProblemCode.AmountUnreadable, ProblemCode.SideUnreadable,
        ProblemCode.TotalRowLeftOut,
    ];

    private static readonly DueDates _due = new(PaymentTerms.Parse("30d"));

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ"), out var asked) ? asked : Seeds;

    [Fact]
    public void A_spoiled_FEC_is_read_or_refused_row_by_row() =>
        Each([.. Demo(), .. Cases("fec-")], Ledger);

    [Fact]
    public void A_spoiled_table_of_open_items_is_read_or_refused_row_by_row() =>
        Each([.. Cases("open-items-").Where(sample => sample[0] != 'P')], Ledger);

    [Fact]
    public void A_spoiled_spreadsheet_is_read_or_refused() =>
        Each([Sheet(), .. Cases("open-items-sheet")], Ledger);

    [Fact]
    public void A_spoiled_customer_file_is_read_or_refused_row_by_row() =>
        Each([Sample("customers.csv"), Sheet(), .. Cases("customers-")], Customers);

    [Fact]
    public void A_spoiled_map_of_columns_is_read_or_refused() =>
        Each(
            [
                .. Directory.GetFiles(ImportsCase.Root, "map.yaml", SearchOption.AllDirectories)
                    .Select(File.ReadAllBytes),
            ],
            bytes =>
            {
                var problems = new List<ImportProblem>();
                var map = ColumnMap.Read(System.Text.Encoding.UTF8.GetString(bytes), "map.yaml", problems);
                (map is null).ShouldBe(problems.Count > 0);
            });

    [Fact]
    public void A_spoiled_table_under_names_of_its_own_is_read_or_refused_row_by_row()
    {
        var problems = new List<ImportProblem>();
        var map = ColumnMap.Read(
            File.ReadAllText(Path.Combine(ImportsCase.Root, "open-items-given-columns", "map.yaml")), "map", problems);
        map.ShouldNotBeNull();
        Each([.. Cases("open-items-"), Sheet()], bytes => Ledger(bytes, map));
    }

    private static void Each(IReadOnlyList<byte[]> samples, Action<byte[]> read)
    {
        samples.ShouldNotBeEmpty();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var spoiled = new LedgerMutations(seed).Of(samples[seed % samples.Count]);
            var clock = Stopwatch.StartNew();
            try
            {
                read(spoiled);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}: {broken.Message}", broken);
            }

            clock.ElapsedMilliseconds.ShouldBeLessThan(LongestMilliseconds, $"seed {seed} took too long");
        }
    }

    /// <summary>Every row read is accepted or has its problem, and what is open adds up.</summary>
    private static void Ledger(byte[] bytes) => Ledger(bytes, null);

    private static void Ledger(byte[] bytes, ColumnMap? map)
    {
        var reading = ReadLedger(bytes, map);
        var rejected = reading.Problems.Count(problem => _rejecting.Contains(problem.Code));
        reading.RowsRejected.ShouldBe(rejected);
        reading.RowsRejected.ShouldBeLessThanOrEqualTo(reading.RowsRead);
        reading.Lines.Count.ShouldBeLessThanOrEqualTo(reading.RowsAccepted);
        if (reading.RowsRead == 0)
        {
            reading.Problems.ShouldNotBeEmpty();
        }

        reading.Lines.Select(line => line.Key).Distinct().Count().ShouldBe(reading.Lines.Count);
        var counted = reading.Lines.Where(line => !CustomerAccounts.IsRetention(line.Account));
        AgedBalance.On(reading.Lines, new DateOnly(2100, 12, 31), _due).Total
            .ShouldBe(Money.Sum(counted.Select(line => line.Amount)));
        foreach (var problem in reading.Problems)
        {
            problem.Text(Core.Language.French).ShouldNotBeEmpty();
        }
    }

    private static LedgerReading ReadLedger(byte[] bytes, ColumnMap? map = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return LedgerFile.Read(path, CustomerAccounts.Usual, map);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Customers(byte[] bytes)
    {
        var reading = CustomerFile.Read(bytes, "customers.csv");
        ProblemCode[] leftOut =
        [
            ProblemCode.CustomerKeyMissing, ProblemCode.CustomerTwice, ProblemCode.RowColumnsWrong,
            ProblemCode.RowTooLong,
        ];
        var rejected = reading.Problems.Count(problem => leftOut.Contains(problem.Code));
        if (reading.RowsRead > 0)
        {
            reading.RowsRead.ShouldBe(reading.Debtors.Count + rejected);
        }
        else
        {
            reading.Debtors.ShouldBeEmpty();
        }
    }

    private static IEnumerable<byte[]> Demo() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo"), "*.txt")
            .Select(File.ReadAllBytes);

    private static byte[] Sample(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo", name));

    private static IEnumerable<byte[]> Cases(string start) =>
        ImportsCase.All
            .Where(one => one.Name.StartsWith(start, StringComparison.Ordinal))
            .Select(one => File.ReadAllBytes(one.Input));

    /// <summary>A sheet in a ZIP that is not packed, so that a changed byte reaches the XML.</summary>
    private static byte[] Sheet() => SheetSample.Stored(
        [
            ["Code", "Nom", "Facture", "Date facture", "Montant"],
            ["DUPIN", "SARL Dupin", "F-1", "2026-01-05", "1200.50"],
            ["LEFORT", "Garage Lefort", "F-2", "2026-02-10", "-40"],
        ]);
}
