using Acquit.Letters.Fonts;

namespace Acquit.Letters.Pdf.Layout;

/// <summary>Turns the blocks of a letter into strips, in reading order, with what must stay together.</summary>
internal sealed class LetterFlow(LetterDocument letter, LetterFonts fonts, LetterScale scale)
{
    /// <summary>More enclosures than this are listed in the text, not beside the payment.</summary>
    private const int MostEnclosuresInFoot = 10;

    private static readonly double BulletIndent = A4.Mm(5);

    private readonly List<Strip> _strips = [];
    private bool _isSigned;
    private bool _hasFoot;

    public static List<Strip> Of(LetterDocument letter, LetterFonts fonts, LetterScale scale)
    {
        var flow = new LetterFlow(letter, fonts, scale);
        foreach (var block in letter.Blocks)
        {
            var isAnnex = block is Heading && flow._isSigned && flow.IsLetter && !flow._hasFoot;
            if (isAnnex)
            {
                flow.AddFoot();
            }

            var first = flow._strips.Count;
            flow.Add(block);
            if (isAnnex)
            {
                flow._strips[first].StartsPage = true;
                RuleUnder(flow._strips[^1]);
            }
        }

        if (!flow._hasFoot)
        {
            flow.AddFoot();
        }

        return flow._strips;
    }

    private bool IsLetter => letter.Recipient is not null;

    private bool HasEnclosuresInFoot => letter.Enclosures.Count <= MostEnclosuresInFoot;

