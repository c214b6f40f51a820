using Acquit.App.Export;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Indicators;

/// <summary>Indicators as tables to take away.</summary>
internal static class IndicatorTables
{
    public static TableExport Months(IndexModel page) => new(
        page.Tell.FileName("indicateurs", "indicators", page.AsOf),
        [
            page.Tell.Say("Mois", "Month"), page.Tell.Say("Facturé", "Invoiced"),
            page.Tell.Say("Encaissé", "Collected"),
            page.Tell.Say("Encours au", "Open on"), .. AgedBalance.Buckets.Select((_, age) => page.Tell.AgeName(age)),
        ],
        page.Figures.Flow.Zip(page.Figures.Aged, (flow, aged) => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(flow.Month), TableCell.Of(flow.Invoiced), TableCell.Of(flow.Collected),
            TableCell.Of(aged.On), .. aged.ByBucket.Select(TableCell.Of),
        ]));

    public static TableExport Habits(IndexModel page) => new(
        page.Tell.FileName("habitudes-de-paiement", "payment-habits", page.AsOf),
        [
            page.Tell.Say("Dossier", "File"), page.Tell.Say("Débiteur", "Debtor"),
            page.Tell.Say("Créancier", "Creditor"),
            page.Tell.Say("Payé en douze mois", "Paid in twelve months"),
            page.Tell.Say("Retard moyen, dixièmes de jour", "Mean delay, tenths of days"),
            .. AgedBalance.Buckets.Select((_, age) => page.Tell.DelayName(age)),
        ],
        page.Figures.Habits.Select(one => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(one.Address), TableCell.Of(one.Name), TableCell.Of(one.CreditorName),
            TableCell.Of(one.Habit.Paid),
            one.Habit.MeanDelay is { } mean ? TableCell.Of(decimal.ToInt32(mean * 10)) : TableCell.Empty,
            .. one.Habit.ByDelay.Select(TableCell.Of),
        ]));
}
