using System.CommandLine;
using Acquit.App.Record;

namespace Acquit.Verbs;

/// <summary><c>acquit verify</c>: is everything that was noted and sent still what it was?</summary>
internal static class VerifyVerb
{
    private const int Broken = 3;

    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var file = VerifyFile.Argument(console);
        var command = new Command("verify", console.Say(
            "Vérifier la chaîne des preuves de la base, ou un dossier exporté, sans base.",
            "Check the evidence chain of the database, or an exported dossier, without a database."))
        {
            file, options.File,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(file) is { } exported)
            {
                return VerifyFile.Answer(console, exported);
            }

            using var db = options.Open(parsed).Open();
            return Answer(console, EvidenceCheck.Of(db));
        });
        return command;
    }

    private static int Answer(VerbConsole console, EvidenceCheck check)
    {
        var isWhole = check.Broken.Count == 0;
        var text = isWhole
            ? console.Say("La chaîne des preuves est intacte.", "The evidence chain holds.")
            : console.Say(
                $"La chaîne des preuves est rompue : {console.Count(check.Broken.Count, "constat", "finding")}.",
                $"The evidence chain is broken: {console.Count(check.Broken.Count, "constat", "finding")}.");
        console.Print(
            new
            {
                holds = isWhole,
                check.Checked,
                broken = check.Broken.Select(found => new
                {
                    code = found.Key, found.Creditor, found.Dossier, found.Seq, found.Document,
                    text = found.Sentence(console.Language),
                }),
                error = isWhole ? null : new { code = "chainBroken", text },
            },
            writer => Write(writer, console, check, text));
        return isWhole ? 0 : Broken;
    }

    private static void Write(TextWriter writer, VerbConsole console, EvidenceCheck check, string text)
    {
        var seen = check.Checked;
        writer.WriteLine(console.Say(
            "Vérifié : ", "Checked: ") + string.Join(", ",
            console.Count(seen.Creditors, "créancier", "creditor"), console.Count(seen.Dossiers, "dossier", "dossier"),
            console.Count(seen.Events, "événement", "event"), console.Count(seen.Anchors, "ancre", "anchor"),
            console.Count(seen.Documents, "document", "document")) + ".");
        if (seen.WordsErased + seen.BytesErased > 0)
        {
            writer.WriteLine(console.Say(
                "Effacés, leur place tient : ", "Erased, their place holds: ")
                + $"{console.Count(seen.WordsErased, "événement", "event")}, "
                + $"{console.Count(seen.BytesErased, "document", "document")}.");
        }

        foreach (var found in check.Broken)
        {
            writer.WriteLine("  " + found.Sentence(console.Language));
        }

        writer.WriteLine(text);
    }
}
