using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>A part of an invoice that a payment settled.</summary>
/// <param name="PaidOn">date of the payment</param>
/// <param name="Amount">positive</param>
public readonly record struct PaidPart(DateOnly DueOn, DateOnly PaidOn, Money Amount)
{
    /// <summary>Days after the due date; zero or negative: in time.</summary>
    public int Delay => PaidOn.DayNumber - DueOn.DayNumber;
}

/// <summary>
/// How a customer pays: mean delay after the due date weighted by amount, and how much was paid with which delay.
/// 900.00 paid 10 days late and 100.00 paid 30 days late: 12.0 days.
/// </summary>
/// <param name="MeanDelay">in days to a tenth, half away from zero; negative: before the due date; null: nothing was
/// paid</param>
/// <param name="ByDelay">amounts by the ages of <see cref="AgedBalance.Buckets"/>, the first: in time</param>
public sealed record PaymentHabit(Money Paid, decimal? MeanDelay, IReadOnlyList<Money> ByDelay)
{
    public static PaymentHabit Of(IReadOnlyCollection<PaidPart> parts)
    {
        var byDelay = new Money[AgedBalance.Buckets.Count];
        var (paid, weighted) = (Money.Zero, 0m);
        foreach (var part in parts)
        {
            byDelay[AgedBalance.BucketOf(part.Delay)] += part.Amount;
            paid += part.Amount;
            weighted += part.Delay * part.Amount.Euros;
        }

        return new PaymentHabit(
            paid,
            paid.IsPositive ? decimal.Round(weighted / paid.Euros, 1, MidpointRounding.AwayFromZero) : null,
            byDelay);
    }
}
