using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Letters.Pdf;

/// <summary>The bytes that will leave, and how many pages they are.</summary>
/// <param name="Pdf">The whole file.</param>
/// <param name="OwnPages">Pages of the letter itself; the enclosed ones come behind.</param>
/// <param name="Pages">All pages.</param>
public sealed record RenderedLetter(ReadOnlyMemory<byte> Pdf, int OwnPages, int Pages);

/// <summary>Makes the PDF of a letter. The same letter gives the same bytes on every machine.</summary>
public static class LetterRenderer
{
    /// <summary>
    /// Sets, paints and closes a letter; enclosed letters of ours come behind, as the bytes that were sent.
    /// </summary>
    /// <exception cref="UnprintableCharacterException">A character has no outline in the font.</exception>
    /// <exception cref="ForeignPdfException">An enclosure to merge is not a letter of ours.</exception>
    public static RenderedLetter Render(LetterDocument letter) => Render(LaidLetter.Of(letter));

    internal static RenderedLetter Render(LaidLetter laid)
    {
        var letter = laid.Letter;
        var pdf = new PdfDocument();
        var merged = letter.Enclosures.Where(enclosure => enclosure.Pdf is not null).ToList();
        if (merged.Count > 0)
        {
            pdf.Bookmark(letter.Subject);
            pdf.Label("");
        }

        pdf.Add(laid);
        foreach (var enclosure in merged)
        {
            pdf.Bookmark($"P.\u00A0J.\u00A0{enclosure.Number} – {enclosure.Title}");
            pdf.Label($"P. J. {enclosure.Number} – ");
            AddPages(pdf, enclosure);
        }

        return new RenderedLetter(pdf.Finish(FactsOf(letter)), laid.Pages.Count, pdf.PageCount);
    }

    /// <summary>The pages of an enclosure, each stamped with its number.</summary>
    internal static void AddPages(PdfDocument pdf, Enclosure enclosure)
    {
        var own = OwnPdf.TryOpen(enclosure.Pdf ?? default) ?? throw new ForeignPdfException(enclosure.Title);
        new PageImport(pdf, own).AddPages($"P.\u00A0J.\u00A0{enclosure.Number}");
    }

    internal static PdfFacts FactsOf(LetterDocument letter) =>
        new(letter.Subject, letter.Sender.Count > 0 ? letter.Sender[0] : "", letter.Ref, letter.On);
}
