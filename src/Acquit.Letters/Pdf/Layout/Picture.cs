using System.Buffers.Binary;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>
/// A logo: a JPEG is embedded as it is; of PNG, eight-bit grey, colour and palette pictures that are neither
/// interlaced nor transparent, whose packed lines a PDF takes as they are.
/// </summary>
public sealed record Picture(
    int Width, int Height, string Entries, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Palette)
{
    /// <summary>Null when the file is of a kind that cannot be embedded.</summary>
    public static Picture? TryRead(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(file)
            : bytes.Length > 33 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? Png(bytes)
            : null;
    }

    private static Picture? Jpeg(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xC3)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return bytes[at + 9] switch
                {
                    1 => new Picture(width, height, "/ColorSpace /DeviceGray /Filter /DCTDecode", file, default),
                    3 => new Picture(width, height, "/ColorSpace /DeviceRGB /Filter /DCTDecode", file, default),
                    _ => null,
                };
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static Picture? Png(ReadOnlySpan<byte> bytes)
    {
        var (width, height) = (
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[20..])
        );
        var (depth, kind, interlaced) = (bytes[24], bytes[25], bytes[28] != 0);
        if (depth != 8 || kind is not (0 or 2 or 3) || interlaced || width <= 0 || height <= 0)
        {
            return null;
        }

        var data = new MemoryStream();
        byte[] palette = [];
        for (var at = 8; at + 12 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || at + 12 + length > bytes.Length || bytes.Slice(at + 4, 4).SequenceEqual("tRNS"u8))
            {
                return null;
            }

            var chunk = bytes.Slice(at + 8, length);
            data.Write(bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8) ? chunk : default);
            palette = bytes.Slice(at + 4, 4).SequenceEqual("PLTE"u8) ? chunk.ToArray() : palette;
            at += 12 + length;
        }

        var colours = kind == 2 ? 3 : 1;
        var space = kind switch
        {
            0 => "/ColorSpace /DeviceGray",
            2 => "/ColorSpace /DeviceRGB",
            _ => "",
        };
        var entries =
            $"{space} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colours} /BitsPerComponent 8 "
            + $"/Columns {width} >>";
        return new Picture(width, height, entries, data.ToArray(), kind == 3 ? palette : default);
    }
}
