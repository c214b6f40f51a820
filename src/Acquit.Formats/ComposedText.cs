using System.Text;

namespace Acquit.Formats;

/// <summary>
/// The one form in which outside text comes in: accents composed (Unicode NFC). Exports of some systems write « é » as
/// « e » and an accent of its own; the key of an item or of a debtor must not depend on it.
/// </summary>
public static class ComposedText
{
    private const char FirstThatMayCombine = '\u0300';
    private const char NotACharacter = '\uFFFE';

    /// <summary>The text itself when it is composed already. Halves of characters become �.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstThatMayCombine, char.MaxValue) < 0)
        {
            return text;
        }

        // normalising refuses both
        var isWhole = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0
            && !text.Contains(NotACharacter, StringComparison.Ordinal);
        var whole = isWhole ? text
            : string.Concat(text.EnumerateRunes()).Replace(NotACharacter, '\uFFFD');
        return whole.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether UTF-8 bytes hold the text that <see cref="Of"/> would give.</summary>
    internal static bool IsComposed(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return true;
        }

        var text = Encoding.UTF8.GetString(utf8);
        return string.Equals(Of(text), text, StringComparison.Ordinal);
    }
}
