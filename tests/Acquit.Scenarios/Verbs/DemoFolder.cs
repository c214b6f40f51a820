namespace Acquit.Scenarios.Verbs;

/// <summary>One demonstration for all tests that need it.</summary>
[CollectionDefinition(nameof(DemoFolder))]
public sealed class OnTheDemonstration : ICollectionFixture<DemoFolder>;

/// <summary>The demonstration, told once; each test works on a copy of its database.</summary>
public sealed class DemoFolder : IDisposable
{
    public DemoFolder()
    {
        var told = Run(["demo", "--to", At("demo"), "--no-serve", "--json"]);
        told.Exit.ShouldBe(0, told.Output + told.Errors);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("acquit-demo-").FullName;

    public string At(string file) => Path.Combine(Root, file);

    /// <summary>With what is written ahead and stands beside the database while it is open.</summary>
    public string Copy()
    {
        var copy = At($"{Guid.NewGuid():N}.db");
        string[] beside = ["", "-wal"];
        foreach (var ending in beside.Where(ending => File.Exists(At("demo/acquit.db") + ending)))
        {
            File.Copy(At("demo/acquit.db") + ending, copy + ending);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>In French, on the last day that the demonstration tells.</summary>
    internal static LawVerbRun Run(string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] spoken = words.Contains("--lang") ? words : [.. words, "--lang", "fr"];
        var exit = CommandLine.Run(spoken, output, errors, new LastDay());
        return new LawVerbRun(exit, output.ToString(), errors.ToString());
    }

    /// <summary>The same as a terminal shows it: answers and messages in the order in which they come.</summary>
    internal static string Shown(string[] words)
    {
        using var screen = new StringWriter();
        CommandLine.Run([.. words, "--lang", "fr"], screen, screen, new LastDay());
        return screen.ToString();
    }

    private sealed class LastDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    }
}
