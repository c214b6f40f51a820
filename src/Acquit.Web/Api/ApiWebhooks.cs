using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.App.Webhooks;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>
/// Addresses that are told what happens. The maker of the key must administer the creditor, and the key have been given
/// that right: a key that notes calls must not be able to have somebody else told of them.
/// </summary>
internal static class ApiWebhooks
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/webhooks", List).Asks(KeyScope.Administer, "listWebhooks",
            "Addresses that are told what happens, with their last deliveries.")
            .Produces<IReadOnlyList<WebhookShape>>();
        api.MapPost("/webhooks", Make).Tells("makeWebhook",
            "Has an address told what happens; the key that signs is answered to this request alone.")
            .With("""{"creditor":1,"url":"https://erp.example.org/acquit","kinds":["promiseMade"]}""");
        api.MapPost("/webhooks/{id}/rotate", Rotate).Tells("rotateWebhook",
            "Another key that signs, answered to this request alone; the old one signs nothing more.");
        api.MapPost("/webhooks/{id}/try", Try).Does("tryWebhook",
            "Tells the address something that happened nowhere, to see whether it arrives.");
        api.MapPost("/webhooks/{id}/retry", Retry).Does("retryWebhook", "What was given up is tried again.");
        api.MapDelete("/webhooks/{id}", Delete).Asks(KeyScope.Administer, "deleteWebhook",
            "The address is told nothing any more, what waits included.").Produces(StatusCodes.Status204NoContent);
    }

    private static RouteHandlerBuilder Tells(this RouteHandlerBuilder route, string name, string summary) =>
        route.Asks(KeyScope.Administer, name, summary).WithMetadata(new OnceOnly(true)).Produces<SecretShape>();

    private static void Does(this RouteHandlerBuilder route, string name, string summary) =>
        route.Asks(KeyScope.Administer, name, summary).WithMetadata(new OnceOnly()).Produces<WebhookShape>();

    private static IResult List(ApiDesk desk, WebhookDesk webhooks) => ActOf(desk) is not { } act
        ? desk.Refuse(ApiRefusal.NotAllowed) : ApiDesk.Ok<IReadOnlyList<WebhookShape>>(
            [.. webhooks.All(act.Reach).Select(line => Shape(desk, line))]);

    private static IResult Make(ApiDesk desk, WebhookDesk webhooks, WebhookWanted wanted)
    {
        if (wanted.Creditor is not { } number || string.IsNullOrWhiteSpace(wanted.Url))
        {
            return desk.Refuse(ApiRefusal.FieldMissing, wanted.Creditor is null ? "creditor" : "url");
        }

        if (desk.Creditor(number) is not { } owner || ActOf(desk) is not { } act)
        {
            return desk.Creditor(number) is null ? desk.NotFound() : desk.Refuse(ApiRefusal.NotAllowed);
        }

        return Secret(desk, webhooks.Make(
            new WebhookAsked(owner.Id, wanted.Url, wanted.Kinds ?? [], wanted.MayBePrivate == true), act));
    }

    private static IResult Rotate(ApiDesk desk, WebhookDesk webhooks, string id) =>
        On(desk, id, (hook, act) => Secret(desk, webhooks.Rotate(hook, act)));

    private static IResult Try(ApiDesk desk, WebhookDesk webhooks, string id) =>
        On(desk, id, (hook, act) => Done(desk, webhooks, (hook, act), webhooks.Try(hook, act)));

    private static IResult Retry(ApiDesk desk, WebhookDesk webhooks, string id) =>
        On(desk, id, (hook, act) => Done(desk, webhooks, (hook, act), webhooks.TryAgain(hook, act)));

    private static IResult Delete(ApiDesk desk, WebhookDesk webhooks, string id) => On(desk, id, (hook, act) =>
        webhooks.Close(hook, act) is { } why ? Refused(desk, why) : Results.NoContent());

    private static IResult On(ApiDesk desk, string id, Func<Guid, PeopleAct, IResult> what) =>
        !Guid.TryParse(id, out var hook) ? desk.NotFound()
        : ActOf(desk) is { } act ? what(hook, act) : desk.Refuse(ApiRefusal.NotAllowed);

    private static IResult Secret(ApiDesk desk, WebhookAnswer answer) => answer.Refused is { } why
        ? Refused(desk, why) : ApiDesk.Ok(new SecretShape(answer.Id, answer.Secret!));

    private static IResult Done(
        ApiDesk desk, WebhookDesk webhooks, (Guid Hook, PeopleAct Act) asked, WebhookRefusal? refused) =>
        refused is { } why ? Refused(desk, why)
            : ApiDesk.Ok(Shape(desk, webhooks.All(asked.Act.Reach).First(line => line.Hook.Id == asked.Hook)));

    /// <summary>Another's address and no address are the same.</summary>
    private static IResult Refused(ApiDesk desk, WebhookRefusal why) => why switch
    {
        WebhookRefusal.Unknown => desk.NotFound(),
        WebhookRefusal.OutOfReach => desk.Refuse(ApiRefusal.NotAllowed),
        WebhookRefusal.AddressUnreadable or WebhookRefusal.NotEncrypted or WebhookRefusal.PrivateAddress
            or WebhookRefusal.KindUnknown => ApiProblem.Of(Database.Key(why), why.Sentence(desk.Caller.Language)),
    };

    /// <summary>For the creditors of the key that its maker administers at this moment; null: there is none.</summary>
    private static PeopleAct? ActOf(ApiDesk desk)
    {
        var those = desk.Caller.Creditors.Select(row => row.Id)
            .Where(id => desk.Caller.May(KeyScope.Administer, id)).ToHashSet();
        return those.Count == 0 ? null : new PeopleAct(
            new AccessAct(desk.Caller.Maker, desk.Caller.Name, desk.Workplace.Clock.Now), new Reach(false, those));
    }

    private static WebhookShape Shape(ApiDesk desk, WebhookLine line) => new(
        line.Hook.Id, desk.Caller.Creditors.First(row => row.Id == line.Hook.CreditorId).Number, line.Hook.Url)
    {
        Kinds = line.Hook.Kinds.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        MayBePrivate = line.Hook.MayBePrivate, MadeBy = line.Hook.MadeBy, MadeAt = Instants.Of(line.Hook.MadeAt),
        Last = [.. line.Last.Select(Shape)],
    };

    private static DeliveryShape Shape(WebhookDeliveryRow row) => new(row.Id, row.Kind, row.State, row.Attempts)
    {
        LastStatus = row.LastStatus, LastWhy = row.LastWhy, CreatedAt = Instants.Of(row.CreatedAt),
    };
}

/// <summary>An address to be told.</summary>
/// <param name="Creditor">its number</param>
/// <param name="Kinds">of events; none: all</param>
/// <param name="MayBePrivate">it may lie in our own network</param>
public sealed record WebhookWanted(int? Creditor, string? Url, IReadOnlyList<string>? Kinds, bool? MayBePrivate);

/// <summary>The key that signs, told to whom it was made for and never again.</summary>
public sealed record SecretShape(Guid Id, string Secret);

/// <summary>An address that is told what happens.</summary>
/// <param name="Creditor">number of the creditor</param>
public sealed record WebhookShape(Guid Id, int Creditor, string Url)
{
    /// <summary>None: all.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    public required bool MayBePrivate { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<DeliveryShape> Last { get; init; }
}

/// <summary>One thing that was told, or waits to be.</summary>
public sealed record DeliveryShape(Guid Id, string Kind, DeliveryState State, int Attempts)
{
    /// <summary>What the other side answered to the last try; null: nothing.</summary>
    public required int? LastStatus { get; init; }

    /// <summary>Name of why the last try failed; empty: it did not.</summary>
    public required string LastWhy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
