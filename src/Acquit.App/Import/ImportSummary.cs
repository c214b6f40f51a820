using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>An item that was open before the file and is closed, or smaller, after it.</summary>
/// <param name="Paid">by how much it went down</param>
public sealed record PaidItem(ItemKey Key, AccountKey Account, string Ref, DateOnly IssuedOn, Money Paid)
{
    /// <summary>Zero when it is closed.</summary>
    public required Money Left { get; init; }
}

/// <summary>A payment mode or catch-all account posing as a customer, and what is open on it.</summary>
public sealed record NotACustomer(string Key, string Name, Money Balance);

/// <summary>How many open items have their due date from where: all but the file is an assumption.</summary>
public sealed record DueDateOrigins(int File, int DebtorTerms, int CreditorTerms);

/// <summary>What an import changes and what a person should look at, told before it is kept.</summary>
public sealed record ImportSummary
{
    public required LedgerDifference Difference { get; init; }

    /// <summary>Closed or lowered by the ledger itself; by account and reference.</summary>
    public required IReadOnlyList<PaidItem> Paid { get; init; }

    /// <summary>Which open items the credits that nothing has taken may have paid: nothing of it is applied.</summary>
    public required IReadOnlyList<MatchProposal> Matches { get; init; }

    public required IReadOnlyList<NotACustomer> NotCustomers { get; init; }

    public required DueDateOrigins DueDates { get; init; }

    /// <summary>Open items that nobody can sue for any more unless something interrupted the period.</summary>
    public required IReadOnlyList<OpenItem> TooOld { get; init; }

    /// <summary>Changed lines that are not among the paid.</summary>
    public IReadOnlyList<ChangedLine> Changed
    {
        get
        {
            var paid = Paid.Select(item => item.Key).ToHashSet();
            return [.. Difference.Changed.Where(line => !paid.Contains(line.Now.Key))];
        }
    }

    /// <param name="before">what was open before</param>
    internal static ImportSummary Read(
        AcquitDb db, ImportAct act, LedgerDifference difference, List<OpenItemRow> before)
    {
        var debtors = db.Debtors.AsNoTracking().Where(row => row.CreditorId == act.Creditor)
            .ToDictionary(row => row.Id);
        var rows = db.OpenItems.AsNoTracking().Where(row => row.CreditorId == act.Creditor && row.OpenCents > 0)
            .ToList();
        var items = rows.Where(row => !row.IsCredit).ToList();
        var byDebtor = rows.GroupBy(row => row.DebtorId).OrderBy(group => debtors[group.Key].Number).ToList();
        return new ImportSummary
        {
            Difference = difference,
            Paid = PaidSince(before, items, difference),
            Matches = [.. byDebtor.Where(group => !debtors[group.Key].IsNotACustomer).SelectMany(Proposals)],
            NotCustomers = [.. byDebtor.Where(group => debtors[group.Key].IsNotACustomer)
                .Select(group => new NotACustomer(debtors[group.Key].Key, debtors[group.Key].Name, Balance(group)))],
            DueDates = new(
                items.Count(row => row.DueOrigin == DueOrigin.File),
                items.Count(row => row.DueOrigin == DueOrigin.DebtorTerms),
                items.Count(row => row.DueOrigin == DueOrigin.CreditorTerms)),
            TooOld = TooOldToSue(db, act, items, debtors),
        };
    }

    /// <summary>Of what was open, what the file closes or lowers; not what vanished or was entered again.</summary>
    private static List<PaidItem> PaidSince(
        List<OpenItemRow> before, List<OpenItemRow> now, LedgerDifference difference)
    {
        var left = now.ToDictionary(row => row.ItemKey, row => row.OpenCents, StringComparer.Ordinal);
        var gone = difference.Vanished.Select(line => line.Line.Key.Value)
            .Concat(difference.Changed.Where(line => line.IsReentered).Select(line => line.Before.Key.Value))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before
                .Where(row => !row.IsCredit && !gone.Contains(row.ItemKey))
                .Select(row => (Row: row, Left: left.GetValueOrDefault(row.ItemKey)))
                .Where(item => item.Left < item.Row.OpenCents)
                .Select(item => new PaidItem(
                    new(item.Row.ItemKey), new(item.Row.Account, item.Row.Auxiliary), item.Row.Ref, item.Row.IssuedOn,
                    Money.FromCents(item.Row.OpenCents - item.Left))
                {
                    Left = Money.FromCents(item.Left),
                })
                .OrderBy(item => item.Account).ThenBy(item => item.Ref, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<MatchProposal> Proposals(IEnumerable<OpenItemRow> rows)
    {
        var credits = rows.Where(row => row.IsCredit).ToList();
        return credits.Count == 0 ? [] : MatchProposals.For(
            [.. rows.Where(row => !row.IsCredit).Select(DossierBatch.ItemOf)],
            [.. credits.Select(DossierBatch.CreditOf)]);
    }

    private static Money Balance(IEnumerable<OpenItemRow> rows) =>
        Money.FromCents(rows.Sum(row => row.IsCredit ? -row.OpenCents : row.OpenCents));

    /// <summary>A debtor of unknown status is taken for a business: the longer period.</summary>
    private static List<OpenItem> TooOldToSue(
        AcquitDb db, ImportAct act, List<OpenItemRow> items, Dictionary<Guid, DebtorRow> debtors)
    {
        if (act.Law is not { } law)
        {
            return [];
        }

        var today = ParisClock.DayOf(act.At);
        var creditor = CreditorBook.One(db, act.Creditor).Creditor;
        var lastDays = new Dictionary<(DateOnly, LegalStatus, ClaimKind), DateOnly?>();
        return
        [
            .. items
                .Where(row => row.Kind == ItemKind.Invoice && !debtors[row.DebtorId].IsNotACustomer)
                .Where(row => LastDay(DebtOf(row, debtors[row.DebtorId])) < today)
                .OrderBy(row => row.IssuedOn).ThenBy(row => row.ItemKey, StringComparer.Ordinal)
                .Select(DossierBatch.ItemOf),
        ];

        LegalStatus StatusOf(DebtorRow debtor) => debtor.Status != LegalStatus.Unknown ? debtor.Status
            : creditor.DefaultDebtorStatus != LegalStatus.Unknown ? creditor.DefaultDebtorStatus
            : LegalStatus.Trader;

        LimitedDebt DebtOf(OpenItemRow row, DebtorRow debtor) => LimitedDebt.Of(
            creditor.ClaimKindOf(DossierBatch.DebtorOf(debtor)), StatusOf(debtor), row.IssuedOn, row.DueOn, null);

        DateOnly? LastDay(LimitedDebt debt)
        {
            var key = (debt.PerformedOn, debt.Debtor, debt.Kind);
            if (!lastDays.TryGetValue(key, out var known))
            {
                known = LimitationPeriod.WhyNot(debt, law) is null ? LimitationPeriod.For(debt, law).ExpiresOn : null;
                lastDays[key] = known;
            }

            return known;
        }
    }
}
