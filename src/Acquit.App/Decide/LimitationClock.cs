using Acquit.Core.Law;
using Acquit.Store.Rows;

namespace Acquit.App.Decide;

/// <summary>The limitation of one invoice: since when it runs, until when, why, and what did not move it.</summary>
/// <param name="Period">payments and plans that may acknowledge the debt left out (INT-25)</param>
/// <param name="Debt">who owes, what for, and from which day it is counted</param>
/// <param name="IsFromInvoice">the end of performance is not known: counted from the invoice (INT-26)</param>
public sealed record LimitationClock(LimitationPeriod Period, LimitedDebt Debt, bool IsFromInvoice)
{
    /// <summary>If payments or a signed plan acknowledged the debt; null: there are none.</summary>
    public LimitationPeriod? IfAcknowledged { get; init; }

    public DateOnly Until => Period.ExpiresOn;
}

/// <summary>Writes the last day to sue beside each decision, so that lists find it by an index.</summary>
internal static class LimitationMarks
{
    public static void Put(
        IReadOnlyList<DecisionRow> rows, Core.Dossiers.Dossier dossier, LawBook law, DateOnly today)
    {
        var items = dossier.Items.Where(item => TimeBar.Concerns(dossier, item))
            .ToDictionary(item => item.Key.Value, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.LimitationOn = items.TryGetValue(row.ItemKey, out var item)
                ? TimeBar.Of(dossier, item, law, today)?.Until : null;
        }
    }
}
