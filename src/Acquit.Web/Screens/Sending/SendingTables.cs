using Acquit.App.Dispatch;
using Acquit.App.Export;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Sending;

/// <summary>What waits, what left and what became of registered letters, as tables to take away.</summary>
internal static class SendingTables
{
    public static TableExport Waiting(IndexModel page) => new(
        page.Tell.FileName("envois-a-faire", "to-send", page.Today),
        [
            page.Tell.Say("Créancier", "Creditor"), page.Tell.Say("Canal", "Channel"), "Messages",
            page.Tell.Say("Réclamé", "Claimed"), page.Tell.Say("À poster au plus tard", "Post by"),
        ],
        page.Waiting.Select(line => new[]
        {
            TableCell.Of(page.NameOf(line.Creditor)), TableCell.Of(page.Tell.Name(line.Channel)),
            TableCell.Of(line.Count), TableCell.Of(line.Asked), TableCell.Of(line.LastPostingDay),
        }));

    public static TableExport Gone(IndexModel page, IEnumerable<GoneMessage> messages) => new(
        page.Tell.FileName("envois", "sendings", page.Today),
        [
            page.Tell.Say("Jour", "Day"), page.Tell.Say("Heure", "Hour"), .. Who(page.Tell),
            page.Tell.Say("Canal", "Channel"), page.Tell.Say("État", "State"), page.Tell.Say("Erreur", "Error"),
        ],
        messages.Select(one => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(DateOnly.FromDateTime(one.At)), TableCell.Of($"{one.At:HH:mm}"), .. Who(one),
            TableCell.Of(page.Tell.Name(one.Channel)), TableCell.Of(page.Tell.Chip(one.State).Word),
            TableCell.Of(one.Error),
        ]));

    public static TableExport Registered(IndexModel page, IEnumerable<GoneMessage> letters) => new(
        page.Tell.FileName("recommandes", "registered", page.Today),
        [
            page.Tell.Say("Écrit le", "Written on"), .. Who(page.Tell), page.Tell.Say("Sort", "Fate"),
            page.Tell.Say("Le", "On"), page.Tell.Say("Numéro de suivi", "Tracking number"),
        ],
        letters.Select(one => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(DateOnly.FromDateTime(one.At)), .. Who(one),
            TableCell.Of(page.Tell.Chip(one.Postal).Word), TableCell.Of(one.Postal?.EffectiveOn),
            TableCell.Of(one.Postal?.TrackingNumber ?? ""),
        ]));

    private static string[] Who(Speech tell) =>
    [
        tell.Say("Débiteur", "Debtor"), tell.Say("Créancier", "Creditor"), tell.Say("Dossier", "File"),
        tell.Say("Lettre", "Letter"),
    ];

    private static TableCell[] Who(GoneMessage one) =>
    [
        TableCell.Of(one.Debtor.Name), TableCell.Of(one.Debtor.CreditorName),
        TableCell.Of($"{one.CreditorNumber}-{one.Debtor.Number}"), TableCell.Of(one.Reference),
    ];
}
