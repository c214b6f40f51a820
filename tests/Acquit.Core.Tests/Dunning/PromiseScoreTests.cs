using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Promises made on 1 March; three days for the bank; payments known until 30 April.</summary>
public class PromiseScoreTests
{
    private static readonly DateOnly _made = new(2026, 3, 1);
    private static readonly DateOnly _lastDay = new(2026, 4, 30);

    [Theory]
    [InlineData(10, "100.00", 13, "100.00", 1)] // the last day of the bank's delay
    [InlineData(10, "100.00", 14, "100.00", 0)] // a day too late
    [InlineData(10, "100.00", 0, "100.00", 1)] // the day it was made
    [InlineData(10, "100.00", -1, "100.00", 0)] // before it was made
    [InlineData(10, "100.00", 10, "99.99", 0)]
    public void A_promise_is_kept_when_its_whole_sum_came_in_time(
        int dueAfter, string promised, int paidAfter, string paid, int kept)
    {
        var score = PromiseScore.Of(
            [Promise(dueAfter, promised)], [new MoneyIn(_made.AddDays(paidAfter), Money.Parse(paid))], _lastDay, 3);
        (score.Judged, score.Kept).ShouldBe((1, kept));
    }

    [Fact]
    public void Money_counts_for_one_promise_only()
    {
        var score = PromiseScore.Of(
            [Promise(20, "100.00"), Promise(10, "100.00")], [new MoneyIn(_made.AddDays(9), Money.Parse("150.00"))],
            _lastDay, 3);
        score.ShouldBe(new PromiseScore(2, 1, Money.Parse("200.00"), Money.Parse("150.00")));
        score.Rate.ShouldBe(0.5m);
    }

    [Fact]
    public void A_promise_whose_delay_has_not_passed_is_not_judged()
    {
        PromiseScore.Of([Promise(58, "100.00")], [], _lastDay, 3).Rate.ShouldBeNull("28 April and three days");
        PromiseScore.Of([Promise(57, "100.00")], [], _lastDay, 3).Rate.ShouldBe(0m, "27 April and three days");
    }

    private static PromiseMade Promise(int dueAfter, string amount) =>
        new(Money.Parse(amount), _made.AddDays(dueAfter)) { EffectiveOn = _made, By = "Claire" };
}
