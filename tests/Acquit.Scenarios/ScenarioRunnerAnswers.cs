using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Scenarios;

/// <summary>Decisions in the words of a collector.</summary>
internal static class ScenarioRunnerAnswers
{
    public static IEnumerable<string> Of(IReadOnlyList<Decision> decisions) => decisions.Select(Of);

    public static string Euros(Money amount) =>
        amount.Euros.ToString("#,##0.00",
            new NumberFormatInfo { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "−" })
        + "\u00A0€";

    private static string Of(Decision decision)
    {
        var items = string.Join(", ", decision.Items.Select(item => Item(item, decision)));
        return decision.Action switch
        {
            DecisionAction.Contact =>
                $"**{Word(decision.Channel)} {decision.Letter}** : {items}{Manual(decision)}. {Why(decision)}",
            DecisionAction.HandOver => $"**remise** : {items}. {Why(decision)}",
            DecisionAction.WriteOffReview => $"**à peser** : {items}. {Why(decision)}",
            DecisionAction.Wait => $"{items} : {Why(decision)}. Revu le {decision.NextLookOn:dd'/'MM'/'yyyy}",
        };
    }

    private static string Item(DecidedItem item, Decision decision)
    {
        var parts = new List<string>();
        if (item.Asked != item.Item.Open && decision.Action != DecisionAction.Wait)
        {
            parts.Add(Euros(item.Asked));
        }

        if (item.OwnStep.Length > 0 && item.OwnStep != decision.Step)
        {
            parts.Add("étape " + item.OwnStep);
        }

        return item.Item.Ref + (parts.Count > 0 ? $" ({string.Join(", ", parts)})" : "");
    }

    private static string Manual(Decision decision) => decision.Approval switch
    {
        Approval.Manual when decision.Channel != Channel.Call => " (à ouvrir avant de valider)",
        Approval.Manual or Approval.Confirm or Approval.Automatic => "",
    };

    private static string Why(Decision decision) => string.Join(" ; ", decision.Reasons.Select(reason => reason.Text));

    private static string Word(Channel? channel) => channel switch
    {
        Channel.Call => "appel",
        Channel.Email => "e-mail",
        Channel.Sms => "SMS",
        Channel.Letter => "lettre",
        Channel.RegisteredLetter => "recommandé",
        Channel.ElectronicRegistered => "recommandé électronique",
        Channel.Bailiff => "commissaire de justice",
        null => "",
    };
}
