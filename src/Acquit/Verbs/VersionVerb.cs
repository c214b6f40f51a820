using System.CommandLine;
using System.Reflection;

namespace Acquit.Verbs;

/// <summary><c>acquit version</c>: which build this is.</summary>
internal static class VersionVerb
{
    public static Command Create(VerbConsole console)
    {
        var command = new Command("version", console.Say("La version d’Acquit.", "The version of Acquit."));
        command.SetAction(_ =>
        {
            var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";
            return console.Print(new { version }, writer => writer.WriteLine($"acquit {version}"));
        });
        return command;
    }
}
