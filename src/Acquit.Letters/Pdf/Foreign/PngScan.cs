using System.Buffers.Binary;
using System.IO.Compression;
using Acquit.Letters.Fonts;
using Acquit.Letters.Logos;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>PNG: dots are unpacked once, so that a picture that breaks off is refused and not printed half grey.
/// </summary>
internal static class PngScan
{
    private const int Header = 33;

    public static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static (ScannedPicture? Picture, PdfFault Fault) Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.Length <= Header || !bytes.Slice(12, 4).SequenceEqual("IHDR"u8))
        {
            return (null, PdfFault.PictureBroken);
        }

        var (width, height) = PngPixels.SizeOf(bytes)!.Value;
        var (depth, kind) = (bytes[24], bytes[25]);
        if (width <= 0 || height <= 0 || Channels(kind) == 0 || depth is not (1 or 2 or 4 or 8 or 16))
        {
            return (null, PdfFault.PictureBroken);
        }

        if ((long)width * height > PicturePage.MostDots)
        {
            return (null, PdfFault.TooLarge);
        }

        if (bytes[28] != 0)
        {
            return (null, PdfFault.PictureKindUnknown);
        }

        return Chunks(bytes) is not { } chunks
            || !IsWhole(chunks.Data, height * (1 + ((((long)width * depth * Channels(kind)) + 7) / 8)))
            ? (null, PdfFault.PictureBroken)
            : kind is 4 or 6 || chunks.IsTransparent ? OnWhite(bytes)
            : (new ScannedPicture(width, height,
                $"{Space(kind)}/BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 "
                    + $"/Colors {Channels(kind)} /BitsPerComponent {depth} /Columns {width} >>",
                chunks.Data, kind == 3 ? chunks.Palette : default, 1), default);
    }

    private static (ScannedPicture? Picture, PdfFault Fault) OnWhite(ReadOnlySpan<byte> bytes)
    {
        if (PngPixels.TryRead(bytes) is not { } pixels)
        {
            return (null, PdfFault.PictureKindUnknown);
        }

        return (new ScannedPicture(pixels.Width, pixels.Height,
            "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
            FontSubset.Deflate(pixels.OnWhite()), default, 1), default);
    }

    private static (byte[] Data, byte[] Palette, bool IsTransparent)? Chunks(ReadOnlySpan<byte> bytes)
    {
        using var data = new MemoryStream();
        var (palette, isTransparent) = (Array.Empty<byte>(), false);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12)
            {
                return null;
            }

            var name = bytes.Slice(at + 4, 4);
            var chunk = bytes.Slice(at + 8, length);
            if (name.SequenceEqual("IDAT"u8))
            {
                data.Write(chunk);
            }

            palette = name.SequenceEqual("PLTE"u8) ? chunk.ToArray() : palette;
            isTransparent |= name.SequenceEqual("tRNS"u8);
            at += 12 + length;
        }

        return bytes[25] == 3 && palette.Length is < 3 or > 768 ? null : (data.ToArray(), palette, isTransparent);
    }

    private static bool IsWhole(byte[] packed, long wanted)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            long got = 0;
            for (int count; got <= wanted && (count = zlib.Read(buffer)) > 0;)
            {
                got += count;
            }

            return got == wanted;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string Space(byte kind) => kind switch
    {
        0 => "/ColorSpace /DeviceGray ",
        2 => "/ColorSpace /DeviceRGB ",
        _ => "",
    };

    private static int Channels(byte kind) => kind switch
    {
        0 or 3 => 1,
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 0,
    };
}
