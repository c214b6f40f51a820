using System.Text;
using System.Text.RegularExpressions;

namespace Acquit.Letters.Composing;

/// <summary>
/// Between the filled Markdown of a letter and the text that a person edits. What she types means nothing but bold,
/// list, small print and heading: everything else of Markdown is words.
/// </summary>
internal static partial class EditedText
{
    /// <summary>Stands before a paragraph that may not be taken out: a mention that the law wants.</summary>
    public const char Kept = '\uE000';

    private const string Marks = "\\*_[]<>#`@&";

    /// <summary>What a person sees.</summary>
    public static string ForPerson(string filled)
    {
        foreach (var mark in Enum.GetValues<LetterMark>())
        {
            filled = filled.Replace(mark.InText(), $"{{{LetterField.NameOf(mark)}}}", StringComparison.Ordinal);
        }

        var plain = new StringBuilder(filled.Length);
        for (var i = 0; i < filled.Length; i++)
        {
            var isEscape = filled[i] == '\\' && i + 1 < filled.Length && Marks.Contains(filled[i + 1]);
            plain.Append(filled[isEscape ? ++i : i]);
        }

        return BlankLines().Replace(plain.ToString().Trim(), "\n\n");
    }

    /// <summary>Markdown again, fields filled with their values; marks stand for their parts.</summary>
    /// <param name="valueOf">of a field's name; null leaves the braces as typed</param>
    public static string AsMarkdown(string text, Func<string, string?> valueOf)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line.Trim(), valueOf));
        return string.Join('\n', lines);
    }

    /// <summary>Names in braces, in order, as often as they stand.</summary>
    public static IReadOnlyList<string> FieldsOf(string text) =>
        [.. Fields().Matches(text).Select(match => match.Groups["name"].Value)];

    /// <summary>What stands between empty lines.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. BlankLines().Split(text.ReplaceLineEndings("\n").Trim()).Select(one => one.Trim())
            .Where(one => one.Length > 0)];

    private static string Line(string line, Func<string, string?> valueOf)
    {
        var start = line.StartsWith("## ", StringComparison.Ordinal) ? "## "
            : line.StartsWith("- ", StringComparison.Ordinal) ? "- "
            : line.StartsWith("> ", StringComparison.Ordinal) ? "> "
            : "";
        return start + AsWords(line[start.Length..].TrimStart(), valueOf);
    }

    private static string AsWords(string words, Func<string, string?> valueOf)
    {
        var text = new StringBuilder(words.Length + 16);
        var at = 0;
        foreach (Match field in Fields().Matches(words))
        {
            text.Append(Escaped(words[at..field.Index])).Append(Field(field.Groups["name"].Value, valueOf));
            at = field.Index + field.Length;
        }

        text.Append(Escaped(words[at..]));
        var filled = text.ToString();
        return BlockStart().IsMatch(filled) ? Guarded(filled) : filled;
    }

    private static string Field(string name, Func<string, string?> valueOf) =>
        LetterField.MarkOf(name) is { } mark ? mark.InText()
        : valueOf(name) is { } value ? TemplateEngine.Escaped(value)
        : TemplateEngine.Escaped($"{{{name}}}");

    /// <summary>Pairs of ** stay bold.</summary>
    private static string Escaped(string words) =>
        string.Join("**", words.Split("**").Select(TemplateEngine.Escaped));

    /// <summary>« 1. » or « - » within a line begins no list, a row of dashes no heading.</summary>
    private static string Guarded(string words)
    {
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        return words[..digits] + "\\" + words[digits..];
    }

    [GeneratedRegex(@"\n(?:[ \t]*\n)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\{(?<name>[^{}\n]{1,40})\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^([-+=~]|\d+[.)]|[*\s]+$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockStart();
}
