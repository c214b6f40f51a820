using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit run</c>: today's decisions and proposals, for every creditor.</summary>
internal static class RunVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, asOf) = (new DatabaseOptions(console), PipelineVerbs.AsOf(console));
        var command = new Command(
            "run",
            console.Say(
                "Décider ce qui a changé ou vient à terme, et proposer les messages du jour.",
                "Decide what changed or falls due, and propose the messages of the day."
            )
        )
        {
            db.File,
            asOf,
        };
        command.SetAction(parsed =>
            Run(console, db.Open(parsed), parsed.GetValue(asOf) ?? console.Clock.Today)
        );
        return command;
    }

    private static int Run(VerbConsole console, Database database, DateOnly day)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        using var db = database.Open();
        var creditors = CreditorBook.All(db);
        if (creditors.Count == 0)
        {
            return console.Refused("noCreditor", console.Say(
                "Aucun créancier dans cette base : commencez par « acquit creditor set FICHIER.yaml ».",
                "No creditor in this database: begin with \"acquit creditor set FILE.yaml\"."));
        }

        if (PastDay(console, db, creditors, day) is { } refused)
        {
            return refused;
        }

        var round = new DailyRound(database, rules, console.Clock, LetterDesk.MakerOf(rules));
        var results = new List<(CreditorBook Creditor, RunResult Result, int Automatic)>();
        foreach (var creditor in creditors)
        {
            console.Working(console.Say(
                $"{creditor.Creditor.Name} : examen des dossiers…", $"{creditor.Creditor.Name}: looking at dossiers…"));
            var result = round.Execute(creditor, day);
            results.Add((creditor, result.Run, result.Automatic));
            console.Working("");
        }

        console.Tell(rules.Problems);
        return console.Print(Json(day, results), writer => Write(console, writer, results));
    }

    /// <summary>A day before one that was decided already is refused; null when the day is new enough.</summary>
    private static int? PastDay(VerbConsole console, AcquitDb db, IReadOnlyList<CreditorBook> creditors, DateOnly day)
    {
        foreach (var creditor in creditors)
        {
            if (DailyRun.LastDay(db, creditor.Id) is { } last && day < last)
            {
                return console.Refused(
                    "dayAlreadyPast",
                    console.Say(
                        $"{creditor.Creditor.Name} : le {console.Day(last)} a déjà été décidé ; on ne revient "
                            + $"pas au {console.Day(day)}.",
                        $"{creditor.Creditor.Name}: {console.Day(last)} was decided already; there is no going "
                            + $"back to {console.Day(day)}."
                    )
                );
            }
        }

        return null;
    }

    private static object Json(DateOnly day, List<(CreditorBook Creditor, RunResult Result, int Automatic)> results) =>
        new
        {
            asOf = day,
            creditors = results.Select(one => new
            {
                name = one.Creditor.Creditor.Name,
                run = one.Result.Number,
                kind = one.Result.Kind,
                dossiers = one.Result.Counts.Dossiers,
                decisionsChanged = one.Result.Counts.DecisionsChanged,
                proposed = one.Result.Counts.Proposed,
                refreshed = one.Result.Counts.Refreshed,
                withdrawn = one.Result.Counts.Withdrawn,
                approvedByRun = one.Automatic,
                withoutPolicy = one.Result.Counts.WithoutPolicy,
            }),
        };

    private static void Write(
        VerbConsole console,
        TextWriter writer,
        List<(CreditorBook Creditor, RunResult Result, int Automatic)> results
    )
    {
        foreach (var (creditor, result, automatic) in results)
        {
            var counts = result.Counts;
            writer.WriteLine(
                result.Number is null
                    ? console.Say(
                        $"{creditor.Creditor.Name} : rien n’a changé.",
                        $"{creditor.Creditor.Name}: nothing has changed."
                    )
                    : console.Say(
                        $"{creditor.Creditor.Name} : {console.Count(counts.Dossiers, "dossier examiné", "dossier")}, "
                            + $"{console.Count(counts.DecisionsChanged, "décision changée", "")} ; propositions : "
                            + $"{console.Count(counts.Proposed, "nouvelle", "")}, {counts.Refreshed} à jour, "
                            + $"{console.Count(counts.Withdrawn, "retirée", "")}, "
                            + $"{(automatic < 2 ? $"{automatic} approuvée" : $"{automatic} approuvées")} d’office.",
                        $"{creditor.Creditor.Name}: {counts.Dossiers} dossiers looked at, "
                            + $"{counts.DecisionsChanged} decisions changed, "
                            + $"{counts.Proposed} proposed, {counts.Refreshed} refreshed, {counts.Withdrawn} "
                            + "withdrawn, "
                            + $"{automatic} approved by the run."
                    )
            );
        }
    }
}
