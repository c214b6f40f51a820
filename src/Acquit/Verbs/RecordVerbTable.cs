using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary><c>--from-csv</c>: a whole table of one act, each row noted or a problem.</summary>
internal sealed class RecordVerbTable(VerbConsole console, RecordedAct act, RecordVerbOptions whom)
{
    private readonly Option<string> _table = new("--from-csv")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say("Tableau CSV ou XLSX, colonnes : ", "Table, CSV or XLSX, columns: ")
            + Columns(act, console) + ".",
    };

    private readonly Option<bool> _orNothing = new("--all-or-nothing")
    {
        Description = console.Say(
            "Avec --from-csv : ne rien noter si une ligne est écartée.",
            "With --from-csv: note nothing when a row is left out."),
    };

    /// <summary>A table names its debtors itself.</summary>
    public void AddTo(Command command, Argument<string> debtor)
    {
        debtor.Arity = ArgumentArity.ZeroOrOne;
        command.Add(_table);
        command.Add(_orNothing);
    }

    /// <summary>The table that was asked for; null: one act is noted.</summary>
    public string? Asked(ParseResult parsed) => parsed.GetValue(_table);

    public int Note(ParseResult parsed, string path)
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

        var by = parsed.GetValue(whom.By)?.Trim() ?? "";
        if (by.Length == 0)
        {
            var missing = new RefusedRecord(RecordRefusal.RecorderMissing);
            return console.Refused(missing.Key, missing.Sentence(console.Language));
        }

        var database = whom.Database.Open(parsed);
        var table = new RecordTable(act, File.ReadAllBytes(path), path, by, parsed.GetValue(_orNothing))
        {
            Creditor = parsed.GetValue(whom.Database.Creditor),
        };
        var result = new RecordBatch(database, new RecordDesk(database, rules, console.Clock)).Record(table);
        return result.RowsRead == 0 ? console.NothingRead(result.Problems) : Answer(result);
    }

    private int Answer(RecordBatchResult result)
    {
        const int refused = 3;
        var text = result.IsNothingWritten
            ? console.Say(
                "Rien n’est noté : --all-or-nothing est demandé et il y a "
                + $"{console.Count(result.Problems.Count, "problème", "problem")}.",
                $"Nothing is noted: {result.Problems.Count} rows have a problem and --all-or-nothing was asked.")
            : console.Say(
                $"{console.Count(result.RowsRead, "ligne lue", "row")} : "
                + $"{console.Count(result.Recorded, "notée", "row")}, {result.AlreadyRecorded} déjà "
                + $"{(result.AlreadyRecorded < 2 ? "notée" : "notées")}, "
                + $"{console.Count(result.Problems.Count, "problème", "problem")}. "
                + "Les lignes valables sont notées, les autres écartées.",
                $"{result.RowsRead} rows read: {result.Recorded} noted, {result.AlreadyRecorded} noted before, "
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

    private static string Columns(RecordedAct act, VerbConsole console) => act switch
    {
        RecordedAct.Letter => "debtor; step; date; channel; reference; items; file "
            + console.Say("(PDF à côté du tableau)", "(PDF beside the table)"),
        RecordedAct.Call => "debtor; date; outcome; person; step; items; note",
        RecordedAct.Reply => "debtor; date; channel; items; note",
        RecordedAct.Promise => "debtor; date; amount; due; person; channel; items; note",
        RecordedAct.Payment => "debtor; date; amount; items; note",
        RecordedAct.Dispute => "debtor; date; amount; category; answer-from; answer-by; items; note",
        RecordedAct.Hold => "debtor; date; until; note; items",
    };
}
