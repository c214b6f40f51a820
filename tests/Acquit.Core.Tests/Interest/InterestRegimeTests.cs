using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Tests.Law;
using static Acquit.Core.Tests.Interest.GivenClaim;

namespace Acquit.Core.Tests.Interest;

/// <summary>10 000.00 due on 30 April 2026 unless said otherwise; the working stands beside the number.</summary>
public class InterestRegimeTests
{
    private static readonly ClaimTerms _business = new(InterestRegime.Business);

    [Fact]
    public void Between_businesses_each_half_year_has_its_rate()
    {
        var claim = Of(_business, "2026-08-31");

        Lines(claim)
            .ShouldBe([
                "2026-05-01..2026-06-30 61 10000.00 12.15 203.05", // 10 000 × 12.15 % × 61 / 365 = 203.0548
                "2026-07-01..2026-08-31 62 10000.00 12.40 210.63", // 10 000 × 12.40 % × 62 / 365 = 210.6301
            ]);
        claim.Interest.ShouldBe(Money.Parse("413.68"));
        claim.Indemnity.ShouldBe(Money.Parse("40.00"));
        claim.Total.ShouldBe(Money.Parse("10453.68"));
        claim
            .InterestLines[0]
            .Rule.ShouldBe(
                new Citation(
                    "C. com., art. L. 441-10, II",
                    "taux BCE au 1er janvier 2026, 2,15 %, majoré de dix points",
                    Confidence.Secondary
                )
            );
        claim.Daily.ShouldBe(Money.Parse("3.40")); // 10 000 × 12.40 % / 365 = 3.397
    }

    [Theory]
    [InlineData("2026-04-30", "0.00", "0.00")] // the due date is not late
    [InlineData("2026-05-01", "3.33", "40.00")] // one day: 10 000 × 12.15 % / 365 = 3.3288
    public void Interest_starts_the_day_after_the_due_date(string asOf, string interest, string indemnity)
    {
        var claim = Of(_business, asOf);

        claim.Interest.ToString().ShouldBe(interest);
        claim.Indemnity.ToString().ShouldBe(indemnity);
    }

