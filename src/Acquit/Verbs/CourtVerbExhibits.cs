using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court exhibits DEBTOR [--take HASH,… --by NAME]</c>: the papers that may be exhibits, those that are, and
/// the choice of a person.
/// </summary>
internal static class CourtVerbExhibits
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var number = LawOptions.Count(console, "--procedure", console.Say(
            "Numéro de la procédure ; la dernière par défaut.", "Number of the procedure; the latest by default."));
        var take = new Option<string?>("--take")
        {
            HelpName = console.Say("EMPREINTE,…", "HASH,…"),
            Description = console.Say("Les pièces à joindre, par le début de leur empreinte (huit signes ou plus).",
                "The papers to enclose, by the beginning of their hash (eight signs or more)."),
        };
        var by = new RecordVerbOptions(console).By;
        var command = new Command("exhibits", console.Say(
            "Les pièces du dossier, celles qui sont jointes à la requête, et leur choix.",
            "The papers of the file, those that go with the petition, and their choice."))
        {
            debtor, number, take, by, options.Creditor, options.File,
        };
        command.SetAction(parsed => Run(console, parsed, (debtor, options, number), (take, by)));
        return command;
    }

    private static int Run(
        VerbConsole console, ParseResult parsed,
        (Argument<string> Debtor, DatabaseOptions Options, Option<int?> Number) which,
        (Option<string?> Take, Option<string> By) said)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        var database = which.Options.Open(parsed);
        using var db = database.Open();
        var asked = (parsed.GetValue(which.Debtor)!, parsed.GetValue(which.Options.Creditor));
        if (DebtorAsked.Find(console, db, asked, out exit) is not { } named)
        {
            return exit;
        }

        var desk = new PetitionDesk(database, rules, console.Clock);
        var latest = new CourtDesk(database, rules, console.Clock).Of(named).Select(one => one.Number)
            .DefaultIfEmpty().Max();
        return Answer(console, new Choice(desk, db, named, parsed.GetValue(which.Number) ?? latest),
            (parsed.GetValue(said.Take), parsed.GetValue(said.By) ?? ""));
    }

    private sealed record Choice(PetitionDesk Desk, AcquitDb Db, NamedDebtor Debtor, int Procedure);

    private static int Answer(VerbConsole console, Choice asked, (string? Take, string By) said)
    {
        if (asked.Desk.Draw(asked.Debtor, asked.Procedure) is not { } papers)
        {
            return Filed(console, asked);
        }

        if (said.Take is { } take)
        {
            var words = take.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var stated = papers.Stated ?? new PetitionStated(asked.Procedure) { EffectiveOn = default };
            var refused = asked.Desk.State(asked.Debtor, stated with
            {
                Exhibits = [.. words.Select(word => Whole(word, papers.Choices))],
            }, said.By);
            if (refused is not null)
            {
                return console.Refused(refused.Key, refused.Sentence(console.Language));
            }

            papers = asked.Desk.Draw(asked.Debtor, asked.Procedure)!;
        }

        return Listed(console, asked, papers);
    }

    private static int Listed(VerbConsole console, Choice asked, PetitionPapers papers) =>
        console.Print(
            new
            {
                dossier = DebtorAsked.Json(asked.Debtor), procedure = asked.Procedure, filed = false,
                exhibits = papers.Choices.Select(one => new
                {
                    number = one.Exhibit.Number > 0 ? one.Exhibit.Number : (int?)null, one.Exhibit.Title,
                    one.Exhibit.On, sha256 = one.Hash, taken = one.IsTaken, proposed = one.IsProposed,
                    unfit = one.IsUnfit, later = one.IsLater,
                }),
            },
            writer =>
            {
                foreach (var one in papers.Choices)
                {
                    var place = one.Exhibit.Number > 0
                        ? console.Say($"pièce n° {one.Exhibit.Number}", $"exhibit {one.Exhibit.Number}")
                        : console.Say("non jointe", "not enclosed");
                    var later = one.IsLater
                        ? console.Say(" (versée depuis le choix)", " (laid in since the choice)") : "";
                    writer.WriteLine($"  {one.Hash[..12]}  {place,-14}  {one.Exhibit.Title}{later}");
                }
            });

    /// <summary>What was filed, as it was filed; refused when there is no such procedure.</summary>
    private static int Filed(VerbConsole console, Choice asked)
    {
        var row = asked.Db.Dossiers.Single(one =>
            one.CreditorId == asked.Debtor.Creditor && one.Id == asked.Debtor.Dossier);
        if (ExhibitsFiled.Of(EventLog.Read(asked.Db, row, DateOnly.MaxValue), asked.Procedure) is not { } filed)
        {
            var why = new RefusedCourt(asked.Procedure == 0 ? CourtRefusal.NoProcedure : CourtRefusal.ProcedureUnknown)
            {
                Word = $"{asked.Procedure}",
            };
            return console.Refused(why.Key, why.Sentence(console.Language));
        }

        return console.Print(
            new
            {
                dossier = DebtorAsked.Json(asked.Debtor), procedure = asked.Procedure, filed = true,
                filedOn = filed.EffectiveOn,
                exhibits = filed.Exhibits.Select(one => new { one.Number, one.Title, one.On, one.Sha256 }),
            },
            writer =>
            {
                writer.WriteLine(console.Say(
                    $"Procédure n° {asked.Procedure}, pièces déposées le {filed.EffectiveOn:dd/MM/yyyy} :",
                    $"Procedure {asked.Procedure}, exhibits filed on {filed.EffectiveOn:yyyy-MM-dd}:"));
                foreach (var one in filed.Exhibits)
                {
                    writer.WriteLine($"  {one.Number}. {one.Title}");
                }
            });
    }

    private static string Whole(string word, IReadOnlyList<ExhibitChoice> choices)
    {
        const int fewest = 8;
        var found = choices.Where(one => word.Length >= fewest
            && one.Hash.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var one] ? one.Hash : word;
    }
}
