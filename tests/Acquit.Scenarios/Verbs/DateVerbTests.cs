using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>The verbs that answer with a day: due, deadline, limitation.</summary>
public class DateVerbTests
{
    public static TheoryData<string, string, string> Terms =>
        new()
        {
            { "--issued 2026-01-20 --terms 45d-eom", "2026-03-31 True", "al. 3" },
            { "--issued 2026-01-20 --terms eom-45d", "2026-03-17 True", "al. 3" },
            { "--issued 2026-01-20 --terms 60d", "2026-03-21 True", "al. 2" },
            { "--issued 2026-01-20 --terms 61d", "2026-03-22 False", "al. 2" },
            { "--issued 2026-01-20 --terms 60d-eom", "2026-03-31 False", "al. 2" },
            { "--issued 2026-01-20 --terms 45d --sector periodic-invoice", "2026-03-06 True", "al. 4" },
            { "--issued 2026-01-20 --terms 30d --sector transport", "2026-02-19 True", "L. 441-11" },
            { "--issued 2026-01-20 --terms 31d --sector transport", "2026-02-20 False", "L. 441-11" },
            {
                "--issued 2026-01-20 --delivered 2026-01-12 --terms 30d --sector perishable-food",
                "2026-02-19 False",
                "1°, a"
            },
            {
                "--issued 2026-01-20 --delivered 2026-01-12 --terms 30d --sector perishable-food-periodic",
                "2026-02-19 True",
                "1°, b"
            },
            {
                "--issued 2026-01-20 --delivered 2026-01-12 --terms 31d --sector perishable-food-periodic",
                "2026-02-20 False",
                "1°, b"
            },
            { "--issued 2026-01-20 --terms 20d --sector live-cattle", "2026-02-09 True", "2°" },
            { "--issued 2026-01-20 --terms 41d --sector alcohol", "2026-03-02 True", "3°" }, // 31 January + 30
            { "--issued 2026-01-20 --terms 42d --sector alcohol", "2026-03-03 False", "3°" },
            { "--issued 2026-01-20 --terms 45d-eom --sector wine", "2026-03-31 True", "4°" },
            { "--issued 2026-01-20 --terms 61d --sector wine", "2026-03-22 False", "4°" },
            { "--issued 2026-01-20 --terms 90d --sector export", "2026-04-20 True", "L. 441-12" },
            { "--issued 2026-01-20 --terms 81d --cleared 2026-02-10", "2026-04-11 True", "al. 2" }, // 10 February + 60
            { "--issued 2026-01-20 --terms 82d --cleared 2026-02-10", "2026-04-12 False", "al. 2" },
            // available 20 January: counted from 10 February
            { "--issued 2026-01-20 --terms 81d --available 2026-01-20", "2026-04-11 True", "al. 2" },
            { "--issued 2026-01-20 --terms 31d --buyer public", "2026-02-20 False", "R. 2192-10" },
            { "--issued 2026-01-20 --terms 50d --buyer public --sector hospital", "2026-03-11 True", "R. 2192-11" },
            {
                "--issued 2026-01-20 --terms 60d --buyer public --sector public-undertaking",
                "2026-03-21 True",
                "R. 2192-11"
            },
            { "--issued 2026-01-20 --terms 45d-eom --buyer public", "2026-03-31 False", "R. 2192-10" },
        };

    [Theory]
    [MemberData(nameof(Terms))]
    public void Due_says_whether_the_law_allows_the_terms(string options, string answer, string rule)
    {
        var json = LawVerbRun.Json("due " + options);

        Text(json, "dueOn legal").ShouldBe(answer);
        json.GetProperty("rule").GetString()!.ShouldContain(rule);
    }

    [Fact]
    public void Due_still_computes_where_the_law_book_is_silent()
    {
        var json = LawVerbRun.Json("due --issued 2010-01-20 --terms 30d");

        json.TryGetProperty("legal", out _).ShouldBeFalse();
        json.GetProperty("notes")[0].GetString()!.ShouldContain("ne remonte pas");
    }

