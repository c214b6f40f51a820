using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>One YAML file of the law book.</summary>
/// <param name="Path">from the law folder, with slashes: "late-payment/fixed-indemnity.yaml"</param>
public sealed record LawFile(string Path, string Text);

/// <summary>The book, or why there is none.</summary>
/// <param name="Book">null when a problem keeps any value from being read; derived values that disagree do not</param>
public sealed record LawReading(LawBook? Book, IReadOnlyList<ImportProblem> Problems);

/// <summary>Reads the law book strictly: what it does not understand, it refuses with file and line.</summary>
public static class LawReader
{
    private const string HolidayFolder = "holidays/";
    private const string EconomicCourtsFile = "courts/economic-activities.yaml";
    private const string CourtSeatsFile = "courts/seats.yaml";
    private const string Extension = ".yaml";

    public static LawReading Read(IReadOnlyList<LawFile> files)
    {
        var problems = new List<ImportProblem>();
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var calendars = ordered
            .Where(IsHolidays)
            .Select(file => HolidaysReader.Read(file, problems))
            .OfType<HolidayCalendar>()
            .ToList();
        var series = ordered
            .Where(file => !IsHolidays(file) && file.Path is not (EconomicCourtsFile or CourtSeatsFile))
            .Select(file => Series(file, problems))
            .OfType<LawSeries>()
            .ToList();
        var courts = List(ordered, EconomicCourtsFile, EconomicCourtsReader.Read, problems);
        var seats = List(ordered, CourtSeatsFile, CourtSeatsReader.Read, problems);
        foreach (var key in LawKeys.All.Where(key => !ordered.Exists(file => file.Path == key.Text + Extension)))
        {
            problems.Add(new(ProblemCode.LawFileMissing, key.Text + Extension, 0, 0, "", key.Text));
        }

        if (problems.Count > 0)
        {
            return new LawReading(null, problems);
        }

        var book = new LawBook(series, calendars, Version(ordered)) { EconomicCourts = courts!, CourtSeats = seats! };
        problems.AddRange(LawConsistency.Find(book).Select(NotDerived));
        return new LawReading(book, problems);
    }

    /// <summary>"sha256:…" over paths and texts, in order of path.</summary>
    private static string Version(IEnumerable<LawFile> ordered)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ordered)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Text.Length}\n{file.Text}\n"));
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsHolidays(LawFile file) => file.Path.StartsWith(HolidayFolder, StringComparison.Ordinal);

    /// <summary>Null, with a problem, when the file is missing or cannot be read.</summary>
    private static T? List<T>(
        List<LawFile> ordered, string path, Func<LawFile, List<ImportProblem>, T?> read, List<ImportProblem> problems)
        where T : class
    {
        if (ordered.Find(file => file.Path == path) is { } file)
        {
            return read(file, problems);
        }

        problems.Add(new(ProblemCode.LawFileMissing, path, 0, 0, "", path[..^Extension.Length]));
        return null;
    }

    private static ImportProblem NotDerived(LawInconsistency one) =>
        new(
            ProblemCode.LawValueNotDerived,
            one.Key.Text + Extension,
            0,
            0,
            string.Create(CultureInfo.InvariantCulture, $"{one.Day:yyyy-MM-dd}: {one.Found}"),
            $"{one.Expected} ({one.Rule})"
        );

    /// <summary>The series of one file; null, with a problem, when it cannot be read.</summary>
    public static LawSeries? Series(LawFile file, List<ImportProblem> problems)
    {
        var text = file.Path.EndsWith(Extension, StringComparison.Ordinal) ? file.Path[..^Extension.Length] : file.Path;
        if (LawKeys.Find(text) is { } key)
        {
            return YamlMap.Read(file.Text, file.Path, problems) is { } map
                ? new SeriesReader(key, map, problems).Read()
                : null;
        }

        problems.Add(new(ProblemCode.LawKeyUnknown, file.Path, 0, 0, text, "docs/LAW.md"));
        return null;
    }
}
