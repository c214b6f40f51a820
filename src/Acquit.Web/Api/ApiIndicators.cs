using Acquit.App.Decide;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>How well receivables are collected: the figures of the page « Indicateurs ».</summary>
internal static class ApiIndicators
{
    /// <summary>Debtors whose habits are told.</summary>
    private const int MostHabits = 200;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators", Get).Reads<IndicatorsShape>("getIndicators",
            "Twelve months on a day: what is open by age, invoiced and collected, days sales outstanding, promises, "
            + "habits of payment.");

    private static IResult Get(ApiDesk desk, int? creditor, IsoDay? asOf)
    {
        if (desk.Creditors(creditor) is not { } seen)
        {
            return desk.NotFound();
        }

        var figures = Indicators.Read(
            desk.Db, [.. seen.Select(row => CreditorBook.One(desk.Db, row.Id))], asOf?.On ?? desk.Today);
        return ApiDesk.Ok(new IndicatorsShape(figures.AsOf, figures.Balance)
        {
            Aged = [.. figures.Aged.Select(day => new AgedDayShape(day.On, day.ByBucket))],
            Months = [.. figures.Flow.Select(one => new MonthShape(one.Month, one.Invoiced, one.Collected))],
            DaysOutstanding = figures.Accounting.Value,
            CountBack =
            [
                .. figures.CountBack.Select(one => new CountBackShape(
                    one.CreditorName, one.Dso.Value, one.Dso.IsAtLeast)),
            ],
            Promises = new PromiseScoreShape(figures.Promises.Judged, figures.Promises.Kept)
            {
                Promised = figures.Promises.Promised, Received = figures.Promises.Received,
            },
            Habit = Shape(null, null, figures.Habit),
            Habits =
            [
                .. figures.Habits.Take(MostHabits).Select(one => Shape(one.Address, one.Name, one.Habit)),
            ],
        });
    }

    private static HabitShape Shape(string? dossier, string? debtor, PaymentHabit habit) =>
        new(dossier, debtor, habit.Paid, habit.MeanDelay, habit.ByDelay);
}

/// <summary>How well receivables are collected, on a day.</summary>
/// <param name="Balance">of the customer accounts, retention money aside</param>
public sealed record IndicatorsShape(DateOnly AsOf, Money Balance)
{
    public IReadOnlyList<string> Buckets { get; } = AgedBalance.Buckets;

    /// <summary>The last eleven month ends and the day itself.</summary>
    public required IReadOnlyList<AgedDayShape> Aged { get; init; }

    public required IReadOnlyList<MonthShape> Months { get; init; }

    /// <summary>Balance ÷ what was invoiced in a year, in days; null: nothing was invoiced.</summary>
    public required decimal? DaysOutstanding { get; init; }

    /// <summary>By count-back, one a creditor.</summary>
    public required IReadOnlyList<CountBackShape> CountBack { get; init; }

    public required PromiseScoreShape Promises { get; init; }

    /// <summary>Of all debtors together.</summary>
    public required HabitShape Habit { get; init; }

    /// <summary>Those who paid most first, 200 at most.</summary>
    public required IReadOnlyList<HabitShape> Habits { get; init; }
}

/// <summary>What was open by age on a day.</summary>
public sealed record AgedDayShape(DateOnly On, IReadOnlyList<Money> ByBucket);

/// <summary>What moved in a month.</summary>
/// <param name="Month">its first day</param>
public sealed record MonthShape(DateOnly Month, Money Invoiced, Money Collected);

/// <summary>Days sales outstanding by count-back.</summary>
/// <param name="IsAtLeast">the ledger does not go back far enough to say more</param>
public sealed record CountBackShape(string Creditor, decimal Days, bool IsAtLeast);

/// <summary>What became of promises that fell due.</summary>
public sealed record PromiseScoreShape(int Judged, int Kept)
{
    public required Money Promised { get; init; }

    public required Money Received { get; init; }
}

/// <summary>How somebody pays, over twelve months.</summary>
/// <param name="Dossier">« 2-12 »; null: all debtors together</param>
/// <param name="MeanDelay">days behind the due date, by amount; null: nothing was paid</param>
public sealed record HabitShape(
    string? Dossier, string? Debtor, Money Paid, decimal? MeanDelay, IReadOnlyList<Money> ByDelay);
