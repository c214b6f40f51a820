namespace Acquit.Core.Dates;

/// <summary>Where a court sits or a person lives, as holidays and distance need to know (CPC, art. 643, 644).</summary>
public enum Territory
{
    Metropole,

    /// <summary>Bas-Rhin, Haut-Rhin, Moselle: metropolitan, with two holidays of their own.</summary>
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    SaintPierreEtMiquelon,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
    TerresAustrales,
    WallisEtFutuna,
    PolynesieFrancaise,
    NouvelleCaledonie,
    Abroad,
}

/// <summary>Keys and groups of territories.</summary>
public static class Territories
{
    /// <summary>"metropole", "alsace-moselle", "974"…, "abroad".</summary>
    public static string Key(this Territory territory) =>
        territory switch
        {
            Territory.Metropole => "metropole",
            Territory.AlsaceMoselle => "alsace-moselle",
            Territory.Guadeloupe => "971",
            Territory.Martinique => "972",
            Territory.Guyane => "973",
            Territory.Reunion => "974",
            Territory.SaintPierreEtMiquelon => "975",
            Territory.Mayotte => "976",
            Territory.SaintBarthelemy => "977",
            Territory.SaintMartin => "978",
            Territory.TerresAustrales => "984",
            Territory.WallisEtFutuna => "986",
            Territory.PolynesieFrancaise => "987",
            Territory.NouvelleCaledonie => "988",
            Territory.Abroad => "abroad",
        };

    /// <summary>Reads a key; null when there is no such territory.</summary>
    public static Territory? Parse(string key)
    {
        foreach (var territory in Enum.GetValues<Territory>())
        {
            if (territory.Key() == key)
            {
                return territory;
            }
        }

        return null;
    }

    public static bool IsMetropolitan(this Territory territory) =>
        territory is Territory.Metropole or Territory.AlsaceMoselle;

    /// <summary>A court there counts deadlines and distance by CPC, art. 640 to 644.</summary>
    public static bool HasCourts(this Territory territory) =>
        territory switch
        {
            Territory.Metropole
            or Territory.AlsaceMoselle
            or Territory.Guadeloupe
            or Territory.Martinique
            or Territory.Guyane
            or Territory.Reunion
            or Territory.SaintPierreEtMiquelon
            or Territory.Mayotte
            or Territory.SaintBarthelemy
            or Territory.SaintMartin
            or Territory.WallisEtFutuna => true,
            Territory.TerresAustrales
            or Territory.PolynesieFrancaise
            or Territory.NouvelleCaledonie
            or Territory.Abroad => false,
        };
}