    [Theory]
    [InlineData(
        "--from 2026-01-31 --months 1",
        "2026-03-02",
        "CPC, art. 641|CPC, art. 642",
        "2026-02-28 (Saturday)|next working day 2026-03-02"
    )]
    [InlineData("--from 2026-11-30 --months 1", "2026-12-30", "CPC, art. 641|CPC, art. 642", "2026-12-30 (Wednesday)")]
    [InlineData(
        "--from 2026-11-25 --months 1 --days 1 --territory alsace-moselle",
        "2026-12-28",
        "CPC, art. 641|CPC, art. 642",
        "2026-12-26 (Saint Stephen’s Day)|next working day 2026-12-28"
    )]
    [InlineData(
        "--from 2027-11-20 --months 1 --territory 974",
        "2027-12-21",
        "CPC, art. 641|CPC, art. 642",
        "2027-12-20 (Abolition of slavery)|next working day 2027-12-21"
    )]
    [InlineData(
        "--from 2026-11-30 --months 1 --residence abroad --act appeal",
        "2027-03-01",
        "CPC, art. 641|CPC, art. 642|CPC, art. 643",
        "distance: + 2 months (appeal, abroad)|2027-02-28 (Sunday)|next working day 2027-03-01"
    )]
    [InlineData("--from 2024-07-31 --days 8 --backwards", "2024-07-22", "CPC, art. 641|INT-12", "2024-07-22 (Monday)")]
    public void A_deadline_shows_its_working(string options, string on, string rule, string steps)
    {
        var json = LawVerbRun.Json("deadline " + options);

        json.GetProperty("on").GetString().ShouldBe(on);
        string.Join('|', Strings(json, "rule")).ShouldBe(rule);
        string.Join('|', Strings(json, "steps")).ShouldBe(steps);
    }

    [Theory]
    [InlineData("--debtor business", "2029-03-15 5 C. com., art. L. 110-4")]
    [InlineData("--debtor business --debtor-status liberal", "2029-03-15 5 C. civ., art. 2224")]
    [InlineData("--debtor consumer", "2026-03-15 2 C. conso., art. L. 218-2")]
    [InlineData("--debtor public", "2028-12-31 4 loi 68-1250 du 31 décembre 1968")] // 1 January 2025 + 4 years
    [InlineData("--debtor business --kind carriage", "2025-03-15 1 C. com., art. L. 133-6")]
    [InlineData("--debtor consumer --kind telecom", "2025-03-15 1 CPCE (postes), art. L. 34-2")]
    [InlineData("--debtor business --interrupted 2025-02-01=acknowledgement", "2030-02-01 5 C. com., art. L. 110-4")]
    // 89 days more: 15 March 2029 + 89
    [InlineData("--debtor business --suspended 2025-02-01=2025-05-01", "2029-06-12 5 C. com., art. L. 110-4")]
    [InlineData("--debtor business --suspended 2026-11-01=2026-12-01", "2029-03-15 5 C. com., art. L. 110-4")] // later
    [InlineData("--debtor public --interrupted 2026-02-01=court-claim", "2030-12-31 4 loi 68-1250 du 31 décembre 1968")]
    public void A_debt_can_be_claimed_until(string options, string answer) =>
        Text(LawVerbRun.Json("limitation --performed 2024-03-15 " + options), "expiresOn years rule").ShouldBe(answer);

    [Theory]
    [InlineData("formal-notice", "20-23.204")]
    [InlineData("reminder", "20-23.204")]
    [InlineData("call", "20-23.204")]
    [InlineData("registered-letter", "20-23.204")]
    [InlineData("payment-order-filed", "19-12.006")]
    [InlineData("mediation", "2238")]
    [InlineData("summons-to-pay", "2240")]
    [InlineData("commercial-demand", "L. 126-2")]
    public void An_act_that_does_not_interrupt_is_ignored_with_the_reason(string cause, string why)
    {
        var json = LawVerbRun.Json(
            $"limitation --performed 2024-03-15 --debtor business --interrupted 2025-02-01={cause}"
        );

        json.GetProperty("expiresOn").GetString().ShouldBe("2029-03-15");
        json.GetProperty("interruptions").GetArrayLength().ShouldBe(0);
        Text(json.GetProperty("ignored")[0], "on cause").ShouldBe($"2025-02-01 {cause}");
        json.GetProperty("ignored")[0].GetProperty("why").GetString()!.ShouldContain(why);
    }

    [Theory]
    [InlineData("2026-03-16=partial-payment", "2026-11-23", "2026-03-15")] // a day too late
    [InlineData("2026-03-15=partial-payment", "2026-11-23", "2028-03-15")] // on the last day
    [InlineData("2024-03-14=partial-payment", "2026-11-23", "2026-03-15")] // before performance
    [InlineData("2026-01-15=partial-payment", "2026-01-14", "2026-03-15")] // after the day of the question
    public void An_interruption_counts_within_the_period_only(string interrupted, string asOf, string expiresOn) =>
        LawVerbRun
            .Json($"limitation --performed 2024-03-15 --debtor consumer --interrupted {interrupted} --as-of {asOf}")
            .GetProperty("expiresOn")
            .GetString()
            .ShouldBe(expiresOn);

    [Theory]
    [InlineData("2026-03-15", false)]
    [InlineData("2026-03-16", true)]
    public void The_last_day_is_not_too_late(string asOf, bool passed) =>
        LawVerbRun
            .Json($"limitation --performed 2024-03-15 --debtor consumer --as-of {asOf}")
            .GetProperty("passed")
            .GetBoolean()
            .ShouldBe(passed);

    private static string Text(JsonElement json, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => json.GetProperty(name).ToString()));

    private static IEnumerable<string?> Strings(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(one => one.GetString());
}
