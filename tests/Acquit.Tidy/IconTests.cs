using System.Text.RegularExpressions;

namespace Acquit.Tidy;

/// <summary>A page names a drawing by its word: one that is not there leaves a hole.</summary>
public partial class IconTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_drawn()
    {
        var web = Path.Combine(SourceTree.Root, "src", "Acquit.Web");
        var drawn = Drawing().Matches(File.ReadAllText(Path.Combine(web, "wwwroot", "icons.svg")))
            .Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Directory.EnumerateFiles(Path.Combine(web, "Screens"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(page => Icon().Matches(File.ReadAllText(page))
                .Select(match => match.Groups["name"].Value).Where(name => !drawn.Contains(name))
                .Select(name => $"{Path.GetFileName(page)}: no drawing i-{name} in icons.svg; draw it or name another"))
            .ShouldBeEmpty();
    }

    [GeneratedRegex("aq-icon name=\"(?<name>[a-z-]+)\"")]
    private static partial Regex Icon();

    [GeneratedRegex("id=\"i-(?<name>[a-z-]+)\"")]
    private static partial Regex Drawing();
}
