using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acquit.App.Proof;

/// <summary>
/// A proof file checked from its own bytes, with no database: every file present and unaltered, nothing besides, the
/// history whole and in order, the anchors held, every paper that the history names there.
/// </summary>
public sealed class ProofCheck
{
    /// <summary>Faults beyond are not counted: the file is lost already.</summary>
    public const int MostFindings = 100;

    private readonly List<ProofFinding> _broken = [];

    private ProofCheck()
    {
    }

    /// <summary>Everything that is not as it was handed over, the first fault first; empty: the file holds.</summary>
    public IReadOnlyList<ProofFinding> Broken => _broken;

    /// <summary>Whose dossier it says it is; empty while that cannot be read.</summary>
    public string Creditor => Head?.Creditor.Name ?? "";

    public string Dossier => Head?.Dossier.Name ?? "";

    public string Debtor => Head?.Debtor ?? "";

    public DateOnly? AsOf => Head?.AsOf;

    /// <summary>
    /// SHA-256 of the manifest, hex: the one figure to compare with what was told when the file was handed over.
    /// </summary>
    public string ManifestSha256 { get; private set; } = "";

    public int Files { get; private set; }

    public int Events { get; private set; }

    public int Anchors { get; private set; }

    public int Originals => Head?.Originals.Count(one => one.Path is not null) ?? 0;

    /// <summary>Events whose words, and papers whose bytes, were erased: their place holds.</summary>
    public int Erased => (Head?.Chain.WordsErased ?? 0) + (Head?.Originals.Count(one => one.IsErased) ?? 0);

    internal ProofHead? Head { get; private set; }

    /// <summary>The manifest as it is read: path and hash.</summary>
    internal Dictionary<string, string> Listed { get; } = new(StringComparer.Ordinal);

    /// <param name="stream">seekable; left open</param>
    public static ProofCheck Of(Stream stream, ProofLimits? limits = null)
    {
        var check = new ProofCheck();
        var (zip, refused) = ProofZip.Open(stream, limits ?? ProofLimits.Usual);
        if (zip is null)
        {
            check.Find(refused!.Fault, refused.Name);
            return check;
        }

        using (zip)
        {
            check.Read(zip);
        }

        return check;
    }

    internal void Find(ProofFault fault, string name)
    {
        if (_broken.Count < MostFindings)
        {
            _broken.Add(new ProofFinding(fault, name));
        }
    }

    internal void Find(ProofFault fault, int number) => Find(fault, number.ToString(CultureInfo.InvariantCulture));

    private void Read(ProofZip zip)
    {
        if (!zip.Paths.Contains(ProofFile.Manifest, StringComparer.Ordinal))
        {
            Find(ProofFault.ManifestMissing, "");
            return;
        }

        if (zip.TextOf(ProofFile.Manifest) is not { } manifest)
        {
            Find(ProofFault.FileAltered, ProofFile.Manifest);
            return;
        }

        ManifestSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(manifest)));
        if (!ReadManifest(manifest) || !ReadFiles(zip))
        {
            return;
        }

        Head = HeadOf(zip.TextOf(ProofFile.Head) ?? "");
        if (Head is null)
        {
            Find(ProofFault.HeadUnreadable, "");
            return;
        }

        var chain = new ProofChainCheck(this, Head);
        Events = chain.Read(zip.TextOf(ProofFile.Events) ?? "");
        Anchors = chain.Hold(zip.TextOf(ProofFile.Anchors) ?? "");
        chain.Name(Listed);
    }

    /// <summary>« 64 hexadecimal digits, two spaces, path », one a line.</summary>
    private bool ReadManifest(string manifest)
    {
        var lines = manifest.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            var line = lines[i];
            if (line.Length < 67 || line[64] != ' ' || line[65] != ' ' || !ProofFile.IsSafe(line[66..])
                || !line.AsSpan(0, 64).ContainsOnlyHex() || !Listed.TryAdd(line[66..], line[..64]))
            {
                Find(ProofFault.ManifestUnreadable, i + 1);
                return false;
            }
        }

        if (lines[^1].Length > 0)
        {
            Find(ProofFault.ManifestUnreadable, lines.Length);
            return false;
        }

        return true;
    }

    /// <summary>False: the file swells beyond all bounds, and is not read on.</summary>
    private bool ReadFiles(ProofZip zip)
    {
        var there = zip.Paths.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, hash) in Listed)
        {
            if (!there.Contains(path))
            {
                Find(ProofFault.FileMissing, path);
                continue;
            }

            var (found, fault) = zip.HashOf(path);
            if (found is null && fault == ProofFault.ZipTooLarge)
            {
                Find(fault, "");
                return false;
            }

            if (found != hash)
            {
                Find(ProofFault.FileAltered, path);
            }

            Files++;
        }

        foreach (var path in there.Where(path => path != ProofFile.Manifest && !Listed.ContainsKey(path)))
        {
            Find(ProofFault.FileUnlisted, path);
        }

        return true;
    }

    private static ProofHead? HeadOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ProofHead>(text, ProofFile.Json) is
                { Format: ProofFile.Format, Version: ProofFile.Version } head
                && !head.Originals.Contains(null!) && !head.Court.Contains(null!) ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Signs of a hash.</summary>
internal static class HexSigns
{
    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigitLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
