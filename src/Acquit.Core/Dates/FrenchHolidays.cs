namespace Acquit.Core.Dates;

/// <summary>A public holiday on its day, with the name a calendar prints.</summary>
public sealed record Holiday(DateOnly On, string Name, string NameInEnglish)
{
    public string In(Language language) =>
        language switch
        {
            Language.French => Name,
            Language.English => NameInEnglish,
        };
}

/// <summary>
/// The eleven national holidays (C. trav., art. L. 3133-1). Easter is computed; local holidays are data.
/// </summary>
public static class FrenchHolidays
{
    /// <summary>Easter Sunday of a Gregorian year (Meeus, Jones, Butcher). 2026 = 5 April.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var monthAndDay = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, monthAndDay / 31, (monthAndDay % 31) + 1);
    }

    /// <summary>The eleven of one year, in order of date.</summary>
    public static IReadOnlyList<Holiday> National(int year)
    {
        var easter = Easter(year);
        return new List<Holiday>
        {
            new(new(year, 1, 1), "1er janvier", "New Year’s Day"),
            new(easter.AddDays(1), "lundi de Pâques", "Easter Monday"),
            new(new(year, 5, 1), "1er mai", "Labour Day"),
            new(new(year, 5, 8), "8 mai", "Victory Day"),
            new(easter.AddDays(39), "Ascension", "Ascension Day"),
            new(easter.AddDays(50), "lundi de Pentecôte", "Whit Monday"),
            new(new(year, 7, 14), "14 juillet", "Bastille Day"),
            new(new(year, 8, 15), "Assomption", "Assumption"),
            new(new(year, 11, 1), "Toussaint", "All Saints’ Day"),
            new(new(year, 11, 11), "11 novembre", "Armistice Day"),
            new(new(year, 12, 25), "Noël", "Christmas Day"),
        }
            .OrderBy(holiday => holiday.On)
            .ToList();
    }
}
