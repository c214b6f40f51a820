using System.Buffers;
using System.Text.Json;
using Acquit.App.Decide;
using Acquit.Core.Parties;

namespace Acquit.Verbs;

/// <summary>
/// The decisions about some debtors, already written: elements of the array that <c>acquit today</c> prints, so that
/// several threads write at once and the answer is put together in order.
/// </summary>
/// <param name="Write">adds the elements to the array, at its own indentation</param>
/// <param name="Actions">how many decisions ask for which action</param>
/// <param name="Old">accounts with something older than the limitation period</param>
internal sealed record TodayPartJson(
    Action<Utf8JsonWriter> Write, IReadOnlyList<(string Action, int Count)> Actions, IReadOnlyList<AccountKey> Old)
{
    /// <param name="options">of the writer that the part is added to</param>
    /// <param name="expired">what was invoiced before it is too old; null: unknown</param>
    public static TodayPartJson Of(
        FileTodayPart part, TodayJson json, JsonWriterOptions options, DateOnly? expired)
    {
        return new(
            options.Indented ? writer => Indented(writer, part, json) : Ahead(part, json, options),
            [.. part.Decisions.CountBy(one => TodayJson.Key(one.Decision.Action)).Select(one => (one.Key, one.Value))],
            expired is { } day ? part.OlderThan(day) : []);
    }

    public void AddTo(Utf8JsonWriter writer, SortedDictionary<string, int> counts, List<AccountKey> old)
    {
        Write(writer);
        foreach (var (action, count) in Actions)
        {
            counts[action] = counts.GetValueOrDefault(action) + count;
        }

        old.AddRange(Old);
    }

    private static void Indented(Utf8JsonWriter writer, FileTodayPart part, TodayJson json)
    {
        foreach (var (dossier, decision) in part.Decisions)
        {
            json.Write(writer, dossier, decision);
            writer.FlushSome();
        }
    }

    /// <summary>Written now, copied later.</summary>
    private static Action<Utf8JsonWriter> Ahead(FileTodayPart part, TodayJson json, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 19);
        using (var array = new Utf8JsonWriter(bytes, options))
        {
            array.WriteStartArray();
            foreach (var (dossier, decision) in part.Decisions)
            {
                json.Write(array, dossier, decision);
            }

            array.WriteEndArray();
        }

        var elements = bytes.WrittenMemory[1..^1];
        return writer =>
        {
            if (!elements.IsEmpty)
            {
                writer.WriteRawValue(elements.Span, skipInputValidation: true);
                writer.FlushSome();
            }
        };
    }
}
