using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Receivables;

public class DueScheduleTests
{
    private static readonly DateOnly _asOf = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-22", DueWindow.Overdue)]
    [InlineData("2026-11-23", DueWindow.Within7Days)]
    [InlineData("2026-11-30", DueWindow.Within7Days)]
    [InlineData("2026-12-01", DueWindow.Within30Days)]
    [InlineData("2026-12-23", DueWindow.Within30Days)]
    [InlineData("2026-12-24", DueWindow.Later)]
    public void A_due_date_lies_in_one_window(string dueOn, DueWindow window) =>
        DueSchedule.WindowOf(Day(dueOn), _asOf).ShouldBe(window);

    [Fact]
    public void Days_are_in_order_and_add_up()
    {
        var schedule = DueSchedule.Of(
            [Item("A", "2026-12-05", "300.00"), Item("B", "2026-11-01", "100.00"), Item("C", "2026-12-05", "50.00")],
            _asOf);
        schedule.Days.Select(day => (day.DueOn, day.Items.Count, day.Open, day.UpToHere)).ShouldBe(
        [
            (Day("2026-11-01"), 1, Money.Parse("100.00"), Money.Parse("100.00")),
            (Day("2026-12-05"), 2, Money.Parse("350.00"), Money.Parse("450.00")),
        ]);
        schedule.In(DueWindow.Within30Days).ShouldBe(Money.Parse("350.00"));
        schedule.In(DueWindow.Later).ShouldBe(Money.Zero);
        schedule.Total.ShouldBe(Money.Parse("450.00"));
        DueSchedule.Of([], _asOf).Total.ShouldBe(Money.Zero);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static OpenItem Item(string number, string dueOn, string open) => new()
    {
        Key = new LedgerLine
        {
            Account = new("411000", "A"), PieceRef = number, EntryDate = Day(dueOn), Amount = Money.Parse(open),
        }.Key,
        Account = new("411000", "A"), Ref = number, IssuedOn = Day(dueOn).AddDays(-30), DueOn = Day(dueOn),
        Original = Money.Parse(open), Open = Money.Parse(open),
    };
}
