using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>
/// A scan or a photograph, PNG or JPEG, laid on a page of A4, upright as its camera says it was held. Its own dots go
/// into the page unchanged; only what is transparent is painted on white.
/// </summary>
public static class PicturePage
{
    /// <summary>Dots of a picture, at most: 60 million.</summary>
    public const int MostDots = 60_000_000;

    private const double SmallestDot = 0.75; // points: 96 dots an inch, so that a small picture is not blown up

    private static readonly double Margin = A4.Mm(8);

    /// <summary>Whether these bytes begin as a picture that may be laid on a page.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => JpegScan.IsJpeg(bytes) || PngScan.IsPng(bytes);

    /// <summary>A PDF of one page, or why it cannot be made.</summary>
    /// <param name="name">how a refusal calls it</param>
    public static (ReadOnlyMemory<byte> Pdf, RefusedPdf? Refused) Of(ReadOnlyMemory<byte> file, string name)
    {
        var (picture, fault) = JpegScan.IsJpeg(file.Span) ? JpegScan.Read(file) : PngScan.Read(file);
        return picture is null ? (default, new RefusedPdf(fault, name, 0)) : (Laid(picture), null);
    }

    private static byte[] Laid(ScannedPicture picture)
    {
        var isTurned = picture.Turn is > 4 and <= 8;
        var (dotsWide, dotsHigh) = isTurned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var isWide = dotsWide > dotsHigh;
        var (pageWide, pageHigh) = isWide ? (A4.Height, A4.Width) : (A4.Width, A4.Height);
        var scale = Math.Min(SmallestDot,
            Math.Min((pageWide - (2 * Margin)) / dotsWide, (pageHigh - (2 * Margin)) / dotsHigh));
        var (wide, high) = (dotsWide * scale, dotsHigh * scale);
        var (x, y) = ((pageWide - wide) / 2, (pageHigh - high) / 2);

        var pdf = new PdfDocument();
        var entries = picture.Entries;
        if (!picture.Palette.IsEmpty)
        {
            var palette = pdf.Writer.AddStream("/Filter /FlateDecode", FontSubset.Deflate(picture.Palette.Span));
            entries = $"/ColorSpace [/Indexed /DeviceRGB {(picture.Palette.Length / 3) - 1} {palette} 0 R] {entries}";
        }

        var image = pdf.Writer.AddStream(
            $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} {entries}",
            picture.Data.Span);
        var content = new PdfBytes(128).Add("q "u8);
        foreach (var number in Placed(picture.Turn, (x, y, wide, high)))
        {
            content.Add(number).Add(" "u8);
        }

        var stream = pdf.Writer.AddDeflated(content.Add("cm /I Do Q\n"u8).Written);
        pdf.AddPage(pdf.Writer.Add(new PdfBytes(128)
            .Add($"<< /Type /Page /Parent {pdf.Parent} 0 R /MediaBox [0 0 ").Add(pageWide).Add(" "u8).Add(pageHigh)
            .Add($"] /Resources << /XObject << /I {image} 0 R >> >> /Contents {stream} 0 R >>").Written));
        return pdf.Finish(new PdfFacts("Image", "", "", DateOnly.MinValue));
    }

    /// <summary>
    /// The matrix that puts the unit square of a picture upright into a box, for each of the eight ways in which a
    /// camera was held (Exif 2.3, Orientation): 1 as it is, 3 head down, 6 and 8 on its side, the others mirrored.
    /// </summary>
    private static double[] Placed(int turn, (double X, double Y, double Wide, double High) box)
    {
        var (x, y, w, h) = box;
        return turn switch
        {
            2 => [-w, 0, 0, h, x + w, y],
            3 => [-w, 0, 0, -h, x + w, y + h],
            4 => [w, 0, 0, -h, x, y + h],
            5 => [0, -h, -w, 0, x + w, y + h],
            6 => [0, -h, w, 0, x, y + h],
            7 => [0, h, w, 0, x, y],
            8 => [0, h, -w, 0, x + w, y],
            _ => [w, 0, 0, h, x, y],
        };
    }
}

/// <summary>A picture as a PDF takes it.</summary>
/// <param name="Entries">of its stream, but width, height and palette</param>
/// <param name="Turn">how it is turned, 1 to 8; 1: not</param>
internal sealed record ScannedPicture(
    int Width, int Height, string Entries, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Palette, int Turn);
