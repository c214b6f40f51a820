using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Balance;

/// <summary>The aged balance as tables to take away, by debtor or by invoice.</summary>
internal static class BalanceTables
{
    public static TableExport Debtors(IndexModel page) => new(
        page.Tell.FileName("balance-agee", "aged-balance", page.AsOf),
        [
            .. Who(page), .. AgedBalance.Buckets.Select((_, at) => page.NameOf(at)),
            page.Tell.Say("Non imputé", "Not applied"), page.Tell.Say("Solde", "Balance"),
            page.Tell.Say("Plus ancienne échéance", "Oldest due date"),
        ],
        from @group in page.Groups
        from debtor in @group.Debtors
        select (IReadOnlyList<TableCell>)
        [
            .. Who(page, debtor), .. debtor.ByBucket.Select(TableCell.Of), TableCell.Of(-debtor.Credit),
            TableCell.Of(debtor.Total), TableCell.Of(debtor.OldestDueOn),
        ]);

    public static TableExport Items(IndexModel page, Func<AgedDebtor, AgedPapers> papers) => new(
        page.Tell.FileName("balance-agee-factures", "aged-balance-invoices", page.AsOf),
        [
            .. Who(page), page.Tell.Say("Compte", "Account"), page.Tell.Say("Pièce", "Piece"),
            page.Tell.Say("Date", "Date"), page.Tell.Say("Échéance", "Due date"),
            page.Tell.Say("Jours de retard", "Days overdue"), page.Tell.Say("Tranche", "Age"),
            page.Tell.Say("Montant", "Amount"), page.Tell.Say("Ouvert", "Open"),
        ],
        from @group in page.Groups
        from debtor in @group.Debtors
        from cells in Items(page, papers(debtor))
        select (IReadOnlyList<TableCell>)[.. Who(page, debtor), .. cells]);

    private static IEnumerable<TableCell[]> Items(IndexModel page, AgedPapers papers)
    {
        foreach (var item in page.ItemsOf(papers))
        {
            var late = item.DaysOverdue(page.AsOf);
            yield return
            [
                TableCell.Of(item.Account.Account), TableCell.Of(item.Ref), TableCell.Of(item.IssuedOn),
                TableCell.Of(item.DueOn), TableCell.Of(Math.Max(late, 0)),
                TableCell.Of(page.NameOf(AgedBalance.BucketOf(late))), TableCell.Of(item.Original),
                TableCell.Of(item.Open),
            ];
        }

        foreach (var credit in page.Bucket is null ? papers.Credits : [])
        {
            yield return
            [
                TableCell.Of(credit.Account.Account), TableCell.Of(credit.Ref), TableCell.Of(credit.On),
                TableCell.Empty, TableCell.Empty, TableCell.Of(page.Tell.Say("Non imputé", "Not applied")),
                TableCell.Of(-credit.Original), TableCell.Of(-credit.Open),
            ];
        }
    }

    private static string[] Who(IndexModel page) =>
    [
        page.Tell.Say("Créancier", "Creditor"), page.Tell.Say("Gestionnaire", "Collector"),
        page.Tell.Say("Dossier", "File"), page.Tell.Say("Code", "Code"), page.Tell.Say("Débiteur", "Debtor"),
    ];

    private static TableCell[] Who(IndexModel page, AgedDebtor debtor) =>
    [
        TableCell.Of(debtor.CreditorName),
        TableCell.Of(page.By == AgedBy.Collector ? debtor.Collector : ""),
        TableCell.Of(debtor.Address), TableCell.Of(debtor.Key), TableCell.Of(debtor.Name),
    ];
}
