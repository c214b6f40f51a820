using Acquit.Core.Amounts;

namespace Acquit.Core.Parties;

/// <summary>Identifies a creditor of the installation.</summary>
public readonly record struct CreditorId(Guid Value);

/// <summary>
/// Whose invoices are chased, with what a business letter must say of him (C. com., art. R. 123-237, R. 123-238).
/// </summary>
public sealed record Creditor
{
    public required string Name { get; init; }

    public LegalStatus Status { get; init; }

    /// <summary>"SARL", "SAS", "EI", "association"…; empty when none.</summary>
    public string LegalForm { get; init; } = "";

    public Money? Capital { get; init; }

    public Siren? Siren { get; init; }

    /// <summary>City of the registry; empty for one who is not at the RCS.</summary>
    public string RcsCity { get; init; } = "";

    /// <summary>« W442001234 »: number of an association in the national register; empty for others.</summary>
    public string Rna { get; init; } = "";

    public PostalAddress? Address { get; init; }

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public Iban? Iban { get; init; }

    public string Bic { get; init; } = "";

    public bool IsEi { get; init; }

    public bool AcceptsCheques { get; init; }

    /// <summary>Who signs the letters, and as what.</summary>
    public string SignerName { get; init; } = "";

    public string SignerTitle { get; init; } = "";

    /// <summary>Whom a debtor can call.</summary>
    public string ContactName { get; init; } = "";

    public string ContactPhone { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    /// <summary>
    /// Collected by somebody else under mandate: decisions are made, every sending is refused until mandates ship.
    /// </summary>
    public bool UnderMandate { get; init; }

    /// <summary>What debtors without a stated legal status are taken for; printed as an assumption.</summary>
    public LegalStatus DefaultDebtorStatus { get; init; }

    /// <summary>Payment terms when neither file nor debtor has any, in the grammar of PaymentTerms: "30d".</summary>
    public string Terms { get; init; } = "30d";

    /// <summary>Name of the policy its debtors follow unless they have their own.</summary>
    public string Policy { get; init; } = "partner";

    /// <summary>
    /// Its own text of that policy, YAML under the same name; null: the text of the data folder.
    /// </summary>
    public string? PolicyText { get; init; }

    /// <summary>Its own texts of letters by kind, « reminder-1 »; the others are the shipped ones.</summary>
    public IReadOnlyDictionary<string, string> LetterTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>PNG or JPEG that the head of its letters bears; null: none.</summary>
    public ReadOnlyMemory<byte>? Logo { get; init; }

    /// <summary>Account prefixes that are customers; 4117 and 418 are taken out whatever stands here.</summary>
    public IReadOnlyList<string> CustomerPrefixes { get; init; } = ["411", "413", "416"];

    /// <summary>Stipulated late-payment rate, null when the terms of sale are silent.</summary>
    public AnnualRate? ContractRate { get; init; }

    /// <summary>Where the rate is stipulated: « article 8 de nos conditions générales de vente ».</summary>
    public string ContractRateSource { get; init; } = "";

    /// <summary>Termination clause of the contract, word for word: quoted in formal notices to businesses.</summary>
    public string TerminationClause { get; init; } = "";

    /// <summary>Where that clause stands: « article 9 de nos conditions générales de vente ».</summary>
    public string TerminationSource { get; init; } = "";

    /// <summary>
    /// A name and address of the mediator a consumer may call on (C. conso., art. L. 616-1); empty when unknown.
    /// </summary>
    public string Mediator { get; init; } = "";

    /// <summary>What it sells to debtors of whom nothing else is said: decides the limitation of its claims.</summary>
    public ClaimKind ClaimKind { get; init; }

    /// <summary>Debtors to whom it sells something else; at most one line each.</summary>
    public IReadOnlyList<DebtorClaimKind> ClaimKinds { get; init; } = [];

    /// <summary>References that letters to public buyers print; at most one line for a debtor and invoice.</summary>
    public IReadOnlyList<PublicOrder> PublicOrders { get; init; } = [];

    /// <summary>How and when his debtors may be contacted.</summary>
    public ContactRules ContactRules { get; init; } = new();

    /// <summary>
    /// What a debtor owes for, as somebody said, never guessed: the customer file comes before these settings.
    /// </summary>
    public ClaimKind ClaimKindOf(Debtor debtor) =>
        debtor.ClaimKind ?? ClaimKinds.FirstOrDefault(one => one.Debtor == debtor.Key)?.Kind ?? ClaimKind;
}
