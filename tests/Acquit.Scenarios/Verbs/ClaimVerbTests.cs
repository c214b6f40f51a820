using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>
/// The legal claim of a debtor of the database: F-101, 1 200.00 due 4 February 2026, F-102, 300.00 due the 9th, and
/// 500.00 received on the 20th that no invoice has taken.
/// </summary>
public sealed class ClaimVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-claim-").FullName;

    private string Database => Path.Combine(_folder, "acquit.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_claim_of_a_debtor_stands_line_by_line_beside_the_book_balance()
    {
        Open("trader");

        var json = Claim("DUPIN --as-of 2026-02-28");

        json.GetProperty("lines")
            .EnumerateArray()
            .Select(line => Text(line, "invoice from to days base rate amount rule confidence"))
            .ShouldBe([
                // 1 200 × 12.15 % × 16 / 365 = 6.3912
                "F-101 2026-02-05 2026-02-20 16 1200.00 12.15 6.39 C. com., art. L. 441-10, II secondary",
                // 1 200 − (500 − 6.39 − 40) = 746.39; × 12.15 % × 8 / 365 = 1.9877
                "F-101 2026-02-21 2026-02-28 8 746.39 12.15 1.99 C. com., art. L. 441-10, II secondary",
                // 300 × 12.15 % × 19 / 365 = 1.8974
                "F-102 2026-02-10 2026-02-28 19 300.00 12.15 1.90 C. com., art. L. 441-10, II secondary",
            ]);
        Text(json.GetProperty("payments")[0], "on amount toCosts toInterest toIndemnity toPrincipal")
            .ShouldBe("2026-02-20 500.00 0.00 6.39 40.00 453.61");
        Text(json.GetProperty("indemnity"), "count unit amount rule confidence")
            .ShouldBe("2 40.00 80.00 C. com., art. D. 441-5 verified");
        // 746.39 + 300; 1.99 + 1.90; one indemnity left; books: 1 200 + 300 − 500
        Text(json, "principalDue interestDue indemnityDue total bookBalance")
            .ShouldBe("1046.39 3.89 40.00 1090.28 1000.00");
    }

    [Fact]
    public void The_text_prints_both_figures_and_what_is_to_be_confirmed()
    {
        Open("trader");

        var text = LawVerbRun.Of($"claim DUPIN --as-of 2026-02-28 --db {Database}").Output;

        text.ShouldContain("Solde comptable");
        text.ShouldContain("1\u202F090,28");
        text.ShouldContain("C. com., art. L. 441-10, II (à confirmer)");
        text.ShouldContain("2 × 40,00");
    }

    [Fact]
    public void One_invoice_is_claimed_alone_and_the_note_says_what_was_set_against_it()
    {
        Open("trader");

        var json = Claim("F-102 --as-of 2026-02-19");

        json.GetProperty("invoices").GetArrayLength().ShouldBe(1);
        Text(json, "principalDue indemnityDue").ShouldBe("300.00 40.00");
        LawVerbRun.Of($"claim F-102 --as-of 2026-02-28 --db {Database}").Output.ShouldContain("cette seule facture");
    }

    [Fact]
    public void From_the_day_insolvency_opens_nothing_runs_and_no_indemnity_arises()
    {
        Open("trader");
        LawVerbRun.Json($"record insolvency DUPIN --on 2026-02-09 --by Claire --db {Database}");

        var json = Claim("DUPIN --as-of 2026-02-19");

        json.GetProperty("lines")
            .EnumerateArray()
            .Select(line => Text(line, "invoice from to days amount"))
            .ShouldBe(["F-101 2026-02-05 2026-02-08 4 1.60"]); // 1 200 × 12.15 % × 4 / 365 = 1.5978
        Text(json, "principalDue interestDue indemnityDue daily").ShouldBe("1500.00 1.60 40.00 0.00");
    }

    [Fact]
    public void A_consumer_owes_the_legal_rate_from_the_presentation_of_the_formal_notice_and_no_indemnity()
    {
        Open("consumer");
        Claim("DUPIN --as-of 2026-02-28").GetProperty("lines").GetArrayLength().ShouldBe(0);
        Record("letter DUPIN --step formal-notice --reference R-1 --on 2026-02-12");
        Lines().ShouldStartWith("F-101 2026-02-12");

        Record("tracking DUPIN --reference R-1 --outcome presented --on 2026-02-18");

        // 1 200 × 2.62 % × 3 / 365 = 0.2584; 1 200 − (500 − 0.26) = 700.26, × 8 days = 0.4021; 300 × 11 days = 0.2369
        Lines()
            .ShouldBe(
                "F-101 2026-02-18 2026-02-20 0.26|F-101 2026-02-21 2026-02-28 0.40|F-102 2026-02-18 2026-02-28 0.24"
            );
        Claim("DUPIN --as-of 2026-02-28").GetProperty("indemnityDue").GetString().ShouldBe("0.00");
    }

    [Fact]
    public void A_carrier_is_told_the_last_day_to_sue_by_the_import_the_claim_and_the_run()
    {
        Open("trader", "claim_kind: carriage\n");

        var notes = Claim("DUPIN --as-of 2026-02-19").GetProperty("notes").EnumerateArray()
            .Select(note => note.GetString()).ToList();
        notes.ShouldContain("Transport de marchandises : prescription courte (C. com., art. L. 133-6). Pour la dette "
            + "la plus ancienne, dernier jour pour agir le 05/01/2027, sauf acte ou paiement qui l’a interrompue.");
        LawVerbRun.Of($"claim DUPIN --as-of 2026-02-19 --lang en --db {Database}").Output
            .ShouldContain("Carriage of goods: short limitation (C. com., art. L. 133-6).");
    }

    private void Open(string debtors, string settings = "")
    {
        var creditor = Path.Combine(_folder, "creditor.yaml");
        File.WriteAllText(
            creditor,
            $"name: Brunet Outillage\nstatus: trader\npolicy: partner\ndefault_debtor_status: {debtors}\n{settings}"
        );
        LawVerbRun.Json($"creditor set {creditor} --db {Database}");
        var ledger = Path.Combine(_folder, "ledger.txt");
        File.WriteAllText(
            ledger,
            "EcritureDate;CompteNum;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit\n"
                + "20260105;411000;DUPIN;SARL Dupin;F-101;20260105;Facture;1200,00;\n"
                + "20260110;411000;DUPIN;SARL Dupin;F-102;20260110;Facture;300,00;\n"
                + "20260220;411000;DUPIN;SARL Dupin;;20260220;VIR DUPIN;;500,00\n"
        );
        LawVerbRun.Json($"import {ledger} --db {Database}");
    }

    private string Lines() =>
        string.Join(
            '|',
            Claim("DUPIN --as-of 2026-02-28")
                .GetProperty("lines")
                .EnumerateArray()
                .Select(line => Text(line, "invoice from to amount"))
        );

    private void Record(string act) => LawVerbRun.Json($"record {act} --by Claire --db {Database}");

    private JsonElement Claim(string about) => LawVerbRun.Json($"claim {about} --db {Database}");

    private static string Text(JsonElement json, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => json.GetProperty(name).ToString()));
}
