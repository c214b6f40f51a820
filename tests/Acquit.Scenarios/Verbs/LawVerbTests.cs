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
        json.GetProperty("lines")
            .EnumerateArray()
            .Select(line => Text(line, "from to days base rate amount rule confidence"))
            .ShouldBe([
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
            "interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31 --payment 2026-07-20=1000 "
                + "--payment 2026-06-15=3000.00"
        );

        json.GetProperty("payments")
            .EnumerateArray()
            .Select(payment => Text(payment, "on amount toCosts toInterest toIndemnity toPrincipal"))
            .ShouldBe([
                "2026-06-15 3000.00 0.00 153.12 40.00 2806.88",
                "2026-07-20 1000.00 0.00 84.79 0.00 915.21", // 35.92 + 48.87
            ]);
        // 327.49 = 153.12 + 35.92 + 48.87 + 89.58
        Text(json, "interest indemnity principalDue interestDue indemnityDue total")
            .ShouldBe("327.49 40.00 6277.91 89.58 0.00 6367.49");
    }

    [Theory]
    [InlineData("--from 2026-05-01", "413.68")] // the first day itself
    [InlineData("--due 2026-04-30 --rate 15", "505.48")] // 10 000 × 15 % × 123 / 365 = 505.4795
    [InlineData("--due 2026-04-30 --regime public", "342.04")]
    [InlineData("--due 2026-04-30 --regime contract --rate 9.5", "320.14")]
    [InlineData("--due 2026-04-30 --regime consumer", "0.00")]
    [InlineData("--due 2026-04-30 --regime consumer --formal-notice 2026-08-31", "0.75")] // 2.75 % / 365
    // 6.84 % / 365
    [InlineData("--due 2026-04-30 --regime consumer --formal-notice 2026-08-31 --creditor private", "1.87")]
    [InlineData("--from 2026-08-31 --regime judgment --served 2026-06-01", "2.12")] // 7.75 % / 365
    // 364 d 997.26; a year 1 000.00; 11 000.00 × 1 d 3.01
    [InlineData("--due 2024-08-31 --regime contract --rate 10 --capitalise 2025-08-31", "2000.27")]
    public void Each_regime_answers(string options, string interest) =>
        LawVerbRun
            .Json("interest --principal 10000 --until 2026-08-31 " + options)
            .GetProperty("interest")
            .GetString()
            .ShouldBe(interest);

    public static TheoryData<string, string> Misuses =>
        new()
        {
            { "interest --principal 100.00 --due 2026-04-30", "--until" },
            { "interest --principal 100.00 --until 2026-08-31", "--due" },
            { "interest --principal 100.00 --due 2026-04-30 --from 2026-05-01 --until 2026-08-31", "l’un des deux" },
            { "interest --principal -1 --due 2026-04-30 --until 2026-08-31", "montant positif" },
            { "interest --principal 1,50 --due 2026-04-30 --until 2026-08-31", "1234.56" },
            { "interest --principal 1 --due 30/04/2026 --until 2026-08-31", "AAAA-MM-JJ" },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime contract", "--rate" },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime public --rate 9", "--rate" },
            {
                "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --regime principal-only",
                "business, consumer"
            },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --served 2026-01-01", "judgment" },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --formal-notice 2026-01-01", "consumer" },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --payment 2026-01-01", "--payment" },
            { "interest --principal 1 --due 2026-04-30 --until 2026-08-31 --day-count 30/360", "act/act" },
            { "due --terms 30d", "--issued" },
            { "due --issued 2026-01-20", "délai de paiement manque" },
            { "due --issued 2026-01-20 --terms 30j", "45d-eom" },
            { "due --issued 2026-01-20 --terms 30d --sector nuclear", "perishable-food" },
            { "due --issued 2026-01-20 --terms 30d --sector alcohol --buyer public", "alcohol" },
            { "due --issued 2026-01-20 --terms 30d --buyer martian", "business, public" },
            { "deadline --months 1", "--from" },
            { "deadline --from 2026-01-31", "--days" },
            { "deadline --from 2026-01-31 --months 1 --territory 988", "metropole" },
            { "deadline --from 2026-01-31 --months 1 --act opposition", "vont ensemble" },
            { "deadline --from 2026-01-31 --days 8 --backwards --act appeal --residence abroad", "rebours" },
            { "deadline --from 2026-01-31 --years 5000", "trop long" },
            { "limitation --performed 2026-01-31", "--debtor" },
            { "limitation --performed 2026-01-31 --debtor business --debtor-status consumer", "--debtor-status" },
            { "limitation --performed 2026-01-31 --debtor business --interrupted 2026-02-01=anger", "acknowledgement" },
            { "limitation --performed 2026-01-31 --debtor business --suspended 2026-03-01=2026-02-01", "--suspended" },
            { "due --issued 2026-01-20 --terms 30d --sector transport --cleared 2026-02-01", "dédouanement" },
            { "law show no/such", "acquit law list" },
        };

    [Theory]
    [MemberData(nameof(Misuses))]
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

    [Fact]
    public void Law_show_prints_a_value_and_where_it_stands() =>
        Text(
                LawVerbRun.Json("law show late-payment/fixed-indemnity --on 2026-05-01"),
                "key on value unit validFrom reference confidence"
            )
            .ShouldBe(
                "late-payment/fixed-indemnity 2026-05-01 40.00 eur_per_invoice 2013-01-01 C. com., art. D. "
                    + "441-5 verified"
            );

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
}
