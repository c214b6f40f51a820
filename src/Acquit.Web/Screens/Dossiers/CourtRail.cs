using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
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
public sealed record RailRow(string Name, string Detail, DateOnly? DoneOn, ProcedureDeadline? Deadline)
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
    /// <summary>Acts in their order, then what the procedure still waits for.</summary>
    public IReadOnlyList<RailRow> Rows() => [.. procedure.Acts.Select(Happened), .. ToDo(), .. Waited(), .. Title()];

    private RailRow Happened(ProcedureActRecorded act)
    {
        var name = procedure.State.Named(act.Act)!;
        string[] details =
        [
            act.Amount.IsPositive ? tell.Euros(act.Amount) : "",
            act.Interest.IsPositive
                ? tell.Say($"et {tell.Euros(act.Interest)} d’intérêts", $"and {tell.Euros(act.Interest)} of interest")
                : "",
            act.Manner is { } manner ? manner.Name(tell.Language) : "",
            act.MadeOn is { } made ? tell.Say($"formée le {Speech.Day(made)}", $"made on {Speech.Day(made)}") : "",
            act.PayBy is { } by ? tell.Say($"à payer au plus tard le {Speech.Day(by)}", $"to pay by {Speech.Day(by)}")
                : "",
            act.MeetingOn is { } meeting
                ? tell.Say($"réunion le {Speech.Day(meeting)}", $"meeting on {Speech.Day(meeting)}") : "",
            act.Reference.Length > 0 ? tell.Say($"n° {act.Reference}", $"no. {act.Reference}") : "",
            act.Note,
        ];
        return new RailRow(
            tell.Name(name), string.Join(", ", details.Where(one => one.Length > 0)), act.EffectiveOn,
            procedure.State.Periods.FirstOrDefault(one => one.AnsweredBy == act.Act))
        {
            Rule = name.Rule, State = RailState.Done, Proof = act.DocumentHash,
        };
    }

    private IEnumerable<RailRow> ToDo() => procedure.State.ToDo.Select((deadline, at) =>
        new RailRow(tell.ToDo(deadline), "", null, deadline)
        {
            Rule = deadline.Rule.Reference,
            State = deadline.On < today ? RailState.Missed : at == 0 ? RailState.Now : RailState.Next,
        });

    /// <summary>Periods of the debtor, which only pass.</summary>
    private IEnumerable<RailRow> Waited() => procedure.StageOn(today).IsOver ? []
        : procedure.State.Periods.Where(one => !one.IsOurs).Select(deadline =>
            new RailRow(tell.ToDo(deadline), tell.Text(deadline), null, deadline)
            {
                Rule = deadline.Rule.Reference, State = deadline.On < today ? RailState.Done : RailState.Next,
            });

    private IEnumerable<RailRow> Title()
    {
        if (procedure.State.TitleFrom is { } from)
        {
            yield return new RailRow(
                tell.Say("Titre exécutoire", "Enforceable title"),
                tell.Say("sans avis d’opposition", "without notice of an opposition"), null, null)
            {
                Rule = "CPC, art. 1422", From = from, State = from <= today ? RailState.Done : RailState.Next,
            };
        }
    }
}
