using System.CommandLine;
using System.Globalization;
using Acquit.App.Portfolio;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary><c>acquit balance</c>: who owes what on a day, by age.</summary>
internal static class BalanceVerb
{
    public static Command Create(VerbConsole console)
    {
        var asked = new Asked(console);
        var command = new Command("balance", console.Say(
            "La balance âgée : qui doit quoi, depuis quand.", "The aged balance: who owes what, since when."))
        {
            asked.From, asked.Terms, asked.AsOf, asked.Accounts, asked.Map, asked.Database.File,
            asked.Database.Creditor, asked.Parties.Creditor, asked.Parties.Customers,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(asked.Terms) ?? "30d";
            if (!PaymentTerms.TryParse(given, out var delay))
            {
                return console.WrongUsage("terms", PaymentTerms.WhyNotParse(given)!.Value.Sentence(console.Language));
            }

            if (!TryDay(parsed.GetValue(asked.AsOf), console.Clock.Today, out var day))
            {
                return console.WrongUsage("asOf", console.Say(
                    "--as-of attend un jour AAAA-MM-JJ.", "--as-of expects a day YYYY-MM-DD."));
            }

            if (!TryAccounts(parsed.GetValue(asked.Accounts), out var customers))
            {
                return console.WrongUsage("accounts", console.Say(
                    "--accounts attend des débuts de comptes séparés par des virgules : 411,413.",
                    "--accounts expects account prefixes separated by commas: 411,413."));
            }

            return parsed.GetValue(asked.From) is { } from
                ? FromFile(console, asked, parsed, new(from, day, delay, customers, null))
                : parsed.GetValue(asked.Parties.Creditor) is null && parsed.GetValue(asked.Parties.Customers) is null
                    ? Kept(console, asked, parsed, day)
                : console.WrongUsage("from", console.Say(
                    "--customers et --creditor-file accompagnent --from : la base les connaît déjà.",
                    "--customers and --creditor-file go with --from: the database knows them already."));
        });
        return command;
    }

    /// <summary>Terms and accounts given on the line stand before those of the settings.</summary>
    private static int FromFile(
        VerbConsole console, Asked asked, ParseResult parsed, FileBalanceQuestion question)
    {
        var problems = new List<ImportProblem>();
        if (asked.Parties.Read(parsed, problems) is not { } parties)
        {
            return console.NothingRead(problems);
        }

        var isGiven = parsed.GetValue(asked.Accounts) is not null;
        var columns = MapOption.Read(parsed.GetValue(asked.Map), problems);
        if (parsed.GetValue(asked.Map) is not null && columns is null)
        {
            return console.NothingRead(problems);
        }

        var answer = FileBalance.Of(question with
        {
            Terms = parties.Terms(parsed.GetValue(asked.Terms) is null ? null : question.Terms),
            Accounts = parties.Given is { } creditor && !isGiven
                ? new CustomerAccounts(creditor.CustomerPrefixes) : question.Accounts,
            LimitationYears = LawOptions.LimitationYears(console, question.AsOf),
            Map = columns, Parties = parties, Law = parties.HasCustomers ? asked.Parties.Law : null,
        });
        return Answer(console, answer with { Problems = [.. answer.Problems, .. problems] });
    }

    /// <summary>From the database; terms given on the line stand before those of the creditor.</summary>
    private static int Kept(VerbConsole console, Asked asked, ParseResult parsed, DateOnly day)
    {
        PaymentTerms? own = parsed.GetValue(asked.Terms) is { } given ? PaymentTerms.Parse(given) : null;
        return asked.Database.ForCreditor(parsed, (db, book) =>
            Answer(console, KeptBalance.Of(db, book, day, own)));
    }

    private static int Answer(VerbConsole console, FileBalance answer)
    {
        if (answer.IsUnreadable)
        {
            return console.NothingRead(answer.Problems);
        }

        var assumptions = answer.Assumptions(console.Language).ToList();
        var exit = console.PrintLong(
            writer => BalanceJson.Write(writer, console, answer, assumptions),
            writer => BalanceTable.Write(writer, console, answer.Balance));
        if (!console.Json)
        {
            foreach (var assumption in assumptions)
            {
                console.Messages.WriteLine(console.Say("Hypothèse : ", "Assumption: ") + assumption);
            }
        }

        console.Tell(answer.Problems);
        return exit;
    }

    private static bool TryDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return text is null
            || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                && day.Year is >= 1950 and <= 2200);
    }

    private static bool TryAccounts(string? text, out CustomerAccounts accounts)
    {
        var prefixes = text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        accounts = prefixes is null ? CustomerAccounts.Usual : new CustomerAccounts(prefixes);
        return prefixes is null
            || (prefixes.Length > 0 && Array.TrueForAll(prefixes, prefix => prefix.All(char.IsAsciiLetterOrDigit)));
    }

    private sealed class Asked(VerbConsole console)
    {
        public DatabaseOptions Database { get; } = new(console);

        public Option<string> From { get; } = new("--from")
        {
            Description = console.Say(
                "FEC ou tableau de pièces ouvertes (CSV, XLSX) ; sans lui, la base de données.",
                "FEC or table of open items (CSV, XLSX); without it, the database."),
        };

        public Option<string> Terms { get; } = new("--terms")
        {
            Description = console.Say(
                "Délai de paiement quand le fichier n’a pas d’échéance : 30d, 45d-eom…",
                "Payment terms where the file has no due date: 30d, 45d-eom…"),
        };

        public Option<string> AsOf { get; } = new("--as-of")
        {
            Description = console.Say(
                "Jour de la balance, AAAA-MM-JJ ; aujourd’hui par défaut.",
                "Day of the balance, YYYY-MM-DD; today by default."),
        };

        public Option<string> Accounts { get; } = new("--accounts")
        {
            Description = console.Say(
                "Débuts des comptes clients : 411,413,416.",
                "How the customer accounts begin: 411,413,416."),
        };

        public Option<string> Map { get; } = MapOption.Create(console);

        public PartyOptions Parties { get; } = new(console);
    }
}
