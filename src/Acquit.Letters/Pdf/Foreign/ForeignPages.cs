using System.Globalization;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>How a page of an exhibit is marked: a stamp in a box on its first page, a line at the foot of others.
/// </summary>
/// <param name="Stamp">lines in the box, top right; empty: none</param>
/// <param name="Foot">at the foot, right; empty: none</param>
internal sealed record PageMark(IReadOnlyList<string> Stamp, string Foot)
{
    /// <summary>Lines in a box across the top of the page, bold; empty: none.</summary>
    public IReadOnlyList<string> Banner { get; init; } = [];
}

/// <summary>
/// Takes pages from elsewhere into a document of ours: each becomes a picture of itself on a sheet of A4, upright,
/// made a little smaller so that the mark stands beside it and never over its words.
/// </summary>
internal sealed class ForeignPages
{
    private static readonly double StampStrip = A4.Mm(22);
    private static readonly double FootStrip = A4.Mm(10);

    private readonly PdfDocument _target;
    private readonly ForeignPdf _source;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<PdfStream, int> _paints = [];

    private ForeignPages(PdfDocument target, ForeignPdf source) => (_target, _source) = (target, source);

    /// <summary>Adds every page, marked.</summary>
    public static void Add(PdfDocument target, ForeignPdf source, Func<int, PageMark> markOf, LetterFonts fonts)
    {
        var pages = new ForeignPages(target, source);
        foreach (var number in source.Objects.Keys)
        {
            pages._numbers[number] = target.Writer.Reserve();
        }

        foreach (var (number, value) in source.Objects)
        {
            target.Writer.Write(pages._numbers[number], pages.Body(value).Written);
        }

        for (var i = 0; i < source.Pages.Count; i++)
        {
            pages.AddPage(source.Pages[i], markOf(i), fonts);
        }
    }

    private PdfBytes Body(PdfValue value)
    {
        var body = new PdfBytes(256);
        value.Write(body, number => _numbers.TryGetValue(number, out var taken) ? taken : null);
        return body;
    }

    private void AddPage(ForeignPage page, PageMark mark, LetterFonts fonts)
    {
        var isWide = page.Width > page.Height;
        var (width, height) = isWide ? (A4.Height, A4.Width) : (A4.Width, A4.Height);
        var top = mark.Stamp.Count + mark.Banner.Count > 0 ? StampStrip : 0;
        var bottom = mark.Foot.Length > 0 ? FootStrip : 0;
        var scale = Math.Min(1, Math.Min(width / page.Width, (height - top - bottom) / page.Height));
        var place = new PdfMatrix(
            scale, 0, 0, scale, (width - (page.Width * scale)) / 2, height - top - (page.Height * scale));
        if (!_paints.TryGetValue(page.Paint, out var paint))
        {
            paint = _target.Writer.Add(Body(page.Paint).Written);
            _paints[page.Paint] = paint;
        }

        var content = new PdfBytes(512);
        var forms = new PdfBytes(64).Add($"/X {paint} 0 R");
        Matrix(content.Add("q "u8), page.Upright.Then(place)).Add("/X Do\n"u8);
        for (var i = 0; i < page.Marks.Count; i++)
        {
            Matrix(content.Add("q "u8), page.Marks[i].At).Add($"/A{i} Do Q\n");
            forms.Add($" /A{i} {_numbers[page.Marks[i].Form.Number]} 0 R");
        }

        content.Add("Q\n"u8).Add(ExhibitStamp.Paint(mark, width, height, fonts).Written);
        var stream = _target.Writer.AddDeflated(content.Written);
        _target.AddPage(_target.Writer.Add(
            new PdfBytes(256).Add($"<< /Type /Page /Parent {_target.Parent} 0 R /MediaBox [0 0 ").Add(width)
                .Add(" "u8).Add(height).Add($"] /Resources << /Font << {_target.FontEntries(fonts)} >> /XObject << ")
                .Add(forms.Written).Add($" >> >> /Contents {stream} 0 R >>").Written));
    }

    /// <summary>Six decimals: a scale of 0.926 over a whole page must not lose half a point.</summary>
    private static PdfBytes Matrix(PdfBytes target, PdfMatrix matrix)
    {
        foreach (var number in new[] { matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F })
        {
            target.Add(number.ToString("0.######", CultureInfo.InvariantCulture)).Add(" "u8);
        }

        return target.Add("cm\n"u8);
    }
}
