using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store;
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
    public required IReadOnlyList<QueueCell> All { get; init; }

    /// <summary>How many of <see cref="All"/> stand in each band.</summary>
    public required IReadOnlyDictionary<AmountBand, int> ByBand { get; init; }

    /// <summary>How many are open, before filters.</summary>
    public int Open => All.Sum(cell => cell.Count);

    public Money OpenAsked => Money.Sum(All.Select(cell => cell.Asked));

    /// <summary>What the filters leave.</summary>
    public required int Count { get; init; }

    public required Money Asked { get; init; }

    /// <summary>Sums of the queue from the largest down, summed up: element n−1 is what the n largest make.</summary>
    public required IReadOnlyList<Money> Cumulated { get; init; }

    /// <summary>How many of everything open are such.</summary>
    public int CountOf(Func<QueueCell, bool> such) => All.Where(such).Sum(cell => cell.Count);
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
        ReasonCode.ChannelNotUsed,
        ReasonCode.AttachmentMissing, ReasonCode.TooOldToStart, ReasonCode.VanishedFromLedger, ReasonCode.LedgerStale,
        ReasonCode.ReplyToRead, ReasonCode.OpeningBalanceNotDetailed,
    ];

    public TodayView Read(TodayFilter filter)
    {
        var queue = new OpenQueue(db);
        var everything = new TodayFilter { Scope = filter.Scope };
        var (all, sums) = (queue.Cells(everything), queue.Sums(everything));
        var isFiltered = filter is not { Channel: null, Band: null, Creditor: null, Collector: null };
        var wanted = isFiltered ? queue.Sums(filter) : sums;
        var shown = filter.Group is null ? LinesOfAGroup : LinesOfOneGroup;
        var cut = filter with { Largest = filter.Largest < wanted.Count ? filter.Largest : null };
        var groups = Groups(queue, cut, shown, isFiltered ? null : all)
            .Where(group => filter.Group is null || group.Group == filter.Group).ToList();
        var lines = Lines([.. groups.SelectMany(group => group.First)]).ToLookup(line => line.Entry.Proposal);
        return new TodayView
        {
            All = all,
            ByBand = sums.CountBy(TodayFilter.BandOf).ToDictionary(),
            Count = groups.Sum(group => group.Count),
            Asked = Money.Sum(groups.Select(group => group.Asked)),
            Cumulated = Cumulate(wanted),
            Sections =
            [
                .. groups.Select(group => new TodaySection(
                    group.Group, group.Count, group.Asked,
                    [.. group.First.SelectMany(entry => lines[entry.Proposal])])),
            ],
        };
    }

    /// <summary>Open proposals by the person whose files they are in.</summary>
    public IReadOnlyDictionary<Guid, int> ByCollector(IReadOnlyList<Guid> scope) =>
        new OpenQueue(db).ByCollector(scope);

    /// <summary>Every line that the filters leave, largest first within its group.</summary>
    public IEnumerable<TodayLine> All(TodayFilter filter) =>
        new OpenQueue(db).Largest(filter, filter.Largest ?? int.MaxValue)
            .Where(entry => filter.Group is null || TodayFilter.GroupOf(entry.Kind) == filter.Group)
            .OrderBy(entry => TodayFilter.GroupOf(entry.Kind)).Chunk(LinesAtOnce).SelectMany(Lines);

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

    /// <summary>
    /// Groups of what the filters leave: added up by the database, unless only the so many largest are wanted.
    /// </summary>
    /// <param name="cells">of what the filters leave, where they are known; else they are asked for</param>
    private static IEnumerable<Heap> Groups(
        OpenQueue queue, TodayFilter filter, int shown, IReadOnlyList<QueueCell>? cells) =>
        filter.Largest is { } most
            ? queue.Largest(filter, most).GroupBy(entry => TodayFilter.GroupOf(entry.Kind))
                .OrderBy(group => group.Key)
                .Select(group => new Heap(
                    group.Key, group.Count(), Money.Sum(group.Select(entry => entry.Asked)), [.. group.Take(shown)]))
            : (cells ?? queue.Cells(filter)).GroupBy(cell => cell.Group).OrderBy(group => group.Key)
                .Select(group => new Heap(
                    group.Key, group.Sum(cell => cell.Count), Money.Sum(group.Select(cell => cell.Asked)),
                    filter.Group is null || filter.Group == group.Key ? queue.First([.. group], filter, shown) : []));

    private sealed record Heap(TodayGroup Group, int Count, Money Asked, IReadOnlyList<QueueEntry> First);

    private int WaitingFor(IReadOnlyList<Guid> scope, ReasonCode code)
    {
        var key = "\"" + Database.Key(code) + "\"";
        return db.Decisions
            .Where(row => scope.Contains(row.CreditorId) && row.UntilDay == null
                && row.Action == DecisionAction.Wait && row.Reasons.Contains(key))
            .Select(row => new { row.CreditorId, row.DossierId }).Distinct().Count();
    }

    private static List<Money> Cumulate(IEnumerable<Money> largestFirst)
    {
        var sum = Money.Zero;
        return [.. largestFirst.Select(asked => sum += asked)];
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
