using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Reads the list of the tribunaux des activités économiques.</summary>
internal static class EconomicCourtsReader
{
    /// <summary>Null, with problems, when anything in the file is not understood.</summary>
    public static EconomicCourts? Read(LawFile file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(file.Text, file.Path, problems) is not { } map)
        {
            return null;
        }

        _ = Mandatory.Text(map, "title", problems);
        _ = map.Text("note");
        var first = Mandatory.Read(map, "first_day", problems, one => one.Day("first_day"));
        var last = Mandatory.Read(map, "last_day", problems, one => one.Day("last_day"));
        if (last < first)
        {
            map.Refuse("last_day", ProblemCode.ValueUnreadable, $"≥ {first:yyyy-MM-dd}");
        }

        var cities = map.Texts("cities").Select(city => city.Trim()).ToList();
        if (cities.Count == 0)
        {
            map.Missing("cities");
        }

        if (cities.Exists(string.IsNullOrEmpty) || cities.Distinct(StringComparer.Ordinal).Count() < cities.Count)
        {
            map.Refuse("cities", ProblemCode.ValueUnreadable, "[Lyon, Paris, …]");
        }

        var rule = CitationReader.Read(map, problems);
        _ = Mandatory.Read(map, "checked_on", problems, one => one.Day("checked_on"));
        map.Close();
        return problems.Count == before
            ? new EconomicCourts(
                cities, new DateRange(first!.Value, last!.Value), rule)
            : null;
    }
}
