using System.Text.RegularExpressions;
using Acquit.Core;

namespace Acquit.Letters;

/// <summary>What is wrong with somebody's own text of a letter.</summary>
public enum LetterTextFault
{
    /// <summary>The head between two lines « --- », or a key of it.</summary>
    HeadUnreadable,

    /// <summary>The head asks less than that of the shipped text: approval, needs.</summary>
    HeadWeaker,

    /// <summary>A field in braces that no letter has.</summary>
    FieldUnknown,

    /// <summary>A part of the shipped text is not there: the table of invoices, the sum, the last day to pay.</summary>
    PartMissing,

    /// <summary>A mandatory mention was taken out or changed.</summary>
    MentionMissing,

    /// <summary>Braces or a condition that do not close.</summary>
    NotClosed,

    /// <summary>The shipped texts cannot be read: nothing can be compared with them.</summary>
    NothingToCompare,
}

/// <summary>One fault, its line (1 = first) and the word it is about.</summary>
public sealed record LetterTextRefusal(LetterTextFault Fault, int Line, string Word)
{
    public string Sentence(Language language) => language switch
    {
        Language.French => $"Ligne {Line} : " + Fault switch
        {
            LetterTextFault.HeadUnreadable => $"l’en-tête attend {Word}.",
            LetterTextFault.HeadWeaker => $"« {Word} » ne peut pas demander moins que le texte fourni.",
            LetterTextFault.FieldUnknown => $"le champ « {Word} » n’existe pas.",
            LetterTextFault.PartMissing => $"il manque {Word}, que le texte fourni contient.",
            LetterTextFault.MentionMissing => $"cette mention obligatoire doit rester mot pour mot : « {Word} ».",
            LetterTextFault.NotClosed => $"une accolade ou une condition n’est pas fermée ({Word}).",
            LetterTextFault.NothingToCompare =>
                "les textes fournis avec le programme ne se lisent pas, rien ne peut être vérifié.",
        },
        Language.English => $"Line {Line}: " + Fault switch
        {
            LetterTextFault.HeadUnreadable => $"the head expects {Word}.",
            LetterTextFault.HeadWeaker => $"\"{Word}\" may not ask less than the shipped text.",
            LetterTextFault.FieldUnknown => $"there is no field \"{Word}\".",
            LetterTextFault.PartMissing => $"{Word} is missing, which the shipped text has.",
            LetterTextFault.MentionMissing => $"this mandatory mention stays word for word: \"{Word}\".",
            LetterTextFault.NotClosed => $"a brace or a condition does not close ({Word}).",
            LetterTextFault.NothingToCompare =>
                "the texts that come with the program cannot be read, nothing can be checked.",
        },
    };
}

/// <summary>
/// Reads a creditor's own text of a letter: it may say things in other words, but sums, tables and what the law wants
/// said stay.
/// </summary>
public static partial class LetterTextCheck
{
    private const int LongestQuote = 80;
    private const string Kept = "{{> keep}}";
    private static readonly string[] _sums = ["{{asked}}", "{{payBy}}", "{{claim.total}}"];

    /// <summary>The text compiled, or everything that is wrong with it.</summary>
    public static (LetterTemplate? Template, IReadOnlyList<LetterTextRefusal> Refused) Read(
        LetterKind kind, string text, LetterTexts shipped)
    {
        var lines = text.ReplaceLineEndings("\n");
        var problems = new List<LetterTextProblem>();
        if (LetterFrontMatter.Read(kind, kind.Key(), lines, problems) is not { } template)
        {
            return (null, [.. problems.Select(one =>
                new LetterTextRefusal(LetterTextFault.HeadUnreadable, one.Line, one.Expected))]);
        }

        List<LetterTextRefusal> refused =
        [
            .. Weaker(template, shipped[kind]), .. Fields(lines, shipped), .. Parts(template, shipped[kind]),
            .. NotClosed(lines, template, shipped),
        ];
        return refused.Count > 0 ? (null, [.. refused.OrderBy(one => one.Line)]) : (template, []);
    }

