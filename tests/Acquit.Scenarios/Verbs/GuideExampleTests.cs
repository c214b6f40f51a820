using System.Text.RegularExpressions;

namespace Acquit.Scenarios.Verbs;

/// <summary>
/// The guide shows what the program prints: its commands are run in their order, on the samples, on the last day of the
/// demonstration. « … » stands for anything that the page leaves out.
/// </summary>
[Collection(nameof(DemoFolder))]
public sealed partial class GuideExampleTests(DemoFolder demo) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-guide-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("02-importer.md", 7)]
    [InlineData("04-methodes.md", 4)]
    [InlineData("06-calculs.md", 5)]
    [InlineData("07-sans-base.md", 3)]
    public void What_a_page_shows_is_what_the_program_prints(string page, int atLeast)
    {
        LayOut();
        var guide = Path.Combine(ImportsCase.Repository(), "docs", "guide");
        var examples = Examples(File.ReadAllText(Path.Combine(guide, page))).ToList();
        examples.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        var failed = new List<string>();
        foreach (var (command, shown) in examples)
        {
            var printed = Plain(DemoFolder.Shown([.. Arguments(command)]));
            var pattern = $"^{Regex.Escape(Plain(shown)).Replace("…", ".*", StringComparison.Ordinal)}$";
            if (!Regex.IsMatch(printed, pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(5)))
            {
                failed.Add($"$ {command}\n{printed}");
            }
        }

        string.Join("\n", failed).ShouldBeEmpty();
    }

    /// <summary>Each command with what stands below it, up to the next one or the end of its block.</summary>
    private static IEnumerable<(string Command, string Shown)> Examples(string page) =>
        from block in page.Split("```").Where((_, at) => at % 2 == 1)
        from part in block.Split("$ acquit ").Skip(1)
        let lines = part.Split('\n', 2)
        select (lines[0].Trim(), lines[1].Trim().Length > 0 ? lines[1] : "…");

    /// <summary>The samples, a method of one's own, one that is wrong, the invoices of the demonstration.</summary>
    private void LayOut()
    {
        foreach (var sample in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo")))
        {
            File.Copy(sample, At(Path.GetFileName(sample)));
        }

        var partner = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "policies", "partner.yaml"));
        File.WriteAllText(At("maison.yaml"), partner.Replace("policy: partner", "policy: maison",
            StringComparison.Ordinal));
        File.WriteAllText(At("mine.yaml"), partner.Replace("\nsteps:", "\nstepz:", StringComparison.Ordinal));
        Directory.CreateDirectory(At("factures"));
        foreach (var invoice in Directory.GetFiles(demo.At("demo/factures")))
        {
            File.Copy(invoice, Path.Combine(At("factures"), Path.GetFileName(invoice)));
        }
    }

    private IEnumerable<string> Arguments(string command)
    {
        foreach (var word in Word().Matches(command).Select(match => match.Value.Trim('"')))
        {
            yield return File.Exists(At(word)) || Directory.Exists(At(word)) ? At(word) : word;
        }

        if (Database().IsMatch(command) && !command.Contains("--from ledger", StringComparison.Ordinal))
        {
            yield return "--db";
            yield return At("acquit.db");
        }
    }

    private string At(string file) => Path.Combine(_folder, file);

    /// <summary>Blanks of every sort are one, and files are named as they were given.</summary>
    private string Plain(string text) => string.Join('\n', text
        .Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace('\u00A0', ' ').Replace('\u202F', ' ')
        .Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    /// <summary>Verbs that read the database; the others know no <c>--db</c>.</summary>
    [GeneratedRegex("^(?!help|law|policy|interest|due|deadline|limitation|ways|version|today)")]
    private static partial Regex Database();
}
