using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit record letter</c>: a letter sent before Acquit or outside it; <c>--from-csv</c> notes a whole table.
/// </summary>
internal static class RecordVerbLetter
{
    public static Command Create(VerbConsole console)
    {
        var whom = new RecordVerbOptions(console);
        var debtor = DebtorAsked.Argument(console);
        debtor.Arity = ArgumentArity.ZeroOrOne;
        var (step, channel) = (Step(console), Sent(console));
        var (reference, table) = (Reference(console), Table(console));
        var orNothing = OrNothing(console);
        var command = new Command("letter", console.Say("Une lettre envoyée hors d’Acquit, ou un tableau de lettres.",
            "A letter sent outside Acquit, or a table of letters."))
        {
            debtor, step, channel, reference, table, orNothing,
        };
        whom.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(table) is { } file)
            {
                return FromTable(console, (parsed, whom), file, parsed.GetValue(orNothing));
            }

            var form = new RecordVerbForm(console, parsed);
            var happened = new LetterRecorded(form.Text(step), form.Channel(channel, Channel.Letter))
            {
                EffectiveOn = form.OptionalDay(whom.On) ?? console.Clock.Today, Reference = form.Text(reference),
            };
            var answer = new RecordVerbAnswer(console, whom, parsed);
            return form.Problem is { } problem ? console.WrongUsage("usage", problem)
                : parsed.GetValue(debtor) is { } named && happened.Step.Length > 0 ? answer.Note(named, happened)
                : console.WrongUsage("usage", console.Say(
                    "Il faut DÉBITEUR et --step, ou --from-csv.", "DEBTOR and --step are needed, or --from-csv."));
        });
        return command;
    }

    private static Option<string> Step(VerbConsole console) => Word("--step", console.Say(
        "Étape de la méthode que la lettre accomplit.", "Step of the policy that the letter does."));

    private static Option<string> Sent(VerbConsole console) => Word("--channel", console.Say(
        "letter, registered-letter, email… ; letter par défaut.",
        "letter, registered-letter, email…; letter by default."));

    private static Option<string> Reference(VerbConsole console) => Word("--reference", console.Say(
        "Référence imprimée, ou numéro du recommandé.", "Reference as printed, or number of the registered letter."));

    private static Option<string> Table(VerbConsole console) => Word("--from-csv", console.Say(
        "Tableau CSV ou XLSX : debtor; step; date; channel; reference; items.",
        "Table, CSV or XLSX: debtor; step; date; channel; reference; items."));

    private static Option<bool> OrNothing(VerbConsole console) => new("--all-or-nothing")
    {
        Description = console.Say(
            "Ne rien noter si une ligne est écartée.", "Note nothing when a row is left out."),
    };

    private static Option<string> Word(string name, string description) => new(name) { Description = description };

    private static int FromTable(
        VerbConsole console, (ParseResult Parsed, RecordVerbOptions Options) line, string path, bool orNothing)
    {
        var problems = new List<ImportProblem>();
        if (RunRules.Open(console.Data, problems) is not { } rules)
        {
            return console.NothingRead(problems);
        }

        if (!File.Exists(path))
        {
            return console.NothingRead([new(ProblemCode.FileMissing, path, 0, 0, "", "")]);
        }

        var by = line.Parsed.GetValue(line.Options.By)?.Trim() ?? "";
        if (by.Length == 0)
        {
            var missing = new RefusedRecord(RecordRefusal.RecorderMissing);
            return console.Refused(missing.Key, missing.Sentence(console.Language));
        }

        var database = line.Options.Database.Open(line.Parsed);
        var result = new LetterBatch(database, new RecordDesk(database, rules, console.Clock)).Record(new LetterTable(
            File.ReadAllBytes(path), Path.GetFileName(path), by, line.Parsed.GetValue(line.Options.Database.Creditor),
                orNothing));
        return result.RowsRead == 0 ? console.NothingRead(result.Problems) : Answer(console, result);
    }

    private static int Answer(VerbConsole console, LetterBatchResult result)
    {
        const int refused = 3;
        var text = result.IsNothingWritten
            ? console.Say(
                $"Rien n’est noté : --all-or-nothing est demandé et il y a "
                + $"{console.Count(result.Problems.Count, "problème", "problem")}.",
                $"Nothing is noted: {result.Problems.Count} rows have a problem and --all-or-nothing was asked.")
            : console.Say(
                $"{console.Count(result.RowsRead, "ligne lue", "row")} : "
                + $"{console.Count(result.Recorded, "lettre notée", "letter")}, "
                + $"{result.AlreadyRecorded} déjà {(result.AlreadyRecorded < 2 ? "notée" : "notées")}, "
                + $"{console.Count(result.Problems.Count, "problème", "problem")}. "
                + "Les lignes valables sont notées, les autres écartées.",
                $"{result.RowsRead} rows read: {result.Recorded} letters noted, {result.AlreadyRecorded} noted before, "
                + $"{result.Problems.Count} problems. Valid rows are noted, the others left out.");
        var exit = console.Print(
            new
            {
                result.RowsRead,
                result.Recorded,
                result.AlreadyRecorded,
                error = result.IsNothingWritten ? new { code = "rowsRejected", text } : null,
                problems = console.ProblemsJson(result.Problems),
            },
            writer => writer.WriteLine(text));
        console.Tell(result.Problems);
        return result.IsNothingWritten ? refused : exit;
    }
}
