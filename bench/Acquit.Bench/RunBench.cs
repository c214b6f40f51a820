using System.Diagnostics;
using System.Globalization;
using Acquit.App;
using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Bench;

/// <summary>
/// The daily run on a database: <c>run [DEBTORS] [ADDRESS]</c>, ten open items a debtor, on SQLite or at an address of
/// an empty PostgreSQL database. A book decided yesterday of which a tenth falls due, a day on which nothing does, and
/// a book that is all due on its first day.
/// </summary>
internal static class RunBench
{
    private const int ItemsOfADebtor = 10;
    private static readonly DateOnly _yesterday = new(2026, 11, 24);
    private static readonly DateTimeOffset _now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args)
    {
        var debtors = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        var problems = new List<ImportProblem>();
        if (RunRules.Open(DataFolder.Find(), problems) is not { } rules)
        {
            Console.Error.WriteLine(string.Join("; ", problems.Select(problem => problem.Key)));
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("acquit-bench-").FullName;
        var address = args is [_, var given] ? given : Path.Combine(folder, "bench.db");
        var database = Database.At(address).Prepared();
        var run = new DailyRun(database, rules, new ParisClock(TimeProvider.System));
        Measure("small book, to warm up", database, run, Fill(database, 1, 100, _ => 0), _yesterday);
        var book = Fill(database, 2, debtors, debtor => debtor % 10 == 0 ? 1 : 30);
        Measure("first run, nothing due yet", database, run, book, _yesterday);
        Measure("next day, a tenth falls due", database, run, book, _yesterday.AddDays(1));
        Measure("same day again", database, run, book, _yesterday.AddDays(1));
        Measure("day after, other sentences for what fell due", database, run, book, _yesterday.AddDays(2));
        Measure("third day, nothing falls due", database, run, book, _yesterday.AddDays(3));
        var late = Fill(database, 3, debtors, _ => -3);
        Measure("first run, all due", database, run, late, _yesterday);
        Measure("next day, all proposed", database, run, late, _yesterday.AddDays(1));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static void Measure(string what, Database database, DailyRun run, Guid creditor, DateOnly day)
    {
        using var db = database.Open();
        var book = CreditorBook.One(db, creditor);
        using var process = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var counts = run.Execute(book, day).Counts;
        var elapsed = watch.Elapsed;
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {elapsed.TotalSeconds:0.000} s, "
                    + $"{(process.TotalProcessorTime - cpu).TotalSeconds:0.00} s CPU; "
            )
                + $"{counts.Dossiers} dossiers read, {counts.DecisionsChanged} decisions and "
                + $"{counts.Proposed} proposals written"
        );
    }

    /// <param name="dueIn">days from yesterday on which all items of a debtor fall due, by his number</param>
    private static Guid Fill(Database database, int number, int debtors, Func<int, int> dueIn)
    {
        var creditor = Guid.CreateVersion7();
        using var db = database.Open();
        db.Write(() =>
        {
            db.Creditors.Add(
                new CreditorRow
                {
                    Id = creditor,
                    Number = number,
                    Name = $"Banc d’essai {number}",
                    FoldedName = $"BANC D'ESSAI {number}",
                    IsLive = true,
                    Settings = CreditorSettings.Write(new Creditor { Name = "Banc d’essai", Policy = "partner" }),
                }
            );
            db.ImportBatches.Add(
                new ImportBatchRow
                {
                    CreditorId = creditor,
                    Number = 1,
                    Id = Guid.CreateVersion7(),
                    FileName = "fec.txt",
                    Sha256 = "1",
                    PeriodFirst = new(2026, 1, 1),
                    PeriodLast = _yesterday,
                    AppliedAt = Instants.Micros(_now),
                }
            );
            var rows = Enumerable.Range(1, debtors).Select(one => Debtor(creditor, one)).ToList();
            BulkRows.Insert(db, rows);
            BulkRows.Insert(db, rows.Select(Dossier));
            BulkRows.Insert(db, rows.SelectMany(row => Items(row, _yesterday.AddDays(dueIn(row.Number)))));
            return creditor;
        });
        return creditor;
    }

    private static DebtorRow Debtor(Guid creditor, int number) =>
        new()
        {
            CreditorId = creditor,
            Id = Guid.CreateVersion7(),
            Number = number,
            Key = $"C{number:00000}",
            Name = $"Client {number}",
            FoldedName = $"CLIENT {number}",
            Status = LegalStatus.Trader,
            Address = "3 RUE DES HALLES\n44000 NANTES",
        };

    private static DossierRow Dossier(DebtorRow debtor) =>
        new()
        {
            CreditorId = debtor.CreditorId,
            Id = Guid.CreateVersion7(),
            Number = debtor.Number,
            DebtorId = debtor.Id,
            IsChanged = true,
        };

    private static IEnumerable<OpenItemRow> Items(DebtorRow debtor, DateOnly dueOn) =>
        Enumerable
            .Range(0, ItemsOfADebtor)
            .Select(i => new OpenItemRow
            {
                CreditorId = debtor.CreditorId,
                DebtorId = debtor.Id,
                Account = "411000",
                Auxiliary = debtor.Key,
                Ref = $"F-{debtor.Number}-{i}",
                ItemKey = $"411000|{debtor.Key}|F-{debtor.Number}-{i}",
                IssuedOn = dueOn.AddDays(-30),
                DueOn = dueOn,
                OriginalCents = 12_000 + i,
                OpenCents = 12_000 + i,
            });
}
