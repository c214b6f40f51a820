using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary><c>acquit court show DEBTOR</c>: where the procedures of a file stand.</summary>
internal static class CourtVerbShow
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var command = new Command("show", console.Say(
            "Où en sont les procédures d’un dossier.", "Where the procedures of a file stand."))
        {
            debtor, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            var database = options.Open(parsed);
            using var db = database.Open();
            var asked = (parsed.GetValue(debtor)!, parsed.GetValue(options.Creditor));
            if (DebtorAsked.Find(console, db, asked, out exit) is not { } named)
            {
                return exit;
            }

            return Listed(console, named, new CourtDesk(database, rules, console.Clock).Of(named));
        });
        return command;
    }

    private static int Listed(VerbConsole console, NamedDebtor named, IReadOnlyList<CourtProcedure> found) =>
        console.Print(
            new
            {
                dossier = DebtorAsked.Json(named),
                procedures = found.Select(one => CourtVerbAnswer.Json(console, one)),
            },
            writer =>
            {
                writer.WriteLine($"{named.Name} ({named.Key}, dossier {named.Number})");
                foreach (var one in found)
                {
                    CourtVerbAnswer.Write(console, writer, one);
                }

                if (found.Count == 0)
                {
                    writer.WriteLine(console.Say("  Aucune procédure.", "  No procedure."));
                }
            });
}
