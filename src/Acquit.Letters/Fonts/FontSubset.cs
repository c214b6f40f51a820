using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Acquit.Letters.Fonts;

/// <summary>
/// The part of a font that a letter needs: its characters in ascending order, numbered from 1, then the pieces of
/// accented letters. Hinting is left out; the outlines are the font's own.
/// </summary>
public sealed class FontSubset
{
    private readonly Dictionary<char, ushort> _numbers = [];
    private readonly ushort[] _fast = new ushort[0x2200];
    private readonly List<int> _glyphs = [0];
    private readonly int[] _widths;

    public FontSubset(TrueTypeFont font, string name, IEnumerable<char> characters)
    {
        Font = font;
        foreach (var character in characters.Where(font.Glyphs.ContainsKey).Distinct().Order())
        {
            _numbers[character] = (ushort)_glyphs.Count;
            if (character < _fast.Length)
            {
                _fast[character] = (ushort)_glyphs.Count;
            }

            _glyphs.Add(font.Glyphs[character]);
        }

        var file = new SubsetFile(font, _glyphs).Bytes();
        _widths = [.. _glyphs.Select(glyph => (1000 * font.WidthOf(glyph) + (font.UnitsPerEm / 2)) / font.UnitsPerEm)];
        PostScriptName = $"{Tag(file)}+{name}";
        FileLength = file.Length;
        DeflatedFile = Deflate(file);
    }

    public TrueTypeFont Font { get; }

    /// <summary>« ABCDEF+LiberationSans »: the tag tells two subsets of one font apart.</summary>
    public string PostScriptName { get; }

    public int FileLength { get; }

    public ReadOnlyMemory<byte> DeflatedFile { get; }

    public IReadOnlyDictionary<char, ushort> Numbers => _numbers;

    /// <summary>Width of each number in thousandths of the type size.</summary>
    public IReadOnlyList<int> Widths => _widths;

    /// <summary>Number of a character in the subset; 0 when it is not in it.</summary>
    public ushort NumberOf(char character) =>
        character < _fast.Length ? _fast[character] : _numbers.GetValueOrDefault(character);

    /// <summary>Width of a text in points at a size in points.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        var sum = 0;
        foreach (var character in text)
        {
            sum += _widths[NumberOf(character)];
        }

        return sum * size / 1000;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream(bytes.Length / 2);
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Tag(byte[] file)
    {
        var hash = SHA256.HashData(file);
        var tag = new StringBuilder(6);
        for (var i = 0; i < 6; i++)
        {
            tag.Append((char)('A' + (BinaryPrimitives.ReadUInt16BigEndian(hash.AsSpan(2 * i)) % 26)));
        }

        return tag.ToString();
    }
}
