using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.App.Record;

/// <summary>The lines of a timeline about what a person arranged on her desk.</summary>
internal static class DeskSentence
{
    public static string French(DeskEvent happened) => happened switch
    {
        ItemsLeftOut left => $"{Count(left, "pièce laissée", "pièces laissées")} de côté jusqu’au {Day(left.Until)}",
        ItemsTakenBack back => $"{Count(back, "pièce reprise", "pièces reprises")} dans les relances",
        MessageEdited edited => $"Texte du message {edited.Proposal} modifié",
        MatchAccepted match => $"{Euros(match.Amount)} rapprochés de {Item(match)} avant le lettrage",
        MatchRejected match => $"Rapprochement avec {Item(match)} rejeté",
        MatchUndone undone => $"Rapprochement de l’événement {undone.Seq} annulé",
        ChannelChosen { Channel: Channel.Email } chosen => $"{Step(chosen, Core.Language.French)} : par e-mail",
        ChannelChosen chosen => $"{Step(chosen, Core.Language.French)} : par courrier",
        RecipientChosen { Role: null } chosen =>
            $"{Name(chosen.Message, Core.Language.French)} : destinataire habituel",
        RecipientChosen chosen => $"{Name(chosen.Message, Core.Language.French)} : à {chosen.Person}",
        CollectorAssigned { Collector: null } => "Dossier rendu à tous",
        CollectorAssigned assigned => $"Dossier confié à {assigned.Name}",
        MessageReset reset => $"Texte du message {reset.Proposal} remis à celui du modèle",
        _ => happened.GetType().Name,
    };

    public static string English(DeskEvent happened) => happened switch
    {
        ItemsLeftOut left => $"{Count(left, "item", "items")} left out until {left.Until:yyyy-MM-dd}",
        ItemsTakenBack back => $"{Count(back, "item", "items")} asked again",
        MessageEdited edited => $"Words of message {edited.Proposal} changed",
        MatchAccepted match => $"{match.Amount} matched with {Item(match)} before the lettering",
        MatchRejected match => $"Match with {Item(match)} rejected",
        MatchUndone undone => $"Match of event {undone.Seq} undone",
        ChannelChosen { Channel: Channel.Email } chosen => $"{Step(chosen, Core.Language.English)}: by e-mail",
        ChannelChosen chosen => $"{Step(chosen, Core.Language.English)}: by post",
        RecipientChosen { Role: null } chosen => $"{Name(chosen.Message, Core.Language.English)}: usual recipient",
        RecipientChosen chosen => $"{Name(chosen.Message, Core.Language.English)}: to {chosen.Person}",
        CollectorAssigned { Collector: null } => "File given back to everybody",
        CollectorAssigned assigned => $"File given to {assigned.Name}",
        MessageReset reset => $"Words of message {reset.Proposal} back to the model’s",
        _ => happened.GetType().Name,
    };

    /// <summary>« Première relance ».</summary>
    private static string Step(ChannelChosen chosen, Core.Language language) => Name(chosen.Step, language);

    private static string Name(string step, Core.Language language) =>
        StepNames.In(step, language) is { Length: > 0 } name
            ? char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..] : step;

    private static string Count(DossierEvent happened, string one, string many) =>
        $"{happened.Items.Count} {(happened.Items.Count > 1 ? many : one)}";

    private static string Item(DossierEvent happened) => happened.Items is [var item, ..] ? item.PieceRef : "";

    private static string Euros(Money money) =>
        money.Euros.ToString("N2", CultureInfo.GetCultureInfo("fr-FR")) + "\u00A0€";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
