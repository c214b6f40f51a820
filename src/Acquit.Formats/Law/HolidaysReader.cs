using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Reads the local holidays of one territory: a fixed day "MM-DD", or a number of days from Easter.</summary>
internal static class HolidaysReader
{
    /// <summary>Lent and Pentecost are nearer.</summary>
    private const int FarthestFromEaster = 70;

    /// <summary>Null, with problems, when anything in the file is not understood.</summary>
    public static HolidayCalendar? Read(LawFile file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(file.Text, file.Path, problems) is not { } map)
        {
            return null;
        }

        _ = Mandatory.Text(map, "title", problems);
        _ = map.Text("note");
        var keys = string.Join(", ", Enum.GetValues<Territory>().Select(Territories.Key));
        var territory = Mandatory.Read(
            map,
            "territory",
            problems,
            one => one.OneOf("territory", Territories.Parse, keys)
        );
        if (territory is { } known && file.Path != $"holidays/{known.Key()}.yaml")
        {
            map.Refuse("territory", ProblemCode.ValueUnreadable, "the name of the file");
        }

        var locals = map.Maps("holidays").Select(one => Local(one, problems)).ToList();
        if (locals.Count == 0)
        {
            map.Missing("holidays");
        }

        map.Close();
        return problems.Count == before ? new HolidayCalendar(territory!.Value, locals) : null;
    }

    private static LocalHoliday Local(YamlMap map, List<ImportProblem> problems)
    {
        var name = Mandatory.Text(map, "name", problems);
        var nameInEnglish = Mandatory.Text(map, "name_en", problems);
        var fromEaster = map.Integer("from_easter");
        var day = map.OneOf<DateOnly>("day", Day, "MM-DD");
        if (fromEaster is null == day is null)
        {
            map.Missing("day | from_easter");
        }
        else if (fromEaster is < -FarthestFromEaster or > FarthestFromEaster)
        {
            map.Refuse("from_easter", ProblemCode.ValueUnreadable, $"-{FarthestFromEaster}..{FarthestFromEaster}");
        }

        var firstYear = map.Integer("first_year");
        var lastYear = map.Integer("last_year");
        _ = CitationReader.Read(map, problems);
        _ = map.Day("checked_on");
        map.Close();
        return new LocalHoliday(name, nameInEnglish)
        {
            Fixed = day is { } found ? (found.Month, found.Day) : null,
            FromEaster = fromEaster,
            FirstYear = firstYear,
            LastYear = lastYear,
        };
    }

    /// <summary>A day that every year has: 29 February is no holiday.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            "2001-" + text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
