using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>
/// Days sales outstanding by the accounting method: balance ÷ invoiced over a period × days of the period.
/// 300 000.00 outstanding on 2 027 777.00 invoiced over 365 days = 54.0 days.
/// </summary>
/// <param name="Balance">of the customer accounts, tax included, credits not applied taken off</param>
/// <param name="Invoiced">over the period, tax included, credit notes taken off</param>
/// <param name="Days">of the period, at least 1</param>
public sealed record AccountingDso(Money Balance, Money Invoiced, int Days)
{
    /// <summary>A year.</summary>
    public const int UsualDays = 365;

    /// <summary>To a tenth, half away from zero; null: nothing was invoiced.</summary>
    public decimal? Value => Invoiced.IsPositive
        ? decimal.Round(Balance.Euros / Invoiced.Euros * Days, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>One month of the count-back: what was invoiced, what of it is covered, how many days that makes.</summary>
public readonly record struct CountBackMonth(DateOnly Month, Money Invoiced, Money Covered, decimal Days);

/// <summary>
/// Days sales outstanding by count-back: the balance is used up by the latest months' invoices; a month wholly used
/// counts all its days, the last one in proportion.
/// </summary>
/// <example>On 2026-03-31 with 250.00 outstanding, March 100.00, February 200.00: 31 + 28 × 150 ÷ 200 = 52.0.</example>
/// <param name="IsAtLeast">the balance is more than all that is known to have been invoiced</param>
public sealed record CountBackDso(decimal Value, bool IsAtLeast, IReadOnlyList<CountBackMonth> Months)
{
    /// <param name="balance">nothing is outstanding when it is zero or less: nought days</param>
    /// <param name="flow">what was invoiced by month</param>
    /// <param name="asOf">its month counts the days up to it, included</param>
    public static CountBackDso Of(Money balance, CustomerFlow flow, DateOnly asOf)
    {
        var months = new List<CountBackMonth>();
        var left = balance;
        var month = CustomerFlow.MonthOf(asOf);
        while (left.IsPositive && flow.FirstMonth is { } first && month >= first)
        {
            var invoiced = flow.In(month).Invoiced;
            var days = month == CustomerFlow.MonthOf(asOf) ? asOf.Day : DateTime.DaysInMonth(month.Year, month.Month);
            var covered = !invoiced.IsPositive ? Money.Zero : invoiced < left ? invoiced : left;
            var isWhole = covered == invoiced || !invoiced.IsPositive;
            months.Add(new CountBackMonth(
                month, invoiced, covered, isWhole ? days : days * covered.Euros / invoiced.Euros));
            left -= covered;
            month = month.AddMonths(-1);
        }

        return new CountBackDso(
            decimal.Round(months.Sum(one => one.Days), 1, MidpointRounding.AwayFromZero), left.IsPositive, months);
    }
}
