using System.IO.Compression;
using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>A dossier leaves as one file at the command line, and is checked where there is no database.</summary>
public sealed class ProofVerbTests : IDisposable
{
    private const string Ledger = "EcritureDate;CompteNum;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;"
        + "Debit;Credit\n20260105;411000;DUPIN;SARL Dupin;F-101;20260105;Facture;1200,00;\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-proof-").FullName;

    private string Database => Path.Combine(_folder, "acquit.db");

    private string Zip => Path.Combine(_folder, "dupin.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_exported_is_checked_without_its_database()
    {
        Export();
        File.Delete(Database);
        var held = LawVerbRun.Json($"verify {Zip}");
        held.GetProperty("holds").GetBoolean().ShouldBeTrue();
        held.GetProperty("events").GetInt32().ShouldBe(1);
        held.GetProperty("debtor").GetString().ShouldBe("SARL Dupin");
        LawVerbRun.Of($"verify {Zip}").Output.ShouldContain("Le dossier est entier et inchangé.");
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public void The_first_fault_is_named_and_the_exit_says_whether_anything_could_be_read()
    {
        Export();
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Update))
        {
            zip.GetEntry("HISTORIQUE.txt")!.Delete();
        }

        var run = LawVerbRun.Of($"verify {Zip} --json");
        run.Exit.ShouldBe(3);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("code").GetString()
            .ShouldBe("fileMissing");
        File.WriteAllText(Zip, "un autre fichier");
        run = LawVerbRun.Of($"verify {Zip}");
        (run.Exit, run.Output.Trim()).ShouldBe((1, "Ce fichier n’est pas un ZIP."));
        LawVerbRun.Of($"verify {Path.Combine(_folder, "rien.zip")}").Exit.ShouldBe(2);
    }

    private void Export()
    {
        var (creditor, ledger) = (Path.Combine(_folder, "creditor.yaml"), Path.Combine(_folder, "a.txt"));
        File.WriteAllText(creditor, "name: Brunet Outillage\nstatus: trader\n");
        File.WriteAllText(ledger, Ledger);
        LawVerbRun.Json($"creditor set {creditor} --db {Database}");
        LawVerbRun.Json($"import {ledger} --db {Database}");
        LawVerbRun.Json($"record call DUPIN --outcome reached --by Claire --on 2026-11-20 --db {Database}");
        var told = LawVerbRun.Json($"dossier DUPIN --export {Zip} --db {Database}");
        told.GetProperty("events").GetInt32().ShouldBe(1);
        told.GetProperty("lost").GetArrayLength().ShouldBe(0);
        Directory.GetFiles(_folder, "*.part").ShouldBeEmpty();
    }
}
