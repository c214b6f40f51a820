using System.Globalization;
using System.Text;
using Acquit.App;
using Acquit.App.Law;
using Acquit.Core.Law;

namespace Acquit.Scenarios.Verbs;

/// <summary>docs/LAW.md lists every value of the law book, and every interpretation the code cites.</summary>
public class LawDocumentTests
{
    private const string Begin = "<!-- values: written by the test, UPDATE_GOLDEN=1 -->\n";
    private const string End = "<!-- end of values -->\n";

    private static readonly string _root = Root();

    [Fact]
    public void The_document_lists_every_value_with_its_confidence()
    {
        var path = Path.Combine(_root, "docs", "LAW.md");
        var text = File.ReadAllText(path);
        var head = text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var tail = text[text.IndexOf(End, StringComparison.Ordinal)..];
        var expected = head + Table() + tail;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
            text = expected;
        }

        text.ShouldBe(expected, "run the tests with UPDATE_GOLDEN=1 and read the difference");
    }

    [Fact]
    public void Every_interpretation_that_the_code_cites_is_in_the_document()
    {
        var document = File.ReadAllText(Path.Combine(_root, "docs", "LAW.md"));
        var cited = Directory
            .GetFiles(Path.Combine(_root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path =>
                System
                    .Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), "INT-\\d\\d")
                    .Select(match => match.Value)
            )
            .Distinct();

        cited.Where(number => !document.Contains($"| {number} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Table()
    {
        var book = LawLibrary.Open(new DataFolder(Path.Combine(_root, "data"))).Book!;
        var text = new StringBuilder(
            "| key | what | covered | versions | last value | reference | confidence |\n|---|---|---|---|---|---|---|\n"
        );
        foreach (var key in LawKeys.All)
        {
            var series = book[key];
            var last = series.Values.Versions[^1];
            var until = series.Values.CoveredUntil is { } day ? $"{day:yyyy-MM-dd}" : "";
            var confidences = series
                .Values.Versions.GroupBy(version => version.Citation.Confidence)
                .OrderBy(group => group.Key)
                .Select(group =>
                    series.Values.Versions.Count == 1 ? group.Key.Key() : $"{group.Count()} {group.Key.Key()}"
                );
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{key}` | {series.Title} | {series.Values.CoveredFrom:yyyy-MM-dd} → {until} | "
                    + $"{series.Values.Versions.Count} "
                    + $"| {series.Text(last.Value)} {key.Unit.Key()} | {last.Citation.Reference} | "
                    + $"{string.Join(", ", confidences)} |\n"
            );
        }

        return text.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Acquit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
