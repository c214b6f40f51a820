using System.Text;
using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>
/// A system that writes « é » as « e » and an accent names nobody anew: every file once in each form.
/// </summary>
public sealed class DecomposedNamesTests : IDisposable
{
    private const string Ledger = "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib"
        + "\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate"
        + "\tMontantdevise\tIdevise\n"
        + "VT\tVentes\t1\t20260105\t411000\tClients\tDÉZÉ\tSociété Dézé\tFÀ-14\t20260105\tFacture\t1200,00\t0,00"
        + "\t\t\t20260105\t\t\n";

    private const string Customers = "Code;Nom;Qualité;Statut;Adresse1;CP;Ville\n"
        + "DÉZÉ;Société Dézé;;société;1 allée des Érables;44000;Orvault\n";

    private const string Creditor = "name: Établissements Noël\nstatus: trader\n"
        + "claim_kinds: [{ debtor: DÉZÉ, kind: carriage }]\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-accents-").FullName;

    private string Db => $"--db {Path.Combine(_folder, "acquit.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_files_in_the_other_form_of_accents_change_nothing()
    {
        var number = SetCreditor(Composed("creditor.yaml", Creditor));
        Take(Composed("ledger.txt", Ledger)).GetProperty("new").GetInt32().ShouldBe(1);
        Take(Composed("customers.csv", Customers)).GetProperty("changed").GetInt32().ShouldBe(1);
        Directory.CreateDirectory(Path.Combine(_folder, "invoices"));
        Composed("invoices/Facture FÀ-14.pdf", "%PDF-1.7");
        LawVerbRun.Json($"import {Path.Combine(_folder, "invoices")} {Db}").GetProperty("problems").GetArrayLength()
            .ShouldBe(0);
        LawVerbRun.Json($"run {Db}");
        var before = LawVerbRun.Json($"dossier DÉZÉ {Db}").ToString();

        SetCreditor(Decomposed("creditor2.yaml", Creditor)).ShouldBe(number);
        var ledger = Take(Decomposed("ledger2.txt", Ledger));
        (ledger.GetProperty("new").GetInt32(), ledger.GetProperty("changed").GetInt32(),
            ledger.GetProperty("vanished").GetArrayLength()).ShouldBe((0, 0, 0));
        Take(Decomposed("customers2.csv", Customers)).GetProperty("changed").GetInt32().ShouldBe(0);
        LawVerbRun.Json($"run {Db}").GetProperty("creditors")[0].GetProperty("decisionsChanged").GetInt32().ShouldBe(0);
        LawVerbRun.Json($"dossier {Apart("DÉZÉ")} {Db}").ToString().ShouldBe(before);
        LawVerbRun.Json($"record dispute DÉZÉ --items {Apart("FÀ-14")} --amount 5.00 --by Anne {Db}")
            .GetProperty("recorded").GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void An_invoice_finds_its_file_by_a_name_in_the_other_form_of_accents()
    {
        SetCreditor(Composed("creditor.yaml", Creditor));
        Take(Composed("ledger.txt", Ledger));
        Directory.CreateDirectory(Path.Combine(_folder, "invoices"));
        Composed("invoices/" + Apart("Facture FÀ-14.pdf"), "%PDF-1.7");
        Take(Path.Combine(_folder, "invoices")).GetProperty("new").GetInt32().ShouldBe(1);
    }

    private int SetCreditor(string path) =>
        LawVerbRun.Json($"creditor set {path} {Db}").GetProperty("creditor").GetInt32();

    private JsonElement Take(string path) => LawVerbRun.Json($"import {path} {Db}").GetProperty("files")[0];

    private string Decomposed(string name, string text) => Composed(name, Apart(text));

    private string Composed(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private static string Apart(string text) => text.Normalize(NormalizationForm.FormD);
}
