using System.Globalization;
using System.Text;
using Acquit.App.Record;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Proof;

/// <summary>
/// The papers of a dossier, byte for byte: all that its history names, what was sent, and the invoices. A draft that
/// nobody sent is none.
/// </summary>
internal sealed class ProofOriginals(AcquitDb db, NamedDebtor debtor)
{
    private const int LongestName = 60;

    /// <summary>In the order of the history, then invoices by day and number; each paper once.</summary>
    public IReadOnlyList<ProofOriginal> Of(IReadOnlyList<ProofEvent> events)
    {
        var named = events.SelectMany(one => one.Papers().Select(paper =>
            new ProofOriginal(paper.Sha256, one.Kind, paper.Reference) { Seq = one.Seq, On = one.EffectiveOn }));
        var found = named.Concat(Sent()).Concat(Invoices()).DistinctBy(one => one.Sha256).ToList();
        return [.. found.Select((one, at) => Placed(one, at + 1))];
    }

    /// <summary>Also where the words of the event were erased.</summary>
    private IEnumerable<ProofOriginal> Sent() => db.Sendings.AsNoTracking()
        .Where(row => row.CreditorId == debtor.Creditor && row.DossierId == debtor.Dossier
            && row.State == OutboxState.Sent && row.DocumentSha256 != "")
        .OrderBy(row => row.SentAt).ThenBy(row => row.Id)
        .Select(row => new { row.DocumentSha256, Reference = db.Documents
            .Where(one => one.CreditorId == row.CreditorId && one.Id == row.DocumentId).Select(one => one.Reference)
            .FirstOrDefault() })
        .AsEnumerable()
        .Select(row => new ProofOriginal(row.DocumentSha256.ToLowerInvariant(), "stepDone", row.Reference ?? ""));

    private IEnumerable<ProofOriginal> Invoices() => db.Invoices.AsNoTracking()
        .Where(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor && row.DocumentSha256 != null)
        .AsEnumerable().OrderBy(row => row.IssuedOn).ThenBy(row => row.Number, StringComparer.Ordinal)
        .Select(row => new ProofOriginal(row.DocumentSha256!.ToLowerInvariant(), "invoice", row.Number)
        {
            On = row.IssuedOn,
        });

    private ProofOriginal Placed(ProofOriginal one, int number)
    {
        var blob = db.Blobs.AsNoTracking()
            .Where(row => row.CreditorId == debtor.Creditor && row.Sha256 == one.Sha256)
            .Select(row => new { IsErased = row.Bytes == null, row.Bytes }).SingleOrDefault();
        return blob is null ? one
            : blob.Bytes is not { } bytes ? one with { IsErased = true }
            : one with
            {
                Path = string.Create(CultureInfo.InvariantCulture,
                    $"{ProofFile.Originals}{number:000}-{Plain($"{Word(one.What)} {one.Reference}")}.{Ending(bytes)}"),
            };
    }

    /// <summary>What a French reader calls it.</summary>
    private static string Word(string what) => what switch
    {
        "stepDone" or "letterRecorded" => "lettre",
        "procedureActRecorded" => "acte",
        "creditNoteIssued" => "avoir",
        "invoice" => "facture",
        _ => "piece",
    };

    private static string Ending(byte[] bytes) => ScanKinds.Of(bytes) switch
    {
        ScanKinds.Pdf => "pdf",
        ScanKinds.Png => "png",
        ScanKinds.Jpeg => "jpg",
        _ => "bin",
    };

    /// <summary>Letters of ASCII, digits and hyphens: the same name on every system.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c)
                != UnicodeCategory.NonSpacingMark)
            {
                plain.Append('-');
            }
        }

        return plain.ToString(0, Math.Min(plain.Length, LongestName)).Trim('-');
    }
}
