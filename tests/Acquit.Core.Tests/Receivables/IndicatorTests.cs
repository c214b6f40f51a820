using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Receivables;

/// <summary>Indicators against values worked out by hand; the working stands beside each.</summary>
public class IndicatorTests
{
    private static readonly DateOnly _asOf = new(2026, 3, 31);

    [Theory]
    [InlineData("300000.00", "2027777.00", 365, "54.0")] // 300 000 / 2 027 777 × 365 = 54.0000…
    [InlineData("100.00", "300.00", 90, "30.0")]
    [InlineData("100.00", "365.00", 31, "8.5")] // 8.493… to a tenth
    [InlineData("-50.00", "100.00", 30, "-15.0")] // customers in credit
    public void Accounting_dso_is_balance_over_invoiced_by_days(
        string balance, string invoiced, int days, string expected) =>
        new AccountingDso(Money.Parse(balance), Money.Parse(invoiced), days).Value.ShouldBe(Number(expected));

    [Fact]
    public void Without_invoices_there_is_no_accounting_dso() =>
        new AccountingDso(Money.Parse("10.00"), Money.Zero, 365).Value.ShouldBeNull();

    [Theory]
    [InlineData("2026-03-31", "250.00", "52.0", false)] // March 100 whole: 31; February 28 × 150 / 200 = 21
    [InlineData("2026-03-10", "50.00", "5.0", false)] // ten days of March invoiced 100: 10 × 50 / 100
    [InlineData("2026-03-31", "300.00", "59.0", false)] // 31 + 28
    [InlineData("2026-03-31", "330.00", "65.2", false)] // 31 + 28 + 31 × 30 / 150 = 6.2
    [InlineData("2026-03-31", "999.00", "121.0", true)] // 31 + 28 + 31 + 31: a credit note only
    [InlineData("2026-03-31", "0.00", "0.0", false)]
    [InlineData("2026-03-31", "-10.00", "0.0", false)]
    public void Count_back_uses_up_the_latest_months(string asOf, string balance, string expected, bool isAtLeast)
    {
        var flow = CustomerFlow.Of(
            [
                Line("VE", "2026-03-05", "100.00"), Line("VE", "2026-02-05", "200.00"),
                Line("VE", "2026-01-05", "150.00"), Line("VE", "2025-12-05", "-20.00"),
            ],
            Day(asOf));
        var dso = CountBackDso.Of(Money.Parse(balance), flow, Day(asOf));
        dso.Value.ShouldBe(Number(expected));
        dso.IsAtLeast.ShouldBe(isAtLeast);
    }

    [Fact]
    public void What_moved_is_invoiced_or_collected_and_adds_up_to_the_balance()
    {
        LedgerLine[] lines =
        [
            Line("AN", "2026-01-01", "500.00") with { IsOpening = true }, Line("VE", "2026-01-10", "1200.00"),
            Line("VE", "2026-02-10", "-200.00"), // a credit note
            Line("BQ", "2026-02-15", "-900.00"), Line("BQ", "2026-02-20", "300.00"), // a cheque that came back
            Line("BQ", "2026-03-01", "-400.00"),
            Line("OD", "2026-03-05", "-100.00"), Line("OD", "2026-03-05", "100.00", "416000"), // to the doubtful ones
            Line("VE", "2026-04-01", "777.00"), // after the day
        ];
        var flow = CustomerFlow.Of(lines, _asOf);
        flow.Last(4, _asOf).ShouldBe(
        [
            Flow("2025-12-01", "0.00", "0.00"), Flow("2026-01-01", "1200.00", "0.00"),
            Flow("2026-02-01", "-200.00", "600.00"), Flow("2026-03-01", "0.00", "400.00"),
        ]);
        var moved = flow.Last(4, _asOf);
        (Money.Parse("500.00") + Money.Sum(moved.Select(one => one.Invoiced - one.Collected)))
            .ShouldBe(Money.Sum(lines.SkipLast(1).Select(line => line.Amount)));
    }

    [Fact]
    public void Without_journals_a_credit_is_a_payment_unless_it_says_avoir()
    {
        var flow = CustomerFlow.Of(
            [
                Line("", "2026-03-01", "100.00"), Line("", "2026-03-02", "-40.00"),
                Line("", "2026-03-03", "-10.00") with { Label = "Avoir A-7" },
            ],
            _asOf);
        flow.In(_asOf).ShouldBe(Flow("2026-03-01", "90.00", "40.00"));
    }

    [Fact]
    public void A_habit_is_the_mean_delay_weighted_by_amount()
    {
        var habit = PaymentHabit.Of(
        [
            new PaidPart(_asOf, _asOf.AddDays(10), Money.Parse("900.00")),
            new PaidPart(_asOf, _asOf.AddDays(30), Money.Parse("60.00")),
            new PaidPart(_asOf, _asOf.AddDays(31), Money.Parse("30.00")),
            new PaidPart(_asOf, _asOf.AddDays(-15), Money.Parse("10.00")),
        ]);
        // (9 000 + 1 800 + 930 − 150) / 1 000 = 11.58
        habit.MeanDelay.ShouldBe(11.6m);
        habit.ByDelay.Select(sum => sum.Euros).ShouldBe([10m, 960m, 30m, 0m, 0m]);
        PaymentHabit.Of([]).MeanDelay.ShouldBeNull();
    }

    private static MonthFlow Flow(string month, string invoiced, string collected) =>
        new(Day(month), Money.Parse(invoiced), Money.Parse(collected));

    private static LedgerLine Line(string journal, string on, string amount, string account = "411000") => new()
    {
        Account = new(account, "A"), Journal = journal, EntryDate = Day(on), Amount = Money.Parse(amount),
    };

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
