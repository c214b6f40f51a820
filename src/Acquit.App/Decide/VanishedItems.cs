using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>Lines gone from the ledger as items that wait for a person.</summary>
internal static class VanishedItems
{
    /// <summary>
    /// All but those of which a person has said what happened, or whose debt was given up; by due date, then by key.
    /// </summary>
    /// <param name="terms">the debtor's, else the creditor's</param>
    /// <param name="dossier">its events</param>
    public static IReadOnlyList<OpenItem> Of(
        IEnumerable<(ItemKey Key, LedgerLine Line, Money Open, int Import)> gone, string terms, Dossier dossier)
    {
        var due = new DueDates(PaymentTerms.Parse(terms));
        return
        [
            .. gone
                .Where(one => !dossier.Events.Any(happened => Settles(happened, one.Key, one.Import)))
                .Select(one => Item(one.Line, one.Open, due) with { Key = one.Key })
                .OrderBy(item => item.DueOn)
                .ThenBy(item => item.Key),
        ];
    }

    private static bool Settles(DossierEvent happened, ItemKey item, int import) => happened switch
    {
        VanishingExplained explained => explained.Import >= import && explained.Items.Contains(item),
        WrittenOff => happened.Concerns(item),
        _ => false,
    };

    private static OpenItem Item(LedgerLine line, Money open, DueDates due)
    {
        var (on, origin) = due.Of(line);
        return new OpenItem
        {
            Key = line.Key,
            Account = line.Account,
            Ref = line.PieceRef,
            OrderRef = line.OrderRef,
            IssuedOn = line.IssuedOn,
            DueOn = on,
            DueOrigin = origin,
            Original = line.Amount,
            Open = open,
            Kind = CustomerAccounts.IsRetention(line.Account) ? ItemKind.Retention : ItemKind.Invoice,
        };
    }
}
