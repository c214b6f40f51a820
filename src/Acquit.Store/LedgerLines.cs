using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store;

/// <summary>Customer lines, between the tables and the model.</summary>
public static class LedgerLines
{
    /// <summary>The lines that stand in the ledger now, in order of arrival, whatever their role.</summary>
    public static IReadOnlyList<LedgerLineRow> Standing(AcquitDb db, Guid creditor) =>
        [.. db.LedgerLines.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.GoneBatch == null)
            .OrderBy(row => row.Id)];

    /// <summary>
    /// The lines from which positions are made, on any day. Lettering codes begin anew with each fiscal year: here they
    /// carry their series, so that « AA » of one year never meets « AA » of the next.
    /// </summary>
    public static IReadOnlyList<LedgerLine> Counting(AcquitDb db, Guid creditor) => Years(db, creditor).Lines;

    /// <summary>
    /// The same as the imports applied before an instant showed them. An import that was undone since counts as never
    /// made.
    /// </summary>
    public static IReadOnlyList<LedgerLine> CountingBefore(AcquitDb db, Guid creditor, DateTimeOffset instant)
    {
        var before = Instants.Micros(instant);
        var batches = db.ImportBatches.AsNoTracking().Where(batch =>
            batch.CreditorId == creditor && batch.State == BatchState.Applied && batch.AppliedAt < before)
            .Select(batch => batch.Number).ToList();
        var rows = db.LedgerLines.AsNoTracking().Where(row =>
            row.CreditorId == creditor && row.Role == LineRole.Counts && batches.Contains(row.FirstBatch)
                && (row.GoneBatch == null || !batches.Contains(row.GoneBatch.Value)))
            .OrderBy(row => row.Id);
        return YearChange.Of([.. rows.AsEnumerable().Select(row => new YearLine(Qualified(row), row.LetteringScope))])
            .Lines;
    }

    /// <summary>The same of one debtor, all his accounts together.</summary>
    public static IReadOnlyList<LedgerLine> Counting(AcquitDb db, Guid creditor, Guid debtor)
    {
        var rows =
            from line in db.LedgerLines.AsNoTracking()
            join owned in db.DebtorAccounts.AsNoTracking()
                on new { line.CreditorId, line.Account, line.Auxiliary }
                equals new { owned.CreditorId, owned.Account, owned.Auxiliary }
            where line.CreditorId == creditor && owned.DebtorId == debtor && line.GoneBatch == null
                && line.Role == LineRole.Counts
            orderby line.Id
            select line;
        return YearChange.Of([.. rows.AsEnumerable().Select(row => new YearLine(Qualified(row), row.LetteringScope))])
            .Lines;
    }

    /// <summary>The same, with the accounts whose new year does not open as the old one ended.</summary>
    public static YearChange Years(AcquitDb db, Guid creditor) => YearChange.Of([.. Standing(db, creditor)
        .Where(row => row.Role == LineRole.Counts)
        .Select(row => new YearLine(Qualified(row), row.LetteringScope))]);

    /// <summary>The line as the ledger showed it.</summary>
    public static LedgerLine Line(LedgerLineRow row) => new()
    {
        Account = new AccountKey(row.Account, row.Auxiliary),
        Name = row.Name,
        Journal = row.Journal,
        PieceRef = row.PieceRef,
        PieceDate = row.PieceDate,
        EntryDate = row.EntryDate,
        Amount = Money.FromCents(row.AmountCents),
        Label = row.Label,
        Lettering = row.Lettering,
        LetteredOn = row.LetteredOn,
        DueOn = row.DueOn,
        OrderRef = row.OrderRef,
        Ordinal = row.Ordinal,
        IsOpening = row.IsOpening,
        SourceLine = row.SourceLine,
    };

    /// <summary>A row for a line that a batch shows for the first time, or shows changed.</summary>
    public static LedgerLineRow Row(LedgerLine line, Guid creditor, long id, ImportBatchRow batch) => new()
    {
        CreditorId = creditor,
        Id = id,
        ItemKey = line.Key.Value,
        Account = line.Account.Account,
        Auxiliary = line.Account.Auxiliary,
        Name = line.Name,
        Journal = line.Journal,
        PieceRef = line.PieceRef,
        PieceDate = line.PieceDate,
        EntryDate = line.EntryDate,
        AmountCents = line.Amount.Cents,
        Label = line.Label,
        Lettering = line.Lettering,
        LetteredOn = line.LetteredOn,
        LetteringScope = batch.LetteringScope,
        DueOn = line.DueOn,
        OrderRef = line.OrderRef,
        Ordinal = line.Ordinal,
        IsOpening = line.IsOpening,
        SourceLine = line.SourceLine,
        FirstBatch = batch.Number,
        LastBatch = batch.Number,
    };

    private static LedgerLine Qualified(LedgerLineRow row)
    {
        var line = Line(row);
        return line.Lettering.Length == 0 ? line
            : line with { Lettering = Series(row.LetteringScope) + line.Lettering };
    }

    private static string Series(DateOnly scope) => scope.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "/";
}
