using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Acquit.App.Proof;

/// <summary>
/// A ZIP from outside, read within bounds: nothing is unpacked to a disk, sizes that it claims are never believed.
/// </summary>
internal sealed class ProofZip : IDisposable
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int LongestEntry = 512;

    private readonly ZipArchive _zip;
    private readonly ProofLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _read;

    private ProofZip(ZipArchive zip, ProofLimits limits) => (_zip, _limits) = (zip, limits);

    public IEnumerable<string> Paths => _entries.Keys;

    /// <summary>The archive, or the first thing that forbids reading it.</summary>
    /// <param name="stream">seekable; left open</param>
    public static (ProofZip? Zip, ProofFinding? Refused) Open(Stream stream, ProofLimits limits)
    {
        if (WhyNotRead(stream, limits) is { } why)
        {
            return (null, new ProofFinding(why, ""));
        }

        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            _ = archive.Entries.Count;
        }
        catch (Exception bad) when (IsOfBadBytes(bad))
        {
            return (null, new ProofFinding(ProofFault.ZipDamaged, ""));
        }

        var zip = new ProofZip(archive, limits);
        if (zip.WhyNotEntries() is not { } refused)
        {
            return (zip, null);
        }

        zip.Dispose();
        return (null, refused);
    }

    /// <summary>SHA-256 of a file in hex, or why it cannot be read.</summary>
    public (string? Hash, ProofFault Fault) HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var fault = Read(path, long.MaxValue, bytes => hash.AppendData(bytes));
        return fault is { } why ? (null, why) : (Convert.ToHexStringLower(hash.GetHashAndReset()), default);
    }

    /// <summary>A file of text in UTF-8; null: it is not there, is too long or cannot be read.</summary>
    public string? TextOf(string path)
    {
        if (!_entries.ContainsKey(path))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        return Read(path, _limits.Text, bytes.Write) is null
            ? Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) : null;
    }

    public void Dispose() => _zip.Dispose();

    private ProofFault? Read(string path, long most, ReadOnlySpanAction take)
    {
        try
        {
            var buffer = new byte[81_920];
            using var from = _entries[path].Open();
            for (int count; (count = from.Read(buffer)) > 0;)
            {
                _read += count;
                most -= count;
                if (_read > 2 * _limits.Bytes || most < 0)
                {
                    return ProofFault.ZipTooLarge;
                }

                take(buffer.AsSpan(0, count));
            }

            return null;
        }
        catch (Exception bad) when (IsOfBadBytes(bad))
        {
            return ProofFault.FileAltered;
        }
    }

    /// <summary>
    /// The end of a ZIP tells where its directory begins: a directory that could fill the memory is refused before
    /// anything is made of it.
    /// </summary>
    private static ProofFault? WhyNotRead(Stream stream, ProofLimits limits)
    {
        if (stream.Length > limits.Bytes)
        {
            return ProofFault.ZipTooLarge;
        }

        var tail = new byte[(int)Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > tail.Length)
        {
            return BeginsAsZip(stream) ? ProofFault.ZipTruncated : ProofFault.NotAZip;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        var end = stream.Length - tail.Length + at;
        stream.Position = 0;
        return directory > end ? ProofFault.ZipDamaged
            : count > limits.Files || end - directory > (long)limits.Files * LongestEntry ? ProofFault.TooManyFiles
            : null;
    }

    private static bool BeginsAsZip(Stream stream)
    {
        var head = new byte[4];
        stream.Position = 0;
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.AsSpan().SequenceEqual("PK\x03\x04"u8);
    }

    private ProofFinding? WhyNotEntries()
    {
        long claimed = 0;
        foreach (var entry in _zip.Entries)
        {
            var path = entry.FullName;
            if (path.EndsWith('/') && entry.Length == 0 && ProofFile.IsSafe(path[..^1]))
            {
                continue; // a folder, as other programs write them
            }

            if (!ProofFile.IsSafe(path))
            {
                return new ProofFinding(ProofFault.PathUnsafe, path.Length > 200 ? path[..200] : path);
            }

            if (!_entries.TryAdd(path, entry))
            {
                return new ProofFinding(ProofFault.FileTwice, path);
            }

            claimed += Math.Min(entry.Length, _limits.Bytes + 1);
            if (claimed > _limits.Bytes)
            {
                return new ProofFinding(ProofFault.ZipTooLarge, "");
            }
        }

        return _entries.Count > _limits.Files ? new ProofFinding(ProofFault.TooManyFiles, "") : null;
    }

    /// <summary>What the reader of ZIPs throws at bytes that are none; anything else is ours.</summary>
    private static bool IsOfBadBytes(Exception bad) =>
        bad is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException;

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);
}
