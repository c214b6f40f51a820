using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Keys that must be there and hold something: <c>key: null</c> is as bad as no key.</summary>
internal static class Mandatory
{
    /// <summary>What <paramref name="read"/> reads; null always leaves a problem behind.</summary>
    public static T? Read<T>(YamlMap map, string key, List<ImportProblem> problems, Func<YamlMap, T?> read)
        where T : struct
    {
        var before = problems.Count;
        var value = read(map);
        if (value is null && problems.Count == before)
        {
            map.Missing(key);
        }

        return value;
    }

    /// <summary>Text that is not blank; "" always leaves a problem behind.</summary>
    public static string Text(YamlMap map, string key, List<ImportProblem> problems)
    {
        var before = problems.Count;
        var text = map.Text(key) ?? "";
        if (string.IsNullOrWhiteSpace(text) && problems.Count == before)
        {
            map.Refuse(key, ProblemCode.KeyMissing, key);
        }

        return text.Trim();
    }
}
