namespace Acquit.Core.Procedures;

/// <summary>Courts that hear a petition for an order for payment (CPC, art. 1406).</summary>
public enum CourtKind
{
    /// <summary>Tribunal de commerce; in Alsace-Moselle the commercial chamber of the tribunal judiciaire.</summary>
    Commercial,

    /// <summary>Tribunal des activités économiques: twelve cities since 1 January 2025.</summary>
    EconomicActivities,

    /// <summary>Tribunal judiciaire.</summary>
    Judicial,

    /// <summary>Juge des contentieux de la protection: consumer credit, rent of a dwelling.</summary>
    Protection,
}

/// <summary>Keys and names of courts.</summary>
public static class CourtKinds
{
    public static string Key(this CourtKind court) =>
        court switch
        {
            CourtKind.Commercial => "commercial",
            CourtKind.EconomicActivities => "economic",
            CourtKind.Judicial => "judicial",
            CourtKind.Protection => "protection",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static CourtKind? Parse(string key)
    {
        foreach (var court in Enum.GetValues<CourtKind>())
        {
            if (court.Key() == key)
            {
                return court;
            }
        }

        return null;
    }

    /// <summary>The creditor advances the costs of the greffe there, within a period (CPC, art. 1425).</summary>
    public static bool AsksForCosts(this CourtKind court) =>
        court is CourtKind.Commercial or CourtKind.EconomicActivities;

    public static string Name(this CourtKind court, Language language) =>
        language switch
        {
            Language.French => court switch
            {
                CourtKind.Commercial => "tribunal de commerce",
                CourtKind.EconomicActivities => "tribunal des activités économiques",
                CourtKind.Judicial => "tribunal judiciaire",
                CourtKind.Protection => "juge des contentieux de la protection",
            },
            Language.English => court switch
            {
                CourtKind.Commercial => "commercial court",
                CourtKind.EconomicActivities => "court for economic activities",
                CourtKind.Judicial => "judicial court",
                CourtKind.Protection => "judge for protection disputes",
            },
        };
}
