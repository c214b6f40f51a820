using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.App.Decide;

/// <summary>A creditor as the column <c>settings</c> keeps it: JSON, money "1234.56", closed lists as words.</summary>
public static class CreditorSettings
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new Words<Money>(money => money.ToString(), Money.Parse),
            new Words<Siren>(
                siren => siren.Digits,
                text => Siren.TryParse(text, out var siren) ? siren : throw Not("SIREN")
            ),
            new Words<Iban>(iban => iban.Compact, text => Iban.TryParse(text, out var iban) ? iban : throw Not("IBAN")),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };

    public static string Write(Creditor creditor) => JsonSerializer.Serialize(creditor, _options);

    public static Creditor Read(string settings) =>
        JsonSerializer.Deserialize<Creditor>(settings, _options) ?? throw Not("creditor");

    private static JsonException Not(string what) => new($"no {what}");

    private sealed class Words<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
