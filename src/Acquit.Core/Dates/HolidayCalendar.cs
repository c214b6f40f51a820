namespace Acquit.Core.Dates;

/// <summary>
/// A holiday of one territory, given by a law or a regulation (INT-15): a fixed day, or a number of days from Easter.
/// </summary>
public sealed record LocalHoliday(string Name, string NameInEnglish)
{
    /// <summary>Month and day, for a fixed holiday.</summary>
    public (int Month, int Day)? Fixed { get; init; }

    /// <summary>Days from Easter Sunday, for a movable one: Good Friday is −2.</summary>
    public int? FromEaster { get; init; }

    /// <summary>The first year that has it; null: as far back as the book goes.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year that has it; null: still in force.</summary>
    public int? LastYear { get; init; }

    /// <summary>The holiday of one year; null when that year does not have it.</summary>
    public Holiday? In(int year) =>
        year < FirstYear || year > LastYear
            ? null
            : new(
                Fixed is { } day
                    ? new DateOnly(year, day.Month, day.Day)
                    : FrenchHolidays.Easter(year).AddDays(FromEaster ?? 0),
                Name,
                NameInEnglish
            );
}

/// <summary>
/// The holidays of one territory: the eleven national ones and its own. A question costs one look in a cached bit set;
/// a calendar is shared between threads.
/// </summary>
public sealed class HolidayCalendar(Territory territory, IReadOnlyList<LocalHoliday> locals)
{
    private const int FirstCached = 1990;
    private const int CachedYears = 120;
    private const int BitsPerWord = 64;

    private readonly ulong[]?[] _years = new ulong[]?[CachedYears];

    /// <summary>The eleven national holidays and nothing else.</summary>
    public static HolidayCalendar Metropole { get; } = new(Territory.Metropole, []);

    public Territory Territory { get; } = territory;

    public bool IsHoliday(DateOnly day)
    {
        var bits = DaysOf(day.Year);
        var bit = day.DayOfYear - 1;
        return (bits[bit / BitsPerWord] & (1UL << (bit % BitsPerWord))) != 0;
    }

    /// <summary>
    /// Neither Saturday, Sunday nor holiday: a day on which a procedural deadline may end (CPC, art. 642).
    /// </summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>Neither Sunday nor holiday: a day on which a paper may be served (CPC, art. 664).</summary>
    public bool IsDayOfService(DateOnly day) => day.DayOfWeek is not DayOfWeek.Sunday && !IsHoliday(day);

    /// <summary>The holidays of one year, in order of date; two on one day are both listed.</summary>
    public IReadOnlyList<Holiday> Of(int year) =>
        [
            .. FrenchHolidays
                .National(year)
                .Concat(locals.Select(local => local.In(year)).OfType<Holiday>())
                .OrderBy(holiday => holiday.On),
        ];

    /// <summary>The name of a closed day: the holiday, else the day of the week; null on a working day.</summary>
    public string? WhyClosed(DateOnly day, Language language) =>
        Of(day.Year).FirstOrDefault(holiday => holiday.On == day)?.In(language)
        ?? (IsWorkingDay(day) ? null : DayNames.Of(day, language));

    private ulong[] DaysOf(int year)
    {
        var at = year - FirstCached;
        return at is >= 0 and < CachedYears ? _years[at] ??= BitsOf(year) : BitsOf(year);
    }

    private ulong[] BitsOf(int year)
    {
        var bits = new ulong[6];
        foreach (var holiday in Of(year))
        {
            var bit = holiday.On.DayOfYear - 1;
            bits[bit / BitsPerWord] |= 1UL << (bit % BitsPerWord);
        }

        return bits;
    }
}

/// <summary>Days of the week in words.</summary>
public static class DayNames
{
    /// <summary>"samedi", "Saturday".</summary>
    public static string Of(DateOnly day, Language language) =>
        language switch
        {
            Language.French => day.DayOfWeek switch
            {
                DayOfWeek.Monday => "lundi",
                DayOfWeek.Tuesday => "mardi",
                DayOfWeek.Wednesday => "mercredi",
                DayOfWeek.Thursday => "jeudi",
                DayOfWeek.Friday => "vendredi",
                DayOfWeek.Saturday => "samedi",
                DayOfWeek.Sunday => "dimanche",
            },
            Language.English => day.DayOfWeek.ToString(),
        };
}
