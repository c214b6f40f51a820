using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Acquit.Letters.Composing;

/// <summary>
/// Fills texts from dictionaries of finished strings; a name that the dictionary does not hold is reported, never left
/// blank.
/// One engine speaks as a company (« nous »), one as a person (« je »).
/// </summary>
internal sealed partial class TemplateEngine
{
    private readonly IHandlebars _handlebars;
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> _compiled = new();

    public TemplateEngine(IReadOnlyDictionary<string, string> blocks, bool isPerson)
    {
        var configuration = new HandlebarsConfiguration { TextEncoder = new MarkdownText() };
        configuration.FormatterProviders.Add(new UndefinedFormatter("⟦{0}⟧"));
        _handlebars = Handlebars.Create(configuration);
        _handlebars.RegisterHelper(
            "v", (writer, _, arguments) => writer.WriteSafeString(
                arguments.Length == 0 ? "" : $"{arguments[isPerson ? arguments.Length - 1 : 0]}"));
        foreach (var mark in Enum.GetValues<LetterMark>())
        {
            _handlebars.RegisterTemplate(mark.Key(), $"\n\n{mark.InText()}\n\n");
        }

        _handlebars.RegisterTemplate("keep", EditedText.Kept.ToString());
        foreach (var (name, text) in blocks)
        {
            _handlebars.RegisterTemplate(name, text);
        }
    }

    /// <summary>The text filled, and the names it asked for in vain.</summary>
    public (string Text, IReadOnlyList<string> Missing) Fill(string template, Dictionary<string, object> values)
    {
        var text = _compiled.GetOrAdd(template, source => _handlebars.Compile(source))(values, new object());
        return (text, [.. Unresolved().Matches(text).Select(match => match.Groups["name"].Value).Distinct()]);
    }

    /// <summary>What the engine says of a text that it cannot compile or fill; null: nothing.</summary>
    public string? WhyNotCompile(string template)
    {
        try
        {
            _handlebars.Compile(template)(new Dictionary<string, object>(), new object());
            return null;
        }
        catch (HandlebarsException problem)
        {
            return problem.Message.Split('\n')[0];
        }
    }

    /// <summary>Words, never Markdown: what would be a mark of Markdown gets a backslash.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '`' or '@' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    [GeneratedRegex("⟦(?<name>[^⟧]*)⟧", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unresolved();

    private sealed class MarkdownText : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => target.Write(Escaped(text ?? ""));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var all = new StringBuilder();
            while (text?.MoveNext() == true)
            {
                all.Append(text.Current);
            }

            Encode(all, target);
        }
    }
}
