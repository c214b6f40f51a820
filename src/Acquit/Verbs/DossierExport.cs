using System.CommandLine;
using System.Security.Cryptography;
using Acquit.App.Proof;
using Acquit.App.Record;

namespace Acquit.Verbs;

/// <summary><c>acquit dossier DEBTOR --export FILE.zip</c>: the file as one ZIP that anybody can check.</summary>
internal static class DossierExport
{
    public static Option<FileInfo?> Option(VerbConsole console) => new("--export")
    {
        HelpName = console.Say("FICHIER.zip", "FILE.zip"),
        Description = console.Say(
            "Écrire le dossier en un ZIP : requête et pièces, originaux, historique, empreintes ; « acquit verify "
                + "FICHIER.zip » le vérifie sans base.",
            "Write the dossier as one ZIP: petition and exhibits, originals, history, hashes; \"acquit verify "
                + "FILE.zip\" checks it without a database."),
    };

    public static int Write(VerbConsole console, ProofDesk desk, NamedDebtor named, FileInfo file)
    {
        var parcel = desk.Draw(named);
        if (parcel.IsTooLarge)
        {
            return console.Refused("dossierTooLarge", console.Say(
                "Le dossier dépasse ce qu’un fichier peut contenir (1,8 Go).",
                "The dossier is larger than one file can hold (1.8 GB)."));
        }

        if (file.Directory is { Exists: false })
        {
            return console.WrongUsage("fileUnwritable", console.Say(
                $"Il n’y a pas de dossier « {file.DirectoryName} ».", $"There is no folder \"{file.DirectoryName}\"."));
        }

        var hash = WriteWhole(parcel, file);
        console.Print(
            new
            {
                dossier = DebtorAsked.Json(named), file = file.Name, sha256 = hash, events = parcel.EventCount,
                originals = parcel.OriginalCount, erased = parcel.ErasedCount, lost = parcel.Lost,
                court = parcel.Court.Select(one => new { one.Procedure, bound = one.IsBound, missing = one.Missing }),
            },
            writer => Tell(console, writer, parcel, (file, hash)));
        return 0;
    }

    /// <summary>A stop half way leaves no half file under the name.</summary>
    private static string WriteWhole(ProofParcel parcel, FileInfo file)
    {
        var part = file.FullName + ".part";
        using (var into = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
        {
            parcel.WriteTo(into);
        }

        File.Move(part, file.FullName, overwrite: true);
        using var written = File.OpenRead(file.FullName);
        return Convert.ToHexStringLower(SHA256.HashData(written));
    }

    private static void Tell(
        VerbConsole console, TextWriter writer, ProofParcel parcel, (FileInfo File, string Hash) written)
    {
        writer.WriteLine($"{written.File.Name} : {console.Count(parcel.EventCount, "événement", "event")}, "
            + console.Say($"{parcel.OriginalCount} originaux", $"{parcel.OriginalCount} originals"));
        writer.WriteLine($"SHA-256 {written.Hash}");
        foreach (var (procedure, isBound, missing) in parcel.Court)
        {
            writer.WriteLine(isBound
                ? console.Say($"Procédure n° {procedure} : requête et pièces jointes.",
                    $"Procedure {procedure}: petition and exhibits enclosed.")
                : console.Say($"Procédure n° {procedure} : la requête n’est pas jointe :",
                    $"Procedure {procedure}: the petition is not enclosed:"));
            foreach (var why in missing)
            {
                writer.WriteLine($"  - {why}");
            }
        }

        foreach (var lost in parcel.Lost)
        {
            writer.WriteLine(console.Say($"Pièce nommée et non conservée : {lost}",
                $"Paper named and not kept: {lost}"));
        }
    }
}
