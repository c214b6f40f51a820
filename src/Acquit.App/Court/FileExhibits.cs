using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Letters.Court;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>A paper of the file that shows something about a claim.</summary>
/// <param name="Hash">SHA-256 of its bytes, hex</param>
internal sealed record FileExhibit(CourtExhibit Exhibit, string Hash, byte[]? Bytes)
{
    /// <summary>Its bytes are there and a bundle can take them.</summary>
    public bool IsPdf => Bytes is not null && Bytes.AsSpan().StartsWith("%PDF-"u8);
}

/// <summary>
/// The exhibits that a file can show for some invoices, numbered in the fixed order of kinds. A letter that neither
/// reminds nor puts in default is none, nor is a paper laid in without saying what it shows.
/// </summary>
internal sealed record FileExhibits(IReadOnlyList<FileExhibit> Shown)
{
    /// <summary>Titles of papers that cannot go into the bundle: pictures, and what was erased.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    public IReadOnlyList<CourtExhibit> Listed => [.. Shown.Select(one => one.Exhibit)];

    public IReadOnlyList<BundledExhibit> Files =>
        [.. Shown.Select(one => new BundledExhibit(one.Exhibit, one.Bytes, $"{one.Hash[..12]}.pdf"))];

    public static FileExhibits Of(AcquitDb db, LoadedDossier loaded, IReadOnlyList<OpenItem> items)
    {
        var keys = items.Select(item => item.Key).ToList();
        var found = Invoices(db, loaded, items)
            .Concat(loaded.Dossier.Events.Where(happened => happened.ConcernsAny(keys)).Select(ShownBy)
                .OfType<(CourtExhibit Exhibit, string Hash)>())
            .DistinctBy(one => one.Hash)
            .OrderBy(one => one.Exhibit.Kind).ThenBy(one => one.Exhibit.On ?? DateOnly.MaxValue)
            .Select(one => new FileExhibit(one.Exhibit, one.Hash, BytesOf(db, loaded.Row.CreditorId, one.Hash)))
            .ToList();
        return new FileExhibits([
            .. found.Where(one => one.IsPdf).Select((one, at) => one with
            {
                Exhibit = one.Exhibit with { Number = at + 1 },
            }),
        ])
        {
            LeftOut = [.. found.Where(one => !one.IsPdf).Select(one => one.Exhibit.Title)],
        };
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
    private static (CourtExhibit Exhibit, string Hash)? ShownBy(DossierEvent happened) => happened switch
    {
        StepDone { DocumentHash.Length: > 0 } done
            when OfLetter(done.Letter, done.DocumentRef, done.EffectiveOn) is { } exhibit =>
                (exhibit, done.DocumentHash),
        LetterRecorded { DocumentHash.Length: > 0 } letter
            when OfStep(letter.Step, letter.Reference, letter.EffectiveOn) is { } exhibit =>
                (exhibit, letter.DocumentHash),
        EvidenceRecorded { DocumentHash.Length: > 0 } evidence => OfEvidence(evidence),
        _ => null,
    };

    /// <summary>A step carried out elsewhere bears the name of the policy, not that of a letter.</summary>
    private static CourtExhibit OfStep(string step, string reference, DateOnly on) =>
        ClaimDesk.IsNotice(step) ? Notice(reference, on) : Reminder(reference, on);

    private static CourtExhibit? OfLetter(string letter, string reference, DateOnly on) =>
        ClaimDesk.IsNotice(letter) ? Notice(reference, on)
        : CourtLetters.IsReminder(letter) ? Reminder(reference, on)
        : null;

    private static CourtExhibit Notice(string reference, DateOnly on) =>
        new(0, ExhibitKind.FormalNotice, $"Mise en demeure {reference}".TrimEnd()) { On = on };

    private static CourtExhibit Reminder(string reference, DateOnly on) =>
        new(0, ExhibitKind.Correspondence, $"Lettre de relance {reference}".TrimEnd()) { On = on };

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
            EvidenceKind.StagedBilling or EvidenceKind.Other => null,
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

/// <summary>Which letters a court is told about.</summary>
internal static class CourtLetters
{
    /// <summary>It asks to pay; receipts, answers, agreements and covers do not.</summary>
    public static bool IsReminder(string letter) =>
        letter.StartsWith("reminder", StringComparison.Ordinal)
        || letter is "courtesy-reminder" or "repeat-reminder" or "broken-promise";
}
