using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>The verbs of the law, with the JSON that outside programs rely on.</summary>
public class LawVerbTests
{
    [Fact]
    public void Interest_prints_the_worked_example()
    {
        var json = LawVerbRun.Json("interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31");

        Text(json, "regime principal interest indemnity total dayCount principalDue")
            .ShouldBe("business 10000.00 413.68 40.00 10453.68 act/365 10000.00");
        json.GetProperty("lines").EnumerateArray().Select(line => Text(line, "from to days base rate amount rule confidence")).ShouldBe(
        [
            "2026-05-01 2026-06-30 61 10000.00 12.15 203.05 C. com., art. L. 441-10, II secondary",
            "2026-07-01 2026-08-31 62 10000.00 12.40 210.63 C. com., art. L. 441-10, II secondary",
        ]);
        json.GetProperty("payments").GetArrayLength().ShouldBe(0);
        json.GetProperty("lines")[0].GetProperty("source").GetString().ShouldNotBeNullOrEmpty();
        json.GetProperty("notes")[0].GetString().ShouldBe("Jours réels sur 365 (INT-01).");
    }

    [Fact]
    public void Interest_imputes_payments_and_says_what_is_left()
    {
        var json = LawVerbRun.Json(
            "interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31 --payment 2026-07-20=1000 --payment 2026-06-15=3000.00");

        json.GetProperty("payments").EnumerateArray()
            .Select(payment => Text(payment, "on amount toCosts toInterest toIndemnity toPrincipal")).ShouldBe(
        [
            "2026-06-15 3000.00 0.00 153.12 40.00 2806.88",
            "2026-07-20 1000.00 0.00 84.79 0.00 915.21", // 35.92 + 48.87
        ]);
        Text(json, "interest indemnity principalDue interestDue indemnityDue total") // 327.49 = 153.12 + 35.92 + 48.87 + 89.58
            .ShouldBe("327.49 40.00 6277.91 89.58 0.00 6367.49");
    }

    [Theory]
    [InlineData("--from 2026-05-01", "413.68")] // the first day itself
    [InlineData("--due 2026-04-30 --rate 15", "505.48")] // 10 000 × 15 % × 123 / 365 = 505.4795
    [InlineData("--due 2026-04-30 --regime public", "342.04")]
    [InlineData("--due 2026-04-30 --regime contract --rate 9.5", "320.14")]
    [InlineData("--due 2026-04-30 --regime consumer", "0.00")]
    [InlineData("--due 2026-04-30 --regime consumer --formal-notice 2026-08-31", "0.75")] // 2.75 % / 365
    [InlineData("--due 2026-04-30 --regime consumer --formal-notice 2026-08-31 --creditor private", "1.87")] // 6.84 % / 365
    [InlineData("--from 2026-08-31 --regime judgment --served 2026-06-01", "2.12")] // 7.75 % / 365
    [InlineData("--due 2024-08-31 --regime contract --rate 10 --capitalise 2025-08-31", "2000.27")] // 364 d 997.26; a year 1 000.00; 11 000.00 × 1 d 3.01
    public void Each_regime_answers(string options, string interest) =>
        LawVerbRun.Json("interest --principal 10000 --until 2026-08-31 " + options).GetProperty("interest").GetString().ShouldBe(interest);

