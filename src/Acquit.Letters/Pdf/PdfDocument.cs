using System.Globalization;
using System.Security;
using System.Text;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>What the file says about itself.</summary>
internal sealed record PdfFacts(string Title, string Author, string Subject, DateOnly On);

/// <summary>
/// A document in the making: fonts and pictures written once, pages, bookmarks, page labels; closed with the
/// structure of an archive file (output intent, metadata, identifier), without a claim to a level of PDF/A.
/// </summary>
internal sealed class PdfDocument
{
    private static readonly string MediaBox = "/MediaBox [0 0 595.276 841.89]";

    private readonly int _pagesNumber;
    private readonly List<int> _pages = [];
    private readonly List<(string Title, int Page)> _bookmarks = [];
    private readonly List<(int Page, string Label)> _labels = [];
    private readonly Dictionary<LetterFonts, string> _fonts = [];
    private readonly Dictionary<Picture, int> _pictures = [];

    public PdfDocument() => _pagesNumber = Writer.Reserve();

    public PdfWriter Writer { get; } = new();

    public int PageCount => _pages.Count;

    /// <summary>Number of the object that is the parent of each page.</summary>
    public int Parent => _pagesNumber;

    /// <summary>« /F1 5 0 R /F2 9 0 R », written on first use.</summary>
    public string FontEntries(LetterFonts fonts)
    {
        if (!_fonts.TryGetValue(fonts, out var entries))
        {
            var regular = PdfFont.Write(Writer, fonts.Regular);
            var bold = PdfFont.Write(Writer, fonts.Bold);
            entries = $"/{PagePainter.RegularName} {regular} 0 R /{PagePainter.BoldName} {bold} 0 R";
            _fonts[fonts] = entries;
        }

        return entries;
    }

    /// <summary>Number of the regular font alone.</summary>
    public int RegularFont(LetterFonts fonts) => PdfFont.Write(Writer, fonts.Regular);

    public void Add(LaidLetter letter)
    {
        foreach (var page in letter.Pages)
        {
            Add(page, letter.Fonts);
        }
    }

    public void Add(Sheet page, LetterFonts fonts)
    {
        var fontEntries = FontEntries(fonts);
        var pictures = new StringBuilder();
        for (var i = 0; i < page.Pictures.Count; i++)
        {
            pictures.Append(CultureInfo.InvariantCulture, $" /P{i} {NumberOf(page.Pictures[i].Picture)} 0 R");
        }

        var content = Writer.AddDeflated(PagePainter.Paint(page, fonts).Written);
        var pictureEntry = pictures.Length > 0 ? $" /XObject <<{pictures} >>" : "";
        AddPage(
            Writer.Add(
                $"<< /Type /Page /Parent {_pagesNumber} 0 R {MediaBox} "
                    + $"/Resources << /Font << {fontEntries} >>{pictureEntry} >> /Contents {content} 0 R >>"
            )
        );
    }

    /// <summary>Takes a page object already written.</summary>
    public void AddPage(int number) => _pages.Add(number);

    /// <summary>A bookmark to the page that is added next.</summary>
    public void Bookmark(string title) => _bookmarks.Add((title, _pages.Count));

    /// <summary>The pages from the next one on are counted from 1 behind this prefix.</summary>
    public void Label(string prefix) => _labels.Add((_pages.Count, prefix));

    public byte[] Finish(PdfFacts facts)
    {
        Writer.Write(
            _pagesNumber,
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] >>"
        );
        var profile = Writer.AddStream("/N 3 /Filter /FlateDecode", ColourProfile.Deflated);
        var metadata = Writer.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp(facts)));
        var outlines = _bookmarks.Count > 0 ? $" /Outlines {WriteBookmarks()} 0 R /PageMode /UseOutlines" : "";
        var entries = string.Concat(_labels.Select(LabelEntry));
        var labels = entries.Length > 0 ? $" /PageLabels << /Nums [{entries} ] >>" : "";
        var catalog = Writer.Add(
            $"<< /Type /Catalog /Pages {_pagesNumber} 0 R /Metadata {metadata} 0 R /Lang (fr-FR) "
                + "/ViewerPreferences << /DisplayDocTitle true >> /OutputIntents [<< /Type /OutputIntent "
                + "/S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) "
                + $"/DestOutputProfile {profile} 0 R >>]{outlines}{labels} >>"
        );
        var day = facts.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var information = Writer.Add(
            $"<< /Title {PdfBytes.Text(facts.Title)} /Author {PdfBytes.Text(facts.Author)} "
                + $"/Subject {PdfBytes.Text(facts.Subject)} /CreationDate (D:{day}000000+00'00') "
                + $"/ModDate (D:{day}000000+00'00') >>"
        );
        return Writer.Finish(catalog, information);
    }

    private static string LabelEntry((int Page, string Label) label) =>
        $" {label.Page} << /S /D{(label.Label.Length > 0 ? $" /P {PdfBytes.Text(label.Label)}" : "")} >>";

    private int WriteBookmarks()
    {
        var outlines = Writer.Reserve();
        var numbers = _bookmarks.Select(_ => Writer.Reserve()).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            var next = i + 1 < numbers.Count ? $" /Next {numbers[i + 1]} 0 R" : "";
            var previous = i > 0 ? $" /Prev {numbers[i - 1]} 0 R" : "";
            Writer.Write(
                numbers[i],
                $"<< /Title {PdfBytes.Text(_bookmarks[i].Title)} /Parent {outlines} 0 R{previous}{next} "
                    + $"/Dest [{_pages[_bookmarks[i].Page]} 0 R /Fit] >>"
            );
        }

        Writer.Write(
            outlines,
            $"<< /Type /Outlines /First {numbers[0]} 0 R /Last {numbers[^1]} 0 R /Count {numbers.Count} >>"
        );
        return outlines;
    }

    private int NumberOf(Picture picture)
    {
        if (!_pictures.TryGetValue(picture, out var number))
        {
            var space = "";
            if (!picture.Palette.IsEmpty)
            {
                var packed = FontSubset.Deflate(picture.Palette.Span);
                var palette = Writer.AddSharedStream("/Filter /FlateDecode", packed);
                space = $"/ColorSpace [/Indexed /DeviceRGB {(picture.Palette.Length / 3) - 1} {palette} 0 R] ";
            }

            number = Writer.AddSharedStream(
                $"/Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} "
                    + $"/BitsPerComponent 8 {space}{picture.Entries}",
                picture.Data.Span
            );
            _pictures[picture] = number;
        }

        return number;
    }

    /// <summary>No level of PDF/A is claimed: no validator has confirmed one.</summary>
    private static string Xmp(PdfFacts facts)
    {
        var day = facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+00:00";
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
            + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(facts.Title)}</rdf:li></rdf:Alt></dc:title>\n"
            + $"<dc:creator><rdf:Seq><rdf:li>{Escape(facts.Author)}</rdf:li></rdf:Seq></dc:creator>\n"
            + "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"
            + $"{Escape(facts.Subject)}</rdf:li></rdf:Alt></dc:description>\n"
            + $"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\n"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
