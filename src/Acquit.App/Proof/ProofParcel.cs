using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acquit.App.Record;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Proof;

/// <summary>A dossier drawn up as one file, to be written wherever it goes.</summary>
public sealed class ProofParcel
{
    private readonly Database _database;
    private readonly NamedDebtor _debtor;
    private readonly ProofContent _content;

    internal ProofParcel(Database database, NamedDebtor debtor, ProofHead head, ProofContent content) =>
        (_database, _debtor, Head, _content) = (database, debtor, head, content);

    internal ProofHead Head { get; }

    internal IReadOnlyList<ProofEvent> Events => _content.Events;

    /// <summary>« dossier-12-2026-11-30.zip ».</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture,
        $"dossier-{_debtor.Number}-{Head.AsOf:yyyy-MM-dd}.zip");

    public int EventCount => Events.Count;

    /// <summary>Papers whose bytes are in the file.</summary>
    public int OriginalCount => Head.Originals.Count(one => one.Path is not null);

    /// <summary>Papers that the history names and nobody keeps: the file says so, and its check fails.</summary>
    public IReadOnlyList<string> Lost =>
    [
        .. Head.Originals.Where(one => one is { Path: null, IsErased: false })
            .Select(one => one.Reference.Length > 0 ? one.Reference : one.Sha256),
    ];

    public int ErasedCount => Head.Originals.Count(one => one.IsErased);

    /// <summary>Procedures with their bound papers, or why there are none.</summary>
    public IEnumerable<(int Procedure, bool IsBound, IReadOnlyList<string> Missing)> Court =>
        Head.Court.Select(one => (one.Procedure, one.Path is not null, one.Missing));

    /// <summary>More than a proof file holds: see <see cref="ProofLimits.Usual"/>.</summary>
    public bool IsTooLarge => _content.Length > ProofLimits.Usual.Bytes / 10 * 9
        || Events.Sum(one => one.Words?.Length * 2L ?? 0) + _content.Anchors.Sum(one => (long)one.Heads.Length)
            > ProofLimits.Usual.Text;

    /// <summary>Writes as it reads; the stream is left open.</summary>
    /// <exception cref="IOException">a paper was erased since the file was drawn up</exception>
    public void WriteTo(Stream stream)
    {
        using var db = _database.Open();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var manifest = new StringBuilder();
        foreach (var (path, bytes) in Files(db))
        {
            manifest.Append(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))).Append("  ").Append(path)
                .Append('\n');
            Add(zip, path, bytes);
        }

        Add(zip, ProofFile.Manifest, Encoding.UTF8.GetBytes(manifest.ToString()));
    }

    private IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Files(AcquitDb db)
    {
        yield return (ProofFile.ReadMe, Encoding.UTF8.GetBytes(ProofWords.ReadMe(this)));
        yield return (ProofFile.History, Encoding.UTF8.GetBytes(ProofWords.History(this)));
        yield return (ProofFile.Head,
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Head, ProofFile.Indented) + "\n"));
        yield return (ProofFile.Events, Lines(Events));
        yield return (ProofFile.Anchors, Lines(_content.Anchors));
        foreach (var court in _content.Court)
        {
            if (court is { Pdf: { } pdf, Told.Path: { } path })
            {
                yield return (path, pdf);
            }
        }

        foreach (var original in Head.Originals.Where(one => one.Path is not null))
        {
            yield return (original.Path!, db.Blobs.AsNoTracking()
                .Where(row => row.CreditorId == _debtor.Creditor && row.Sha256 == original.Sha256)
                .Select(row => row.Bytes).SingleOrDefault()
                ?? throw new IOException($"the bytes of {original.Path} were erased meanwhile"));
        }
    }

    private static ReadOnlyMemory<byte> Lines<T>(IEnumerable<T> rows) => Encoding.UTF8.GetBytes(
        string.Concat(rows.Select(row => JsonSerializer.Serialize(row, ProofFile.Json) + "\n")));

    /// <summary>The same day for every file, so that the same dossier gives the same bytes.</summary>
    private static void Add(ZipArchive zip, string path, ReadOnlyMemory<byte> bytes)
    {
        const int PlainFile = 0x81A4; // a file that its owner writes and everybody reads
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        entry.ExternalAttributes = PlainFile << 16;
        using var into = entry.Open();
        into.Write(bytes.Span);
    }
}

/// <summary>What a file is made of beside its originals.</summary>
/// <param name="Length">bytes of originals and court papers</param>
internal sealed record ProofContent(
    IReadOnlyList<ProofEvent> Events, IReadOnlyList<ProofAnchor> Anchors, IReadOnlyList<DrawnCourt> Court,
    long Length);
