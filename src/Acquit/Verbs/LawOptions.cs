using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Acquit.App.Law;
using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary>
/// Options that the verbs of the law share: days, amounts, names of closed lists; each refuses what it cannot read.
/// </summary>
internal static class LawOptions
{
    private const int FirstYear = 1950;
    private const int LastYear = 2200;

    /// <summary>"YYYY-MM-DD", from 1950 to 2200.</summary>
    public static Option<DateOnly?> Day(VerbConsole console, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = console.Say("AAAA-MM-JJ", "YYYY-MM-DD"),
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => Read(console, result, name),
        };

    /// <summary>"1234.56", more than zero.</summary>
    public static Option<Money?> Amount(VerbConsole console, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "1234.56",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
                Money.TryParse(result.Tokens[0].Value, out var money) && money.IsPositive
                    ? money
                    : Refuse<Money>(
                        result,
                        console.Say(
                            $"{name} : « {result.Tokens[0].Value} » n’est pas un montant positif de la forme 1234.56.",
                            $"{name}: '{result.Tokens[0].Value}' is no positive amount like 1234.56."
                        )
                    ),
        };

    /// <summary>A whole number, zero or more.</summary>
    public static Option<int?> Count(VerbConsole console, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
                int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count <= 10_000
                    ? count
                    : Refuse<int>(
                        result,
                        console.Say(
                            $"{name} : « {result.Tokens[0].Value} » n’est pas un nombre entier de 0 à 10000.",
                            $"{name}: '{result.Tokens[0].Value}' is no whole number from 0 to 10000."
                        )
                    ),
        };

    /// <summary>One name of a closed list, which the message prints.</summary>
    public static Option<T?> OneOf<T>(
        VerbConsole console,
        string name,
        string description,
        Func<string, T?> parse,
        IEnumerable<string> names
    )
        where T : struct =>
        new(name)
        {
            Description = $"{description} ({string.Join(" | ", names)})",
            HelpName = "…",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result =>
                parse(result.Tokens[0].Value)
                ?? Refuse<T>(
                    result,
                    console.Say(
                        $"{name} : « {result.Tokens[0].Value} » n’existe pas. Valeurs : {string.Join(", ", names)}.",
                        $"{name}: no '{result.Tokens[0].Value}'. One of: {string.Join(", ", names)}."
                    )
                ),
        };

    /// <summary>
    /// "YYYY-MM-DD=…", several times; what stands after the sign is read by <paramref name="parse"/>.
    /// </summary>
    public static Option<(DateOnly On, T What)[]> DatedList<T>(
        VerbConsole console,
        string name,
        string description,
        Func<string, T?> parse,
        string expected
    )
        where T : struct =>
        new(name)
        {
            Description = description,
            HelpName = console.Say("AAAA-MM-JJ=…", "YYYY-MM-DD=…"),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result =>
            {
                var list = new List<(DateOnly, T)>();
                foreach (var token in result.Tokens)
                {
                    var parts = token.Value.Split('=', 2);
                    if (parts.Length == 2 && DayOf(parts[0]) is { } day && parse(parts[1]) is { } what)
                    {
                        list.Add((day, what));
                    }
                    else
                    {
                        result.AddError(
                            console.Say(
                                $"{name} : « {token.Value} » n’est pas de la forme AAAA-MM-JJ={expected}.",
                                $"{name}: '{token.Value}' is not of the form YYYY-MM-DD={expected}."
                            )
                        );
                    }
                }

                return [.. list];
            },
        };

    /// <summary>The law book, or the exit code after its problems were told.</summary>
    public static LawBook? Book(VerbConsole console, out int exit)
    {
        var reading = LawLibrary.Open(console.Data);
        exit = reading.Book is null ? console.NothingRead(reading.Problems) : 0;
        return reading.Book;
    }

    /// <summary>Years after which a claim between businesses is too old; null when the law book does not say.</summary>
    public static int? LimitationYears(VerbConsole console, DateOnly day)
    {
        var problems = new List<ImportProblem>();
        var years = LawLibrary.Value(console.Data, LawKeys.LimitationBusiness, day, problems);
        console.Tell(problems);
        return years;
    }

    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;

    private static DateOnly? Read(VerbConsole console, ArgumentResult result, string name) =>
        DayOf(result.Tokens[0].Value)
        ?? Refuse<DateOnly>(
            result,
            console.Say(
                $"{name} : « {result.Tokens[0].Value} » n’est pas une date AAAA-MM-JJ (de {FirstYear} à {LastYear}).",
                $"{name}: '{result.Tokens[0].Value}' is no date YYYY-MM-DD (from {FirstYear} to {LastYear})."
            )
        );

    private static T? Refuse<T>(ArgumentResult result, string text)
        where T : struct
    {
        result.AddError(text);
        return null;
    }
}
