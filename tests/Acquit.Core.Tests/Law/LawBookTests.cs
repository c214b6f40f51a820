using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Tests.Law;

public class LawBookTests
{
    private static readonly LawBook _book = ShippedLaw.Book;

    public static TheoryData<string> Keys => [.. LawKeys.All.Select(key => key.Text)];

    [Fact]
    public void The_shipped_book_has_no_problem() => ShippedLaw.Reading.Problems.ShouldBeEmpty();

    [Fact]
    public void Derived_series_equal_their_derivation() => LawConsistency.Find(_book).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_day_covered_has_one_and_only_one_value(string key)
    {
        var values = _book[LawKeys.Find(key)!].Values;
        var last = values.CoveredUntil ?? new DateOnly(2030, 12, 31);
        for (var day = values.CoveredFrom; day <= last; day = day.AddDays(1))
        {
            var inForce = values.Versions.Where(
                (version, i) =>
                    version.ValidFrom <= day
                    && (i + 1 == values.Versions.Count || day < values.Versions[i + 1].ValidFrom)
            );
            inForce.ShouldHaveSingleItem().ShouldBe(values.On(day));
        }

        values.On(values.CoveredFrom.AddDays(-1)).ShouldBeNull();
        if (values.CoveredUntil is { } covered)
        {
            values.On(covered.AddDays(1)).ShouldBeNull();
        }
    }

    [Theory] // LAW tables, three points of each series: first, one in the middle, last
    [InlineData("interest/legal-rate-individual", "2015-01-01", "4.06", Confidence.Verified)]
    [InlineData("interest/legal-rate-individual", "2018-06-30", "3.73", Confidence.Secondary)]
    [InlineData("interest/legal-rate-individual", "2026-12-31", "6.84", Confidence.Verified)]
    [InlineData("interest/legal-rate-other", "2015-01-01", "0.93", Confidence.Verified)]
    [InlineData("interest/legal-rate-other", "2024-02-29", "5.07", Confidence.Verified)]
    [InlineData("interest/legal-rate-other", "2026-12-31", "2.75", Confidence.Verified)]
    [InlineData("interest/legal-rate-before-2015", "2013-07-01", "0.04", Confidence.Unverified)]
    [InlineData("interest/ecb-main-refinancing-rate", "2008-10-14", "4.25", Confidence.Secondary)]
    [InlineData("interest/ecb-main-refinancing-rate", "2008-10-15", "3.75", Confidence.Unverified)]
    [InlineData("interest/ecb-main-refinancing-rate", "2026-09-16", "2.65", Confidence.Verified)]
    [InlineData("late-payment/ecb-half-year", "2023-07-01", "4.00", Confidence.Verified)]
    [InlineData("late-payment/default-rate", "2013-01-01", "10.75", Confidence.Secondary)]
    [InlineData("late-payment/default-rate", "2024-01-01", "14.50", Confidence.Verified)]
    [InlineData("late-payment/default-rate", "2026-07-01", "12.40", Confidence.Verified)]
    [InlineData("late-payment/rate-floor", "2024-01-01", "15.21", Confidence.Verified)]
    [InlineData("late-payment/rate-floor", "2026-07-01", "8.25", Confidence.Verified)]
    [InlineData("public-procurement/late-interest-rate", "2026-07-01", "10.40", Confidence.Verified)]
    [InlineData("late-payment/fixed-indemnity", "2013-01-01", "40.00", Confidence.Verified)]
    [InlineData("court/small-claim-cap", "2019-12-31", "4000.00", Confidence.Verified)]
    [InlineData("court/small-claim-cap", "2020-01-01", "5000.00", Confidence.Verified)]
    [InlineData("limitation/public", "2026-01-01", "4", Confidence.Unverified)]
    public void A_value_keeps_its_confidence(string key, string on, string value, Confidence confidence)
    {
        var series = _book[LawKeys.Find(key)!];
        var version = series.Values.On(Day(on)).ShouldNotBeNull();

        series.Text(version.Value).ShouldBe(value);
        version.Citation.Confidence.ShouldBe(confidence);
        version.Citation.Reference.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_book_has_every_row_of_the_series()
    {
        int Rows(LawKey key) => _book[key].Values.Versions.Count;

        new[]
        {
            Rows(LawKeys.LegalRateIndividual),
            Rows(LawKeys.LegalRateOther),
            Rows(LawKeys.LegalRateBefore2015),
            Rows(LawKeys.EcbRate),
            Rows(LawKeys.EcbHalfYear),
            Rows(LawKeys.PenaltyRate),
            Rows(LawKeys.RateFloor),
            Rows(LawKeys.PublicRate),
            Rows(LawKeys.FixedIndemnity),
        }.ShouldBe([24, 24, 6, 62, 28, 28, 24, 27, 1]);
    }

    [Fact]
    public void A_rate_to_come_is_not_published_rather_than_guessed()
    {
        var gap = _book
            .WhyNot(LawKeys.PenaltyRate, new DateRange(Day("2026-12-01"), Day("2027-02-01")))
            .ShouldNotBeNull();

        gap.Code.ShouldBe("rateNotPublished");
        gap.Day.ShouldBe(Day("2027-01-01"));
        Should
            .Throw<LawSilentException>(() => _book.On(LawKeys.PenaltyRate, Day("2027-01-01")))
            .Gap.Key.ShouldBe(LawKeys.PenaltyRate);
    }

    [Fact]
    public void A_day_before_the_book_begins_is_said_so() =>
        _book.WhyNot(LawKeys.FixedIndemnity, Day("2012-12-31"))!.Code.ShouldBe("beforeCoverage");

    [Fact]
    public void The_indemnity_has_no_last_day() =>
        _book.WhyNot(LawKeys.FixedIndemnity, Day("2199-12-31")).ShouldBeNull();

    [Theory]
    [InlineData(Territory.Mayotte, "04-27")]
    [InlineData(Territory.Martinique, "05-22")]
    [InlineData(Territory.Guadeloupe, "05-27")]
    [InlineData(Territory.SaintMartin, "05-28")]
    [InlineData(Territory.Guyane, "06-10")]
    [InlineData(Territory.SaintBarthelemy, "10-09")]
    [InlineData(Territory.Reunion, "12-20")]
    [InlineData(Territory.AlsaceMoselle, "04-03 12-26")]
    [InlineData(Territory.SaintPierreEtMiquelon, "")]
    [InlineData(Territory.Metropole, "")]
    public void A_territory_has_holidays_of_its_own(Territory territory, string days) =>
        string.Join(
                ' ',
                _book
                    .Calendar(territory)
                    .Of(2026)
                    .Except(HolidayCalendar.Metropole.Of(2026))
                    .Select(holiday => $"{holiday.On:MM-dd}")
            )
            .ShouldBe(days);

    [Theory]
    [InlineData(2017, "05-27")]
    [InlineData(2018, "05-28")]
    public void Saint_Martin_changed_its_day_in_2018(int year, string day) =>
        _book
            .Calendar(Territory.SaintMartin)
            .Of(year)
            .Except(HolidayCalendar.Metropole.Of(year))
            .ShouldHaveSingleItem()
            .On.ToString("MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe(day);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
