using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>
/// Paints a page: the operators of its content stream, y counted from the bottom as the format wants.
/// </summary>
internal sealed class PagePainter(LetterFonts fonts)
{
    public const string RegularName = "F1";
    public const string BoldName = "F2";

    private const double LargestWatermark = 150;

    private readonly PdfBytes _out = new(8192);
    private double _grey;
    private TypeStyle _style;

    /// <summary>The content stream, unpacked; pictures are named P0, P1 in their order.</summary>
    public static PdfBytes Paint(Sheet page, LetterFonts fonts)
    {
        var painter = new PagePainter(fonts);
        painter.Watermark(page.Watermark);
        painter.Bars(page.Bars);
        painter.Codes(page.Codes);
        painter.Texts(page.Texts);
        for (var i = 0; i < page.Pictures.Count; i++)
        {
            var picture = page.Pictures[i];
            painter._out.Add("q "u8).Add(picture.Width).Add(" 0 0 "u8).Add(picture.Height).Add(" "u8).Add(picture.X);
            painter._out.Add(" "u8).Add(A4.Height - picture.Y - picture.Height).Add($" cm /P{i} Do Q\n");
        }

        return painter._out;
    }

    /// <summary>Along the diagonal of the sheet, centred, as large as four fifths of it.</summary>
    private void Watermark(string words)
    {
        if (words.Length == 0)
        {
            return;
        }

        var font = fonts.Bold;
        var diagonal = Math.Sqrt((A4.Width * A4.Width) + (A4.Height * A4.Height));
        var size = Math.Min(LargestWatermark, 0.8 * diagonal / Math.Max(font.WidthOf(words, 1), 0.1));
        var (cos, sin) = (A4.Width / diagonal, A4.Height / diagonal);
        var (along, across) = (font.WidthOf(words, size) / 2, 0.36 * size);
        _out.Add("q 0.92 g BT /"u8).Add(BoldName).Add(" "u8).Add(size).Add(" Tf "u8);
        _out.Add(cos).Add(" "u8).Add(sin).Add(" "u8).Add(-sin).Add(" "u8).Add(cos).Add(" "u8);
        _out.Add((A4.Width / 2) - (along * cos) + (across * sin)).Add(" "u8);
        _out.Add((A4.Height / 2) - (along * sin) - (across * cos)).Add(" Tm <"u8);
        foreach (var character in words)
        {
            var number = font.NumberOf(character);
            _out.Hex(number > 0 ? number : throw new UnprintableCharacterException(character, words));
        }

        _out.Add("> Tj ET Q\n"u8);
    }

    private void Bars(List<PlacedBar> bars)
    {
        foreach (var bar in bars)
        {
            Ink(bar.Grey);
            Box(bar.X, bar.Y, bar.Width, bar.Height);
            _out.Add("f\n"u8);
        }
    }

    /// <summary>Dark modules that touch in a row are one rectangle.</summary>
    private void Codes(List<PlacedCode> codes)
    {
        foreach (var code in codes)
        {
            Ink(0);
            var side = code.Side / code.Matrix.Size;
            _out.Add("q "u8).Add(side).Add(" 0 0 "u8).Add(-side).Add(" "u8).Add(code.X);
            _out.Add(" "u8).Add(A4.Height - code.Y).Add(" cm\n"u8);
            for (var row = 0; row < code.Matrix.Size; row++)
            {
                Modules(code.Matrix, row);
            }

            _out.Add("f Q\n"u8);
        }
    }

    private void Modules(CodeMatrix matrix, int row)
    {
        for (var column = 0; column < matrix.Size; column++)
        {
            var from = column;
            while (column < matrix.Size && matrix.IsDark(row, column))
            {
                column++;
            }

            if (column > from)
            {
                _out.Add(from).Add(" "u8).Add(row).Add(" "u8).Add(column - from).Add(" 1 re\n"u8);
            }
        }
    }

    private void Texts(List<PlacedText> texts)
    {
        _out.Add("BT\n"u8);
        var (x, y) = (0.0, 0.0);
        foreach (var text in texts)
        {
            if (text.Text.Length == 0)
            {
                continue;
            }

            Ink(text.Style.Grey);
            SetFont(text.Style);
            var (nextX, nextY) = (Rounded(text.X), Rounded(A4.Height - text.Baseline));
            _out.Add(nextX - x).Add(" "u8).Add(nextY - y).Add(" Td <"u8);
            (x, y) = (nextX, nextY);
            var font = fonts.Of(text.Style.IsBold);
            foreach (var character in text.Text)
            {
                var number = font.NumberOf(character);
                _out.Hex(number > 0 ? number : throw new UnprintableCharacterException(character, text.Text));
            }

            _out.Add("> Tj\n"u8);
        }

        _out.Add("ET\n"u8);
    }

    private static double Rounded(double points) => Math.Round(points * 1000) / 1000;

    private void SetFont(TypeStyle style)
    {
        if (style.IsBold != _style.IsBold || style.Size != _style.Size)
        {
            _style = style;
            _out.Add("/"u8).Add(style.IsBold ? BoldName : RegularName).Add(" "u8).Add(style.Size).Add(" Tf\n"u8);
        }
    }

    private void Ink(double grey)
    {
        if (grey != _grey)
        {
            _grey = grey;
            _out.Add(grey).Add(" g\n"u8);
        }
    }

    private void Box(double x, double y, double width, double height) =>
        _out.Add(x).Add(" "u8).Add(A4.Height - y - height).Add(" "u8).Add(width).Add(" "u8).Add(height).Add(" re "u8);
}
