using System.Text.RegularExpressions;

namespace Acquit.Letters.Typography;

/// <summary>
/// The typography pass over a finished text: typed quotes and spaces become those of French print. What is right
/// already stays.
/// </summary>
public static partial class FrenchTypography
{
    /// <summary>
    /// Curly apostrophes, no-break spaces before and after what they belong to, never two spaces together.
    /// </summary>
    public static string Set(string text)
    {
        var set = text.Replace('\'', '’');
        set = Spaces().Replace(set, " ");
        set = BeforeColon().Replace(set, "\u00A0:");
        set = BeforeHighPunctuation().Replace(set, "\u202F");
        set = AfterOpeningQuote().Replace(set, "«\u00A0");
        set = BeforeClosingQuote().Replace(set, "\u00A0»");
        set = AfterAbbreviation().Replace(set, "\u00A0");
        set = BeforeUnit().Replace(set, "\u00A0");
        return BeforeMonth().Replace(set, "\u00A0");
    }

    [GeneratedRegex(" {2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[ \u00A0]:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeColon();

    [GeneratedRegex("[ \u00A0](?=[;!?])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeHighPunctuation();

    [GeneratedRegex("«[ \u00A0]?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AfterOpeningQuote();

    [GeneratedRegex("[ \u00A0]?»", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeClosingQuote();

    /// <summary>Article letters only before a number: « L. 441-10 », never the end of a sentence.</summary>
    [GeneratedRegex(
        @"(?<=n°|\bMM?\.|\bMmes?|\bart\.|\bP\.) |(?<=\b[LRD]\.) (?=\d)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex AfterAbbreviation();

    [GeneratedRegex(@"(?<=\d) (?=€|%|jours?\b|p\.|h\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeUnit();

    [GeneratedRegex(
        @"(?<=\b(\d{1,2}|1er)) (?=(janvier|février|mars|avril|mai|juin|"
            + @"juillet|août|septembre|octobre|novembre|décembre)\b)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BeforeMonth();
}
