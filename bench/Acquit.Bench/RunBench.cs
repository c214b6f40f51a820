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
/// The daily run on a database: <c>run [DEBTORS]</c>, ten open items a debtor, the first of which is due. Three runs:
/// the first of the day, the same again, and the next day, when nothing new is due.
/// </summary>
internal static class RunBench
{
    private const int ItemsOfADebtor = 10;

    public static int Run(string[] args)
    {
        var debtors = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        var problems = new List<ImportProblem>();
        if (RunRules.Open(DataFolder.Find(), problems) is not { } rules)
        {
            Console.Error.WriteLine(string.Join("; ", problems.Select(problem => problem.Key)));
            return 1;
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("acquit-bench-").FullName, "bench.db");
        var database = Database.Find(file).Prepared();
        var clock = new ParisClock(TimeProvider.System);
        var creditor = Fill(database, clock, debtors);
        Measure("first run", database, (rules, clock), creditor, clock.Today);
        Measure("second run, same day", database, (rules, clock), creditor, clock.Today);
        Measure("next day", database, (rules, clock), creditor, clock.Today.AddDays(1));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return 0;
    }

    private static void Measure(
        string what,
        Database database,
        (RunRules Rules, ParisClock Clock) with,
        Guid creditor,
        DateOnly day
    )
    {
        using var db = database.Open();
        var book = CreditorBook.One(db, creditor);
        var watch = Stopwatch.StartNew();
        var result = new DailyRun(database, with.Rules, with.Clock).Execute(book, day);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.00} s, {result.Counts}")
        );
    }

    private static Guid Fill(Database database, ParisClock clock, int debtors)
    {
        var creditor = Guid.CreateVersion7();
        using var db = database.Open();
        db.Write(() =>
        {
            db.Creditors.Add(
                new CreditorRow
                {
                    Id = creditor,
                    Number = 1,
                    Name = "Banc d’essai",
                    FoldedName = "BANC D'ESSAI",
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
                    PeriodFirst = new(clock.Today.Year, 1, 1),
                    PeriodLast = clock.Today,
                    AppliedAt = Instants.Micros(clock.Now),
                }
            );
            var rows = Enumerable.Range(1, debtors).Select(number => Debtor(creditor, number)).ToList();
            BulkRows.Insert(db, rows);
            BulkRows.Insert(db, rows.Select(Dossier));
            BulkRows.Insert(db, rows.SelectMany(row => Items(row, clock.Today)));
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

    /// <summary>One item due three days ago, the others in weeks to come.</summary>
    private static IEnumerable<OpenItemRow> Items(DebtorRow debtor, DateOnly today) =>
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
                IssuedOn = today.AddDays((7 * i) - 33),
                DueOn = today.AddDays((7 * i) - 3),
                OriginalCents = 12_000 + i,
                OpenCents = 12_000 + i,
            });
}
