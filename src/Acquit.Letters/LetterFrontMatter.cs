using System.Globalization;
using Acquit.Core.Dunning;

namespace Acquit.Letters;

/// <summary>Reads the head of a text strictly: each key once, no unknown key, every mandatory key there.</summary>
internal static class LetterFrontMatter
{
    private static readonly string[] _mandatory = ["title", "subject", "tone", "pages", "approval", "needs"];
    private static readonly string[] _optional = ["email-subject", "sms"];

    public static LetterTemplate? Read(LetterKind kind, string file, string text, List<LetterTextProblem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || end < 0)
        {
            problems.Add(new(file, 1, "un en-tête entre deux lignes « --- »"));
            return null;
        }

        var before = problems.Count;
        var keys = Keys(file, lines[1..end], problems);
        problems.AddRange(_mandatory.Where(key => !keys.ContainsKey(key))
            .Select(key => new LetterTextProblem(file, 1, $"la clé « {key} »")));
        if (problems.Count > before)
        {
            return null;
        }

        return Template(kind, file, keys, string.Join('\n', lines[(end + 1)..]), problems);
    }

    private static LetterTemplate? Template(
        LetterKind kind, string file, Dictionary<string, string> keys, string body, List<LetterTextProblem> problems)
    {
        var tone = Word<Tone>(keys["tone"]);
        var approval = Word<Approval>(keys["approval"]);
        var needs = keys["needs"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word<NeededFact>).ToList();
        var isNumber = int.TryParse(keys["pages"], NumberStyles.None, CultureInfo.InvariantCulture, out var pages);
        if (tone is null || approval is null || !isNumber || pages < 1 || needs.Any(need => need is null))
        {
            problems.Add(new(file, 2, "tone, approval, pages et needs pris dans leurs listes"));
            return null;
        }

        return new LetterTemplate
        {
            Kind = kind,
            Title = keys["title"],
            Subject = keys["subject"],
            EmailSubject = keys.GetValueOrDefault("email-subject", ""),
            Sms = keys.GetValueOrDefault("sms", ""),
            Tone = tone.Value,
            Pages = pages,
            Approval = approval.Value,
            Needs = [.. needs.OfType<NeededFact>()],
            Body = body,
        };
    }

    private static Dictionary<string, string> Keys(string file, string[] lines, List<LetterTextProblem> problems)
    {
        var keys = new Dictionary<string, string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            var key = colon < 0 ? lines[i].TrimEnd(':') : lines[i][..colon];
            var isKnown = _mandatory.Contains(key) || _optional.Contains(key);
            if (!isKnown || !keys.TryAdd(key, colon < 0 ? "" : lines[i][(colon + 2)..].Trim()))
            {
                problems.Add(new(file, i + 2, $"une clé connue, une seule fois, et non « {key} »"));
            }
        }

        return keys;
    }

    /// <summary>
    /// "earlier-letters" is <see cref="NeededFact.EarlierLetters"/>; null when there is no such word.
    /// </summary>
    private static T? Word<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var bare = word.Replace("-", "", StringComparison.Ordinal);
            if (string.Equals(value.ToString(), bare, StringComparison.OrdinalIgnoreCase)
                && !word.Any(char.IsAsciiLetterUpper))
            {
                return value;
            }
        }

        return null;
    }
}
