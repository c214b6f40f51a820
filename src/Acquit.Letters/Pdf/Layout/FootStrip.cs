using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>The foot of a letter: how to pay with the SEPA code at the left, the enclosures at the right.</summary>
internal sealed class FootStrip(LetterFonts fonts)
{
    private const string CodeCaption = "Scannez pour payer par virement";
    private const string TransferCaption = "Par virement";
    private const string EnclosuresCaption = "Pièces jointes";
    private const double Size = LetterScale.NoteSize;
    private static readonly double LineHeight = A4.Mm(4);
    private static readonly double Top = A4.Mm(3);
    private static readonly double LeastEnclosures = A4.Mm(52);

    private readonly Sheet _sheet = new();
    private double _bottom;

    public Strip Of(PaymentBlock? payment, IReadOnlyList<Enclosure> enclosures, bool isFoot)
    {
        _sheet.Rule(A4.Left, 0, A4.TextWidth, 0.4, TypeStyle.HairlineGrey);
        _bottom = Top;
        var right = payment is null ? A4.Left : Payment(payment, enclosures.Count > 0);
        if (enclosures.Count > 0)
        {
            Enclosures(enclosures, right);
        }

        var strip = new Strip { Height = _bottom, Before = A4.Mm(4), After = 6, IsFoot = isFoot };
        strip.Sheet.Lay(_sheet, 0);
        return strip;
    }

    /// <summary>Returns the left edge of what may stand beside.</summary>
    private double Payment(PaymentBlock payment, bool hasEnclosures)
    {
        var x = A4.Left;
        if (payment.QrPayload.Length > 0)
        {
            _sheet.Codes.Add(new PlacedCode(x, Top, A4.CodeSide, CodeMatrix.Of(payment.QrPayload)));
            _bottom = Top + A4.CodeSide;
            x += A4.CodeSide + A4.Mm(5);
        }

        var y = Top;
        Put(x, y, payment.QrPayload.Length > 0 ? CodeCaption : TransferCaption, TypeStyle.Strong(Size));
        y += LineHeight + 1;
        var labels = payment.Lines.Count > 0
            ? payment.Lines.Max(line => fonts.Regular.WidthOf(line.Label, Size)) + A4.Mm(2.5)
            : 0;
        var room = A4.Right - x - labels - (hasEnclosures ? LeastEnclosures + A4.Mm(5) : 0);
        var widest = fonts.Bold.WidthOf(CodeCaption, Size) - labels;
        foreach (var (label, value) in payment.Lines)
        {
            Put(x, y, label, TypeStyle.Label(Size));
            foreach (var line in LineBreaker.Break(fonts, [new TextRun(value, true)], Size, room))
            {
                Put(x + labels, y, string.Concat(line.Select(part => part.Text)), TypeStyle.Strong(Size));
                widest = Math.Max(widest, line.Sum(part => part.Width));
                y += LineHeight;
            }
        }

        _bottom = Math.Max(_bottom, y);
        return x + labels + widest + A4.Mm(4);
    }

    private void Enclosures(IReadOnlyList<Enclosure> enclosures, double left)
    {
        var x = left;
        if (left > A4.Left)
        {
            x += A4.Mm(4);
        }

        var y = Top;
        Put(x, y, EnclosuresCaption, TypeStyle.Strong(Size));
        y += LineHeight + 1;
        var indent = fonts.Regular.WidthOf(enclosures[^1].Number < 10 ? "0. " : "00. ", Size);
        foreach (var enclosure in enclosures)
        {
            Put(x, y, $"{enclosure.Number}.", TypeStyle.Plain(Size));
            var runs = new[] { new TextRun(enclosure.Title, false) };
            foreach (var line in LineBreaker.Break(fonts, runs, Size, A4.Right - x - indent))
            {
                Put(x + indent, y, string.Concat(line.Select(part => part.Text)), TypeStyle.Plain(Size));
                y += Size * 1.25;
            }

            y += 0.8;
        }

        _bottom = Math.Max(_bottom, y);
        if (left > A4.Left)
        {
            _sheet.Bars.Add(new PlacedBar(left, Top, 0.4, _bottom - Top, TypeStyle.HairlineGrey));
        }
    }

    private void Put(double x, double top, string text, TypeStyle style)
    {
        var width = fonts.Of(style.IsBold).WidthOf(text, style.Size);
        _sheet.Texts.Add(new PlacedText(x, top + (0.8 * style.Size), width, text, style));
    }
}
