using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>What a French collector reads: words and not keys, right plurals, and what to do next.</summary>
public sealed class ScreenTests : IDisposable
{
    private static readonly string[] _keys =
    [
        "registered-letter", "electronic-registered", "formal-notice", "reminder-", "hand-over", "write-off-review",
        "eur_per_invoice", "percent_per_year", "secondary", "unverified",
    ];

    private readonly string _db = Path.Combine(Path.GetTempPath(), $"acquit-{Guid.NewGuid():N}.db");

    public ScreenTests()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo");
        Run($"creditor set {Path.Combine(samples, "creditor.yaml")}").Exit.ShouldBe(0);
        Run($"import {Path.Combine(samples, "ledger-2026-11-16.txt")}").Exit.ShouldBe(0);
        Run($"import {Path.Combine(samples, "customers.csv")}").Exit.ShouldBe(0);
    }

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_db) + "*"))
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void French_screens_show_words_where_json_shows_keys()
    {
        Run("run").Exit.ShouldBe(0);
        foreach (var words in new[] { "queue", "dossier LEFORT", "claim LEFORT" })
        {
            var run = Run(words);
            run.Exit.ShouldBe(0, run.Errors);
            foreach (var key in _keys)
            {
                run.Output.ShouldNotContain(key, Case.Sensitive, words);
            }
        }

        var list = LawVerbRun.Of("law list");
        list.Output.ShouldContain("% par an");
        list.Output.ShouldNotContain("percent_per_year");
        Run("queue --json").Output.ShouldContain("reminder-");
    }

    [Fact]
    public void A_call_of_the_queue_is_to_be_made_and_noting_it_closes_the_proposal()
    {
        Run("run").Exit.ShouldBe(0);
        var call = Proposals().First(proposal => Is(proposal, "channel", "call"));
        var debtor = call.GetProperty("debtor").GetProperty("key").GetString()!;
        var step = call.GetProperty("step").GetString()!;
        Run("queue").Output.ShouldContain("à appeler");
        Run("queue").Output.ShouldContain("acquit record call ");

        Run($"record call {debtor} --step {step} --by Claire").Exit.ShouldBe(0);
        Run("run").Exit.ShouldBe(0);

        Proposals().ShouldNotContain(proposal =>
            Is(proposal, "channel", "call") && proposal.GetProperty("debtor").GetProperty("key").GetString() == debtor);
    }

    [Theory]
    [InlineData("claim FA-2026-0001 --as-of 2026-11-23", 3, "invoicePaid", "est soldée")]
    [InlineData("claim FA-9999-0001", 2, "debtorUnknown", "Aucun débiteur")]
    [InlineData("claim FA-2026-0004 --as-of 2026-08-27", 3, "nothingDue", "Rien n’est échu")]
    public void A_claim_of_nothing_says_why(string words, int exit, string code, string sentence)
    {
        var run = Run(words);
        run.Exit.ShouldBe(exit, run.Output + run.Errors);
        run.Errors.ShouldContain(sentence);
        JsonDocument.Parse(Run(words + " --json").Output).RootElement.GetProperty("error").GetProperty("code")
            .GetString().ShouldBe(code);
    }

    [Fact]
    public void One_thing_is_in_the_singular_and_several_in_the_plural()
    {
        Run("verify").Output.ShouldContain("1\u00A0créancier, ");
        Run("verify --lang en").Output.ShouldContain("1 creditor, ");
        Run("run").Output.ShouldContain("dossiers examinés");
    }

    [Fact]
    public void Interest_and_claim_show_the_same_doubt_of_a_rule()
    {
        LawVerbRun.Of("interest --principal 1000.00 --due 2026-08-31 --until 2026-11-23").Output
            .ShouldContain("(à confirmer)");
        Run("claim LEFORT").Output.ShouldContain("(à confirmer)");
        LawVerbRun.Of("due --issued 2026-01-20 --terms 45d-eom").Output.ShouldContain("(à confirmer)");
    }

    private List<JsonElement> Proposals() =>
        [.. JsonDocument.Parse(Run("queue --json").Output).RootElement.GetProperty("proposals").EnumerateArray()];

    private static bool Is(JsonElement proposal, string property, string value) =>
        proposal.TryGetProperty(property, out var found) && found.GetString() == value;

    private LawVerbRun Run(string words) => LawVerbRun.Of($"{words} --db {_db}");
}
