using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court documents DEBTOR [--pdf FILE]</c>: the petition with its exhibits, or what it lacks.
/// </summary>
internal static class CourtVerbDocuments
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var number = LawOptions.Count(console, "--procedure", console.Say(
            "Numéro de la procédure ; la dernière par défaut.", "Number of the procedure; the latest by default."));
        var pdf = new Option<FileInfo?>("--pdf")
        {
            Description = console.Say("Écrire la requête, le décompte, le bordereau et les pièces en un seul PDF.",
                "Write petition, statement, list and exhibits as one PDF."),
        };
        var command = new Command("documents", console.Say(
            "La requête et ses pièces en un PDF, ou ce qui leur manque.",
            "The petition with its exhibits as one PDF, or what they lack."))
        {
            debtor, number, pdf, options.Creditor, options.File,
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

            var latest = new CourtDesk(database, rules, console.Clock).Of(named).Select(one => one.Number)
                .DefaultIfEmpty().Max();
            var papers = new PetitionDesk(database, rules, console.Clock)
                .Draw(named, parsed.GetValue(number) ?? latest);
            return papers is null ? Unknown(console, latest) : Told(console, named, papers, parsed.GetValue(pdf));
        });
        return command;
    }

    private static int Unknown(VerbConsole console, int latest)
    {
        var why = latest == 0 ? new RefusedCourt(CourtRefusal.NoProcedure)
            : new RefusedCourt(CourtRefusal.AlreadyFiled);
        return console.Refused(why.Key, why.Sentence(console.Language));
    }

    private static int Told(VerbConsole console, NamedDebtor named, PetitionPapers papers, FileInfo? file)
    {
        if (papers.Bundle.Pdf is { } bytes && file is not null)
        {
            File.WriteAllBytes(file.FullName, bytes.ToArray());
        }

        return console.Print(
            new
            {
                dossier = DebtorAsked.Json(named),
                procedure = papers.Procedure.Number,
                ready = papers.Bundle.Pdf is not null,
                draft = papers.Stated?.IsFinal != true,
                pages = papers.Bundle.Pages,
                missing = papers.Bundle.Sentences(console.Language),
                leftOut = papers.LeftOut,
                exhibits = papers.Exhibits.Select(one => new { number = one.Number, title = one.Title, on = one.On }),
            },
            writer => Write(console, writer, papers, file));
    }

    private static void Write(VerbConsole console, TextWriter writer, PetitionPapers papers, FileInfo? file)
    {
        writer.WriteLine(papers.Bundle.Pdf is null
            ? console.Say("La requête n’est pas prête :", "The petition is not ready:")
            : console.Say($"Requête et pièces : {papers.Bundle.Pages} pages",
                $"Petition and exhibits: {papers.Bundle.Pages} pages")
                + (file is null ? "" : $", {file.Name}"));
        foreach (var sentence in papers.Bundle.Sentences(console.Language))
        {
            writer.WriteLine($"  - {sentence}");
        }

        foreach (var title in papers.LeftOut)
        {
            writer.WriteLine(console.Say($"  - Ne peut pas être reliée (fichier effacé) : {title}",
                $"  - Cannot be bound (bytes erased): {title}"));
        }

        foreach (var one in papers.Exhibits)
        {
            writer.WriteLine(console.Say($"  Pièce n° {one.Number} : {one.Title}",
                $"  Exhibit {one.Number}: {one.Title}"));
        }
    }
}
