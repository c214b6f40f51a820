namespace Acquit.Core.Procedures.Courts;

/// <summary>The court that hears a claim, as its nature and its parties decide.</summary>
public enum Forum
{
    Commercial,

    /// <summary>A commercial court of one of the twelve cities (arrêté of 5 July 2024).</summary>
    EconomicActivities,

    /// <summary>Chambre commerciale du tribunal judiciaire: Bas-Rhin, Haut-Rhin, Moselle.</summary>
    CommercialChamber,
    Judicial,

    /// <summary>Juge des contentieux de la protection.</summary>
    Protection,

    /// <summary>Claims against a public buyer; it issues no order for payment.</summary>
    Administrative,
}

/// <summary>Keys and names of forums.</summary>
public static class Forums
{
    public static string Key(this Forum forum) =>
        forum switch
        {
            Forum.Commercial => "commercial",
            Forum.EconomicActivities => "economic",
            Forum.CommercialChamber => "commercial-chamber",
            Forum.Judicial => "judicial",
            Forum.Protection => "protection",
            Forum.Administrative => "administrative",
        };

    /// <summary>
    /// As an order for payment names it; null: no petition goes there. The commercial chamber is the commercial court
    /// of
    /// its territory.
    /// </summary>
    public static CourtKind? ForPaymentOrder(this Forum forum) =>
        forum switch
        {
            Forum.Commercial or Forum.CommercialChamber => CourtKind.Commercial,
            Forum.EconomicActivities => CourtKind.EconomicActivities,
            Forum.Judicial => CourtKind.Judicial,
            Forum.Protection => CourtKind.Protection,
            Forum.Administrative => null,
        };

    /// <summary>A court of commerce, under whichever name.</summary>
    public static bool IsCommercial(this Forum forum) =>
        forum is Forum.Commercial or Forum.EconomicActivities or Forum.CommercialChamber;

    /// <summary>A tribunal judiciaire or a judge of it: what the code says of that court applies.</summary>
    public static bool IsJudicial(this Forum forum) =>
        forum is Forum.CommercialChamber or Forum.Judicial or Forum.Protection;

    public static string Name(this Forum forum, Language language) =>
        language switch
        {
            Language.French => forum switch
            {
                Forum.Commercial => "tribunal de commerce",
                Forum.EconomicActivities => "tribunal des activités économiques",
                Forum.CommercialChamber => "chambre commerciale du tribunal judiciaire",
                Forum.Judicial => "tribunal judiciaire",
                Forum.Protection => "juge des contentieux de la protection",
                Forum.Administrative => "tribunal administratif",
            },
            Language.English => forum switch
            {
                Forum.Commercial => "commercial court",
                Forum.EconomicActivities => "court for economic activities",
                Forum.CommercialChamber => "commercial chamber of the judicial court",
                Forum.Judicial => "judicial court",
                Forum.Protection => "judge for protection disputes",
                Forum.Administrative => "administrative court",
            },
        };
}
