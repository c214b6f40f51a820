using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// What a decision leaves in the dossier once it is carried out: each item's own due step marked as done, so that a new
/// invoice listed beside an old one inherits nothing.
/// </summary>
public static class StepRecord
{
    /// <summary>The events of a decision carried out on a day: one per own step among its items.</summary>
    public static IReadOnlyList<DossierEvent> Of(Decision decision, DateOnly on, string by)
    {
        if (decision.Step.Length == 0)
        {
            return Beside(decision, on, by);
        }

        var events = new List<DossierEvent>();
        foreach (var own in decision.Items.GroupBy(item => (item.OwnStep, item.OwnOccurrence)))
        {
            events.Add(new StepDone(own.Key.OwnStep, own.Key.OwnOccurrence, decision.Channel ?? Channel.Letter)
            {
                EffectiveOn = on,
                By = by,
                Items = [.. own.Select(item => item.Item.Key)],
                Letter = decision.Letter,
                Asked = Amounts.Money.Sum(own.Select(item => item.Asked)),
            });
        }

        return events;
    }

    private static List<DossierEvent> Beside(Decision decision, DateOnly on, string by)
    {
        IReadOnlyList<ItemKey> items = [.. decision.Items.Select(item => item.Item.Key)];
        if (decision.Action != DecisionAction.Contact)
        {
            return [];
        }

        return decision.Channel == Channel.Call
            ? [new CallLogged(CallOutcome.Reached) { EffectiveOn = on, By = by, Items = items }]
            : [new StepDone("", 0, decision.Channel ?? Channel.Letter)
            {
                EffectiveOn = on, By = by, Items = items, Letter = decision.Letter, Asked = decision.Amount,
            }];
    }
}
