using System.Buffers.Binary;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>JPEG: goes into the page as it is, with the way in which the camera was held.</summary>
internal static class JpegScan
{
    private const byte StartOfScan = 0xDA;
    private const byte Exif = 0xE1;

    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static (ScannedPicture? Picture, PdfFault Fault) Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (turn, at) = (1, 2);
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill bytes may stand before a marker
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == StartOfScan || length < 2 || at + 2 + length > bytes.Length)
            {
                break;
            }

            var segment = bytes.Slice(at + 4, length - 2);
            turn = marker == Exif ? TurnOf(segment) ?? turn : turn;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Framed(file, marker, segment, turn);
            }

            at += 2 + length;
        }

        return (null, PdfFault.PictureBroken);
    }

    /// <summary>Baseline, extended and progressive pictures are read by every program that shows a PDF.</summary>
    private static (ScannedPicture? Picture, PdfFault Fault) Framed(
        ReadOnlyMemory<byte> file, byte marker, ReadOnlySpan<byte> frame, int turn)
    {
        if (frame.Length < 6)
        {
            return (null, PdfFault.PictureBroken);
        }

        var (height, width, channels) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]),
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        return marker > 0xC2 || frame[0] != 8 || channels is not (1 or 3) ? (null, PdfFault.PictureKindUnknown)
            : width == 0 || height == 0 || !EndsWhole(file.Span) ? (null, PdfFault.PictureBroken)
            : (long)width * height > PicturePage.MostDots ? (null, PdfFault.TooLarge)
            : (new ScannedPicture(width, height,
                $"/ColorSpace {(channels == 1 ? "/DeviceGray" : "/DeviceRGB")} /BitsPerComponent 8 /Filter /DCTDecode",
                file, default, turn), default);
    }

    /// <summary>The mark of the end stands behind the picture; cameras put what they like behind it.</summary>
    private static bool EndsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9])
            > bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, StartOfScan]);

    /// <summary>Orientation of the first directory (Exif 2.3, tag 0x0112); null: it is not said.</summary>
    private static int? TurnOf(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = segment[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var first = (long)Number(tiff, 4, 4, isLittle);
        if (first < 8 || first + 2 > tiff.Length)
        {
            return null;
        }

        var count = Number(tiff, (int)first, 2, isLittle);
        for (var i = 0; i < count && first + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = (int)first + 2 + (12 * i);
            if (Number(tiff, entry, 2, isLittle) == 0x0112)
            {
                return Number(tiff, entry + 8, 2, isLittle) is >= 1 and <= 8 and var turn ? (int)turn : null;
            }
        }

        return null;
    }

    private static uint Number(ReadOnlySpan<byte> from, int at, int bytes, bool isLittle)
    {
        uint number = 0;
        for (var i = 0; i < bytes; i++)
        {
            number = (number << 8) | from[isLittle ? at + bytes - 1 - i : at + i];
        }

        return number;
    }
}
