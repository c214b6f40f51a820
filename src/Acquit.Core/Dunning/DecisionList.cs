
namespace Acquit.Core.Dunning;

/// <summary>
/// The decisions of one dossier as they are made; items that wait for the same thing until the same day share one.
/// </summary>
internal sealed class DecisionList(DunningReading reading)
{
    private readonly List<Decision> _decisions = [];

    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Add(Decision decision) => _decisions.Add(decision);

    /// <summary>Adds the items that wait by themselves, merged by reason and next look.</summary>
    public void AddWaits(ItemCase[] cases)
    {
        var waits = new List<Waiting>();
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].Wait is { } reason)
            {
                ItemsOf(waits, reason, cases[i].NextLookOn).Add(
                    new DecidedItem(cases[i].Item) { Covered = cases[i].Covered, Contested = cases[i].Contested });
            }
        }

        foreach (var wait in waits)
        {
            _decisions.Add(new Decision
            {
                Debtor = reading.Dossier.Debtor.Key,
                Action = DecisionAction.Wait,
                Items = wait.Items,
                Reasons = [wait.Reason],
                NextLookOn = wait.NextLookOn,
            });
        }
    }

    private static List<DecidedItem> ItemsOf(List<Waiting> waits, Reason reason, DateOnly nextLookOn)
    {
        for (var i = waits.Count - 1; i >= 0; i--)
        {
            if (waits[i].NextLookOn == nextLookOn && waits[i].Reason.Equals(reason))
            {
                return waits[i].Items;
            }
        }

        var added = new Waiting(reason, nextLookOn, new List<DecidedItem>(1));
        waits.Add(added);
        return added.Items;
    }

    private readonly record struct Waiting(Reason Reason, DateOnly NextLookOn, List<DecidedItem> Items);
}
