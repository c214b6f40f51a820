using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>A ledger file that was read: what identifies it and what it says.</summary>
/// <param name="Name">without folders</param>
/// <param name="Sha256">hex, of its bytes</param>
/// <param name="Period">first to last entry date of the whole file, both included</param>
/// <param name="Lines">customer lines</param>
public sealed record LedgerContent(string Name, string Sha256, DateRange Period, IReadOnlyList<LedgerLine> Lines)
{
    public BatchKind Kind { get; init; } = BatchKind.Ledger;

    /// <summary>The names of columns that were used, as text; empty for a FEC and for the usual names.</summary>
    public string Mapping { get; init; } = "";

    /// <summary>Rows of all accounts; accepted + rejected.</summary>
    public int RowsRead { get; init; } = Lines.Count;

    /// <summary>One problem for each row that could not be taken.</summary>
    public IReadOnlyList<ImportProblem> Rejected { get; init; } = [];
}

/// <summary>Who imports, and when.</summary>
public sealed record ImportAct(Guid Creditor, string By, DateTimeOffset At)
{
    /// <summary>Tells which claims are too old; null: nothing is said of it.</summary>
    public LawBook? Law { get; init; }
}

/// <summary>Puts ledgers into the database, and takes the latest out again.</summary>
public static class LedgerImport
{
    /// <summary>What the file would change: it is imported and taken back. Null: imported already.</summary>
    public static ImportSummary? Preview(AcquitDb db, ImportAct act, LedgerContent file)
    {
        ImportSummary? told = null;
        db.Rehearse(() => Put(db, act, file, summary => told = summary));
        return told;
    }

    /// <summary>Imports, all or nothing. Null: this very file is imported already, nothing is written.</summary>
    /// <param name="show">is told what changes before anything is kept</param>
    public static ImportBatchRow? Apply(
        AcquitDb db, ImportAct act, LedgerContent file, Action<ImportSummary>? show = null)
    {
        var batch = db.Write(() => Put(db, act, file, show));
        db.LearnSizes();
        return batch;
    }

    private static ImportBatchRow? Put(
        AcquitDb db, ImportAct act, LedgerContent file, Action<ImportSummary>? show)
    {
        db.LockCreditor(act.Creditor);
        if (IsImported(db, act.Creditor, file))
        {
            return null;
        }

        var covered = CreditorBook.One(db, act.Creditor).LedgerCoversUntil;
        var before = db.OpenItems.AsNoTracking()
            .Where(row => row.CreditorId == act.Creditor && row.OpenCents > 0).ToList();
        var difference = LedgerDifference.Between(
            [.. LedgerLines.Standing(db, act.Creditor).Select(LedgerLines.Line)],
            file.Lines,
            file.Period,
            Open(before));
        var batch = NewBatch(db, act, file, difference);
        db.ImportBatches.Add(batch);
        Replace(db, batch, difference);
        PortfolioProjection.Refresh(db, act.Creditor, act.At);
        LookAgainAtReportedPayments(db, act.Creditor, covered);
        LookAgainAtWhatWaitedForIt(db, act.Creditor);
        db.RejectedRows.AddRange(file.Rejected.Select((problem, at) => RejectedRow(batch, problem, at + 1)));
        db.SaveChanges();
        show?.Invoke(ImportSummary.Read(db, act, difference, before));
        return batch;
    }

    /// <summary>The lines of the file stand; what they replace, and what is no longer there, is gone.</summary>
    private static void Replace(AcquitDb db, ImportBatchRow batch, LedgerDifference difference)
    {
        var own = db.LedgerLines.Where(row => row.CreditorId == batch.CreditorId);
        IReadOnlyList<ChangedLine> replaced = [.. difference.Changed, .. difference.Moved];
        MarkGone(db, batch, replaced.Select(line => line.Before).Concat(difference.Dropped), isVanished: false);
        MarkGone(db, batch, difference.Vanished.Select(line => line.Line), isVanished: true);
        own.Where(row => row.GoneBatch == batch.Number && row.IsVanished)
            .ExecuteUpdate(set => set.SetProperty(row => row.VanishedOpenCents, row => db.OpenItems
                .Where(item => item.CreditorId == row.CreditorId && item.ItemKey == row.ItemKey)
                .Select(item => (long?)item.OpenCents).FirstOrDefault()));
        own.Where(row => row.GoneBatch == null
                && row.EntryDate >= batch.PeriodFirst && row.EntryDate <= batch.PeriodLast)
            .ExecuteUpdate(set => set.SetProperty(row => row.LastBatch, batch.Number));
        var next = (own.Max(row => (long?)row.Id) ?? 0) + 1;
        var lines = difference.Added.Select(line => (Line: line, Carries: (string?)null))
            .Concat(replaced.Select(line =>
                (Line: line.Now, Carries: line.IsReentered ? line.Before.Key.Value : null)));
        BulkRows.Insert(db, lines.Select(line =>
        {
            var row = LedgerLines.Row(line.Line, batch.CreditorId, next++, batch);
            row.ContinuesKey = line.Carries;
            return row;
        }));
    }

