using System.Globalization;
using Acquit.Core.Amounts;

namespace Acquit.Web.Shell;

/// <summary>One colour of a chart, a sum for each column.</summary>
/// <param name="Class">of the style sheet: g0 to g4, c-paid</param>
public sealed record BarSeries(string Name, string Class, IReadOnlyList<Money> Sums);

/// <summary>A rectangle in the units of the drawing.</summary>
public readonly record struct BarRectangle(string Class, decimal X, decimal Y, decimal Width, decimal Height);

/// <summary>
/// Columns of sums, drawn as SVG without script at their natural size. Sums below zero have no bar: the table beside
/// the chart has them.
/// </summary>
/// <param name="Columns">labels below the columns</param>
/// <param name="IsStacked">one column a label; else the series stand side by side</param>
public sealed record BarChart(IReadOnlyList<string> Columns, IReadOnlyList<BarSeries> Series, bool IsStacked)
{
    public const int Width = 640;
    public const int Height = 208;
    public const int Left = 56;
    public const int Bottom = 184;
    private const int Top = 12;
    private const int Ticks = 4;
    private const decimal Gap = 1;
    private static readonly decimal[] _steps = [1m, 2m, 2.5m, 5m, 10m];



    /// <summary>The round sum at the top of the scale, at least 4 €.</summary>
    public Money Highest => Money.FromCents(decimal.ToInt64(StepFor(Tallest.Euros / Ticks) * Ticks * 100));

    /// <summary>Sums of the scale with their height, from nought up.</summary>
    public IEnumerable<(Money Sum, decimal Y)> Scale() => Enumerable.Range(0, Ticks + 1)
        .Select(at => Money.FromCents(Highest.Cents * at / Ticks)).Select(sum => (sum, Y(sum)));

    /// <summary>The middle of a column.</summary>
    public decimal Middle(int column) => Left + (ColumnWidth * (column + 0.5m));

    public IEnumerable<BarRectangle> Bars(int column)
    {
        var wide = Math.Min(ColumnWidth * 0.64m, 44m);
        var each = IsStacked ? wide : wide / Series.Count;
        var (x, below) = (Middle(column) - (wide / 2), Money.Zero);
        foreach (var series in Series)
        {
            var sum = series.Sums[column].IsPositive ? series.Sums[column] : Money.Zero;
            var (top, foot) = (Y(below + sum), Y(below));
            if (foot > top)
            {
                yield return new BarRectangle(
                    series.Class, x, top, IsStacked ? each : each - Gap, Math.Max(foot - top - Gap, 0.5m));
            }

            below = IsStacked ? below + sum : below;
            x = IsStacked ? x : x + each;
        }
    }

    /// <summary>Two decimals at most, as SVG reads them.</summary>
    public static string At(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private decimal ColumnWidth => (decimal)(Width - Left) / Math.Max(1, Columns.Count);

    private Money Tallest => Money.FromCents(Enumerable.Range(0, Columns.Count).Select(column =>
    {
        var cents = Series.Select(series => Math.Max(0, series.Sums[column].Cents));
        return IsStacked ? cents.Sum() : cents.Max();
    }).Append(0).Max());

    private decimal Y(Money sum) => Bottom - ((Bottom - Top) * sum.Euros / Highest.Euros);

    /// <summary>1, 2, 2.5 or 5 times a power of ten, at least as much.</summary>
    private static decimal StepFor(decimal least)
    {
        var power = 1m;
        while (power * 10 < least)
        {
            power *= 10;
        }

        return _steps.Select(step => step * power).First(step => step >= least);
    }
}
