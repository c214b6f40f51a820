using Acquit.Core.Amounts;
using Acquit.Core.Dates;

namespace Acquit.Core.Interest;

/// <summary>How days become a part of a year; no text imposes one, so the statement prints it (INT-01).</summary>
public enum DayCount
{
    /// <summary>Actual days / 365, leap years included: the default.</summary>
    Act365,

    /// <summary>Actual days / the days of their own year.</summary>
    ActAct,
}

/// <summary>Keys and the one formula of interest.</summary>
public static class DayCounts
{
    private const int DaysOfOrdinaryYear = 365;

    public static string Key(this DayCount dayCount) =>
        dayCount switch
        {
            DayCount.Act365 => "act/365",
            DayCount.ActAct => "act/act",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static DayCount? Parse(string key)
    {
        foreach (var dayCount in Enum.GetValues<DayCount>())
        {
            if (dayCount.Key() == key)
            {
                return dayCount;
            }
        }

        return null;
    }

    /// <summary>
    /// Simple interest on one base at one rate, rounded once to the cent, half away from zero (INT-04):
    /// 10 000.00 × 12.15 % × 61 / 365 = 203.0548 = 203.05.
    /// </summary>
    public static Money Interest(this DayCount dayCount, Money owed, AnnualRate rate, DateRange days) =>
        dayCount switch
        {
            DayCount.Act365 => Money.Rounded(owed.Euros * rate.Percent * days.Days / (100m * DaysOfOrdinaryYear)),
            DayCount.ActAct => Money.Rounded(owed.Euros * rate.Percent * YearsOf(days) / 100m),
        };

    private static decimal YearsOf(DateRange days)
    {
        var years = 0m;
        for (var year = days.First.Year; year <= days.Last.Year; year++)
        {
            var inYear = days.Intersect(new DateRange(new(year, 1, 1), new(year, 12, 31)));
            years += (inYear?.Days ?? 0) / (DateTime.IsLeapYear(year) ? 366m : DaysOfOrdinaryYear);
        }

        return years;
    }
}
