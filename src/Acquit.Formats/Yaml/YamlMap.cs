using System.Globalization;
using Acquit.Core.Amounts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Acquit.Formats.Yaml;

/// <summary>
/// One mapping of a YAML file, read strictly: what is asked for is ticked off, and <see cref="Close"/> names every key
/// that nobody asked for. Problems carry line and character; a value that cannot be read is a problem and comes back as
/// null.
/// </summary>
public sealed class YamlMap
{
    public const int LargestFile = 1_000_000;
    private const int DeepestNesting = 30;

    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly List<ImportProblem> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private YamlMap(YamlMappingNode node, string file, List<ImportProblem> problems)
    {
        _node = node;
        _file = file;
        _problems = problems;
    }

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public int Line => (int)_node.Start.Line;

    /// <summary>The mapping at the top of a file; null, with a problem, when there is none.</summary>
    public static YamlMap? Read(string text, string file, List<ImportProblem> problems)
    {
        if (text.Length > LargestFile)
        {
            var size = text.Length.ToString(CultureInfo.InvariantCulture);
            problems.Add(new(ProblemCode.FileTooLarge, file, 0, 0, size, $"≤ {LargestFile}"));
            return null;
        }

        try
        {
            if (!IsShallow(text, file, problems))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(ComposedText.Of(text)));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new YamlMap(root, file, problems);
            }

            problems.Add(new(ProblemCode.YamlInvalid, file, 1, 1, "", "key: value"));
        }
        catch (YamlException e)
        {
            problems.Add(new(ProblemCode.YamlInvalid, file, (int)e.Start.Line, (int)e.Start.Column, e.Message, ""));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // what the parser throws beside YamlException on torn files
            problems.Add(new(ProblemCode.YamlInvalid, file, 1, 1, e.Message, ""));
        }

        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>A scalar stands there, be it empty.</summary>
    public bool IsText(string key) => Find(key) is YamlScalarNode;

    /// <summary>A scalar as text; null when absent or <c>null</c>.</summary>
    public string? Text(string key)
    {
        var node = Find(key);
        if (node is null || IsNull(node))
        {
            return null;
        }

        if (node is YamlScalarNode scalar)
        {
            return scalar.Value;
        }

        Unreadable(node, "text");
        return null;
    }

    /// <summary>A scalar that must be there; "" with a problem when it is not.</summary>
    public string RequiredText(string key)
    {
        var text = Text(key);
        if (text is null && !Has(key))
        {
            Missing(key);
        }

        return text ?? "";
    }

    public int? Integer(string key) =>
        Parsed<int>(key, "integer", (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public decimal? Number(string key) =>
        Parsed<decimal>(key, "number", (string text, out decimal value) =>
            decimal.TryParse(text, DecimalStyle, CultureInfo.InvariantCulture, out value));

    public bool? Flag(string key) =>
        Parsed<bool>(key, "true | false", (string text, out bool value) => bool.TryParse(text, out value));

    public DateOnly? Day(string key) =>
        Parsed<DateOnly>(key, "YYYY-MM-DD", (string text, out DateOnly value) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    public Money? Amount(string key) => Parsed<Money>(key, "\"1234.56\"", Money.TryParse);

    /// <summary>One of a closed list; <paramref name="expected"/> names them.</summary>
    public T? OneOf<T>(string key, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            Unreadable(Find(key)!, expected);
        }

        return value;
    }

    public YamlMap? Map(string key)
    {
        var node = Find(key);
        if (node is null || IsNull(node))
        {
            return null;
        }

        if (node is YamlMappingNode mapping)
        {
            return new YamlMap(mapping, _file, _problems);
        }

        Unreadable(node, "{ key: value }");
        return null;
    }

    /// <summary>A list of mappings; empty when absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) =>
        Sequence(key).Select(node =>
        {
            if (node is YamlMappingNode mapping)
            {
                return new YamlMap(mapping, _file, _problems);
            }

            Unreadable(node, "{ key: value }");
            return null;
        }).OfType<YamlMap>().ToList();

    /// <summary>A list of scalars; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Sequence(key).Select(node =>
        {
            if (node is YamlScalarNode scalar)
            {
                return scalar.Value ?? "";
            }

            Unreadable(node, "text");
            return null;
        }).OfType<string>().ToList();

    /// <summary>A problem at the place of a key, for rules that the type of a value cannot say.</summary>
    public void Refuse(string key, ProblemCode code, string expected)
    {
        var node = Find(key);
        var at = node?.Start ?? _node.Start;
        var found = (node as YamlScalarNode)?.Value ?? key;
        _problems.Add(new(code, _file, (int)at.Line, (int)at.Column, found, expected));
    }

    public void Missing(string key) =>
        _problems.Add(new(ProblemCode.KeyMissing, _file, (int)_node.Start.Line, (int)_node.Start.Column, "", key));

    /// <summary>Names every key that nobody asked for.</summary>
    public void Close()
    {
        var unknown = _node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? ""));
        foreach (var key in unknown)
        {
            var (line, column) = ((int)key.Start.Line, (int)key.Start.Column);
            var known = string.Join(", ", _asked);
            _problems.Add(new(ProblemCode.KeyUnknown, _file, line, column, key.Value ?? "", known));
        }
    }

    private delegate bool Parser<T>(string text, out T value);

    private static bool IsShallow(string text, string file, List<ImportProblem> problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting || parser.Current is AnchorAlias)
            {
                var at = parser.Current.Start;
                var (line, column) = ((int)at.Line, (int)at.Column);
                problems.Add(new(ProblemCode.YamlTooDeep, file, line, column, "", $"≤ {DeepestNesting}"));
                return false;
            }
        }

        return true;
    }

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };

    private T? Parsed<T>(string key, string expected, Parser<T> parse)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        Unreadable(Find(key)!, expected);
        return null;
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        var node = Find(key);
        if (node is null || IsNull(node))
        {
            return [];
        }

        if (node is YamlSequenceNode sequence)
        {
            return sequence.Children;
        }

        Unreadable(node, "[ … ]");
        return [];
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private void Unreadable(YamlNode node, string expected)
    {
        var (line, column) = ((int)node.Start.Line, (int)node.Start.Column);
        var found = (node as YamlScalarNode)?.Value ?? "";
        _problems.Add(new(ProblemCode.ValueUnreadable, _file, line, column, found, expected));
    }
}
