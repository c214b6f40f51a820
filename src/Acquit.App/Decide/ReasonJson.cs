using System.Text.Encodings.Web;
using System.Text.Json;
using Acquit.Core.Dunning;

namespace Acquit.App.Decide;

/// <summary>
/// Reasons as decisions and proposals keep them: code, both sentences and the rule, as they were said that day.
/// </summary>
public static class ReasonJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<Reason> reasons) =>
        JsonSerializer.Serialize(
            reasons.Select(reason => new Kept(reason.Key, reason.Text, reason.TextInEnglish, reason.Rule)),
            _options
        );

    public static IReadOnlyList<Reason> Read(string json) =>
        [
            .. (JsonSerializer.Deserialize<List<Kept>>(json, _options) ?? []).Select(kept => new Reason(
                Enum.Parse<ReasonCode>(kept.Code, ignoreCase: true),
                kept.Text,
                kept.TextInEnglish,
                kept.Rule
            )),
        ];

    private sealed record Kept(string Code, string Text, string TextInEnglish, string Rule);
}
