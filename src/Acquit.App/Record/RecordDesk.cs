using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>What became of something to be noted.</summary>
/// <param name="Refused">null: it is noted</param>
/// <param name="Seq">place in the history of the dossier, 0 when refused</param>
public sealed record RecordOutcome(RefusedRecord? Refused, DossierEvent? Happened, int Seq, DossierState State)
{
    /// <summary>The proposed call that this call carried out; null: it is a call of its own, or no call.</summary>
    public ProposalRow? Call { get; init; }
}

/// <summary>Something to be noted.</summary>
/// <param name="Happened">its items are replaced by those that <paramref name="Refs"/> name</param>
/// <param name="Refs">invoice numbers or item keys; empty: the whole dossier</param>
public sealed record RecordAct(DossierEvent Happened, IReadOnlyList<string> Refs)
{
    /// <summary>The PDF of a letter, as it was sent, or the scan of a piece of evidence.</summary>
    public SentPaper? Paper { get; init; }

    public bool IsFromTable { get; init; }
}

/// <summary>
/// Notes what people and debtors did: asks first, then appends to the chain, brings the state columns up to date,
/// counts a contact attempt and has the next run decide again, all in one transaction.
/// </summary>
public sealed class RecordDesk(Database database, RunRules rules, ParisClock clock)
{
    private const int LongestText = 20_000;

    /// <param name="debtor">in whose dossier</param>
    /// <param name="happened">its items are replaced by those that <paramref name="refs"/> name</param>
    /// <param name="refs">invoice numbers or item keys; empty: the whole dossier</param>
    public RecordOutcome Record(NamedDebtor debtor, DossierEvent happened, IReadOnlyList<string> refs) =>
        Record(debtor, new RecordAct(happened, refs));

