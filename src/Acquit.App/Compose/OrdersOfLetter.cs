using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.App.Compose;

/// <summary>By which orders the debtor finds the invoices of a letter.</summary>
internal static class OrdersOfLetter
{
    /// <summary>What the creditor's file says of the orders of a public buyer; none for others.</summary>
    public static IEnumerable<PublicOrder> Public(Dossier dossier) =>
        dossier.Debtor.Status != LegalStatus.PublicBody ? []
            : dossier.Creditor.PublicOrders.Where(one => one.Debtor == dossier.Debtor.Key);

    /// <summary>What the creditor's file says, else the order that the imported table gives; empty: none.</summary>
    public static string Of(OpenItem item, Dossier dossier) =>
        PublicOrder.For(Public(dossier), item.Ref).Reference is { Length: > 0 } told ? told : item.OrderRef;
}
