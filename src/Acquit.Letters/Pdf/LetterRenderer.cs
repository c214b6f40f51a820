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
    /// <summary>Sets, paints and closes a letter.</summary>
    /// <exception cref="UnprintableCharacterException">A character has no outline in the font.</exception>
    public static RenderedLetter Render(LetterDocument letter) => Render(LaidLetter.Of(letter));

    internal static RenderedLetter Render(LaidLetter laid)
    {
        var letter = laid.Letter;
        var pdf = new PdfDocument();
        pdf.Add(laid);
        return new RenderedLetter(pdf.Finish(FactsOf(letter)), laid.Pages.Count, pdf.PageCount);
    }

    internal static PdfFacts FactsOf(LetterDocument letter) =>
        new(letter.Subject, letter.Sender.Count > 0 ? letter.Sender[0] : "", letter.Ref, letter.On);
}
