using Acquit.Core.Parties;
using Acquit.Core.Procedures;

namespace Acquit.Letters.Court;

/// <summary>A court of one city, and where its registry is written to.</summary>
/// <param name="City">« Nantes », « Le Mans »: the articles contract on the paper</param>
public sealed record CourtSeat(CourtKind Kind, string City)
{
    /// <summary>
    /// The commercial chamber of the tribunal judiciaire that stands for a tribunal de commerce in the departments 57,
    /// 67 and 68.
    /// </summary>
    public bool IsCommercialChamber { get; init; }

    /// <summary>Overseas, the commercial court is a tribunal mixte de commerce.</summary>
    public bool IsMixed { get; init; }

    public PostalAddress? RegistryAddress { get; init; }

    public string RegistryEmail { get; init; } = "";

    /// <summary>A person has confirmed that this court hears this claim against this debtor.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Costs are advanced there (CPC, art. 1425); never in Alsace-Moselle (INT-30).</summary>
    public bool AsksForCosts => !IsCommercialChamber && Kind.AsksForCosts();

    /// <summary>« tribunal de commerce de Nantes ».</summary>
    public string Name => $"{Bare} {CityWords.Of(City)}";

    /// <summary>« le tribunal de commerce de Nantes ».</summary>
    public string Named => $"{(IsChamber ? "la" : "le")} {Name}";

    /// <summary>« du tribunal de commerce de Nantes ».</summary>
    public string OfNamed => $"{(IsChamber ? "de la" : "du")} {Name}";

    /// <summary>« À Madame, Monsieur le Président du tribunal de commerce de Lyon ».</summary>
    public string Addressee => Kind switch
    {
        CourtKind.Protection =>
            "À Madame, Monsieur le Juge des contentieux de la protection "
                + $"du tribunal judiciaire {CityWords.Of(City)}",
        CourtKind.Commercial or CourtKind.EconomicActivities or CourtKind.Judicial =>
            $"À Madame, Monsieur le Président {OfNamed}",
    };

    private bool IsChamber => IsCommercialChamber && Kind == CourtKind.Commercial;

    private string Bare => Kind switch
    {
        CourtKind.Commercial when IsCommercialChamber => "chambre commerciale du tribunal judiciaire",
        CourtKind.Commercial when IsMixed => "tribunal mixte de commerce",
        CourtKind.Protection => "juge des contentieux de la protection du tribunal judiciaire",
        CourtKind.Commercial or CourtKind.EconomicActivities or CourtKind.Judicial =>
            Kind.Name(Core.Language.French),
    };
}

/// <summary>Why that court hears the claim, chosen by a person (CPC, art. 1406).</summary>
public enum JurisdictionGround
{
    /// <summary>Both are traders or commercial companies (C. com., art. L. 721-3).</summary>
    BetweenTraders,

    Civil,

    ConsumerCredit,

    DwellingLease,
}

/// <summary>What each ground says, and which courts it leads to.</summary>
public static class JurisdictionGrounds
{
    public static string Key(this JurisdictionGround ground) => ground switch
    {
        JurisdictionGround.BetweenTraders => "between-traders",
        JurisdictionGround.Civil => "civil",
        JurisdictionGround.ConsumerCredit => "consumer-credit",
        JurisdictionGround.DwellingLease => "dwelling-lease",
    };

    /// <summary>Reads a key; null when there is none.</summary>
    public static JurisdictionGround? Parse(string key)
    {
        foreach (var ground in Enum.GetValues<JurisdictionGround>())
        {
            if (ground.Key() == key)
            {
                return ground;
            }
        }

        return null;
    }

    /// <summary>The sentence of the petition.</summary>
    public static string Sentence(this JurisdictionGround ground) => ground switch
    {
        JurisdictionGround.BetweenTraders =>
            "La créance est née d’un engagement entre commerçants (article L. 721-3 du code de commerce).",
        JurisdictionGround.Civil => "La créance est de nature civile.",
        JurisdictionGround.ConsumerCredit => "La créance relève d’un crédit à la consommation.",
        JurisdictionGround.DwellingLease => "La créance relève d’un bail d’habitation.",
    };

    /// <summary>The court may hear a claim of that nature.</summary>
    public static bool Suits(this JurisdictionGround ground, CourtKind court) => ground switch
    {
        JurisdictionGround.BetweenTraders => court is CourtKind.Commercial or CourtKind.EconomicActivities,
        JurisdictionGround.Civil => court == CourtKind.Judicial,
        JurisdictionGround.ConsumerCredit or JurisdictionGround.DwellingLease => court == CourtKind.Protection,
    };
}

/// <summary>A city behind « de »: « de Nantes », « d’Angers », « du Mans », « des Sables-d’Olonne »; « LE MANS » too.
/// </summary>
internal static class CityWords
{
    private const string Vowels = "AEIOUYÀÂÉÈÊËÎÏÔÙÛÜŒÆaeiouyàâéèêëîïôùûüœæ";

    public static string Of(string city) =>
        city.StartsWith("Le ", StringComparison.OrdinalIgnoreCase) ? $"du {city[3..]}"
        : city.StartsWith("Les ", StringComparison.OrdinalIgnoreCase) ? $"des {city[4..]}"
        : city.Length > 0 && Vowels.Contains(city[0], StringComparison.Ordinal) ? $"d’{city}"
        : $"de {city}";

    /// <summary>« à Nantes », « au Mans ».</summary>
    public static string At(string city) =>
        city.StartsWith("Le ", StringComparison.OrdinalIgnoreCase) ? $"au {city[3..]}"
        : city.StartsWith("Les ", StringComparison.OrdinalIgnoreCase) ? $"aux {city[4..]}"
        : $"à {city}";
}
