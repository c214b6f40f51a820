using System.Globalization;
using System.Text.Json;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>A document in the database, or what is missing for it.</summary>
public sealed record Draft(DocumentRow? Document, IReadOnlyList<string> Missing);

/// <summary>
/// Composes proposals into documents that never change: another fact is another document with another reference.
/// </summary>
public sealed class Drafting(RunRules rules, LetterMaker maker)
{
    /// <summary>
    /// The document of a proposal for one day: the one at hand when its facts are the same. The caller saves.
    /// </summary>
    public Draft For(AcquitDb db, LoadedDossier loaded, ProposalRow proposal, PlannedMessage message, DraftDay day)
    {
        var outline = Outline(db, loaded, proposal, message, day);
        if (outline.Ready is { } ready)
        {
            return ready;
        }

        var made = maker(outline.Facts!);
        return made.Missing.Count > 0 ? new Draft(null, made.Missing)
            : new Draft(Keep(db, loaded, proposal, (outline.Kept!, outline.Digest, made), day), []);
    }

    /// <summary>
    /// The same without writing anything: the draft at hand, or null when it has to be made; and the model's words,
    /// null when there are none that can be made that day.
    /// </summary>
    public (Draft? Draft, LetterEdit? Model) AtHand(
        AcquitDb db, LoadedDossier loaded, ProposalRow proposal, PlannedMessage message, DraftDay day)
    {
        var outline = Outline(db, loaded, proposal, message, day);
        return outline.Ready is not { } ready ? default
            : (ready, outline.Facts is not { } facts || proposal.Letter.Length == 0 ? null
                : maker(facts with { Edit = null, WantsWords = true }).Model);
    }

    /// <summary>What a document says, before it is drawn.</summary>
    /// <param name="Ready">the document at hand, or what forbids it; null: it has to be made</param>
    /// <param name="Facts">null: they cannot be told</param>
    private sealed record Outlined(Draft? Ready, DraftFacts? Facts, KeptFacts? Kept, string Digest);

    private Outlined Outline(
        AcquitDb db, LoadedDossier loaded, ProposalRow proposal, PlannedMessage message, DraftDay day)
    {
        var (facts, refused) = FactsFor(db, loaded, message, day);
        var words = EditedWords.Of(loaded.Dossier, proposal);
        if (words?.WhyNot(message) is { } stale)
        {
            return new(new Draft(null, [stale]), facts, null, "");
        }

        if (facts is null)
        {
            return new(new Draft(null, [refused]), null, null, "");
        }

        facts = facts with { Edit = words?.Edit };
        var kept = Facts(message, day.On, facts.PayBy, IsDemanded(message) ? facts.Claim : null) with
        {
            Edited = words?.Digest,
            Cause = facts.Cause?.Digest,
            OwnTexts = OwnLetterTexts.Digest(loaded.Dossier.Creditor),
            Iban = loaded.Dossier.Creditor.Iban?.Compact ?? "",
            Around = Around(facts),
        };
        var digest = OutFolder.HashOf(System.Text.Encoding.UTF8.GetBytes(Json(kept)));
        return new(
            proposal.DocumentId is { } known && string.Equals(proposal.FactsSha256, digest, StringComparison.Ordinal)
                ? new Draft(db.Documents.AsNoTracking().Single(row =>
                    row.CreditorId == proposal.CreditorId && row.Id == known), [])
                : null,
            facts, kept, digest);
    }

    /// <summary>The document as it would be; nothing is kept.</summary>
    public DraftResult Rehearse(AcquitDb db, LoadedDossier loaded, PlannedMessage message, DraftDay day)
    {
        var (facts, refused) = FactsFor(db, loaded, message, day);
        return facts is null ? new DraftResult([], 0, [refused]) : maker(facts);
    }

    /// <summary>
    /// The model's words of a message as a person may edit them; null when it has none, or cannot be made today.
    /// </summary>
    public LetterEdit? ModelOf(AcquitDb db, LoadedDossier loaded, PlannedMessage message, DraftDay day) =>
        FactsFor(db, loaded, message, day).Facts is { } facts
            ? maker(facts with { WantsWords = true }).Model : null;

