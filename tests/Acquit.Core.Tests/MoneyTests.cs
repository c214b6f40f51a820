using System.Globalization;
using Acquit.Core.Amounts;

namespace Acquit.Core.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("1.0049", "1.00")]
    public void Half_a_cent_is_rounded_away_from_zero(string euros, string rounded) =>
        Money.Rounded(decimal.Parse(euros, CultureInfo.InvariantCulture)).ToString().ShouldBe(rounded);

    [Theory]
    [InlineData("1234.56", true)]
    [InlineData("-0.01", true)]
    [InlineData("1,50", false)]
    [InlineData("1.505", false)]
    [InlineData("", false)]
    [InlineData("99999999999999999999999999", false)]
    public void An_amount_has_a_point_and_at_most_two_decimals(string text, bool accepted) =>
        Money.TryParse(text, out _).ShouldBe(accepted);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(100)]
    [InlineData(-123456)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue + 1)]
    public void Bytes_of_an_amount_are_its_text(long cents)
    {
        var bytes = new byte[Money.LongestText];
        var length = Money.FromCents(cents).Format(bytes);
        System.Text.Encoding.ASCII.GetString(bytes, 0, length).ShouldBe(Money.FromCents(cents).ToString());
    }

    [Fact]
    public void The_last_part_takes_the_rounding() =>
        Allocation.InEqualParts(Money.Parse("100.00"), 3)
            .Select(part => part.ToString())
            .ShouldBe(["33.33", "33.33", "33.34"]);
}
