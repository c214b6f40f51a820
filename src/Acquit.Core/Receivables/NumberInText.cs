namespace Acquit.Core.Receivables;

/// <summary>
/// Whether a text names an invoice number: as a word of its own, whatever its case. A letter or digit beside it, or
/// one behind a hyphen or underscore, makes it another number.
/// </summary>
/// <example>"VIR F-14, F-15" names F-14 and F-15; not F-1, and "F-1-B" does not name F-1.</example>
public static class NumberInText
{
    /// <summary>A shorter number names an invoice only when it is the whole text.</summary>
    public const int ShortestInside = 3;

    /// <summary>False for an empty number.</summary>
    public static bool Names(string text, string number)
    {
        if (number.Length < ShortestInside)
        {
            return number.Length > 0 && text == number;
        }

        for (var at = text.IndexOf(number, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = text.IndexOf(number, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsWhole(text, at, number.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the characters from <paramref name="at"/> are not a part of a longer number.</summary>
    internal static bool IsWhole(string text, int at, int length)
    {
        var end = at + length;
        return !Continues(text, at - 1, -1) && !Continues(text, end, +1);
    }

    private static bool Continues(string text, int at, int step) =>
        IsWord(text, at) || (at >= 0 && at < text.Length && text[at] is '-' or '_' && IsWord(text, at + step));

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
