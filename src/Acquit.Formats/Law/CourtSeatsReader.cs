using Acquit.Core.Law;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Reads the list of the seats of courts.</summary>
internal static class CourtSeatsReader
{
    private const string Departments = "departments";

    /// <summary>Null, with problems, when anything in the file is not understood.</summary>
    public static CourtSeats? Read(LawFile file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(file.Text, file.Path, problems) is not { } map)
        {
            return null;
        }

        _ = Mandatory.Text(map, "title", problems);
        _ = map.Text("note");
        var rule = CitationReader.Read(map, problems);
        _ = Mandatory.Read(map, "checked_on", problems, one => one.Day("checked_on"));
        var seats = map.Maps(Departments).Select(one => Department(one, problems)).ToList();
        map.Close();
        if (seats.Count == 0 || seats.DistinctBy(one => one.Code, StringComparer.Ordinal).Count() < seats.Count)
        {
            map.Refuse(Departments, ProblemCode.ValueUnreadable, "{ code: \"01\", … }, { code: \"02\", … }");
        }

        return problems.Count == before ? new CourtSeats(seats, rule) : null;
    }

    private static DepartmentSeats Department(YamlMap map, List<ImportProblem> problems)
    {
        var code = Mandatory.Text(map, "code", problems);
        if (code.Length is < 2 or > 3)
        {
            map.Refuse("code", ProblemCode.ValueUnreadable, "\"01\", \"2A\", \"974\"");
        }

        var seats = new DepartmentSeats(code, Cities(map, "commercial"), Cities(map, "judicial"));
        if (seats.Judicial.Count == 0)
        {
            map.Missing("judicial");
        }

        map.Close();
        return seats;
    }

    private static List<string> Cities(YamlMap map, string key)
    {
        var cities = map.Texts(key).Select(city => city.Trim()).ToList();
        if (cities.Exists(string.IsNullOrEmpty) || cities.Distinct(StringComparer.Ordinal).Count() < cities.Count)
        {
            map.Refuse(key, ProblemCode.ValueUnreadable, "[Grasse, Nice, …]");
        }

        return cities;
    }
}
