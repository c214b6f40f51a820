using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>How a row of the rail stands: done, the next one of ours, missed, or to come.</summary>
public enum RailState
{
    Done,
    Now,
    Missed,
    Next,
}

/// <summary>One row of the rail of a procedure.</summary>
/// <param name="Deadline">the last day of the row; null where none runs</param>
public sealed record RailRow(string Name, string Detail, DateOnly? DoneOn, PaymentOrderDeadline? Deadline)
{
    public string Rule { get; init; } = "";

    public RailState State { get; init; } = RailState.Next;

    /// <summary>A day that no act brings: the order becomes a title.</summary>
    public DateOnly? From { get; init; }

    /// <summary>SHA-256 of the scan; empty: none.</summary>
    public string Proof { get; init; } = "";
}

/// <summary>A procedure as a person reads it: what happened, what must be done by when, what comes.</summary>
public sealed class CourtRail(CourtProcedure procedure, Speech tell, DateOnly today)
{
    private readonly PaymentOrder _order = procedure.Order;

    /// <summary>Acts in their order, then what the procedure still waits for.</summary>
    public IReadOnlyList<RailRow> Rows() => [.. procedure.Acts.Select(Happened), .. ToDo(), .. Waited(), .. Title()];

    private RailRow Happened(ProcedureActRecorded act)
    {
        var kind = PaymentOrderActKinds.Parse(act.Act)!.Value;
        string[] details =
        [
            act.Amount.IsPositive ? tell.Euros(act.Amount) : "",
            act.Manner is { } manner ? manner.Name(tell.Language) : "",
            act.MadeOn is { } made ? tell.Say($"formée le {Speech.Day(made)}", $"made on {Speech.Day(made)}") : "",
            act.Reference.Length > 0 ? tell.Say($"n° {act.Reference}", $"no. {act.Reference}") : "",
            act.Note,
        ];
        return new RailRow(tell.Name(kind), string.Join(", ", details.Where(one => one.Length > 0)), act.EffectiveOn,
            Answered(kind))
        {
            Rule = kind.Rule(), State = RailState.Done, Proof = act.DocumentHash,
        };
    }

    /// <summary>The period that an act ended.</summary>
    private PaymentOrderDeadline? Answered(PaymentOrderActKind kind)
    {
        PaymentOrderPeriod? period = kind switch
        {
            PaymentOrderActKind.CostsConsigned => PaymentOrderPeriod.ConsignCosts,
            PaymentOrderActKind.OrderServed => PaymentOrderPeriod.ServeOrder,
            PaymentOrderActKind.OppositionCostsConsigned => PaymentOrderPeriod.ConsignOppositionCosts,
            PaymentOrderActKind.LawyerAppointed => PaymentOrderPeriod.AppointLawyer,
            PaymentOrderActKind.PetitionFiled or PaymentOrderActKind.PetitionRefused
                or PaymentOrderActKind.OrderRendered or PaymentOrderActKind.ActServedToPerson
                or PaymentOrderActKind.AssetsMadeUnavailable or PaymentOrderActKind.OppositionReceived
                or PaymentOrderActKind.JudgmentRendered or PaymentOrderActKind.Withdrawn => null,
        };
        return _order.Periods.FirstOrDefault(one => one.Period == period);
    }

    private IEnumerable<RailRow> ToDo() => _order.ToDo.Select((deadline, at) =>
        new RailRow(tell.ToDo(deadline.Period), "", null, deadline)
        {
            Rule = deadline.Rule.Reference,
            State = deadline.On < today ? RailState.Missed : at == 0 ? RailState.Now : RailState.Next,
        });

    /// <summary>Periods of the debtor, which only pass.</summary>
    private IEnumerable<RailRow> Waited() => _order.Rendered is null || procedure.StageOn(today).IsEnded() ? []
        : _order.Periods.Where(one => !one.Period.IsOurs()).Select(deadline =>
            new RailRow(tell.ToDo(deadline.Period), tell.Text(deadline.Period), null, deadline)
            {
                Rule = deadline.Rule.Reference, State = deadline.On < today ? RailState.Done : RailState.Next,
            });

    private IEnumerable<RailRow> Title()
    {
        var stage = procedure.StageOn(today);
        if (_order.EnforceableFrom is { } from && !stage.IsEnded() && stage != PaymentOrderStage.Opposed)
        {
            yield return new RailRow(tell.Name(PaymentOrderStage.Enforceable),
                tell.Say("sans avis d’opposition", "without notice of an opposition"), null, null)
            {
                Rule = "CPC, art. 1422", From = from, State = from <= today ? RailState.Done : RailState.Next,
            };
        }
    }
}
