using Acquit.App.Export;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Indicators;

/// <summary>How well receivables are collected: what is open by age, what came in, delays, promises.</summary>
public sealed class IndexModel : Screen
{
    /// <summary>Debtors of the table of habits; all are in the file.</summary>
    public const int MostHabits = 50;

    [BindProperty(Name = "au", SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    public DateOnly AsOf => Asked ?? Today;

    public Acquit.App.Portfolio.Indicators Figures { get; private set; } = null!;

    /// <summary>Nothing was ever imported up to that day.</summary>
    public bool IsEmpty => Figures.Balance.IsZero
        && Figures.Flow.All(month => month.Invoiced.IsZero && month.Collected.IsZero);

    public BarChart AgeChart => new(
        [.. Figures.Aged.Select(day => day.On == AsOf ? Speech.ShortDay(day.On, AsOf) : Tell.ShortMonth(day.On))],
        [
            .. AgedBalance.Buckets.Select((_, age) =>
                new BarSeries(Tell.AgeName(age), $"g{age}", [.. Figures.Aged.Select(day => day.ByBucket[age])])),
        ],
        IsStacked: true);

    public BarChart FlowChart => new(
        [.. Figures.Flow.Select(month => Tell.ShortMonth(month.Month))],
        [
            new BarSeries(Tell.Say("Facturé", "Invoiced"), "g0", [.. Figures.Flow.Select(month => month.Invoiced)]),
            new BarSeries(
                Tell.Say("Encaissé", "Collected"), "c-paid", [.. Figures.Flow.Select(month => month.Collected)]),
        ],
        IsStacked: false);

    public BarChart DelayChart => new(
        [.. AgedBalance.Buckets.Select((_, age) => Tell.DelayName(age))],
        [
            .. AgedBalance.Buckets.Select((_, age) => new BarSeries(
                Tell.DelayName(age), $"g{age}",
                [.. Figures.Habit.ByDelay.Select((sum, at) => at == age ? sum : Money.Zero)])),
        ],
        IsStacked: true);

    public void OnGet() =>
        Figures = Acquit.App.Portfolio.Indicators.Read(
            Db, [.. Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id))], AsOf);

    /// <summary>Months, or habits of payment, as a file.</summary>
    /// <param name="table">« habitudes »: one row a debtor</param>
    public IActionResult OnGetExport(TableFormat format, string? table)
    {
        OnGet();
        return new TableResult(
            table == "habitudes" ? IndicatorTables.Habits(this) : IndicatorTables.Months(this), format, Tell.Language);
    }
}
