using Acquit.App.Runs;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>A customer file that was read: what identifies it and what it says.</summary>
public sealed record CustomerContent(string Name, string Sha256, IReadOnlyList<Debtor> Debtors)
{
    public int RowsRead { get; init; } = Debtors.Count;

    public IReadOnlyList<ImportProblem> Rejected { get; init; } = [];
}

/// <summary>
/// Puts into the database what a ledger does not know of debtors. An empty cell says nothing: what is known stays. The
/// latest file wins.
/// </summary>
public static class CustomerImport
{
    /// <summary>Imports, all or nothing. Null: this very file is the latest of its kind already.</summary>
    /// <param name="isDryRun">what would change is counted, and nothing is kept</param>
    public static ImportBatchRow? Apply(AcquitDb db, ImportAct act, CustomerContent file, bool isDryRun)
    {
        using var transaction = db.Database.BeginTransaction();
        db.LockCreditor(act.Creditor);
        var latest = db.ImportBatches
            .Where(row => row.CreditorId == act.Creditor && row.Kind == BatchKind.Customers)
            .OrderByDescending(row => row.Number).FirstOrDefault();
        if (latest?.Sha256 == file.Sha256)
        {
            return null;
        }

        if (latest is not null)
        {
            db.ImportBatches
                .Where(row => row.CreditorId == act.Creditor && row.Sha256 == file.Sha256)
                .ExecuteUpdate(set => set.SetProperty(row => row.State, BatchState.Undone));
        }

        var batch = Batch(db, act, file);
        WriteDebtors(db, act, file, batch);
        db.ImportBatches.Add(batch);
        db.RejectedRows.AddRange(
            file.Rejected.Select((problem, at) => LedgerImport.RejectedRow(batch, problem, at + 1)));
        db.SaveChanges();
        Persons.Link(db, act.Creditor, act.At);
        PortfolioProjection.Refresh(db, act.Creditor, act.At);
        db.SaveChanges();
        if (!isDryRun)
        {
            transaction.Commit();
        }

        return batch;
    }

    private static void WriteDebtors(AcquitDb db, ImportAct act, CustomerContent file, ImportBatchRow batch)
    {
        var debtors = DebtorBook.Open(db, act.Creditor, act.At);
        var known = db.Debtors.Local.Select(row => row.Id).ToHashSet();
        var changed = new List<Guid>();
        foreach (var customer in file.Debtors)
        {
            var row = debtors.OfCustomer(customer.Key.Value, customer.Name);
            var wasKnown = known.Contains(row.Id);
            var isChanged = Take(row, customer);
            batch.Added += wasKnown ? 0 : 1;
            batch.Changed += wasKnown && isChanged ? 1 : 0;
            if (wasKnown && isChanged)
            {
                changed.Add(row.Id);
            }
        }

        debtors.Save(db);
        var today = ParisClock.DayOf(act.At);
        foreach (var ids in changed.Chunk(500))
        {
            db.Dossiers.Where(row => row.CreditorId == act.Creditor && ids.Contains(row.DebtorId))
                .ExecuteUpdate(set => set
                    .SetProperty(row => row.IsChanged, true)
                    .SetProperty(row => row.NextLookOn, today));
        }
    }

    /// <summary>Whether the row says anything new of this debtor.</summary>
    private static bool Take(DebtorRow row, Debtor customer)
    {
        var before = Words(row);
        var isNamed = customer.Name.Length > 0 && customer.Name != customer.Key.Value;
        (row.Name, row.FoldedName) = isNamed
            ? (customer.Name, DebtorBook.Folded(customer.Name)) : (row.Name, row.FoldedName);
        row.Status = customer.Status == LegalStatus.Unknown ? row.Status : customer.Status;
        row.Civility = Known(customer.Civility, row.Civility);
        row.Address = customer.Address is { } address ? string.Join('\n', address.Lines) : row.Address;
        row.Email = Known(customer.Email, row.Email);
        row.Phone = Known(customer.Phone, row.Phone);
        row.Terms = customer.Terms ?? row.Terms;
        row.Policy = customer.Policy ?? row.Policy;
        row.ClaimKind = customer.ClaimKind ?? row.ClaimKind;
        row.Territory = Known(customer.Territory, row.Territory);
        if (customer.Siren is { } siren && siren.Digits != row.Siren)
        {
            (row.Siren, row.PersonId) = (siren.Digits, null);
        }

        return Words(row) != before;
    }

    private static string Known(string said, string known) => said.Length > 0 ? said : known;

    private static string Words(DebtorRow row) => string.Join(
        '\u001f', row.Name, row.Status, row.Civility, row.Siren, row.Address, row.Email, row.Phone, row.Terms,
        row.Policy, row.ClaimKind, row.Territory);

    private static ImportBatchRow Batch(AcquitDb db, ImportAct act, CustomerContent file) => new()
    {
        CreditorId = act.Creditor,
        Number = (db.ImportBatches.Where(row => row.CreditorId == act.Creditor).Max(row => (int?)row.Number) ?? 0) + 1,
        Id = Guid.CreateVersion7(act.At),
        Kind = BatchKind.Customers,
        FileName = file.Name,
        Sha256 = file.Sha256,
        PeriodFirst = ParisClock.DayOf(act.At),
        PeriodLast = ParisClock.DayOf(act.At),
        RowsRead = file.RowsRead,
        RowsAccepted = file.RowsRead - file.Rejected.Count,
        RowsRejected = file.Rejected.Count,
        State = BatchState.Applied,
        AppliedAt = Instants.Micros(act.At),
        AppliedBy = act.By,
    };
}
