using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>One run of a verb of the law, on 23 November 2026, in French unless asked.</summary>
internal sealed record LawVerbRun(int Exit, string Output, string Errors)
{
    public static LawVerbRun Of(string arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] args = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        string[] withLanguage = args.Contains("--lang") ? args : [.. args, "--lang", "fr"];
        var exit = CommandLine.Run(withLanguage, output, errors, new FixedDay());
        return new LawVerbRun(exit, output.ToString(), errors.ToString());
    }

    public static JsonElement Json(string arguments)
    {
        var run = Of(arguments + " --json");
        run.Exit.ShouldBe(0, run.Output + run.Errors);
        return JsonDocument.Parse(run.Output).RootElement.Clone();
    }

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    }
}
