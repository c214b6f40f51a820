using Acquit.Core.Amounts;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Review;

/// <summary>
/// Questions about everything open, put so that the database answers them from an index: a queue of a hundred thousand
/// is added up and cut there.
/// </summary>
internal sealed class OpenQueue(AcquitDb db)
{
    /// <summary>Of what the filters leave, <see cref="TodayFilter.Group"/> and the largest aside.</summary>
    public IReadOnlyList<QueueCell> Cells(TodayFilter filter) =>
    [
        .. Of(filter)
            .GroupBy(row => new { row.CreditorId, row.Action, row.Channel, row.Letter, row.IsBroken })
            .Select(group => new
            {
                group.Key.CreditorId, group.Key.Action, group.Key.Channel, group.Key.Letter, group.Key.IsBroken,
                Count = group.Count(), Asked = group.Sum(row => row.AskedCents),
            })
            .AsEnumerable()
            .Select(row => new QueueCell(
                row.CreditorId, new QueueKind(row.Action, row.Channel, row.Letter, row.IsBroken), row.Count,
                Money.FromCents(row.Asked))),
    ];

    /// <summary>Every sum of what the filters leave, largest first.</summary>
    public IReadOnlyList<Money> Sums(TodayFilter filter) =>
    [
        .. Of(filter).OrderByDescending(row => row.AskedCents).Select(row => row.AskedCents).AsEnumerable()
            .Select(Money.FromCents),
    ];

    /// <summary>The largest of what the filters leave, largest first.</summary>
    public IReadOnlyList<QueueEntry> Largest(TodayFilter filter, int most) =>
        Entries(Of(filter).OrderByDescending(row => row.AskedCents).ThenBy(row => row.Number).Take(most));

    /// <summary>The largest of a group, asked kind by kind: each is a short walk in the index.</summary>
    /// <param name="cells">of the group</param>
    public IReadOnlyList<QueueEntry> First(IReadOnlyList<QueueCell> cells, TodayFilter filter, int most) =>
    [
        .. cells.SelectMany(cell => Of(cell, filter, most))
            .OrderByDescending(entry => entry.Asked).ThenBy(entry => entry.Number).Take(most),
    ];

    private List<QueueEntry> Of(QueueCell cell, TodayFilter filter, int most) =>
        Entries(Of(filter)
            .Where(row => row.CreditorId == cell.Creditor && row.Action == cell.Kind.Action
                && row.Channel == cell.Kind.Channel && row.Letter == cell.Kind.Letter
                && row.IsBroken == cell.Kind.IsBroken)
            .OrderByDescending(row => row.AskedCents).ThenBy(row => row.Number).Take(most));

    private static List<QueueEntry> Entries(IQueryable<ProposalRow> rows) =>
    [
        .. rows
            .Select(row => new
            {
                row.CreditorId, row.Id, row.Number, row.Action, row.Channel, row.Letter, row.IsBroken, row.AskedCents,
            })
            .AsEnumerable()
            .Select(row => new QueueEntry(
                row.CreditorId, row.Id, row.Number, new QueueKind(row.Action, row.Channel, row.Letter, row.IsBroken),
                Money.FromCents(row.AskedCents))),
    ];

    /// <summary>One creditor is asked for by name: a list would hide the order of the index.</summary>
    private IQueryable<ProposalRow> Of(TodayFilter filter)
    {
        var scope = filter.Creditor is { } one ? [.. filter.Scope.Where(id => id == one)] : filter.Scope;
        var rows = db.Proposals.AsNoTracking().Where(row => row.State == ProposalState.Open);
        rows = scope is [var only] ? rows.Where(row => row.CreditorId == only)
            : rows.Where(row => scope.Contains(row.CreditorId));
        if (filter.Channel is { } channel)
        {
            rows = rows.Where(row => row.Channel == channel);
        }

        if (filter.Band is { } band)
        {
            var (from, to) = TodayFilter.RangeOf(band);
            var (low, high) = (from.Cents, to.Cents);
            rows = rows.Where(row => row.AskedCents >= low && row.AskedCents <= high);
        }

        return filter.Collector is not { } collector ? rows
            : rows.Where(row => db.Dossiers.Any(dossier => dossier.CreditorId == row.CreditorId
                && dossier.Id == row.DossierId && dossier.CollectorId == collector));
    }

    /// <summary>Open proposals of each person's files, and whose they are.</summary>
    public IReadOnlyDictionary<Guid, int> ByCollector(IReadOnlyList<Guid> scope) => (
        from row in db.Proposals.AsNoTracking()
        join dossier in db.Dossiers.AsNoTracking()
            on new { row.CreditorId, Id = row.DossierId } equals new { dossier.CreditorId, dossier.Id }
        where row.State == ProposalState.Open && scope.Contains(row.CreditorId) && dossier.CollectorId != null
        group row by dossier.CollectorId!.Value into own
        select new { own.Key, Count = own.Count() }
    ).ToDictionary(own => own.Key, own => own.Count);
}
