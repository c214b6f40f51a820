using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>One address of the API, as it is registered.</summary>
internal sealed record ApiAddress(RouteEndpoint Endpoint)
{
    public string Method { get; } = Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];

    /// <summary>Without what a part must look like: « /creditors/{number}/balance ».</summary>
    public string Path { get; } = Endpoint.RoutePattern.RawText!
        [ApiDoor.Root.Length..].Replace(":int", "", StringComparison.Ordinal);

    public string Name => Endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    public string Summary => Endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary;

    public ScopeNeeded Needs => Endpoint.Metadata.GetMetadata<ScopeNeeded>()!;

    public ApiSubject Subject => Endpoint.Metadata.GetMetadata<SubjectOf>()!.Subject;

    public string? Example => Endpoint.Metadata.GetMetadata<BodyExample>()?.Json;

    public bool IsOnceOnly => Endpoint.Metadata.GetMetadata<OnceOnly>() is not null;

    /// <summary>All that ask a right, in order of their path.</summary>
    public static IReadOnlyList<ApiAddress> All(EndpointDataSource source) =>
    [
        .. source.Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<ScopeNeeded>() is not null).Select(one => new ApiAddress(one))
            .OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal),
    ];
}

/// <summary>The OpenAPI 3.1 document, made from the addresses as registered and the shapes they answer.</summary>
internal static class ApiDocument
{
    private const string Json = "application/json";

    private static readonly JsonSerializerOptions _options = new(ApiJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(), UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    private static readonly JsonSchemaExporterOptions _export = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
            Plain(context.TypeInfo.Type) == typeof(Money) ? Text("^-?[0-9]+\\.[0-9]{2}$")
            : Plain(context.TypeInfo.Type) == typeof(AnnualRate) ? Text("^-?[0-9]+(\\.[0-9]+)?$")
            : context.TypeInfo.Type == typeof(byte[]) ? Base64() : Optional(context.TypeInfo, node),
    };

    public static string Of(EndpointDataSource source)
    {
        var (paths, schemas) = (new JsonObject(), new SortedDictionary<string, JsonNode>(StringComparer.Ordinal));
        foreach (var address in ApiAddress.All(source))
        {
            var path = paths[address.Path] as JsonObject;
            if (path is null)
            {
                paths[address.Path] = path = [];
            }

            path[address.Method.ToLowerInvariant()] = Operation(address, schemas);
        }

        Reference(typeof(ApiProblem), schemas);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Acquit", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ApiDoor.Root }),
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["tags"] = new JsonArray([
                .. Enum.GetValues<ApiSubject>().Select(one => new JsonObject { ["name"] = Database.Key(one) })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
                ["schemas"] = new JsonObject(
                    schemas.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            },
        }.ToJsonString(new JsonSerializerOptions(_options) { WriteIndented = true, NewLine = "\n" });
    }

    private static JsonObject Operation(ApiAddress address, SortedDictionary<string, JsonNode> schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = address.Name, ["tags"] = new JsonArray(Database.Key(address.Subject)),
            ["summary"] = address.Summary, ["description"] = "Right: " + Database.Key(address.Needs.Scope),
            ["security"] = new JsonArray(
                new JsonObject { ["key"] = new JsonArray(Database.Key(address.Needs.Scope)) }),
            ["parameters"] = Parameters(address),
        };
        if (Body(address, schemas) is { } body)
        {
            operation["requestBody"] = body;
        }

        operation["responses"] = Responses(address, schemas);
        return operation;
    }

    private static JsonArray Parameters(ApiAddress address)
    {
        var method = address.Endpoint.Metadata.GetMetadata<MethodInfo>()!;
        var inPath = address.Endpoint.RoutePattern.Parameters.Select(part => part.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = method.GetParameters()
            .SelectMany(one => one.ParameterType == typeof(ListAsked) || one.ParameterType == typeof(PaperAsked)
                ? one.ParameterType.GetProperties().Select(part => (Name: part.Name, part.PropertyType))
                : [(Name: one.Name!, PropertyType: one.ParameterType)])
            .Where(one => inPath.Contains(one.Name) || IsAsked(one.PropertyType))
            .Select(one => Parameter(
                JsonNamingPolicy.CamelCase.ConvertName(one.Name), inPath.Contains(one.Name) ? "path" : "query",
                SchemaOf(one.PropertyType)));
        return [.. address.IsOnceOnly
            ? found.Append(Parameter(ApiOnce.Header, "header", new JsonObject { ["type"] = "string" })) : found];
    }

    private static JsonObject Parameter(string name, string where, JsonNode schema) => new()
    {
        ["name"] = name, ["in"] = where, ["required"] = where != "query", ["schema"] = schema,
    };

    /// <summary>What stands in the address itself: words, numbers, days, closed lists.</summary>
    private static bool IsAsked(Type type) =>
        type == typeof(string) || Plain(type) is { } plain
            && (plain == typeof(int) || plain == typeof(IsoDay) || plain.IsEnum);

    private static JsonObject? Body(ApiAddress address, SortedDictionary<string, JsonNode> schemas)
    {
        if (address.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not { } accepts)
        {
            return null;
        }

        var isForm = accepts.ContentTypes.Contains("multipart/form-data");
        var schema = isForm || accepts.RequestType is null
            ? JsonNode.Parse("""
                {"type":"object","properties":{"files":{"type":"array","items":{"type":"string","format":"binary"}}}}
                """)!
            : Reference(accepts.RequestType, schemas);
        return new JsonObject
        {
            ["required"] = !accepts.IsOptional,
            ["content"] = new JsonObject
            {
                [isForm ? "multipart/form-data" : Json] = Content(schema, address.Example),
            },
        };
    }

    private static JsonObject Content(JsonNode schema, string? example)
    {
        var content = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            content["example"] = JsonNode.Parse(example);
        }

        return content;
    }

