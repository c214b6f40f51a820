using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Acquit.Tidy;

/// <summary>Who may import whom: projects by reference, rooms of Core by using.</summary>
public partial class FenceTests
{
    private static readonly Dictionary<string, string[]> _projects = new(StringComparer.Ordinal)
    {
        ["Acquit.Core"] = [],
        ["Acquit.Formats"] = ["Acquit.Core"],
        ["Acquit.Letters"] = ["Acquit.Core"],
        ["Acquit.Store"] = ["Acquit.Core"],
        ["Acquit.App"] = ["Acquit.Core", "Acquit.Formats", "Acquit.Letters", "Acquit.Store"],
        ["Acquit.Web"] = ["Acquit.App"],
        ["Acquit"] = ["Acquit.App", "Acquit.Web"],
    };

    private static readonly Dictionary<string, string[]> _rooms = new(StringComparer.Ordinal)
    {
        ["Amounts"] = [],
        ["Dates"] = [],
        ["Parties"] = ["Amounts"],
        ["Law"] = ["Amounts", "Dates", "Parties"],
        ["Receivables"] = ["Amounts", "Dates", "Parties"],
        ["Interest"] = ["Amounts", "Dates", "Parties", "Law", "Receivables"],
        ["Procedures"] = ["Amounts", "Dates", "Parties", "Law", "Receivables", "Interest"],
        ["Dossiers"] = ["Amounts", "Dates", "Parties", "Law", "Receivables", "Interest", "Procedures"],
        ["Dunning"] = ["Amounts", "Dates", "Parties", "Law", "Receivables", "Interest", "Procedures", "Dossiers"],
    };

    [Fact]
    public void A_project_references_only_the_projects_the_design_lets_it()
    {
        var breaches = new List<string>();
        foreach (
            var file in SourceTree.Files.Where(f =>
                f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal)
            )
        )
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var allowed = _projects.GetValueOrDefault(name);
            var referenced = XDocument
                .Parse(SourceTree.Read(file))
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            breaches.AddRange(
                allowed is null
                    ? [$"{file}: new project; add it to the fence in FenceTests and to docs/ARCHITECTURE.md"]
                    : referenced
                        .Except(allowed, StringComparer.Ordinal)
                        .Select(other =>
                            $"{file} references {other}; move the code to a project that may: "
                                + string.Join(", ", allowed)
                        )
            );
        }

        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_room_of_Core_imports_only_rooms_named_before_it()
    {
        var breaches = new List<string>();
        foreach (var file in SourceTree.CSharp.Where(f => f.StartsWith("src/Acquit.Core/", StringComparison.Ordinal)))
        {
            var parts = file.Split('/');
            if (parts.Length < 4)
            {
                continue;
            }

            var room = parts[2];
            var allowed = _rooms.GetValueOrDefault(room);
            if (allowed is null)
            {
                breaches.Add($"{file}: '{room}' is no room of Core; use one of {string.Join(", ", _rooms.Keys)}");
                continue;
            }

            breaches.AddRange(
                RoomUsed()
                    .Matches(SourceTree.Read(file))
                    .Select(match => match.Groups[1].Value)
                    .Where(used =>
                        used != room && _rooms.ContainsKey(used) && !allowed.Contains(used, StringComparer.Ordinal)
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Select(used =>
                        $"{file}: {room} may not know {used}; pass the value in, or move the type to an earlier room"
                    )
            );
        }

        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        var breaches = new List<string>();
        foreach (var file in SourceTree.CSharp.Where(f => f.StartsWith("src/", StringComparison.Ordinal)))
        {
            var declared = Namespace().Match(SourceTree.Read(file));
            var folder = string.Join(
                '.',
                Path.GetDirectoryName(file)!.Replace("src/", "", StringComparison.Ordinal).Split('/')
            );
            if (declared.Success && declared.Groups[1].Value != folder)
            {
                breaches.Add($"{file}: namespace {declared.Groups[1].Value}; write {folder}, or move the file");
            }
        }

        breaches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\b|\bStopwatch\b", "take today as a parameter")]
    [InlineData(@"\basync\b|\bTask<|\bawait\b", "Core computes; do the waiting in App")]
    [InlineData(
        @"\bnew Random\b|\bRandom\.Shared\b|\bGuid\.(NewGuid|CreateVersion7)\b",
        "pass the number or the id in"
    )]
    [InlineData(
        @"\bFile\.|\bDirectory\.|\bConsole\.|\bEnvironment\.|\bHttpClient\b",
        "Core reads and writes nothing; do it in App"
    )]
    public void Core_is_pure(string banned, string fix) =>
        SourceTree
            .CSharp.Where(f => f.StartsWith("src/Acquit.Core/", StringComparison.Ordinal))
            .SelectMany(file => SourceTree.Read(file).Split('\n').Select((line, at) => (file, line, at)))
            .Where(x => !x.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(x.line, banned))
            .Select(x => $"{x.file}:{x.at + 1}: {x.line.Trim()} — {fix}")
            .ShouldBeEmpty();

    [Fact]
    public void Core_has_no_package()
    {
        var project = XDocument.Parse(SourceTree.Read("src/Acquit.Core/Acquit.Core.csproj"));
        project
            .Descendants("PackageReference")
            .Select(p => p.Attribute("Include")!.Value)
            .ShouldBeEmpty("Core stays without packages");
    }

    [Fact]
    public void The_clock_of_the_machine_is_read_in_one_place() =>
        SourceTree
            .CSharp.Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => SourceTree.Read(file).Split('\n').Select((line, at) => (file, line, at)))
            .Where(x => ClockRead().IsMatch(x.line) && !x.file.EndsWith("ParisClock.cs", StringComparison.Ordinal))
            .Select(x => $"{x.file}:{x.at + 1}: {x.line.Trim()} — take ParisClock")
            .ShouldBeEmpty();

    [GeneratedRegex(@"Acquit\.Core\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex RoomUsed();

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\.GetUtcNow\(\)|\.GetLocalNow\(\)")]
    private static partial Regex ClockRead();
}
