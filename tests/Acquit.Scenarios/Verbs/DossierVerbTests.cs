namespace Acquit.Scenarios.Verbs;

/// <summary>What the sheet of a debtor says of his ledger beyond what is open.</summary>
public sealed class DossierVerbTests : IDisposable
{
    private const string Head = "EcritureDate;CompteNum;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;"
        + "Debit;Credit\n";

    private const string First = "20260105;411000;DUPIN;SARL Dupin;F-101;20260105;Facture;1200,00;\n";
    private const string Second = "20260110;411000;DUPIN;SARL Dupin;F-102;20260110;Facture;300,00;\n";
    private const string Payment = "20260220;411000;DUPIN;SARL Dupin;;20260220;VIR F-101;;500,00\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-dossier-").FullName;

    private string Database => Path.Combine(_folder, "acquit.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_line_that_vanished_stays_visible_and_a_possible_matching_is_shown_and_not_applied()
    {
        var creditor = Path.Combine(_folder, "creditor.yaml");
        File.WriteAllText(creditor, "name: Brunet Outillage\nstatus: trader\n");
        LawVerbRun.Json($"creditor set {creditor} --db {Database}");
        Import("a.txt", First + Second + Payment);
        Sheet().GetProperty("vanished").GetArrayLength().ShouldBe(0);
        Import("b.txt", First + Payment);
        var sheet = Sheet();
        var gone = sheet.GetProperty("vanished").EnumerateArray().Single();
        gone.GetProperty("ref").GetString().ShouldBe("F-102");
        gone.GetProperty("open").GetString().ShouldBe("300.00");
        var match = sheet.GetProperty("matchProposals").EnumerateArray().Single();
        match.GetProperty("item").GetString().ShouldBe("F-101");
        match.GetProperty("credit").GetString().ShouldBe("VIR F-101");
        match.GetProperty("amount").GetString().ShouldBe("500.00");
        sheet.GetProperty("items")[0].GetProperty("open").GetString().ShouldBe("1200.00");
        var text = LawVerbRun.Of($"dossier DUPIN --db {Database}").Output;
        text.ShouldContain("Rapprochements possibles");
        text.ShouldContain("Disparu de la comptabilité sans paiement");
    }

    private void Import(string name, string rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, Head + rows);
        LawVerbRun.Json($"import {path} --db {Database}");
    }

    private System.Text.Json.JsonElement Sheet() => LawVerbRun.Json($"dossier DUPIN --db {Database}");
}
