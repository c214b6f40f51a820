using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Verbs;

/// <summary><c>acquit imports [undo ID]</c>: what was imported, and taking the latest ledger out again.</summary>
internal static class ImportsVerb
{
    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var command = new Command("imports", console.Say("Les imports d’un créancier.", "The imports of a creditor."))
        { options.File, options.Creditor };
        command.SetAction(parsed => options.ForCreditor(parsed, (db, book) => List(console, db, book)));
        command.Add(Undo(console));
        return command;
    }

    private static Command Undo(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var number = new Argument<int>("ID") {
            HelpName = console.Say("NUMÉRO", "NUMBER"),
            Description = console.Say("Numéro de l’import.", "Number of the import."),
        };
        var undo = new Command("undo", console.Say(
            "Annule le dernier import ; les lettres parties restent parties.",
            "Undoes the last import; letters that left have left."))
        {
            number, options.File, options.Creditor,
        };
        undo.SetAction(parsed => options.ForCreditor(parsed, (db, book) =>
        {
            if (LedgerImport.WhyNotUndo(db, book.Id, parsed.GetValue(number)) is { } why)
            {
                return console.Refused(Database.Key(why), why.Sentence(console.Language));
            }

            LedgerImport.Undo(db, new(book.Id, Environment.UserName, console.Clock.Now), parsed.GetValue(number));
            return console.Print(
                new { Creditor = book.Creditor.Name, Undone = parsed.GetValue(number) },
                writer => writer.WriteLine(console.Say(
                    $"Import n° {parsed.GetValue(number)} annulé.", $"Import {parsed.GetValue(number)} undone.")));
        }));
        return undo;
    }

    private static int List(VerbConsole console, AcquitDb db, CreditorBook book)
    {
        var batches = db.ImportBatches.AsNoTracking().Where(row => row.CreditorId == book.Id)
            .OrderBy(row => row.Number).ToList();
        return console.Print(
            new { Creditor = book.Creditor.Name, Imports = batches.Select(Json) },
            writer =>
            {
                foreach (var row in batches)
                {
                    var state = row.State == BatchState.Undone ? console.Say(" (annulé)", " (undone)") : "";
                    writer.WriteLine(console.Say(
                        $"{row.Number,4}  {console.Day(ParisClock(row))}  {row.FileName} : "
                            + $"{console.Count(row.RowsAccepted, "ligne acceptée", "row")}, "
                            + $"{console.Count(row.RowsRejected, "rejetée", "")}, "
                            + $"{console.Count(row.Added, "nouvelle", "")}, "
                            + $"{console.Count(row.Vanished, "disparue", "")}{state}",
                        $"{row.Number,4}  {console.Day(ParisClock(row))}  {row.FileName}: "
                            + $"{row.RowsAccepted} rows accepted, "
                            + $"{row.RowsRejected} rejected, {row.Added} new, {row.Vanished} vanished{state}"));
                }
            });
    }

    private static DateOnly ParisClock(ImportBatchRow row) => App.ParisClock.DayOf(Instants.Of(row.AppliedAt));

    private static object Json(ImportBatchRow row) => new
    {
        Id = row.Number,
        row.Kind,
        File = row.FileName,
        row.Sha256,
        Period = new { First = row.PeriodFirst, Last = row.PeriodLast },
        row.RowsRead,
        row.RowsAccepted,
        row.RowsRejected,
        New = row.Added,
        row.Changed,
        row.Vanished,
        row.State,
        At = Instants.Of(row.AppliedAt),
        By = row.AppliedBy,
    };
}
