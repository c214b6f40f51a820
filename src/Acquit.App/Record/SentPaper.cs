using System.Security.Cryptography;
using Acquit.App.Compose;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Record;

/// <summary>
/// The PDF of a letter that left before Acquit or outside it, or the scan of a piece of evidence: kept with its hash.
/// </summary>
/// <param name="Bytes">null: there is no such file</param>
public sealed record SentPaper(string Name, byte[]? Bytes)
{
    /// <summary>Kind of its document.</summary>
    public const string Kind = "letter-recorded";

    /// <summary>Kind of the document of a scan.</summary>
    public const string EvidenceKind = "evidence";

    /// <summary>Bytes, at most.</summary>
    public const int Largest = 20_000_000;

    private const int LongestName = 120;

    /// <summary>It proves something and is handed out as it came: PDF, PNG or JPEG.</summary>
    public bool IsEvidence { get; init; }

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
        : ScanKinds.Of(Bytes) is not { } kind ? new(IsEvidence ? RecordRefusal.NotAScan : RecordRefusal.NotAPdf)
        {
            Word = Name,
        }
        : !IsEvidence && kind != ScanKinds.Pdf ? new(RecordRefusal.NotAPdf) { Word = Name }
        : null;

    /// <summary>A name that any system can save: no path, no sign that commands.</summary>
    private string PlainName
    {
        get
        {
            var name = string.Concat(Path.GetFileName(Name.Replace('\\', '/')).Where(c => !char.IsControl(c))).Trim();
            return name.Length <= LongestName ? name : name[^LongestName..];
        }
    }

    /// <summary>As the document of what is being noted; the caller saves.</summary>
    internal void Keep(AcquitDb db, DossierRow dossier, string reference, DateTimeOffset at) =>
        db.Documents.Add(new DocumentRow
        {
            CreditorId = dossier.CreditorId, Id = Guid.CreateVersion7(at), DossierId = dossier.Id,
            Kind = IsEvidence ? EvidenceKind : Kind, Reference = reference,
            Sha256 = Drafting.KeepBytes(db, dossier.CreditorId, Bytes!), CreatedAt = Instants.Micros(at),
            Facts = IsEvidence ? KeptPapers.Facts(PlainName, ScanKinds.Of(Bytes)!) : "{}",
        });
}
