namespace Acquit.Core.Parties;

/// <summary>
/// What a public buyer's accountant needs to find one invoice, or all those of one debtor; empty where it is not known.
/// </summary>
public sealed record PublicOrder
{
    /// <summary>The public body, as the ledger names it.</summary>
    public DebtorKey Debtor { get; init; }

    /// <summary>Number of the invoice it is about; empty: every invoice that has no line of its own.</summary>
    public string Invoice { get; init; } = "";

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

    /// <summary>Legal commitment or purchase order, else the contract: what a buyer looks an invoice up by.</summary>
    public string Reference => Engagement.Length > 0 ? Engagement : ContractNumber;

    /// <summary>
    /// What is known of an invoice: its own line, else that of the debtor. Buyer, service, engagement and contract that
    /// its own line leaves out are those of the debtor; a deposit and its status are never those of another invoice.
    /// </summary>
    /// <param name="orders">of one debtor</param>
    public static PublicOrder For(IEnumerable<PublicOrder> orders, string invoice)
    {
        var known = orders.Where(one => one.Invoice == invoice || one.Invoice.Length == 0).ToList();
        var usual = known.Find(one => one.Invoice.Length == 0) ?? new PublicOrder();
        if (invoice.Length == 0 || known.Find(one => one.Invoice == invoice) is not { } own)
        {
            return usual with { Invoice = invoice };
        }

        var isOrdered = own.Reference.Length > 0;
        return own with
        {
            Siret = own.Siret.Length > 0 ? own.Siret : usual.Siret,
            ServiceCode = own.ServiceCode.Length > 0 ? own.ServiceCode : usual.ServiceCode,
            Engagement = isOrdered ? own.Engagement : usual.Engagement,
            ContractNumber = isOrdered ? own.ContractNumber : usual.ContractNumber,
        };
    }
}
