using System.Globalization;

namespace Acquit.Core.Amounts;

/// <summary>A sum in euro, in whole cents. Negative sums are credits. The default is a valid zero.</summary>
/// <remarks>Overflow throws; there is no division: use <see cref="Allocation"/> or a named rounding.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(long cents) => Cents = cents;

    public static Money Zero => default;

    /// <summary>Whole cents, negative for a credit.</summary>
    public long Cents { get; }

    public bool IsZero => Cents == 0;

    public bool IsPositive => Cents > 0;

    public bool IsNegative => Cents < 0;

    /// <summary>The same sum in euro: 123456 cents = 1234.56.</summary>
    public decimal Euros => Cents / 100m;

    public static Money FromCents(long cents) => new(cents);

    /// <summary>Rounds to the cent, half away from zero (INT-04): 0.005 = 0.01, −0.005 = −0.01.</summary>
    public static Money Rounded(decimal euros) =>
        new(decimal.ToInt64(decimal.Round(euros * 100m, 0, MidpointRounding.AwayFromZero)));

    /// <summary>Reads "1234.56": optional minus, point, at most two decimals, no grouping.</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var euros)
            || decimal.Round(euros, 2) != euros
            || Math.Abs(euros) > long.MaxValue / 100m)
        {
            return false;
        }

        money = Rounded(euros);
        return true;
    }

    /// <summary>Reads "1234.56" or throws <see cref="FormatException"/>: for literals of our own only.</summary>
    public static Money Parse(string text) =>
        TryParse(text, out var money) ? money : throw new FormatException($"'{text}' is not an amount like 1234.56");

    public static Money Min(Money a, Money b) => a.Cents <= b.Cents ? a : b;

    public static Money Max(Money a, Money b) => a.Cents >= b.Cents ? a : b;

    public static Money Sum(IEnumerable<Money> amounts)
    {
        var total = 0L;
        foreach (var amount in amounts)
        {
            total += amount.Cents;
        }

        return new Money(total);
    }

    public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);

    public static Money operator -(Money a, Money b) => new(a.Cents - b.Cents);

    public static Money operator -(Money a) => new(-a.Cents);

    public static Money operator *(Money a, int count) => new(a.Cents * count);

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    public Money Abs() => new(Math.Abs(Cents));

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>"1234.56": two decimals, point, no grouping; the form of CLI and JSON.</summary>
    public override string ToString() => Euros.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Bytes that <see cref="Format"/> needs at most.</summary>
    public const int LongestText = 24;

    /// <summary>The text of <see cref="ToString"/> in UTF-8; returns its length.</summary>
    public int Format(Span<byte> text)
    {
        var at = text.Length;
        var rest = Cents < 0 ? unchecked((ulong)-Cents) : (ulong)Cents;
        for (var digits = 0; digits < 3 || rest != 0; digits++)
        {
            text[--at] = (byte)('0' + (rest % 10));
            rest /= 10;
            if (digits == 1)
            {
                text[--at] = (byte)'.';
            }
        }

        if (Cents < 0)
        {
            text[--at] = (byte)'-';
        }

        text[at..].CopyTo(text);
        return text.Length - at;
    }
}
