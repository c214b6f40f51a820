using System.Security.Cryptography;
using Acquit.App.Compose;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Record;

/// <summary>
/// The PDF of a letter that left before Acquit or outside it: kept with its hash, enclosed by later letters.
/// </summary>
/// <param name="Bytes">null: there is no such file</param>
public sealed record SentPaper(string Name, byte[]? Bytes)
{
    /// <summary>Kind of its document.</summary>
    public const string Kind = "letter-recorded";

    private const int Largest = 20_000_000;

    /// <summary>Hex; empty without bytes.</summary>
    public string Sha256 => Bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static SentPaper Of(string path) => new(Path.GetFileName(path),
        !File.Exists(path) ? null
        : new FileInfo(path).Length > Largest ? new byte[Largest + 1]
        : File.ReadAllBytes(path));

    /// <summary>A file that a table names, in the folder of the table or below it; never elsewhere.</summary>
    public static SentPaper Beside(string folder, string name)
    {
        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Of(path) : new SentPaper(name, null);
    }

    /// <summary>The first thing that forbids keeping it, or null.</summary>
    public RefusedRecord? WhyNot() =>
        Bytes is null ? new(RecordRefusal.PdfMissing) { Word = Name }
        : Bytes.Length > Largest ? new(RecordRefusal.PdfTooLarge) { Word = Name }
        : !Bytes.AsSpan().StartsWith("%PDF-"u8) ? new(RecordRefusal.NotAPdf) { Word = Name }
        : null;

    /// <summary>As the document of a letter or a credit note that is being noted; the caller saves.</summary>
    internal void Keep(AcquitDb db, DossierRow dossier, string reference, DateTimeOffset at) =>
        db.Documents.Add(new DocumentRow
        {
            CreditorId = dossier.CreditorId, Id = Guid.CreateVersion7(at), DossierId = dossier.Id, Kind = Kind,
            Reference = reference, Sha256 = Drafting.KeepBytes(db, dossier.CreditorId, Bytes!),
            CreatedAt = Instants.Micros(at),
        });
}
