using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>A letter to put into an envelope: the approved bytes, or a letter still to be set.</summary>
/// <param name="Title">Its bookmark: « D-2026-0412/03 – Garage Lefort ».</param>
public sealed record PrintItem(string Title)
{
    /// <summary>The bytes that were approved; printed as they are.</summary>
    public ReadOnlyMemory<byte>? Pdf { get; init; }

    /// <summary>Set when there are no bytes yet.</summary>
    public LetterDocument? Letter { get; init; }
}

/// <summary>One PDF to print: the summary, then the letters in envelope order, fonts written once.</summary>
public static class PrintBatch
{
    /// <summary>Renders the batch behind its summary sheet.</summary>
    /// <exception cref="ForeignPdfException">Bytes of an item are not a letter of ours.</exception>
    public static RenderedLetter Render(LetterDocument summary, IReadOnlyList<PrintItem> items) =>
        Render(summary, items, isDuplex: false);

    /// <summary>For paper printed on both sides: a blank back is added so that each letter begins a sheet.</summary>
    /// <exception cref="ForeignPdfException">Bytes of an item are not a letter of ours.</exception>
    public static RenderedLetter RenderDuplex(LetterDocument summary, IReadOnlyList<PrintItem> items) =>
        Render(summary, items, isDuplex: true);

    private static RenderedLetter Render(LetterDocument summary, IReadOnlyList<PrintItem> items, bool isDuplex)
    {
        var pdf = new PdfDocument();
        pdf.Bookmark(summary.Subject);
        pdf.Add(LaidLetter.Of(summary));
        var ownPages = pdf.PageCount;
        foreach (var item in items)
        {
            if (isDuplex && pdf.PageCount % 2 == 1)
            {
                pdf.Add(new Sheet(), LetterFonts.French);
            }

            pdf.Bookmark(item.Title);
            Add(pdf, item);
        }

        return new RenderedLetter(pdf.Finish(LetterRenderer.FactsOf(summary)), ownPages, pdf.PageCount);
    }

    private static void Add(PdfDocument pdf, PrintItem item)
    {
        if (item.Pdf is { } bytes)
        {
            new PageImport(pdf, OwnPdf.TryOpen(bytes) ?? throw new ForeignPdfException(item.Title)).AddPages();
            return;
        }

        var letter =
            item.Letter ?? throw new ArgumentException($"{item.Title} has no bytes and no words", nameof(item));
        pdf.Add(LaidLetter.Of(letter));
        foreach (var enclosure in letter.Enclosures.Where(enclosure => enclosure.Pdf is not null))
        {
            LetterRenderer.AddPages(pdf, enclosure);
        }
    }
}
