using Acquit.App.Export;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Balance;

/// <summary>The aged balance as a table to take away: one row an account, all of them.</summary>
internal static class BalanceTable
{
    public static TableExport Of(IndexModel page) => new(
        page.Tell.FileName("balance-agee", "aged-balance", page.AsOf),
        [
            page.Tell.Say("Créancier", "Creditor"), page.Tell.Say("Compte", "Account"),
            page.Tell.Say("Auxiliaire", "Auxiliary"), page.Tell.Say("Débiteur", "Debtor"),
            .. AgedBalance.Buckets.Select((_, at) => page.NameOf(at)), page.Tell.Say("Non imputé", "Not applied"),
            page.Tell.Say("Solde", "Balance"), page.Tell.Say("Plus ancienne échéance", "Oldest due date"),
        ],
        from one in page.Balances
        from row in one.Aged.Rows
        select (IReadOnlyList<TableCell>)
        [
            TableCell.Of(one.Book.Creditor.Name), TableCell.Of(row.Account.Account),
            TableCell.Of(row.Account.Auxiliary), TableCell.Of(row.Name), .. row.ByBucket.Select(TableCell.Of),
            TableCell.Of(-row.Credit), TableCell.Of(row.Total), TableCell.Of(row.OldestDueOn),
        ]);
}
