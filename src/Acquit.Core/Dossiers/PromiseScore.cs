using Acquit.Core.Amounts;

namespace Acquit.Core.Dossiers;

/// <summary>Money that came on a day.</summary>
public readonly record struct MoneyIn(DateOnly On, Money Amount);

/// <summary>Promises whose day has come, and those that were kept.</summary>
public readonly record struct PromiseScore(int Judged, int Kept, Money Promised, Money Received)
{
    /// <summary>Kept ÷ judged; null: no promise was to be judged.</summary>
    public decimal? Rate => Judged == 0 ? null : (decimal)Kept / Judged;

    public static PromiseScore operator +(PromiseScore a, PromiseScore b) => a.Add(b);

    public PromiseScore Add(PromiseScore other) => new(
        Judged + other.Judged, Kept + other.Kept, Promised + other.Promised, Received + other.Received);

    /// <summary>
    /// Judges the promises of one dossier. Each is kept when its whole sum came from the day it was made until the
    /// promised day and the bank's delay, both included. Money counts for one promise only, the earliest promised
    /// day first. A promise whose delay has not passed on the last day is not judged.
    /// </summary>
    /// <param name="lastDay">up to which payments are known</param>
    /// <param name="bankDelay">days that a payment takes to show, at least 0</param>
    public static PromiseScore Of(
        IEnumerable<PromiseMade> promises, IEnumerable<MoneyIn> payments, DateOnly lastDay, int bankDelay)
    {
        var left = payments.Where(one => one.Amount.IsPositive).OrderBy(one => one.On).ToList();
        var score = default(PromiseScore);
        foreach (var promise in promises.OrderBy(one => one.DueOn).ThenBy(one => one.EffectiveOn))
        {
            var until = promise.DueOn.AddDays(bankDelay);
            if (until > lastDay)
            {
                continue;
            }

            var received = Take(left, promise.Amount, promise.EffectiveOn, until);
            score += new PromiseScore(1, received >= promise.Amount ? 1 : 0, promise.Amount, received);
        }

        return score;
    }

    private static Money Take(List<MoneyIn> left, Money wanted, DateOnly from, DateOnly until)
    {
        var taken = Money.Zero;
        for (var at = 0; at < left.Count && taken < wanted; at++)
        {
            var one = left[at];
            if (one.On < from || one.On > until)
            {
                continue;
            }

            var part = one.Amount < wanted - taken ? one.Amount : wanted - taken;
            taken += part;
            left[at] = one with { Amount = one.Amount - part };
        }

        return taken;
    }
}
