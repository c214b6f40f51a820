using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>
/// The stamp of an exhibit: a plain rectangle of 30 × 14 mm with three lines of 8 pt, never round, never a seal; and
/// the line at the foot of its other pages.
/// </summary>
internal static class ExhibitStamp
{
    private const double Size = 8;
    private static readonly double Width = A4.Mm(30);
    private static readonly double Height = A4.Mm(14);
    private static readonly double Margin = A4.Mm(8);
    private static readonly double Top = A4.Mm(5);
    private static readonly double Foot = A4.Mm(5);

    /// <summary>The operators that paint it on a sheet of that size, in points.</summary>
    public static PdfBytes Paint(PageMark mark, double width, double height, LetterFonts fonts)
    {
        var paint = new PdfBytes(512);
        if (mark.Stamp.Count > 0)
        {
            var (x, y) = (width - Margin - Width, height - Top - Height);
            paint.Add("q 0 G 0.6 w "u8).Add(x).Add(" "u8).Add(y).Add(" "u8).Add(Width).Add(" "u8).Add(Height);
            paint.Add(" re S Q\n"u8);
            var line = Height / (mark.Stamp.Count + 0.4);
            for (var i = 0; i < mark.Stamp.Count; i++)
            {
                var words = Fitting(mark.Stamp[i], fonts.Of(isBold: i == 1));
                var wide = fonts.Of(isBold: i == 1).WidthOf(words, Size);
                var baseline = y + Height - (0.2 * line) - (line * i) - ((line + (0.7 * Size)) / 2);
                Words(paint, words, fonts, (x + ((Width - wide) / 2), baseline, i == 1));
            }
        }

        Banner(paint, mark.Banner, (width, height), fonts);
        if (mark.Foot.Length > 0)
        {
            var wide = fonts.Regular.WidthOf(mark.Foot, Size);
            Words(paint, mark.Foot, fonts, (width - Margin - wide, Foot, false));
        }

        return paint;
    }

    /// <summary>A box across the page with its lines in the middle, bold, 10 pt or what fits.</summary>
    private static void Banner(
        PdfBytes paint, IReadOnlyList<string> lines, (double Width, double Height) page, LetterFonts fonts)
    {
        if (lines.Count == 0)
        {
            return;
        }

        const double largest = 10;
        var font = fonts.Of(isBold: true);
        var (wide, high) = (page.Width - (2 * Margin), A4.Mm(17));
        var (x, y) = (Margin, page.Height - A4.Mm(3) - high);
        paint.Add("q 0 G 1.2 w "u8).Add(x).Add(" "u8).Add(y).Add(" "u8).Add(wide).Add(" "u8).Add(high);
        paint.Add(" re S Q\n"u8);
        var size = Math.Min(largest, lines.Min(line => (wide - A4.Mm(4)) / font.WidthOf(line, 1)));
        var line = high / (lines.Count + 0.6);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = x + ((wide - font.WidthOf(lines[i], size)) / 2);
            var baseline = y + high - (0.3 * line) - (line * i) - ((line + (0.7 * size)) / 2);
            Words(paint, lines[i], fonts, (left, baseline, true), size);
        }
    }

    /// <summary>A name too long for the box ends with an ellipsis.</summary>
    private static string Fitting(string words, FontSubset font)
    {
        var room = Width - A4.Mm(2);
        var fitting = words;
        while (fitting.Length > 2 && font.WidthOf(fitting, Size) > room)
        {
            fitting = fitting.TrimEnd('…')[..^1].TrimEnd() + "…";
        }

        return fitting;
    }

    private static void Words(
        PdfBytes paint, string words, LetterFonts fonts, (double X, double Baseline, bool IsBold) place,
        double size = Size)
    {
        var font = fonts.Of(place.IsBold);
        paint.Add("q 0 g BT /"u8).Add(place.IsBold ? PagePainter.BoldName : PagePainter.RegularName).Add(" "u8);
        paint.Add(size).Add(" Tf "u8).Add(place.X).Add(" "u8).Add(place.Baseline).Add(" Td <"u8);
        foreach (var character in words)
        {
            var number = font.NumberOf(character);
            paint.Hex(number > 0 ? number : throw new UnprintableCharacterException(character, words));
        }

        paint.Add("> Tj ET Q\n"u8);
    }
}
