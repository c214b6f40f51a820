namespace Acquit.Core.Dates;

/// <summary>Calendar days from first to last, both included. A range has at least one day.</summary>
public readonly record struct DateRange
{
    /// <summary>From one day to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">the last day is before the first</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>Both ends count: 1 to 30 September = 30 days (INT-02).</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The days that both have, null when there are none.</summary>
    public DateRange? Intersect(DateRange other)
    {
        var first = First >= other.First ? First : other.First;
        var last = Last <= other.Last ? Last : other.Last;
        return first <= last ? new DateRange(first, last) : null;
    }

    /// <summary>The same days in consecutive pieces, cut at each 1 January and 1 July.</summary>
    public IEnumerable<DateRange> ByHalfYear()
    {
        for (var first = First; first <= Last; )
        {
            var end = HalfYear.Of(first).Last;
            var last = end < Last ? end : Last;
            yield return new DateRange(first, last);
            first = last.AddDays(1);
        }
    }

    public override string ToString() => $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
}

/// <summary>The half-year by which rates are set: from 1 January to 30 June, from 1 July to 31 December.</summary>
public readonly record struct HalfYear(int Year, int Number) : IComparable<HalfYear>
{
    public DateOnly First => new(Year, Number == 1 ? 1 : 7, 1);

    public DateOnly Last => Number == 1 ? new DateOnly(Year, 6, 30) : new DateOnly(Year, 12, 31);

    public HalfYear Next => Number == 1 ? new HalfYear(Year, 2) : new HalfYear(Year + 1, 1);

    public static HalfYear Of(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    public static bool operator <(HalfYear a, HalfYear b) => a.CompareTo(b) < 0;

    public static bool operator >(HalfYear a, HalfYear b) => a.CompareTo(b) > 0;

    public static bool operator <=(HalfYear a, HalfYear b) => a.CompareTo(b) <= 0;

    public static bool operator >=(HalfYear a, HalfYear b) => a.CompareTo(b) >= 0;

    public int CompareTo(HalfYear other) => First.CompareTo(other.First);

    /// <summary>"2026 S2".</summary>
    public override string ToString() => $"{Year} S{Number}";
}
