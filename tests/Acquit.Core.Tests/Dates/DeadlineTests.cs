using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Tests.Law;
using FsCheck;
using FsCheck.Fluent;

namespace Acquit.Core.Tests.Dates;

public class DeadlineTests
{
    private static readonly HolidayCalendar _court = HolidayCalendar.Metropole;

    [Theory]
    [InlineData("2026-01-31", 0, 1, 0, "2026-03-02")] // 28 February is a Saturday
    [InlineData("2026-11-30", 0, 1, 0, "2026-12-30")] // same day number
    [InlineData("2026-09-10", 0, 3, 0, "2026-12-10")]
    [InlineData("2024-01-31", 0, 1, 0, "2024-02-29")] // no 31st: last day of the month, leap year
    [InlineData("2026-03-02", 0, 0, 15, "2026-03-17")] // the starting day does not count
    [InlineData("2026-05-15", 0, 0, 9, "2026-05-26")] // Sunday 24 May, then Whit Monday, rolls twice (INT-15)
    [InlineData("2024-02-29", 1, 0, 0, "2025-02-28")]
    [InlineData("2026-01-31", 0, 1, 1, "2026-03-02")] // months first: 28 February + 1 = Sunday 1 March
    [InlineData("2026-01-30", 0, 1, 2, "2026-03-02")] // days first would give 1 March, then 1 April
    [InlineData("2025-01-10", 1, 2, 3, "2026-03-13")] // years, months and days add up
    public void A_period_runs_as_the_code_counts_it(string from, int years, int months, int days, string on) =>
        Deadline.Forward(Day(from), new Period(years, months, days), _court).On.ShouldBe(Day(on));

    [Fact]
    public void The_working_is_shown_step_by_step()
    {
        var deadline = Deadline.Forward(Day("2026-01-31"), Period.OfMonths(1), _court);

        deadline.Articles.ShouldBe(["CPC, art. 641", "CPC, art. 642"]);
        deadline
            .Steps.Select(step => step.In(Language.English))
            .ShouldBe(["2026-02-28 (Saturday)", "next working day 2026-03-02"]);
        deadline.Steps[0].In(Language.French).ShouldBe("28/02/2026 (samedi)");
    }

    [Theory]
    [InlineData(Territory.Metropole, Territory.Metropole, 0)]
    [InlineData(Territory.AlsaceMoselle, Territory.Metropole, 0)]
    [InlineData(Territory.Metropole, Territory.Reunion, 1)]
    [InlineData(Territory.Metropole, Territory.NouvelleCaledonie, 1)]
    [InlineData(Territory.Metropole, Territory.TerresAustrales, 1)]
    [InlineData(Territory.Metropole, Territory.Abroad, 2)]
    [InlineData(Territory.Reunion, Territory.Reunion, 0)]
    [InlineData(Territory.Reunion, Territory.Metropole, 1)]
    [InlineData(Territory.Reunion, Territory.Guadeloupe, 1)]
    [InlineData(Territory.Reunion, Territory.Abroad, 2)]
    public void Distance_adds_one_month_overseas_and_two_abroad(Territory court, Territory residence, int months) =>
        Deadline.ExtraMonths(court, residence).ShouldBe(months);

    [Fact]
    public void The_months_of_distance_join_the_period_before_it_is_counted()
    {
        // 31 January + (1 + 1) months = 31 March; month by month it would be 28 February, then 28 March.
        var deadline = Deadline.Forward(
            Day("2026-01-31"),
            Period.OfMonths(1),
            _court,
            ProceduralAct.Opposition,
            Territory.Reunion
        );

        deadline.On.ShouldBe(Day("2026-03-31"));
        deadline.Articles.ShouldContain("CPC, art. 643");
    }

    [Fact]
    public void An_overseas_court_applies_article_644()
    {
        var court = new HolidayCalendar(Territory.Reunion, [new("Abolition", "Abolition") { Fixed = (12, 20) }]);

        var deadline = Deadline.Forward(
            Day("2027-10-20"),
            Period.OfMonths(1),
            court,
            ProceduralAct.Appeal,
            Territory.Metropole
        );

        deadline.On.ShouldBe(Day("2027-12-21")); // Monday 20 December is a holiday of Réunion
        deadline.Articles.ShouldContain("CPC, art. 644");
    }

