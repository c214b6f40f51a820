using System.Text.Json;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>A piece of evidence of a dossier whose file is kept.</summary>
/// <param name="Seq">place of its event in the history</param>
/// <param name="FileName">as it was handed over, without a path</param>
/// <param name="Media">« application/pdf », « image/png » or « image/jpeg », by its bytes</param>
/// <param name="Length">bytes</param>
/// <param name="IsErased">the bytes were erased; the hash stays</param>
public sealed record KeptPaper(
    int Seq, EvidenceRecorded Evidence, string FileName, string Media, long Length, bool IsErased)
{
    public string Sha256 => Evidence.DocumentHash;
}

/// <summary>
/// Scans that were laid into a dossier: the receipt of a registered letter, a signed order, a delivery note. Each is
/// the document of an event of evidence; who withdraws the event takes it off the list, and its bytes stay.
/// </summary>
public static class KeptPapers
{
    /// <summary>Those whose event stands, in the order in which they were noted.</summary>
    public static IReadOnlyList<KeptPaper> Of(AcquitDb db, NamedDebtor debtor)
    {
        var dossier = db.Dossiers.AsNoTracking().Single(row =>
            row.CreditorId == debtor.Creditor && row.Id == debtor.Dossier);
        var recorded = EventLog.Recorded(db, dossier, DateOnly.MaxValue);
        var withdrawn = recorded.Select(one => one.Happened).OfType<EventWithdrawn>().Select(one => one.Seq)
            .ToHashSet();
        var files = (
            from document in db.Documents.AsNoTracking()
            join blob in db.Blobs.AsNoTracking()
                on new { document.CreditorId, document.Sha256 } equals new { blob.CreditorId, blob.Sha256 }
            where document.CreditorId == debtor.Creditor && document.DossierId == debtor.Dossier
                && document.Kind == SentPaper.EvidenceKind
            orderby document.CreatedAt
            select new { document.Sha256, document.Facts, blob.Length, IsErased = blob.Bytes == null }
        ).AsEnumerable().ToLookup(file => file.Sha256, StringComparer.Ordinal);
        return
        [
            .. from one in recorded
               where !withdrawn.Contains(one.Seq)
               let evidence = one.Happened as EvidenceRecorded
               where evidence is { DocumentHash.Length: > 0 } && files.Contains(evidence.DocumentHash)
               let file = files[evidence.DocumentHash].Last()
               let facts = JsonSerializer.Deserialize<FileFacts>(file.Facts, JsonSerializerOptions.Web)!
               select new KeptPaper(one.Seq, evidence, facts.Name, facts.Media, file.Length, file.IsErased),
        ];
    }

    /// <summary>Null: no paper of this dossier, or erased.</summary>
    public static (KeptPaper Paper, byte[] Bytes)? Open(AcquitDb db, NamedDebtor debtor, string sha256) =>
        Of(db, debtor).LastOrDefault(one => one.Sha256 == sha256) is { } paper
        && db.Blobs.AsNoTracking().Where(row => row.CreditorId == debtor.Creditor && row.Sha256 == sha256)
            .Select(row => row.Bytes).SingleOrDefault() is { } bytes ? (paper, bytes) : null;

    /// <summary>
    /// The name under which a scan was handed over, whether or not its event still stands; its hash when there is none.
    /// </summary>
    public static string NameOf(AcquitDb db, NamedDebtor debtor, string sha256) => db.Documents.AsNoTracking()
        .Where(row => row.CreditorId == debtor.Creditor && row.DossierId == debtor.Dossier && row.Sha256 == sha256
            && row.Kind == SentPaper.EvidenceKind)
        .OrderBy(row => row.CreatedAt).Select(row => row.Facts).AsEnumerable().LastOrDefault() is { } facts
            ? JsonSerializer.Deserialize<FileFacts>(facts, JsonSerializerOptions.Web)!.Name : sha256;

    /// <summary>What is kept of a file beside its bytes.</summary>
    internal static string Facts(string name, string media) =>
        JsonSerializer.Serialize(new FileFacts(name, media), JsonSerializerOptions.Web);

    private sealed record FileFacts(string Name, string Media);
}
