using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>One debtor's row: open debits by days overdue, and the open credits not yet matched.</summary>
/// <param name="Total">Σ <paramref name="ByBucket"/> − <paramref name="Credit"/> = ledger balance; negative when the
/// debtor is in credit.</param>
/// <param name="ByBucket">five sums, in the order of <see cref="AgedBalance.Buckets"/></param>
/// <param name="Credit">positive</param>
/// <param name="OldestDueOn">earliest due date of what is open; null when only credits are</param>
public sealed record AgedBalanceRow(
    AccountKey Account, string Name, Money Total, IReadOnlyList<Money> ByBucket, Money Credit, DateOnly? OldestDueOn)
{
    public bool IsNotACustomer { get; init; }

    /// <summary>A lump carried over from last year stands in it.</summary>
    public bool HasOpeningLump { get; init; }
}

/// <summary>Who owes what on a day, by age. Its total is the balance of the customer accounts on that day, whatever
/// the lettering.</summary>
public sealed record AgedBalance
{
    public required DateOnly AsOf { get; init; }

    /// <summary>By account, then auxiliary. Retention money (4117) is not among them.</summary>
    public required IReadOnlyList<AgedBalanceRow> Rows { get; init; }

    public required Money Total { get; init; }

    public required IReadOnlyList<Money> ByBucket { get; init; }

    public required Money Credit { get; init; }

    /// <summary>Sum of all debit lines up to the day.</summary>
    public required Money TotalDebit { get; init; }

    /// <summary>Sum of all credit lines up to the day, positive.</summary>
    public required Money TotalCredit { get; init; }

    /// <summary>Balance of retention money, kept apart from <see cref="Total"/>.</summary>
    public Money Retention { get; init; }

    /// <summary>Days overdue: ≤ 0, then both ends included.</summary>
    public static IReadOnlyList<string> Buckets { get; } = ["notDue", "1-30", "31-60", "61-90", "90+"];

    public static int BucketOf(int daysOverdue) => daysOverdue switch
    {
        <= 0 => 0,
        <= 30 => 1,
        <= 60 => 2,
        <= 90 => 3,
        _ => 4,
    };

    /// <summary>The aged balance of these customer lines.</summary>
    /// <param name="accepted">matches that people accepted, as <see cref="Matching.OpenOn"/> takes them</param>
    public static AgedBalance On(
        IReadOnlyList<LedgerLine> lines, DateOnly asOf, DueDates due, IReadOnlyList<AcceptedMatch>? accepted = null) =>
        Of(Matching.OpenOn(lines, asOf, due, accepted), lines, asOf);

    /// <summary>The same from positions already known.</summary>
    public static AgedBalance Of(
        IReadOnlyList<AccountPosition> positions, IReadOnlyList<LedgerLine> lines, DateOnly asOf)
    {
        var counted = lines
            .Where(line => line.EntryDate <= asOf && !CustomerAccounts.IsRetention(line.Account))
            .ToList();
        var rows = positions
            .Where(position => !CustomerAccounts.IsRetention(position.Account))
            .Select(position => Row(position, asOf))
            .ToList();
        return new AgedBalance
        {
            AsOf = asOf,
            Rows = rows,
            Total = Money.Sum(rows.Select(row => row.Total)),
            ByBucket = [.. Buckets.Select((_, at) => Money.Sum(rows.Select(row => row.ByBucket[at])))],
            Credit = Money.Sum(rows.Select(row => row.Credit)),
            TotalDebit = Money.Sum(counted.Where(line => line.Amount.IsPositive).Select(line => line.Amount)),
            TotalCredit = -Money.Sum(counted.Where(line => line.Amount.IsNegative).Select(line => line.Amount)),
            Retention = Money.Sum(positions.Where(p => CustomerAccounts.IsRetention(p.Account)).Select(p => p.Balance)),
        };
    }

    private static AgedBalanceRow Row(AccountPosition position, DateOnly asOf)
    {
        var byBucket = new Money[Buckets.Count];
        foreach (var item in position.Items)
        {
            byBucket[BucketOf(item.DaysOverdue(asOf))] += item.Open;
        }

        var credit = Money.Sum(position.Credits.Select(open => open.Open));
        DateOnly? oldest = position.Items.Count > 0 ? position.Items.Min(item => item.DueOn) : null;
        var total = Money.Sum(byBucket) - credit;
        return new AgedBalanceRow(position.Account, position.Name, total, byBucket, credit, oldest)
        {
            IsNotACustomer = position.IsNotACustomer,
            HasOpeningLump = position.Items.Any(item => item.Kind == ItemKind.OpeningBalance),
        };
    }
}
