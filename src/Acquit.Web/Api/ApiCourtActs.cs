using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Procedures opened and their acts recorded, as on the court page. A person chose the way and the court.
/// </summary>
internal static class ApiCourtActs
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/dossiers/{id}/court", Open).Does<ProcedureShape>(KeyScope.Write, "openProcedure",
            "Opens a procedure over invoices that are due; what the law closes to the parties is refused by name.")
            .With("""
                {"kind":"payment-order","court":"commercial","courtName":"tribunal de commerce de Lorient",
                 "items":["F-2026-118"]}
                """);
        api.MapPost("/dossiers/{id}/court/{number:int}/acts", Record).Does<ProcedureShape>(
            KeyScope.Write, "recordAct",
            "Records an act of a procedure, with its scan where there is one; what it does not allow now is refused.")
            .With("""{"act":"filed","on":"2026-11-20","amount":"1200.00","reference":"RG 2026IP00412"}""");
    }

    private static IResult Open(ApiDesk desk, string id, ProcedureWanted wanted)
    {
        var number = 0;
        return desk.Does(id, named =>
        {
            var (way, seat) = (Way.PaymentOrder, Territory.Metropole);
            if (wanted.Kind is { } kind && !Found(WayNames.Parse(kind), out way))
            {
                return desk.Missing("kind");
            }

            if (wanted.Seat is { } place && !Found(Territories.Parse(place), out seat))
            {
                return desk.Missing("seat");
            }

            if (wanted.Residence is { } home && !Found(Territories.Parse(home), out _))
            {
                return desk.Missing("residence");
            }

            var court = CourtKinds.Parse(wanted.Court ?? "");
            if (court is null && way.IsBeforeCourt())
            {
                return desk.Missing("court");
            }

            var outcome = desk.Workplace.Court.Open(named, new CourtAsked(
                court ?? default, wanted.CourtName ?? "", seat, wanted.Items ?? [])
            {
                Way = way, Mediator = MediatorKinds.Parse(wanted.Mediator ?? ""), Note = wanted.Note ?? "",
                Residence = Territories.Parse(wanted.Residence ?? ""),
            }, desk.Caller.Name);
            number = outcome.Procedure?.Number ?? 0;
            return Refused(desk, outcome.Refused);
        }, named => One(desk, named, number));
    }

    private static IResult Record(ApiDesk desk, string id, int number, ActWanted wanted) => desk.Does(id, named =>
    {
        if (string.IsNullOrWhiteSpace(wanted.Act) || wanted.On is not { } on)
        {
            return desk.Missing(string.IsNullOrWhiteSpace(wanted.Act) ? "act" : "on");
        }

        return Refused(desk, desk.Workplace.Court.Record(named, number, new ActAsked(wanted.Act.Trim(), on)
        {
            Amount = wanted.Amount, Interest = wanted.Interest, PayBy = wanted.PayBy,
            MeetingOn = wanted.MeetingOn, Manner = wanted.Manner,
            MadeOn = wanted.MadeOn, NeedsLawyer = wanted.NeedsLawyer, Reference = wanted.Reference ?? "",
            Note = wanted.Note ?? "", Paper = wanted.Scan?.Read(),
        }, desk.Caller.Name).Refused);
    }, named => One(desk, named, number));

    internal static IResult? Refused(ApiDesk desk, RefusedCourt? refused) => refused is { } why
        ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : null;

    private static IResult One(ApiDesk desk, NamedDebtor named, int number) => ApiDesk.Ok(
        ApiCourt.Shape(desk, desk.Workplace.Court.Of(named).First(one => one.Number == number)));

    private static bool Found<T>(T? read, out T value)
        where T : struct
    {
        value = read ?? default;
        return read is not null;
    }
}

/// <summary>A procedure to be opened.</summary>
/// <param name="Kind">payment-order, small-claim, uncontested, summons or mediation; payment-order when it is left out
/// </param>
/// <param name="Court">commercial, economic, judicial or protection; none where an officer or a mediator leads it
/// </param>
/// <param name="CourtName">« tribunal de commerce de Lorient », the officer or the mediator</param>
/// <param name="Items">invoice numbers or item keys</param>
public sealed record ProcedureWanted(
    string? Kind, string? Court, string? CourtName, IReadOnlyList<string>? Items, string? Note)
{
    /// <summary>Where the court sits: its holidays count; metropole when it is left out.</summary>
    public string? Seat { get; init; }

    /// <summary>enterprises, conciliator or contractual, of a mediation.</summary>
    public string? Mediator { get; init; }

    /// <summary>Where the debtor lives; as the customer file says when it is left out.</summary>
    public string? Residence { get; init; }
}

/// <summary>An act that took place.</summary>
/// <param name="Act">its key: filed, served…</param>
public sealed record ActWanted(string? Act, DateOnly? On, string? Reference, string? Note)
{
    /// <summary>Asked, granted or agreed.</summary>
    public Money? Amount { get; init; }

    /// <summary>Asked beside the principal.</summary>
    public Money? Interest { get; init; }

    /// <summary>Last day that a summons or an agreement leaves to pay.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>Day offered for the first meeting of a mediation.</summary>
    public DateOnly? MeetingOn { get; init; }

    public ServiceManner? Manner { get; init; }

    /// <summary>The day on which an opposition was made.</summary>
    public DateOnly? MadeOn { get; init; }

    public bool NeedsLawyer { get; init; }

    /// <summary>What proves it.</summary>
    public ScanGiven? Scan { get; init; }
}

/// <summary>A scan inside a request: PDF, PNG or JPEG.</summary>
/// <param name="Name">of its file</param>
/// <param name="Content">its bytes in base64, 20 MB at most</param>
public sealed record ScanGiven(string? Name, byte[]? Content)
{
    /// <summary>Null: there are no bytes.</summary>
    internal SentPaper? Read() => Content is { Length: > 0 } bytes
        ? new SentPaper(Path.GetFileName(Name ?? "scan"), bytes) : null;
}
