using System.Security.Cryptography;
using System.Text;
using Acquit.App.Court;
using Acquit.App.Proof;
using Acquit.Core;
using Acquit.Core.Dates;
using Acquit.Core.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Proof;

/// <summary>A dossier that leaves as one file, and what a third party finds in it without the database.</summary>
public class ProofFileTests(PostgresCluster cluster)
{
    private const string Events = "chaine/evenements.jsonl";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_dossier_leaves_whole_and_is_checked_from_its_bytes_alone(Product product)
    {
        using var desk = ProofWorld.Told(product, cluster);
        var zip = ProofWorld.Bytes(desk);
        var check = ProofWorld.Check(zip);
        check.Broken.ShouldBeEmpty();
        (check.Events, check.Originals, check.Erased).ShouldBe((3, 2, 0));
        check.Anchors.ShouldBe(1, "the run after the scan anchored two events");
        (check.Creditor, check.Dossier, check.AsOf).ShouldBe(
            (desk.Dupin.CreditorName, "1", (DateOnly?)desk.World.Today));
        var files = ProofWorld.Files(zip);
        files.Keys.ShouldContain("originaux/002-piece-c-88.pdf");
        files["originaux/002-piece-c-88.pdf"].ShouldBe(ProofWorld.Scan);
        files.Single(file => file.Key.StartsWith("originaux/001-lettre-", StringComparison.Ordinal)).Value
            .ShouldBe(desk.Ask(db => db.Blobs.Single(row => row.Length != ProofWorld.Scan.Length).Bytes)!);
        Encoding.UTF8.GetString(files["HISTORIQUE.txt"]).ShouldContain("Rappeler mardi");
        check.ManifestSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(files["MANIFESTE.sha256"])));
        ProofWorld.Bytes(desk).ShouldBe(zip, "the same state gives the same bytes");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_petition_goes_along_or_what_it_lacks_is_named(Product product)
    {
        using var desk = ProofWorld.Told(product, cluster);
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce du Mans", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();
        var files = ProofWorld.Files(ProofWorld.Bytes(desk));
        Encoding.UTF8.GetString(files["LISEZ-MOI.txt"])
            .ShouldContain("Une facture demandée n’est pas parmi les pièces");
        files.Keys.ShouldNotContain(path => path.StartsWith("tribunal/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_erased_keeps_its_place_and_what_is_lost_is_missed(Product product)
    {
        using var desk = ProofWorld.Told(product, cluster);
        desk.Ask(db => db.EventWords.Where(row => row.Seq == 3).ExecuteDelete()).ShouldBe(1);
        desk.Ask(db => db.Blobs.Where(row => row.Length == ProofWorld.Scan.Length)
            .ExecuteUpdate(set => set.SetProperty(row => row.Bytes, (byte[]?)null))).ShouldBe(1);
        var check = ProofWorld.Check(ProofWorld.Bytes(desk));
        check.Broken.ShouldBeEmpty();
        check.Erased.ShouldBe(2);

        desk.Ask(db => db.Blobs.Where(row => row.Length == ProofWorld.Scan.Length).ExecuteDelete()).ShouldBe(1);
        var lost = ProofWorld.Parcel(desk).Lost.ShouldHaveSingleItem();
        var found = ProofWorld.Check(ProofWorld.Bytes(desk)).Broken.ShouldHaveSingleItem();
        found.Fault.ShouldBe(ProofFault.OriginalMissing);
        found.Name.ShouldStartWith(lost);
    }

    [Fact]
    public void What_somebody_changed_in_the_database_is_found_in_the_file()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        desk.Ask(db => db.Blobs.Where(row => row.Length == ProofWorld.Scan.Length)
            .ExecuteUpdate(set => set.SetProperty(row => row.Bytes, "%PDF-1.4 autre"u8.ToArray()))).ShouldBe(1);
        ProofWorld.Check(ProofWorld.Bytes(desk)).Broken.ShouldHaveSingleItem()
            .ShouldBe(new ProofFinding(ProofFault.OriginalAltered, "originaux/002-piece-c-88.pdf"));
    }

    [Fact]
    public void An_altered_removed_or_added_file_is_named()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var whole = ProofWorld.Bytes(desk);
        const string scan = "originaux/002-piece-c-88.pdf";
        First(Changed(whole, files => files[scan][^1]++)).ShouldBe(new(ProofFault.FileAltered, scan));
        First(Changed(whole, files => files.Remove(scan))).ShouldBe(new(ProofFault.FileMissing, scan));
        First(Changed(whole, files => files["originaux/ajout.pdf"] = [1])).ShouldBe(
            new(ProofFault.FileUnlisted, "originaux/ajout.pdf"));
        First(Changed(whole, files => files.Remove("MANIFESTE.sha256"))).Fault.ShouldBe(ProofFault.ManifestMissing);
        First(Changed(whole, files => files["MANIFESTE.sha256"][3] = (byte)'z')).ShouldBe(
            new(ProofFault.ManifestUnreadable, "1"));
    }

    [Fact]
    public void An_event_changed_removed_or_moved_shows_although_the_manifest_was_made_to_fit()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var whole = ProofWorld.Bytes(desk);
        First(Forged(whole, lines => lines[2] = lines[2].Replace("Rappeler mardi", "Rappeler jeudi",
            StringComparison.Ordinal))).ShouldBe(new(ProofFault.WordsAltered, "3"));
        First(Forged(whole, lines => lines[0] = lines[0].Replace("\"by\":\"", "\"by\":\"M. ",
            StringComparison.Ordinal))).ShouldBe(new(ProofFault.EventAltered, "1"));
        First(Forged(whole, lines => lines.RemoveAt(1))).ShouldBe(new(ProofFault.EventRemoved, "2"));
        First(Forged(whole, lines => lines.RemoveAt(2))).ShouldBe(new(ProofFault.TailRemoved, "3"));
        First(Forged(whole, lines => (lines[0], lines[1]) = (lines[1], lines[0]))).Fault
            .ShouldBe(ProofFault.EventMisplaced);
        First(Forged(whole, lines => lines[1] = "{}")).ShouldBe(new(ProofFault.EventUnreadable, "2"));
    }

    [Fact]
    public void A_tail_cut_off_with_the_count_made_to_fit_is_told_by_the_anchor()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        desk.World.Run();
        var forged = ProofWorld.Forged(ProofWorld.Bytes(desk), files =>
        {
            var hash = "";
            ProofWorld.Lines(files, Events, lines =>
            {
                lines.RemoveAt(lines.Count - 1);
                hash = System.Text.Json.Nodes.JsonNode.Parse(lines[^1])!["hash"]!.GetValue<string>();
            });
            ProofWorld.Lines(files, "dossier.json", lines =>
            {
                var at = lines.FindIndex(line => line.Contains("\"events\": 3", StringComparison.Ordinal));
                lines[at] = lines[at].Replace('3', '2');
                lines[at + 1] = $"    \"head\": \"{hash}\",";
            });
        });
        First(forged).Fault.ShouldBe(ProofFault.AnchorNotHeld);
    }

    [Fact]
    public void An_anchor_that_was_rewritten_shows()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var forged = ProofWorld.Forged(ProofWorld.Bytes(desk), files => ProofWorld.Lines(files,
            "chaine/ancres.jsonl", lines => lines[0] = lines[0].Replace(" 2 ", " 3 ", StringComparison.Ordinal)));
        First(forged).ShouldBe(new(ProofFault.AnchorAltered, "1"));
    }

    [Fact]
    public void Every_fault_has_a_sentence_of_its_own_in_both_languages()
    {
        var faults = Enum.GetValues<ProofFault>().Select(fault => new ProofFinding(fault, "7")).ToList();
        foreach (var language in Enum.GetValues<Language>())
        {
            faults.Select(one => one.Sentence(language)).Distinct().Count().ShouldBe(faults.Count);
        }
    }

    private static ProofFinding First(byte[] zip) => ProofWorld.Check(zip).Broken[0];

    private static byte[] Changed(byte[] zip, Action<Dictionary<string, byte[]>> change)
    {
        var files = ProofWorld.Files(zip);
        change(files);
        return ProofWorld.Zip(files);
    }

    private static byte[] Forged(byte[] zip, Action<List<string>> change) =>
        ProofWorld.Forged(zip, files => ProofWorld.Lines(files, Events, change));
}
