using System.Text;
using System.Text.Json;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Typography;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>What a letter outside the steps tells: an answer, a credit note, a plan, payments.</summary>
public sealed record CausePapers(LetterKind Kind)
{
    public AnswerFacts? Answer { get; init; }

    public CreditNoteFacts? CreditNote { get; init; }

    /// <summary>SHA-256 of the PDF of the credit note; empty: it is not at hand.</summary>
    public string CreditNoteHash { get; init; } = "";

    public PlanFacts? Plan { get; init; }

    public IReadOnlyList<ImputedPayment> SettledBy { get; init; } = [];

    /// <summary>The pages of the statement of account; null: another letter, or nothing was ever entered.</summary>
    public ReadOnlyMemory<byte>? Statement { get; init; }

    /// <summary>The day up to which it is drawn up.</summary>
    public DateOnly StatementOn { get; init; }

    /// <summary>Principal, penalties and indemnity closed on the day of the proposal are told.</summary>
    public bool WantsClaim => Kind == LetterKind.PaymentPlanAgreement
        || Kind == LetterKind.PlanAccelerationNotice && Plan is { WaivesIfKept: true };

    /// <summary>Other facts are another document.</summary>
    public string Digest => OutFolder.HashOf(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new
        {
            Answer, CreditNote, CreditNoteHash, Plan,
            Paid = SettledBy.Select(paid => $"{paid.On} {paid.Label} {paid.Amount}"),
            Statement = Statement is { } pages ? OutFolder.HashOf(pages.Span) : "",
        },
        JsonSerializerOptions.Web)));

    /// <summary>Files laid beside the letter.</summary>
    public IEnumerable<(string Name, string Sha256)> Beside => CreditNoteHash.Length == 0 ? []
        : [(FileOfNote, CreditNoteHash)];

    /// <summary>What goes with the letter, in order.</summary>
    public IEnumerable<EnclosedPaper> Enclosed(IReadOnlyList<SentLetter> earlier)
    {
        if (CreditNoteHash.Length > 0 && CreditNote is { } note)
        {
            yield return new EnclosedPaper(
                EnclosedKind.CreditNote, $"Avoir n° {note.Number} du {FrenchText.Of(note.IssuedOn)}")
            {
                FileName = FileOfNote,
            };
        }

        if (Statement is { } pages)
        {
            yield return new EnclosedPaper(
                EnclosedKind.Statement, $"Relevé de compte au {FrenchText.Of(StatementOn)}") { Pdf = pages };
        }

        string[] wanted = Plan is null || Kind == LetterKind.PaymentPlanAgreement ? []
            : [Plan.AgreementRef, Plan.Notice?.Ref ?? ""];
        foreach (var reference in wanted.Where(one => one.Length > 0))
        {
            if (earlier.FirstOrDefault(letter => letter.Reference == reference) is { Bytes: { } bytes } letter
                && OwnPdf.PagesOf(bytes) is not null)
            {
                yield return new EnclosedPaper(
                    EnclosedKind.EarlierLetter, $"Courrier du {FrenchText.Of(letter.On)}, réf. {reference}")
                {
                    Pdf = bytes,
                };
            }
        }
    }

    /// <summary>Null: the letter is a step of the policy, or tells of none of these.</summary>
    public static CausePapers? Of(
        AcquitDb db, RunRules rules, LoadedDossier loaded, PlannedMessage message, DateOnly on)
    {
        if (LetterKinds.Parse(message.Letter) is not { } kind || !kind.IsOfACause())
        {
            return null;
        }

        var events = loaded.Dossier.Events;
        var isOnDispute = kind is LetterKind.DisputeAnswer or LetterKind.CreditNoteCover;
        List<ItemKey> items = [.. message.Items.Select(item => item.Key)];
        var answered = events.OfType<DisputeAnswered>().LastOrDefault(one => one.ConcernsAny(items));
        var note = events.OfType<CreditNoteIssued>().LastOrDefault(one => one.ConcernsAny(items)
            && (kind == LetterKind.CreditNoteCover || one.EffectiveOn >= answered?.EffectiveOn));
        return new CausePapers(kind)
        {
            Answer = kind == LetterKind.DisputeAnswer && answered is not null ? Of(answered, events) : null,
            CreditNote = isOnDispute && note is not null
                ? new CreditNoteFacts(note.Number, note.IssuedOn, note.Amount) { Reason = note.Note } : null,
            CreditNoteHash = isOnDispute ? note?.DocumentHash ?? "" : "",
            Plan = kind == LetterKind.PaymentPlanAgreement ? Proposed(events, items)
                : kind is LetterKind.PlanDefaultNotice or LetterKind.PlanAccelerationNotice
                    ? Signed(loaded.Dossier, rules.Context(on), items) : null,
            SettledBy = kind == LetterKind.SettlementReceipt ? Payments(db, loaded, message) : [],
            Statement = kind == LetterKind.AccountStatement ? StatementOf(db, loaded, on) : null,
            StatementOn = on,
        };
    }

    /// <summary>
    /// With the items of the message that are no longer open: nothing is asked of them. An item with several lines is
    /// told by its first, as it was entered.
    /// </summary>
    public static LoadedDossier WithClosed(AcquitDb db, LoadedDossier loaded, PlannedMessage message)
    {
        var open = loaded.Dossier.Items.Select(item => item.Key).ToHashSet();
        List<string> missing =
            [.. message.Items.Where(item => !open.Contains(item.Key)).Select(item => item.Key.Value)];
        if (missing.Count == 0)
        {
            return loaded;
        }

        var closed = db.LedgerLines.AsNoTracking()
            .Where(line => line.CreditorId == loaded.Row.CreditorId && line.GoneBatch == null
                && missing.Contains(line.ItemKey))
            .OrderBy(line => line.Id)
            .AsEnumerable()
            .DistinctBy(line => line.ItemKey)
            .Select(line => new OpenItem
            {
                Key = new ItemKey(line.ItemKey), Account = new(line.Account, line.Auxiliary), Ref = line.PieceRef,
                OrderRef = line.OrderRef,
                IssuedOn = line.PieceDate ?? line.EntryDate, DueOn = line.DueOn ?? line.PieceDate ?? line.EntryDate,
                Original = Money.FromCents(line.AmountCents), Open = Money.Zero,
            });
        return loaded with { Dossier = loaded.Dossier with { Items = [.. loaded.Dossier.Items, .. closed] } };
    }

    /// <summary>As asked for: from which day on.</summary>
    private static ReadOnlyMemory<byte>? StatementOf(AcquitDb db, LoadedDossier loaded, DateOnly on)
    {
        var since = loaded.Dossier.Events.OfType<LetterPrepared>()
            .LastOrDefault(one => one.Letter == PreparedLetters.AccountStatement)?.Since;
        var (row, debtor) = (loaded.Row, loaded.DebtorRow);
        var named = new NamedDebtor(row.CreditorId, loaded.Dossier.Creditor.Name, row.Id, row.Number, row.DebtorId,
            debtor.Key, debtor.Name);
        return StatementDesk.Of(db, named, since, on).Facts is { } facts
            ? StatementDesk.Pdf(facts) : null;
    }

    private string FileOfNote => $"Avoir-{OutFolder.Safe(CreditNote?.Number ?? "")}.pdf";

    private static AnswerFacts Of(DisputeAnswered answered, IReadOnlyList<DossierEvent> events) =>
        new(answered.Verdict,
            events.TakeWhile(one => one != answered).OfType<DisputeOpened>()
                .LastOrDefault(one => one.ConcernsAny(answered.Items))?.EffectiveOn ?? answered.EffectiveOn,
            answered.Credited)
        {
            Points = answered.Points, DecidedBy = answered.DecidedBy,
        };

    private static PlanFacts? Proposed(IReadOnlyList<DossierEvent> events, IReadOnlyCollection<ItemKey> items) =>
        events.OfType<PlanProposed>().LastOrDefault(one => one.ConcernsAny(items)) is not { } proposed ? null
            : new PlanFacts(proposed.Instalments, proposed.EffectiveOn)
            {
                Signatory = proposed.Signatory, SignatoryTitle = proposed.SignatoryTitle, Means = proposed.Means,
                GraceDays = proposed.GraceDays, WaivesIfKept = proposed.WaivesIfKept, ClosedOn = proposed.EffectiveOn,
            };

    private static PlanFacts? Signed(Dossier dossier, DunningContext context, IReadOnlyCollection<ItemKey> items)
    {
        if (PlanProgress.Of(dossier, context, items) is not { } progress)
        {
            return null;
        }

        var plan = progress.Plan;
        var proposed = dossier.Events.OfType<PlanProposed>()
            .LastOrDefault(one => one.EffectiveOn <= plan.EffectiveOn && one.ConcernsAny(plan.Items));
        return new PlanFacts(plan.Instalments, plan.EffectiveOn)
        {
            GraceDays = plan.GraceDays ?? 0, WaivesIfKept = plan.WaivesIfKept, AgreementRef = plan.AgreementRef,
            ClosedOn = proposed?.EffectiveOn ?? plan.EffectiveOn, Received = progress.Received,
            CreditNotes = progress.CreditNotes,
            Moved = progress.TakenOff - progress.CreditNotes, Open = progress.Open,
            Missed = progress.Missed is { } missed
                ? new MissedInstalment(
                    missed.Number, missed.Instalment.DueOn, missed.Owed, progress.Missing)
                {
                    Agreed = missed.Instalment.Amount,
                } : null,
            Notice = progress is { Notice: { } notice, PresentedOn: { } presented }
                ? new InstalmentNotice(notice.EffectiveOn, notice.DocumentRef, presented) : null,
        };
    }

    /// <summary>What the ledger set against the one invoice of a receipt.</summary>
    private static List<ImputedPayment> Payments(AcquitDb db, LoadedDossier loaded, PlannedMessage message)
    {
        var key = message.Items[0].Key;
        var applied = new LedgerMarks(db, loaded.Row.CreditorId).Applied([loaded.Row.DebtorId])[loaded.Row.DebtorId]
            .Where(paid => paid.Debit == key).ToList();
        var credits = applied.Select(paid => paid.Credit.Value).ToList();
        var lines = db.LedgerLines.AsNoTracking()
            .Where(line => line.CreditorId == loaded.Row.CreditorId && line.GoneBatch == null
                && credits.Contains(line.ItemKey))
            .OrderBy(line => line.Id)
            .AsEnumerable().ToLookup(line => line.ItemKey, StringComparer.Ordinal);
        var notes = new CreditNoteLines(db, loaded.Row.CreditorId);
        return [.. applied.Select(paid => lines[paid.Credit.Value].FirstOrDefault() is { } line
            ? new ImputedPayment(line.PieceDate ?? line.EntryDate,
                notes.IsNote(line) ? $"Avoir {line.PieceRef}".TrimEnd() : "Règlement",
                paid.Amount)
            : new ImputedPayment(paid.On, "Règlement", paid.Amount))];
    }
}
