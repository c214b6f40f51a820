using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;

namespace Acquit.App.Court;

/// <summary>Acts of a procedure over prior debts that the opening of insolvency proceedings stops.</summary>
internal static class InsolvencyStops
{
    /// <summary>What others do, or what ends a procedure, is noted still: it is a fact.</summary>
    private static readonly string[] _facts =
        ["refused", "order", "opposed", "judged", "contested", "paid", "withdrawn"];

    /// <summary>
    /// A step of the creditor on or after the day of the opening; a mediation is no action (C. com., art. L. 622-21).
    /// Null: not stopped.
    /// </summary>
    /// <param name="items">what the debtor owes</param>
    public static RefusedCourt? WhyNot(
        IReadOnlyList<DossierEvent> events, CourtProcedure procedure, IReadOnlyList<OpenItem> items,
        ProcedureActRecorded act) =>
        procedure.Opened.Way != Way.Mediation && !_facts.Contains(act.Act)
        && Of(events, procedure, items, act.EffectiveOn) is { } stop
            ? new RefusedCourt(CourtRefusal.Insolvent) { Day = stop.EffectiveOn } : null;

    /// <summary>
    /// The opening that stops the procedure on a day. What counts is what it claims, not when it was begun: a judgment
    /// is often learned weeks later. Null: none does.
    /// </summary>
    /// <param name="items">what the debtor owes</param>
    public static InsolvencyOpened? Of(
        IEnumerable<DossierEvent> events, CourtProcedure procedure, IReadOnlyList<OpenItem> items, DateOnly day) =>
        InsolvencyFile.StopOn(events, day) is { } stop && stop.Proceedings.IsCollective()
        && (procedure.Opened.EffectiveOn <= stop.EffectiveOn
            || items.Any(item => procedure.Opened.Items.Contains(item.Key)
                && InsolvencyFile.StopOf(events, item, day) is not null))
            ? stop : null;
}
