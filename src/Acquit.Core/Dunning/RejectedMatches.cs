using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>What people said does not belong together, in a dossier.</summary>
public static class RejectedMatches
{
    /// <summary>By credit, the items that it did not pay; null when nobody rejected anything.</summary>
    /// <param name="events">in the order in which they were recorded: what was said last counts</param>
    public static ILookup<ItemKey, ItemKey>? Of(IReadOnlyList<DossierEvent> events)
    {
        HashSet<(ItemKey Credit, ItemKey Debit)>? rejected = null;
        foreach (var happened in events)
        {
            if (happened is MatchRejected { Items: [var debit] } no)
            {
                (rejected ??= []).Add((no.Credit, debit));
            }
            else if (happened is MatchUndone { Items: [var open] } undone)
            {
                rejected?.Remove((undone.Credit, open));
            }
        }

        return rejected?.ToLookup(pair => pair.Credit, pair => pair.Debit);
    }
}
