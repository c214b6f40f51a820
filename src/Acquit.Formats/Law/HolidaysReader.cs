using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Reads the local holidays of one territory: a fixed day "MM-DD", or a number of days from Easter.</summary>
internal static class HolidaysReader
{
    /// <summary>Null, with problems, when anything in the file is not understood.</summary>
    public static HolidayCalendar? Read(LawFile file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(file.Text, file.Path, problems) is not { } map)
        {
            return null;
        }

        _ = map.RequiredText("title");
        _ = map.Text("note");
        var territory = map.OneOf(
            "territory",
            Territories.Parse,
            string.Join(", ", Enum.GetValues<Territory>().Select(Territories.Key))
        );
        if (!map.Has("territory"))
        {
            map.Missing("territory");
        }
        else if (territory is { } known && !file.Path.EndsWith($"/{known.Key()}.yaml", StringComparison.Ordinal))
        {
            map.Refuse("territory", ProblemCode.ValueUnreadable, "the name of the file");
        }

        var locals = map.Maps("holidays").Select(Local).ToList();
        if (!map.Has("holidays"))
        {
            map.Missing("holidays");
        }

        map.Close();
        return problems.Count == before ? new HolidayCalendar(territory!.Value, locals) : null;
    }

    private static LocalHoliday Local(YamlMap map)
    {
        var name = map.RequiredText("name");
        var nameInEnglish = map.RequiredText("name_en");
        var fromEaster = map.Integer("from_easter");
        var day = map.OneOf<DateOnly>("day", Day, "MM-DD");
        if (map.Has("from_easter") == map.Has("day"))
        {
            map.Missing("day | from_easter");
        }

        var firstYear = map.Integer("first_year");
        var lastYear = map.Integer("last_year");
        _ = CitationReader.Read(map);
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
