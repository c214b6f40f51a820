using System.Globalization;
using Acquit.Core.Dossiers;

namespace Acquit.App.Record;

/// <summary>The lines of a timeline about what a person arranged on her desk.</summary>
internal static class DeskSentence
{
    public static string French(DeskEvent happened) => happened switch
    {
        ItemsLeftOut left => $"{Count(left, "pièce laissée", "pièces laissées")} de côté jusqu’au {Day(left.Until)}",
        ItemsTakenBack back => $"{Count(back, "pièce reprise", "pièces reprises")} dans les relances",
        MessageEdited edited => $"Texte du message {edited.Proposal} modifié",
        MessageReset reset => $"Texte du message {reset.Proposal} remis à celui du modèle",
        _ => happened.GetType().Name,
    };

    public static string English(DeskEvent happened) => happened switch
    {
        ItemsLeftOut left => $"{Count(left, "item", "items")} left out until {left.Until:yyyy-MM-dd}",
        ItemsTakenBack back => $"{Count(back, "item", "items")} asked again",
        MessageEdited edited => $"Words of message {edited.Proposal} changed",
        MessageReset reset => $"Words of message {reset.Proposal} back to the model’s",
        _ => happened.GetType().Name,
    };

    private static string Count(DossierEvent happened, string one, string many) =>
        $"{happened.Items.Count} {(happened.Items.Count > 1 ? many : one)}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
