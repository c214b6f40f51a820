namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>Proceedings that stop individual actions against a debtor.</summary>
public enum InsolvencyKind
{
    /// <summary>Nobody said which.</summary>
    Unknown,

    /// <summary>Sauvegarde.</summary>
    Safeguard,

    /// <summary>Redressement judiciaire.</summary>
    Reorganisation,

    /// <summary>Liquidation judiciaire.</summary>
    Liquidation,

    /// <summary>Surendettement of a consumer: no judgment, no declaration; the decision of recevabilité opens it.
    /// </summary>
    OverIndebtedness,
}

/// <summary>Keys and names of kinds.</summary>
public static class InsolvencyKinds
{
    public static string Key(this InsolvencyKind kind) =>
        kind switch
        {
            InsolvencyKind.Unknown => "unknown",
            InsolvencyKind.Safeguard => "safeguard",
            InsolvencyKind.Reorganisation => "reorganisation",
            InsolvencyKind.Liquidation => "liquidation",
            InsolvencyKind.OverIndebtedness => "over-indebtedness",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static InsolvencyKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<InsolvencyKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Opened by a court and published: claims are declared there.</summary>
    public static bool IsCollective(this InsolvencyKind kind) => kind != InsolvencyKind.OverIndebtedness;

    public static string Name(this InsolvencyKind kind, Language language) =>
        language switch
        {
            Language.French => kind switch
            {
                InsolvencyKind.Unknown => "procédure collective",
                InsolvencyKind.Safeguard => "sauvegarde",
                InsolvencyKind.Reorganisation => "redressement judiciaire",
                InsolvencyKind.Liquidation => "liquidation judiciaire",
                InsolvencyKind.OverIndebtedness => "surendettement",
            },
            Language.English => kind switch
            {
                InsolvencyKind.Unknown => "insolvency proceedings",
                InsolvencyKind.Safeguard => "safeguard proceedings",
                InsolvencyKind.Reorganisation => "judicial reorganisation",
                InsolvencyKind.Liquidation => "judicial liquidation",
                InsolvencyKind.OverIndebtedness => "consumer over-indebtedness",
            },
        };
}
