using System.Globalization;

namespace Acquit.Formats.Notices;

/// <summary>Days as notices write them: « 2026-09-08 », « 08/09/2026 », « 8 septembre 2026 », « 1er mars 2026 ».
/// </summary>
internal static class NoticeDays
{
    private static readonly string[] _numeric = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd"];

    private static readonly string[] _months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    /// <summary>Null: not a day.</summary>
    public static DateOnly? Read(string text)
    {
        var words = text.Trim().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return DateOnly.TryParseExact(words[0], _numeric, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var on) ? on : null;
        }

        return words.Length == 3 && Array.IndexOf(_months, words[1]) is >= 0 and var month
            && int.TryParse(words[0] == "1er" ? "1" : words[0], NumberStyles.None, CultureInfo.InvariantCulture,
                out var day)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month + 1)
                ? new DateOnly(year, month + 1, day) : null;
    }
}
