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
}