    private static JsonObject Responses(ApiAddress address, SortedDictionary<string, JsonNode> schemas)
    {
        var responses = new JsonObject();
        foreach (var one in address.Endpoint.Metadata.OfType<IProducesResponseTypeMetadata>())
        {
            var type = one.ContentTypes.FirstOrDefault() ?? Json;
            var content = one.Type is null || one.Type == typeof(void)
                ? new JsonObject() : new JsonObject { ["schema"] = Reference(one.Type, schemas) };
            var response = new JsonObject
            {
                ["description"] = one.StatusCode == StatusCodes.Status200OK ? "Done" : "Done, nothing to tell",
            };
            if (one.StatusCode != StatusCodes.Status204NoContent)
            {
                response["content"] = new JsonObject { [type] = content };
            }

            responses[one.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)] = response;
        }

        responses["default"] = new JsonObject
        {
            ["description"] = "Refused: code never changes, title follows Accept-Language",
            ["content"] = new JsonObject
            {
                [ApiProblem.MediaType] = new JsonObject { ["schema"] = Reference(typeof(ApiProblem), schemas) },
            },
        };
        return responses;
    }

    /// <summary>The shape by its name; lists and pages hold what they list.</summary>
    private static JsonObject Reference(Type type, SortedDictionary<string, JsonNode> schemas)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return new JsonObject
            {
                ["type"] = "array", ["items"] = Reference(type.GetGenericArguments()[0], schemas),
            };
        }

        var name = type.IsGenericType ? NameOf(type.GetGenericArguments()[0]) + "Page" : NameOf(type);
        if (!schemas.ContainsKey(name))
        {
            var schema = SchemaOf(type);
            Root(schema, "#/components/schemas/" + name);
            schemas.Add(name, schema);
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }

    /// <summary>A shape that occurs twice refers to itself from its own root, which stands deeper here.</summary>
    private static void Root(JsonNode? node, string place)
    {
        if (node is JsonObject shape)
        {
            if (shape["$ref"]?.GetValue<string>() is { } reference)
            {
                shape["$ref"] = place + reference[1..];
            }

            foreach (var (_, part) in shape)
            {
                Root(part, place);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var part in list)
            {
                Root(part, place);
            }
        }
    }

    private static string NameOf(Type type) =>
        type.Name.Replace("Shape", "", StringComparison.Ordinal).Replace("Api", "", StringComparison.Ordinal);

    private static JsonNode SchemaOf(Type type) => Plain(type) == typeof(IsoDay)
        ? new JsonObject { ["type"] = "string", ["format"] = "date" }
        : _options.GetJsonSchemaAsNode(Plain(type), _export);

    /// <summary>Itself, not what may be null; the closed list of a word.</summary>
    private static Type Plain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(StateWord) ? typeof(ProposalState)
            : plain == typeof(LevelWord) ? typeof(LimitationAlarm) : plain;
    }

    /// <summary>What may be null is left out of an answer, and may be left out of a request.</summary>
    private static JsonNode Optional(JsonTypeInfo type, JsonNode node)
    {
        if (node is JsonObject shape && shape["required"] is JsonArray needed)
        {
            var free = type.Properties.Where(one => one.IsGetNullable).Select(one => one.Name).ToHashSet();
            var kept = needed.Select(one => one!.GetValue<string>()).Where(name => !free.Contains(name)).ToList();
            shape.Remove("required");
            if (kept.Count > 0)
            {
                shape["required"] = new JsonArray([.. kept.Select(name => (JsonNode)name)]);
            }
        }

        return node;
    }

    private static JsonObject Base64() => new() { ["type"] = "string", ["contentEncoding"] = "base64" };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
