using System.Globalization;
using System.CommandLine;
using Acquit.App.Proof;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit verify FILE.zip</c>: is an exported dossier what was handed over? No database is touched.
/// </summary>
internal static class VerifyFile
{
    private const int Broken = 3;
    private const int Unreadable = 1;

    public static Argument<FileInfo?> Argument(VerbConsole console) => new("file")
    {
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = console.Say("FICHIER.zip", "FILE.zip"),
        Description = console.Say(
            "Dossier exporté (« acquit dossier … --export ») ; sans lui, la base entière.",
            "An exported dossier (\"acquit dossier … --export\"); without it, the whole database."),
    };

    public static int Answer(VerbConsole console, FileInfo file)
    {
        if (!file.Exists)
        {
            return console.WrongUsage("fileMissing", console.Say(
                $"Il n’y a pas de fichier « {file.Name} ».", $"There is no file \"{file.Name}\"."));
        }

        using var stream = file.OpenRead();
        var check = ProofCheck.Of(stream);
        var text = check.Broken.Count == 0
            ? console.Say("Le dossier est entier et inchangé.", "The dossier is whole and unaltered.")
            : check.Broken[0].Sentence(console.Language);
        console.Print(
            new
            {
                holds = check.Broken.Count == 0, file = file.Name, check.Creditor, check.Dossier, check.Debtor,
                check.AsOf, manifestSha256 = check.ManifestSha256, check.Files, check.Events, check.Anchors,
                check.Originals, check.Erased,
                broken = check.Broken.Select(found => new
                {
                    code = found.Key, found.Name, text = found.Sentence(console.Language),
                }),
                error = check.Broken.Count == 0 ? null : new { code = check.Broken[0].Key, text },
            },
            writer => Write(writer, console, check, text));
        return check.Broken.Count == 0 ? 0 : check.ManifestSha256.Length == 0 ? Unreadable : Broken;
    }

    /// <summary>What a stranger's file says, without what would move a terminal or turn its writing round.</summary>
    private static string Shown(string words) => string.Concat(words.Select(letter =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format ? '\uFFFD' : letter));

    private static void Write(TextWriter writer, VerbConsole console, ProofCheck check, string text)
    {
        if (check.Debtor.Length > 0)
        {
            var (creditor, dossier, debtor) = (Shown(check.Creditor), Shown(check.Dossier), Shown(check.Debtor));
            writer.WriteLine(console.Say(
                $"{creditor}, dossier {dossier} : {debtor}, établi le {check.AsOf:dd/MM/yyyy}.",
                $"{creditor}, dossier {dossier}: {debtor}, drawn up on {check.AsOf:yyyy-MM-dd}."));
            writer.WriteLine(console.Say("Vérifié : ", "Checked: ") + string.Join(", ",
                console.Count(check.Files, "fichier", "file"), console.Count(check.Events, "événement", "event"),
                console.Count(check.Anchors, "ancre", "anchor"),
                console.Say($"{check.Originals} originaux", $"{check.Originals} originals")) + ".");
        }

        if (check.Erased > 0)
        {
            writer.WriteLine(console.Say("Effacés, leur place tient : ", "Erased, their place holds: ") + check.Erased);
        }

        if (check.ManifestSha256.Length > 0)
        {
            writer.WriteLine(console.Say("Empreinte du manifeste : ", "Hash of the manifest: ")
                + check.ManifestSha256);
        }

        writer.WriteLine(Shown(text));
        foreach (var found in check.Broken.Skip(1))
        {
            writer.WriteLine("  " + Shown(found.Sentence(console.Language)));
        }
    }
}