    [Fact]
    public void No_deadline_is_counted_for_a_court_that_other_texts_rule() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Deadline.ExtraMonths(Territory.NouvelleCaledonie, Territory.Metropole)
        );

    [Theory]
    [InlineData("2024-07-31", 0, 8, "2024-07-22")] // Cass. com., 14 March 2018, 16-26.996
    [InlineData("2026-06-16", 0, 15, "2026-05-30")] // 31 May is a Sunday: Saturday 30, papers are served on Saturdays
    [InlineData("2026-06-10", 0, 15, "2026-05-23")] // Whit Monday 25 May, Sunday 24
    [InlineData("2026-03-31", 1, 0, "2026-02-27")] // 28 February is clear, so the day before
    public void Delays_counted_back_are_clear_days(string hearing, int months, int days, string on) =>
        Deadline.Backward(Day(hearing), new Period(0, months, days), _court).On.ShouldBe(Day(on));

    [Fact]
    public void A_day_without_service_moves_a_backward_delay_earlier_and_says_so()
    {
        var deadline = Deadline.Backward(Day("2026-06-16"), Period.OfDays(15), _court);

        deadline.Articles.ShouldBe(["CPC, art. 641", "INT-12", "CPC, art. 664"]);
        deadline
            .Steps.Select(step => step.In(Language.English))
            .ShouldBe(["2026-05-31 (Sunday)", "day of service before 2026-05-30"]);
    }

    [Fact]
    public void A_forward_deadline_never_ends_on_a_closed_day() =>
        Prop.ForAll(
                Gen.Choose(0, 36_000)
                    .SelectMany(day => Gen.Choose(0, 400).Select(length => (day, length)))
                    .ToArbitrary(),
                sample =>
                {
                    var from = new DateOnly(2000, 1, 1).AddDays(sample.day);
                    var deadline = Deadline.Forward(from, Period.OfDays(sample.length), _court);
                    return _court.IsWorkingDay(deadline.On) && deadline.On >= from.AddDays(sample.length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void In_no_territory_does_a_forward_deadline_end_on_a_closed_day_or_a_backward_one_on_a_day_without_service()
    {
        foreach (var territory in Enum.GetValues<Territory>().Where(Territories.HasCourts))
        {
            var court = ShippedLaw.Book.Calendar(territory);
            for (var day = new DateOnly(2024, 1, 1); day.Year < 2029; day = day.AddDays(1))
            {
                var forward = Deadline.Forward(day, Period.OfDays(1), court).On;
                var backward = Deadline.Backward(day, Period.OfDays(1), court).On;

                court.IsWorkingDay(forward).ShouldBeTrue($"{territory} {day:O}");
                court.IsDayOfService(backward).ShouldBeTrue($"{territory} {day:O}");
                (forward > day && backward <= day.AddDays(-2)).ShouldBeTrue($"{territory} {day:O}");
            }
        }
    }

    [Theory]
    [InlineData("2026-05-25", 0)] // Whit Monday: nothing is prolonged when the last day is open
    [InlineData("2026-05-22", 1)]
    public void A_holiday_on_the_way_does_not_count(string from, int days) =>
        Deadline.Forward(Day(from), Period.OfDays(days), _court).On.ShouldBe(Day("2026-05-26"));

    [Theory] // 11 December 2026 is a Friday; 20 December 2027 a Monday, holiday of Réunion only
    [InlineData(Territory.Reunion, "2027-12-21")]
    [InlineData(Territory.Metropole, "2027-12-20")]
    [InlineData(Territory.Mayotte, "2027-12-20")]
    public void A_local_holiday_counts_for_a_court_of_its_territory_only(Territory territory, string on) =>
        Deadline.Forward(Day("2027-12-19"), Period.OfDays(1), ShippedLaw.Book.Calendar(territory)).On.ShouldBe(Day(on));

    [Theory] // CPC, art. 643: the overseas residences, one month each
    [InlineData(Territory.Guadeloupe)]
    [InlineData(Territory.Guyane)]
    [InlineData(Territory.Martinique)]
    [InlineData(Territory.Reunion)]
    [InlineData(Territory.Mayotte)]
    [InlineData(Territory.SaintBarthelemy)]
    [InlineData(Territory.SaintMartin)]
    [InlineData(Territory.SaintPierreEtMiquelon)]
    [InlineData(Territory.PolynesieFrancaise)]
    [InlineData(Territory.WallisEtFutuna)]
    [InlineData(Territory.NouvelleCaledonie)]
    [InlineData(Territory.TerresAustrales)]
    public void A_metropolitan_court_gives_every_overseas_residence_one_month(Territory residence)
    {
        // 1 December 2026 + 1 month + 1 of distance = 1 February 2027, a Monday
        var deadline = Deadline.Forward(
            Day("2026-12-01"),
            Period.OfMonths(1),
            _court,
            ProceduralAct.Opposition,
            residence
        );

        deadline.On.ShouldBe(Day("2027-02-01"));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
