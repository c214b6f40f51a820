using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>Reads the sheet of one debtor on a day, past days included.</summary>
/// <param name="today">the day it really is: only a day before it is read from the ledger's history</param>
public sealed class DossierReading(AcquitDb db, RunRules rules, DateOnly today)
{
    public DossierSheet Read(NamedDebtor debtor, DateOnly asOf)
    {
        var creditor = CreditorBook.One(db, debtor.Creditor);
        var row = db.Dossiers.AsNoTracking().Single(one => one.CreditorId == debtor.Creditor
            && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, creditor, [row], asOf)[0];
        if (asOf < today)
        {
            loaded = loaded with { Dossier = AsItWas(loaded.Dossier, debtor, creditor.Creditor.Terms, asOf) };
        }

        var name = DailyRun.PolicyOf(creditor, loaded);
        var policy = rules.Policy(creditor.Creditor, name);
        var timeline = Timeline(debtor, asOf);
        return new DossierSheet
        {
            AsOf = asOf,
            Named = debtor,
            Loaded = loaded,
            PolicyName = name,
            Policy = policy,
            State = DossierState.Replay(loaded.Dossier.Events),
            Decisions = Stored(loaded, asOf) ?? (policy is null ? [] : Reckoned(loaded, policy, asOf)),
            Evidence = EvidenceMeter.Of(loaded.Dossier, WithPdf(loaded.Desk)),
            Timeline = timeline,
            Letters = Letters(debtor, asOf, loaded.Dossier.Events),
            Schedule = policy is null || loaded.Dossier.Items.Count == 0
                ? [] : Core.Dunning.Schedule.For(loaded.Dossier, policy, rules.Context(asOf), loaded.Desk),
        };
    }

    /// <summary>Items whose invoice was laid in.</summary>
    internal static HashSet<ItemKey> WithPdf(Desk desk) =>
        [.. (desk.AtHand ?? new HashSet<Enclosure>()).Where(paper => paper.What == AttachmentKind.Invoice)
            .Select(paper => paper.Item).OfType<ItemKey>()];

    /// <summary>What was open that day, from the lines; a dossier without lines keeps what is open now.</summary>
    private Dossier AsItWas(Dossier dossier, NamedDebtor debtor, string terms, DateOnly asOf)
    {
        var ledger = DebtorLedger.Read(db, debtor, terms, asOf);
        var positions = ledger.Positions;
        var lines = new CreditNoteLines(db, debtor.Creditor).Of(
        [
            .. positions.SelectMany(position => position.Credits).Select(one => one.Key.Value)
                .Concat(positions.SelectMany(position => position.Applied).Select(one => one.Credit.Value)).Distinct(),
        ]);
        return ledger.Lines.Count == 0 ? dossier : dossier with
        {
            Items = [.. positions.SelectMany(position => position.Items).OrderBy(item => item.DueOn)
                .ThenBy(item => item.Key)],
            Credits = [.. positions.SelectMany(position => position.Credits).Select(one =>
                one with { IsInPayments = lines.TryGetValue(one.Key.Value, out var line) && line.IsInPayments })],
            Applied = [.. positions.SelectMany(position => position.Applied).Select(one =>
                one with { IsCreditNote = lines.TryGetValue(one.Credit.Value, out var line) && line.IsNote })],
        };
    }

    /// <summary>
    /// What a run said and still holds: of a past day whatever was said then; today only when nothing changed since,
    /// every open item has its answer and no look is due. Null: nothing was said.
    /// </summary>
    private List<SheetDecision>? Stored(LoadedDossier loaded, DateOnly asOf)
    {
        var rows = db.Decisions.AsNoTracking()
            .Where(row => row.CreditorId == loaded.Row.CreditorId && row.DossierId == loaded.Row.Id
                && row.FromDay <= asOf && (row.UntilDay == null || row.UntilDay > asOf))
            .ToList();
        var items = loaded.Dossier.Items.Concat(loaded.Dossier.Vanished).ToDictionary(item => item.Key);
        var isCurrent = asOf < today || (!loaded.Row.IsChanged && rows.TrueForAll(row => row.NextLookOn > asOf)
            && rows.Select(row => new ItemKey(row.ItemKey)).ToHashSet().SetEquals(items.Keys));
        return rows.Count == 0 || !isCurrent ? null :
        [
            .. rows
                .GroupBy(row => (row.Action, row.Step, row.Channel, row.Reasons, row.NextLookOn, row.FromDay))
                .Select(group => new SheetDecision(
                    group.Key.Action, group.Key.Step, group.Key.Channel, ReasonJson.Read(group.Key.Reasons),
                    group.Key.NextLookOn, group.Key.FromDay)
                {
                    Items =
                    [
                        .. group.Select(row => new SheetDecidedItem(
                            new ItemKey(row.ItemKey), items.GetValueOrDefault(new ItemKey(row.ItemKey)),
                            Money.FromCents(row.CoveredCents), Money.FromCents(row.ContestedCents),
                                Money.FromCents(row.AskedCents))),
                    ],
                })
                .OrderBy(decision => decision.Action == DecisionAction.Wait)
                    .ThenByDescending(decision => decision.Amount),
        ];
    }

