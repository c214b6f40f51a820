using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>
/// What the ledger says of some debtors beyond what is open: payments set against their debits, debits of closed items
/// included, and lines that are gone without a payment.
/// </summary>
internal sealed class LedgerMarks(AcquitDb db, Guid creditor)
{
    /// <summary>Applied credits by debtor, in order of day; what people only propose is left out.</summary>
    public ILookup<Guid, AppliedCredit> Applied(IReadOnlyList<Guid> debtors)
    {
        var rows = (
            from line in Lines(debtors, isGone: false)
            join debit in db.MatchingLines.AsNoTracking()
                on new { line.Row.CreditorId, line.Row.ItemKey } equals new { debit.CreditorId, debit.ItemKey }
            join matching in db.Matchings.AsNoTracking()
                on new { debit.CreditorId, Id = debit.MatchingId } equals new { matching.CreditorId, matching.Id }
            join credit in db.MatchingLines.AsNoTracking()
                on new { debit.CreditorId, debit.MatchingId } equals new { credit.CreditorId, credit.MatchingId }
            where debit.DebitCents > 0 && credit.CreditCents > 0 && matching.Origin != MatchingOrigin.Proposal
            orderby matching.MatchedOn, debit.ItemKey, credit.ItemKey
            select new
            {
                line.Debtor,
                Debit = debit.ItemKey,
                Credit = credit.ItemKey,
                matching.MatchedOn,
                Cents = Math.Min(debit.DebitCents, credit.CreditCents),
            }
        ).ToList();
        var notes = new CreditNoteLines(db, creditor).Among([.. rows.Select(row => row.Credit).Distinct()]);
        return rows.ToLookup(
            row => row.Debtor,
            row => new AppliedCredit(
                new ItemKey(row.Debit), new ItemKey(row.Credit), row.MatchedOn, Money.FromCents(row.Cents))
            {
                IsCreditNote = notes.Contains(row.Credit),
            });
    }

    /// <summary>
    /// Debits that a later ledger of their period no longer shows although something was open on them, by debtor, each
    /// with its import; one that came back, under other dates too, is not.
    /// </summary>
    public ILookup<Guid, (ItemKey Key, LedgerLine Line, Money Open, int Import)> Vanished(
        IReadOnlyList<Guid> debtors) =>
        !db.LedgerLines.Any(row => row.CreditorId == creditor && row.IsVanished)
            ? Enumerable.Empty<(Guid Debtor, (ItemKey, LedgerLine, Money, int) Gone)>()
                .ToLookup(row => row.Debtor, row => row.Gone)
            : VanishedOf(debtors);

    private ILookup<Guid, (ItemKey Key, LedgerLine Line, Money Open, int Import)> VanishedOf(
        IReadOnlyList<Guid> debtors) =>
        Lines(debtors, isGone: true)
            .Where(line => line.Row.IsVanished && line.Row.AmountCents > 0)
            .Where(line => !db.LedgerLines.Any(again => again.CreditorId == creditor && again.GoneBatch == null
                && (again.ItemKey == line.Row.ItemKey
                    || (line.Row.PieceRef != "" && again.PieceRef == line.Row.PieceRef
                        && again.AmountCents == line.Row.AmountCents && again.FirstBatch >= line.Row.GoneBatch
                        && again.Auxiliary == line.Row.Auxiliary
                        && (again.Auxiliary != "" || again.Account == line.Row.Account)))))
            .OrderBy(line => line.Row.Id)
            .AsEnumerable()
            .GroupBy(line => line.Row.ItemKey, StringComparer.Ordinal)
            .Select(same => same.Last())
            .ToLookup(
                line => line.Debtor,
                line => (
                    new ItemKey(line.Row.ItemKey), LedgerLines.Line(line.Row),
                    Money.FromCents(line.Row.VanishedOpenCents ?? 0), line.Row.GoneBatch!.Value));

    /// <summary>Lines entered again under other dates, old key to new: what was done for the one is done for the
    /// other.</summary>
    public IReadOnlyDictionary<ItemKey, ItemKey> Renamed(IReadOnlyList<Guid> debtors)
    {
        var renamed = new Dictionary<ItemKey, ItemKey>();
        var carried =
            from account in db.DebtorAccounts.AsNoTracking()
            join row in db.LedgerLines.AsNoTracking()
                on new { account.CreditorId, account.Account, account.Auxiliary }
                equals new { row.CreditorId, row.Account, row.Auxiliary }
            where account.CreditorId == creditor && debtors.Contains(account.DebtorId)
                && row.ContinuesKey != null && row.GoneBatch != row.FirstBatch
            orderby row.Id
            select new { row.ContinuesKey, row.ItemKey };
        foreach (var line in carried)
        {
            renamed[new(line.ContinuesKey!)] = new(line.ItemKey);
        }

        return renamed;
    }

    private IQueryable<LineOfDebtor> Lines(IReadOnlyList<Guid> debtors, bool isGone) =>
        from account in db.DebtorAccounts.AsNoTracking()
        join row in db.LedgerLines.AsNoTracking()
            on new { account.CreditorId, account.Account, account.Auxiliary } equals new
            {
                row.CreditorId,
                row.Account,
                row.Auxiliary,
            }
        where account.CreditorId == creditor && debtors.Contains(account.DebtorId)
        where isGone ? row.GoneBatch != null : row.GoneBatch == null
        select new LineOfDebtor { Debtor = account.DebtorId, Row = row };

    private sealed class LineOfDebtor
    {
        public required Guid Debtor { get; init; }

        public required LedgerLineRow Row { get; init; }
    }
}
