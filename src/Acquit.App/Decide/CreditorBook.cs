using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>A creditor with its settings and how fresh its ledger is.</summary>
/// <param name="LedgerBatch">number of the latest applied ledger, 0 when there is none</param>
/// <param name="LedgerCoversUntil">last entry date that any applied ledger covers</param>
public sealed record CreditorBook(
    Guid Id,
    Creditor Creditor,
    bool IsLive,
    int LedgerBatch,
    DateOnly? LedgerCoversUntil,
    DateOnly? LedgerImportedOn
)
{
    /// <summary>Days since the latest ledger came in; null: there is none.</summary>
    public int? LedgerAge(DateOnly today) => today.DayNumber - LedgerImportedOn?.DayNumber;

    /// <summary>Too old to send on, or not there at all.</summary>
    public bool IsStale(DunningContext context) => !(LedgerAge(context.Today) <= context.LedgerFreshDays);

    /// <summary>All creditors, in order of their number.</summary>
    public static IReadOnlyList<CreditorBook> All(AcquitDb db) =>
        [.. db.Creditors.AsNoTracking().OrderBy(row => row.Number).ToList().Select(row => Of(db, row))];

    public static CreditorBook One(AcquitDb db, Guid creditor) =>
        Of(db, db.Creditors.AsNoTracking().Single(row => row.Id == creditor));

    private static CreditorBook Of(AcquitDb db, CreditorRow row)
    {
        var latest = db
            .ImportBatches.AsNoTracking()
            .Where(batch =>
                batch.CreditorId == row.Id && batch.State == BatchState.Applied && batch.Kind != BatchKind.Customers
            )
            .OrderByDescending(batch => batch.Number)
            .FirstOrDefault();
        return new CreditorBook(
            row.Id,
            CreditorSettings.Read(row.Settings),
            row.IsLive,
            latest?.Number ?? 0,
            latest?.PeriodLast,
            latest is null ? null : ParisClock.DayOf(Instants.Of(latest.AppliedAt))
        );
    }
}
