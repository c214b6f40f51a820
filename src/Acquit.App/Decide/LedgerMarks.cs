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
    public ILookup<Guid, AppliedCredit> Applied(IReadOnlyList<Guid> debtors) =>
        (
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
        ).ToLookup(
            row => row.Debtor,
            row => new AppliedCredit(
                new ItemKey(row.Debit),
                new ItemKey(row.Credit),
                row.MatchedOn,
                Money.FromCents(row.Cents)
            )
        );

    /// <summary>
    /// Debits that a later ledger of their period no longer shows, by debtor; one that came back is not.
    /// </summary>
    public ILookup<Guid, ItemKey> Vanished(IReadOnlyList<Guid> debtors) =>
        !db.LedgerLines.Any(row => row.CreditorId == creditor && row.IsVanished)
            ? Enumerable.Empty<ItemKey>().ToLookup(_ => Guid.Empty)
            : VanishedOf(debtors);

    private ILookup<Guid, ItemKey> VanishedOf(IReadOnlyList<Guid> debtors) =>
        Lines(debtors, isGone: true)
            .Where(line => line.Row.IsVanished && line.Row.AmountCents > 0)
            .Where(line =>
                !db.LedgerLines.Any(again =>
                    again.CreditorId == creditor && again.ItemKey == line.Row.ItemKey && again.GoneBatch == null
                )
            )
            .Select(line => new { line.Debtor, line.Row.ItemKey })
            .ToLookup(row => row.Debtor, row => new ItemKey(row.ItemKey));

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
