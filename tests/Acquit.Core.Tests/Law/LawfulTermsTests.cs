using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Tests.Law;

/// <summary>An invoice of 20 January 2026, delivered on the 12th: the latest lawful due date of each sector.</summary>
public class LawfulTermsTests
{
    [Theory]
    [InlineData(TermsSector.General, "2026-03-21")] // 20 January + 60: 11 + 28 + 21
    [InlineData(TermsSector.PeriodicInvoice, "2026-03-06")] // 20 January + 45
    [InlineData(TermsSector.PerishableFood, "2026-02-11")] // 12 January + 30
    [InlineData(TermsSector.PerishableFoodPeriodic, "2026-02-19")] // décade ends 20 January, + 30
    [InlineData(TermsSector.LiveCattle, "2026-02-01")] // 12 January + 20
    [InlineData(TermsSector.Alcohol, "2026-03-02")] // 31 January + 30
    [InlineData(TermsSector.Wine, "2026-03-21")] // 20 January + 60
    [InlineData(TermsSector.Transport, "2026-02-19")] // 20 January + 30
    [InlineData(TermsSector.Export, "2026-04-20")] // 20 January + 90: 11 + 28 + 31 + 20
    [InlineData(TermsSector.PublicBuyer, "2026-02-19")] // 20 January + 30
    [InlineData(TermsSector.Hospital, "2026-03-11")] // 20 January + 50
    [InlineData(TermsSector.PublicUndertaking, "2026-03-21")] // 20 January + 60
    public void The_last_lawful_day_is_lawful_and_the_next_is_not(TermsSector sector, string latest)
    {
        var days = Day(latest).DayNumber - Day("2026-01-20").DayNumber;

        Judge($"{days}d", sector).ShouldSatisfyAllConditions(
            verdict => verdict.LatestOn.ShouldBe(Day(latest)),
            verdict => verdict.IsLegal.ShouldBeTrue(),
            verdict => verdict.NeedsExpressClause.ShouldBeFalse()
        );
        Judge($"{days + 1}d", sector).IsLegal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("45d-eom", TermsSector.General, true)]
    [InlineData("eom-45d", TermsSector.General, true)]
    [InlineData("45d-eom", TermsSector.Wine, true)]
    [InlineData("46d-eom", TermsSector.General, false)]
    [InlineData("44d-eom", TermsSector.General, false)] // no express clause: judged by its date
    [InlineData("45d-eom-10", TermsSector.General, false)]
    [InlineData("45d-eom", TermsSector.Export, false)]
    [InlineData("45d-eom", TermsSector.Transport, false)]
    public void Forty_five_days_end_of_month_need_an_express_clause(string terms, TermsSector sector, bool express) =>
        Judge(terms, sector).NeedsExpressClause.ShouldBe(express);

    [Theory]
    [InlineData("2026-01-10", "2026-02-09")] // the 10th belongs to the first décade
    [InlineData("2026-01-11", "2026-02-19")]
    [InlineData("2026-01-20", "2026-02-19")]
    [InlineData("2026-01-21", "2026-03-02")] // 31 January + 30
    public void A_decade_ends_on_the_10th_the_20th_and_the_last_day(string delivered, string latest) =>
        LawfulTerms
            .Judge(
                PaymentTerms.Parse("0d"),
                new(Day("2026-01-20"), Day(delivered), null),
                TermsSector.PerishableFoodPeriodic,
                ShippedLaw.Book
            )
            .LatestOn.ShouldBe(Day(latest));

    [Theory] // C. com., art. L. 441-13
    [InlineData("2026-02-10", null, "2026-02-10")] // customs clearance
    [InlineData(null, "2026-02-01", "2026-02-22")] // the 21st day after 1 February
    [InlineData("2026-02-21", "2026-02-01", "2026-02-21")] // cleared before the 21st day
    [InlineData("2026-02-23", "2026-02-01", "2026-02-22")] // cleared after it
    [InlineData(null, null, null)]
    public void Overseas_the_limit_counts_from_clearance_or_from_the_21st_day(
        string? cleared,
        string? available,
        string? from
    ) =>
        LawfulTerms
            .OverseasStart(DayOrNull(cleared), DayOrNull(available), Day("2026-01-20"), ShippedLaw.Book)
            .ShouldBe(DayOrNull(from));

    [Theory] // cleared 10 February 2026
    [InlineData(TermsSector.General, "60d", "2026-04-11")] // 10 February + 60: 18 + 31 + 11
    [InlineData(TermsSector.General, "45d-eom", "2026-03-31")] // 27 March, then the end of March
    [InlineData(TermsSector.LiveCattle, "20d", "2026-03-02")] // 10 February + 20
    [InlineData(TermsSector.Alcohol, "30d", "2026-03-30")] // 28 February + 30
    [InlineData(TermsSector.Transport, "30d", "2026-02-19")] // not among those: from the invoice
    [InlineData(TermsSector.Export, "90d", "2026-04-20")]
    public void Overseas_sectors_count_from_clearance(TermsSector sector, string terms, string latest) =>
        LawfulTerms
            .Judge(
                PaymentTerms.Parse(terms),
                new(Day("2026-01-20"), Day("2026-01-12"), Day("2026-02-10")),
                sector,
                ShippedLaw.Book
            )
            .LatestOn.ShouldBe(Day(latest));

    [Theory]
    [InlineData(TermsSector.General, "2019-04-25")]
    [InlineData(TermsSector.Transport, "2023-12-31")]
    [InlineData(TermsSector.PublicBuyer, "2019-03-31")]
    public void An_invoice_older_than_the_text_is_not_judged(TermsSector sector, string issued)
    {
        LawfulTerms.WhyNot(sector, Day(issued), ShippedLaw.Book)!.Code.ShouldBe("beforeCoverage");
        LawfulTerms.WhyNot(sector, Day(issued).AddDays(1), ShippedLaw.Book).ShouldBeNull();
    }

    private static TermsVerdict Judge(string terms, TermsSector sector) =>
        LawfulTerms.Judge(
            PaymentTerms.Parse(terms),
            new(Day("2026-01-20"), Day("2026-01-12"), null),
            sector,
            ShippedLaw.Book
        );

    private static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
