using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Letters.Court;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>A paper that the file keeps, which a person may take as an exhibit.</summary>
/// <param name="Hash">SHA-256 of its bytes, hex</param>
/// <param name="IsProposed">it shows something about this very claim: taken while nobody has chosen</param>
/// <param name="IsTaken">it is an exhibit; its number is in <paramref name="Exhibit"/></param>
public sealed record ExhibitChoice(CourtExhibit Exhibit, string Hash, bool IsProposed, bool IsTaken)
{
    /// <summary>Its bytes were erased, or are of a kind that no page takes.</summary>
    public bool IsUnfit { get; init; }

    /// <summary>It came into the file after a person chose among the papers: she has not seen it.</summary>
    public bool IsLater { get; init; }
}

/// <summary>A paper of the file that is an exhibit.</summary>
/// <param name="Hash">SHA-256 of its bytes, hex</param>
internal sealed record FileExhibit(CourtExhibit Exhibit, string Hash, byte[]? Bytes)
{
    /// <summary>Its bytes are there and a bundle can take them: PDF, PNG or JPEG.</summary>
    public bool IsFit => Bytes is not null && ScanKinds.Of(Bytes) is not null;

    public string FileName => Hash[..Math.Min(12, Hash.Length)] + (Bytes is null ? "" : ScanKinds.Of(Bytes) switch
    {
        ScanKinds.Png => ".png",
        ScanKinds.Jpeg => ".jpg",
        _ => ".pdf",
    });
}

/// <summary>
/// The exhibits of a petition: those that a person chose among the papers of the file, else all that show something
/// about its invoices, numbered in the fixed order of kinds.
/// </summary>
internal sealed record FileExhibits(IReadOnlyList<FileExhibit> Shown)
{
    /// <summary>Titles of chosen papers that cannot go into the bundle: they were erased.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>Titles of papers of a mediation: confidential, no court ever sees them.</summary>
    public IReadOnlyList<string> Secret { get; private init; } = [];

    /// <summary>Every paper of the file that may be shown, in the order in which they would be numbered.</summary>
    public IReadOnlyList<ExhibitChoice> Choices { get; private init; } = [];

    public IReadOnlyList<CourtExhibit> Listed => [.. Shown.Select(one => one.Exhibit)];

    public IReadOnlyList<BundledExhibit> Files =>
        [.. Shown.Select(one => new BundledExhibit(one.Exhibit, one.Bytes, one.FileName))];

    /// <param name="said">what a person said last for the petition, and so chose; null: nobody did</param>
    public static FileExhibits Of(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<ClaimedItem> items, PetitionStated? said)
    {
        var chosen = said?.Exhibits;
        var later = LaterThan(loaded.Dossier, said);
        var secret = MediationSecrecy.PapersOf(loaded.Dossier.Events);
        var found = Found(db, loaded, items, secret);
        bool IsWanted(FileExhibit paper, bool isProposed) => chosen?.Contains(paper.Hash) ?? isProposed;
        var shown = found.Where(one => one.Paper.IsFit && IsWanted(one.Paper, one.IsProposed))
            .Select((one, at) => one.Paper with { Exhibit = one.Paper.Exhibit with { Number = at + 1 } }).ToList();
        return new FileExhibits(shown)
        {
            LeftOut =
            [
                .. found.Where(one => !one.Paper.IsFit && IsWanted(one.Paper, one.IsProposed))
                    .Select(one => one.Paper.Exhibit.Title),
            ],
            Secret =
            [
                .. loaded.Dossier.Events.OfType<ProcedureActRecorded>()
                    .Where(act => secret.Contains(act.DocumentHash) && !MediationSecrecy.IsPublic(act))
                    .Select(CourtSentence.French),
            ],
            Choices =
            [
                .. found.Select(one => new ExhibitChoice(
                    shown.Find(taken => taken.Hash == one.Paper.Hash)?.Exhibit ?? one.Paper.Exhibit, one.Paper.Hash,
                    one.IsProposed, IsWanted(one.Paper, one.IsProposed))
                {
                    IsUnfit = !one.Paper.IsFit, IsLater = later.Contains(one.Paper.Hash),
                }),
            ],
        };
    }

    /// <summary>Every paper of the file that is not secret, in the order in which exhibits are numbered.</summary>
    private static List<(FileExhibit Paper, bool IsProposed)> Found(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<ClaimedItem> items, IReadOnlySet<string> secret)
    {
        var keys = items.Select(item => item.Key).ToList();
        return
        [
            .. Invoices(db, loaded, items).Select(one => (one.Exhibit, one.Hash, IsProposed: true))
                .Concat(loaded.Dossier.Events.Where(happened => ShownBy(happened) is not null)
                    .Select(happened => (Shown: ShownBy(happened)!.Value, IsNear: happened.ConcernsAny(keys)))
                    .Select(one => (one.Shown.Exhibit, one.Shown.Hash,
                        IsProposed: one.Shown.IsAboutClaims && one.IsNear)))
                .Where(one => !secret.Contains(one.Hash))
                .OrderByDescending(one => one.IsProposed).DistinctBy(one => one.Hash)
                .OrderBy(one => one.Exhibit.Kind).ThenBy(one => one.Exhibit.On ?? DateOnly.MaxValue)
                .Select(one => (Paper: new FileExhibit(one.Exhibit, one.Hash,
                    BytesOf(db, loaded.Row.CreditorId, one.Hash)), one.IsProposed)),
        ];
    }

