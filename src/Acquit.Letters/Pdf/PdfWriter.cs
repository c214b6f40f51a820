using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf;

/// <summary>
/// Numbered objects, their cross-reference table and trailer. The same objects in the same order give the same
/// bytes; the identifier of the document is cut from its content.
/// </summary>
internal sealed class PdfWriter
{
    /// <summary>Key of the trailer that marks a file laid out by this writer.</summary>
    public const string LayoutMark = "/LetterLayout 1";

    private readonly PdfBytes _bytes = new(96 * 1024);
    private readonly List<int> _offsets = [0];
    private readonly Dictionary<int, List<(int At, int Number)>> _shared = [];

    public PdfWriter() => _bytes.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public int Length => _bytes.Length;

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        Open(number);
        _bytes.Add(body).Add("\nendobj\n"u8);
    }

    /// <summary>What was reserved earlier, already in bytes.</summary>
    public void Write(int number, ReadOnlySpan<byte> body)
    {
        Open(number);
        _bytes.Add(body).Add("\nendobj\n"u8);
    }

    /// <summary>A dictionary or array already in bytes.</summary>
    public int Add(ReadOnlySpan<byte> body)
    {
        var number = Reserve();
        Open(number);
        _bytes.Add(body).Add("\nendobj\n"u8);
        return number;
    }

    /// <summary>An object that is written once however often it is added: a font, a picture.</summary>
    public int AddShared(ReadOnlySpan<byte> body)
    {
        var hash = new HashCode();
        hash.Add(body.Length);
        hash.AddBytes(body.Length > 512 ? body[^512..] : body);
        var key = hash.ToHashCode();
        var alike = _shared.TryGetValue(key, out var known) ? known : _shared[key] = [];
        foreach (var (at, written) in alike)
        {
            if (_bytes.Written.Slice(at, body.Length).SequenceEqual(body))
            {
                return written;
            }
        }

        var number = Add(body);
        alike.Add((_bytes.Length - body.Length - "\nendobj\n"u8.Length, number));
        return number;
    }

    public int AddSharedStream(string entries, ReadOnlySpan<byte> data) =>
        AddShared(
            new PdfBytes(data.Length + 128)
                .Add("<< "u8).Add(entries).Add(" /Length "u8).Add(data.Length)
                .Add(" >>\nstream\n"u8).Add(data).Add("\nendstream"u8).Written
        );

    public int AddShared(string body) => AddShared(new PdfBytes(body.Length).Add(body).Written);

    /// <summary>Data with the entries of its dictionary beside the length: « /Filter /FlateDecode ».</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        Open(number);
        _bytes.Add("<< "u8).Add(entries).Add(entries.Length > 0 ? " /Length " : "/Length ").Add(data.Length);
        _bytes.Add(" >>\nstream\n"u8).Add(data).Add("\nendstream\nendobj\n"u8);
        return number;
    }

    public int AddDeflated(ReadOnlySpan<byte> data) =>
        AddStream("/Filter /FlateDecode", FontSubset.Deflate(data, CompressionLevel.Fastest));

    public byte[] Finish(int catalog, int information)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_bytes.Written).AsSpan(0, 16));
        var start = _bytes.Length;
        _bytes.Add("xref\n0 "u8).Add(_offsets.Count).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets.Skip(1))
        {
            if (offset == 0)
            {
                throw new InvalidOperationException("an object was given a number but never written");
            }

            _bytes.Add(offset.ToString("D10", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        }

        _bytes.Add($"trailer\n<< /Size {_offsets.Count} /Root {catalog} 0 R /Info {information} 0 R ");
        _bytes.Add($"/ID [<{identifier}> <{identifier}>] {LayoutMark} >>\nstartxref\n{start}\n%%EOF\n");
        return _bytes.Written.ToArray();
    }

    private void Open(int number)
    {
        _offsets[number] = _bytes.Length;
        _bytes.Add(number).Add(" 0 obj\n"u8);
    }
}
