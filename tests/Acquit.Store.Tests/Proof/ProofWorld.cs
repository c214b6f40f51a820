using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Acquit.App.Proof;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Tests.Record;

namespace Acquit.Store.Tests.Proof;

/// <summary>A dossier with a letter that left, a scan and a call, as the file that it is handed over as.</summary>
internal static class ProofWorld
{
    public static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.4 bon de commande C-88");

    public static Desk Told(Product product, PostgresCluster cluster)
    {
        var desk = new Desk(product, cluster);
        desk.World.Run();
        desk.World.ApproveAll();
        desk.World.Send();
        desk.Records.Record(desk.Dupin, new RecordAct(
            new EvidenceRecorded(EvidenceKind.SignedOrder)
            {
                EffectiveOn = desk.World.Today, By = "Claire Morvan", Reference = "C-88",
            }, [])
        {
            Paper = new SentPaper("commande.pdf", Scan) { IsEvidence = true },
        }).Refused.ShouldBeNull();
        desk.World.Run();
        desk.Record(new NoteAdded { EffectiveOn = desk.World.Today, Note = "Rappeler mardi" }).Refused.ShouldBeNull();
        return desk;
    }

    public static ProofParcel Parcel(Desk desk) =>
        new ProofDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Draw(desk.Dupin);

    public static byte[] Bytes(Desk desk)
    {
        using var zip = new MemoryStream();
        Parcel(desk).WriteTo(zip);
        return zip.ToArray();
    }

    public static ProofCheck Check(byte[] zip, ProofLimits? limits = null) =>
        ProofCheck.Of(new MemoryStream(zip), limits);

    /// <summary>Its files by path, in order.</summary>
    public static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var from = entry.Open();
            using var into = new MemoryStream();
            from.CopyTo(into);
            return into.ToArray();
        });
    }

    /// <summary>The same files as a ZIP again.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var into = new MemoryStream();
        using (var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return into.ToArray();
    }

    /// <summary>As somebody would who knows the form and writes the manifest anew.</summary>
    public static byte[] Forged(byte[] zip, Action<Dictionary<string, byte[]>> change)
    {
        var files = Files(zip);
        change(files);
        files["MANIFESTE.sha256"] = Encoding.UTF8.GetBytes(string.Concat(files
            .Where(file => file.Key != "MANIFESTE.sha256")
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n")));
        return Zip(files);
    }

    /// <summary>Changes the lines of a file of text.</summary>
    public static void Lines(Dictionary<string, byte[]> files, string path, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(files[path]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        change(lines);
        files[path] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }
}
