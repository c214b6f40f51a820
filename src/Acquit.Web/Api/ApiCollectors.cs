using Acquit.App.People;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>Whose file it is.</summary>
internal static class ApiCollectors
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/creditors/{number:int}/collectors", Of).Reads<IReadOnlyList<CollectorShape>>("listCollectors",
            "The people who work on the dossiers of a creditor, by name.");
        api.MapGet("/dossiers/{id}/collector", One).Reads<CollectorOfShape>("getCollector", "Whose file it is.");
        api.MapPost("/dossiers/{id}/collector", Give).Does<CollectorOfShape>(KeyScope.Write, "assignCollector",
            "The file is this person's from now on; without a name, nobody's.")
            .With("""{"collector":"0193b3a0-5c1e-7c3a-9d2f-0a1b2c3d4e5f"}""");
    }

    private static IResult Of(ApiDesk desk, AccessDb access, int number) =>
        desk.Creditor(number) is not { } owner ? desk.NotFound()
        : ApiDesk.Ok<IReadOnlyList<CollectorShape>>(
            [.. CollectorList.Of(access, owner.Id).Select(one => new CollectorShape(one.Id, one.Name))]);

    private static IResult One(ApiDesk desk, AccessDb access, string id) =>
        desk.On(id, KeyScope.Read, named => Told(desk, access, (id, named)));

    private static IResult Give(ApiDesk desk, AccessDb access, string id, CollectorWanted wanted) =>
        desk.On(id, KeyScope.Write, named =>
        {
            var person = wanted.Collector is not { } asked ? null
                : CollectorList.Of(access, named.Creditor).FirstOrDefault(one => one.Id == asked);
            if (wanted.Collector is not null && person is null)
            {
                return desk.Refuse(ApiRefusal.CollectorUnknown);
            }

            var given = new CollectorAssigned(
                person is null ? null : new CollectorId(person.Id), person?.Name ?? "")
            {
                EffectiveOn = desk.Today, By = desk.Caller.Name,
            };
            return desk.Workplace.Record.Record(named, given, []).Refused is { } why
                ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : Told(desk, access, (id, named));
        });

    private static IResult Told(ApiDesk desk, AccessDb access, (string Id, NamedDebtor Named) file)
    {
        var sheet = new DossierReading(desk.Db, desk.Workplace.Rules, desk.Today).Read(file.Named, desk.Today);
        return ApiDesk.Ok(new CollectorOfShape(file.Id, sheet.State.Collector is not { } whose ? null
            : new CollectorShape(whose, CollectorList.Names(access, [whose]).GetValueOrDefault(whose, ""))));
    }
}

/// <summary>Whose a file is to be; none: nobody's.</summary>
public sealed record CollectorWanted(Guid? Collector);

/// <summary>Somebody who works on dossiers.</summary>
public sealed record CollectorShape(Guid Id, string Name);

/// <summary>Whose file it is.</summary>
/// <param name="Dossier">« 2-12 »</param>
/// <param name="Collector">null: nobody's</param>
public sealed record CollectorOfShape(string Dossier, CollectorShape? Collector);
