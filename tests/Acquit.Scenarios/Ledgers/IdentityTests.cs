using System.Text;
using Acquit.App.Import;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;
using Acquit.Formats.Customers;
using Acquit.Scenarios.Fuzz;

namespace Acquit.Scenarios.Ledgers;

/// <summary>
/// An item is the same whatever bytes carry it: a package that changes its encoding, its order of columns or their
/// names makes nothing new and loses nothing.
/// </summary>
public sealed class IdentityTests : IDisposable
{
    private const string Names = "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;"
        + "CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;"
        + "Montantdevise;Idevise\n";

    private const string Fec = Names + """
        VE;Ventes;1;20260105;411000;Clients;DÉZÉ;Société Dézé;FÀ-14;20260105;Facture;1200,00;0,00;;;;;
        VE;Ventes;1;20260105;411000;Clients;DÉZÉ;Société Dézé;FÀ-14;20260105;Facture;1200,00;0,00;;;;;
        BQ;Banque;2;20260220;411000;Clients;NOËL;Noël;;20260220;Virement;0,00;500,00;;;;;

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-identity-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    public void Another_encoding_keeps_every_item(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var plain = Keys(Written(Fec, new UTF8Encoding(false)));
        plain.Count.ShouldBe(3);
        plain.Distinct().Count().ShouldBe(3, "two equal lines are two items");
        Keys(Written(Fec, Encoding.GetEncoding(encoding))).ShouldBe(plain);
    }

    [Fact]
    public void Decomposed_accents_keep_every_item_of_a_ledger()
    {
        var plain = Keys(Written(Fec, new UTF8Encoding(false)));
        var decomposed = Fec.Normalize(NormalizationForm.FormD);
        decomposed.ShouldNotBe(Fec);
        Keys(Written(decomposed, new UTF8Encoding(false))).ShouldBe(plain);
        Keys(Written(decomposed, Encoding.Unicode)).ShouldBe(plain);
    }

    [Fact]
    public void Decomposed_accents_keep_every_item_of_a_table_its_names_and_its_map()
    {
        const string table = "Code client;Nom;N° pièce;Émise le;Échéance;Reste dû\n"
            + "DÉZÉ;Société Dézé;FÀ-14;05/01/2026;04/02/2026;1 200,00\n";
        var map = ColumnMap.Read("ref: N° pièce\ndate: Émise le\n", "map", [])!;
        var apart = ColumnMap.Read("ref: N° pièce\ndate: Émise le\n".Normalize(NormalizationForm.FormD), "map", [])!;
        var composed = LedgerFile.Read(Written(table, new UTF8Encoding(false)), CustomerAccounts.Usual, map);
        var decomposed = LedgerFile.Read(
            Written(table.Normalize(NormalizationForm.FormD), new UTF8Encoding(false)), CustomerAccounts.Usual, apart);
        decomposed.Lines.ShouldBe(composed.Lines);
        decomposed.Lines.ShouldHaveSingleItem().Name.ShouldBe("Société Dézé");
    }

    [Fact]
    public void Decomposed_accents_of_a_workbook_are_composed()
    {
        var rows = new[] { "Code;Nom;Adresse;CP;Ville", "DÉZÉ;Société Dézé;1 allée X;44000;NANTES" };
        var composed = Workbook(rows);
        var decomposed = Workbook([.. rows.Select(row => row.Normalize(NormalizationForm.FormD))]);
        decomposed.Debtors.ShouldHaveSingleItem().Key.Value.ShouldBe("DÉZÉ");
        decomposed.Debtors[0].Name.ShouldBe(composed.Debtors[0].Name);
        decomposed.Debtors[0].Address!.Lines.ShouldBe(composed.Debtors[0].Address!.Lines);
    }

    [Fact]
    public void Text_comes_in_composed_and_half_characters_stop_nothing()
    {
        ComposedText.Of("de\u0301ze\u0301 “€”").ShouldBe("dézé “€”");
        ComposedText.Of("x\ud800y e\u0301").ShouldBe("x\ufffdy é");
        ComposedText.Of("\ufffe e\u0301 \ud83d\ude00").ShouldBe("\ufffd é \ud83d\ude00");
    }

    [Fact]
    public void Other_names_and_another_order_of_columns_keep_every_item()
    {
        var usual = Keys(Written(
            "Code client;Nom;Facture;Date facture;Échéance;Reste dû\n"
            + "DÉZÉ;Société Dézé;FÀ-14;05/01/2026;04/02/2026;1 200,00\n"
            + "NOËL;Noël;F-15;06/01/2026;05/02/2026;80,00\n", new UTF8Encoding(false)));
        usual.Count.ShouldBe(2);
        var problems = new List<ImportProblem>();
        var map = ColumnMap.Read(
            "auxiliary: Tiers comptable\nname: Dénom.\nref: Pce\ndate: Émise le\nremaining: Net\n", "map", problems);
        Keys(Written(
            "Net;Émise le;Pce;Dénom.;Tiers comptable;Vu\n"
            + "1200.00;2026-01-05;FÀ-14;Société Dézé SARL;DÉZÉ;oui\n"
            + "80.00;2026-01-06;F-15;Noël;NOËL;non\n", Encoding.Latin1), map).ShouldBe(usual);
    }

    [Theory]
    [InlineData("Code;Nom;Facture;Date;Montant TTC\nDUPIN;SARL Dupin;F-14;05/01/2026;1200,00\n", "remaining: Net")]
    [InlineData("Code;Nom;Facture;Montant TTC\nDUPIN;SARL Dupin;F-14;1200,00\n", "")]
    public void A_table_of_items_that_misses_a_column_is_never_taken_for_a_customer_file(string table, string named)
    {
        var problems = new List<ImportProblem>();
        var map = named.Length == 0 ? null : new UsedMap(ColumnMap.Read(named, "map", problems)!, null);
        var intake = Intake.Read(Written(table, Encoding.UTF8), CustomerAccounts.Usual, map);
        intake.IsUnreadable.ShouldBeTrue();
        intake.Problems.Select(problem => problem.Code).ShouldBe(
            [map is null ? ProblemCode.ColumnMissing : ProblemCode.MappedColumnMissing]);
    }

    [Fact]
    public void A_customer_file_is_one_though_a_map_of_items_is_kept()
    {
        var map = new UsedMap(ColumnMap.Read("remaining: Net", "map", [])!, 3);
        var intake = Intake.Read(
            Written("Code client;Nom;Adresse;CP;Ville\nDUPIN;SARL Dupin;1 rue X;44000;NANTES\n", Encoding.UTF8),
            CustomerAccounts.Usual, map);
        intake.Customers!.Debtors.ShouldHaveSingleItem().Name.ShouldBe("SARL Dupin");
    }

    private string Written(string text, Encoding encoding)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, text, encoding);
        return path;
    }

    private static CustomerReading Workbook(string[] rows) => CustomerFile.Read(
        SheetSample.Stored([.. rows.Select(row => (IReadOnlyList<string>)row.Split(';'))]), "customers.xlsx");

    private static List<string> Keys(string path, ColumnMap? map = null)
    {
        var reading = LedgerFile.Read(path, CustomerAccounts.Usual, map);
        reading.RowsRejected.ShouldBe(0);
        return [.. reading.Lines.Select(line => line.Key.Value).Order(StringComparer.Ordinal)];
    }
}
