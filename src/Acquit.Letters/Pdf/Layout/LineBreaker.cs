using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>Words in one weight on a line, with their place from the left edge of the line.</summary>
public readonly record struct LinePart(double X, double Width, string Text, bool IsBold);

/// <summary>
/// Breaks text into lines at exact widths. Only an ordinary space and a line feed break; U+00A0 and U+202F do not,
/// nor does a hyphen: an invoice number stays whole. A word wider than the line is cut where the line ends.
/// </summary>
public sealed class LineBreaker(LetterFonts fonts, double size, double width)
{
    private readonly List<List<LinePart>> _lines = [];
    private List<LinePart> _line = [];
    private double _x;

    public static List<List<LinePart>> Break(
        LetterFonts fonts, IReadOnlyList<TextRun> runs, double size, double width)
    {
        var breaker = new LineBreaker(fonts, size, width);
        foreach (var word in Words(runs))
        {
            breaker.Add(word);
        }

        breaker.Close();
        return breaker._lines;
    }

    /// <summary>Widest part that no line can break, in points.</summary>
    public static double WidestWord(FontSubset font, string text, double size)
    {
        var widest = 0.0;
        foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
        {
            widest = Math.Max(widest, font.WidthOf(text.AsSpan()[range], size));
        }

        return widest;
    }

    /// <summary>A word: parts that hang together, and whether a space or a line feed comes before.</summary>
    private sealed record Word(List<TextRun> Parts, char Before, bool IsSpaceBold);

    private static List<Word> Words(IReadOnlyList<TextRun> runs)
    {
        var words = new List<Word> { new([], '\0', false) };
        foreach (var run in runs)
        {
            var start = 0;
            for (var i = 0; i <= run.Text.Length; i++)
            {
                if (i < run.Text.Length && run.Text[i] is not (' ' or '\n'))
                {
                    continue;
                }

                if (i > start)
                {
                    words[^1].Parts.Add(new TextRun(run.Text[start..i], run.IsBold));
                }

                if (i < run.Text.Length)
                {
                    words.Add(new Word([], run.Text[i], run.IsBold));
                }

                start = i + 1;
            }
        }

        return words;
    }

    private void Add(Word word)
    {
        if (word.Before == '\n')
        {
            Close();
        }

        var wordWidth = word.Parts.Sum(part => fonts.Of(part.IsBold).WidthOf(part.Text, size));
        var space = word.Before == ' ' && _line.Count > 0 ? fonts.Of(word.IsSpaceBold).WidthOf(" ", size) : 0;
        if (_line.Count > 0 && _x + space + wordWidth > width + 0.01)
        {
            Close();
            space = 0;
        }

        if (space > 0)
        {
            Place(" ", word.IsSpaceBold, space);
        }

        foreach (var part in word.Parts)
        {
            PlaceOrCut(part);
        }
    }

    private void PlaceOrCut(TextRun part)
    {
        var font = fonts.Of(part.IsBold);
        var rest = part.Text;
        while (_x + font.WidthOf(rest, size) > width + 0.01 && rest.Length > 1)
        {
            var fitting = 1;
            while (fitting < rest.Length && _x + font.WidthOf(rest.AsSpan(0, fitting + 1), size) <= width)
            {
                fitting++;
            }

            Place(rest[..fitting], part.IsBold, font.WidthOf(rest.AsSpan(0, fitting), size));
            Close();
            rest = rest[fitting..];
        }

        Place(rest, part.IsBold, font.WidthOf(rest, size));
    }

    private void Place(string text, bool isBold, double textWidth)
    {
        if (_line.Count > 0 && _line[^1].IsBold == isBold)
        {
            var last = _line[^1];
            _line[^1] = last with { Text = last.Text + text, Width = last.Width + textWidth };
        }
        else
        {
            _line.Add(new LinePart(_x, textWidth, text, isBold));
        }

        _x += textWidth;
    }

    private void Close()
    {
        _lines.Add(_line);
        _line = [];
        _x = 0;
    }
}
