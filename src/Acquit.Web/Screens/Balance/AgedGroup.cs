using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Web.Screens.Balance;

/// <summary>Sums of some debtors by age.</summary>
public sealed record AgedSums(IReadOnlyList<Money> ByBucket, Money Credit)
{
    /// <summary>Open debits.</summary>
    public Money Open => Money.Sum(ByBucket);

    public Money Overdue => Money.Sum(ByBucket.Skip(1));

    public Money Total => Open - Credit;

    public static AgedSums Of(IReadOnlyCollection<AgedDebtor> debtors) => new(
        [.. AgedBalance.Buckets.Select((_, at) => Money.Sum(debtors.Select(debtor => debtor.ByBucket[at])))],
        Money.Sum(debtors.Select(debtor => debtor.Credit)));
}

/// <summary>Debtors under one head, the largest first.</summary>
public sealed record AgedGroup(string Key, string Name, IReadOnlyList<AgedDebtor> Debtors, AgedSums Sums)
{
    /// <param name="bucket">the age by which they are sorted; null: by their balance</param>
    public static AgedGroup Of(string key, string name, IEnumerable<AgedDebtor> debtors, int? bucket)
    {
        var sorted = debtors
            .OrderByDescending(debtor => bucket is { } age ? debtor.ByBucket[age] : debtor.Total).ToList();
        return new AgedGroup(key, name, sorted, AgedSums.Of(sorted));
    }
}
