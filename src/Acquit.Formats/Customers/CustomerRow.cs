using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Customers;

/// <summary>One row of a customer file.</summary>
internal sealed class CustomerRow(TableRow row, CustomerColumns columns, string file, List<ImportProblem> problems)
{
    private static readonly Dictionary<string, LegalStatus> _statuses = new(StringComparer.Ordinal)
    {
        ["commercant"] = LegalStatus.Trader, ["societecommerciale"] = LegalStatus.Trader,
        ["societe"] = LegalStatus.Trader,
        ["trader"] = LegalStatus.Trader, ["artisan"] = LegalStatus.Craftsman, ["craftsman"] = LegalStatus.Craftsman,
        ["professionliberale"] = LegalStatus.Liberal, ["liberal"] = LegalStatus.Liberal,
        ["agriculteur"] = LegalStatus.Farmer, ["farmer"] = LegalStatus.Farmer,
        ["association"] = LegalStatus.Association, ["personnepublique"] = LegalStatus.PublicBody,
        ["organismepublic"] = LegalStatus.PublicBody, ["publicbody"] = LegalStatus.PublicBody,
        ["particulier"] = LegalStatus.Consumer, ["consommateur"] = LegalStatus.Consumer,
        ["consumer"] = LegalStatus.Consumer,
    };

    private static readonly Dictionary<string, ClaimKind> _kinds = new(StringComparer.Ordinal)
    {
        ["general"] = ClaimKind.General, ["generale"] = ClaimKind.General, ["transport"] = ClaimKind.Carriage,
        ["transportdemarchandises"] = ClaimKind.Carriage, ["carriage"] = ClaimKind.Carriage,
        ["communicationselectroniques"] = ClaimKind.Telecom, ["telecom"] = ClaimKind.Telecom,
        ["telecoms"] = ClaimKind.Telecom, ["telecommunications"] = ClaimKind.Telecom,
    };

    /// <summary>Names that people write, folded, besides the keys.</summary>
    private static readonly Dictionary<Territory, string[]> _territories = new()
    {
        [Core.Dates.Territory.Metropole] = ["france", "francemetropolitaine"],
        [Core.Dates.Territory.AlsaceMoselle] = ["alsace", "moselle", "basrhin", "hautrhin"],
        [Core.Dates.Territory.Guadeloupe] = ["guadeloupe"],
        [Core.Dates.Territory.Martinique] = ["martinique"],
        [Core.Dates.Territory.Guyane] = ["guyane", "guyanefrancaise"],
        [Core.Dates.Territory.Reunion] = ["reunion", "lareunion"],
        [Core.Dates.Territory.SaintPierreEtMiquelon] = ["saintpierreetmiquelon"],
        [Core.Dates.Territory.Mayotte] = ["mayotte"],
        [Core.Dates.Territory.SaintBarthelemy] = ["saintbarthelemy"],
        [Core.Dates.Territory.SaintMartin] = ["saintmartin"],
        [Core.Dates.Territory.TerresAustrales] = ["terresaustrales", "taaf"],
        [Core.Dates.Territory.WallisEtFutuna] = ["wallisetfutuna"],
        [Core.Dates.Territory.PolynesieFrancaise] = ["polynesiefrancaise", "polynesie"],
        [Core.Dates.Territory.NouvelleCaledonie] = ["nouvellecaledonie"],
        [Core.Dates.Territory.Abroad] = ["etranger", "horsdefrance"],
    };

    public Debtor Debtor() => new()
    {
        Key = new DebtorKey(row[columns.Key]),
        Name = row[columns.Name].Length > 0 ? row[columns.Name] : row[columns.Key],
        Status = Status(),
        Civility = Civility(),
        Siren = Siren(),
        Address = Address(),
        Email = Email(),
        Phone = row[columns.Phone],
        Terms = Terms(),
        Policy = row[columns.Policy].Length > 0 ? row[columns.Policy] : null,
        ClaimKind = Kind(),
        Territory = Territory(),
    };

    private LegalStatus Status()
    {
        var text = row[columns.Status];
        if (text.Length == 0 || _statuses.TryGetValue(ColumnNames.Folded(text), out var status))
        {
            return text.Length == 0 ? LegalStatus.Unknown : _statuses[ColumnNames.Folded(text)];
        }

        Problem(ProblemCode.CustomerStatusUnknown, columns.Status,
            "commerçant | artisan | profession libérale | agriculteur | "
            + "association | personne publique | particulier");
        return LegalStatus.Unknown;
    }

