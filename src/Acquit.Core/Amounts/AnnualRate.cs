using System.Globalization;

namespace Acquit.Core.Amounts;

/// <summary>A yearly rate in percent: 12.40 is 12.40 % a year.</summary>
public readonly record struct AnnualRate(decimal Percent) : IComparable<AnnualRate>
{
    /// <summary>The factor by which a sum is multiplied for one year: 12.40 % = 0.1240.</summary>
    public decimal Factor => Percent / 100m;

    public static AnnualRate operator +(AnnualRate rate, decimal points) => new(rate.Percent + points);

    public static bool operator <(AnnualRate a, AnnualRate b) => a.Percent < b.Percent;

    public static bool operator >(AnnualRate a, AnnualRate b) => a.Percent > b.Percent;

    public static bool operator <=(AnnualRate a, AnnualRate b) => a.Percent <= b.Percent;

    public static bool operator >=(AnnualRate a, AnnualRate b) => a.Percent >= b.Percent;

    public int CompareTo(AnnualRate other) => Percent.CompareTo(other.Percent);

    /// <summary>"12.40": two decimals, point; the form of CLI and JSON.</summary>
    public override string ToString() => Percent.ToString("0.00##", CultureInfo.InvariantCulture);
}
