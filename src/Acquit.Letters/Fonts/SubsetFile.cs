using System.Buffers.Binary;
using System.Text;

namespace Acquit.Letters.Fonts;

/// <summary>Writes a TrueType file that holds the given glyphs only, in the given order.</summary>
internal sealed class SubsetFile
{
    private const int HasInstructions = 0x0100;
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private readonly TrueTypeFont _font;
    private readonly List<int> _glyphs;
    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>The components of composite glyphs are added behind the glyphs asked for.</summary>
    public SubsetFile(TrueTypeFont font, List<int> glyphs)
    {
        _font = font;
        _glyphs = glyphs;
        for (var i = 0; i < glyphs.Count; i++)
        {
            _numbers.TryAdd(glyphs[i], i);
        }
    }

    public byte[] Bytes()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int>();
        for (var i = 0; i < _glyphs.Count; i++)
        {
            offsets.Add((int)outlines.Length);
            outlines.Write(Outline(_glyphs[i]));
            outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
        }

        offsets.Add((int)outlines.Length);
        return Assemble(
            [
                ("glyf", outlines.ToArray()),
                ("head", Head()),
                ("hhea", Hhea()),
                ("hmtx", Hmtx()),
                ("loca", Words32(offsets)),
                ("maxp", Maxp()),
            ]
        );
    }

    private byte[] Outline(int glyph)
    {
        var source = _font.OutlineOf(glyph);
        if (source.IsEmpty)
        {
            return [];
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(source);
        return contours < 0 ? Composite(source) : Simple(source, contours);
    }

    private static byte[] Simple(ReadOnlySpan<byte> source, int contours)
    {
        var at = 10 + (2 * contours);
        var instructions = BinaryPrimitives.ReadUInt16BigEndian(source[at..]);
        return [.. source[..at], 0, 0, .. source[(at + 2 + instructions)..]];
    }

    private byte[] Composite(ReadOnlySpan<byte> source)
    {
        var outline = source.ToArray();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var piece = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)NumberOf(piece));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        } while ((flags & MoreComponents) != 0);

        return outline[..at];
    }

    private int NumberOf(int glyph)
    {
        if (!_numbers.TryGetValue(glyph, out var number))
        {
            number = _glyphs.Count;
            _numbers[glyph] = number;
            _glyphs.Add(glyph);
        }

        return number;
    }

    private byte[] Head()
    {
        var head = _font.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private byte[] Hhea()
    {
        var hhea = _font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_glyphs.Count);
        return hhea;
    }

    private byte[] Hmtx()
    {
        var hmtx = new byte[4 * _glyphs.Count];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)_font.WidthOf(_glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((4 * i) + 2), (short)_font.LeftBearingOf(_glyphs[i]));
        }

        return hmtx;
    }

    /// <summary>Without hinting: no zones, storage, functions, stack or instructions.</summary>
    private byte[] Maxp()
    {
        var maxp = _font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_glyphs.Count);
        maxp.AsSpan(16, 12).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(14), 1);
        return maxp;
    }

    private static byte[] Words32(List<int> words)
    {
        var bytes = new byte[4 * words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), words[i]);
        }

        return bytes;
    }

    private static byte[] Assemble((string Tag, byte[] Bytes)[] tables)
    {
        var length = 12 + (16 * tables.Length) + tables.Sum(table => Padded(table.Bytes.Length));
        var file = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), 64);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Length) - 64));
        var at = 12 + (16 * tables.Length);
        var headAt = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, bytes) = tables[i];
            bytes.CopyTo(file, at);
            var entry = file.AsSpan(12 + (16 * i));
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(at, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            headAt = tag == "head" ? at : headAt;
            at += Padded(bytes.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
