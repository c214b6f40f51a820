namespace Acquit.Core.Amounts;

/// <summary>Divides a sum without losing a cent.</summary>
public static class Allocation
{
    /// <summary>
    /// Equal parts that sum to the whole; the last takes the rounding, as in an instalment plan:
    /// 100.00 in 3 = 33.33, 33.33, 33.34.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">fewer than one part</exception>
    public static IReadOnlyList<Money> InEqualParts(Money whole, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var each = Money.FromCents(whole.Cents / parts);
        var result = new Money[parts];
        Array.Fill(result, each);
        result[^1] = whole - (each * (parts - 1));
        return result;
    }

    /// <summary>
    /// Parts in proportion to weights that sum to the whole; cents left over go to the largest remainders, earlier
    /// first:
    /// 100.00 over 1, 1, 1 = 33.34, 33.33, 33.33.
    /// </summary>
    /// <param name="whole">zero or positive</param>
    /// <param name="weights">zero or positive, not all zero</param>
    public static IReadOnlyList<Money> InProportion(Money whole, IReadOnlyList<Money> weights)
    {
        var total = Money.Sum(weights);
        if (whole.IsNegative || !total.IsPositive || weights.Any(weight => weight.IsNegative))
        {
            throw new ArgumentException(
                "a sum that is not negative, over weights that are not and sum to more than zero",
                nameof(weights)
            );
        }

        var exact = weights.Select(weight => (decimal)whole.Cents * weight.Cents / total.Cents).ToArray();
        var cents = exact.Select(part => (long)decimal.Floor(part)).ToArray();
        var left = whole.Cents - cents.Sum();
        foreach (
            var index in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - cents[i]).Take((int)left)
        )
        {
            cents[index]++;
        }

        return [.. cents.Select(Money.FromCents)];
    }
}
