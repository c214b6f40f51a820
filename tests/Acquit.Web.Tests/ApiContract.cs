using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Acquit.Web.Tests;

/// <summary>
/// What the OpenAPI document promises, held against what the program answers: every answer that a test gets is judged
/// by the schema of its address and status, and may hold no field that the schema does not name.
/// </summary>
internal static class ApiContract
{
    private const string Root = "/api/v1";

    private static readonly JsonObject _document = Read();

    private static readonly JsonObject _shapes = Closed(_document["components"]!["schemas"]!).AsObject();

    private static readonly List<(string Method, Regex Path, JsonObject Operation)> _operations =
    [
        .. _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => (
            one.Key.ToUpperInvariant(), Pattern(path.Key), one.Value!.AsObject())))
            .OrderBy(one => one.Item2.ToString().Count(sign => sign == '+')),
    ];

    private static readonly EvaluationOptions _strict = new()
    {
        OutputFormat = OutputFormat.List, RequireFormatValidation = true,
    };

    /// <summary>Where the golden document lies.</summary>
    public static string Golden([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "openapi.golden.json");

    /// <summary>Says what an answer breaks of the promise; empty: nothing.</summary>
    /// <param name="address">from the root of the server, with what is asked behind it</param>
    public static string Broken(string method, string address, ApiAnswer answer)
    {
        var path = address.Split('?')[0];
        var found = _operations.FirstOrDefault(one => one.Method == method
            && path.StartsWith(Root, StringComparison.Ordinal) && one.Path.IsMatch(path[Root.Length..]));
        if (found.Operation is not { } operation)
        {
            return "";
        }

        var responses = operation["responses"]!.AsObject();
        var status = ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var promised = responses[status] ?? ((int)answer.Status >= 400 ? responses["default"] : null);
        return promised is null ? $"{status} is not promised"
            : promised["content"]?.AsObject() is not { } content
                ? answer.Text.Length == 0 ? "" : $"nothing is promised, and there is {answer.MediaType}"
            : content.FirstOrDefault(one => one.Key == answer.MediaType) is { Value: { } shape }
                ? shape["schema"] is { } schema ? Why(schema, JsonNode.Parse(answer.Text)) : ""
            : IsFile(content) ? "" : $"{answer.MediaType} is not promised";
    }

    /// <summary>Why a value is not what a schema of the document says; empty: it is.</summary>
    public static string Why(JsonNode schema, JsonNode? value)
    {
        var whole = Closed(schema).AsObject();
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        whole["$defs"] = _shapes.DeepClone();
        var result = JsonSchema.FromText(whole.ToJsonString()).Evaluate(value, _strict);
        return result.IsValid ? "" : string.Join("; ", result.Details.Where(one => one.HasErrors)
            .SelectMany(one => one.Errors!.Select(error => $"{one.InstanceLocation}: {error.Value}")));
    }

    /// <summary>A paper comes as what it is, whatever the usual kind that the document names.</summary>
    private static bool IsFile(JsonObject content) => content.ContainsKey("application/pdf");

    private static JsonObject Read() => JsonNode.Parse(File.ReadAllText(Golden()))!.AsObject();

    private static Regex Pattern(string path) => new(
        "^" + Regex.Replace(path, "\\{[^}]+\\}", "[^/]+") + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The same, with shapes beside it, and closed to fields that it does not name.</summary>
    private static JsonNode Closed(JsonNode node)
    {
        var copy = JsonNode.Parse(node.ToJsonString()
            .Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!;
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject shape)
        {
            if (shape["properties"] is JsonObject && shape["type"] is not null)
            {
                shape["additionalProperties"] = false;
            }

            foreach (var (_, part) in shape.ToList())
            {
                Close(part);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var part in list)
            {
                Close(part);
            }
        }
    }
}
