using System.Globalization;
using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Background;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The run of the day when a program asks for it, and whether the day's work was done.</summary>
internal static class ApiRuns
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/creditors/{number:int}/runs", Run).Does<RoundShape>(KeyScope.Write, "runToday",
            "Decides today's dossiers of a creditor and approves what its method lets the run approve.");
        api.MapGet("/health", Health).Reads<HealthShape>("getHealth",
            "How each creditor stands: its last run, what left, what not, how old its ledger is; what law ends soon.");
    }

    private static IResult Run(ApiDesk desk, int number)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Write, owner.Id) is { } refused)
        {
            return refused;
        }

        if (DailyRun.LastDay(desk.Db, owner.Id) > desk.Today)
        {
            return desk.Refuse(ApiRefusal.LaterDayRun);
        }

        var round = desk.Workplace.Round.Execute(CreditorBook.One(desk.Db, owner.Id), desk.Today);
        return ApiDesk.Ok(new RoundShape(
            round.Run.Number is { } run ? ApiDesk.Name(number, run) : null, desk.Today, round.Run.Counts,
            round.Automatic));
    }

    private static IResult Health(ApiDesk desk, ScheduledRuns scheduled, int? creditor)
    {
        if (desk.Creditors(creditor) is not { } seen)
        {
            return desk.NotFound();
        }

        var book = new HealthBook(desk.Db, desk.Workplace.Rules, desk.Workplace.Clock);
        var those = seen.Select(row => (Row: row, Book: CreditorBook.One(desk.Db, row.Id))).ToList();
        return ApiDesk.Ok(new HealthShape(
        [
            .. those.Select(one => Shape(one.Row, book.Of(one.Book), scheduled.FailureOf(one.Row.Id)?.Kind)),
        ])
        {
            LawThatEnds =
            [
                .. book.LawThatEnds().Select(law => new LawEndShape(law.Key.Text, law.Title, law.CoveredUntil)),
            ],
            UnreadablePolicies =
            [
                .. book.UnreadablePolicies([.. those.Select(one => one.Book)]).Select(policy => policy.Policy),
            ],
        });
    }

    private static CreditorHealthShape Shape(CreditorRow row, CreditorHealth health, string? failure) =>
        new(row.Number, row.Name, row.IsLive)
        {
            LastRunOn = health.LastRun?.Day,
            LastRunFinishedAt = health.LastRun?.FinishedAt is { } end ? Instants.Of(end) : null,
            RunFailure = failure,
            LedgerAgeDays = health.LedgerAge,
            IsLedgerStale = health.IsStale,
            Proposed = health.Proposed,
            SentLastDay = health.SentLastDay,
            Failed = health.Failed,
            Doubtful = health.Doubtful,
            PutOff = health.PutOff.Count,
            NextTryAt = health.PutOff.NextAt?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            Orphans = health.Orphans,
        };
}

/// <summary>What the run of today did.</summary>
/// <param name="Run">« 1-12 »; null: nothing was due and nothing had changed, nothing is written</param>
/// <param name="Automatic">messages that the method approved by itself</param>
public sealed record RoundShape(string? Run, DateOnly Day, RunCounts Counts, int Automatic);

/// <summary>What is in order and what is not.</summary>
public sealed record HealthShape(IReadOnlyList<CreditorHealthShape> Creditors)
{
    /// <summary>Series of the law book whose last value ends soon, or has ended.</summary>
    public required IReadOnlyList<LawEndShape> LawThatEnds { get; init; }

    /// <summary>Methods that some debtor is under and that cannot be followed.</summary>
    public required IReadOnlyList<string> UnreadablePolicies { get; init; }
}

/// <summary>A series of the law book that says nothing behind a day.</summary>
/// <param name="CoveredUntil">included</param>
public sealed record LawEndShape(string Key, string Title, DateOnly CoveredUntil);

/// <summary>How one creditor stands.</summary>
/// <param name="Creditor">its number</param>
/// <param name="IsLive">approved messages may leave</param>
public sealed record CreditorHealthShape(int Creditor, string Name, bool IsLive)
{
    /// <summary>Null: never.</summary>
    public required DateOnly? LastRunOn { get; init; }

    /// <summary>Null: it is under way, or was cut off.</summary>
    public required DateTimeOffset? LastRunFinishedAt { get; init; }

    /// <summary>Name of the mistake of the last scheduled run; null: it went well.</summary>
    public required string? RunFailure { get; init; }

    /// <summary>Null: there is no ledger.</summary>
    public required int? LedgerAgeDays { get; init; }

    /// <summary>Nothing is sent on it.</summary>
    public required bool IsLedgerStale { get; init; }

    public required int Proposed { get; init; }

    public required int SentLastDay { get; init; }

    public required int Failed { get; init; }

    public required int Doubtful { get; init; }

    /// <summary>By their servers, and tried again by a machine.</summary>
    public required int PutOff { get; init; }

    /// <summary>In Paris; null: none.</summary>
    public required string? NextTryAt { get; init; }

    /// <summary>Open dossiers that nobody will look at again: a mistake of the program.</summary>
    public required int Orphans { get; init; }
}
