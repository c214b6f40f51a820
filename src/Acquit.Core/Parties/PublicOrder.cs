namespace Acquit.Core.Parties;

/// <summary>
/// What a public buyer's accountant needs to find the invoices of one debtor; empty where it is not known.
/// </summary>
public sealed record PublicOrder
{
    /// <summary>The public body, as the ledger names it.</summary>
    public DebtorKey Debtor { get; init; }

    public string Siret { get; init; } = "";

    public string ServiceCode { get; init; } = "";

    /// <summary>Legal commitment or purchase order.</summary>
    public string Engagement { get; init; } = "";

    public string ContractNumber { get; init; } = "";

    /// <summary>Deposit number at Chorus Pro.</summary>
    public string DepositNumber { get; init; } = "";

    public DateOnly? DepositedOn { get; init; }

    /// <summary>The last one that Chorus Pro shows: « Mise à disposition du destinataire ».</summary>
    public string Status { get; init; } = "";

    public DateOnly? StatusOn { get; init; }
}
