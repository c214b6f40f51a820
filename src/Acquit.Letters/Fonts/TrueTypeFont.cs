using System.Buffers.Binary;
using System.Text;

namespace Acquit.Letters.Fonts;

/// <summary>A TrueType file read for its widths and outlines; lengths in units of the em square.</summary>
public sealed class TrueTypeFont
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int At, int Length)> _tables = [];
    private readonly bool _hasLongOffsets;
    private readonly int _longMetrics;

    public TrueTypeFont(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(bytes, entry, 4)] = (S32(entry + 8), S32(entry + 12));
        }

        var head = _tables["head"].At;
        UnitsPerEm = U16(head + 18);
        Box = (S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42));
        _hasLongOffsets = U16(head + 50) != 0;
        var hhea = _tables["hhea"].At;
        Ascent = S16(hhea + 4);
        Descent = S16(hhea + 6);
        _longMetrics = U16(hhea + 34);
        CapHeight = S16(_tables["OS/2"].At + 88);
        Glyphs = ReadCharacters();
    }

    public int UnitsPerEm { get; }

    public (int Left, int Bottom, int Right, int Top) Box { get; }

    public int Ascent { get; }

    /// <summary>Below the line, so negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Glyph of each character that the font can draw.</summary>
    public IReadOnlyDictionary<char, int> Glyphs { get; }

    public int WidthOf(int glyph) => U16(_tables["hmtx"].At + (4 * Math.Min(glyph, _longMetrics - 1)));

    public int LeftBearingOf(int glyph) =>
        S16(
            glyph < _longMetrics
                ? _tables["hmtx"].At + (4 * glyph) + 2
                : _tables["hmtx"].At + (4 * _longMetrics) + (2 * (glyph - _longMetrics))
        );

    /// <summary>The outline as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var start = OutlineAt(glyph);
        return _bytes.AsSpan(_tables["glyf"].At + start, OutlineAt(glyph + 1) - start);
    }

    public ReadOnlySpan<byte> Table(string tag) => _bytes.AsSpan(_tables[tag].At, _tables[tag].Length);

    private int OutlineAt(int glyph)
    {
        var loca = _tables["loca"].At;
        return _hasLongOffsets ? S32(loca + (4 * glyph)) : 2 * U16(loca + (2 * glyph));
    }

    /// <summary>The map of Unicode characters of the first plane (format 4).</summary>
    private Dictionary<char, int> ReadCharacters()
    {
        var map = MapOfUnicode();
        var segments = U16(map + 6) / 2;
        var glyphs = new Dictionary<char, int>();
        for (var i = 0; i < segments; i++)
        {
            var last = U16(map + 14 + (2 * i));
            var first = U16(map + 16 + (2 * segments) + (2 * i));
            var delta = U16(map + 16 + (4 * segments) + (2 * i));
            var rangeAt = map + 16 + (6 * segments) + (2 * i);
            var range = U16(rangeAt);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var listed = range == 0 ? code : U16(rangeAt + range + (2 * (code - first)));
                var glyph = range != 0 && listed == 0 ? 0 : (listed + delta) & 0xFFFF;
                if (glyph != 0)
                {
                    glyphs[(char)code] = glyph;
                }
            }
        }

        return glyphs;
    }

    private int MapOfUnicode()
    {
        var cmap = _tables["cmap"].At;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var entry = cmap + 4 + (8 * i);
            var map = cmap + S32(entry + 4);
            if (U16(entry) is 0 or 3 && U16(map) == 4)
            {
                return map;
            }
        }

        throw new InvalidDataException("the font has no map of Unicode characters in format 4");
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
}
