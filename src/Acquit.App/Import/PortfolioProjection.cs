using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
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
        var positions = Matching.OpenOn(
            lines, DateOnly.MaxValue, debtors.DueDates(terms), KeptMatches.Of(db, creditor));
        debtors.Save(db);
        var gone = db.Matchings.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.Origin != MatchingOrigin.Proposal)
            .Select(row => row.Id).ToHashSet();
        return Write(db, new Scope(creditor, null, now), positions, (account => debtors[account], gone));
    }

    /// <summary>The same of one debtor alone, because a person matched lines of his.</summary>
    public static void RefreshDebtor(AcquitDb db, DossierRow dossier, DateTimeOffset now)
    {
        var (creditor, id) = (dossier.CreditorId, dossier.DebtorId);
        var lines = LedgerLines.Counting(db, creditor, id);
        if (lines.Count == 0)
        {
            return;
        }

        var debtor = db.Debtors.AsNoTracking().Single(row => row.CreditorId == creditor && row.Id == id);
        var due = new DueDates(PaymentTerms.Parse(CreditorBook.One(db, creditor).Creditor.Terms))
        {
            DebtorTerms = debtor.Terms is { Length: > 0 } own
                ? new Dictionary<DebtorKey, PaymentTerms> { [new(debtor.Key)] = PaymentTerms.Parse(own) } : [],
        };
        var positions = Matching.OpenOn(
            lines, DateOnly.MaxValue, due, KeptMatches.Of(db, creditor, dossier.Id));
        var gone = new HashSet<Guid>();
        foreach (var keys in lines.Select(line => line.Key.Value).Chunk(AtOnce))
        {
            gone.UnionWith(
                from line in db.MatchingLines.AsNoTracking()
                join matching in db.Matchings.AsNoTracking()
                    on new { line.CreditorId, Id = line.MatchingId } equals new { matching.CreditorId, matching.Id }
                where line.CreditorId == creditor && keys.Contains(line.ItemKey)
                    && matching.Origin != MatchingOrigin.Proposal
                select matching.Id);
        }

        Write(db, new Scope(creditor, id, now), positions, (_ => debtor, gone));
    }

    /// <summary>What is brought up to date: all of a creditor, or one debtor of his.</summary>
    private sealed record Scope(Guid Creditor, Guid? Debtor, DateTimeOffset Now);

    private static int Write(
        AcquitDb db, Scope scope, IReadOnlyList<AccountPosition> positions,
        (Func<AccountKey, DebtorRow> Of, HashSet<Guid> Gone) known)
    {
        var invoices = new InvoiceBook(db, scope.Creditor, scope.Debtor, scope.Now);
        var wanted = positions
            .SelectMany(position => ItemRows.Of(position, known.Of(position.Account), invoices))
            .ToList();
        invoices.Save();
        var changed = WriteItems(db, scope, wanted);
        WriteMatchings(db, scope.Creditor, positions, known.Gone);
        WriteDossiers(db, scope.Creditor, wanted, (changed, ParisClock.DayOf(scope.Now)));
        db.Creditors.Where(row => row.Id == scope.Creditor)
            .ExecuteUpdate(set => set.SetProperty(row => row.ItemsVersion, row => row.ItemsVersion + 1));
        return changed.Count;
    }

    private static HashSet<Guid> WriteItems(AcquitDb db, Scope scope, List<OpenItemRow> wanted)
    {
        var own = db.OpenItems.Where(row => row.CreditorId == scope.Creditor
            && (scope.Debtor == null || row.DebtorId == scope.Debtor));
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

    /// <summary>What the ledger matched, and what people accepted; proposals are left alone.</summary>
    private static void WriteMatchings(
        AcquitDb db, Guid creditor, IReadOnlyList<AccountPosition> positions, HashSet<Guid> gone)
    {
        var applied = positions.SelectMany(position => position.Applied)
            .Select(credit => (Id: ItemRows.MatchingId(credit), Credit: credit)).ToList();
        var added = applied.Where(pair => !gone.Remove(pair.Id)).ToList();
        foreach (var ids in gone.Chunk(AtOnce))
        {
            db.MatchingLines.Where(row => row.CreditorId == creditor && ids.Contains(row.MatchingId)).ExecuteDelete();
            db.Matchings.Where(row => row.CreditorId == creditor && ids.Contains(row.Id)).ExecuteDelete();
        }

        BulkRows.Insert(db, added.Select(pair => new MatchingRow
        {
            CreditorId = creditor, Id = pair.Id, MatchedOn = pair.Credit.On,
            Origin = pair.Credit.IsByPerson ? MatchingOrigin.Person : MatchingOrigin.Ledger,
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
