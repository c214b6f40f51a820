using System.Text.Encodings.Web;
using System.Text.Json;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Accounting;

/// <summary>
/// How one creditor's table names its columns, where the usual names do not serve: our column to the file's header, as
/// <c>ref: "N° pce"</c>. Columns it does not name are recognised as usual. Case, accents and marks do not count.
/// </summary>
public sealed record ColumnMap(IReadOnlyDictionary<OpenItemColumn, string> Headers)
{
    private static readonly JsonSerializerOptions _quoted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The header of a column; null when the map does not name it.</summary>
    public string? this[OpenItemColumn column] => Headers.GetValueOrDefault(column);

    /// <summary>A YAML file of one key a column; null, with problems, when anything in it is wrong.</summary>
    public static ColumnMap? Read(string text, string file, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(text, file, problems) is not { } yaml)
        {
            return null;
        }

        var headers = new Dictionary<OpenItemColumn, string>();
        foreach (var column in Enum.GetValues<OpenItemColumn>())
        {
            if (yaml.Text(Key(column)) is { } header)
            {
                headers[column] = header;
            }
        }

        yaml.Close();
        return problems.Count == before ? new ColumnMap(headers) : null;
    }

    /// <summary>The map as the text of a file that reads back as the same.</summary>
    public string Text() => string.Concat(Headers.OrderBy(named => named.Key)
        .Select(named => $"{Key(named.Key)}: {JsonSerializer.Serialize(named.Value, _quoted)}\n"));

    /// <summary>The key of a column in the file: <c>remaining</c>.</summary>
    public static string Key(OpenItemColumn column) => column.ToString().ToLowerInvariant();
}
