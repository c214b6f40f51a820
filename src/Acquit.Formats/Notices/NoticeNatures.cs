using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Formats.Notices;

/// <summary>What the nature of a judgment means, by the words of the BODACC (its schemas PCL, V11 to V13).</summary>
internal static class NoticeNatures
{
    /// <summary>Natures that change nothing here, by how they begin.</summary>
    private static readonly string[] _silent =
    [
        "autre", "avis", "depot", "dépôt", "extrait", "jugement accordant",
        "jugement arrêtant un plan de cession",
        "jugement de désignation", "jugement de faillite", "jugement de reprise",
        "jugement de résolution", "jugement d'homologation", "jugement d'interdiction", "jugement modifiant",
        "jugement prononçant la clôture de la procédure de rétablissement",
        "jugement prononçant la résolution du plan de cession", "liste des créances", "loi de 1967", "ordonnance",
    ];

    /// <summary>Null: not a nature that is known.</summary>
    public static NoticeEffect? Of(string nature)
    {
        var words = Plain(nature);
        return AsksAPerson(words) ? NoticeEffect.Nothing
            : Turns(words) is { } act ? new NoticeEffect(act, null)
            : IsOpening(words) ? new NoticeEffect(null, KindIn(words))
            : Array.Exists(_silent, words.StartsWith) ? NoticeEffect.Nothing
            : null;
    }

    /// <summary>Why nothing is drawn from it though it may change something; null: all is known of it.</summary>
    public static ProblemCode? WhyNothing(string nature) =>
        AsksAPerson(Plain(nature)) ? ProblemCode.NoticeForAPerson
        : Of(nature) is null ? ProblemCode.NoticeNatureUnknown
        : null;

    /// <summary>
    /// What it changes depends on more than its name: a plan that is rescinded with a liquidation opens proceedings
    /// anew, an appeal may lift what a judgment stopped, creditors may be allowed to sue again.
    /// </summary>
    private static bool AsksAPerson(string words) =>
        (Resolves(words) && !words.Contains("plan de cession", StringComparison.Ordinal))
        || words.StartsWith("arrêt", StringComparison.Ordinal)
        || words.StartsWith("rétractation de prononcé", StringComparison.Ordinal)
        || words.StartsWith("jugement autorisant", StringComparison.Ordinal);

    private static InsolvencyActKind? Turns(string words) =>
        words.StartsWith("rétractation de jugement d'ouverture", StringComparison.Ordinal)
            ? InsolvencyActKind.Retracted
        : words.StartsWith("jugement de conversion en liquidation", StringComparison.Ordinal)
            ? InsolvencyActKind.ToLiquidation
        : words.StartsWith("jugement de conversion en redressement", StringComparison.Ordinal)
            ? InsolvencyActKind.ToReorganisation
        : words.StartsWith("jugement arrêtant le plan", StringComparison.Ordinal)
            || words.StartsWith("jugement de plan", StringComparison.Ordinal) ? InsolvencyActKind.PlanAdopted
        : words.Contains("clôture pour insuffisance d'actif", StringComparison.Ordinal)
            ? InsolvencyActKind.ClosedForLackOfAssets
        : words.Contains("clôture pour extinction du passif", StringComparison.Ordinal)
            || words.StartsWith("jugement mettant fin", StringComparison.Ordinal)
            || words.StartsWith("jugement de clôture", StringComparison.Ordinal)
            || words.StartsWith("clôture de la procédure", StringComparison.Ordinal) ? InsolvencyActKind.Ended
        : null;

    /// <summary>« résolution du plan … et la liquidation judiciaire ».</summary>
    private static bool Resolves(string words) =>
        words.StartsWith("jugement prononçant la résolution du plan", StringComparison.Ordinal);

    private static bool IsOpening(string words) =>
        words.StartsWith("jugement d'ouverture", StringComparison.Ordinal)
        || words.StartsWith("jugement d'extension", StringComparison.Ordinal)
        || words.StartsWith("autre jugement d'ouverture", StringComparison.Ordinal);

    private static InsolvencyKind KindIn(string words) =>
        words.Contains("sauvegarde", StringComparison.Ordinal) ? InsolvencyKind.Safeguard
        : words.Contains("redressement", StringComparison.Ordinal) ? InsolvencyKind.Reorganisation
        : words.Contains("liquidation", StringComparison.Ordinal) ? InsolvencyKind.Liquidation
        : InsolvencyKind.Unknown;

    private static string Plain(string nature) => string.Join(' ',
        nature.Replace('’', '\'').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
