using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>Ledgers and tables that follow one another, through the verbs.</summary>
public sealed class LedgerWeeksTests : IDisposable
{
    private const string Key = "auxiliary: Tiers comptable\n";
    private const string Head = "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
        + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate"
        + "\tMontantdevise\tIdevise\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-weeks-").FullName;

    public LedgerWeeksTests() => LawVerbRun.Json(
        $"creditor set {Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo", "creditor.yaml")} {Db}");

    private string Db => $"--db {Path.Combine(_folder, "acquit.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_map_of_columns_is_kept_shown_replaced_and_named_when_it_no_longer_fits()
    {
        const string rows = "DUPIN;F-1;05/01/2026;1200,50\n";
        var map = Write("map.yaml", Key + "remaining: \"À encaisser\"\nref: \"N° pce\"\n");
        var first = Write("1.csv", "Tiers comptable;N° pce;Date facture;À encaisser\n" + rows);
        LawVerbRun.Of($"import {first} {Db} --json").Output.ShouldContain("fileNotRecognised");
        FileOf($"import {first} --map {map}").TryGetProperty("mapKeptFrom", out _).ShouldBeFalse();
        var kept = FileOf($"import {Write("2.csv", "Tiers comptable;N° pce;Date facture;À encaisser\n\n" + rows)}");
        kept.GetProperty("mapKeptFrom").GetInt32().ShouldBe(1);
        kept.GetProperty("map").GetProperty("ref").GetString().ShouldBe("N° pce");
        var other = Write("3.csv", "Tiers comptable;Pce;Date facture;Montant ouvert net\n" + rows);
        var refused = LawVerbRun.Of($"import {other} {Db} --json");
        (refused.Exit, refused.Output.Contains("mappedColumnMissing", StringComparison.Ordinal)).ShouldBe((1, true));
        var newMap = Write("new.yaml", Key + "remaining: Montant ouvert net\nref: Pce\n");
        FileOf($"import {other} --map {newMap}").GetProperty("map").GetProperty("ref").GetString().ShouldBe("Pce");
        LawVerbRun.Json($"today --from {other} --map {newMap} --policy partner --as-of 2026-06-01")
            .GetProperty("decisions")[0].GetProperty("amount").GetString().ShouldBe("1200.50");
        LawVerbRun.Json($"balance --from {other} --map {newMap}").GetProperty("total").GetString().ShouldBe("1200.50");
    }

    [Fact]
    public void A_vanished_invoice_leaves_the_balance_and_stays_in_the_dossier_until_somebody_says_why()
    {
        var other = Row("VT", "20260210", "F-2", "20260210", "300,00");
        FileOf($"import {Fec("1", Row("VT", "20260110", "F-1", "20260110", "1200,00"), other)}");
        var file = Fec("2", Row("VT", "20260105", "F-0", "20260105", "10,00"), other);
        var told = FileOf($"import {file} --dry-run");
        told.GetProperty("vanishedAmount").GetString().ShouldBe("1200.00");
        FileOf($"import {file}").GetProperty("vanished")[0].GetProperty("ref").GetString().ShouldBe("F-1");
        Total().ShouldBe("310.00");
        LawVerbRun.Json($"run {Db}");
        var waits = Dossier().GetProperty("decisions").EnumerateArray()
            .Single(one => one.GetProperty("reasons")[0].GetProperty("code").GetString() == "vanishedFromLedger");
        waits.GetProperty("items")[0].GetProperty("open").GetString().ShouldBe("1200.00");
        var odd = LawVerbRun.Of($"record vanished DUPIN --items F-2 --outcome paid --by Anne --json {Db}");
        (odd.Exit, odd.Output.Contains("notVanished", StringComparison.Ordinal)).ShouldBe((3, true));
        LawVerbRun.Json($"record vanished DUPIN --outcome cancelled --by Anne {Db}");
        Dossier().GetProperty("vanished").GetArrayLength().ShouldBe(0);
        LawVerbRun.Of($"verify {Db}").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("itemised", "1500.00", null)]
    [InlineData("lump", "1500.00", null)]
    [InlineData("wrong lump", "1500.00", "openingLumpDiffers")]
    public void A_new_year_carries_last_years_items_on(string opening, string total, string? problem)
    {
        FileOf($"import {Fec("2025", Row("VT", "20251103", "F-1", "20251103", "1200,00"),
            Row("VT", "20251210", "F-2", "20251210", "300,00"))}");
        var before = LawVerbRun.Json($"balance --as-of 2026-02-01 {Db}").ToString();
        string[] rows = opening switch
        {
            "itemised" => [
                Row("AN", "20260101", "F-1", "20251103", "1200,00"),
                Row("AN", "20260101", "F-2", "20251210", "300,00")],
            "lump" => [Row("AN", "20260101", "AN", "20260101", "1500,00")],
            _ => [Row("AN", "20260101", "AN", "20260101", "1400,00")],
        };
        var answer = LawVerbRun.Json($"import {Fec("2026", rows)} {Db}");
        var codes = answer.GetProperty("problems").EnumerateArray()
            .Select(one => one.GetProperty("code").GetString()).ToList();
        codes.Contains("openingLumpDiffers").ShouldBe(problem is not null);
        Total().ShouldBe(total);
        Dossier().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("ref").GetString())
            .ShouldBe(["F-1", "F-2"]);
        LawVerbRun.Of($"imports undo 1 --json {Db}").Exit.ShouldBe(3);
        LawVerbRun.Json($"imports undo 2 {Db}");
        LawVerbRun.Json($"balance --as-of 2026-02-01 {Db}").ToString().ShouldBe(before);
    }

    [Fact]
    public void A_lump_without_history_is_in_the_balance_and_never_chased()
    {
        FileOf($"import {Fec("2026", Row("AN", "20260101", "AN", "20260101", "1500,00"))}");
        Total().ShouldBe("1500.00");
        LawVerbRun.Json($"run {Db}");
        var sheet = Dossier();
        sheet.GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("openingBalance");
        sheet.GetProperty("decisions")[0].GetProperty("reasons")[0].GetProperty("code").GetString()
            .ShouldBe("openingBalanceNotDetailed");
    }

    [Fact]
    public void Payments_of_the_year_pay_the_opening_balance_before_the_invoices_that_are_claimed()
    {
        var paid = Row("BQ", "20260210", "VIR", "20260210", "0,00")
            .Replace("0,00\t0,00", "0,00\t1600,00", StringComparison.Ordinal);
        FileOf($"import {Fec("2026", Row("AN", "20260101", "AN", "20260101", "1500,00"), paid,
            Row("VT", "20260810", "F-1", "20260810", "1200,00"))}");
        LawVerbRun.Json($"run {Db}");
        var claim = LawVerbRun.Json($"claim DUPIN {Db}");
        claim.GetProperty("payments")[0].GetProperty("amount").GetString().ShouldBe("100.00");
        claim.GetProperty("principalDue").GetString().ShouldBe("1100.00");
    }

    private static string Row(string journal, string entry, string piece, string issued, string debit) =>
        $"{journal}\t{journal}\t1\t{entry}\t411000\tClients\tDUPIN\tSARL Dupin\t{piece}\t{issued}\t{piece}\t{debit}"
        + $"\t0,00\t\t\t{entry}\t\t\n";

    private string Fec(string name, params string[] rows) => Write(name + ".txt", Head + string.Concat(rows));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private JsonElement FileOf(string command) => LawVerbRun.Json($"{command} {Db}").GetProperty("files")[0];

    private JsonElement Dossier() => LawVerbRun.Json($"dossier DUPIN {Db}");

    private string? Total() => LawVerbRun.Json($"balance {Db}").GetProperty("total").GetString();
}
