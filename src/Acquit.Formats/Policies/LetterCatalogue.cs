namespace Acquit.Formats.Policies;

/// <summary>The letter kinds that a policy step may name; a user's own letters are added to them.</summary>
public static class LetterCatalogue
{
    public const string Suffix = ".fr.md";

    /// <summary>Kinds that Acquit ships, amicable phase to hand-over.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        "courtesy-reminder", "call-script", "call-confirmation", "invoice-resend",
        "reminder-1", "reminder-2", "reminder-3", "reminder-2-registered", "reminder-3-registered", "repeat-reminder",
        "supply-suspension-notice", "formal-notice", "formal-notice-consumer", "formal-notice-public",
            "formal-notice-mandate",
        "summons-to-pay-instruction", "promise-confirmation", "broken-promise", "plan-default-notice",
        "mandate-first-letter", "mediation-request", "conciliation-request", "exclusion-notice",
    ];

    /// <summary>
    /// The shipped kinds and every <c>KIND.fr.md</c> of a folder; a folder that is not there adds nothing.
    /// </summary>
    public static IReadOnlySet<string> With(string folder)
    {
        var kinds = new HashSet<string>(Shipped, StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            kinds.UnionWith(Directory.EnumerateFiles(folder, "*" + Suffix)
                .Select(file => Path.GetFileName(file)[..^Suffix.Length]));
        }

        return kinds;
    }
}
