using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Letters.Court;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court letters DEBTOR [--procedure N] [--paper KEY --pdf FILE]</c>: letters to the registry and to a
/// commissaire de justice that a procedure has a use for today, or what they lack.
/// </summary>
internal static class CourtVerbLetters
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var number = LawOptions.Count(console, "--procedure", console.Say(
            "Numéro de la procédure ; la dernière par défaut.", "Number of the procedure; the latest by default."));
        var (paper, pdf) = Wanted(console);
        var command = new Command("letters", console.Say(
            "Les courriers au greffe et au commissaire de justice, ou ce qui leur manque.",
            "Letters to the registry and to the officer, or what they lack."))
        {
            debtor, number, paper, pdf, options.Creditor, options.File,
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

            var one = parsed.GetValue(number) ?? new CourtDesk(database, rules, console.Clock).Of(named)
                .Select(procedure => procedure.Number).DefaultIfEmpty().Max();
            var desk = new CourtLetterDesk(database, rules, console.Clock);
            return (parsed.GetValue(paper), parsed.GetValue(pdf)) is ({ } wanted, { } file)
                ? Written(console, (named, one), wanted, (desk, file))
                : Listed(console, named, desk.Of(named, one));
        });
        return command;
    }

    private static (Option<CourtPaper?> Paper, Option<FileInfo?> Pdf) Wanted(VerbConsole console) =>
    (
        LawOptions.OneOf<CourtPaper>(
            console, "--paper", console.Say("Le courrier à écrire", "The letter to write"), CourtPapers.Parse,
            Enum.GetValues<CourtPaper>().Where(one => one.Reader() != CourtReader.Court).Select(CourtPapers.Key)),
        new Option<FileInfo?>("--pdf")
        {
            Description = console.Say("Le fichier où l’écrire, avec ce qu’il remet.",
                "The file to write it to, with what it hands over."),
        });

    private static int Listed(VerbConsole console, NamedDebtor named, ProcedureLetters? letters) =>
        letters is null ? Unknown(console)
        : console.Print(
            new
            {
                dossier = DebtorAsked.Json(named),
                procedure = letters.Procedure.Number,
                letters = letters.Offers.Select(offer => new
                {
                    letter = offer.Paper.Key(),
                    ready = offer.Refusals.Count == 0,
                    missing = offer.Refusals.Select(refusal => refusal.Sentence(console.Language)),
                }),
            },
            writer =>
            {
                foreach (var offer in letters.Offers)
                {
                    writer.WriteLine($"{offer.Paper.Key()}"
                        + (offer.Refusals.Count == 0 ? console.Say(" : prêt", ": ready") : ""));
                    foreach (var refusal in offer.Refusals)
                    {
                        writer.WriteLine($"  - {refusal.Sentence(console.Language)}");
                    }
                }

                if (letters.Offers.Count == 0)
                {
                    writer.WriteLine(console.Say("À ce stade, aucun courrier.", "At this stage, no letter."));
                }
            });

    private static int Written(
        VerbConsole console, (NamedDebtor Debtor, int Number) where, CourtPaper paper,
        (CourtLetterDesk Desk, FileInfo File) to)
    {
        if (to.Desk.Draw(where.Debtor, where.Number, paper) is not { } drawn)
        {
            return to.Desk.Of(where.Debtor, where.Number) is null ? Unknown(console)
                : console.Refused("notOfThisStage", console.Say(
                    $"À ce stade, la procédure n’appelle pas ce courrier : {paper.Key()}.",
                    $"At this stage the procedure has no use for that letter: {paper.Key()}."));
        }

        if (drawn.Pdf is not { } bytes)
        {
            return console.Refused("incomplete", string.Join(" ", drawn.Sentences(console.Language)));
        }

        File.WriteAllBytes(to.File.FullName, bytes.ToArray());
        return console.Print(
            new
            {
                dossier = DebtorAsked.Json(where.Debtor), procedure = where.Number, letter = paper.Key(),
                pages = drawn.Pages, file = to.File.Name,
            },
            writer => writer.WriteLine($"{to.File.Name} ({drawn.Pages} p.)"));
    }

    private static int Unknown(VerbConsole console)
    {
        var why = new RefusedCourt(App.Court.CourtRefusal.NoProcedure);
        return console.Refused(why.Key, why.Sentence(console.Language));
    }
}
