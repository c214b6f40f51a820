using System.Globalization;
using System.Text.Json;
using Acquit.Core.Amounts;

namespace Acquit;

/// <summary>Sums and days as JSON writes them, without a string for each.</summary>
internal static class JsonFields
{
    private const int FlushAbove = 1 << 16;

    public static void WriteMoney(this Utf8JsonWriter writer, JsonEncodedText key, Money amount)
    {
        writer.WritePropertyName(key);
        writer.WriteMoney(amount);
    }

    public static void WriteMoney(this Utf8JsonWriter writer, Money amount)
    {
        Span<byte> text = stackalloc byte[Money.LongestText];
        writer.WriteStringValue(text[..amount.Format(text)]);
    }

    public static void WriteDay(this Utf8JsonWriter writer, JsonEncodedText key, DateOnly day)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteString(key, text);
    }

    /// <summary>Hands on what is written when it is much: a long document is never held whole.</summary>
    public static void FlushSome(this Utf8JsonWriter writer)
    {
        if (writer.BytesPending > FlushAbove)
        {
            writer.Flush();
        }
    }
}
