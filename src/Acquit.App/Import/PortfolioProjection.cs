using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>
/// What is open, by debtor and invoice, as the whole ledger says, entries of days to come included: made from the lines
/// that stand, and compared with what is kept, so that only what differs is written and a rebuild from nothing gives
/// the same. A dossier whose items differ is looked at by the next run.
/// </summary>
public static class PortfolioProjection
{
    private const int AtOnce = 500;

    /// <summary>Brings items, invoices, matchings and dossiers up to the lines, in the caller's transaction.</summary>
    /// <returns>dossiers whose facts changed</returns>
    public static int Refresh(AcquitDb db, Guid creditor, DateTimeOffset now)
    {
        var lines = LedgerLines.Counting(db, creditor);
        var debtors = DebtorBook.Open(db, creditor, lines, now);
        var terms = PaymentTerms.Parse(CreditorBook.One(db, creditor).Creditor.Terms);
        var positions = Matching.OpenOn(lines, DateOnly.MaxValue, debtors.DueDates(terms));
        debtors.Save(db);
        var invoices = new InvoiceBook(db, creditor, now);
        var wanted = positions
            .SelectMany(position => ItemRows.Of(position, debtors[position.Account], invoices))
            .ToList();
        invoices.Save();
        var changed = WriteItems(db, creditor, wanted);
        WriteMatchings(db, creditor, positions);
        WriteDossiers(db, creditor, wanted, (changed, ParisClock.DayOf(now)));
        return changed.Count;
    }

    private static HashSet<Guid> WriteItems(AcquitDb db, Guid creditor, List<OpenItemRow> wanted)
    {
        var own = db.OpenItems.Where(row => row.CreditorId == creditor);
        var gone = own.AsNoTracking().ToDictionary(row => row.ItemKey, StringComparer.Ordinal);
        var (kept, added, changed) = (gone.Count, new List<OpenItemRow>(), new HashSet<Guid>());
        foreach (var row in wanted)
        {
            if (gone.TryGetValue(row.ItemKey, out var old) && ItemRows.AreSame(old, row))
            {
                gone.Remove(row.ItemKey);
                continue;
            }

            row.NextLookOn = old?.NextLookOn;
            added.Add(row);
            changed.Add(row.DebtorId);
        }

        changed.UnionWith(gone.Values.Select(row => row.DebtorId));
        if (gone.Count == kept)
        {
            own.ExecuteDelete();
        }
        else
        {
            foreach (var keys in gone.Keys.Chunk(AtOnce))
            {
                own.Where(row => keys.Contains(row.ItemKey)).ExecuteDelete();
            }
        }

        BulkRows.Insert(db, added);
        return changed;
    }

    /// <summary>Only what the ledger matched; people's matchings and proposals are left alone.</summary>
    private static void WriteMatchings(AcquitDb db, Guid creditor, IReadOnlyList<AccountPosition> positions)
    {
        var ledger = db.Matchings.Where(row => row.CreditorId == creditor && row.Origin == MatchingOrigin.Ledger);
        var gone = ledger.AsNoTracking().Select(row => row.Id).ToHashSet();
        var applied = positions.SelectMany(position => position.Applied)
            .Select(credit => (Id: ItemRows.MatchingId(credit), Credit: credit)).ToList();
        var added = applied.Where(pair => !gone.Remove(pair.Id)).ToList();
        foreach (var ids in gone.Chunk(AtOnce))
        {
            db.MatchingLines.Where(row => row.CreditorId == creditor && ids.Contains(row.MatchingId)).ExecuteDelete();
            ledger.Where(row => ids.Contains(row.Id)).ExecuteDelete();
        }

        BulkRows.Insert(db, added.Select(pair => new MatchingRow
        {
            CreditorId = creditor, Id = pair.Id, Origin = MatchingOrigin.Ledger, MatchedOn = pair.Credit.On,
        }));
        BulkRows.Insert(db, added.SelectMany(pair => ItemRows.MatchingLines(creditor, pair.Id, pair.Credit)));
    }

    private static void WriteDossiers(
        AcquitDb db, Guid creditor, List<OpenItemRow> wanted, (HashSet<Guid> Debtors, DateOnly LookOn) changed)
    {
        var open = wanted.Where(row => changed.Debtors.Contains(row.DebtorId)).ToLookup(row => row.DebtorId);
        var rows = new List<DossierRow>(changed.Debtors.Count);
        foreach (var debtors in changed.Debtors.Chunk(AtOnce))
        {
            rows.AddRange(db.Dossiers.AsNoTracking()
                .Where(row => row.CreditorId == creditor && debtors.Contains(row.DebtorId)));
        }

        foreach (var dossier in rows)
        {
            var items = open[dossier.DebtorId].ToList();
            dossier.BalanceCents = items.Sum(row => row.IsCredit ? -row.OpenCents : row.OpenCents);
            dossier.OldestDueOn = items.Where(row => !row.IsCredit).Select(row => (DateOnly?)row.DueOn).Min();
            dossier.IsChanged = true;
            dossier.NextLookOn = changed.LookOn;
        }

        BulkRows.Update(db, rows, nameof(DossierRow.BalanceCents), nameof(DossierRow.OldestDueOn),
            nameof(DossierRow.IsChanged), nameof(DossierRow.NextLookOn));
    }
}
