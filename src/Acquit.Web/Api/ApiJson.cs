using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Acquit.Core.Amounts;

namespace Acquit.Web.Api;

/// <summary>
/// JSON as the command line prints it: sums as strings with two decimals, days as YYYY-MM-DD, closed lists by name.
/// </summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new MoneyText());
        options.Converters.Add(new RateText());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    private sealed class MoneyText : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Money.TryParse(reader.GetString(), out var money)
                ? money : throw new JsonException("a sum is a string such as \"1234.56\"");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class RateText : JsonConverter<AnnualRate>
    {
        public override AnnualRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("rates are only written");

        public override void Write(Utf8JsonWriter writer, AnnualRate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
