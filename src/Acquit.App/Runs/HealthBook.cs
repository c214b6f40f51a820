using System.Text.Json;
using Acquit.App.Decide;
using Acquit.Core.Law;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Runs;

/// <summary>How one creditor stands: its last run, what left, what did not, how old its ledger is.</summary>
public sealed record CreditorHealth(CreditorBook Book)
{
    /// <summary>Null: never run.</summary>
    public required RunRow? LastRun { get; init; }

    public required RunCounts Counts { get; init; }

    public required int Proposed { get; init; }

    public required int SentLastDay { get; init; }

    public required int Failed { get; init; }

    public required int Doubtful { get; init; }

    /// <summary>Messages that a server put off and that are tried again; in Paris: the next of those tries.</summary>
    public required (int Count, DateTime? NextAt) PutOff { get; init; }

    /// <summary>Open dossiers that nobody will look at again: a mistake of the program, never of a person.</summary>
    public required int Orphans { get; init; }

    /// <summary>Null: there is no ledger.</summary>
    public required int? LedgerAge { get; init; }

    public required bool IsStale { get; init; }

    public bool HasRunOn(DateOnly day) => LastRun?.Day >= day;
}

/// <summary>A series of the law book that says nothing from a day on.</summary>
public sealed record LawHorizon(LawKey Key, string Title, DateOnly CoveredUntil);

/// <summary>What is in order and what is not, computed when it is asked for.</summary>
public sealed class HealthBook(AcquitDb db, RunRules rules, ParisClock clock)
{
    private const int LawDaysAhead = 60;
    private const int MonthsOfAHalfYear = 6;

    public CreditorHealth Of(CreditorBook book)
    {
        var (today, dayAgo) = (clock.Today, Instants.Micros(clock.Now.AddDays(-1)));
        var last = db.Runs.AsNoTracking().Where(run => run.CreditorId == book.Id)
            .OrderByDescending(run => run.Number).FirstOrDefault();
        var sendings = db.Sendings.Where(row => row.CreditorId == book.Id);
        return new CreditorHealth(book)
        {
            LastRun = last,
            Counts = JsonSerializer.Deserialize<RunCounts>(last?.Counts ?? "{}", JsonSerializerOptions.Web)!,
            Proposed = db.Proposals.Count(row => row.CreditorId == book.Id && row.State == ProposalState.Open),
            SentLastDay = sendings.Count(row => row.State == OutboxState.Sent && row.SentAt >= dayAgo),
            Failed = sendings.Count(row => row.State == OutboxState.Failed),
            Doubtful = sendings.Count(row => row.State == OutboxState.Doubtful),
            PutOff = PutOff(sendings),
            Orphans = Orphans(book.Id),
            LedgerAge = book.LedgerAge(today),
            IsStale = book.IsStale(rules.Context(today)),
        };
    }

    /// <summary>Days since one, with how many creditors were run on each.</summary>
    public IReadOnlyDictionary<DateOnly, int> DaysRun(IReadOnlyCollection<Guid> scope, DateOnly since) =>
        db.Runs.Where(run => scope.Contains(run.CreditorId) && run.Day >= since && run.FinishedAt != null)
            .Select(run => new { run.Day, run.CreditorId }).Distinct().AsEnumerable()
            .GroupBy(run => run.Day).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>
    /// What ends within sixty days, or does not reach through the next half-year's first day; a series that ended more
    /// than a year ago is history.
    /// </summary>
    public IReadOnlyList<LawHorizon> LawThatEnds()
    {
        var today = clock.Today;
        var halfYear = new DateOnly(today.Year, today.Month <= MonthsOfAHalfYear ? 1 : MonthsOfAHalfYear + 1, 1);
        var limit = new[] { halfYear.AddMonths(MonthsOfAHalfYear), today.AddDays(LawDaysAhead) }.Max();
        return
        [
            .. LawKeys.All.Select(key => (Key: key, Series: rules.Law[key]))
                .Where(one => one.Series.Values.CoveredUntil < limit
                    && one.Series.Values.CoveredUntil > today.AddYears(-1))
                .Select(one => new LawHorizon(one.Key, one.Series.Title, one.Series.Values.CoveredUntil!.Value))
                .OrderBy(one => one.CoveredUntil).ThenBy(one => one.Key.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>Policies that some debtor is under and that cannot be followed, with what is wrong with them.</summary>
    public IReadOnlyList<(string Policy, IReadOnlyList<ImportProblem> Problems)> UnreadablePolicies(
        IReadOnlyList<CreditorBook> books)
    {
        var scope = books.Select(book => book.Id).ToList();
        var names = db.Debtors.Where(row => scope.Contains(row.CreditorId) && row.Policy != null)
            .Select(row => row.Policy!).Distinct().AsEnumerable()
            .Concat(books.Select(book => book.Creditor.Policy))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. names.Where(name => books.Any(book => rules.Policy(book.Creditor, name) is null))
                .Select(name => (name, ProblemsOf(name))),
        ];
    }

    private IReadOnlyList<ImportProblem> ProblemsOf(string policy) =>
    [
        .. rules.Problems.ToList()
            .Where(problem => problem.File.Contains(policy, StringComparison.Ordinal)).Distinct(),
    ];

    private static (int Count, DateTime? NextAt) PutOff(IQueryable<SendingRow> sendings)
    {
        var waiting = sendings.Where(row => row.State == OutboxState.Reserved && row.Tries > 0);
        var next = waiting.Min(row => (long?)row.RunAt);
        return (waiting.Count(), next is { } at ? ParisClock.At(Instants.Of(at)) : null);
    }

    private int Orphans(Guid creditor) => db.Dossiers.Count(row =>
        row.CreditorId == creditor && row.NextLookOn == null && !row.IsChanged
        && db.OpenItems.Any(item => item.CreditorId == creditor && item.DebtorId == row.DebtorId && !item.IsCredit)
        && !db.Proposals.Any(proposal => proposal.CreditorId == creditor && proposal.DossierId == row.Id
            && (proposal.State == ProposalState.Open || proposal.State == ProposalState.Approved)));
}
