using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>
/// The statement of account: F-101, 1 200.00 due 4 February 2026, F-102, 300.00 due the 9th, and 500.00 received on the
/// 20th that no invoice has taken.
/// </summary>
public sealed class StatementVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-statement-").FullName;

    public StatementVerbTests()
    {
        var creditor = Path.Combine(_folder, "creditor.yaml");
        File.WriteAllText(creditor, "name: Brunet Outillage\nstatus: trader\npolicy: partner\n");
        LawVerbRun.Json($"creditor set {creditor} --db {Database}");
        var ledger = Path.Combine(_folder, "ledger.txt");
        File.WriteAllText(
            ledger,
            "EcritureDate;CompteNum;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit\n"
                + "20260105;411000;DUPIN;SARL Dupin;F-101;20260105;Facture;1200,00;\n"
                + "20260110;411000;DUPIN;SARL Dupin;F-102;20260110;Facture;300,00;\n"
                + "20260220;411000;DUPIN;SARL Dupin;;20260220;VIR DUPIN;;500,00\n");
        LawVerbRun.Json($"import {ledger} --db {Database}");
    }

    private string Database => Path.Combine(_folder, "acquit.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Movements_balance_and_what_is_left_to_pay_stand_in_it_and_nothing_is_demanded()
    {
        var text = Spaced(LawVerbRun.Of($"statement DUPIN --as-of 2026-02-28 --db {Database}").Output);
        text.ShouldContain("Objet : Relevé de compte au 28 février 2026");
        text.ShouldContain("05/01/2026 | F-101 | Facture | 04/02/2026 | 1 200,00 € |  | 1 200,00 €");
        text.ShouldContain("20/02/2026 |  | VIR DUPIN |  |  | 500,00 € | 1 000,00 €");
        text.ShouldContain("Total | 1 500,00 € | 500,00 € | 1 000,00 €");
        text.ShouldContain("Échu | 1 500,00 €");
        text.ShouldContain("pas encore rapprochés d’une facture : 500,00 €, déjà déduits du solde.");
        text.ShouldContain("il ne vaut pas mise en demeure.");
        text.ShouldNotContain("pénalité", Case.Insensitive);
    }

    [Fact]
    public void A_period_begins_with_the_balance_of_what_lies_before()
    {
        var run = LawVerbRun.Of($"statement DUPIN --from 2026-01-06 --as-of 2026-02-05 --db {Database}");
        var text = Spaced(run.Output);
        text.ShouldContain("Solde antérieur |  |  |  | 1 200,00 €");
        text.ShouldContain("Échu | 1 200,00 €\nÀ échoir | 300,00 €\nTotal ouvert | 1 500,00 €");
        text.ShouldNotContain("F-101 | Facture");
    }

    [Fact]
    public void The_pdf_is_written_and_its_hash_told()
    {
        var file = Path.Combine(_folder, "releve.pdf");
        var json = LawVerbRun.Json($"statement DUPIN --as-of 2026-02-28 --pdf {file} --db {Database}");
        json.GetProperty("balance").GetString().ShouldBe("1000.00");
        json.GetProperty("overdue").GetString().ShouldBe("1500.00");
        json.GetProperty("sha256").GetString().ShouldBe(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        File.ReadAllText(file).ShouldStartWith("%PDF-");
    }

    [Theory]
    [InlineData("--as-of 2025-12-31", "accountEmpty")]
    [InlineData("--from 2026-03-01 --as-of 2026-02-28", "periodBackwards")]
    public void What_cannot_be_made_is_refused_by_name(string options, string code)
    {
        var run = LawVerbRun.Of($"statement DUPIN {options} --db {Database} --json");
        run.Exit.ShouldBe(3);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    private static string Spaced(string text) =>
        text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace("\r", "", StringComparison.Ordinal);
}
