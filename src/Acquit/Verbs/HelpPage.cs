using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Acquit.Verbs;

/// <summary>
/// The page of a verb: what it does, how it is written, its options and examples, in the language asked, cut to the
/// width of the screen.
/// </summary>
internal sealed class HelpPage(VerbConsole console) : SynchronousCommandLineAction
{
    private const int WidestName = 30;
    private const int WidestPage = 100;
    private const string Indent = "  ";

    /// <summary>Gives <c>--help</c> and <c>--version</c> of the root this page and the user's words.</summary>
    public static void Attach(VerbConsole console, RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpPage(console);
                help.Description = console.Say("Cette page.", "This page.");
            }

            if (option is VersionOption version)
            {
                version.Description = console.Say("La version d’Acquit.", "The version of Acquit.");
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return 0;
    }

    public void Write(Command command)
    {
        Lines("", command.Description ?? "");
        Title(console.Say("Usage :", "Usage:"));
        Lines(Indent, Usage(command));
        Pairs(console.Say("Verbes :", "Verbs:"), command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        Pairs(
            console.Say("Arguments :", "Arguments:"),
            command.Arguments.Select(argument => (Called(argument), argument.Description))
        );
        var own = command is RootCommand ? [] : command.Options.Where(option => !option.Hidden);
        Pairs(console.Say("Options :", "Options:"), own.Select(Pair));
        Pairs(console.Say("Partout :", "Everywhere:"), Everywhere(command).Select(Pair));
        if (HelpExamples.Of(command) is { Count: > 0 } examples)
        {
            Title(console.Say("Exemples :", "Examples:"));
            foreach (var example in examples)
            {
                console.Out.WriteLine(Indent + example);
            }
        }
    }

    /// <summary>« DÉBITEUR » in French, the name of the argument otherwise.</summary>
    public static string Called(Argument argument) => argument.HelpName ?? argument.Name;

    private (string Name, string? Text) Pair(Option option)
    {
        var value = option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? ""
            : " " + (option.HelpName ?? "…");
        var needed = option.Required ? console.Say(" (nécessaire)", " (required)") : "";
        return (string.Join(", ", [option.Name, .. option.Aliases.Where(IsWord)]) + value, option.Description + needed);
    }

    private static bool IsWord(string alias) => alias.StartsWith("--", StringComparison.Ordinal);

    private static IEnumerable<Option> Everywhere(Command command) =>
        Chain(command).OfType<RootCommand>().SelectMany(root => root.Options);

    private static string Usage(Command command)
    {
        var words = Chain(command).Reverse().Select(one => one is RootCommand ? "acquit" : one.Name).ToList();
        words.AddRange(command.Arguments.Select(argument =>
            (argument.Arity.MinimumNumberOfValues > 0 ? Called(argument) : $"[{Called(argument)}]")
            + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        if (command.Subcommands.Count > 0)
        {
            var verbs = string.Join(" | ", command.Subcommands.Select(verb => verb.Name));
            words.Add(command is RootCommand ? "VERBE" : command.Action is null ? verbs : $"[{verbs}]");
        }

        words.Add("[options]");
        return string.Join(' ', words);
    }

    private static IEnumerable<Command> Chain(Command command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return at;
        }
    }

    private void Title(string text)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(text);
    }

    private void Pairs(string title, IEnumerable<(string Name, string? Text)> pairs)
    {
        var list = pairs.ToList();
        if (list.Count == 0)
        {
            return;
        }

        Title(title);
        var width = Math.Min(list.Max(pair => pair.Name.Length), WidestName) + Indent.Length;
        foreach (var (name, text) in list)
        {
            if (name.Length > WidestName)
            {
                console.Out.WriteLine(Indent + name);
                Lines(new string(' ', Indent.Length + width), text ?? "");
            }
            else
            {
                Lines(new string(' ', Indent.Length + width), text ?? "", Indent + name.PadRight(width));
            }
        }
    }

    /// <summary>Words broken at the width of the screen; the first line begins with <paramref name="first"/>.</summary>
    private void Lines(string indent, string text, string? first = null)
    {
        var line = first ?? indent;
        var isEmpty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Math.Min(console.Width, WidestPage))
            {
                console.Out.WriteLine(line);
                (line, isEmpty) = (indent, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        console.Out.WriteLine(line.TrimEnd());
    }
}
