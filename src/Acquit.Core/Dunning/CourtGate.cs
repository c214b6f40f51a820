using Acquit.Core.Procedures;

namespace Acquit.Core.Dunning;

/// <summary>What is before a court is not chased.</summary>
internal static class CourtGate
{
    /// <summary>Ours, not the law's: how long nobody looks at a procedure in which nothing falls due.</summary>
    private const int CourtLookDays = 30;

    /// <summary>
    /// A procedure holds it, until the debt is written off or, the procedure being over, handed to somebody. A
    /// mediation that failed holds nothing: the steps go on where they stood. Its next look is the last day of ours
    /// that is still to come.
    /// </summary>
    public static bool Pass(ref ItemCase item, int at, DunningReading reading)
    {
        if (reading.CourtOf(at) is not { } court)
        {
            return false;
        }

        var (history, stage) = (reading.HistoryOf(at), court.StageOn(reading.Today));
        if (history.WrittenOffOn is not null
            || stage is { Way: Way.Mediation, Standing: ProcedureStanding.Failed }
            || (stage.IsOver && history.HandedOver?.EffectiveOn >= court.LastActOn))
        {
            return false;
        }

        var toDo = stage.IsOver ? null : court.State.ToDo.FirstOrDefault(period => period.On >= reading.Today);
        var facts = new ReasonFacts
        {
            Words = court.Opened.CourtName, Stage = stage, Since = court.LastActOn, On = toDo?.On,
        };
        item.WaitFor(new Reason(ReasonCode.WithCourt, facts),
            (toDo?.On ?? court.State.TurnsOn(reading.Today)) is { } on && on > reading.Today ? on
                : reading.Today.AddDays(toDo is null ? CourtLookDays : 1));
        return true;
    }
}
