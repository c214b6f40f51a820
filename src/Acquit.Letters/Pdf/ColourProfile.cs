using System.Buffers.Binary;
using System.Text;
using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf;

/// <summary>
/// The sRGB colour profile that a PDF/A file names as the meaning of its colours (ICC 4, written from the
/// formulas).
/// </summary>
internal static class ColourProfile
{
    private static readonly Lazy<byte[]> Packed = new(() => FontSubset.Deflate(Srgb()));

    public static ReadOnlySpan<byte> Deflated => Packed.Value;

    /// <summary>Primaries and white adapted to D50 (IEC 61966-2-1, Bradford), curve as a formula.</summary>
    public static byte[] Srgb()
    {
        var curve = Tag("para", 0x0003_0000, 0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B);
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Words("sRGB")),
            ("cprt", Words("No copyright")),
            ("wtpt", Tag("XYZ ", 0xF6D6, 0x10000, 0xD32D)),
            ("chad", Tag("sf32", 0x10C42, 0x05DE, -0x0CC5, 0x079B, 0xFD90, -0x0442, -0x025E, 0x03DB, 0xC086)),
            ("rXYZ", Tag("XYZ ", 0x6FA2, 0x38F5, 0x0390)),
            ("gXYZ", Tag("XYZ ", 0x6299, 0xB785, 0x18DA)),
            ("bXYZ", Tag("XYZ ", 0x24A0, 0x0F84, 0xB6CF)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var body = new MemoryStream();
        var directory = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        var curveAt = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            var at = 128 + directory.Length + (int)body.Length;
            var isKnownCurve = ReferenceEquals(tags[i].Data, curve) && curveAt > 0;
            curveAt = ReferenceEquals(tags[i].Data, curve) && curveAt == 0 ? at : curveAt;
            var entry = directory.AsSpan(4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], isKnownCurve ? curveAt : at);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            body.Write(isKnownCurve ? [] : tags[i].Data);
        }

        var header = Header(128 + directory.Length + (int)body.Length);
        return [.. header, .. directory, .. body.ToArray()];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x0420_0000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        short[] createdOn = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < createdOn.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24 + (2 * i)), createdOn[i]);
        }

        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68), 0xF6D6);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(72), 0x10000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(76), 0xD32D);
        return header;
    }

    private static byte[] Tag(string type, params int[] values)
    {
        var tag = new byte[8 + (4 * values.Length)];
        Encoding.ASCII.GetBytes(type, tag);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8 + (4 * i)), values[i]);
        }

        return tag;
    }

    /// <summary>One English text, padded to four bytes.</summary>
    private static byte[] Words(string text)
    {
        var tag = new byte[(28 + (2 * text.Length) + 3) / 4 * 4];
        Encoding.ASCII.GetBytes("mluc", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", tag.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, tag.AsSpan(28));
        return tag;
    }
}
