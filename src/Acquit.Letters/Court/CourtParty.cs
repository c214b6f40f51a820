using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;

namespace Acquit.Letters.Court;

/// <summary>
/// A party as an act names it: a company by form, name, seat and organ, a person by names, profession, home,
/// nationality, birth (CPC, art. 54, 57, 648).
/// </summary>
public sealed record CourtParty
{
    /// <summary>A legal person; else one human being.</summary>
    public required bool IsCompany { get; init; }

    /// <summary>Registered name of a company; trade name of a person, empty when none.</summary>
    public string Name { get; init; } = "";

    /// <summary>« SARL »; written out on the paper.</summary>
    public string LegalForm { get; init; } = "";

    public Money? Capital { get; init; }

    public Siren? Siren { get; init; }

    /// <summary>City of the registry; empty for one who is not at the RCS.</summary>
    public string RcsCity { get; init; } = "";

    /// <summary>« W442001234 », of an association.</summary>
    public string Rna { get; init; } = "";

    /// <summary>Seat or home; the last line is postcode and city.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The organ that represents a company: « Julien Brunet », « président ».</summary>
    public string OrganName { get; init; } = "";

    public string OrganTitle { get; init; } = "";

    /// <summary>« Madame » or « Monsieur »; decides « née » and « né ».</summary>
    public string Civility { get; init; } = "";

    public string FirstNames { get; init; } = "";

    public string LastName { get; init; } = "";

    public string Profession { get; init; } = "";

    public DateOnly? BornOn { get; init; }

    public string BirthPlace { get; init; } = "";

    /// <summary>« française ».</summary>
    public string Nationality { get; init; } = "";

    /// <summary>Sues or is sued for a trade of his own.</summary>
    public bool IsEi { get; init; }

    /// <summary>What the settings say of the creditor; the rest stays empty for a person to fill.</summary>
    public static CourtParty Of(Creditor creditor) => new()
    {
        IsCompany = !LegalMentions.IsPerson(creditor),
        Name = creditor.Name,
        LegalForm = creditor.LegalForm,
        Capital = creditor.Capital,
        Siren = creditor.Siren,
        RcsCity = creditor.RcsCity,
        Rna = creditor.Rna,
        Address = creditor.Address,
        OrganName = creditor.SignerName,
        OrganTitle = creditor.SignerTitle,
        IsEi = LegalMentions.IsPerson(creditor) && creditor.Status != LegalStatus.Consumer,
    };

    /// <summary>What ledger and customer file say of the debtor.</summary>
    public static CourtParty Of(Debtor debtor, bool isCompany) => new()
    {
        IsCompany = isCompany,
        Name = isCompany ? debtor.Name : "",
        Siren = debtor.Siren,
        Address = debtor.Address,
        Civility = debtor.Civility is "Madame" or "Monsieur" ? debtor.Civility : "",
    };
}