    /// <summary>Why the letter cannot be made with the words of a person; empty: it can.</summary>
    public IReadOnlyList<string> WhyNot(
        AcquitDb db, LoadedDossier loaded, PlannedMessage message, DraftDay day, LetterEdit edit)
    {
        var (facts, refused) = FactsFor(db, loaded, message, day);
        return facts is null ? [refused] : maker(facts with { Edit = edit }).Missing;
    }

    /// <summary>All that the letter says but for its words; null with the sentence that forbids it.</summary>
    private (DraftFacts? Facts, string Refused) FactsFor(
        AcquitDb db, LoadedDossier loaded, PlannedMessage message, DraftDay day)
    {
        var steps = rules.Policy(loaded.Dossier.Creditor, loaded.Row.Policy ?? "")?.Steps ?? [];
        var step = steps.FirstOrDefault(one => one.Id == message.Key.Step);
        loaded = CausePapers.WithClosed(db, loaded, message);
        var cause = CausePapers.Of(db, rules, loaded, message, day.On);
        var isDemanded = IsDemanded(message) || cause?.WantsClaim == true;
        var request = Request(db, loaded, message, cause?.Plan?.ClosedOn ?? day.On, isDemanded);
        var refusal = request is null ? null : Claim.WhyNot(request, rules.Law);
        if (refusal is not null && isDemanded)
        {
            return (null, refusal.Sentence(Core.Language.French));
        }

        return (new DraftFacts
        {
            Reference = NextReference(db, loaded.Row, day.On),
            On = day.On,
            PayBy = LastDayToPay(loaded, message, step, day.On),
            Dossier = loaded.Dossier,
            Message = message,
            Step = step,
            NextSteps = [.. steps.SkipWhile(one => one.Id != message.Key.Step).Skip(1)],
            Claim = request is null || refusal is not null ? null : Claim.For(request, rules.Law),
            ClaimOn = later => isDemanded && request is not null ? LaterClaim(request, later) : null,
            Earlier = EarlierLetters.Of(db, loaded),
            Invoices = InvoicePapers.Of(db, loaded, message),
            Cause = cause,
            IsReadByAPerson = day.IsReadByAPerson,
        }, "");
    }

    private DateOnly LastDayToPay(LoadedDossier loaded, PlannedMessage message, DunningStep? step, DateOnly on)
    {
        var (channel, debtor) = (message.Channel ?? Channel.Letter, loaded.Dossier.Debtor);
        return PayBy.For(on, channel, step?.DeadlineDays, debtor.Status, rules.Calendar(debtor.Territory));
    }

    /// <summary>The claim if it is paid on a later day; null where a rate of that time is not published.</summary>
    private ClaimStatement? LaterClaim(ClaimRequest request, DateOnly on)
    {
        var later = request with { AsOf = on };
        return Claim.WhyNot(later, rules.Law) is null ? Claim.For(later, rules.Law) : null;
    }

    private static bool IsDemanded(PlannedMessage message) =>
        LetterKinds.Parse(message.Letter) is { } kind && kind.IsFormalNotice();

    /// <summary>
    /// A formal notice demands the legal claim, later reminders tell a business or a public body of its penalties;
    /// others speak of the principal alone: null. What is contested is left out, and bears nothing.
    /// </summary>
    private static ClaimRequest? Request(
        AcquitDb db, LoadedDossier loaded, PlannedMessage message, DateOnly on, bool isDemanded)
    {
        var items = loaded.Dossier.Items.Where(item => message.Items.Any(asked => asked.Key == item.Key)).ToList();
        var status = loaded.Dossier.Debtor.Status;
        var isTold = (status.IsBusiness() || status == LegalStatus.PublicBody)
            && LetterKinds.Parse(message.Letter) is { } kind && kind.TellsPenalties();
        if (!isDemanded && !isTold)
        {
            return null;
        }

        var contested = message.Items.ToDictionary(asked => asked.Key, asked => asked.Contested);
        var request = ClaimDesk.Request(db, loaded.Row.CreditorId, loaded, items, on);
        return request with
        {
            Payments = [.. request.Payments.Where(payment => payment.On <= on)],
            Invoices =
            [
                .. request.Invoices.Zip(
                    items, (invoice, item) => invoice with { Gross = invoice.Gross - contested[item.Key] }),
            ],
        };
    }