    private static IEnumerable<LetterTextRefusal> Weaker(LetterTemplate own, LetterTemplate shipped)
    {
        if (own.Approval < shipped.Approval)
        {
            yield return new(LetterTextFault.HeadWeaker, 2, "approval");
        }

        if (shipped.Needs.Except(own.Needs).Any())
        {
            yield return new(LetterTextFault.HeadWeaker, 2, "needs");
        }
    }

    private static IEnumerable<LetterTextRefusal> Fields(string text, LetterTexts shipped)
    {
        var known = shipped.All
            .SelectMany(one => new[] { one.Body, one.Subject, one.EmailSubject, one.Sms }).Concat(shipped.Blocks.Values)
            .SelectMany(one => Tag().Matches(one)).SelectMany(Words)
            .Concat(shipped.Blocks.Keys).ToHashSet(StringComparer.Ordinal);
        var blocks = shipped.All.SelectMany(one => Part().Matches(one.Body)).Concat(
                shipped.Blocks.Values.SelectMany(one => Part().Matches(one)))
            .SelectMany(Words).Concat(shipped.Blocks.Keys).ToHashSet(StringComparer.Ordinal);
        return Tag().Matches(text).SelectMany(tag => Words(tag)
            .Where(word => !(tag.Groups["tag"].Value.StartsWith('>') ? blocks : known).Contains(word))
            .Select(word => new LetterTextRefusal(LetterTextFault.FieldUnknown, LineOf(text, tag.Index), word)));
    }

    private static IEnumerable<LetterTextRefusal> Parts(LetterTemplate own, LetterTemplate shipped)
    {
        var parts = Part().Matches(shipped.Body).Select(part => part.Value).Where(part => part != Kept)
            .Concat(_sums.Where(sum => shipped.Body.Contains(sum, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => !own.Body.Contains(part, StringComparison.Ordinal)))
        {
            yield return new(LetterTextFault.PartMissing, 1, part);
        }

        foreach (var (mention, _) in Lines(shipped.Body)
            .Where(one => one.Line.StartsWith(Kept, StringComparison.Ordinal))
            .Except(Lines(own.Body)))
        {
            var words = mention[Kept.Length..];
            yield return new(
                LetterTextFault.MentionMissing, 1, words.Length > LongestQuote ? words[..LongestQuote] + "…" : words);
        }
    }

    /// <summary>Each line, and the conditions under which it is said.</summary>
    private static IEnumerable<(string Line, string Under)> Lines(string body)
    {
        var under = new Stack<string>();
        foreach (var line in body.Split('\n'))
        {
            yield return (line.TrimEnd(), string.Join(' ', under));
            foreach (var tag in Tag().Matches(line).Select(tag => tag.Groups["tag"].Value.Trim()))
            {
                if (tag.StartsWith('#') || tag.StartsWith('^'))
                {
                    under.Push(tag);
                }
                else if (tag.StartsWith('/') && under.Count > 0)
                {
                    under.Pop();
                }
                else if (tag == "else" && under.Count > 0)
                {
                    under.Push("else " + under.Pop());
                }
            }
        }
    }

    private static IEnumerable<LetterTextRefusal> NotClosed(string text, LetterTemplate own, LetterTexts shipped)
    {
        // what is left once every whole tag became blanks
        var rest = Tag().Replace(text, tag => new string(' ', tag.Length));
        var at = rest.IndexOf("{{", StringComparison.Ordinal);
        at = at < 0 ? rest.IndexOf("}}", StringComparison.Ordinal) : at;
        if (at >= 0)
        {
            yield return new(LetterTextFault.NotClosed, LineOf(text, at), "{{ }}");
        }
        else if (shipped.WhyNotCompile(own) is { } why)
        {
            yield return new(LetterTextFault.NotClosed, 1, why);
        }
    }

    /// <summary>« #if hasPrevious » names hasPrevious and if; words in quotes are words.</summary>
    private static IEnumerable<string> Words(Match tag) => Quoted().Replace(tag.Groups["tag"].Value, " ")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('#', '/', '^', '~', '&', '>'))
        .Where(word => word.Length > 0);

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    [GeneratedRegex(@"\{\{(?<tag>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{(?<tag>> [^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
