namespace Acquit.Scenarios;

/// <summary>
/// Runs the French tables of <c>scenarios/*.md</c>: each row is a day, what happens that day in a closed vocabulary,
/// what Acquit answers and what is owed. <c>UPDATE_GOLDEN=1</c> rewrites the last two columns.
/// </summary>
public class ScenarioRunner
{
    public static TheoryData<string> Files() =>
        new(Directory.EnumerateFiles(Folder(), "*.md").Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Acquit_answers_as_the_scenario_says(string file)
    {
        var path = Path.Combine(Folder(), file);
        var written = ScenarioRunnerTable.Read(File.ReadAllText(path));
        var world = new ScenarioRunnerWorld(written.Settings);
        var played = written with { Rows = [.. written.Rows.Select(world.Play)] };
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, played.Text());
            return;
        }

        Plain(played.Text()).ShouldBe(Plain(written.Text()));
    }

    [Fact]
    public void There_are_at_least_twenty_five_scenarios() => Files().Count.ShouldBeGreaterThanOrEqualTo(25);

    /// <summary>Whoever types a table types ordinary blanks.</summary>
    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ').ReplaceLineEndings("\n");

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", "Acquit.Scenarios", "scenarios");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("tests/Acquit.Scenarios/scenarios");
    }
}
