using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>What people note and read back, on the fictitious creditor, from the command line.</summary>
public sealed class RecordVerbTests : IDisposable
{
    private readonly string _db = Path.Combine(Path.GetTempPath(), $"acquit-{Guid.NewGuid():N}.db");

    public RecordVerbTests()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo");
        Run($"creditor set {Path.Combine(samples, "creditor.yaml")}").Exit.ShouldBe(0);
        Run($"import {Path.Combine(samples, "ledger-2026-11-16.txt")}").Exit.ShouldBe(0);
    }

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_db) + "*"))
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_promise_is_noted_and_shows_on_the_sheet_with_what_it_changes()
    {
        var noted = Json("record promise LEFORT --amount 3000.00 --due 2026-12-05 --items FA-2026-0004 --by Claire");
        noted.GetProperty("recorded").GetProperty("kind").GetString().ShouldBe("promiseMade");
        noted.GetProperty("state").GetProperty("promisedUntil").GetString().ShouldBe("2026-12-05");
        var sheet = Json("dossier 411000/LEFORT");
        sheet.GetProperty("balance").GetString().ShouldBe("7174.27");
        sheet.GetProperty("timeline")[0].GetProperty("by").GetString().ShouldBe("Claire");
        sheet.GetProperty("decisions").EnumerateArray()
            .Select(decision => decision.GetProperty("reasons")[0].GetProperty("code").GetString())
                .ShouldContain("promisedUntil");
        Run("dossier LEFORT").Output.ShouldContain("Promesse de 3");
    }

    [Fact]
    public void The_ledger_of_a_debtor_balances()
    {
        var ledger = Json("ledger LEFORT");
        ledger.GetProperty("balance").GetString().ShouldBe("7174.27");
        ledger.GetProperty("lines").EnumerateArray().Last().GetProperty("balance").GetString().ShouldBe("7174.27");
        Run("ledger LEFORT").Output.ShouldContain("FA-2026-0004");
    }

    [Theory]
    [InlineData("record call NOBODY --by Claire", 2, "debtorUnknown")]
    [InlineData("record promise LEFORT --by Claire", 2, "usage")]
    [InlineData("record promise LEFORT --amount a --due 2026-12-05 --by Claire", 2, "usage")]
    [InlineData("record cause LEFORT --cause rage --by Claire", 2, "usage")]
    [InlineData("record call LEFORT --on 2026-11-31 --by Claire", 2, "usage")]
    [InlineData("record call LEFORT", 3, "recorderMissing")]
    [InlineData("record call LEFORT --on 2026-11-24 --by Claire", 3, "futureDay")]
    [InlineData("record promise LEFORT --amount 99999.00 --due 2026-12-05 --by Claire", 3, "amountAboveOpen")]
    [InlineData("record letter LEFORT --step relance --by Claire", 3, "stepUnknown")]
    [InlineData("record letter --by Claire", 2, "usage")]
    [InlineData("dossier NOBODY", 2, "debtorUnknown")]
    [InlineData("ledger NOBODY", 2, "debtorUnknown")]
    public void What_cannot_be_is_refused_by_name(string arguments, int exit, string code)
    {
        var run = Run(arguments + " --json");
        run.Exit.ShouldBe(exit, run.Output);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public void A_name_in_part_is_answered_with_the_candidates()
    {
        var run = Run("dossier lefor --json");
        run.Exit.ShouldBe(2);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("candidates")[0]
            .GetProperty("debtor").GetString().ShouldBe("LEFORT");
    }

    [Fact]
    public void Every_act_can_be_noted()
    {
        string[] acts =
        [
            "call --outcome no-answer", "cause --cause cash-flow", "promise --amount 10 --due 2026-12-01",
            "plan --instalment 2026-12-01=10 --instalment 2027-01-01=20", "payment --amount 5", "dispute --amount 7",
            "dispute-close", "reply --channel letter", "reply-read", "hold --until 2026-12-24 --why congés",
                "hold-lift",
            "letter --step reminder-1 --reference L-1", "tracking --reference L-1 --outcome unclaimed",
            "insolvency --on 2026-11-17 --published 2026-11-20", "hand-over --to Arnaud",
            "review --from-step reminder-1",
            "write-off --why trop-peu", "note --note vu",
        ];
        foreach (var act in acts)
        {
            var (name, rest) = act.Split(' ', 2) is [var first, var after] ? (first, after) : (act, "");
            var run = Run($"record {name} LEFORT {rest} --by Claire");
            run.Exit.ShouldBe(0, act + run.Errors);
        }

        Json("dossier LEFORT").GetProperty("timeline").GetArrayLength().ShouldBe(acts.Length);
        var check = Json("verify");
        check.GetProperty("holds").GetBoolean().ShouldBeTrue();
        check.GetProperty("checked").GetProperty("events").GetInt32().ShouldBe(acts.Length);
    }

    [Fact]
    public void What_was_noted_by_mistake_is_withdrawn_and_both_stay_on_the_timeline()
    {
        Run("record hold LEFORT --until 2026-12-24 --why congés --by Claire").Exit.ShouldBe(0);
        var withdrawn = Json("record withdraw LEFORT 1 --why mauvais-client --by Claire");
        withdrawn.GetProperty("recorded").GetProperty("kind").GetString().ShouldBe("eventWithdrawn");
        Run("record withdraw LEFORT 1 --why encore --by Claire").Exit.ShouldBe(3);
        Run("record withdraw LEFORT 9 --why rien --by Claire").Exit.ShouldBe(3);
        Run("record withdraw LEFORT --by Claire").Exit.ShouldBe(2);
        var sheet = Json("dossier LEFORT");
        sheet.GetProperty("timeline").GetArrayLength().ShouldBe(2);
        sheet.GetProperty("decisions").EnumerateArray().SelectMany(one => one.GetProperty("reasons").EnumerateArray())
            .Select(reason => reason.GetProperty("code").GetString()).ShouldNotContain("onHold");
    }

    [Fact]
    public void The_PDF_of_a_letter_sent_before_Acquit_is_kept_with_it()
    {
        var pdf = _db + ".pdf";
        File.WriteAllText(pdf, "%PDF-1.7\n%%EOF\n");
        Run($"record letter LEFORT --step reminder-1 --on 2026-11-10 --reference L-1 --pdf {pdf} --by Claire").Exit
            .ShouldBe(0);
        var letter = Json("dossier LEFORT").GetProperty("letters").EnumerateArray().ShouldHaveSingleItem();
        letter.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        Json("verify").GetProperty("holds").GetBoolean().ShouldBeTrue();
        File.WriteAllText(pdf, "no letter");
        Run($"record letter LEFORT --step reminder-2 --reference L-2 --pdf {pdf} --by Claire").Exit.ShouldBe(3);
        Run($"record letter LEFORT --step reminder-2 --reference L-2 --pdf {pdf}.none --by Claire").Exit.ShouldBe(3);
    }

    [Fact]
    public void A_letter_noted_today_keeps_the_next_contact_at_its_distance()
    {
        var before = Reasons();
        before.ShouldContain("stepDue");
        Run("record letter LEFORT --step reminder-1 --on 2026-11-21 --by Claire").Exit.ShouldBe(0);
        Reasons().ShouldNotContain("stepDue");

        List<string?> Reasons() => [.. Json("dossier LEFORT").GetProperty("decisions").EnumerateArray()
            .SelectMany(one => one.GetProperty("reasons").EnumerateArray())
            .Select(reason => reason.GetProperty("code").GetString())];
    }

    private LawVerbRun Run(string arguments) => LawVerbRun.Of($"{arguments} --db {_db}");

    private JsonElement Json(string arguments) => LawVerbRun.Json($"{arguments} --db {_db}");
}
