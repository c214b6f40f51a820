using Acquit.App.Export;
using Acquit.App.Record;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>A customer's account and schedule as tables to take away.</summary>
internal static class AccountTables
{
    public static TableExport Lines(AccountModel page) => new(
        page.Tell.FileName("compte-" + page.Name, "account-" + page.Name, page.AsOf),
        [
            page.Tell.Say("Date", "Date"), page.Tell.Say("Journal", "Journal"), page.Tell.Say("Compte", "Account"),
            page.Tell.Say("Pièce", "Piece"), page.Tell.Say("Libellé", "Label"), page.Tell.Say("Échéance", "Due date"),
            page.Tell.Say("Lettrage", "Lettering"), page.Tell.Say("Débit", "Debit"), page.Tell.Say("Crédit", "Credit"),
            page.Tell.Say("Solde", "Balance"), page.Tell.Say("Ouvert", "Open"),
        ],
        page.Wanted.Select(Cells));

    public static TableExport Schedule(AccountModel page) => new(
        page.Tell.FileName("echeancier-" + page.Name, "schedule-" + page.Name, page.AsOf),
        [
            page.Tell.Say("Échéance", "Due date"), page.Tell.Say("Quand", "When"), page.Tell.Say("Pièce", "Piece"),
            page.Tell.Say("Date", "Date"), page.Tell.Say("Montant", "Amount"), page.Tell.Say("Ouvert", "Open"),
        ],
        from day in page.Schedule.Days
        from item in day.Items
        select (IReadOnlyList<TableCell>)
        [
            TableCell.Of(day.DueOn), TableCell.Of(page.NameOf(day.Window)), TableCell.Of(item.Ref),
            TableCell.Of(item.IssuedOn), TableCell.Of(item.Original), TableCell.Of(item.Open),
        ]);

    private static TableCell[] Cells(DebtorLedgerLine line)
    {
        var amount = line.Line.Amount;
        return
        [
            TableCell.Of(line.Line.EntryDate), TableCell.Of(line.Line.Journal),
            TableCell.Of(line.Line.Account.ToString()), TableCell.Of(line.Line.PieceRef),
            TableCell.Of(line.Line.Label), TableCell.Of(line.DueOn), TableCell.Of(line.Line.Lettering),
            amount.IsPositive ? TableCell.Of(amount) : TableCell.Empty,
            amount.IsNegative ? TableCell.Of(-amount) : TableCell.Empty, TableCell.Of(line.Balance),
            TableCell.Of(amount.IsNegative ? -line.Open : line.Open),
        ];
    }
}
