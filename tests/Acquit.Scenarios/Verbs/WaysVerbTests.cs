using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

public class WaysVerbTests
{
    private const string Claim = "ways --principal 3200.00 --due 2026-06-30 --as-of 2026-10-12 --city Nantes ";

    [Fact]
    public void Each_way_is_there_open_or_closed_with_its_reasons()
    {
        var ways = LawVerbRun.Json(Claim + "--creditor trader --debtor trader --has formal-notice").GetProperty("ways");

        ways.GetArrayLength().ShouldBe(9);
        Way(ways, "small-claim").GetProperty("closed")[0].GetProperty("why").GetString().ShouldBe("betweenTraders");
        var order = Way(ways, "payment-order");
        order.GetProperty("open").GetBoolean().ShouldBeTrue();
        order.GetProperty("court").GetProperty("kind").GetString().ShouldBe("commercial");
        var fee = order.GetProperty("costs")[0];
        fee.GetProperty("atLeast").GetString().ShouldBe("30.23");
        fee.GetProperty("atMost").GetString().ShouldBe("33.47");
        fee.GetProperty("toConfirm").GetBoolean().ShouldBeTrue();
        order.GetProperty("missing").EnumerateArray().Select(piece => piece.GetString())
            .ShouldNotContain("formal-notice");
    }

    [Fact]
    public void A_length_that_no_official_text_was_read_for_is_to_be_confirmed()
    {
        var ways = LawVerbRun.Json(Claim + "--creditor trader --debtor trader --has formal-notice").GetProperty("ways");

        Way(ways, "uncontested").GetProperty("duration").GetProperty("toConfirm").GetBoolean().ShouldBeTrue();
        Way(ways, "small-claim").GetProperty("duration").GetProperty("toConfirm").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void A_status_that_is_not_said_is_asked()
    {
        var ways = LawVerbRun.Json(Claim + "--creditor trader").GetProperty("ways");

        Way(ways, "payment-order").GetProperty("closed").EnumerateArray()
            .Select(one => one.GetProperty("why").GetString())
            .ShouldBe(["debtorStatusUnknown", "noFormalNotice"]);
    }

    [Theory]
    [InlineData("ways --creditor trader --debtor trader --due 2026-06-30", "--principal")]
    [InlineData("ways --principal 3200.00 --due 2026-06-30 --has bricks", "bricks")]
    public void What_cannot_be_asked_is_said(string line, string word) =>
        LawVerbRun.Of(line).Errors.ShouldContain(word);

    private static JsonElement Way(JsonElement ways, string key) =>
        ways.EnumerateArray().Single(way => way.GetProperty("way").GetString() == key);
}