    private static Dictionary<ItemKey, Money> Open(List<OpenItemRow> rows) => rows.ToDictionary(
        row => new ItemKey(row.ItemKey), row => Money.FromCents(row.IsCredit ? -row.OpenCents : row.OpenCents));

    /// <summary>Accounts whose new year does not open with what was open: the old lines stay.</summary>
    public static IReadOnlyList<ImportProblem> OpeningProblems(AcquitDb db, Guid creditor, string file) =>
    [
        .. LedgerLines.Years(db, creditor).Differences.Select(difference => new ImportProblem(
            ProblemCode.OpeningLumpDiffers, file, 0, 0,
            $"{difference.Account} : {difference.Opening}", $"{difference.Open}")),
    ];

    /// <summary>A named refusal, or null when the batch may be undone.</summary>
    public static UndoRefusal? WhyNotUndo(AcquitDb db, Guid creditor, int number)
    {
        var batches = db.ImportBatches.AsNoTracking().Where(row => row.CreditorId == creditor).ToList();
        var batch = batches.Find(row => row.Number == number);
        return batch is null ? UndoRefusal.NoSuchBatch
            : batch.State == BatchState.Undone ? UndoRefusal.AlreadyUndone
            : batch.Kind == BatchKind.Customers ? UndoRefusal.NotALedger
            : batches.Exists(row => row.State == BatchState.Applied && row.Kind != BatchKind.Customers
                && row.Number > number) ? UndoRefusal.NotTheLatest
            : null;
    }

