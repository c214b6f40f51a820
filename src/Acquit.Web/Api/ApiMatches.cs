using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Payments that nothing has taken, and what people say that they paid.</summary>
internal static class ApiMatches
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/matches", Of).Reads<MatchesShape>("listMatches",
            "What may be matched, by a name that stays, and what people said already.");
        api.MapPost("/dossiers/{id}/matches/{match}/accept", Accept).Does<MatchesShape>(KeyScope.Write, "acceptMatch",
            "The payment paid the invoice: it is lettering from then on, until the ledger letters the same lines.");
        api.MapPost("/dossiers/{id}/matches/{match}/reject", Reject).Does<MatchesShape>(KeyScope.Write, "rejectMatch",
            "The payment did not pay the invoice: it is not proposed again.");
        api.MapPost("/dossiers/{id}/matches/{match}/undo", Undo).Does<MatchesShape>(KeyScope.Write, "undoMatch",
            "What was accepted or rejected is neither any more.");
    }

    private static IResult Of(ApiDesk desk, string id) => desk.On(id, KeyScope.Read, named => Told(desk, named));

    private static IResult Accept(ApiDesk desk, string id, string match) =>
        Act(desk, id, named => desk.Workplace.Matches.Accept(named, match, desk.Caller.Name));

    private static IResult Reject(ApiDesk desk, string id, string match) =>
        Act(desk, id, named => desk.Workplace.Matches.Reject(named, match, desk.Caller.Name));

    private static IResult Undo(ApiDesk desk, string id, string match) =>
        Act(desk, id, named => desk.Workplace.Matches.Undo(named, match, desk.Caller.Name));

    private static IResult Act(ApiDesk desk, string id, Func<NamedDebtor, MatchRefusal?> act) => desk.Does(id, named =>
        act(named) is { } why ? ApiProblem.Of(why.Key(), why.Sentence(desk.Caller.Language)) : null,
        named => Told(desk, named));

    private static IResult Told(ApiDesk desk, NamedDebtor named)
    {
        var list = desk.Workplace.Matches.List(named);
        return ApiDesk.Ok(new MatchesShape(
            [
                .. list.Proposed.Select(one => new ProposedMatchShape(
                    one.Id, one.Match.Item.Ref, one.Match.Credit.Ref, one.Match.Credit.Label, one.Match.Amount)
                {
                    Cause = one.Match.Cause, Why = one.Match.Why(desk.Caller.Language),
                }),
            ],
            [
                .. list.Standing.Select(one => new StandingMatchShape(
                    one.Id, one.IsAccepted, one.Item.Value, one.Credit.Value, one.On)
                {
                    Amount = one.IsAccepted ? one.Amount : null, By = one.By,
                }),
            ]));
    }
}

/// <summary>Matches of a dossier.</summary>
/// <param name="Standing">accepted or rejected, and not undone</param>
public sealed record MatchesShape(
    IReadOnlyList<ProposedMatchShape> Proposed, IReadOnlyList<StandingMatchShape> Standing);

/// <summary>A payment and an invoice that it may have paid.</summary>
/// <param name="Id">the same from day to day</param>
/// <param name="Label">of the payment, as the ledger says it</param>
public sealed record ProposedMatchShape(string Id, string Item, string Credit, string Label, Money Amount)
{
    public required MatchCause Cause { get; init; }

    public required string Why { get; init; }
}

/// <summary>What a person said of a payment and an invoice, by their item keys.</summary>
public sealed record StandingMatchShape(string Id, bool IsAccepted, string Item, string Credit, DateOnly On)
{
    /// <summary>Null: it was rejected.</summary>
    public required Money? Amount { get; init; }

    public required string By { get; init; }
}