    /// <param name="debtor">in whose dossier</param>
    public RecordOutcome Record(NamedDebtor debtor, RecordAct act)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            return Record(db, debtor, act);
        });
    }

    /// <summary>Several things that belong together: all are noted, or none. Null: done.</summary>
    public RefusedRecord? RecordAll(
        NamedDebtor debtor, IReadOnlyList<DossierEvent> events, IReadOnlyList<string> refs)
    {
        using var db = database.Open();
        return db.WriteUnless(() =>
        {
            db.LockCreditor(debtor.Creditor);
            return events.Select(happened => Record(db, debtor, new RecordAct(happened, refs)).Refused)
                .FirstOrDefault(refused => refused is not null);
        });
    }

    /// <summary>The same within the caller's transaction, who holds the lock of the creditor and saves.</summary>
    public RecordOutcome Record(AcquitDb db, NamedDebtor debtor, RecordAct act)
    {
        var refs = act.Refs.Select(ComposedText.Of).ToList();
        var dossier = db.Dossiers.Single(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Dossier);
        var facts = Facts(db, debtor, dossier) with { IsFromTable = act.IsFromTable };
        var items = facts.Items.Where(item => refs.Contains(item.Ref) || refs.Contains(item.Key.Value)).ToList();
        var unknown = refs.FirstOrDefault(named => !items.Exists(item => item.Ref == named || item.Key.Value == named));
        if (act.Happened is VanishingExplained && refs.Count == 0)
        {
            items = facts.Items.Where(item => item.IsVanished).ToList();
        }

        var call = OpenCall.DoneBy(db, debtor, act);
        var whole = Dated(db, debtor, OpenCall.As(WithPaper(act), call)) with
        {
            Items = [.. items.Select(item => item.Key).Order()],
        };
        var refused = act.Paper?.WhyNot() is { } odd ? odd
            : unknown is not null ? new RefusedRecord(RecordRefusal.UnknownItem) { Word = unknown }
            : EventJson.Write(whole).Length > LongestText ? new(RecordRefusal.TooLong)
            : WhyNotRecord.Ask(whole, facts);
        if (refused is not null)
        {
            return new RecordOutcome(refused, null, 0, DossierState.Of(dossier));
        }

        var row = EventLog.Append(db, dossier, whole, clock.Now);
        act.Paper?.Keep(db, dossier, ReferenceOf(whole), clock.Now);
        CountAttempt(db, dossier, whole, facts);
        if (whole is EventWithdrawn gone)
        {
            ContactDesk.Withdraw(db, debtor, facts.Recorded.First(one => one.Seq == gone.Seq).Happened);
        }

        OpenCall.Close(call, whole.By, clock.Now);
        db.SaveChanges();
        return new RecordOutcome(null, whole, row.Seq, DossierState.Of(dossier)) { Call = call };
    }

    private static DossierEvent WithPaper(RecordAct act) => act switch
    {
        { Paper: { } paper, Happened: LetterRecorded letter } => letter with { DocumentHash = paper.Sha256 },
        { Paper: { } paper, Happened: CreditNoteIssued note } => note with { DocumentHash = paper.Sha256 },
        { Paper: { } paper, Happened: ProcedureActRecorded court } => court with { DocumentHash = paper.Sha256 },
        { Paper: { } paper, Happened: LossStated loss } => loss with { DocumentHash = paper.Sha256 },
        { Paper: { } paper, Happened: CostNoted cost } => cost with { DocumentHash = paper.Sha256 },
        { Paper: { } paper, Happened: EvidenceRecorded evidence } => evidence with { DocumentHash = paper.Sha256 },
        _ => act.Happened,
    };

    /// <summary>How the proof of a loss is referred to.</summary>
    internal const string LossPaper = "preuve de la perte";

    private static string ReferenceOf(DossierEvent happened) => happened switch
    {
        LetterRecorded letter => letter.Reference,
        CreditNoteIssued note => note.Number,
        ProcedureActRecorded court => court.Reference,
        EvidenceRecorded evidence => evidence.Reference,
        CostNoted cost => cost.Reference,
        LossStated => LossPaper,
        _ => "",
    };

    /// <summary>
    /// The PDF of a letter that was noted without it adds no attempt; an attempt noted by mistake goes off.
    /// </summary>
    private static void CountAttempt(AcquitDb db, DossierRow dossier, DossierEvent happened, RecordFacts facts)
    {
        var (counted, attempts) = happened is EventWithdrawn withdrawn
            ? (facts.Recorded.First(one => one.Seq == withdrawn.Seq).Happened, -1) : (happened, 1);
        if (AttemptOf(counted) is { } channel && !IsNotedTwice(counted, facts))
        {
            ContactCount.Add(db, dossier, channel, counted.EffectiveOn, attempts);
        }
    }

    /// <summary>The same letter stands in the history a second time, with or without its PDF.</summary>
    private static bool IsNotedTwice(DossierEvent counted, RecordFacts facts) =>
        counted is LetterRecorded letter && facts.Events.OfType<LetterRecorded>().Any(one =>
            one.DocumentHash != letter.DocumentHash
            && WhyNotRecord.IsSame(one with { DocumentHash = "" }, letter with { DocumentHash = "" }));
    /// <summary>What vanishes in a later import than the latest is not explained by it.</summary>
    private static DossierEvent Dated(AcquitDb db, NamedDebtor debtor, DossierEvent happened) =>
        happened is VanishingExplained explained
            ? explained with { Import = CreditorBook.One(db, debtor.Creditor).LedgerBatch }
            : happened;

    /// <summary>Every attempt counts against the cap, whoever made it and whether or not somebody answered.</summary>
    private static Channel? AttemptOf(DossierEvent happened) => happened switch
    {
        CallLogged => Channel.Call,
        LetterRecorded letter => letter.Channel,
        _ => null,
    };

    private RecordFacts Facts(AcquitDb db, NamedDebtor debtor, DossierRow dossier)
    {
        var recorded = EventLog.Recorded(db, dossier, DateOnly.MaxValue);
        var events = EventLog.Standing(recorded);
        var own = db.Debtors.Where(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Debtor)
            .Select(row => row.Policy).Single();
        var creditor = CreditorBook.One(db, debtor.Creditor).Creditor;
        var policy = own is { Length: > 0 } ? own : creditor.Policy;
        return new RecordFacts
        {
            Today = clock.Today,
            Items = [.. Items(db, debtor), .. Vanished(db, dossier)],
            Policy = rules.Policy(creditor, policy),
            PolicyName = policy,
            Events = events,
            Recorded = recorded,
            Letters = events.Select(Reference).Where(reference => reference.Length > 0)
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    private static string Reference(DossierEvent happened) => happened switch
    {
        StepDone done => done.DocumentRef,
        LetterRecorded letter => letter.Reference,
        _ => "",
    };

    private IEnumerable<RecordableItem> Vanished(AcquitDb db, DossierRow dossier) =>
        DossierBatch.Load(db, CreditorBook.One(db, dossier.CreditorId), [dossier], clock.Today)[0].Dossier.Vanished
            .Select(item => new RecordableItem(item.Key, item.Ref, item.IssuedOn, Money.Zero) { IsVanished = true });

    /// <summary>What is open, and what the ledger shows as paid: a letter may have been about it.</summary>
    private static List<RecordableItem> Items(AcquitDb db, NamedDebtor debtor)
    {
        var open = db.OpenItems.AsNoTracking()
            .Where(row => row.CreditorId == debtor.Creditor && row.DebtorId == debtor.Debtor && !row.IsCredit)
            .Select(row => new { row.ItemKey, row.Ref, row.IssuedOn, row.OpenCents })
            .AsEnumerable()
            .Select(row => new RecordableItem(new ItemKey(row.ItemKey), row.Ref, row.IssuedOn,
                Money.FromCents(row.OpenCents)))
            .ToList();
        var known = open.Select(item => item.Key).ToHashSet();
        var closed =
            from line in db.LedgerLines.AsNoTracking()
            join owned in db.DebtorAccounts.AsNoTracking()
                on new { line.CreditorId, line.Account, line.Auxiliary }
                equals new { owned.CreditorId, owned.Account, owned.Auxiliary }
            where line.CreditorId == debtor.Creditor && owned.DebtorId == debtor.Debtor
                && line.GoneBatch == null && line.AmountCents > 0
            select new { line.ItemKey, line.PieceRef, line.PieceDate, line.EntryDate };
        open.AddRange(closed.AsEnumerable()
            .Select(line => new RecordableItem(
                new ItemKey(line.ItemKey), line.PieceRef, line.PieceDate ?? line.EntryDate, Money.Zero))
            .Where(item => !known.Contains(item.Key)));
        return open;
    }
}