    private string Civility() => ColumnNames.Folded(row[columns.Civility]) switch
    {
        "m" or "mr" or "monsieur" => "Monsieur",
        "mme" or "madame" => "Madame",
        "metmme" or "mmeetm" or "monsieuretmadame" or "madameetmonsieur" or "madamemonsieur" => "Madame, Monsieur",
        "me" or "maitre" => "Maître",
        "mes" or "maitres" => "Maîtres",
        _ => WithFunction(row[columns.Civility]),
    };

    /// <summary>« madame la directrice » → « Madame la Directrice »; empty for what addresses nobody.</summary>
    private static string WithFunction(string text)
    {
        var words = text.Replace('\'', '’').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isFunction = words.Length >= 2
            && words[0].ToUpperInvariant() is "MADAME" or "MONSIEUR"
            && (words[1].StartsWith("l’", StringComparison.OrdinalIgnoreCase)
                || (words.Length > 2 && words[1].ToUpperInvariant() is "LA" or "LE"));
        if (!isFunction)
        {
            return "";
        }

        (words[0], words[1]) = (Capital(words[0]), words[1].Length > 2
            ? $"l’{Capital(words[1][2..])}" : words[1].ToLowerInvariant());
        if (words.Length > 2 && words[1].Length == 2)
        {
            words[2] = Capital(words[2]);
        }

        return string.Join(' ', words);
    }

    private static string Capital(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    /// <summary>A SIRET is taken for its first nine digits.</summary>
    private Siren? Siren()
    {
        var digits = string.Concat(row[columns.Siren].Where(char.IsAsciiDigit));
        if (row[columns.Siren].Length == 0)
        {
            return null;
        }

        if (Core.Parties.Siren.TryParse(digits.Length == 14 ? digits[..9] : digits, out var siren))
        {
            return siren;
        }

        Problem(ProblemCode.SirenInvalid, columns.Siren, "9 chiffres, clé de Luhn");
        return null;
    }

    /// <summary>
    /// Name first, then street and city: what shows in the window. Null when there is no street or city.
    /// </summary>
    private PostalAddress? Address()
    {
        var below = columns.Address.Select(column => row[column]).Where(line => line.Length > 0).ToList();
        var city = $"{row[columns.PostCode]} {row[columns.City]}".Trim();
        if (city.Length > 0)
        {
            below.Add(city.ToUpperInvariant());
        }

        if (row[columns.Country] is { Length: > 0 } country && ColumnNames.Folded(country) != "france")
        {
            below.Add(country.ToUpperInvariant());
        }

        if (below.Count == 0)
        {
            return null;
        }

        var address = new PostalAddress([row[columns.Name].ToUpperInvariant(), .. below]);
        if (address.FirstLineTooLong is { } line)
        {
            problems.Add(new(
                ProblemCode.AddressLineTooLong, file, row.Line, 0, line, $"≤ {PostalAddress.MaxLineLength}"));
        }

        return address;
    }

    private string Email()
    {
        var text = row[columns.Email];
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && text[^1] != '.'
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"');
        if (text.Length == 0 || isAddress)
        {
            return text;
        }

        Problem(ProblemCode.EmailInvalid, columns.Email, "nom@domaine.fr");
        return "";
    }

    private string? Terms()
    {
        var text = row[columns.Terms];
        if (text.Length == 0 || PaymentTerms.TryParse(text, out _))
        {
            return text.Length == 0 ? null : text;
        }

        Problem(ProblemCode.TermsUnreadable, columns.Terms, "30d | 45d-eom | eom-45d | eom | 30d-eom-10");
        return null;
    }

    private ClaimKind? Kind()
    {
        var folded = ColumnNames.Folded(row[columns.ClaimKind]);
        if (folded.Length == 0 || _kinds.TryGetValue(folded, out var kind))
        {
            return folded.Length == 0 ? null : _kinds[folded];
        }

        Problem(ProblemCode.ClaimKindUnknown, columns.ClaimKind,
            "générale | transport | communications électroniques");
        return null;
    }

    /// <summary>Empty: the file does not say.</summary>
    private string Territory()
    {
        var text = row[columns.Territory];
        if (text.Length == 0)
        {
            return "";
        }

        var folded = ColumnNames.Folded(text);
        foreach (var territory in Enum.GetValues<Territory>())
        {
            if (folded == ColumnNames.Folded(territory.Key()) || _territories[territory].Contains(folded))
            {
                return territory.Key();
            }
        }

        Problem(ProblemCode.TerritoryUnknown, columns.Territory,
            "métropole | Alsace-Moselle | 971 … 978 | 984 | 986 … 988 | étranger");
        return "";
    }

    private void Problem(ProblemCode code, int column, string expected) =>
        problems.Add(new(code, file, row.Line, column + 1, row[column], expected));
}