    /// <summary>
    /// Takes the latest batch out: the ledger stands as before it, and its file may be imported again.
    /// </summary>
    /// <exception cref="InvalidOperationException">nobody asked <see cref="WhyNotUndo"/></exception>
    public static void Undo(AcquitDb db, ImportAct act, int number) => db.Write(() =>
    {
        db.LockCreditor(act.Creditor);
        if (WhyNotUndo(db, act.Creditor, number) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        var batch = db.ImportBatches.Single(row => row.CreditorId == act.Creditor && row.Number == number);
        var own = db.LedgerLines.Where(row => row.CreditorId == act.Creditor);
        own.Where(row => row.FirstBatch == number).ExecuteUpdate(set => set.SetProperty(row => row.GoneBatch, number));
        own.Where(row => row.GoneBatch == number && row.FirstBatch != number)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.GoneBatch, (int?)null)
                .SetProperty(row => row.VanishedOpenCents, (long?)null)
                .SetProperty(row => row.IsVanished, false));
        var earlier = db.ImportBatches.Where(row =>
            row.CreditorId == act.Creditor && row.State == BatchState.Applied && row.Kind != BatchKind.Customers
            && row.Number < number);
        own.Where(row => row.LastBatch == number && row.FirstBatch != number).ExecuteUpdate(set => set.SetProperty(
            row => row.LastBatch,
            row => earlier.Where(old => old.PeriodFirst <= row.EntryDate
                && row.EntryDate <= old.PeriodLast).Max(old => old.Number)));
        batch.State = BatchState.Undone;
        (batch.UndoneAt, batch.UndoneBy) = (Instants.Micros(act.At), act.By);
        PortfolioProjection.Refresh(db, act.Creditor, act.At);
        LookAgainAtReportedPayments(db, act.Creditor, earlier.Max(old => (DateOnly?)old.PeriodLast));
        return batch;
    });

    /// <summary>
    /// A payment that somebody reported counts until a ledger covers its day: another ledger may change what it says,
    /// although no item changed.
    /// </summary>
    private static void LookAgainAtReportedPayments(AcquitDb db, Guid creditor, DateOnly? coveredUntil)
    {
        var kind = EventJson.KindOf<PaymentReported>();
        var since = coveredUntil ?? DateOnly.MinValue;
        var reported = db.DossierEvents
            .Where(row => row.CreditorId == creditor && row.Kind == kind && row.EffectiveOn > since)
            .Select(row => row.DossierId);
        db.Dossiers.Where(row => row.CreditorId == creditor && reported.Contains(row.Id))
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    /// <summary>
    /// A ledger that was too old to tell kept dossiers waiting: this one tells, also where no item changed.
    /// </summary>
    private static void LookAgainAtWhatWaitedForIt(AcquitDb db, Guid creditor)
    {
        var word = $"\"{Database.Key(ReasonCode.LedgerStale)}\"";
        var waiting = db.Decisions
            .Where(row => row.CreditorId == creditor && row.UntilDay == null && row.Action == DecisionAction.Wait
                && row.Reasons.Contains(word))
            .Select(row => row.DossierId);
        db.Dossiers.Where(row => row.CreditorId == creditor && waiting.Contains(row.Id))
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    internal static RejectedRowRow RejectedRow(ImportBatchRow batch, ImportProblem problem, int seq) => new()
    {
        CreditorId = batch.CreditorId,
        Batch = batch.Number,
        Seq = seq,
        Line = problem.Line,
        Column = problem.Column,
        Code = problem.Key,
        Found = problem.Found,
        Expected = problem.Expected,
    };

    private static bool IsImported(AcquitDb db, Guid creditor, LedgerContent file) =>
        db.ImportBatches.Any(row =>
            row.CreditorId == creditor && row.Sha256 == file.Sha256 && row.State == BatchState.Applied);

    private static void MarkGone(AcquitDb db, ImportBatchRow batch, IEnumerable<LedgerLine> lines, bool isVanished)
    {
        const int atOnce = 500;
        foreach (var some in lines.Select(line => line.Key.Value).Chunk(atOnce))
        {
            db.LedgerLines
                .Where(row => row.CreditorId == batch.CreditorId && row.GoneBatch == null && some.Contains(row.ItemKey))
                .ExecuteUpdate(set => set
                    .SetProperty(row => row.GoneBatch, batch.Number)
                    .SetProperty(row => row.IsVanished, isVanished));
        }
    }

    private static ImportBatchRow NewBatch(AcquitDb db, ImportAct act, LedgerContent file, LedgerDifference difference)
    {
        var (first, last) = (file.Period.First, file.Period.Last);
        var before = db.ImportBatches.AsNoTracking().Where(row => row.CreditorId == act.Creditor)
            .OrderBy(row => row.Number).ToList();
        return new ImportBatchRow
        {
            CreditorId = act.Creditor,
            Number = before.Count + 1,
            Id = Guid.CreateVersion7(act.At),
            Kind = file.Kind,
            FileName = file.Name,
            Sha256 = file.Sha256,
            Mapping = file.Mapping,
            PeriodFirst = first,
            PeriodLast = last,
            LetteringScope = Series(before, file),
            RowsRead = file.RowsRead,
            RowsAccepted = file.RowsRead - file.Rejected.Count,
            RowsRejected = file.Rejected.Count,
            Added = difference.Added.Count,
            Changed = difference.Changed.Count,
            Vanished = difference.Vanished.Count,
            State = BatchState.Applied,
            AppliedAt = Instants.Micros(act.At),
            AppliedBy = act.By,
        };
    }

    /// <summary>
    /// Lettering codes go on from an earlier file of the same period, or of the months before when this file opens no
    /// year; else the file begins a series.
    /// </summary>
    private static DateOnly Series(List<ImportBatchRow> before, LedgerContent file)
    {
        const int widestGap = 45;
        var (first, last) = (file.Period.First, file.Period.Last);
        var ledgers = before.FindAll(row => row.State == BatchState.Applied && row.Kind != BatchKind.Customers);
        var overlap = ledgers.FindLast(row => row.PeriodFirst <= last && row.PeriodLast >= first);
        var months = file.Lines.Any(line => line.IsOpening) ? null : ledgers.FindLast(row =>
            row.PeriodLast < first && row.PeriodLast.AddDays(widestGap) >= first
            && row.LetteringScope.AddYears(1) > first);
        return (overlap ?? months)?.LetteringScope ?? first;
    }
}
