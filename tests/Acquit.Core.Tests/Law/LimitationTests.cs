using System.Globalization;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Law;

/// <summary>The last day, included, on which a debt performed on 15 March 2024 can still be claimed.</summary>
public class LimitationTests
{
    private static readonly LimitedDebt _consumer = new(
        Day("2024-03-15"),
        LegalStatus.Consumer,
        ClaimKind.General
    );

    private static readonly LimitedDebt _trader = _consumer with { Debtor = LegalStatus.Trader };

    [Theory]
    [InlineData(LegalStatus.Trader, ClaimKind.General, "2029-03-15")] // C. com., art. L. 110-4: 5 years
    [InlineData(LegalStatus.Craftsman, ClaimKind.General, "2029-03-15")] // C. civ., art. 2224: 5 years
    [InlineData(LegalStatus.Consumer, ClaimKind.General, "2026-03-15")] // C. conso., art. L. 218-2: 2 years
    [InlineData(LegalStatus.Unknown, ClaimKind.General, "2026-03-15")] // the shortest: INT-21
    [InlineData(LegalStatus.PublicBody, ClaimKind.General, "2028-12-31")] // 1 January 2025 + 4 years
    [InlineData(LegalStatus.Trader, ClaimKind.Carriage, "2025-03-15")] // C. com., art. L. 133-6: 1 year
    [InlineData(LegalStatus.PublicBody, ClaimKind.Telecom, "2025-03-15")] // CPCE, art. L. 34-2: 1 year
    public void The_debtor_and_what_was_sold_decide(LegalStatus debtor, ClaimKind kind, string until) =>
        Until(_consumer with { Debtor = debtor, Kind = kind }).ShouldBe(until);

    [Theory]
    [InlineData("2024-02-29", "2026-02-28")] // no 29 February in 2026
    [InlineData("2026-02-28", "2028-02-28")] // the same day number, though 29 February exists
    public void Years_end_on_the_same_day_number_or_on_the_last_of_the_month(string performed, string until) =>
        Until(_consumer with { PerformedOn = Day(performed) }).ShouldBe(until);

