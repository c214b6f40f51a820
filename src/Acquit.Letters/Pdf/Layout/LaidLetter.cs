using System.Text;
using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>A letter set on its pages, everything at its place; what is painted and what the tests measure.</summary>
public sealed record LaidLetter(LetterDocument Letter, IReadOnlyList<Sheet> Pages, LetterFonts Fonts, LetterScale Scale)
{
    private static readonly double FooterTop = A4.Mm(284);

    /// <summary>
    /// Sets a letter in the most comfortable size that needs the fewest pages. Whether they are more than
    /// <see cref="LetterDocument.MostPages"/> is for the composer to say.
    /// </summary>
    /// <exception cref="UnprintableCharacterException">A character has no outline in the font.</exception>
    public static LaidLetter Of(LetterDocument letter)
    {
        var prepared = Composed(letter);
        var fonts = LetterFonts.For(LetterWords.Of(prepared));
        var best = Set(prepared, fonts, LetterScale.All[0]);
        foreach (var scale in LetterScale.All.Skip(1).TakeWhile(_ => best.Pages.Count > 1))
        {
            var tighter = Set(prepared, fonts, scale);
            best = tighter.Pages.Count < best.Pages.Count ? tighter : best;
        }

        return best;
    }

    private static LaidLetter Set(LetterDocument letter, LetterFonts fonts, LetterScale scale)
    {
        var head = new LetterHead(letter, fonts);
        var top = head.Set();
        var numberWidth = fonts.Regular.WidthOf($"{letter.Ref} · 00/00", LetterScale.FooterSize) + A4.Mm(6);
        var footer = Footer(letter, fonts, A4.TextWidth - numberWidth);
        var bottom = A4.TextBottom - (Math.Max(0, footer.Count - 3) * LetterScale.FooterSize * 1.2);
        var pages = Paginator.Stack(LetterFlow.Of(letter, fonts, scale), top, bottom);
        pages[0].Lay(head.Sheet, 0);
        footer = pages.Count > 1 ? footer : Footer(letter, fonts, A4.TextWidth);
        var footerTop = bottom + FooterTop - A4.TextBottom;
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Watermark = letter.Watermark;
            Foot(pages[i], footer, footerTop);
            if (pages.Count > 1)
            {
                var number = $"{letter.Ref} · {i + 1}/{pages.Count}";
                var width = fonts.Regular.WidthOf(number, LetterScale.FooterSize);
                pages[i].Texts.Add(new PlacedText(
                    A4.Right - width, footerTop, width, number, TypeStyle.Label(LetterScale.FooterSize)));
            }
        }

        return new LaidLetter(letter, pages, fonts, scale);
    }

    /// <summary>As few lines as the width allows, about equally long.</summary>
    private static List<List<LinePart>> Footer(LetterDocument letter, LetterFonts fonts, double width)
    {
        var runs = new[] { new TextRun(letter.Footer, false) };
        var lines = LineBreaker.Break(fonts, runs, LetterScale.FooterSize, width);
        for (var narrower = 0.97 * width; lines.Count > 1 && narrower > width / 2; narrower *= 0.97)
        {
            var balanced = LineBreaker.Break(fonts, runs, LetterScale.FooterSize, narrower);
            if (balanced.Count > lines.Count)
            {
                break;
            }

            lines = balanced;
        }

        return lines;
    }

    private static void Foot(Sheet page, List<List<LinePart>> lines, double top)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var part in lines[i])
            {
                var baseline = top + (i * LetterScale.FooterSize * 1.2);
                page.Texts.Add(new PlacedText(
                    A4.Left + part.X, baseline, part.Width, part.Text, TypeStyle.Label(LetterScale.FooterSize)));
            }
        }
    }

    /// <summary>
    /// Accents written as two characters become one, as the font wants them; an unbreakable hyphen is a hyphen,
    /// since no hyphen breaks here; tabs are spaces.
    /// </summary>
    private static LetterDocument Composed(LetterDocument letter) =>
        LetterWords.Of(letter).TrueForAll(IsPlain) ? letter : LetterWords.Map(letter, Plain);

    private static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAny('\t', '\r', '\u2011') < 0 && text.IsNormalized(NormalizationForm.FormC);

    private static string Plain(string text) =>
        text.Normalize(NormalizationForm.FormC)
            .Replace('\t', ' ')
            .Replace('\u2011', '-')
            .Replace("\r", "", StringComparison.Ordinal);
}
