using System.Text.RegularExpressions;

namespace Acquit.Formats.Accounting;

/// <summary>How ledgers mark the entry that carries last year over.</summary>
internal static partial class OpeningEntry
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestLook = 60;
    private const int Milliseconds = 1000;

    /// <summary>By the journal's code or name, else by a label that begins with « à nouveau » or « report à nouveau
    /// ».</summary>
    public static bool Is(string journalCode, string journalName, string label) =>
        Code().IsMatch(Start(journalCode)) || Name().IsMatch(Start(journalName)) || Label().IsMatch(Start(label));

    private static string Start(string text) => text.Length <= LongestLook ? text : text[..LongestLook];

    [GeneratedRegex("^(AN|ANO|ANX|RAN|AND|ANC|OUV|A-?N(OUV)?|NOUV|BO)$", Options, Milliseconds)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[àa]\W{0,3}nouveaux?\b|\bouverture\b", Options, Milliseconds)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\W{0,3}((report|soldes?)[ -]{1,3})?[àa][ -]{0,3}nouveaux?\b", Options, Milliseconds)]
    private static partial Regex Label();
}
