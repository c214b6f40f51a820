using System.CommandLine;

namespace Acquit.Verbs;

/// <summary><c>acquit help VERB</c>: what a verb does, its options, and examples that work.</summary>
internal static class HelpVerb
{
    /// <param name="root">the command that holds all verbs</param>
    public static Command Create(VerbConsole console, RootCommand root)
    {
        var words = new Argument<string[]>("verb")
        {
            HelpName = console.Say("VERBE", "VERB"),
            Description = console.Say("Un verbe, et le sien s’il en a un : record call.",
                "A verb, and its own if it has one: record call."),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("help", console.Say(
            "Ce que fait un verbe, ses options, et des exemples.", "What a verb does, its options, and examples."))
        {
            words,
        };
        command.SetAction(parsed =>
        {
            Command found = root;
            foreach (var word in parsed.GetValue(words) ?? [])
            {
                if (found.Subcommands.FirstOrDefault(verb => verb.Name == word) is not { } verb)
                {
                    var known = string.Join(", ", found.Subcommands.Select(other => other.Name));
                    return console.WrongUsage("verbUnknown", console.Say(
                        $"Pas de verbe « {word} ». Il y a : {known}.", $"No verb \"{word}\". There are: {known}."));
                }

                found = verb;
            }

            new HelpPage(console).Write(found);
            return 0;
        });
        return command;
    }
}