    /// <summary>
    /// « D-2026-0412/03 »: year of the dossier's first letter, its number, then the order of its letters.
    /// </summary>
    public static string NextReference(AcquitDb db, DossierRow dossier, DateOnly on)
    {
        var earlier = db.Documents
            .Where(row => row.CreditorId == dossier.CreditorId && row.DossierId == dossier.Id
                && row.Kind != Record.SentPaper.Kind && row.Kind != Record.SentPaper.EvidenceKind
                && row.Reference.StartsWith("D-"))
            .Select(row => row.Reference)
            .AsEnumerable()
            .Select(reference => reference.Split('/'))
            .Where(parts => parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out _))
            .ToList();
        var stem = earlier.Select(parts => parts[0]).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? string.Create(CultureInfo.InvariantCulture, $"D-{on.Year}-{dossier.Number:0000}");
        var last = earlier.Count == 0 ? 0
            : earlier.Max(parts => int.Parse(parts[1], CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"{stem}/{last + 1:00}");
    }

    /// <summary>What was kept beside a document when it was made.</summary>
    public static KeptFacts FactsOf(DocumentRow document) =>
        JsonSerializer.Deserialize<KeptFacts>(document.Facts, JsonSerializerOptions.Web)!;

    private static KeptFacts Facts(PlannedMessage message, DateOnly on, DateOnly payBy, ClaimStatement? claim) =>
        new(
            on,
            payBy,
            message.Letter,
            message.Recipient,
            message.Asked.ToString(),
            claim?.Total.ToString(),
            [.. message.Items.Select(item => $"{item.Key} {item.Asked}")]
        );

    private static string Around(DraftFacts facts)
    {
        var debtor = facts.Dossier.Debtor;
        return OutFolder.HashOf(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Creditor = CreditorSettings.Write(facts.Dossier.Creditor),
            Debtor = (string?[])
            [
                debtor.Name, debtor.Civility, debtor.Status.ToString(), debtor.Siren?.Digits,
                .. debtor.Address?.Lines ?? [],
            ],
            Papers = facts.Invoices.Select(paper => paper.Sha256).Concat(facts.Earlier.Select(one => one.Sha256)),
        }));
    }

    private static string Json(KeptFacts facts) => JsonSerializer.Serialize(facts, JsonSerializerOptions.Web);

    private static DocumentRow Keep(
        AcquitDb db,
        LoadedDossier loaded,
        ProposalRow proposal,
        (KeptFacts Facts, string Digest, DraftResult Made) draft,
        DraftDay day
    )
    {
        var made = draft.Made;
        var hash = KeepBytes(db, proposal.CreditorId, made.Bytes);
        var document = new DocumentRow
        {
            CreditorId = proposal.CreditorId,
            Id = Guid.CreateVersion7(day.At),
            DossierId = loaded.Row.Id,
            Kind = proposal.Letter,
            Reference = NextReference(db, loaded.Row, day.On),
            Sha256 = hash,
            Facts = Json(draft.Facts with
            {
                Subject = made.Subject, Text = made.Text, Html = made.Html, Beside = made.Beside,
            }),
            Pages = made.Pages,
            CreatedAt = Instants.Micros(day.At),
        };
        db.Documents.Add(document);
        proposal.DocumentId = document.Id;
        proposal.DocumentSha256 = hash;
        proposal.FactsSha256 = draft.Digest;
        return document;
    }

    /// <summary>Keeps bytes under their hash, once; the caller saves.</summary>
    public static string KeepBytes(AcquitDb db, Guid creditor, byte[] bytes)
    {
        var hash = OutFolder.HashOf(bytes);
        if (
            !db.Blobs.Any(row => row.CreditorId == creditor && row.Sha256 == hash)
            && db.Blobs.Local.All(row => row.CreditorId != creditor || row.Sha256 != hash)
        )
        {
            db.Blobs.Add(
                new BlobRow
                {
                    CreditorId = creditor,
                    Sha256 = hash,
                    Length = bytes.Length,
                    Bytes = bytes,
                }
            );
        }

        return hash;
    }
}