    [Theory]
    [InlineData(LimitationCause.Acknowledgement)]
    [InlineData(LimitationCause.PartialPayment)]
    [InlineData(LimitationCause.CourtClaim)]
    [InlineData(LimitationCause.PaymentOrderServed)]
    [InlineData(LimitationCause.ConservatoryMeasure)]
    [InlineData(LimitationCause.Enforcement)]
    [InlineData(LimitationCause.InsolvencyClaim)]
    public void An_act_that_interrupts_starts_a_full_period(LimitationCause cause)
    {
        var period = Period(With(_consumer, "2025-06-30", cause));

        period.ExpiresOn.ShouldBe(Day("2027-06-30"));
        period.StartsOn.ShouldBe(Day("2025-06-30"));
        period.Interruptions.ShouldHaveSingleItem().Rule.ShouldNotBeEmpty();
        period.Ignored.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LimitationCause.FormalNotice)]
    [InlineData(LimitationCause.RegisteredLetter)]
    [InlineData(LimitationCause.Reminder)]
    [InlineData(LimitationCause.Call)]
    [InlineData(LimitationCause.PaymentOrderFiled)]
    [InlineData(LimitationCause.Mediation)]
    public void An_act_that_does_not_interrupt_is_named_with_the_reason(LimitationCause cause)
    {
        var period = Period(With(_consumer, "2025-06-30", cause));

        period.ExpiresOn.ShouldBe(Day("2026-03-15"));
        period.Ignored.ShouldHaveSingleItem().Why.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-15", "2028-03-15")] // the last day is in time
    [InlineData("2026-03-16", "2026-03-15")] // the day after is not
    [InlineData("2024-03-15", "2026-03-15")] // the day of performance itself
    [InlineData("2024-03-14", "2026-03-15")] // before performance: ignored, else 2026-03-14
    public void An_interruption_counts_from_performance_to_the_last_day(string on, string until) =>
        Until(With(_consumer, on, LimitationCause.Acknowledgement)).ShouldBe(until);

    [Theory] // performed 2024-03-15, consumer: 2026-03-15 without suspension
    // 1 February to 1 May 2025 = 89 days; 15 March + 89 = 12 June 2026
    [InlineData("2025-02-01", "2025-05-01", "2026-06-12")]
    [InlineData("2026-03-01", "2026-03-11", "2026-09-11")] // + 10 days = 25 March, but six months are left from the end
    [InlineData("2026-03-15", "2026-03-20", "2026-09-20")] // begun on the last day
    [InlineData("2026-03-16", "2026-03-20", "2026-03-15")] // begun too late
    [InlineData("2024-01-01", "2024-03-25", "2026-03-25")] // only the 10 days after performance count
    [InlineData("2024-01-01", "2024-03-15", "2026-03-15")] // ended when the period began
    public void Mediation_stops_the_period_and_leaves_six_months(string from, string until, string expected) =>
        Until(_consumer with { Suspensions = [new(Day(from), Day(until))] }).ShouldBe(expected);

    [Fact]
    public void Days_that_two_suspensions_share_count_once()
    {
        // 1 to 11 January and 6 to 16 January 2025: 15 days, not 20
        var period = Period(
            _consumer with
            {
                Suspensions =
                [
                    new(Day("2025-01-06"), Day("2025-01-16")),
                    new(Day("2025-01-01"), Day("2025-01-11")),
                ],
            }
        );

        period.ExpiresOn.ShouldBe(Day("2026-03-30"));
        period.Suspensions[1].From.ShouldBe(Day("2025-01-11"));
    }

    [Fact]
    public void A_debt_acknowledged_during_mediation_starts_again_when_mediation_ends() =>
        // acknowledged 11 January 2025: 11 January 2027, + 10 days still suspended
        Until(
                With(_consumer, "2025-01-11", LimitationCause.Acknowledgement) with
                {
                    Suspensions = [new(Day("2025-01-01"), Day("2025-01-21"))],
                }
            )
            .ShouldBe("2027-01-21");

    [Fact]
    public void Mediation_does_not_suspend_the_limitation_of_public_debts_here()
    {
        var period = Period(
            _consumer with
            {
                Debtor = LegalStatus.PublicBody,
                Suspensions = [new(Day("2025-01-01"), Day("2025-06-01"))],
            }
        );

        period.ExpiresOn.ShouldBe(Day("2028-12-31"));
        period.Ignored.ShouldHaveSingleItem().Cause.ShouldBe(LimitationCause.Mediation);
    }

    [Theory] // acknowledged in 2029, 2034, 2039 and 2043: 5 years more each time, twenty years in all
    [InlineData(LimitationCause.Acknowledgement, "2044-03-15")]
    [InlineData(LimitationCause.ConservatoryMeasure, "2044-03-15")]
    [InlineData(LimitationCause.CourtClaim, "2048-01-10")]
    [InlineData(LimitationCause.PaymentOrderServed, "2048-01-10")]
    [InlineData(LimitationCause.Enforcement, "2048-01-10")]
    public void Twenty_years_end_it_unless_a_court_was_seized(LimitationCause last, string until)
    {
        var debt = _trader with
        {
            Events =
            [
                new(Day("2029-01-10"), LimitationCause.Acknowledgement),
                new(Day("2034-01-10"), LimitationCause.Acknowledgement),
                new(Day("2039-01-10"), LimitationCause.Acknowledgement),
                new(Day("2043-01-10"), last),
            ],
        };

        Until(debt).ShouldBe(until);
        Period(debt).LongStopOn.HasValue.ShouldBe(until == "2044-03-15");
    }

    [Theory]
    [InlineData("2044-03-15", "2049-03-15")] // a claim on the last day of the twenty years
    [InlineData("2044-03-16", "2044-03-15")]
    public void Nothing_interrupts_after_the_twenty_years(string claimed, string until) =>
        Until(
                _trader with
                {
                    Events =
                    [
                        new(Day("2029-03-01"), LimitationCause.Acknowledgement),
                        new(Day("2034-02-01"), LimitationCause.Acknowledgement),
                        new(Day("2039-01-20"), LimitationCause.Acknowledgement),
                        new(Day("2044-01-10"), LimitationCause.Acknowledgement),
                        new(Day(claimed), LimitationCause.CourtClaim),
                    ],
                }
            )
            .ShouldBe(until);

    [Fact]
    public void The_last_day_is_not_passed()
    {
        Period(_consumer).IsPassed(Day("2026-03-15")).ShouldBeFalse();
        Period(_consumer).IsPassed(Day("2026-03-16")).ShouldBeTrue();
        Period(_consumer).LongStopOn.ShouldBeNull();
    }

    [Fact]
    public void A_debt_older_than_the_book_is_refused_by_name() =>
        LimitationPeriod
            .WhyNot(_trader with { PerformedOn = Day("2008-12-31") }, ShippedLaw.Book)!
            .Code.ShouldBe("beforeCoverage");

    private static LimitedDebt With(LimitedDebt debt, string on, LimitationCause cause) =>
        debt with
        {
            Events = [new(Day(on), cause)],
        };

    private static LimitationPeriod Period(LimitedDebt debt) => LimitationPeriod.For(debt, ShippedLaw.Book);

    private static string Until(LimitedDebt debt) =>
        Period(debt).ExpiresOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
