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

    public string Copy()
    {
        var copy = At($"{Guid.NewGuid():N}.db");
        File.Copy(Path.Combine(At("demo"), "acquit.db"), copy);
        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>In French, on the day it is.</summary>
    internal static LawVerbRun Run(string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] spoken = words.Contains("--lang") ? words : [.. words, "--lang", "fr"];
        var exit = CommandLine.Run(spoken, output, errors, TimeProvider.System);
        return new LawVerbRun(exit, output.ToString(), errors.ToString());
    }
}
