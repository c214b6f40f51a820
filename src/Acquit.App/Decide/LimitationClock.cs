using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Receivables;
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

/// <summary>
/// Writes the last day to sue beside each decision, so that lists find it by an index; none while collective
/// proceedings run, in which nobody may sue for prior debts, nor for what a title or a judgment covers.
/// </summary>
internal static class LimitationMarks
{
    public static void Put(
        IReadOnlyList<DecisionRow> rows, Dossier dossier, LawBook law, DateOnly today)
    {
        var isOver = dossier.Events.LastOrDefault(happened => happened.EffectiveOn <= today
            && (happened is InsolvencyOpened || InsolvencyFile.IsEnd(happened))) is not InsolvencyOpened;
        var procedures = dossier.Events.Any(happened => happened is ProcedureOpened)
            ? CourtProcedure.Of(dossier.Events, law) : [];
        var items = dossier.Items
            .Where(item => (isOver || InsolvencyFile.SuitStopOfAny(dossier.Events, [item], today) is null)
                && TimeBar.Concerns(dossier, item) && !HasTitle(item, procedures, today))
            .ToDictionary(item => item.Key.Value, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.LimitationOn = items.TryGetValue(row.ItemKey, out var item)
                ? TimeBar.Of(dossier, item, law, today)?.Until : null;
        }
    }

    /// <summary>
    /// A title or a judgment has a life of its own, an agreement that was kept ended it: nothing is left to sue for.
    /// </summary>
    private static bool HasTitle(OpenItem item, IReadOnlyList<CourtProcedure> procedures, DateOnly today) =>
        CourtProcedure.Over(item.Key, procedures, today)?.StageOn(today).Standing
            is ProcedureStanding.Titled or ProcedureStanding.Judged or ProcedureStanding.Settled;
}
