using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Review;

/// <summary>A line of the queue as a person reads it.</summary>
public sealed record TodayLine
{
    public required QueueEntry Entry { get; init; }

    public required string CreditorName { get; init; }

    public required int CreditorNumber { get; init; }

    public required int Dossier { get; init; }

    public required string DebtorName { get; init; }

    public required LegalStatus Status { get; init; }

    public required string Step { get; init; }

    public required int Occurrence { get; init; }

    public required Approval Approval { get; init; }

    public required string Reasons { get; init; }

    /// <summary>Why it came back to the queue; empty: it is here for the first time.</summary>
    public required string ReturnedBecause { get; init; }

    public int Invoices { get; init; }

    public DateOnly? OldestDueOn { get; init; }
}

/// <summary>A group with its first lines.</summary>
/// <param name="Count">of the whole group, lines that are not shown included</param>
public sealed record TodaySection(TodayGroup Group, int Count, Money Asked, IReadOnlyList<TodayLine> Lines);

/// <summary>The queue of the day: sections, counters, and how much money how many files make.</summary>
public sealed record TodayView
{
    public required IReadOnlyList<TodaySection> Sections { get; init; }

    /// <summary>Everything open in scope, before filters.</summary>
    public required IReadOnlyList<QueueEntry> All { get; init; }

    /// <summary>What the filters leave.</summary>
    public required int Count { get; init; }

    public required Money Asked { get; init; }

    /// <summary>Sums of the queue from the largest down, summed up: element n−1 is what the n largest make.</summary>
    public required IReadOnlyList<Money> Cumulated { get; init; }
}

/// <summary>Reads the queue of the day.</summary>
public sealed class TodayList(AcquitDb db)
{
    /// <summary>Lines of a group shown before it is opened alone.</summary>
    public const int LinesOfAGroup = 25;

    private const int LinesOfOneGroup = 200;
    private const int LinesAtOnce = 500;

    private static readonly ReasonCode[] _forPeople =
    [
        ReasonCode.AddressMissing, ReasonCode.EmailMissing, ReasonCode.PhoneMissing, ReasonCode.DebtorKindUnknown,
        ReasonCode.AttachmentMissing, ReasonCode.TooOldToStart, ReasonCode.VanishedFromLedger, ReasonCode.LedgerStale,
        ReasonCode.ReplyToRead, ReasonCode.OpeningBalanceNotDetailed,
    ];

    public TodayView Read(TodayFilter filter)
    {
        var all = Entries(filter.Scope);
        var shown = filter.Group is null ? LinesOfAGroup : LinesOfOneGroup;
        var groups = Kept(filter, all).GroupBy(TodayFilter.GroupOf).OrderBy(group => group.Key).ToList();
        var lines = Lines([.. groups.SelectMany(group => group.Take(shown))]).ToLookup(line => line.Entry.Proposal);
        return new TodayView
        {
            All = all,
            Count = groups.Sum(group => group.Count()),
            Asked = Money.Sum(groups.SelectMany(group => group).Select(entry => entry.Asked)),
            Cumulated = Cumulate(Wanted(filter, all)),
            Sections =
            [
                .. groups.Select(group => new TodaySection(
                    group.Key, group.Count(), Money.Sum(group.Select(entry => entry.Asked)),
                    [.. group.Take(shown).SelectMany(entry => lines[entry.Proposal])])),
            ],
        };
    }

    /// <summary>Every line that the filters leave, largest first within its group.</summary>
    public IEnumerable<TodayLine> All(TodayFilter filter) =>
        Kept(filter, Entries(filter.Scope)).OrderBy(TodayFilter.GroupOf).Chunk(LinesAtOnce).SelectMany(Lines);

    /// <summary>
    /// What files wait for that a person can bring, with how many files do: to be told where the queue is empty, so
    /// that nobody takes silence for good news.
    /// </summary>
    public IReadOnlyList<(ReasonCode Code, int Dossiers)> WaitingForPeople(IReadOnlyList<Guid> scope) =>
    [
        .. _forPeople
            .Select(code => (Code: code, Dossiers: WaitingFor(scope, code)))
            .Where(one => one.Dossiers > 0).OrderByDescending(one => one.Dossiers),
    ];

