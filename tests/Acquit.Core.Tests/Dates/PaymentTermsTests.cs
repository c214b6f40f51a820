using System.Globalization;
using Acquit.Core.Dates;

namespace Acquit.Core.Tests.Dates;

public class PaymentTermsTests
{
    [Theory]
    [InlineData("0d", "2026-01-20", "2026-01-20")]
    [InlineData("30d", "2026-01-20", "2026-02-19")]
    [InlineData("60d", "2026-01-20", "2026-03-21")] // 11 days of January + 28 of February + 21
    [InlineData("45d", "2026-01-20", "2026-03-06")] // periodic invoice, at most
    [InlineData("45d-eom", "2026-01-20", "2026-03-31")] // 6 March, then the end of March
    [InlineData("eom-45d", "2026-01-20", "2026-03-17")] // 31 January + 45
    [InlineData("eom", "2026-02-03", "2026-02-28")]
    [InlineData("eom", "2028-02-03", "2028-02-29")]
    [InlineData("30d-eom-10", "2026-01-20", "2026-03-10")] // 19 February, end of February, 10 March
    [InlineData("0d-eom-31", "2026-01-20", "2026-02-28")] // February has no 31st
    [InlineData("0d-eom-30", "2026-12-20", "2027-01-30")] // over the new year
    public void Terms_lead_from_the_invoice_date_to_the_due_date(string terms, string issued, string due) =>
        PaymentTerms.Parse(terms).DueOn(Day(issued)).ShouldBe(Day(due));

    [Fact]
    public void Forty_five_days_is_not_a_month_and_a_half() =>
        PaymentTerms.Parse("45d").DueOn(Day("2026-02-01")).ShouldBe(Day("2026-03-18"));

    [Fact]
    public void A_due_date_never_rolls_to_a_working_day() =>
        PaymentTerms.Parse("30d").DueOn(Day("2026-04-01")).ShouldBe(Day("2026-05-01"));

    [Theory]
    [InlineData(null, PaymentTermsProblem.Empty)]
    [InlineData(" ", PaymentTermsProblem.Empty)]
    [InlineData("30", PaymentTermsProblem.NotInGrammar)]
    [InlineData("30 d", PaymentTermsProblem.NotInGrammar)]
    [InlineData("-5d", PaymentTermsProblem.NotInGrammar)]
    [InlineData("30j", PaymentTermsProblem.NotInGrammar)]
    [InlineData("eom-45", PaymentTermsProblem.NotInGrammar)]
    [InlineData("45d-eom-", PaymentTermsProblem.NotInGrammar)]
    [InlineData("45d-eom-10-2", PaymentTermsProblem.NotInGrammar)]
    [InlineData("eom-eom", PaymentTermsProblem.NotInGrammar)]
    [InlineData("366d", PaymentTermsProblem.DaysOutOfRange)]
    [InlineData("30d-eom-32", PaymentTermsProblem.DayOfMonthOutOfRange)]
    [InlineData("30d-eom-0", PaymentTermsProblem.DayOfMonthOutOfRange)]
    public void What_is_no_terms_is_refused_by_name(string? text, PaymentTermsProblem problem) =>
        PaymentTerms.WhyNotParse(text).ShouldBe(problem);

    [Theory]
    [InlineData("0d")]
    [InlineData("45d-eom")]
    [InlineData("eom-45d")]
    [InlineData("eom")]
    [InlineData("30d-eom-10")]
    public void Terms_print_as_they_are_read(string text) => PaymentTerms.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void Every_problem_has_a_sentence_in_both_languages() =>
        Enum.GetValues<PaymentTermsProblem>()
            .SelectMany(problem => Enum.GetValues<Language>().Select(language => problem.Sentence(language)))
            .Distinct()
            .Count()
            .ShouldBe(8);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
