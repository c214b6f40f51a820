using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Receivables;

public class MatchingTests
{
    private static readonly DueDates _due = new(PaymentTerms.Parse("30d"));
    private int _place;

    [Fact]
    public void Inside_a_group_credits_close_the_oldest_debit_first()
    {
        LedgerLine[] lines =
        [
            Line("F2", "2026-02-01", "100.00", "A"),
            Line("F1", "2026-01-01", "100.00", "A"),
            Line("P", "2026-03-01", "-150.00", "A"),
        ];
        Open(lines, "2026-03-31").ShouldBe(["F2 50.00"]);
    }

    [Fact]
    public void A_group_counts_only_from_its_lettering_date()
    {
        LedgerLine[] lines = [Line("F1", "2026-01-01", "100.00", "A"), Line("P", "2026-02-01", "-100.00", "A")];
        LedgerLine[] dated = [.. lines.Select(line => line with { LetteredOn = Day("2026-03-10") })];
        Open(dated, "2026-03-09").ShouldBe(["F1 100.00", "-P 100.00"]);
        Open(dated, "2026-03-10").ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_lettering_date_the_latest_line_counts_even_when_it_is_later_than_the_day_asked()
    {
        LedgerLine[] lines =
        [
            Line("F1", "2026-01-01", "100.00", "A"),
            Line("P1", "2026-02-01", "-60.00", "A"),
            Line("P2", "2026-03-01", "-40.00", "A"),
        ];
        Open(lines, "2026-02-28").ShouldBe(["F1 100.00", "-P1 60.00"]);
        Open(lines, "2026-03-01").ShouldBeEmpty();
    }

    [Fact]
    public void One_code_on_two_customers_is_two_groups()
    {
        LedgerLine[] lines =
        [
            Line("F1", "2026-01-01", "100.00", "A"),
            Line("P1", "2026-01-02", "-100.00", "A") with { Account = new AccountKey("411000", "OTHER") },
        ];
        Open(lines, "2026-03-01").ShouldBe(["F1 100.00", "-P1 100.00"]);
    }

    [Fact]
    public void A_transfer_to_the_doubtful_customers_keeps_number_and_dates_of_the_invoice()
    {
        LedgerLine[] lines =
        [
            Line("F1", "2026-01-01", "100.00", "A"),
            Line("OD", "2026-06-30", "-100.00", "A"),
            Line("OD", "2026-06-30", "100.00", "") with { Account = new AccountKey("416000", "DUPIN") },
        ];
        var item = Matching.OpenOn(lines, Day("2026-07-01"), _due).Single().Items.Single();
        item.Ref.ShouldBe("F1");
        item.DueOn.ShouldBe(Day("2026-01-31"));
        item.ContinuedFrom.ShouldBe(lines[0].Key);
    }

    [Theory]
    [InlineData("RAN", "2026-01-01", ItemKind.OpeningBalance)]
    [InlineData("F-2025-118", "2026-01-01", ItemKind.Invoice)]
    [InlineData("RAN", "2025-11-03", ItemKind.Invoice)]
    public void An_opening_line_with_no_number_and_no_date_of_its_own_is_a_lump(
        string piece, string issued, ItemKind kind)
    {
        var line = Line(piece, "2026-01-01", "50.00", "") with { IsOpening = true, PieceDate = Day(issued) };
        Matching.OpenOn([line], Day("2026-03-01"), _due).Single().Items.Single().Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    [InlineData(90, 3)]
    [InlineData(91, 4)]
    public void Buckets_hold_both_their_ends(int daysOverdue, int bucket) =>
        AgedBalance.BucketOf(daysOverdue).ShouldBe(bucket);

    [Theory]
    [InlineData("411000", true)]
    [InlineData("416100", true)]
    [InlineData("418100", false)]
    [InlineData("419100", true)]
    [InlineData("419800", false)]
    [InlineData("401000", false)]
    public void Customers_are_411_413_416_with_deposits_and_without_what_is_not_invoiced(
        string account, bool isCustomer) =>
        CustomerAccounts.Usual.Include(account).ShouldBe(isCustomer);

    [Theory]
    [InlineData("RECETTE CB", true)]
    [InlineData("Espèces", true)]
    [InlineData("CLIENTS DIVERS", true)]
    [InlineData("CAISSE D'EPARGNE", false)]
    [InlineData("CB RICHARD", false)]
    public void A_payment_mode_is_no_customer(string name, bool poses) =>
        PaymentModes.PoseAs(name, new AccountKey("411000", "X")).ShouldBe(poses);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Open(LedgerLine[] lines, string asOf)
    {
        var positions = Matching.OpenOn(lines, Day(asOf), _due);
        return
        [
            .. positions.SelectMany(position => position.Items).Select(item => $"{item.Ref} {item.Open}"),
            .. positions.SelectMany(position => position.Credits).Select(credit => $"-{credit.Ref} {credit.Open}"),
        ];
    }

    private LedgerLine Line(string piece, string on, string amount, string lettering) =>
        new()
        {
            Account = new AccountKey("411000", "DUPIN"),
            PieceRef = piece,
            EntryDate = Day(on),
            Amount = Money.Parse(amount),
            Lettering = lettering,
            SourceLine = ++_place,
        };
}
