using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Letters.Losses;
using Acquit.Letters.Pdf;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Losses;

/// <summary>An invoice that a person says is lost: as it was issued.</summary>
/// <param name="Ref">number or key of the item</param>
public sealed record LostAsked(string Ref, Money Net, Money Vat);

/// <summary>What a person says of a loss.</summary>
public sealed record LossAsked(LossReason? Reason, string DecidedBy, IReadOnlyList<LostAsked> Lines)
{
    public string Note { get; init; } = "";

    public bool IsVatPaid { get; init; }

    public bool RecoversVat { get; init; }

    public bool IsListed { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>What proves the loss.</summary>
    public SentPaper? Paper { get; init; }
}

/// <summary>The pages, or all that stands against them.</summary>
/// <param name="Pdf">null when it is refused</param>
public sealed record LossPaper(ReadOnlyMemory<byte>? Pdf, IReadOnlyList<RefusedLoss> Refused)
{
    public IEnumerable<string> Sentences(Language language) => Refused.Select(one => one.Sentence(language));
}

/// <summary>
/// Papers of a debt that is given up: the note for the accountant, and the duplicates by which VAT is recovered.
/// Stating a loss decides nothing: who decides notes that the debt is written off.
/// </summary>
public sealed class LossDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Null: it is noted.</summary>
    /// <param name="by">the person who notes it</param>
    public RefusedLoss? State(NamedDebtor debtor, LossAsked asked, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var items = Load(db, debtor).Dossier.Items;
            if (WhyNot(asked, items) is { } why)
            {
                return why;
            }

            var lost = asked.Lines.Select(line => (Line: line, Item: Found(items, line.Ref)!)).ToList();
            var refused = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(
                new LossStated(asked.Reason!.Value)
                {
                    EffectiveOn = clock.Today, By = by, Note = asked.Note.Trim(), DecidedBy = asked.DecidedBy.Trim(),
                    IsVatPaid = asked.IsVatPaid, RecoversVat = asked.RecoversVat, IsListed = asked.IsListed,
                    ReviewOn = asked.ReviewOn,
                    Lines =
                    [
                        .. lost.Select(one => new LossLine(
                            one.Item.Ref, one.Item.IssuedOn, one.Line.Net, one.Line.Vat, one.Item.Open)),
                    ],
                }, [.. lost.Select(one => one.Item.Key.Value)])
            {
                Paper = asked.Paper is null ? null : asked.Paper with { IsEvidence = true },
            }).Refused;
            return refused is null ? null : new RefusedLoss(LossRefusal.NotRecordable) { Record = refused };
        });
    }

    /// <summary>What was stated last; null: nothing.</summary>
    public LossStated? Stated(NamedDebtor debtor)
    {
        using var db = database.Open();
        return Load(db, debtor).Dossier.Events.OfType<LossStated>().LastOrDefault();
    }

    /// <summary>« Note de passage en perte ».</summary>
    public LossPaper Note(NamedDebtor debtor)
    {
        using var db = database.Open();
        var loaded = Load(db, debtor);
        if (Facts(loaded) is not { } facts)
        {
            return new LossPaper(null, [new(LossRefusal.NotStated)]);
        }

        return facts.Stated is { RecoversVat: true, DocumentHash.Length: 0 }
            ? new LossPaper(null, [new(LossRefusal.ProofMissing)])
            : new LossPaper(LetterRenderer.Render(WriteOffNote.Of(facts)).Pdf, []);
    }

    /// <summary>Cover letter and duplicates with the mention of CGI, art. 272.</summary>
    public LossPaper Duplicates(NamedDebtor debtor)
    {
        using var db = database.Open();
        var loaded = Load(db, debtor);
        if (Facts(loaded) is not { } facts)
        {
            return new LossPaper(null, [new(LossRefusal.NotStated)]);
        }

        var copies = facts.Stated.Lines.Select(line => (Line: line, File: CopyOf(db, debtor, line))).ToList();
        List<RefusedLoss> refused =
        [
            .. WhyNotVat(facts),
            .. copies.Where(one => one.File is null)
                .Select(one => new RefusedLoss(LossRefusal.InvoiceCopyMissing, one.Line.Ref)),
        ];
        if (refused.Count > 0)
        {
            return new LossPaper(null, refused);
        }

        var (pdf, unreadable) = VatDuplicate.Of(facts, [.. copies.Select(one => new LostInvoice(one.Line, one.File))]);
        return new LossPaper(pdf,
            [.. unreadable.Select(file => new RefusedLoss(LossRefusal.InvoiceUnreadable) { File = file })]);
    }

    private static RefusedLoss? WhyNot(LossAsked asked, IReadOnlyList<OpenItem> items) =>
        asked.Reason is null ? new(LossRefusal.ReasonMissing)
        : asked.DecidedBy.Trim().Length == 0 ? new(LossRefusal.DeciderMissing)
        : asked.Lines.Count == 0 ? new(LossRefusal.ItemsMissing)
        : asked.Lines.FirstOrDefault(line => Found(items, line.Ref) is null) is { } unknown
            ? new(LossRefusal.ItemUnknown, unknown.Ref)
        : asked.Lines.FirstOrDefault(line => line.Net.IsNegative || line.Vat.IsNegative
            || line.Net + line.Vat != Found(items, line.Ref)!.Original) is { } odd
            ? new(LossRefusal.AmountsDiffer, Found(items, odd.Ref)!.Ref)
        : null;

    private IEnumerable<RefusedLoss> WhyNotVat(LossFacts facts)
    {
        if (!facts.Stated.RecoversVat)
        {
            yield return new(LossRefusal.VatNotAsked);
        }

        if (!facts.Stated.IsVatPaid)
        {
            yield return new(LossRefusal.VatOnCollection);
        }

        if (facts.Stated.DocumentHash.Length == 0)
        {
            yield return new(LossRefusal.ProofMissing);
        }

        if (facts.VatOpen.IsZero)
        {
            yield return new(LossRefusal.NoVat);
        }

        if (!VatDuplicate.CanBeSentTo(facts.Debtor))
        {
            yield return new(LossRefusal.AddressMissing);
        }

        if (clock.Today > VatDuplicate.OldReferenceUntil)
        {
            yield return new(LossRefusal.ArticleUnknown);
        }
    }

    private LossFacts? Facts(LoadedDossier loaded)
    {
        var (dossier, today) = (loaded.Dossier, clock.Today);
        if (dossier.Events.OfType<LossStated>().LastOrDefault() is not { } stated)
        {
            return null;
        }

        var items = dossier.Items.Where(item => stated.Items.Contains(item.Key)).ToList();
        return new LossFacts(dossier.Creditor, dossier.Debtor, stated)
        {
            DossierRef = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"D-{stated.EffectiveOn.Year}-{loaded.Row.Number:0000}"),
            On = today,
            Steps =
            [
                .. dossier.Events.Where(one => one is StepDone or LetterRecorded or CallLogged or ProcedureOpened)
                    .Where(one => one.ConcernsAny([.. stated.Items])).OrderBy(one => one.EffectiveOn)
                    .Select(one => (one.EffectiveOn, EventSentence.Of(one, Language.French))),
            ],
            LimitationOn = items.Select(item => TimeBar.Of(dossier, item, rules.Law, today)?.Until).Min(),
        };
    }

    private static OpenItem? Found(IReadOnlyList<OpenItem> items, string named) =>
        items.FirstOrDefault(item => item.Kind == ItemKind.Invoice && (item.Ref == named || item.Key.Value == named));

    private static byte[]? CopyOf(AcquitDb db, NamedDebtor debtor, LossLine line)
    {
        var hash = db.Invoices.AsNoTracking()
            .Where(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor && row.Number == line.Ref
                && row.IssuedOn == line.IssuedOn && row.DocumentSha256 != null)
            .Select(row => row.DocumentSha256).FirstOrDefault();
        return hash is null ? null : db.Blobs.AsNoTracking()
            .Where(row => row.CreditorId == debtor.Creditor && row.Sha256 == hash).Select(row => row.Bytes)
            .SingleOrDefault();
    }

    private LoadedDossier Load(AcquitDb db, NamedDebtor debtor)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        return DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
    }
}
