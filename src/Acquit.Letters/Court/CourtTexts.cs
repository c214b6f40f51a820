using System.Globalization;
using Acquit.Letters.Composing;

namespace Acquit.Letters.Court;

/// <summary>One text of <c>data/letters/court</c>: title, subject, most pages, and a body in Markdown.</summary>
public sealed record CourtText(CourtPaper Paper, string Title, string Subject, int Pages, string Body);

/// <summary>All texts of court papers, read once; refused as a whole when one is wrong or missing.</summary>
public sealed class CourtTexts
{
    private const string Suffix = ".fr.md";
    private static readonly string[] _keys = ["title", "subject", "pages"];

    private readonly Dictionary<CourtPaper, CourtText> _texts;

    private CourtTexts(Dictionary<CourtPaper, CourtText> texts)
    {
        _texts = texts;
        Company = new TemplateEngine(new Dictionary<string, string>(), isPerson: false);
        Person = new TemplateEngine(new Dictionary<string, string>(), isPerson: true);
    }

    public IEnumerable<CourtText> All => _texts.Values;

    /// <summary>« nous ».</summary>
    internal TemplateEngine Company { get; }

    /// <summary>« je ».</summary>
    internal TemplateEngine Person { get; }

    public CourtText this[CourtPaper paper] => _texts[paper];

    /// <summary>Reads the folder <c>court</c> beside the letters.</summary>
    public static (CourtTexts? Texts, IReadOnlyList<LetterTextProblem> Problems) Load(string folder) =>
        Read(Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText));

    /// <summary>The same from texts by file name.</summary>
    public static (CourtTexts? Texts, IReadOnlyList<LetterTextProblem> Problems) Read(
        IReadOnlyDictionary<string, string> files)
    {
        var problems = new List<LetterTextProblem>();
        var texts = new Dictionary<CourtPaper, CourtText>();
        foreach (var (file, text) in files)
        {
            var name = file.EndsWith(Suffix, StringComparison.Ordinal) ? file[..^Suffix.Length] : file;
            if (CourtPapers.Parse(name) is not { } paper || !paper.HasText())
            {
                problems.Add(new(file, 1, "un nom d’acte connu"));
            }
            else if (ReadOne(paper, file, text.ReplaceLineEndings("\n").Split('\n'), problems) is { } read)
            {
                texts.Add(paper, read);
            }
        }

        problems.AddRange(Enum.GetValues<CourtPaper>()
            .Where(paper => paper.HasText() && !files.ContainsKey(paper.Key() + Suffix))
            .Select(paper => new LetterTextProblem(paper.Key() + Suffix, 1, "ce fichier")));
        return problems.Count > 0 ? (null, problems) : (new CourtTexts(texts), problems);
    }

    private static CourtText? ReadOne(
        CourtPaper paper, string file, string[] lines, List<LetterTextProblem> problems)
    {
        var end = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || end < 0)
        {
            problems.Add(new(file, 1, "un en-tête entre deux lignes « --- »"));
            return null;
        }

        var head = new Dictionary<string, string>();
        for (var i = 1; i < end; i++)
        {
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !_keys.Contains(lines[i][..colon])
                || !head.TryAdd(lines[i][..colon], lines[i][(colon + 2)..].Trim()))
            {
                problems.Add(new(file, i + 1, "title, subject ou pages, une seule fois"));
                return null;
            }
        }

        if (head.Count < _keys.Length || !int.TryParse(
            head["pages"], NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages < 1)
        {
            problems.Add(new(file, 1, "title, subject et pages, un nombre à partir de 1"));
            return null;
        }

        return new CourtText(paper, head["title"], head["subject"], pages, string.Join('\n', lines[(end + 1)..]));
    }
}