    private void Add(LetterBlock block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph);
                break;
            case Heading heading:
                AddHeading(heading.Text);
                break;
            case Bullets bullets:
                AddBullets(bullets);
                break;
            case Table table:
                _strips.AddRange(new TableStrips(table, fonts).All());
                break;
            case PaymentBlock payment when !IsLetter:
                _strips.Add(new FootStrip(fonts).Of(payment, [], isFoot: false));
                break;
            case PaymentBlock:
                break;
            case Signature signature:
                AddSignature(signature);
                break;
            default:
                throw new InvalidOperationException($"a letter block that no page shows: {block.GetType().Name}");
        }
    }

    /// <summary>The title of an annex stands on a rule, as the subject of a letter.</summary>
    private static void RuleUnder(Strip title)
    {
        title.Sheet.Rule(A4.Left, title.Height + A4.Mm(1.2), A4.TextWidth, 0.9);
        title.After = A4.Mm(4);
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var size = paragraph.IsSmall ? LetterScale.NoteSize : scale.Body;
        var leading = size * (paragraph.IsSmall ? 1.3 : scale.Leading);
        var lines = LineBreaker.Break(fonts, paragraph.Runs, size, A4.TextWidth);
        var first = _strips.Count;
        foreach (var line in lines)
        {
            _strips.Add(Line(line, new TypeStyle(size, false, paragraph.IsSmall ? 0.2 : 0), leading, 0));
        }

        KeepLines(first, scale.ParagraphGap);
        _strips[^1].KeepWithNext |= paragraph.KeepWithNext;
    }

    private void AddHeading(string text)
    {
        var first = _strips.Count;
        foreach (var line in LineBreaker.Break(fonts, [new TextRun(text, true)], scale.Body, A4.TextWidth))
        {
            var strip = Line(line, TypeStyle.Plain(scale.Body), scale.LineHeight, 0);
            strip.KeepWithNext = true;
            _strips.Add(strip);
        }

        _strips[first].Before = 2 * scale.ParagraphGap;
        _strips[^1].After = 0.5 * scale.ParagraphGap;
    }

    /// <summary>A line that begins with a dash or a number hangs its text to the right of it.</summary>
    private void AddBullets(Bullets bullets)
    {
        var widest = bullets.Lines.Select(item => fonts.Regular.WidthOf(Mark(item).Mark, scale.Body)).Append(0).Max();
        var indent = Math.Max(BulletIndent, widest + A4.Mm(1.5));
        foreach (var item in bullets.Lines)
        {
            var first = _strips.Count;
            var (mark, text) = Mark(item);
            var markWidth = fonts.Regular.WidthOf(mark, scale.Body);
            foreach (var line in LineBreaker.Break(
                fonts, [new TextRun(text, false)], scale.Body, A4.TextWidth - indent))
            {
                _strips.Add(Line(line, TypeStyle.Plain(scale.Body), scale.LineHeight, indent));
            }

            var baseline = Baseline(scale.Body, scale.LineHeight);
            _strips[first].Sheet.Texts.Add(
                new PlacedText(A4.Left, baseline, markWidth, mark, TypeStyle.Plain(scale.Body)));
            KeepLines(first, 0.4 * scale.ParagraphGap);
        }

        if (bullets.Lines.Count > 0)
        {
            _strips[^1].After = scale.ParagraphGap;
        }
    }

    /// <summary>« – », « • », « 1. », « a) » and the text behind; a line without mark has none.</summary>
    private static (string Mark, string Text) Mark(string item)
    {
        var end = item.AsSpan().IndexOfAny(' ', '\u00A0', '\u202F');
        var isDash = end == 1 && item[0] is '–' or '—' or '-' or '•';
        var isMark = isDash || (end is >= 2 and <= 4 && item[end - 1] is '.' or ')');
        return isMark ? (item[..end], item[(end + 1)..]) : ("", item);
    }

    /// <summary>
    /// The paragraph before, and its neighbour when it is short, go with the signature to another page.
    /// </summary>
    private void AddSignature(Signature signature)
    {
        var kept = 0;
        for (var i = _strips.Count - 1; i >= 0 && kept < 4; i--, kept++)
        {
            _strips[i].KeepWithNext = true;
        }

        var strip = new Strip
        {
            Height = (signature.Lines.Count * scale.LineHeight) + 2,
            Before = scale.SignatureGap,
            After = scale.ParagraphGap,
        };
        for (var i = 0; i < signature.Lines.Count; i++)
        {
            var words = signature.Lines[i];
            strip.Sheet.Texts.Add(new PlacedText(
                A4.AddressLeft, (i * scale.LineHeight) + Baseline(scale.Body, scale.LineHeight),
                fonts.Regular.WidthOf(words, scale.Body), words, TypeStyle.Plain(scale.Body)));
        }

        _strips.Add(strip);
        _isSigned = true;
    }

    /// <summary>Payment and enclosures, at the bottom of the page that is signed; an annex comes behind.</summary>
    private void AddFoot()
    {
        _hasFoot = true;
        var payment = IsLetter ? letter.Blocks.OfType<PaymentBlock>().FirstOrDefault() : null;
        var listed = HasEnclosuresInFoot ? letter.Enclosures : [];
        if (!HasEnclosuresInFoot)
        {
            var list = string.Join("\u202F; ", letter.Enclosures.Select(InList));
            AddParagraph(new Paragraph([new("Pièces jointes\u00A0: ", true), new(list, false)]) { IsSmall = true });
        }

        if (payment is not null || listed.Count > 0)
        {
            if (_strips.Count > 0)
            {
                _strips[^1].KeepWithNext = true;
            }

            _strips.Add(new FootStrip(fonts).Of(payment, listed, isFoot: IsLetter));
        }
    }

    /// <summary>« 2. Facture n° F-014 » stays on one line; a longer title breaks where it must.</summary>
    private static string InList(Enclosure paper) =>
        $"{paper.Number}.\u00A0{(paper.Title.Length > 30 ? paper.Title : paper.Title.Replace(' ', '\u00A0'))}";

    private void KeepLines(int first, double after)
    {
        var last = _strips.Count - 1;
        if (last > first)
        {
            _strips[first].KeepWithNext = true;
            _strips[last - 1].KeepWithNext = true;
        }

        _strips[last].After = after;
    }

    private static Strip Line(List<LinePart> parts, TypeStyle style, double height, double indent)
    {
        var strip = new Strip { Height = height };
        foreach (var part in parts)
        {
            strip.Sheet.Texts.Add(new PlacedText(
                A4.Left + indent + part.X, Baseline(style.Size, height), part.Width, part.Text,
                style with { IsBold = part.IsBold }));
        }

        return strip;
    }

    /// <summary>Baseline of a line of that height: the letters stand in its middle.</summary>
    internal static double Baseline(double size, double height) => ((height - size) / 2) + (0.8 * size);
}
