using System.Text;
using Acquit.Letters.Typography;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Acquit.Letters.Composing;

/// <summary>
/// Filled Markdown as blocks of a letter; marks are replaced by the blocks that the caller has for them.
/// </summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline _plain = new MarkdownPipelineBuilder().Build();

    /// <summary>
    /// Paragraphs, « > » small ones, headings, lists; a mark alone in its paragraph becomes its blocks.
    /// </summary>
    public static IReadOnlyList<LetterBlock> Of(string markdown, Func<LetterMark, IReadOnlyList<LetterBlock>> ofMark)
    {
        var blocks = new List<LetterBlock>();
        foreach (var block in Markdown.Parse(FrenchTypography.Set(markdown), _plain))
        {
            switch (block)
            {
                case HeadingBlock heading:
                    blocks.Add(new Heading(Words(heading.Inline)));
                    break;
                case ListBlock list:
                    blocks.Add(new Bullets([.. Lines(list)]));
                    break;
                case QuoteBlock quote:
                    blocks.AddRange(
                        quote
                            .OfType<ParagraphBlock>()
                            .Select(note => new Paragraph(Runs(note.Inline)) { IsSmall = true }));
                    break;
                case ParagraphBlock paragraph when LetterMarks.Parse(Words(paragraph.Inline)) is { } mark:
                    blocks.AddRange(ofMark(mark));
                    break;
                case ParagraphBlock paragraph:
                    blocks.Add(new Paragraph(Runs(paragraph.Inline)));
                    break;
                default:
                    throw new InvalidOperationException($"a letter has no place for {block.GetType().Name}");
            }
        }

        return KeptTogether(blocks);
    }

    /// <summary>One line of filled text without marks of Markdown.</summary>
    public static string Line(string markdown) =>
        Markdown.Parse(FrenchTypography.Set(markdown), _plain)
            .OfType<ParagraphBlock>()
            .Select(p => Words(p.Inline))
            .FirstOrDefault("");

    /// <summary>A sentence that announces a table, a payment or a signature stays on its page.</summary>
    private static List<LetterBlock> KeptTogether(List<LetterBlock> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph paragraph && blocks[i + 1] is Table or PaymentBlock or Signature or Bullets)
            {
                blocks[i] = paragraph with { KeepWithNext = true };
            }
        }

        return blocks;
    }

    private static IEnumerable<string> Lines(ListBlock list)
    {
        var number = 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var text = string.Join(' ', item.OfType<ParagraphBlock>().Select(p => Words(p.Inline)));
            yield return list.IsOrdered ? $"{number++}. {text}" : $"– {text}";
        }
    }

    private static string Words(ContainerInline? inlines) => string.Concat(Runs(inlines).Select(run => run.Text));

    private static List<TextRun> Runs(ContainerInline? inlines)
    {
        var runs = new List<TextRun>();
        Collect(inlines, isBold: false, runs);
        if (runs.Count > 0)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
        }

        return runs;
    }

    private static void Collect(ContainerInline? inlines, bool isBold, List<TextRun> runs)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            if (inline is EmphasisInline emphasis)
            {
                Collect(emphasis, isBold: true, runs);
            }
            else if (WordsOf(inline) is { } text)
            {
                Add(runs, text, isBold);
            }
            else
            {
                throw new InvalidOperationException($"a letter has no place for {inline.GetType().Name}");
            }
        }
    }

    /// <summary>Null for what is no word: a picture, a link.</summary>
    private static string? WordsOf(Inline inline) =>
        inline is LiteralInline literal ? literal.Content.ToString()
        : inline is LineBreakInline ? " "
        : inline is HtmlEntityInline entity ? entity.Transcoded.ToString()
        : null;

    private static void Add(List<TextRun> runs, string text, bool isBold)
    {
        if (runs.Count > 0 && runs[^1].IsBold == isBold)
        {
            var joined = new StringBuilder(runs[^1].Text).Append(text).ToString();
            runs[^1] = runs[^1] with { Text = joined.Replace("  ", " ", StringComparison.Ordinal) };
        }
        else
        {
            runs.Add(new TextRun(text, isBold));
        }
    }
}
