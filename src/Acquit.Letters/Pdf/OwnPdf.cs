using System.Buffers.Text;
using System.Text;

namespace Acquit.Letters.Pdf;

/// <summary>
/// A PDF that this program laid out, opened to take its pages. Only our own layout is read (marked in the trailer);
/// a file from elsewhere is not opened.
/// </summary>
public sealed class OwnPdf
{
    private static readonly byte[] EndOfObject = "\nendobj\n"u8.ToArray();

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int[] _offsets;
    private readonly int[] _ascending;

    private OwnPdf(ReadOnlyMemory<byte> file, int[] offsets, int tableAt)
    {
        _file = file;
        _offsets = offsets;
        _ascending = [.. offsets.Skip(1), tableAt];
        Array.Sort(_ascending);
        Pages = ReadPages();
    }

    /// <summary>Object numbers of the pages in their order.</summary>
    internal IReadOnlyList<int> Pages { get; }

    /// <summary>
    /// Number of pages of our own letter, or null when the file is not one: torn, signed since, or from elsewhere.
    /// </summary>
    public static int? PagesOf(ReadOnlyMemory<byte> file) => TryOpen(file)?.Pages.Count;

    /// <summary>Null when the file does not have our layout.</summary>
    public static OwnPdf? TryOpen(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var tail = bytes[Math.Max(0, bytes.Length - 400)..];
        if (!bytes.StartsWith("%PDF-1.7\n"u8) || !tail.EndsWith("%%EOF\n"u8) || tail.IndexOf(Mark) < 0)
        {
            return null;
        }

        var tableAt = NumberAfter(tail, "startxref\n"u8) ?? -1;
        if (tableAt <= 0 || tableAt >= bytes.Length || !bytes[tableAt..].StartsWith("xref\n0 "u8))
        {
            return null;
        }

        var count = NumberAfter(bytes[tableAt..], "xref\n0 "u8) ?? 0;
        var first = tableAt + bytes[tableAt..].IndexOf("65535 f \n"u8) - 11;
        var offsets = new int[count];
        for (var i = 1; i < count; i++)
        {
            var entry = first + (20 * i);
            if (
                entry + 20 > bytes.Length
                || !Utf8Parser.TryParse(bytes.Slice(entry, 10), out offsets[i], out var used)
                || used != 10
                || !bytes[offsets[i]..].StartsWith(Encoding.ASCII.GetBytes($"{i} 0 obj\n"))
            )
            {
                return null;
            }
        }

        return new OwnPdf(file, offsets, tableAt);
    }

    private static ReadOnlySpan<byte> Mark => "/LetterLayout 1"u8;

    /// <summary>What stands between « obj » and « endobj ».</summary>
    internal ReadOnlySpan<byte> Body(int number)
    {
        var start = _offsets[number];
        var end = _ascending[Array.BinarySearch(_ascending, start) + 1] - EndOfObject.Length;
        var line = _file.Span[start..end];
        return line[(line.IndexOf((byte)'\n') + 1)..];
    }

    private List<int> ReadPages()
    {
        var tail = _file.Span[_ascending[^1]..];
        var catalog = Body(NumberAfter(tail, "/Root "u8) ?? 0);
        var tree = Body(NumberAfter(catalog, "/Pages "u8) ?? 0);
        var kids = tree[(tree.IndexOf("/Kids ["u8) + 7)..];
        var pages = new List<int>();
        while (Utf8Parser.TryParse(kids, out int number, out var used))
        {
            pages.Add(number);
            kids = kids[Math.Min(kids.Length, used + 5)..];
        }

        return pages;
    }

    private static int? NumberAfter(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> words)
    {
        var at = bytes.IndexOf(words);
        return at >= 0 && Utf8Parser.TryParse(bytes[(at + words.Length)..], out int number, out _) ? number : null;
    }
}

/// <summary>A PDF to merge was not laid out by this program; its pages cannot be taken.</summary>
public sealed class ForeignPdfException(string title) : Exception($"« {title} » is a PDF from elsewhere")
{
    /// <summary>Title of the enclosure.</summary>
    public string Title { get; } = title;
}