    /// <summary>As they went to the court: with the numbers of that day, whatever was paid since.</summary>
    public static FileExhibits AsFiled(AcquitDb db, Guid creditor, ExhibitsFiled filed) => new(
    [
        .. filed.Exhibits.Select(one => new FileExhibit(
            new CourtExhibit(one.Number, Enum.TryParse<ExhibitKind>(one.Kind, out var kind) ? kind : ExhibitKind.Other,
                one.Title)
            {
                On = one.On, InvoiceNumber = one.InvoiceNumber,
            },
            one.Sha256, BytesOf(db, creditor, one.Sha256))),
    ]);

    /// <summary>Papers that events brought into the file after a choice, by hash; none where nobody chose.</summary>
    private static HashSet<string> LaterThan(Dossier dossier, PetitionStated? said) => said?.Exhibits is null ? []
        :
        [
            .. dossier.Events.SkipWhile(one => !ReferenceEquals(one, said)).Skip(1)
                .Select(happened => ShownBy(happened)?.Hash).OfType<string>(),
        ];

    private static IEnumerable<(CourtExhibit Exhibit, string Hash)> Invoices(
        AcquitDb db, LoadedDossier loaded, IReadOnlyList<ClaimedItem> items)
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

    /// <summary>
    /// The paper that an event kept; null: it kept none. A letter that neither reminds nor puts in default, and a
    /// paper laid in without saying what it shows, is an exhibit only when a person takes it.
    /// </summary>
    private static (CourtExhibit Exhibit, string Hash, bool IsAboutClaims)? ShownBy(DossierEvent happened) =>
        happened switch
        {
            StepDone { DocumentHash.Length: > 0 } done => OfLetter(done) is { } letter
                ? (letter, done.DocumentHash, true)
                : (new CourtExhibit(0, ExhibitKind.Correspondence, $"Lettre {done.DocumentRef}".TrimEnd())
                {
                    On = done.EffectiveOn,
                }, done.DocumentHash, false),
            LetterRecorded { DocumentHash.Length: > 0 } letter =>
                (OfStep(letter.Step, letter.Reference, letter.EffectiveOn), letter.DocumentHash, true),
            EvidenceRecorded { DocumentHash.Length: > 0 } evidence => OfEvidence(evidence),
            ProcedureActRecorded { DocumentHash.Length: > 0 } act when act.PutsOnNotice() =>
                (new CourtExhibit(0, ExhibitKind.FormalNotice, "Sommation de payer") { On = act.EffectiveOn },
                    act.DocumentHash, true),
            ProcedureActRecorded { DocumentHash.Length: > 0, Way: Way.Mediation } act
                when MediationSecrecy.IsPublic(act) =>
                (new CourtExhibit(0, ExhibitKind.AmicableAttempt, TitleOf(act)) { On = act.EffectiveOn },
                    act.DocumentHash, true),
            CreditNoteIssued { DocumentHash.Length: > 0 } note =>
                (new CourtExhibit(0, ExhibitKind.Other, $"Avoir n° {note.Number}") { On = note.IssuedOn },
                    note.DocumentHash, false),
            CostNoted { DocumentHash.Length: > 0 } cost =>
                (new CourtExhibit(0, ExhibitKind.Other, $"Justificatif de frais : {cost.What}")
                {
                    On = cost.EffectiveOn,
                }, cost.DocumentHash, cost.Basis == CostBasis.BeyondIndemnity),
            _ => null,
        };

    /// <summary>What a court may see of a mediation: that it failed, or what a judge homologated.</summary>
    private static string TitleOf(ProcedureActRecorded act) =>
        act.Act == MediationActKind.Failed.Key() ? "Constat d’échec de la tentative amiable" : "Accord homologué";

    private static CourtExhibit? OfLetter(StepDone done) =>
        ClaimDesk.IsNotice(done.Letter) ? Notice(done.DocumentRef, done.EffectiveOn)
        : CourtLetters.IsReminder(done.Letter) ? Reminder(done.DocumentRef, done.EffectiveOn)
        : null;

    /// <summary>A step carried out elsewhere bears the name of the policy, not that of a letter.</summary>
    private static CourtExhibit OfStep(string step, string reference, DateOnly on) =>
        ClaimDesk.IsNotice(step) ? Notice(reference, on) : Reminder(reference, on);

    private static CourtExhibit Notice(string reference, DateOnly on) =>
        new(0, ExhibitKind.FormalNotice, $"Mise en demeure {reference}".TrimEnd()) { On = on };

    private static CourtExhibit Reminder(string reference, DateOnly on) =>
        new(0, ExhibitKind.Correspondence, $"Lettre de relance {reference}".TrimEnd()) { On = on };

    private static (CourtExhibit Exhibit, string Hash, bool IsAboutClaims) OfEvidence(EvidenceRecorded evidence)
    {
        var (kind, title, isAboutClaims) = evidence.What switch
        {
            EvidenceKind.SignedOrder => (ExhibitKind.Order, "Commande signée", true),
            EvidenceKind.DeliveryNote => (ExhibitKind.Delivery, "Preuve de livraison", true),
            EvidenceKind.TermsAccepted => (ExhibitKind.Terms, "Conditions générales acceptées", true),
            EvidenceKind.SignedPlan => (ExhibitKind.Correspondence, "Accord d’échelonnement signé", true),
            EvidenceKind.SirenChecked => (ExhibitKind.CompanyExtract, "Extrait du registre", true),
            EvidenceKind.PostalReceipt =>
                (ExhibitKind.ProofOfNotice, "Preuve de dépôt ou avis de réception", true),
            EvidenceKind.StagedBilling => (ExhibitKind.Other, "Échéancier de facturation", false),
            EvidenceKind.Other => (ExhibitKind.Other, "Pièce", false),
        };
        return (new CourtExhibit(0, kind, $"{title} {evidence.Reference}".TrimEnd()) { On = evidence.EffectiveOn },
            evidence.DocumentHash, isAboutClaims);
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
