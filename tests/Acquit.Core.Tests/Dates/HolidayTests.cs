using System.Globalization;
using Acquit.Core.Dates;

namespace Acquit.Core.Tests.Dates;

/// <summary>Facts copied by hand from the public table of the Etalab holidays data set.</summary>
public class HolidayTests
{
    private static readonly HolidayCalendar _alsaceMoselle = new(
        Territory.AlsaceMoselle,
        [
            new LocalHoliday("Vendredi saint", "Good Friday") { FromEaster = -2 },
            new LocalHoliday("Saint-Étienne", "Boxing Day") { Fixed = (12, 26) },
        ]
    );

    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2038-04-25")] // the latest possible day
    public void Easter_is_the_Sunday_of_the_table(string sunday) =>
        FrenchHolidays.Easter(Day(sunday).Year).ShouldBe(Day(sunday));

    [Theory]
    [InlineData(2006, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2008, "01-01 03-24 05-01 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25")] // Ascension on 1 May
    [InlineData(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2029, "01-01 04-02 05-01 05-08 05-10 05-21 07-14 08-15 11-01 11-11 12-25")]
    public void Metropolitan_France_has_eleven_holidays(int year, string days) =>
        string.Join(' ', HolidayCalendar.Metropole.Of(year).Select(holiday => $"{holiday.On:MM-dd}")).ShouldBe(days);

    [Theory]
    [InlineData(2006, "04-14")]
    [InlineData(2026, "04-03")]
    [InlineData(2027, "03-26")]
    public void Alsace_Moselle_adds_Good_Friday_and_26_December(int year, string goodFriday)
    {
        var own = _alsaceMoselle.Of(year).Except(HolidayCalendar.Metropole.Of(year));

        own.Select(holiday => $"{holiday.On:MM-dd}").ShouldBe([goodFriday, "12-26"]);
    }

    [Theory] // Good Friday, Easter Monday, Ascension, Whit Monday: Sunday of Easter − 2, + 1, + 39, + 50
    [InlineData(2025, "04-18 04-21 05-29 06-09")]
    [InlineData(2026, "04-03 04-06 05-14 05-25")]
    [InlineData(2027, "03-26 03-29 05-06 05-17")]
    [InlineData(2028, "04-14 04-17 05-25 06-05")]
    [InlineData(2029, "03-30 04-02 05-10 05-21")]
    public void Movable_holidays_follow_Easter(int year, string days)
    {
        string[] movable = ["Vendredi saint", "lundi de Pâques", "Ascension", "lundi de Pentecôte"];

        string.Join(
                ' ',
                _alsaceMoselle
                    .Of(year)
                    .Where(holiday => movable.Contains(holiday.Name))
                    .Select(holiday => $"{holiday.On:MM-dd}")
            )
            .ShouldBe(days);
    }

    [Theory]
    [InlineData("2026-03-07", false)] // a Saturday
    [InlineData("2026-03-08", false)] // a Sunday
    [InlineData("2026-03-09", true)]
    [InlineData("2026-05-01", false)] // a Friday, 1 May
    public void Contact_is_never_made_on_a_weekend_or_a_holiday(string day, bool isOpen) =>
        new ContactDays(HolidayCalendar.Metropole, Enum.GetValues<DayOfWeek>()).IsOpen(Day(day)).ShouldBe(isOpen);

    [Fact]
    public void The_cached_answer_is_the_list_on_every_day_from_1985_to_2115()
    {
        for (var year = 1985; year <= 2115; year++)
        {
            var listed = _alsaceMoselle.Of(year).Select(holiday => holiday.On).ToHashSet();
            for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            {
                _alsaceMoselle
                    .IsHoliday(day)
                    .ShouldBe(listed.Contains(day), day.ToString("O", CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("2026-05-25", "lundi de Pentecôte", "Whit Monday")]
    [InlineData("2026-02-28", "samedi", "Saturday")]
    [InlineData("2026-03-02", null, null)]
    public void A_closed_day_says_why(string day, string? french, string? english)
    {
        HolidayCalendar.Metropole.WhyClosed(Day(day), Language.French).ShouldBe(french);
        HolidayCalendar.Metropole.WhyClosed(Day(day), Language.English).ShouldBe(english);
    }

    [Fact]
    public void Contact_days_are_those_of_the_policy_without_weekends_and_holidays()
    {
        var days = new ContactDays(
            HolidayCalendar.Metropole,
            [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday]
        );

        days.IsOpen(Day("2026-05-22")).ShouldBeTrue();
        days.IsOpen(Day("2026-05-20")).ShouldBeFalse(); // a Wednesday, which the policy leaves out
        days.OnOrAfter(Day("2026-05-22")).ShouldBe(Day("2026-05-22"));
        // Whit Monday 25, policy without Tuesday and Wednesday
        days.After(Day("2026-05-22")).ShouldBe(Day("2026-05-28"));
    }

    [Fact]
    public void A_policy_without_a_day_from_Monday_to_Friday_is_refused() =>
        Should.Throw<ArgumentException>(() => new ContactDays(HolidayCalendar.Metropole, [DayOfWeek.Sunday]));

    [Theory]
    [InlineData("08:59", false)]
    [InlineData("09:00", true)]
    [InlineData("17:59", true)]
    [InlineData("18:00", false)]
    public void A_policy_may_only_narrow_the_contact_hours(string time, bool allowed) =>
        ContactHours
            .OfTheInstallation.Narrow(new(new(8, 0), new(18, 0)))
            .Allow(TimeOnly.Parse(time, CultureInfo.InvariantCulture))
            .ShouldBe(allowed);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
