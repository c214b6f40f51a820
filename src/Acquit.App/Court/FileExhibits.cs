using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Letters.Court;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>
/// The exhibits that a file can show for some invoices, numbered in the fixed order of kinds, each with the bytes that
/// were kept. What was erased since, and pictures, are not among them.
/// </summary>
internal static class FileExhibits
{
    public static IReadOnlyList<BundledExhibit> Of(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<OpenItem> items)
    {
        var keys = items.Select(item => item.Key).ToList();
        var found = Invoices(db, loaded, items)
            .Concat(loaded.Dossier.Events.Where(happened => happened.ConcernsAny(keys)).Select(Shown)
                .OfType<(CourtExhibit Exhibit, string Hash)>())
            .DistinctBy(one => one.Hash)
            .Select(one => (one.Exhibit, one.Hash, Bytes: BytesOf(db, loaded.Row.CreditorId, one.Hash)))
            .Where(one => one.Bytes is not null && one.Bytes.AsSpan().StartsWith("%PDF-"u8))
            .OrderBy(one => one.Exhibit.Kind).ThenBy(one => one.Exhibit.On ?? DateOnly.MaxValue);
        return
        [
            .. found.Select((one, at) => new BundledExhibit(
                one.Exhibit with { Number = at + 1 }, one.Bytes, $"{one.Hash[..12]}.pdf")),
        ];
    }

    private static IEnumerable<(CourtExhibit Exhibit, string Hash)> Invoices(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<OpenItem> items)
    {
        var wanted = items.Select(item => (item.Ref, item.IssuedOn)).ToHashSet();
        return db.Invoices.AsNoTracking()
            .Where(row => row.CreditorId == loaded.Row.CreditorId && row.DebtorId == loaded.Row.DebtorId
                && row.DocumentSha256 != null)
            .AsEnumerable().Where(row => wanted.Contains((row.Number, row.IssuedOn)))
            .Select(row => (new CourtExhibit(0, ExhibitKind.Invoice, $"Facture n° {row.Number}")
            {
                On = row.IssuedOn, InvoiceNumber = row.Number,
            }, row.DocumentSha256!));
    }

    /// <summary>The paper that an event kept; null: it kept none that shows anything.</summary>
    private static (CourtExhibit Exhibit, string Hash)? Shown(DossierEvent happened) => happened switch
    {
        StepDone { DocumentHash.Length: > 0 } done => (OfLetter(done.Letter, done.DocumentRef, done.EffectiveOn),
            done.DocumentHash),
        LetterRecorded { DocumentHash.Length: > 0 } letter => (OfLetter(letter.Step, letter.Reference,
            letter.EffectiveOn), letter.DocumentHash),
        EvidenceRecorded { DocumentHash.Length: > 0 } evidence => OfEvidence(evidence),
        _ => null,
    };

    private static CourtExhibit OfLetter(string letter, string reference, DateOnly on) =>
        letter.StartsWith("formal-notice", StringComparison.Ordinal)
            || (LetterKinds.Parse(letter) is { } kind && kind.IsFormalNotice())
            ? new CourtExhibit(0, ExhibitKind.FormalNotice, $"Mise en demeure {reference}".TrimEnd()) { On = on }
            : new CourtExhibit(0, ExhibitKind.Correspondence, $"Lettre de relance {reference}".TrimEnd()) { On = on };

    private static (CourtExhibit Exhibit, string Hash)? OfEvidence(EvidenceRecorded evidence)
    {
        (ExhibitKind Kind, string Title)? shown = evidence.What switch
        {
            EvidenceKind.SignedOrder => (ExhibitKind.Order, "Commande signée"),
            EvidenceKind.DeliveryNote => (ExhibitKind.Delivery, "Preuve de livraison"),
            EvidenceKind.TermsAccepted => (ExhibitKind.Terms, "Conditions générales acceptées"),
            EvidenceKind.SignedPlan => (ExhibitKind.Correspondence, "Accord d’échelonnement signé"),
            EvidenceKind.SirenChecked => (ExhibitKind.CompanyExtract, "Extrait du registre"),
            EvidenceKind.PostalReceipt => (ExhibitKind.ProofOfNotice, "Preuve de dépôt ou avis de réception"),
            EvidenceKind.StagedBilling or EvidenceKind.Other => (ExhibitKind.Other, "Pièce"),
        };
        return shown is not { } known ? null
            : (new CourtExhibit(0, known.Kind, $"{known.Title} {evidence.Reference}".TrimEnd())
            {
                On = evidence.EffectiveOn,
            }, evidence.DocumentHash);
    }

    private static byte[]? BytesOf(AcquitDb db, Guid creditor, string hash) => db.Blobs.AsNoTracking()
        .Where(row => row.CreditorId == creditor && row.Sha256 == hash).Select(row => row.Bytes).SingleOrDefault();
}
