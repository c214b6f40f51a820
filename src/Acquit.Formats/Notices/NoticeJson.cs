using System.Text.Json;

namespace Acquit.Formats.Notices;

/// <summary>
/// Records of the open-data interface: a list, or an answer that holds one (<c>results</c>, <c>records</c>). The
/// judgment is an object or, as the interface gives it, JSON in a string.
/// </summary>
internal static class NoticeJson
{
    private static readonly JsonReaderOptions _options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    public static List<RawNotice> Read(byte[] bytes, string file, List<ImportProblem> problems)
    {
        var found = new List<RawNotice>();
        var span = bytes.AsSpan();
        var start = span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var reader = new Utf8JsonReader(span[start..], _options);
        var line = new Lines(bytes, start);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && IsRecord(reader))
                {
                    var at = line.Of(reader.TokenStartIndex);
                    using var record = JsonDocument.ParseValue(ref reader);
                    found.Add(Of(record.RootElement, at));
                }
            }
        }
        catch (Exception torn) when (torn is JsonException or InvalidOperationException)
        {
            var at = torn is JsonException { LineNumber: { } number } ? (int)Math.Min(number + 1, int.MaxValue) : 0;
            problems.Add(new(ProblemCode.NoticeFileTorn, file, at, 0, "", ""));
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(ProblemCode.FileNotRecognised, file, 0, 0, "", "id, dateparution, jugement"));
        }

        return found;
    }

    /// <summary>An object that bears the day of a parution; <paramref name="reader"/> is a copy.</summary>
    private static bool IsRecord(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1
                && (reader.ValueTextEquals("dateparution") || reader.ValueTextEquals("jugement")
                    || reader.ValueTextEquals("familleavis")))
            {
                return true;
            }
        }

        return false;
    }

    private static RawNotice Of(JsonElement record, int line)
    {
        var notice = new RawNotice
        {
            Line = line, Id = Word(record, "id"), Published = Word(record, "dateparution"),
            Court = Word(record, "tribunal"),
        };
        notice.Family = Word(record, "familleavis") is { Length: > 0 } family ? family : notice.Family;
        notice.Names.Add(Word(record, "commercant"));
        notice.Cancels = Word(record, "typeavis") is "annulation";
        notice.Numbers.AddRange(Words(record, "registre").SelectMany(one => one.Split(',')).Select(one => one.Trim()));
        if (Inner(record, "jugement") is { } inner)
        {
            using (inner)
            {
                notice.Nature = Word(inner.RootElement, "nature");
                notice.Judged = Word(inner.RootElement, "date");
                notice.Complement = Word(inner.RootElement, "complementJugement");
            }
        }

        return notice;
    }

    /// <summary>Null where it is missing or torn: the notice then lacks its nature and its day, and says so.</summary>
    private static JsonDocument? Inner(JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!
            : value.ValueKind == JsonValueKind.Object ? value.GetRawText() : "";
        try
        {
            return text.Length == 0 ? null : JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Words(JsonElement record, string name) =>
        !record.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array
            ?
            [
                .. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => one.GetString()!),
            ]
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [];

    private static string Word(JsonElement record, string name) =>
        record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : "";

    /// <summary>Lines of a file, asked in growing order.</summary>
    private sealed class Lines(byte[] bytes, int start)
    {
        private readonly int _start = start;
        private int _at = start;
        private int _line = 1;

        public int Of(long index)
        {
            for (var end = Math.Min(bytes.Length, _start + index); _at < end; _at++)
            {
                _line += bytes[_at] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
