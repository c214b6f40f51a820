using Acquit.Letters.Composing;

namespace Acquit.Letters;

/// <summary>All texts of a folder, compiled once. Nothing reads a file after this.</summary>
public sealed class LetterTexts
{
    private const string Suffix = ".fr.md";
    private const string BlockPrefix = "block-";

    private readonly Dictionary<LetterKind, LetterTemplate> _templates;

    private LetterTexts(Dictionary<LetterKind, LetterTemplate> templates, Dictionary<string, string> blocks)
    {
        _templates = templates;
        Blocks = blocks;
        Company = new TemplateEngine(blocks, isPerson: false);
        Person = new TemplateEngine(blocks, isPerson: true);
    }

    public IEnumerable<LetterTemplate> All => _templates.Values;

    /// <summary>Shared sentences, « block-contact.fr.md » = contact.</summary>
    public IReadOnlyDictionary<string, string> Blocks { get; }

    /// <summary>« nous ».</summary>
    internal TemplateEngine Company { get; }

    /// <summary>« je ».</summary>
    internal TemplateEngine Person { get; }

    public LetterTemplate this[LetterKind kind] => _templates[kind];

    /// <summary>The same texts, one of them in other words.</summary>
    public LetterTexts With(LetterTemplate template) =>
        new(new(_templates) { [template.Kind] = template }, new(Blocks));

    /// <summary>Why a text cannot be filled, in the words of the engine; null: it can.</summary>
    internal string? WhyNotCompile(LetterTemplate template) =>
        Company.WhyNotCompile(template.Body) ?? Company.WhyNotCompile(template.Subject)
        ?? Company.WhyNotCompile(template.EmailSubject) ?? Company.WhyNotCompile(template.Sms);

    /// <summary>Reads every text of a folder; refused as a whole when one is wrong or missing.</summary>
    public static (LetterTexts? Texts, IReadOnlyList<LetterTextProblem> Problems) Load(string folder) =>
        Read(Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText));

    /// <summary>The same from texts by file name.</summary>
    public static (LetterTexts? Texts, IReadOnlyList<LetterTextProblem> Problems) Read(
        IReadOnlyDictionary<string, string> files)
    {
        var problems = new List<LetterTextProblem>();
        var templates = new Dictionary<LetterKind, LetterTemplate>();
        var blocks = new Dictionary<string, string>();
        foreach (var (file, text) in files)
        {
            var name = file.EndsWith(Suffix, StringComparison.Ordinal) ? file[..^Suffix.Length] : file;
            if (name.StartsWith(BlockPrefix, StringComparison.Ordinal))
            {
                blocks.Add(name[BlockPrefix.Length..], text.ReplaceLineEndings("\n"));
            }
            else if (LetterKinds.Parse(name) is not { } kind)
            {
                problems.Add(new(file, 1, "un nom de document connu"));
            }
            else if (LetterFrontMatter.Read(kind, file, text, problems) is { } template)
            {
                templates.Add(kind, template);
            }
        }

        problems.AddRange(Enum.GetValues<LetterKind>()
            .Where(kind => !files.ContainsKey(kind.Key() + Suffix))
            .Select(kind => new LetterTextProblem(kind.Key() + Suffix, 1, "ce fichier")));
        return problems.Count > 0 ? (null, problems) : (new LetterTexts(templates, blocks), problems);
    }
}
