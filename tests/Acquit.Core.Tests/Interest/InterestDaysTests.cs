using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Tests.Law;
using static Acquit.Core.Tests.Interest.GivenClaim;

namespace Acquit.Core.Tests.Interest;

/// <summary>On which days interest runs and how they are counted; the working stands beside the number.</summary>
public class InterestDaysTests
{
    private static readonly ClaimTerms _business = new(InterestRegime.Business);

    [Theory] // the two-month date, then the day after it (INT-03)
    [InlineData("2025-12-31", "2026-03-01")] // no 31 February: 28 February
    [InlineData("2023-12-31", "2024-03-01")] // 29 February 2024
    [InlineData("2026-04-30", "2026-07-01")] // 30 June, the end of the half-year
    [InlineData("2026-05-01", "2026-07-02")]
    [InlineData("2026-04-29", "2026-06-30")]
    public void Five_points_are_added_from_the_day_after_the_two_month_date(string served, string raisedFrom)
    {
        var from = Day(raisedFrom);
        LateInterest.RaisedFrom(Day(served), ShippedLaw.Book).ShouldBe(from);

        var lines = Of(
            new(InterestRegime.Judgment) { ServedOn = Day(served) },
            from.AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            due: from.AddDays(-41).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ).InterestLines;
        lines.ShouldAllBe(line => line.Rule.Reference.Contains("L. 313-3") == (line.From >= from));
        lines.Sum(line => line.Days).ShouldBe(81);
        lines.Count(line => line.From == from).ShouldBe(1);
    }

    [Fact]
    public void A_year_of_interest_begins_no_earlier_than_interest_itself() =>
        Lines(
                Of(
                    new(InterestRegime.Contract) { ContractRate = Rate("10"), CapitalisedFrom = Day("2024-01-01") },
                    "2025-03-02",
                    due: "2024-02-29"
                )
            )
            .ShouldBe([
                // granted from 1 January 2024, interest from 1 March: the first full year ends on 28 February 2025
                "2024-03-01..2025-02-28 365 10000.00 10.00 1000.00", // 10 000 × 10 % × 365 / 365
                "2025-03-01..2025-03-02 2 11000.00 10.00 6.03", // 11 000 × 10 % × 2 / 365 = 6.0274
            ]);

    [Theory] // 10 000 × 12.15 % over a whole year
    [InlineData("2023-12-31", "2024-12-31", DayCount.Act365, "1218.33")] // 366 / 365: 1 215 × 366 / 365 = 1 218.3288
    [InlineData("2023-12-31", "2024-12-31", DayCount.ActAct, "1215.00")] // 366 / 366
    [InlineData("2024-12-31", "2025-12-31", DayCount.Act365, "1215.00")] // 365 / 365
    [InlineData("2024-12-31", "2025-12-31", DayCount.ActAct, "1215.00")]
    [InlineData("2024-02-28", "2024-02-29", DayCount.Act365, "3.33")] // 29 February is a day: 1 215 / 365 = 3.3288
    [InlineData("2024-02-28", "2024-02-29", DayCount.ActAct, "3.32")] // 1 215 / 366 = 3.3197
    public void A_leap_year_has_366_days_over_365_or_over_366(string due, string asOf, DayCount count, string sum) =>
        Of(new(InterestRegime.Contract) { ContractRate = Rate("12.15"), DayCount = count }, asOf, due)
            .Interest.ToString()
            .ShouldBe(sum);

    [Fact]
    public void Each_line_is_rounded_half_away_from_zero_and_the_total_is_their_sum()
    {
        // 365.00 × 10 % / 365 × 1 day = 0.10 exactly; 18.25 × 10 % / 365 = 0.005 → 0.01; 18.24 → 0.00499 → 0.00
        var terms = new ClaimTerms(InterestRegime.Contract) { ContractRate = Rate("10") };
        Of(terms, "2026-05-01", gross: "365.00").Interest.ToString().ShouldBe("0.10");
        Of(terms, "2026-05-01", gross: "18.25").Interest.ToString().ShouldBe("0.01");
        Of(terms, "2026-05-01", gross: "18.24").Interest.ToString().ShouldBe("0.00");
    }

    [Theory]
    [InlineData(InterestRegime.Business)]
    [InlineData(InterestRegime.Public)]
    [InlineData(InterestRegime.Judgment)]
    public void No_day_bears_two_kinds_of_interest(InterestRegime regime)
    {
        var claim = Of(
            new(regime) { ServedOn = Day("2025-03-10"), CapitalisedFrom = Day("2025-06-01") },
            "2026-08-31",
            due: "2024-12-31",
            notice: "2025-01-15"
        );

        claim.InterestLines.Sum(line => line.Days).ShouldBe(608); // 365 + 243
        claim.InterestLines.Select(line => line.Rule.Reference[..6]).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-05-01", "40.00")] // falls due the day before: late before insolvency opens
    [InlineData("2026-04-30", "0.00")] // falls due on the day it opens
    public void The_indemnity_is_due_when_payment_was_still_allowed_on_the_due_date(string opened, string indemnity) =>
        Of(_business with { InsolvencyOpenedOn = Day(opened) }, "2026-08-31").Indemnity.ToString().ShouldBe(indemnity);

    [Fact]
    public void The_indemnity_says_where_it_stands()
    {
        Of(_business, "2026-08-31").IndemnityRule!.Reference.ShouldBe("C. com., art. D. 441-5");
        Of(new(InterestRegime.Public), "2026-08-31").IndemnityRule!.Reference.ShouldBe("CCP, art. D. 2192-35");
        Of(_business, "2026-04-30").IndemnityRule.ShouldBeNull();
    }

    [Fact]
    public void A_consumer_owes_interest_on_the_invoice_that_the_notice_was_about_and_not_on_another()
    {
        var noticed = new ClaimedInvoice("F-1", Day("2026-01-01"), Day("2026-01-31"), Money.Parse("1000.00"))
        {
            FormalNoticeOn = Day("2026-06-10"),
            IsNoticeDayAssumed = true,
        };
        var claim = Claim.For(
            new ClaimRequest
            {
                Invoices = [noticed, noticed with { Number = "F-2", FormalNoticeOn = null }],
                Terms = new(InterestRegime.Consumer),
                AsOf = Day("2026-06-30"),
            },
            ShippedLaw.Book
        );

        claim.InterestLines.ShouldHaveSingleItem().Invoice.ShouldBe("F-1");
        claim.Notes.ShouldContain(note => note.StartsWith("Sans mise en demeure", StringComparison.Ordinal));
        claim.Notes.ShouldContain(note => note.Contains("INT-24", StringComparison.Ordinal));
    }
}
