using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit today --from FILE</c>: what to do today about each open item of a file, and why. No database is touched.
/// </summary>
internal static class TodayVerb
{
    public static Command Create(VerbConsole console)
    {
        var from = new Option<string>("--from") { Description = "FEC ou tableau de pièces ouvertes.", Required = true };
        var policy = new Option<string>("--policy") { Description = "Méthode : un nom ou un fichier.",
            Required = true };
        var terms = new Option<string>("--terms") {
            Description = "Délai quand le fichier n’a pas d’échéance : 30d, 45d-eom…" };
        var asOf = new Option<string>("--as-of") { Description = "Le jour, AAAA-MM-JJ ; aujourd’hui par défaut." };
        var explain = new Option<string>("--explain") {
            Description = "Tout l’avenir d’un débiteur si rien ne se passe." };
        var map = MapOption.Create();
        var command = new Command("today", "Qui relancer aujourd’hui, comment, et pourquoi.") { from, policy, terms,
            asOf, explain, map };
        command.SetAction(parsed =>
        {
            if (!PaymentTerms.TryParse(parsed.GetValue(terms) ?? "30d", out var delay))
            {
                var why = PaymentTerms.WhyNotParse(parsed.GetValue(terms))!.Value;
                return console.WrongUsage("terms", why.Sentence(console.Language));
            }

            var day = console.Clock.Today;
            if (parsed.GetValue(asOf) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out day))
            {
                return console.WrongUsage("asOf", console.Say(
                    "--as-of attend un jour AAAA-MM-JJ.", "--as-of expects a day YYYY-MM-DD."));
            }

            var (file, method) = (parsed.GetValue(from)!, parsed.GetValue(policy)!);
            return Run(console, new(file, method, delay, day, parsed.GetValue(map)), parsed.GetValue(explain));
        });
        return command;
    }

    private static int Run(VerbConsole console, Question question, string? debtor)
    {
        var problems = new List<ImportProblem>();
        if (new PolicyShelf(console.Data).Find(question.Policy, problems) is not { } policy)
        {
            return console.NothingRead(problems);
        }

        var columns = MapOption.Read(question.Map, problems);
        var reading = LedgerFile.ReadOpen(question.From, CustomerAccounts.Usual, question.AsOf, columns);
        if (problems.Count > 0)
        {
            return console.NothingRead(problems);
        }

        if (reading.IsUnreadable)
        {
            return console.NothingRead(reading.Problems);
        }

        var positions = Matching.OpenOn(reading.Lines, question.AsOf, new DueDates(question.Terms));
        var today = new FileToday(positions, policy, question.AsOf);
        var answer = new TodayAnswer(console, policy, question.AsOf)
        {
            Problems = reading.Problems,
            Assumptions = Assumptions(console, question, reading.HasDueDates, reading.LastEntryOn),
        };
        return debtor is null ? answer.Print(today.Decisions()) : Explain(console, answer, today, debtor);
    }

    private static int Explain(VerbConsole console, TodayAnswer answer, FileToday today, string debtor)
    {
        var candidates = today.Matching(debtor);
        return candidates.Count switch
        {
            1 => answer.Print(candidates[0], today.Explain(candidates[0])),
            0 => console.WrongUsage("debtorUnknown", console.Say(
                $"Aucun débiteur « {debtor} » n’a de pièce ouverte.", $"No debtor \"{debtor}\" has an open item.")),
            _ => console.WrongUsage("debtorAmbiguous", console.Say("Plusieurs débiteurs : ", "Several debtors: ")
                + string.Join(", ", candidates.Select(dossier => dossier.Debtor.Key.Value))),
        };
    }

    private static List<string> Assumptions(VerbConsole console, Question question, bool hasDueDates,
        DateOnly? lastEntryOn)
    {
        var said = new List<string>
        {
            hasDueDates
                ? console.Say(
                    $"échéance = date de facture + {question.Terms} là où le fichier n’en donne pas",
                    $"due date = invoice date + {question.Terms} where the file has none")
                : console.Say(
                    $"échéance = date de facture + {question.Terms} : le fichier n’en donne pas",
                    $"due date = invoice date + {question.Terms}: the file has none"),
            console.Say("rien n’a encore été fait : chaque pièce est à sa première étape",
                "nothing was ever done: each item is at its first step"),
            console.Say(
                "adresse, e-mail, téléphone et statut juridique des débiteurs pris pour connus",
                "address, e-mail, telephone and legal status of the debtors taken as known"),
        };
        if (lastEntryOn is { } last)
        {
            said.Add(console.Say($"dernière écriture du fichier : {last:yyyy-MM-dd}",
                $"last entry of the file: {last:yyyy-MM-dd}"));
        }

        return said;
    }

    private sealed record Question(string From, string Policy, PaymentTerms Terms, DateOnly AsOf, string? Map);
}
