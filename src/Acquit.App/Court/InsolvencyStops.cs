using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;

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
    public static RefusedCourt? WhyNot(
        IReadOnlyList<DossierEvent> events, CourtProcedure procedure, ProcedureActRecorded act) =>
        procedure.Opened.Way != Way.Mediation
        && InsolvencyFile.StopOn(events, act.EffectiveOn) is { } stop
        && procedure.Opened.EffectiveOn <= stop.EffectiveOn && !_facts.Contains(act.Act)
            ? new RefusedCourt(CourtRefusal.Insolvent) { Day = stop.EffectiveOn } : null;
}
