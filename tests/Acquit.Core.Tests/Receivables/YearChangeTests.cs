using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Receivables;

/// <summary>What was open at the end of a year goes on in the next, and counts once.</summary>
public class YearChangeTests
{
    private static readonly DateOnly _lastYear = new(2025, 1, 1);
    private static readonly DateOnly _newYear = new(2026, 1, 1);
    private static readonly YearLine _invoice = Old("F-118", "1200.00", "25/A");
    private static readonly YearLine _partPaid = Old("B-7", "-500.00", "25/A");

    [Fact]
    public void An_itemised_opening_line_carries_the_old_item_on_with_its_key_and_dates()
    {
        var item = Open(_invoice, _partPaid, Opening("F-118", "700.00")).ShouldHaveSingleItem();
        (item.Key, item.IssuedOn, item.Original, item.Open)
            .ShouldBe((_invoice.Line.Key, new DateOnly(2025, 11, 3), Money.Parse("1200.00"), Money.Parse("700.00")));
    }

    [Fact]
    public void A_payment_lettered_with_the_opening_line_closes_the_old_item()
    {
        var paid = New("B-9", "-700.00", "26/A");
        Open(_invoice, _partPaid, Opening("F-118", "700.00", "26/A"), paid).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_before_the_payment_the_item_is_still_open()
    {
        var paid = New("B-9", "-700.00", "26/A");
        var lines = YearChange.Of([_invoice, _partPaid, Opening("F-118", "700.00", "26/A"), paid]).Lines;
        var position = Matching.OpenOn(lines, new(2026, 1, 31), new(default)).ShouldHaveSingleItem();
        position.Items.ShouldHaveSingleItem().Open.ShouldBe(Money.Parse("700.00"));
        position.Credits.ShouldBeEmpty();
    }

    [Fact]
    public void A_lump_with_a_known_past_stands_for_the_old_items_and_counts_nothing_itself()
    {
        var second = Old("F-119", "300.00", "");
        var change = YearChange.Of([_invoice, _partPaid, second, Opening("AN", "1000.00")]);
        change.Differences.ShouldBeEmpty();
        Open(_invoice, _partPaid, second, Opening("AN", "1000.00")).Select(item => item.Ref)
            .ShouldBe(["F-118", "F-119"]);
        Money.Sum(change.Lines.Select(line => line.Amount)).ShouldBe(Money.Parse("1000.00"));
    }

    [Fact]
    public void A_lump_that_is_not_the_sum_of_the_old_items_is_told_and_the_old_items_stay()
    {
        var change = YearChange.Of([_invoice, _partPaid, Opening("AN", "650.00")]);
        var difference = change.Differences.ShouldHaveSingleItem();
        (difference.Opening, difference.Open).ShouldBe((Money.Parse("650.00"), Money.Parse("700.00")));
        Open(_invoice, _partPaid, Opening("AN", "650.00")).ShouldHaveSingleItem().Ref.ShouldBe("F-118");
    }

    [Fact]
    public void A_lump_with_no_past_is_an_opening_balance()
    {
        var elsewhere = _invoice with { Line = _invoice.Line with { Account = new("411000", "B") } };
        var items = Open(elsewhere, Opening("AN", "650.00"));
        items.Select(item => item.Kind).ShouldBe([ItemKind.OpeningBalance, ItemKind.Invoice]);
    }

    [Fact]
    public void An_itemised_opening_line_of_an_invoice_never_seen_counts_for_itself()
    {
        var change = YearChange.Of([_invoice, _partPaid, Opening("F-118", "700.00"), Opening("F-090", "80.00")]);
        change.Differences.ShouldBeEmpty();
        Money.Sum(change.Lines.Select(line => line.Amount)).ShouldBe(Money.Parse("780.00"));
    }

    private static List<OpenItem> Open(params YearLine[] lines) =>
        [.. Matching.OpenOn(YearChange.Of(lines).Lines, new(2026, 12, 31), new(default))
            .SelectMany(position => position.Items)];

    private static YearLine Old(string piece, string amount, string code) =>
        new(Line(piece, amount, code, new(2025, 11, 3)), _lastYear);

    private static YearLine New(string piece, string amount, string code) =>
        new(Line(piece, amount, code, new(2026, 2, 10)), _newYear);

    private static YearLine Opening(string piece, string amount, string code = "") =>
        new(Line(piece, amount, code, _newYear) with { IsOpening = true }, _newYear);

    private static LedgerLine Line(string piece, string amount, string code, DateOnly on) => new()
    {
        Account = new("411000", "A"), PieceRef = piece, EntryDate = on, Amount = Money.Parse(amount), Lettering = code,
    };
}
