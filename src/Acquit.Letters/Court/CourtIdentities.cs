using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>Parties in the words of an act, and what their identity lacks.</summary>
internal static class CourtIdentities
{
    private static readonly Dictionary<string, string> _forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SARL"] = "société à responsabilité limitée",
        ["EURL"] = "entreprise unipersonnelle à responsabilité limitée",
        ["SAS"] = "société par actions simplifiée",
        ["SASU"] = "société par actions simplifiée unipersonnelle",
        ["SA"] = "société anonyme",
        ["SNC"] = "société en nom collectif",
        ["SCS"] = "société en commandite simple",
        ["SCA"] = "société en commandite par actions",
        ["SCI"] = "société civile immobilière",
        ["SCP"] = "société civile professionnelle",
        ["SELARL"] = "société d’exercice libéral à responsabilité limitée",
        ["SELAS"] = "société d’exercice libéral par actions simplifiée",
        ["GIE"] = "groupement d’intérêt économique",
    };

    private static readonly string[] _masculine = ["groupement", "syndicat", "établissement", "comité"];

    /// <summary>« Brunet Outillage, société par actions simplifiée au capital de 80 000 €, dont le siège social est
    /// situé 14 rue de l’Industrie, 44300 Nantes, immatriculée au registre … sous le numéro 000 123 455, représentée
    /// par Julien Brunet, président »: without its full stop.</summary>
    public static string Applicant(CourtParty party)
    {
        if (!party.IsCompany)
        {
            return Person(party, Joined(
                $"{party.Profession}", Born(party), $"de nationalité {party.Nationality}"));
        }

        var represented = IsMasculine(party) ? "représenté" : "représentée";
        return $"{Company(party)}, {represented} par {Joined(party.OrganName, party.OrganTitle)}";
    }

    public static string Opponent(CourtParty party) => party.IsCompany
        ? Company(party)
        : Person(party, "") + (party.IsEi ? ", pour les besoins de son activité professionnelle" : "");

    /// <summary>« société à responsabilité limitée »; a form that is not known stays as it is written.</summary>
    public static string FormLong(CourtParty party) => _forms.GetValueOrDefault(party.LegalForm, party.LegalForm);

    public static string NameOf(CourtParty party) => party.IsCompany
        ? party.Name
        : $"{party.FirstNames} {party.LastName}".Trim();

    /// <summary>« a son siège à Nantes », « demeure au Mans ».</summary>
    public static string Located(CourtParty party)
    {
        var line = party.Address is { Lines.Count: > 0 } address ? address.Lines[^1] : "";
        var city = line.TrimStart([.. "0123456789 "]);
        return $"{(party.IsCompany ? "a son siège" : "demeure")} {CityWords.At(city)}";
    }

    /// <summary>Mandatory mentions of an applicant that are not there, in French (CPC, art. 54).</summary>
    public static IEnumerable<string> MissingOfApplicant(CourtParty party)
    {
        IEnumerable<(bool IsThere, string Name)> mentions = party.IsCompany
            ?
            [
                (party.Name.Length > 0, "dénomination"), (party.LegalForm.Length > 0, "forme juridique"),
                (HasAddress(party), "siège"), (party.OrganName.Length > 0, "nom du représentant légal"),
                (party.OrganTitle.Length > 0, "qualité du représentant légal"),
                (party.Siren is not null || party.Rna.Length > 0, "numéro SIREN ou RNA"),
            ]
            :
            [
                .. OfPerson(party), (party.Profession.Length > 0, "profession"),
                (party.BornOn is not null, "date de naissance"), (party.BirthPlace.Length > 0, "lieu de naissance"),
                (party.Nationality.Length > 0, "nationalité"), (HasAddress(party), "domicile"),
            ];
        return Missing(mentions);
    }

    /// <summary>Mandatory mentions of a debtor that are not there, in French (CPC, art. 57).</summary>
    public static IEnumerable<string> MissingOfOpponent(CourtParty party)
    {
        IEnumerable<(bool IsThere, string Name)> mentions = party.IsCompany
            ? [(party.Name.Length > 0, "dénomination"), (HasAddress(party), "siège")]
            : [.. OfPerson(party), (HasAddress(party), "domicile")];
        return Missing(mentions);
    }

    private static IEnumerable<string> Missing(IEnumerable<(bool IsThere, string Name)> mentions) =>
        mentions.Where(mention => !mention.IsThere).Select(mention => mention.Name);

    private static (bool IsThere, string Name)[] OfPerson(CourtParty party) =>
    [
        (party.Civility is "Madame" or "Monsieur", "civilité"), (party.FirstNames.Length > 0, "prénoms"),
        (party.LastName.Length > 0, "nom"),
    ];

    private static bool HasAddress(CourtParty party) =>
        party.Address is { } address && address.Lines.Any(line => line.Trim().Length > 0);

    private static string Company(CourtParty party)
    {
        var capital = party.Capital is { } sum ? $" au capital de {FrenchText.Capital(sum)}" : "";
        var seat = IsMasculine(party) || party.LegalForm.Length > 0 && !IsCommercial(party)
            ? "dont le siège est situé" : "dont le siège social est situé";
        return Joined(party.Name, FormLong(party) + capital, $"{seat} {AddressOf(party)}", Registration(party));
    }

    /// <summary>« immatriculée au registre du commerce et des sociétés de Lyon sous le numéro 123 456 789 ».</summary>
    private static string Registration(CourtParty party)
    {
        var e = IsMasculine(party) ? "" : "e";
        return party switch
        {
            { Siren: { } siren, RcsCity.Length: > 0 } =>
                $"immatriculé{e} au registre du commerce et des sociétés {CityWords.Of(party.RcsCity)} "
                    + $"sous le numéro {FrenchText.Of(siren)}",
            { Rna.Length: > 0 } => $"déclaré{e} sous le numéro RNA {party.Rna}",
            { Siren: { } siren } => $"identifié{e} sous le numéro SIREN {FrenchText.Of(siren)}",
            _ => "",
        };
    }

    private static string Person(CourtParty party, string state)
    {
        var trader = !party.IsEi ? ""
            : "entrepreneur individuel" + (party.Siren is { } siren ? $" (SIREN {FrenchText.Of(siren)})" : "");
        var shop = party.Name.Length > 0 && party.Name != NameOf(party) ? $"exerçant sous le nom {party.Name}" : "";
        return Joined(
            $"{party.Civility} {NameOf(party)}".Trim(), trader, shop, state, $"demeurant {AddressOf(party)}");
    }

    private static string Born(CourtParty party) => party.BornOn is not { } day ? ""
        : $"{(party.Civility == "Madame" ? "née" : "né")} le {FrenchText.Of(day)} {CityWords.At(party.BirthPlace)}";

    private static string AddressOf(CourtParty party) =>
        Joined([.. (party.Address?.Lines ?? []).Where(line => line != party.Name)]);

    private static bool IsCommercial(CourtParty party) => _forms.ContainsKey(party.LegalForm);

    private static bool IsMasculine(CourtParty party) => _masculine.Any(word =>
        FormLong(party).StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string Joined(params IReadOnlyList<string> parts) =>
        string.Join(", ", parts.Select(part => part.Trim()).Where(part => part.Length > 0));
}
