using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>One address as the OpenAPI document describes it.</summary>
/// <param name="Path">« /dossiers/{id}/claim »</param>
/// <param name="Scope">the right that it asks</param>
public sealed record ApiRoute(string Name, string Method, string Path, string Subject, string Scope)
{
    public required string Summary { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    /// <summary>« application/json » or « multipart/form-data »; empty: it takes no body.</summary>
    public required string BodyMedia { get; init; }

    /// <summary>The example of the document, written for reading; empty: there is none.</summary>
    public required string BodyExample { get; init; }

    /// <summary>The schema of the body, written for reading; empty: it takes no JSON.</summary>
    public required string BodySchema { get; init; }

    public required IReadOnlyList<ApiReply> Replies { get; init; }

    public bool IsRead => Method == "GET";

    public bool TakesFiles => BodyMedia == "multipart/form-data";
}

/// <summary>What is said in the address, or in a header.</summary>
/// <param name="In">path, query or header</param>
/// <param name="Type">« string », « integer », « date »</param>
/// <param name="Choices">the words of a closed list; none: free</param>
public sealed record ApiParameter(string Name, string In, bool IsNeeded, string Type, IReadOnlyList<string> Choices);

/// <summary>What an address answers.</summary>
/// <param name="Status">« 200 », « default »</param>
/// <param name="Schema">written for reading; empty: it is no JSON</param>
public sealed record ApiReply(string Status, string Text, string Media, string Shape, string Schema);

/// <summary>The OpenAPI document, made once, and read back for people: the page shows what programs are told.</summary>
public sealed class ApiGuide(EndpointDataSource source)
{
    private const string Prefix = "#/components/schemas/";

    private static readonly JsonSerializerOptions _read = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n",
    };

    private readonly Lazy<string> _document = new(() => ApiDocument.Of(source));

    private IReadOnlyList<ApiRoute>? _routes;

    public string Document => _document.Value;

    /// <summary>By subject as the document orders them, then by path.</summary>
    public IReadOnlyList<ApiRoute> Routes => _routes ??= Read(JsonNode.Parse(Document)!.AsObject());

    /// <summary>JSON over several lines; other text as it is.</summary>
    public static string Readable(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.ToJsonString(_read) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static List<ApiRoute> Read(JsonObject document)
    {
        var subjects = document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ToList();
        var schemas = document["components"]!["schemas"]!.AsObject();
        return
        [
            .. document["paths"]!.AsObject()
                .SelectMany(path => path.Value!.AsObject().Select(one => Route(
                    path.Key, one.Key.ToUpperInvariant(), one.Value!.AsObject(), schemas)))
                .OrderBy(route => subjects.IndexOf(route.Subject)),
        ];
    }

    private static ApiRoute Route(string path, string method, JsonObject operation, JsonObject schemas)
    {
        var body = operation["requestBody"]?["content"]?.AsObject().First();
        return new ApiRoute(
            operation["operationId"]!.GetValue<string>(), method, path,
            operation["tags"]![0]!.GetValue<string>(), operation["security"]![0]!["key"]![0]!.GetValue<string>())
        {
            Summary = operation["summary"]!.GetValue<string>(),
            Parameters = [.. operation["parameters"]!.AsArray().Select(one => Parameter(one!.AsObject()))],
            BodyMedia = body?.Key ?? "",
            BodyExample = body?.Value?["example"]?.ToJsonString(_read) ?? "",
            BodySchema = body is { Key: "application/json" } json
                ? Schema(json.Value!["schema"]!, schemas) : "",
            Replies =
            [
                .. operation["responses"]!.AsObject().Select(one => Reply(one.Key, one.Value!.AsObject(), schemas)),
            ],
        };
    }

    private static ApiParameter Parameter(JsonObject one)
    {
        var schema = one["schema"]!;
        var type = schema["format"] ?? (schema["type"] is JsonArray several ? several[0] : schema["type"]);
        return new(
            one["name"]!.GetValue<string>(), one["in"]!.GetValue<string>(), one["required"]!.GetValue<bool>(),
            type?.GetValue<string>() ?? "string",
            [.. schema["enum"]?.AsArray().OfType<JsonNode>().Select(word => word.GetValue<string>()) ?? []]);
    }

    private static ApiReply Reply(string status, JsonObject reply, JsonObject schemas)
    {
        var (media, content) = reply["content"]?.AsObject().FirstOrDefault() ?? default;
        var schema = content?["schema"];
        return new(
            status, reply["description"]!.GetValue<string>(), media ?? "", NameOf(schema),
            schema is null ? "" : Schema(schema, schemas));
    }

    private static string NameOf(JsonNode? schema) =>
        schema?["$ref"]?.GetValue<string>() is { } reference ? reference[Prefix.Length..]
            : schema?["items"]?["$ref"]?.GetValue<string>() is { } item ? item[Prefix.Length..] + "[]" : "";

    /// <summary>The schema that is meant, not the reference to it.</summary>
    private static string Schema(JsonNode schema, JsonObject schemas) =>
        NameOf(schema) is { Length: > 0 } name && schemas[name.Replace("[]", "", StringComparison.Ordinal)] is { } meant
            ? meant.ToJsonString(_read) : schema.ToJsonString(_read);
}
