namespace Acquit.Core.Parties;

/// <summary>What somebody at a debtor's is asked about.</summary>
public enum ContactRole
{
    /// <summary>Pays the invoices: e-mails and calls go there first.</summary>
    Accounting,

    /// <summary>Ordered the goods: knows what was delivered and agreed.</summary>
    Buyer,

    /// <summary>Decides: signs a payment plan, answers for a formal notice.</summary>
    Director,
}

/// <summary>Somebody to write to or to call at a debtor's, beside the addresses of the firm itself.</summary>
/// <param name="Name">« Mme Roy »</param>
public sealed record DebtorContact(ContactRole Role, string Name)
{
    /// <summary>Empty when unknown.</summary>
    public string Email { get; init; } = "";

    /// <summary>Empty when unknown.</summary>
    public string Phone { get; init; } = "";
}
