using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.Ways;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The procedures of a dossier: their acts, where they stand, and the days that come.</summary>
internal static class ApiCourt
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/dossiers/{id}/court", Of).Reads<CourtShape>(
        "getCourt", "The procedures of a dossier, ended ones included, with their acts and periods; next first.");

    private static IResult Of(ApiDesk desk, string id)
    {
        if (desk.Dossier(id) is not { } named)
        {
            return desk.NotFound();
        }

        var procedures = desk.Workplace.Court.Of(named);
        return ApiDesk.Ok(new CourtShape(id, desk.Today)
        {
            Procedures = [.. procedures.Select(one => Shape(desk, one))],
            Next =
            [
                .. procedures.Where(one => !one.StageOn(desk.Today).IsOver)
                    .SelectMany(one => one.State.ToDo.Select(period => Shape(desk, one, period)))
                    .OrderBy(period => period.On),
            ],
        });
    }

    public static ProcedureShape Shape(ApiDesk desk, CourtProcedure one)
    {
        var stage = one.StageOn(desk.Today);
        return new ProcedureShape(one.Number, one.Opened.Way.Key(), one.Opened.EffectiveOn, stage.Key, stage.Standing)
        {
            Court = one.Opened.Way.IsBeforeCourt() ? one.Opened.Court.Key() : null,
            Mediator = one.Opened.Mediator?.Key(), CourtName = one.Opened.CourtName,
            TitleFrom = stage.IsOver ? null : one.State.TitleFrom,
            Items = [.. one.Opened.Items.Select(item => item.Value)],
            Acts = [.. one.Acts.Select(Shape)], Unfit = [.. one.Unfit.Select(Shape)],
            Periods = [.. one.State.Periods.Select(period => Shape(desk, one, period))],
        };
    }

    private static CourtActShape Shape(ProcedureActRecorded act) => new(act.Act, act.EffectiveOn, act.By)
    {
        Amount = act.Amount.IsZero ? null : act.Amount,
        Interest = act.Interest.IsZero ? null : act.Interest, PayBy = act.PayBy,
        MeetingOn = act.MeetingOn,
        Manner = act.Manner, MadeOn = act.MadeOn,
        Reference = act.Reference, Sha256 = act.DocumentHash,
    };

    private static CourtPeriodShape Shape(ApiDesk desk, CourtProcedure one, ProcedureDeadline period) =>
        new(one.Number, period.Key, period.On, period.Text(desk.Caller.Language))
        {
            IsOurs = period.IsOurs, IsToDo = one.State.ToDo.Contains(period),
            Rules = [period.Rule.Reference, .. period.Deadline.Articles], Confidence = period.Rule.Confidence,
        };
}

/// <summary>A dossier before courts.</summary>
public sealed record CourtShape(string Id, DateOnly AsOf)
{
    /// <summary>By number.</summary>
    public required IReadOnlyList<ProcedureShape> Procedures { get; init; }

    /// <summary>What the creditor must do, by last day.</summary>
    public required IReadOnlyList<CourtPeriodShape> Next { get; init; }
}

/// <summary>A procedure.</summary>
/// <param name="Kind">payment-order, small-claim, uncontested, summons or mediation</param>
/// <param name="Stage">where it stands, by the key of its procedure</param>
/// <param name="Standing">running, titled, judged, refused, failed, settled or withdrawn</param>
public sealed record ProcedureShape(
    int Number, string Kind, DateOnly OpenedOn, string Stage, ProcedureStanding Standing)
{
    /// <summary>Null: an officer or a mediator leads it, no court does.</summary>
    public required string? Court { get; init; }

    /// <summary>enterprises, conciliator or contractual in a mediation; null in any other procedure.</summary>
    public required string? Mediator { get; init; }

    public required string CourtName { get; init; }

    /// <summary>First day of a title if the debtor does nothing; null: not known, or over.</summary>
    public required DateOnly? TitleFrom { get; init; }

    /// <summary>Item keys.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    public required IReadOnlyList<CourtActShape> Acts { get; init; }

    /// <summary>Acts that the procedure does not take any more, until a person looks.</summary>
    public required IReadOnlyList<CourtActShape> Unfit { get; init; }

    public required IReadOnlyList<CourtPeriodShape> Periods { get; init; }
}

/// <summary>An act that was noted.</summary>
public sealed record CourtActShape(string Act, DateOnly On, string By)
{
    public required Money? Amount { get; init; }

    /// <summary>Asked beside the principal; null: none.</summary>
    public required Money? Interest { get; init; }

    /// <summary>Last day that a summons or an agreement leaves to pay; null for other acts.</summary>
    public required DateOnly? PayBy { get; init; }

    /// <summary>Day offered for the first meeting of a mediation; null for other acts.</summary>
    public required DateOnly? MeetingOn { get; init; }

    public required ServiceManner? Manner { get; init; }

    public required DateOnly? MadeOn { get; init; }

    public required string Reference { get; init; }

    /// <summary>Of its scan, hex; empty: none. The bytes come from …/documents/{sha256}.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A period that runs or has run.</summary>
/// <param name="Procedure">its number</param>
/// <param name="On">its last day, included</param>
public sealed record CourtPeriodShape(int Procedure, string Period, DateOnly On, string Text)
{
    /// <summary>The creditor must act; the others only pass.</summary>
    public required bool IsOurs { get; init; }

    public required bool IsToDo { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required Confidence Confidence { get; init; }
}
