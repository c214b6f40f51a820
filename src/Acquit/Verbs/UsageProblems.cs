using System.CommandLine;
using System.CommandLine.Parsing;

namespace Acquit.Verbs;

/// <summary>What is wrong with a command line, in the user's words rather than the parser's.</summary>
internal static class UsageProblems
{
    public static string Of(VerbConsole console, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var verb = command is RootCommand ? "" : " " + Top(command).Name;
        List<string> sentences =
        [
            .. parsed.UnmatchedTokens.Select(word => Unknown(console, command, word)),
            .. parsed.Errors.Select(error => Sentence(console, error)).OfType<string>(),
        ];
        if (sentences.Count == 0 && command.Subcommands.Count > 0)
        {
            var verbs = string.Join(", ", command.Subcommands.Select(one => one.Name));
            sentences.Add(command is RootCommand
                ? console.Say($"Il manque un verbe : {verbs}.", $"A verb is missing: {verbs}.")
                : console.Say($"acquit {command.Name} attend : {verbs}.", $"acquit {command.Name} expects: {verbs}."));
        }

        if (sentences.Count == 0)
        {
            sentences.AddRange(parsed.Errors.Select(error => error.Message));
        }

        sentences.Add(console.Say(
            $"« acquit help{verb} » montre comment l’écrire.", $"\"acquit help{verb}\" shows how it is written."));
        return string.Join(' ', sentences.Distinct(StringComparer.Ordinal));
    }

    private static string Unknown(VerbConsole console, Command command, string word)
    {
        if (word.StartsWith('-'))
        {
            return console.Say($"Option inconnue : {word}.", $"Unknown option: {word}.");
        }

        return command.Subcommands.Count > 0
            ? console.Say($"Verbe inconnu : « {word} ».", $"Unknown verb: \"{word}\".")
            : console.Say($"Mot en trop : « {word} ».", $"One word too many: \"{word}\".");
    }

    /// <summary>Null for what is told of the command as a whole.</summary>
    private static string? Sentence(VerbConsole console, ParseError error) => error.SymbolResult switch
    {
        OptionResult { IdentifierToken: null } absent =>
            console.Say($"{absent.Option.Name} est nécessaire.", $"{absent.Option.Name} is needed."),
        OptionResult option => Sentence(
            console, error, (option.Option.Name, option.Option.Arity, option.Option.ValueType, option.Tokens)),
        ArgumentResult { Parent: OptionResult option } => Sentence(
            console, error, (option.Option.Name, option.Option.Arity, option.Option.ValueType, option.Tokens)),
        ArgumentResult argument => Sentence(console, error, (
            HelpPage.Called(argument.Argument), argument.Argument.Arity, argument.Argument.ValueType, argument.Tokens)),
        CommandResult { Command: var command } when MissingArgument(error, command) is { } name =>
            Missing(console, name),
        _ => null,
    };

    private static string Sentence(
        VerbConsole console,
        ParseError error,
        (string Name, ArgumentArity Arity, Type Type, IReadOnlyList<Token> Tokens) told
    )
    {
        if (told.Tokens.Count < told.Arity.MinimumNumberOfValues)
        {
            return Missing(console, told.Name);
        }

        if (told.Tokens.Count > told.Arity.MaximumNumberOfValues)
        {
            return console.Say($"{told.Name} n’attend qu’une valeur.", $"{told.Name} expects one value only.");
        }

        return told.Type == typeof(int)
            ? console.Say(
                $"{told.Name} attend un nombre entier ; trouvé : « {told.Tokens[^1].Value} ».",
                $"{told.Name} expects a whole number; found: \"{told.Tokens[^1].Value}\".")
            : error.Message;
    }

    private static string Missing(VerbConsole console, string name) => name.StartsWith('-')
        ? console.Say($"{name} attend une valeur.", $"{name} expects a value.")
        : console.Say($"{name} manque.", $"{name} is missing.");

    private static string? MissingArgument(ParseError error, Command command) =>
        ((CommandResult)error.SymbolResult!).Tokens.Count == 0
            ? command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0)
                .Select(HelpPage.Called).FirstOrDefault()
            : null;

    private static Command Top(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand ? Top(above) : command;
}
