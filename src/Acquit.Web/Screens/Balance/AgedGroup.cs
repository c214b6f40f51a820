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

    public static AgedSums Of(IReadOnlyCollection<AgedDebtor> debtors)
    {
        var (sums, credit) = (new Money[AgedBalance.Buckets.Count], Money.Zero);
        foreach (var debtor in debtors)
        {
            credit += debtor.Credit;
            for (var at = 0; at < sums.Length; at++)
            {
                sums[at] += debtor.ByBucket[at];
            }
        }

        return new AgedSums(sums, credit);
    }
}

/// <summary>Debtors under one head, the largest first.</summary>
public sealed record AgedGroup(string Key, string Name, IReadOnlyList<AgedDebtor> Debtors, AgedSums Sums)
{
    /// <param name="order">the age by which they are sorted, null: by their balance; and whether they are sorted by
    /// their balance already</param>
    public static AgedGroup Of(
        string key, string name, IEnumerable<AgedDebtor> debtors, (int? Bucket, bool IsSorted) order)
    {
        List<AgedDebtor> sorted = order switch
        {
            (Bucket: { } age, _) => [.. debtors.OrderByDescending(debtor => debtor.ByBucket[age])],
            (_, IsSorted: true) => [.. debtors],
            _ => [.. debtors.OrderByDescending(debtor => debtor.Total)],
        };
        return new AgedGroup(key, name, sorted, AgedSums.Of(sorted));
    }
}
