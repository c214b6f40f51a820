using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>Disputes that nobody has closed or answered yet, item by item.</summary>
public static class Disputes
{
    /// <summary>
    /// In the order in which they were opened, each with the items that are still contested; one told again replaces
    /// what was said of the same items before.
    /// </summary>
    /// <remarks>
    /// Opened on A, opened on B, closed on B: A stands. One about the whole dossier stands until it is closed as a
    /// whole.
    /// </remarks>
    public static IReadOnlyList<DisputeOpened> Open(IEnumerable<DossierEvent> events)
    {
        var open = new List<DisputeOpened>();
        foreach (var happened in events)
        {
            if (happened is DisputeOpened or DisputeClosed or DisputeAnswered)
            {
                open = [.. open.Select(dispute => Without(dispute, happened)).OfType<DisputeOpened>()];
            }

            if (happened is DisputeOpened opened)
            {
                open.Add(opened);
            }
        }

        return open;
    }

    /// <summary>Null: nothing of it is left.</summary>
    private static DisputeOpened? Without(DisputeOpened dispute, DossierEvent by)
    {
        if (by.Items.Count == 0)
        {
            return null;
        }

        List<ItemKey> left = [.. dispute.Items.Where(item => !by.Items.Contains(item))];
        return dispute.Items.Count == 0 ? dispute
            : left.Count == 0 ? null
            : dispute with { Items = left };
    }
}
