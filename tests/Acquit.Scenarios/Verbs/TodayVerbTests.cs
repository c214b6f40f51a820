namespace Acquit.Scenarios.Verbs;

/// <summary>What <c>acquit today</c> prints for a person, straight from a file.</summary>
public class TodayVerbTests
{
    private static readonly string _ledger =
        Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo", "ledger-2026-11-16.txt");

    [Theory]
    [InlineData("fr", "Rien n’est ouvert ce jour-là.")]
    [InlineData("en", "Nothing is open on that day.")]
    public void A_day_on_which_nothing_is_open_says_so(string language, string says) =>
        Today("2010-01-01", language).Trim().ShouldBe(says);

    [Fact]
    public void Waits_of_one_kind_with_days_of_their_own_say_that_the_first_is_an_example()
    {
        Line("fr", "— Échéance le").ShouldContain("(entre autres)");
        Line("en", "— Due on").ShouldContain("(among others)");

        static string Line(string language, string holds) => Today("2026-08-20", language).Split('\n')
            .Single(line => line.Contains(holds, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_other_language_stands_in_an_answer()
    {
        var english = Today("2026-11-16", "en");
        english.ShouldContain("step “first reminder”");
        english.ShouldNotContain("étape");
        english.ShouldNotContain("reminder-1");
        Today("2026-11-16", "fr").ShouldNotContain("reminder");
    }

    [Theory]
    [InlineData("today --policy partner", "fr", "prescription comptée comme entre commerçants")]
    [InlineData("balance", "fr", "prescription comptée comme entre commerçants")]
    [InlineData("balance", "en", "limitation counted as between traders")]
    public void What_a_file_cannot_tell_of_limitation_is_said(string verb, string language, string says)
    {
        var run = LawVerbRun.Of($"{verb} --from {_ledger} --as-of 2026-11-16 --lang {language}");
        run.Exit.ShouldBe(0);
        run.Errors.ShouldContain(says);
    }

    [Theory]
    [InlineData("fr", "hors balance : 260,00\u00A0€")]
    [InlineData("en", "outside the balance: €260.00")]
    public void Retention_is_written_as_every_amount(string language, string says) =>
        LawVerbRun.Of($"balance --from {_ledger} --as-of 2026-11-16 --lang {language}").Errors.ShouldContain(says);

    private static string Today(string day, string language)
    {
        var run = LawVerbRun.Of($"today --from {_ledger} --policy partner --as-of {day} --lang {language}");
        run.Exit.ShouldBe(0, run.Errors);
        return run.Output;
    }
}
