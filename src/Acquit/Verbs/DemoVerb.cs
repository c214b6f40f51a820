using System.CommandLine;
using System.Globalization;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit demo</c>: a fictitious portfolio lived through, day by day, with the same commands that a user types.
/// Nothing leaves the folder it makes.
/// </summary>
internal static class DemoVerb
{
    public static Command Create(VerbConsole console)
    {
        var folder = new Option<string>("--to") {
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say("Dossier où tout est écrit ; acquit-demo par défaut.",
                "Folder where all is written; acquit-demo by default."),
        };
        var command = new Command("demo", console.Say(
            "Un portefeuille fictif, jour après jour, dans un dossier à part.",
            "A fictitious portfolio, day by day, in a folder of its own."))
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var root = Path.GetFullPath(parsed.GetValue(folder) ?? "acquit-demo");
            if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            {
                return console.Refused("folderNotEmpty", console.Say(
                    $"Le dossier {root} n’est pas vide : choisissez-en un autre avec --to.",
                    $"The folder {root} is not empty: choose another with --to."));
            }

            Directory.CreateDirectory(root);
            return new DemoStory(console, root).Tell();
        });
        return command;
    }
}

/// <summary>A clock that stands at nine in the morning, in Paris, of one day.</summary>
internal sealed class MorningOf(DateOnly day) : TimeProvider
{
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public override DateTimeOffset GetUtcNow()
    {
        var morning = day.ToDateTime(new TimeOnly(9, 30));
        return new DateTimeOffset(morning, _paris.GetUtcOffset(morning)).ToUniversalTime();
    }
}

/// <summary>A command's answer: exit code, standard output, standard error.</summary>
internal sealed record DemoAnswer(int Exit, string Output, string Messages)
{
    /// <summary>Runs one command as if it were that day.</summary>
    public static DemoAnswer To(DateOnly day, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var messages = new StringWriter(CultureInfo.InvariantCulture);
        var exit = CommandLine.Run(words, output, messages, new MorningOf(day));
        return new DemoAnswer(exit, output.ToString(), messages.ToString());
    }
}
