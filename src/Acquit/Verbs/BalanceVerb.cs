using System.CommandLine;
using System.Globalization;
using Acquit.App.Portfolio;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;

namespace Acquit.Verbs;

/// <summary><c>acquit balance</c>: who owes what on a day, by age.</summary>
internal static class BalanceVerb
{
    /// <summary>Years after which a claim is warned about as too old (C. civ., art. 2224; C. com., art. L.
    /// 110-4).</summary>
    private const int LimitationYears = 5;

    public static Command Create(VerbConsole console)
    {
        var from = new Option<string>("--from") { Description = "FEC ou tableau de pièces ouvertes.", Required = true };
        var terms = new Option<string>("--terms") { Description = "Délai de paiement quand le fichier n’a pas d’échéance : 30d, 45d-eom…" };
        var asOf = new Option<string>("--as-of") { Description = "Jour de la balance, AAAA-MM-JJ ; aujourd’hui par défaut." };
        var accounts = new Option<string>("--accounts") { Description = "Débuts des comptes clients : 411,413,416." };
        var command = new Command("balance", "La balance âgée : qui doit quoi, depuis quand.") { from, terms, asOf, accounts };
        command.SetAction(parsed =>
        {
            if (!PaymentTerms.TryParse(parsed.GetValue(terms) ?? "30d", out var delay))
            {
                return console.WrongUsage("terms", PaymentTerms.WhyNotParse(parsed.GetValue(terms))!.Value.Sentence(console.Language));
            }

            if (!TryDay(parsed.GetValue(asOf), console.Clock.Today, out var day))
            {
                return console.WrongUsage("asOf", console.Say("--as-of attend un jour AAAA-MM-JJ.", "--as-of expects a day YYYY-MM-DD."));
            }

            if (!TryAccounts(parsed.GetValue(accounts), out var customers))
            {
                return console.WrongUsage("accounts", console.Say(
                    "--accounts attend des débuts de comptes séparés par des virgules : 411,413.",
                    "--accounts expects account prefixes separated by commas: 411,413."));
            }

            return Answer(console, FileBalance.Of(new(parsed.GetValue(from)!, day, delay, customers, LimitationYears)));
        });
        return command;
    }

    private static int Answer(VerbConsole console, FileBalance answer)
    {
        if (answer.IsUnreadable)
        {
            return console.NothingRead(answer.Problems);
        }

        var assumptions = answer.Assumptions(console.Language).ToList();
        var exit = console.Print(Json(console, answer, assumptions), writer => BalanceTable.Write(writer, console, answer.Balance));
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

    private static object Json(VerbConsole console, FileBalance answer, List<string> assumptions)
    {
        var balance = answer.Balance;
        return new
        {
            balance.AsOf,
            Currency = "EUR",
            AgedBalance.Buckets,
            Debtors = balance.Rows.Select(row => new
            {
                row.Account.Account,
                row.Account.Auxiliary,
                row.Name,
                row.Total,
                row.ByBucket,
                row.Credit,
                row.OldestDueOn,
                NotACustomer = row.IsNotACustomer,
            }),
            balance.Total,
            balance.ByBucket,
            balance.Credit,
            balance.TotalDebit,
            balance.TotalCredit,
            balance.Retention,
            answer.RowsRead,
            answer.RowsRejected,
            answer.LastEntryOn,
            Problems = console.ProblemsJson(answer.Problems),
            Assumptions = assumptions,
        };
    }

    private static bool TryDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return text is null
            || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1950 and <= 2200);
    }

    private static bool TryAccounts(string? text, out CustomerAccounts accounts)
    {
        var prefixes = text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        accounts = prefixes is null ? CustomerAccounts.Usual : new CustomerAccounts(prefixes);
        return prefixes is null || (prefixes.Length > 0 && Array.TrueForAll(prefixes, prefix => prefix.All(char.IsAsciiLetterOrDigit)));
    }
}
