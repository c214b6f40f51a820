using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Portfolio;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit court deadlines [--creditor NAME]</c>: what must be done before courts, and until when.</summary>
internal static class CourtVerbDeadlines
{
    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var command = new Command("deadlines", console.Say(
            "Ce qui est à faire devant les tribunaux, et jusqu’à quand.",
            "What is to be done before courts, and until when."))
        {
            options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            return parsed.GetValue(options.Creditor) is not null
                ? options.ForCreditor(parsed, (db, book) => Listed(console, db, [book.Id], rules))
                : Everyone(console, options.Open(parsed), rules);
        });
        return command;
    }

    private static int Everyone(VerbConsole console, Database database, App.Decide.RunRules rules)
    {
        using var db = database.Open();
        return Listed(console, db, [.. db.Creditors.Select(row => row.Id)], rules);
    }

    private static int Listed(
        VerbConsole console, AcquitDb db, IReadOnlyCollection<Guid> creditors, App.Decide.RunRules rules)
    {
        var today = console.Clock.Today;
        var days = new CourtCalendar(db, rules.Law, creditors).Read(today);
        var limitation = new LimitationBook(db, rules.Law, creditors).Nearest(today, null).ToList();
        return console.Print(
            new
            {
                asOf = today,
                deadlines = days.Select(day => new
                {
                    dossier = day.Address,
                    debtor = day.DebtorName,
                    creditor = day.CreditorName,
                    procedure = day.Procedure.Number,
                    courtName = day.Procedure.Opened.CourtName,
                    urgent = day.IsUrgentOn(today),
                    past = day.IsPastOn(today),
                    deadline = CourtVerbAnswer.DeadlineJson(console, day.Procedure, day.Deadline),
                }),
                limitation = limitation.Select(LimitationLines.Json),
            },
            writer =>
            {
                foreach (var day in days)
                {
                    writer.WriteLine($"{CourtVerbAnswer.Mark(day.Procedure, day.Deadline, today)} "
                        + $"{CourtVerbAnswer.Day(day.On)}  {day.DebtorName} ({day.Address}), "
                        + $"{day.Deadline.Text(console.Language)}, {day.Procedure.Opened.CourtName}");
                }

                limitation.ForEach(day => Write(console, writer, day));
                if (days.Count + limitation.Count == 0)
                {
                    writer.WriteLine(console.Say("Rien à faire devant un tribunal.", "Nothing to do before a court."));
                }
            });
    }

    private static void Write(VerbConsole console, TextWriter writer, LimitationDay day) =>
        writer.WriteLine($"  {CourtVerbAnswer.Day(day.On)}  {day.DebtorName} ({day.Address}), "
            + console.Say(
                $"prescription de {day.Items} facture(s), {day.Open} €",
                $"limitation of {day.Items} invoice(s), {day.Open} €"));
}
