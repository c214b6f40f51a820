using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Law;

public class LimitationAlarmTests
{
    [Theory]
    [InlineData("2028-09-14", LimitationAlarm.None)]
    [InlineData("2028-09-15", LimitationAlarm.SixMonths)]
    [InlineData("2028-12-14", LimitationAlarm.SixMonths)]
    [InlineData("2028-12-15", LimitationAlarm.ThreeMonths)]
    [InlineData("2029-02-12", LimitationAlarm.ThreeMonths)]
    [InlineData("2029-02-13", LimitationAlarm.ThirtyDays)] // 15 March − 30 days
    [InlineData("2029-03-15", LimitationAlarm.ThirtyDays)] // the last day still counts
    [InlineData("2029-03-16", LimitationAlarm.Passed)]
    public void An_invoice_performed_on_15_March_2024_rings_as_its_fifth_year_ends(string day, LimitationAlarm alarm)
    {
        var debt = new LimitedDebt(new DateOnly(2024, 3, 15), LegalStatus.Trader, ClaimKind.General);

        LimitationPeriod.For(debt, ShippedLaw.Book).AlarmOn(DateOnly.Parse(day, null)).ShouldBe(alarm);
    }

    [Fact]
    public void Six_months_before_the_end_of_August_is_the_end_of_February() =>
        LimitationAlarm.SixMonths.BeginsOn(new DateOnly(2027, 8, 31)).ShouldBe(new DateOnly(2027, 2, 28));

    [Fact]
    public void The_level_never_falls_and_rises_on_the_day_that_was_announced()
    {
        for (var end = new DateOnly(2027, 1, 1); end < new DateOnly(2028, 3, 2); end = end.AddDays(1))
        {
            var before = LimitationAlarm.None;
            var next = LimitationAlarms.NextAfter(end, end.AddDays(-200));
            for (var day = end.AddDays(-199); day <= end.AddDays(2); day = day.AddDays(1))
            {
                var level = LimitationAlarms.On(end, day);
                (level >= before).ShouldBeTrue();
                (level != before).ShouldBe(day == next);
                (before, next) = (level, LimitationAlarms.NextAfter(end, day));
            }

            before.ShouldBe(LimitationAlarm.Passed);
            next.ShouldBeNull();
        }
    }

    [Fact]
    public void A_period_is_at_a_level_or_a_graver_one_exactly_up_to_the_latest_last_day_of_that_level()
    {
        LimitationAlarm.SixMonths.LatestUnder(new(2026, 2, 28)).ShouldBe(new DateOnly(2026, 8, 31));
        foreach (var alarm in Enum.GetValues<LimitationAlarm>().Skip(1))
        {
            for (var day = new DateOnly(2027, 1, 1); day < new DateOnly(2028, 3, 2); day = day.AddDays(1))
            {
                var latest = alarm.LatestUnder(day);
                (LimitationAlarms.On(latest, day) >= alarm).ShouldBeTrue($"{alarm} {day}");
                (LimitationAlarms.On(latest.AddDays(1), day) < alarm).ShouldBeTrue($"{alarm} {day}");
            }
        }
    }

    [Fact]
    public void Three_months_before_the_end_it_says_which_acts_interrupt()
    {
        var said = LimitationAlarm.ThreeMonths.Sentence(Language.French);
        said.ShouldContain("la signification de l’ordonnance ou une assignation, si ; une sommation, non");
        said.ShouldNotContain("un acte signifié");
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Each_level_has_a_sentence_and_a_key_of_its_own(Language language)
    {
        var all = Enum.GetValues<LimitationAlarm>();
        all.Select(alarm => alarm.Sentence(language)).Distinct().Count().ShouldBe(all.Length);
        all.ShouldAllBe(alarm => LimitationAlarms.Parse(alarm.Key()) == alarm);
    }
}
