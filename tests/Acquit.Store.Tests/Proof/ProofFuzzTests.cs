using System.Text;
using System.Text.RegularExpressions;
using Acquit.App.Proof;

namespace Acquit.Store.Tests.Proof;

/// <summary>Bytes from outside: every fault has a name, nothing is thrown, nothing swells.</summary>
public class ProofFuzzTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("", ProofFault.NotAZip)]
    [InlineData("%PDF-1.4 un autre fichier", ProofFault.NotAZip)]
    [InlineData("PK\u0003\u0004 et rien d’autre", ProofFault.ZipTruncated)]
    public void What_is_no_zip_is_told_by_name(string bytes, ProofFault fault) =>
        ProofWorld.Check(Encoding.UTF8.GetBytes(bytes)).Broken.ShouldHaveSingleItem().Fault.ShouldBe(fault);

    [Fact]
    public void A_zip_of_something_else_lacks_its_manifest() =>
        ProofWorld.Check(ProofWorld.Zip([new("photo.jpg", [1])])).Broken.ShouldHaveSingleItem().Fault
            .ShouldBe(ProofFault.ManifestMissing);

    [Theory]
    [InlineData("../evil.sh")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("C:\\evil.exe")]
    [InlineData("a//b")]
    public void A_path_that_leaves_its_folder_is_refused(string path)
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var zip = ProofWorld.Forged(ProofWorld.Bytes(desk), files => files[path] = [1]);
        ProofWorld.Check(zip).Broken.ShouldHaveSingleItem().ShouldBe(new ProofFinding(ProofFault.PathUnsafe, path));
    }

    [Fact]
    public void The_same_path_twice_is_refused() =>
        ProofWorld.Check(ProofWorld.Zip([new("a", [1]), new("a", [2])])).Broken.ShouldHaveSingleItem()
            .ShouldBe(new ProofFinding(ProofFault.FileTwice, "a"));

    [Fact]
    public void What_swells_or_has_too_many_files_is_not_read_on()
    {
        var limits = new ProofLimits(1_000_000, 100_000, 20);
        var bomb = ProofWorld.Zip([new("MANIFESTE.sha256", []), new("bombe", new byte[5_000_000])]);
        bomb.Length.ShouldBeLessThan(10_000);
        ProofWorld.Check(bomb, limits).Broken[0].Fault.ShouldBe(ProofFault.ZipTooLarge);
        ProofWorld.Check(Claiming(bomb, 5_000_000, 10), limits).Broken[0].Fault
            .ShouldBeOneOf(ProofFault.ZipTooLarge, ProofFault.ZipDamaged, ProofFault.FileUnlisted);
        var many = ProofWorld.Zip(Enumerable.Range(0, 40).Select(i =>
            new KeyValuePair<string, byte[]>($"{i}", [])));
        ProofWorld.Check(many, limits).Broken[0].Fault.ShouldBe(ProofFault.TooManyFiles);
        ProofWorld.Check(new byte[1_000_001], limits).Broken[0].Fault.ShouldBe(ProofFault.ZipTooLarge);
    }

    [Fact]
    public void Cut_anywhere_it_is_never_whole()
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var whole = ProofWorld.Bytes(desk);
        for (var length = 0; length < whole.Length; length += 97)
        {
            ProofWorld.Check(whole[..length]).Broken.ShouldNotBeEmpty($"{length} bytes");
        }
    }

    /// <summary>Whatever is changed, either a fault is named or every file is still what it was.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changed_anywhere_it_is_told_or_holds_the_same_files(int seed)
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var whole = ProofWorld.Bytes(desk);
        var files = Told(whole);
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var changed = whole.ToArray();
            for (var bytes = random.Next(1, 5); bytes > 0; bytes--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            if (ProofWorld.Check(changed).Broken.Count == 0)
            {
                Told(changed).ShouldBe(files, $"seed {seed}, round {round}");
            }
        }
    }

    /// <summary>Lines of the history, of the head and of the manifest that nobody wrote, under a manifest that fits.
    /// </summary>
    [Theory]
    [InlineData("dossier.json")]
    [InlineData("chaine/evenements.jsonl")]
    [InlineData("chaine/ancres.jsonl")]
    public void Text_that_fits_its_manifest_and_means_nothing_is_told(string path)
    {
        using var desk = ProofWorld.Told(Product.Sqlite, cluster);
        var whole = ProofWorld.Bytes(desk);
        var random = new Random(path.Length);
        for (var round = 0; round < 300; round++)
        {
            var forged = ProofWorld.Forged(whole, files =>
            {
                var text = files[path];
                text[random.Next(text.Length)] = (byte)random.Next(32, 127);
            });
            if (ProofWorld.Check(forged).Broken.Count == 0 && path != "dossier.json")
            {
                Meant(forged, path).ShouldBe(Meant(whole, path), "all but the hour of an anchor is chained");
            }
        }

        foreach (var odd in new[] { "null", "[]", "{}", "[null]", "\"", "9", new string('[', 5000) })
        {
            var forged = ProofWorld.Forged(whole, files => files[path] = Encoding.UTF8.GetBytes(odd));
            ProofWorld.Check(forged).Broken.ShouldNotBeEmpty(odd);
        }
    }

    private static IEnumerable<string> Told(byte[] zip) =>
        ProofWorld.Files(zip).Select(file => $"{file.Key} {Convert.ToHexString(file.Value)}");

    /// <summary>Hexadecimal digits mean the same in either case; the hour of an anchor stands outside its root.
    /// </summary>
    private static string Meant(byte[] zip, string path) => Regex.Replace(
        Encoding.UTF8.GetString(ProofWorld.Files(zip)[path]).ToLowerInvariant(), "\"at\":[0-9]+", "");

    /// <summary>The sizes that a ZIP says of an entry, said smaller.</summary>
    private static byte[] Claiming(byte[] zip, int size, int less)
    {
        var changed = zip.ToArray();
        var wanted = BitConverter.GetBytes(size);
        for (var at = 0; at + 4 <= changed.Length; at++)
        {
            if (changed.AsSpan(at, 4).SequenceEqual(wanted))
            {
                BitConverter.GetBytes(less).CopyTo(changed, at);
            }
        }

        return changed;
    }
}