    [Fact]
    public void The_default_rate_is_never_raised_to_the_floor()
    {
        // 2024 S1: default 14.50 %, floor 15.21 %. 10 000 × 14.50 % × 182 / 365 = 723.0137
        var claim = Of(_business, "2024-06-30", due: "2023-12-31");

        Lines(claim).ShouldBe(["2024-01-01..2024-06-30 182 10000.00 14.50 723.01"]);
        claim.Notes.ShouldNotContain(note => note.Contains("trois fois", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8.25", 0)] // the floor of 2026 S2 itself
    [InlineData("8.24", 1)] // below that of S2 (8.25), above that of S1 (7.86)
    [InlineData("7.85", 2)]
    public void A_stipulated_rate_below_the_floor_is_flagged_and_kept(string rate, int flags)
    {
        var claim = Of(_business with { ContractRate = Rate(rate), ContractRateSource = "article 8" }, "2026-08-31");

        claim.InterestLines.ShouldHaveSingleItem().Rate.ShouldBe(Rate(rate));
        claim.InterestLines[0].Rule.Source.ShouldBe("article 8");
        claim.Notes.Count(note => note.Contains("trois fois le taux légal", StringComparison.Ordinal)).ShouldBe(flags);
        claim.Indemnity.ShouldBe(Money.Parse("40.00"));
    }

    [Fact]
    public void A_contract_rate_runs_over_half_years_in_one_line_and_alone()
    {
        var claim = Of(new(InterestRegime.Contract) { ContractRate = Rate("9.5") }, "2026-08-31");

        // 10 000 × 9.5 % × 123 / 365 = 320.1370
        Lines(claim).ShouldBe(["2026-05-01..2026-08-31 123 10000.00 9.50 320.14"]);
        claim.Indemnity.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_contract_rate_beyond_what_is_published_needs_no_law_but_the_floor_is_not_checked()
    {
        var claim = Of(_business with { ContractRate = Rate("15") }, "2027-01-15");

        claim.InterestLines.ShouldHaveSingleItem().To.ShouldBe(Day("2027-01-15"));
        claim.Notes.ShouldContain(note => note.Contains("2027 S1", StringComparison.Ordinal));
    }

    [Theory] // 1 000.00, notice on 10 June 2026, until 31 July
    [InlineData(false, "1.51", "2.34")] // column B: 1 000 × 2.62 % × 21 / 365 = 1.5074; 2.75 % × 31 = 2.3356
    [InlineData(true, "3.84", "5.81")] // column A: 1 000 × 6.67 % × 21 / 365 = 3.8375; 6.84 % × 31 = 5.8093
    public void A_consumer_owes_the_legal_rate_from_the_formal_notice_and_nothing_else(
        bool isPrivate,
        string first,
        string second
    )
    {
        var terms = new ClaimTerms(InterestRegime.Consumer)
        {
            CreditorIsPrivate = isPrivate,
        };

        var claim = Of(terms, "2026-07-31", gross: "1000.00", notice: "2026-06-10");

        claim.InterestLines.Select(line => line.Amount.ToString()).ShouldBe([first, second]);
        claim.InterestLines[0].From.ShouldBe(Day("2026-06-10"));
        claim.Indemnity.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_consumer_without_formal_notice_owes_the_principal()
    {
        var claim = Of(new(InterestRegime.Consumer), "2026-07-31");

        claim.Total.ShouldBe(Money.Parse("10000.00"));
        claim.NotesInEnglish.ShouldContain(note => note.StartsWith("No formal notice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_before_the_due_date_starts_nothing_before_it() =>
        Of(new(InterestRegime.Consumer), "2026-07-31", notice: "2026-04-01")
            .InterestLines[0]
            .From.ShouldBe(Day("2026-05-01"));

    [Fact]
    public void A_public_buyer_keeps_the_rate_of_the_half_year_in_which_interest_began()
    {
        // ECB 2.15 on 1 January 2026 + 8 = 10.15, kept after 1 July: 10 000 × 10.15 % × 123 / 365 = 342.0411
        var claim = Of(new(InterestRegime.Public), "2026-08-31");

        Lines(claim).ShouldBe(["2026-05-01..2026-08-31 123 10000.00 10.15 342.04"]);
        claim.Indemnity.ShouldBe(Money.Parse("40.00"));
        claim.InterestLines[0].Rule.Reference.ShouldBe("CCP, art. R. 2192-31");
        Of(new(InterestRegime.Public), "2026-08-31", due: "2026-06-30").InterestLines[0].Rate.ShouldBe(Rate("10.40"));
    }

    [Fact]
    public void The_frozen_rate_of_a_public_buyer_is_known_beyond_what_is_published() =>
        Of(new(InterestRegime.Public), "2027-03-31")
            .InterestLines.ShouldHaveSingleItem()
            .To.ShouldBe(Day("2027-03-31"));

    [Fact]
    public void After_a_decision_five_points_are_added_from_the_day_after_two_months_from_service()
    {
        // Served 17 September: simple until 17 November, raised from the 18th (INT-03).
        var terms = new ClaimTerms(InterestRegime.Judgment) { ServedOn = Day("2026-09-17") };

        var claim = Of(terms, "2026-12-31", due: "2026-08-31");

        Lines(claim)
            .ShouldBe([
                "2026-09-01..2026-11-17 78 10000.00 2.75 58.77", // 10 000 × 2.75 % × 78 / 365 = 58.7671
                "2026-11-18..2026-12-31 44 10000.00 7.75 93.42", // 10 000 × 7.75 % × 44 / 365 = 93.4247
            ]);
        claim.Indemnity.ShouldBe(Money.Zero);
        claim.InterestLines[1].Rule.Reference.ShouldContain("L. 313-3");
    }

    [Fact]
    public void Without_service_the_legal_rate_is_not_raised() =>
        Of(new(InterestRegime.Judgment), "2026-12-31", due: "2026-08-31")
            .InterestLines.ShouldAllBe(line => line.Rate == Rate("2.75"));

    [Fact]
    public void The_service_in_an_earlier_half_year_raises_every_line() =>
        Of(new(InterestRegime.Judgment) { ServedOn = Day("2025-09-17") }, "2026-08-31")
            .InterestLines.Select(line => line.Rate.ToString())
            .ShouldBe(["7.62", "7.75"]);

    [Fact]
    public void A_private_creditor_has_column_A_after_a_decision() =>
        Of(new(InterestRegime.Judgment) { CreditorIsPrivate = true }, "2026-06-30")
            .InterestLines[0]
            .Rate.ShouldBe(Rate("6.67"));

    [Fact]
    public void A_decision_fixes_the_first_day()
    {
        var invoice = new ClaimedInvoice("F-1", Day("2026-01-01"), Day("2026-04-30"), Money.Parse("100.00"))
        {
            BearsFrom = Day("2026-07-14"),
        };

        var claim = Claim.For(
            new()
            {
                Invoices = [invoice],
                Terms = new(InterestRegime.Judgment),
                AsOf = Day("2026-07-31"),
            },
            ShippedLaw.Book
        );

        claim.InterestLines.ShouldHaveSingleItem().From.ShouldBe(Day("2026-07-14"));
    }

    [Fact]
    public void Interest_of_a_full_year_bears_interest_when_that_is_granted()
    {
        var terms = new ClaimTerms(InterestRegime.Contract)
        {
            ContractRate = Rate("10"),
            CapitalisedFrom = Day("2024-01-01"),
        };

        Lines(Of(terms, "2026-01-31", due: "2023-06-30"))
            .ShouldBe([
                // before: simple, 10 000 × 10 % × 184 / 365 = 504.1096
                "2023-07-01..2023-12-31 184 10000.00 10.00 504.11",
                // first full year: 10 000 × 10 % × 366 / 365 = 1002.7397
                "2024-01-01..2024-12-31 366 10000.00 10.00 1002.74",
                "2025-01-01..2025-12-31 365 11002.74 10.00 1100.27", // 10 000 + 1002.74; × 10 % = 1100.274
                "2026-01-01..2026-01-31 31 12103.01 10.00 102.79", // + 1100.27; × 10 % × 31 / 365 = 102.7926
            ]);
    }

    [Fact]
    public void Interest_of_less_than_a_full_year_bears_none() =>
        Of(
            new(InterestRegime.Contract) { ContractRate = Rate("10"), CapitalisedFrom = Day("2024-01-01") },
            "2024-12-31",
            due: "2023-12-31"
        )
            .InterestLines.ShouldHaveSingleItem()
            .Base.ShouldBe(Money.Parse("10000.00"));

    [Theory] // 10 000 × 10 %, 1 December 2023 to 31 January 2024
    [InlineData(DayCount.Act365, "169.86")] // 62 / 365 = 169.8630
    [InlineData(DayCount.ActAct, "169.63")] // 31 / 365 + 31 / 366 = 169.6310
    public void The_day_count_is_printed_and_decides(DayCount dayCount, string interest)
    {
        var terms = new ClaimTerms(InterestRegime.Contract) { ContractRate = Rate("10"), DayCount = dayCount };

        var claim = Of(terms, "2024-01-31", due: "2023-11-30");

        claim.Interest.ToString().ShouldBe(interest);
        claim.Notes[^1].ShouldStartWith("Jours réels sur " + (dayCount == DayCount.Act365 ? "365" : "la durée"));
    }

    [Fact]
    public void Nobody_has_said_what_the_debtor_is_so_the_principal_only_is_claimed()
    {
        var claim = Of(new(InterestRegime.PrincipalOnly), "2026-08-31");

        claim.Total.ShouldBe(Money.Parse("10000.00"));
        claim.Notes[0].ShouldContain("qualité du débiteur");
    }

    [Fact]
    public void The_day_on_which_insolvency_opens_bears_no_interest()
    {
        var claim = Of(_business with { InsolvencyOpenedOn = Day("2026-05-11") }, "2026-08-31");

        // 10 000 × 12.15 % × 10 / 365 = 33.2877
        Lines(claim).ShouldBe(["2026-05-01..2026-05-10 10 10000.00 12.15 33.29"]);
        claim.Indemnity.ShouldBe(Money.Parse("40.00"));
        claim.Daily.ShouldBe(Money.Zero);
    }

    [Fact]
    public void An_invoice_that_falls_due_once_insolvency_is_open_bears_no_indemnity() =>
        Of(_business with { InsolvencyOpenedOn = Day("2026-04-30") }, "2026-08-31")
            .Total.ShouldBe(Money.Parse("10000.00"));

    [Fact]
    public void What_is_surely_later_than_the_opening_is_not_stopped_and_what_may_be_prior_is()
    {
        var terms = _business with { InsolvencyOpenedOn = Day("2026-01-05") };
        var later = new ClaimedInvoice("F-1", Day("2026-01-31"), Day("2026-03-02"), Money.Parse("100.00"));

        terms.StopsOn(later).ShouldBe(Day("2026-01-05"), "nobody knows when it was performed");
        terms.StopsOn(later with { PerformedOn = Day("2026-01-06") }).ShouldBeNull();
        terms.StopsOn(later with { IsBornLater = true }).ShouldBeNull("a person confirmed it");
        terms.StopsOn(later with { IsBornLater = true, IssuedOn = Day("2026-01-05") }).ShouldNotBeNull();
        terms.StopsOn(later with { IsBornLater = true, PerformedOn = Day("2026-01-05") }).ShouldNotBeNull();
    }
}