    private IReadOnlyList<SheetDecision> Reckoned(LoadedDossier loaded, DunningPolicy policy, DateOnly asOf) =>
    [
        .. NextStep.For(loaded.Dossier, policy, rules.Context(asOf), loaded.Desk).Select(decision => new SheetDecision(
            decision.Action, decision.Step, decision.Channel, decision.Reasons, decision.NextLookOn, null)
        {
            Items = [.. decision.Items.Select(item =>
                new SheetDecidedItem(item.Item.Key, item.Item, item.Covered, item.Contested, item.Asked))],
        }),
    ];

    private List<TimelineEntry> Timeline(NamedDebtor debtor, DateOnly asOf)
    {
        var query =
            from happened in db.DossierEvents.AsNoTracking()
            join words in db.EventWords.AsNoTracking()
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq } into said
            from words in said.DefaultIfEmpty()
            where happened.CreditorId == debtor.Creditor && happened.DossierId == debtor.Dossier
                && happened.EffectiveOn <= asOf
            orderby happened.EffectiveOn, happened.Seq
            select new { happened, Words = words == null ? null : words.Words };
        var entries = query.AsEnumerable().Select(row => new TimelineEntry(
            row.happened.Seq, row.happened.Kind, row.happened.EffectiveOn, Instants.Of(row.happened.RecordedAt),
            row.happened.By, row.Words is null ? null : EventJson.Read(row.Words))).ToList();
        var withdrawn = entries.Select(entry => entry.Happened).OfType<EventWithdrawn>().Select(one => one.Seq)
            .ToHashSet();
        return entries.ConvertAll(entry => entry with { IsWithdrawn = withdrawn.Contains(entry.Seq) });
    }

    /// <summary>Ours with the hash of their bytes, then those that people noted, by day.</summary>
    private List<SheetLetter> Letters(NamedDebtor debtor, DateOnly asOf, IReadOnlyList<DossierEvent> events)
    {
        var outcomes = events.OfType<LetterTracked>().GroupBy(one => one.DocumentRef, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var ours = Sent(debtor).Where(letter => letter.On <= asOf);
        var noted = events.OfType<LetterRecorded>()
            .Select(one => new SheetLetter(one.EffectiveOn, one.Channel, one.Reference, one.DocumentHash, false)
            {
                Step = one.Step,
            });
        return
        [
            .. ours.Concat(noted).OrderBy(letter => letter.On).Select(letter =>
                outcomes.GetValueOrDefault(letter.Reference) is { } tracked
                    ? letter with
                    {
                        Outcome = tracked.Outcome,
                        Tracking = tracked.TrackingNumber.Length > 0 ? tracked.TrackingNumber : letter.Tracking,
                    }
                    : letter),
        ];
    }

    private IEnumerable<SheetLetter> Sent(NamedDebtor debtor)
    {
        var query =
            from sending in db.Sendings.AsNoTracking()
            join proposal in db.Proposals.AsNoTracking()
                on new { sending.CreditorId, Id = sending.ProposalId } equals new { proposal.CreditorId, proposal.Id }
            join document in db.Documents.AsNoTracking()
                on new { sending.CreditorId, Id = sending.DocumentId }
                equals new { document.CreditorId, Id = (Guid?)document.Id }
                into papers
            from document in papers.DefaultIfEmpty()
            where sending.CreditorId == debtor.Creditor && sending.DossierId == debtor.Dossier
                && (sending.State == OutboxState.Sent || sending.State == OutboxState.Doubtful)
            select new { sending, proposal.Step, Reference = document == null ? "" : document.Reference };
        return query.AsEnumerable().Select(row => new SheetLetter(
            ParisClock.DayOf(Instants.Of(row.sending.SentAt ?? row.sending.HandedOverAt ?? row.sending.RunAt)),
            row.sending.Channel, row.Reference, row.sending.DocumentSha256, row.sending.State == OutboxState.Doubtful)
        {
            Step = row.Step, Tracking = row.sending.Tracking,
        });
    }
}