    [Theory]
    [InlineData("interest --principal 100.00 --due 2026-04-30", "--until")]
    [InlineData("interest --principal 100.00 --until 2026-08-31", "--due")]
    [InlineData("interest --principal 100.00 --due 2026-04-30 --from 2026-05-01 --until 2026-08-31", "l’un des deux")]
    [InlineData("interest --principal -1 --due 2026-04-30 --until 2026-08-31", "montant positif")]
    [InlineData("interest --principal 1,50 --due 2026-04-30 --until 2026-08-31", "1234.56")]
    [InlineData("interest --principal 1 --due 30/04/2026 --until 2026-08-31", "AAAA-MM-JJ")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime contract", "--rate")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime public --rate 9", "--rate")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime principal-only", "business, consumer")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --served 2026-01-01", "judgment")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --formal-notice 2026-01-01", "consumer")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --payment 2026-01-01", "--payment")]
    [InlineData("interest --principal 1 --due 2026-04-30 --until 2026-08-31 --day-count 30/360", "act/act")]
    [InlineData("due --terms 30d", "--issued")]
    [InlineData("due --issued 2026-01-20", "délai de paiement manque")]
    [InlineData("due --issued 2026-01-20 --terms 30j", "45d-eom")]
    [InlineData("due --issued 2026-01-20 --terms 30d --sector nuclear", "perishable-food")]
    [InlineData("due --issued 2026-01-20 --terms 30d --sector alcohol --buyer public", "alcohol")]
    [InlineData("due --issued 2026-01-20 --terms 30d --buyer martian", "business, public")]
    [InlineData("deadline --months 1", "--from")]
    [InlineData("deadline --from 2026-01-31", "--days")]
    [InlineData("deadline --from 2026-01-31 --months 1 --territory 988", "metropole")]
    [InlineData("deadline --from 2026-01-31 --months 1 --act opposition", "vont ensemble")]
    [InlineData("deadline --from 2026-01-31 --days 8 --backwards --act appeal --residence abroad", "rebours")]
    [InlineData("deadline --from 2026-01-31 --years 5000", "trop long")]
    [InlineData("limitation --performed 2026-01-31", "--debtor")]
    [InlineData("limitation --performed 2026-01-31 --debtor business --debtor-status consumer", "--debtor-status")]
    [InlineData("limitation --performed 2026-01-31 --debtor business --interrupted 2026-02-01=anger", "acknowledgement")]
    [InlineData("law show no/such", "acquit law list")]
    public void Wrong_usage_says_what_is_wrong(string arguments, string said)
    {
        var run = LawVerbRun.Of(arguments);

        run.Exit.ShouldBe(2, run.Output);
        run.Errors.ShouldContain(said);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("interest --principal 1 --due 2026-12-15 --until 2027-01-01", "rateNotPublished")]
    [InlineData("interest --principal 1 --due 2012-06-30 --until 2013-01-31", "beforeCoverage")]
    [InlineData("law show late-payment/default-rate --on 2027-01-01", "rateNotPublished")]
    [InlineData("limitation --performed 2007-01-31 --debtor business", "beforeCoverage")]
    public void A_question_that_the_law_book_cannot_answer_is_refused_by_name(string arguments, string code)
    {
        var run = LawVerbRun.Of(arguments + " --json");

        run.Exit.ShouldBe(3);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("--issued 2026-01-20 --terms 45d-eom", "2026-03-31 True", "al. 3")]
    [InlineData("--issued 2026-01-20 --terms eom-45d", "2026-03-17 True", "al. 3")]
    [InlineData("--issued 2026-01-20 --terms 60d", "2026-03-21 True", "al. 2")]
    [InlineData("--issued 2026-01-20 --terms 61d", "2026-03-22 False", "al. 2")]
    [InlineData("--issued 2026-01-20 --terms 60d-eom", "2026-03-31 False", "al. 2")]
    [InlineData("--issued 2026-01-20 --terms 45d --sector periodic-invoice", "2026-03-06 True", "al. 4")]
    [InlineData("--issued 2026-01-20 --terms 30d --sector transport", "2026-02-19 True", "L. 441-11")]
    [InlineData("--issued 2026-01-20 --terms 31d --sector transport", "2026-02-20 False", "L. 441-11")]
    [InlineData("--issued 2026-01-20 --delivered 2026-01-12 --terms 30d --sector perishable-food", "2026-02-19 False", "1°, a")]
    [InlineData("--issued 2026-01-20 --delivered 2026-01-12 --terms 30d --sector perishable-food-periodic", "2026-02-19 True", "1°, b")]
    [InlineData("--issued 2026-01-20 --delivered 2026-01-12 --terms 31d --sector perishable-food-periodic", "2026-02-20 False", "1°, b")]
    [InlineData("--issued 2026-01-20 --terms 20d --sector live-cattle", "2026-02-09 True", "2°")]
    [InlineData("--issued 2026-01-20 --terms 41d --sector alcohol", "2026-03-02 True", "3°")] // 31 January + 30
    [InlineData("--issued 2026-01-20 --terms 42d --sector alcohol", "2026-03-03 False", "3°")]
    [InlineData("--issued 2026-01-20 --terms 45d-eom --sector wine", "2026-03-31 True", "4°")]
    [InlineData("--issued 2026-01-20 --terms 61d --sector wine", "2026-03-22 False", "4°")]
    [InlineData("--issued 2026-01-20 --terms 90d --sector export", "2026-04-20 True", "L. 441-12")]
    [InlineData("--issued 2026-01-20 --terms 31d --buyer public", "2026-02-20 False", "R. 2192-10")]
    [InlineData("--issued 2026-01-20 --terms 50d --buyer public --sector hospital", "2026-03-11 True", "R. 2192-11")]
    [InlineData("--issued 2026-01-20 --terms 60d --buyer public --sector public-undertaking", "2026-03-21 True", "R. 2192-11")]
    [InlineData("--issued 2026-01-20 --terms 45d-eom --buyer public", "2026-03-31 False", "R. 2192-10")]
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
    [InlineData("--from 2026-01-31 --months 1", "2026-03-02", "CPC, art. 641|CPC, art. 642", "2026-02-28 (Saturday)|next working day 2026-03-02")]
    [InlineData("--from 2026-11-30 --months 1", "2026-12-30", "CPC, art. 641|CPC, art. 642", "2026-12-30 (Wednesday)")]
    [InlineData("--from 2026-11-25 --months 1 --days 1 --territory alsace-moselle", "2026-12-28", "CPC, art. 641|CPC, art. 642",
        "2026-12-26 (Saint Stephen’s Day)|next working day 2026-12-28")]
    [InlineData("--from 2027-11-20 --months 1 --territory 974", "2027-12-21", "CPC, art. 641|CPC, art. 642",
        "2027-12-20 (Abolition of slavery)|next working day 2027-12-21")]
    [InlineData("--from 2026-11-30 --months 1 --residence abroad --act appeal", "2027-03-01", "CPC, art. 641|CPC, art. 642|CPC, art. 643",
        "distance: + 2 months (appeal, abroad)|2027-02-28 (Sunday)|next working day 2027-03-01")]
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
    public void An_act_that_does_not_interrupt_is_ignored_with_the_reason(string cause, string why)
    {
        var json = LawVerbRun.Json($"limitation --performed 2024-03-15 --debtor business --interrupted 2025-02-01={cause}");

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
        LawVerbRun.Json($"limitation --performed 2024-03-15 --debtor consumer --interrupted {interrupted} --as-of {asOf}")
            .GetProperty("expiresOn").GetString().ShouldBe(expiresOn);

    [Theory]
    [InlineData("2026-03-15", false)]
    [InlineData("2026-03-16", true)]
    public void The_last_day_is_not_too_late(string asOf, bool passed) =>
        LawVerbRun.Json($"limitation --performed 2024-03-15 --debtor consumer --as-of {asOf}")
            .GetProperty("passed").GetBoolean().ShouldBe(passed);

    [Fact]
    public void Law_show_prints_a_value_and_where_it_stands() =>
        Text(LawVerbRun.Json("law show late-payment/fixed-indemnity --on 2026-05-01"), "key on value unit validFrom reference confidence")
            .ShouldBe("late-payment/fixed-indemnity 2026-05-01 40.00 eur_per_invoice 2013-01-01 C. com., art. D. 441-5 verified");

    [Fact]
    public void Law_check_and_list_cover_the_whole_book()
    {
        var check = LawVerbRun.Json("law check");
        var list = LawVerbRun.Json("law list");

        check.GetProperty("problems").GetArrayLength().ShouldBe(0);
        list.GetProperty("keys").GetArrayLength().ShouldBe(check.GetProperty("keys").GetInt32());
        list.GetProperty("version").GetString().ShouldBe(check.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31", "Total dû", "Total due")]
    [InlineData("due --issued 2026-01-20 --terms 60d", "Délai conforme", "Lawful")]
    [InlineData("deadline --from 2026-01-31 --months 1", "premier jour ouvrable", "next working day")]
    [InlineData("limitation --performed 2024-03-15 --debtor business", "Dernier jour pour agir", "Last day to act")]
    [InlineData("law check", "valeurs", "values")]
    public void The_text_is_in_the_language_asked(string arguments, string french, string english)
    {
        LawVerbRun.Of(arguments).Output.ShouldContain(french);
        LawVerbRun.Of(arguments + " --lang en").Output.ShouldContain(english);
    }

    private static string Text(JsonElement json, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => json.GetProperty(name).ToString()));

    private static IEnumerable<string?> Strings(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(one => one.GetString());
}