    private static IEnumerable<QueueEntry> Wanted(TodayFilter filter, IReadOnlyList<QueueEntry> all) =>
        all.Where(filter.Lets).OrderByDescending(entry => entry.Asked);

    /// <summary>What all filters leave, largest first.</summary>
    private static IEnumerable<QueueEntry> Kept(TodayFilter filter, IReadOnlyList<QueueEntry> all) =>
        Wanted(filter, all).Take(filter.Largest ?? int.MaxValue)
            .Where(entry => filter.Group is null || TodayFilter.GroupOf(entry) == filter.Group);

    private int WaitingFor(IReadOnlyList<Guid> scope, ReasonCode code)
    {
        var key = "\"" + Database.Key(code) + "\"";
        return db.Decisions
            .Where(row => scope.Contains(row.CreditorId) && row.UntilDay == null
                && row.Action == DecisionAction.Wait && row.Reasons.Contains(key))
            .Select(row => new { row.CreditorId, row.DossierId }).Distinct().Count();
    }

    private List<QueueEntry> Entries(IReadOnlyList<Guid> scope) =>
    [
        .. db.Proposals.AsNoTracking()
            .Where(row => scope.Contains(row.CreditorId) && row.State == ProposalState.Open)
            .Select(row => new
            {
                row.CreditorId, row.Id, row.Number, row.Action, row.Channel, row.Letter, row.AskedCents,
                row.IsBroken,
            })
            .AsEnumerable()
            .Select(row => new QueueEntry(
                row.CreditorId, row.Id, row.Number, row.Action, row.Channel, row.Letter,
                Money.FromCents(row.AskedCents), row.IsBroken)),
    ];

    private static List<Money> Cumulate(IEnumerable<QueueEntry> largestFirst)
    {
        var sum = Money.Zero;
        return [.. largestFirst.Select(entry => sum += entry.Asked)];
    }

    private IEnumerable<TodayLine> Lines(IReadOnlyList<QueueEntry> entries)
    {
        var ids = entries.Select(entry => entry.Proposal).ToList();
        var scope = entries.Select(entry => entry.Creditor).Distinct().ToList();
        var items = Items(scope, ids);
        var rows =
            from proposal in db.Proposals.AsNoTracking()
            join dossier in db.Dossiers.AsNoTracking()
                on new { proposal.CreditorId, Id = proposal.DossierId } equals new { dossier.CreditorId, dossier.Id }
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join creditor in db.Creditors.AsNoTracking() on proposal.CreditorId equals creditor.Id
            where scope.Contains(proposal.CreditorId) && ids.Contains(proposal.Id)
            select new { proposal, dossier.Number, debtor.Name, debtor.Status, Creditor = creditor };
        var known = rows.AsEnumerable().ToDictionary(row => row.proposal.Id);
        return
            from entry in entries
            where known.ContainsKey(entry.Proposal)
            let row = known[entry.Proposal]
            select new TodayLine
            {
                Entry = entry,
                CreditorName = row.Creditor.Name,
                CreditorNumber = row.Creditor.Number,
                Dossier = row.Number,
                DebtorName = row.Name,
                Status = row.Status,
                Step = row.proposal.Step,
                Occurrence = row.proposal.Occurrence,
                Approval = row.proposal.Approval,
                Reasons = row.proposal.Reasons,
                ReturnedBecause = row.proposal.DecidedWhy,
                Invoices = items[entry.Proposal].Count(),
                OldestDueOn = items[entry.Proposal].Min(),
            };
    }

    /// <summary>The due dates of the items of each proposal.</summary>
    private ILookup<Guid, DateOnly?> Items(List<Guid> scope, List<Guid> proposals)
    {
        var query =
            from item in db.ProposalItems.AsNoTracking()
            join open in db.OpenItems.AsNoTracking()
                on new { item.CreditorId, item.ItemKey } equals new { open.CreditorId, open.ItemKey }
            where scope.Contains(item.CreditorId) && proposals.Contains(item.ProposalId) && item.AskedCents > 0
            select new { item.ProposalId, open.DueOn };
        return query.AsEnumerable().ToLookup(row => row.ProposalId, row => (DateOnly?)row.DueOn);
    }
}
