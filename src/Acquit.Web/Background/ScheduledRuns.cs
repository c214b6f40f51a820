using System.Collections.Concurrent;
using Acquit.App;
using Acquit.App.Decide;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acquit.Web.Background;

/// <summary>A run by the clock that broke off.</summary>
/// <param name="Kind">what kind of mistake it was: a name of the program, no personal data</param>
public sealed record RunFailure(DateTimeOffset At, string Kind);

/// <summary>
/// The run of each day at its hour, and at the start when that hour has passed. The database knows what was run: of
/// several nodes, one makes it.
/// </summary>
public sealed partial class ScheduledRuns(
    Workplace workplace, WebSettings settings, ILogger<ScheduledRuns> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _untilAgain = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<Guid, RunFailure> _failures = new();
    private readonly TaskCompletionSource _caughtUp = new();

    /// <summary>Ends when what was due at the start is done.</summary>
    public Task CaughtUp => _caughtUp.Task;

    /// <summary>The hour of today's run has passed, in Paris.</summary>
    public bool IsHourPast => workplace.Clock.TimeOfDay >= settings.RunAt;

    /// <summary>Null: the last run of this node did not fail.</summary>
    public RunFailure? FailureOf(Guid creditor) => _failures.GetValueOrDefault(creditor);

    /// <summary>Runs each creditor that has no run today, when the hour has passed.</summary>
    public void RunDue(CancellationToken stopping)
    {
        if (!IsHourPast)
        {
            return;
        }

        foreach (var creditor in Creditors().TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            Attempt(creditor.Id, () => RunWhenDue(creditor));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Attempt(Guid.Empty, () => RunDue(stoppingToken));
            _caughtUp.TrySetResult();
            await workplace.Clock.Wait(_look, stoppingToken).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IReadOnlyList<CreditorBook> Creditors()
    {
        using var db = workplace.Database.Open();
        return CreditorBook.All(db);
    }

    /// <summary>A run that a stop broke off is gone on with, once nobody can still be at work on it.</summary>
    private void RunWhenDue(CreditorBook creditor)
    {
        var today = workplace.Clock.Today;
        using var db = workplace.Database.Open();
        var last = db.Runs.AsNoTracking().Where(run => run.CreditorId == creditor.Id && run.Day >= today)
            .OrderByDescending(run => run.Number).FirstOrDefault();
        if (last is null)
        {
            workplace.Round.Execute(creditor, today, isByTheClock: true);
        }
        else if (last.FinishedAt is null && last.Day == today && IsLongAgo(Instants.Of(last.StartedAt)))
        {
            workplace.Round.Execute(creditor, today);
        }
    }

    private bool IsLongAgo(DateTimeOffset at) => at + _untilAgain < workplace.Clock.Now;

    /// <summary>One creditor's mistake keeps no other from his run; it is tried again after a while.</summary>
    private void Attempt(Guid creditor, Action run)
    {
        if (_failures.TryGetValue(creditor, out var failed) && !IsLongAgo(failed.At))
        {
            return;
        }

        try
        {
            run();
            _failures.TryRemove(creditor, out _);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            _failures[creditor] = new RunFailure(workplace.Clock.Now, mistake.GetType().Name);
            LogFailure(log, creditor, mistake.GetType().Name, mistake.StackTrace ?? "");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "run of creditor {Creditor} failed: {Kind} {Where}")]
    private static partial void LogFailure(ILogger logger, Guid creditor, string kind, string where);
}
