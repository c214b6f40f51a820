using Acquit.App.Export;
using Acquit.App.Review;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Today;

/// <summary>The queue of the day as a table to take away.</summary>
internal static class TodayTable
{
    public static TableExport Of(IndexModel page, IEnumerable<TodayLine> lines)
    {
        var tell = page.Tell;
        return new TableExport(
            tell.FileName("a-traiter", "to-do", page.Today),
            [
                tell.Say("Groupe", "Group"), tell.Say("Étape", "Step"), tell.Say("Canal", "Channel"),
                tell.Say("Débiteur", "Debtor"), tell.Say("Créancier", "Creditor"), tell.Say("Dossier", "File"),
                tell.Say("À réclamer", "To claim"), tell.Say("Factures", "Invoices"),
                tell.Say("Plus ancienne échéance", "Oldest due date"), tell.Say("Pourquoi aujourd’hui", "Why today"),
            ],
            lines.Select(line => Row(page, line)));
    }

    private static TableCell[] Row(IndexModel page, TodayLine line) =>
    [
        TableCell.Of(page.NameOf(TodayFilter.GroupOf(line.Entry.Kind))),
        TableCell.Of(page.Tell.StepName(line.Entry.Action, line.Entry.Channel, line.Step, line.Entry.Letter)),
        TableCell.Of(page.Tell.Name(line.Entry.Channel)), TableCell.Of(line.DebtorName),
        TableCell.Of(line.CreditorName), TableCell.Of($"{line.CreditorNumber}-{line.Dossier}"),
        TableCell.Of(line.Entry.Asked), TableCell.Of(line.Invoices), TableCell.Of(line.OldestDueOn),
        TableCell.Of(page.Why(line)),
    ];
}
