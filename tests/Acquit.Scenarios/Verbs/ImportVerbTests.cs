using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>The verbs that bring files into a database, on the sample of three weeks.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private static readonly string _samples = Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo");
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-import-").FullName;

    private string Database => Path.Combine(_folder, "acquit.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_creditor_an_import_is_refused_by_name()
    {
        var run = LawVerbRun.Of($"import {Sample("customers.csv")} --json --db {Database}");
        run.Exit.ShouldBe(3);
        run.Output.ShouldContain("noCreditor");
    }

    [Fact]
    public void A_creditor_that_is_not_there_is_refused_by_name()
    {
        SetCreditor();
        var run = LawVerbRun.Of($"imports --creditor Inconnu --json --db {Database}");
        run.Exit.ShouldBe(3);
        run.Output.ShouldContain("unknownCreditor");
    }

    [Fact]
    public void Who_imported_and_on_which_day_is_kept_and_a_day_to_come_is_refused()
    {
        SetCreditor();
        var sample = Sample("ledger-2026-11-16.txt");
        var late = LawVerbRun.Of($"import {sample} --as-of 2026-11-24 --json --db {Database}");
        late.Exit.ShouldBe(3);
        late.Output.ShouldContain("futureDay");
        LawVerbRun.Json($"import {sample} --by Anaïs --as-of 2026-11-17 --db {Database}");
        var kept = LawVerbRun.Json($"imports --db {Database}").GetProperty("imports")[0];
        kept.GetProperty("by").GetString().ShouldBe("Anaïs");
        kept.GetProperty("at").GetString()!.ShouldStartWith("2026-11-17");
        LawVerbRun.Json($"run --db {Database}").GetRawText().ShouldNotBeEmpty();
        LawVerbRun.Json($"dossier LEFORT --as-of 2026-11-26 --db {Database}").GetProperty("decisions").GetRawText()
            .ShouldContain("ledgerStale", Case.Sensitive, "nine days old, whatever the day on which it was typed in");
    }

    [Theory]
    [InlineData("2026-09-30")]
    [InlineData("2026-11-16")]
    [InlineData("2026-12-31")]
    public void The_balance_of_the_database_is_that_of_the_latest_file_on_any_day(string day)
    {
        SetCreditor();
        foreach (var week in new[] { "2026-10-05", "2026-10-26", "2026-11-16" })
        {
            LawVerbRun.Json($"import {Sample($"ledger-{week}.txt")} --db {Database}");
        }

        var kept = LawVerbRun.Json($"balance --as-of {day} --db {Database}");
        var read = LawVerbRun.Json($"balance --from {Sample("ledger-2026-11-16.txt")} --as-of {day}");
        foreach (var key in new[] { "total", "byBucket", "credit", "totalDebit", "totalCredit", "debtors" })
        {
            kept.GetProperty(key).ToString().ShouldBe(read.GetProperty(key).ToString());
        }
    }

    [Fact]
    public void An_import_says_what_is_new_and_paid_and_the_same_file_again_says_so()
    {
        SetCreditor();
        FileOf(Import("ledger-2026-10-05.txt")).GetProperty("new").GetInt32().ShouldBe(195);
        var dry = FileOf(Import("ledger-2026-10-26.txt --dry-run"));
        var next = FileOf(Import("ledger-2026-10-26.txt"));
        next.GetProperty("paid").ToString().ShouldBe(dry.GetProperty("paid").ToString());
        next.GetProperty("paid").EnumerateArray().Select(line => line.GetProperty("ref").GetString())
            .ShouldBe(["FA-2026-0069", "FA-2026-0083"]);
        next.GetProperty("rowsAccepted").GetInt32().ShouldBe(511);
        FileOf(Import("ledger-2026-10-26.txt")).GetProperty("unchanged").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_latest_import_can_be_undone_and_no_other()
    {
        SetCreditor();
        Import("ledger-2026-10-05.txt");
        var before = LawVerbRun.Json($"balance --db {Database}").ToString();
        Import("ledger-2026-10-26.txt");
        LawVerbRun.Of($"imports undo 1 --json --db {Database}").Output.ShouldContain("notTheLatest");
        LawVerbRun.Of($"imports undo 2 --db {Database}").Exit.ShouldBe(0);
        LawVerbRun.Json($"balance --db {Database}").ToString().ShouldBe(before);
    }

    [Fact]
    public void A_customer_file_changes_the_due_dates_of_debtors_with_terms_of_their_own()
    {
        SetCreditor();
        Import("ledger-2026-10-05.txt");
        var customers = Path.Combine(_folder, "clients.csv");
        File.WriteAllText(customers, "Code;Nom;Conditions\nLEFORT;Garage Lefort;60d\n;Sans code;\n");
        var before = OldestDue("LEFORT");
        var answer = LawVerbRun.Json($"import {customers} --db {Database}");
        FileOf(answer).GetProperty("rowsRejected").GetInt32().ShouldBe(1);
        answer.GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("customerKeyMissing");
        OldestDue("LEFORT").ShouldBe(before.AddDays(30));
    }

    [Fact]
    public void Invoices_are_laid_in_by_their_whole_number_and_never_guessed()
    {
        SetCreditor();
        Import("ledger-2026-10-05.txt");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "factures")).FullName;
        File.WriteAllText(Path.Combine(folder, "facture fa_2026_0069 Blanchet.pdf"), "%PDF-1.7 a");
        File.WriteAllText(Path.Combine(folder, "FA-2026-00690.pdf"), "%PDF-1.7 b");
        File.WriteAllText(Path.Combine(folder, "FA-2026-0083.pdf"), "no pdf");
        var answer = LawVerbRun.Json($"import {folder} --db {Database}");
        FileOf(answer).GetProperty("new").GetInt32().ShouldBe(1);
        answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString())
            .ShouldBe(["invoiceFileUnmatched", "invoiceFileNotPdf"]);
        FileOf(LawVerbRun.Json($"import {folder} --db {Database}")).GetProperty("new").GetInt32().ShouldBe(0);
    }

    private static JsonElement FileOf(JsonElement answer) => answer.GetProperty("files")[0];

    private static string Sample(string name) => Path.Combine(_samples, name);

    private JsonElement Import(string file) => LawVerbRun.Json($"import {Sample(file)} --db {Database}");

    private void SetCreditor() => LawVerbRun.Json($"creditor set {Sample("creditor.yaml")} --db {Database}");

    private DateOnly OldestDue(string auxiliary) => LawVerbRun.Json($"balance --db {Database}")
        .GetProperty("debtors").EnumerateArray().Where(row => row.GetProperty("auxiliary").GetString() == auxiliary)
        .Select(row => DateOnly.Parse(row.GetProperty("oldestDueOn").GetString()!, null)).First();
}
