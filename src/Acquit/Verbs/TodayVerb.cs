using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.Portfolio;
using Acquit.Core.Dates;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit today --from FILE</c>: what to do today about each open item of a file, and why. No database is touched.
/// </summary>
internal static class TodayVerb
{
    public static Command Create(VerbConsole console)
    {
        var (from, policy) = (From(console), Policy(console));
        var (terms, asOf, explain) = (Terms(console), AsOf(console), ExplainOption(console));
        var (map, parties) = (MapOption.Create(console), new PartyOptions(console));
        var command = new Command("today", console.Say(
            "Qui relancer aujourd’hui, comment, et pourquoi.", "Whom to chase today, how, and why."))
        {
            from, policy, terms, asOf, explain, map, parties.Creditor, parties.Customers,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(terms);
            if (given is not null && PaymentTerms.WhyNotParse(given) is { } why)
            {
                return console.WrongUsage("terms", why.Sentence(console.Language));
            }

            var day = console.Clock.Today;
            if (parsed.GetValue(asOf) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out day))
            {
                return console.WrongUsage("asOf", console.Say(
                    "--as-of attend un jour AAAA-MM-JJ.", "--as-of expects a day YYYY-MM-DD."));
            }

            var problems = new List<ImportProblem>();
            if (parties.Read(parsed, problems) is not { } known)
            {
                return console.NothingRead(problems);
            }

            var delay = known.Terms(given is null ? null : PaymentTerms.Parse(given));
            var question = new Question(parsed.GetValue(from)!, parsed.GetValue(policy)!, delay, day, known)
            {
                Map = parsed.GetValue(map), Context = parties.Context(known, day), Beside = problems,
            };
            return Run(console, question, parsed.GetValue(explain));
        });
        return command;
    }

    private static Option<string> From(VerbConsole console) => new("--from")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say("FEC ou tableau de pièces ouvertes.", "FEC or table of open items."),
        Required = true,
    };

    private static Option<string> Policy(VerbConsole console) => new("--policy")
    {
        Description = console.Say("Méthode : un nom ou un fichier.", "Policy: a name or a file."),
        Required = true,
    };

    private static Option<string> Terms(VerbConsole console) => new("--terms")
    {
        Description = console.Say(
            "Délai quand le fichier n’a pas d’échéance : 30d, 45d-eom…",
            "Terms where the file has no due date: 30d, 45d-eom…"),
    };

    private static Option<string> AsOf(VerbConsole console) => new("--as-of")
    {
        HelpName = console.Say("AAAA-MM-JJ", "YYYY-MM-DD"),
        Description = console.Say("Le jour ; aujourd’hui par défaut.", "The day; today by default."),
    };

    private static Option<string> ExplainOption(VerbConsole console) => new("--explain")
    {
        HelpName = console.Say("DÉBITEUR", "DEBTOR"),
        Description = console.Say(
            "Tout l’avenir d’un débiteur si rien ne se passe.", "The whole future of a debtor if nothing happens."),
    };

    private static int Run(VerbConsole console, Question question, string? debtor)
    {
        var problems = new List<ImportProblem>();
        if (new PolicyShelf(console.Data).Find(question.Policy, problems) is not { } policy)
        {
            return console.NothingRead(problems);
        }

        var columns = MapOption.Read(question.Map, problems);
        var customers = question.Parties.Given is { } creditor
            ? new CustomerAccounts(creditor.CustomerPrefixes) : CustomerAccounts.Usual;
        var reading = LedgerFile.ReadOpen(question.From, customers, question.AsOf, columns);
        if (problems.Count > 0)
        {
            return console.NothingRead(problems);
        }

        if (reading.IsUnreadable)
        {
            return console.NothingRead(reading.Problems);
        }

        var accounts = new LedgerAccounts(reading.Lines, question.AsOf,
            question.Parties.DueDates(question.Terms));
        var today = new FileToday(accounts, policy, question.Context, question.Parties);
        var answer = new TodayAnswer(console, policy, question.AsOf)
        {
            File = question.From,
            Problems = [.. reading.Problems, .. question.Beside],
            Assumptions = Assumptions(console, question, today, reading),
            Parties = question.Parties,
        };
        return debtor is null ? answer.Print(today) : Explain(console, answer, today, debtor);
    }

    private static int Explain(VerbConsole console, TodayAnswer answer, FileToday today, string debtor)
    {
        var candidates = today.Matching(ComposedText.Of(debtor));
        return candidates.Count switch
        {
            1 => answer.Print(candidates[0], today),
            0 => console.WrongUsage("debtorUnknown", console.Say(
                $"Aucun débiteur « {debtor} » n’a de pièce ouverte.", $"No debtor \"{debtor}\" has an open item.")),
            _ => console.WrongUsage(
                "debtorAmbiguous",
                console.Say($"« {debtor} » désigne plusieurs débiteurs :", $"\"{debtor}\" names several debtors:"),
                [.. candidates.Select(dossier => (dossier.Debtor.Key.Value, dossier.Debtor.Name))]),
        };
    }

    private static List<string> Assumptions(
        VerbConsole console, Question question, FileToday today, LedgerReading reading)
    {
        var unknown = question.Parties.HasCustomers ? today.Unknown : -1;
        var said = new List<string>
        {
            reading.HasDueDates
                ? console.Say(
                    $"échéance = date de facture + {question.Terms} là où le fichier n’en donne pas",
                    $"due date = invoice date + {question.Terms} where the file has none")
                : console.Say(
                    $"échéance = date de facture + {question.Terms} : le fichier n’en donne pas",
                    $"due date = invoice date + {question.Terms}: the file has none"),
            console.Say("rien n’a encore été fait : chaque pièce est à sa première étape",
                "nothing was ever done: each item is at its first step"),
        };
        if (unknown != 0)
        {
            said.Add(unknown < 0
                ? console.Say(
                    "adresse, e-mail, téléphone et statut juridique des débiteurs pris pour connus",
                    "address, e-mail, telephone and legal status of the debtors taken as known")
                : console.Say(
                    $"adresse, e-mail, téléphone et statut juridique pris pour connus : {unknown} débiteur(s) "
                        + "absent(s) du fichier clients",
                    $"address, e-mail, telephone and legal status taken as known: {unknown} debtor(s) not in the "
                        + "customer file"));
            said.Add(FileBalance.TimeBarAssumed(console.Language));
        }

        if (reading.LastEntryOn is { } last)
        {
            said.Add(console.Say($"dernière écriture du fichier : {console.Day(last)}",
                $"last entry of the file: {last:yyyy-MM-dd}"));
        }

        return said;
    }

    private sealed record Question(
        string From, string Policy, PaymentTerms Terms, DateOnly AsOf, FileParties Parties)
    {
        public string? Map { get; init; }

        public required DunningContext Context { get; init; }

        /// <summary>What was wrong with the files beside the ledger.</summary>
        public required IReadOnlyList<ImportProblem> Beside { get; init; }
    }
}
