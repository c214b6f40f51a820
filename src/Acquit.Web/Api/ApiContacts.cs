using Acquit.App.Record;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The people at a debtor's: who pays, who ordered, who decides.</summary>
internal static class ApiContacts
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/contacts", Of).Reads<IReadOnlyList<ContactShape>>("listContacts",
            "The people at the debtor's, accounting first.");
        api.MapPost("/dossiers/{id}/contacts", Add).Does<IReadOnlyList<ContactShape>>(KeyScope.Write, "addContact",
            "Adds somebody; the history keeps name and role, the addresses can be erased.")
            .With("""{"role":"accounting","name":"Mme Roy","email":"compta@example.org","phone":"02 61 91 24 18"}""");
        api.MapDelete("/dossiers/{id}/contacts/{contact}", Remove).Asks(KeyScope.Write, "removeContact",
            "Removes somebody, with his addresses.").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/contacts/revive", Revive).Does<IReadOnlyList<ContactShape>>(
            KeyScope.Write, "reviveAddress", "An address that its server held to be dead was checked: it is used.");
    }

    private static IResult Of(ApiDesk desk, string id) => desk.On(id, KeyScope.Read, named => Told(desk, named));

    private static IResult Add(ApiDesk desk, string id, ContactWanted wanted) => desk.Does(id, named =>
        wanted.Role is not { } role ? desk.Missing("role")
        : Refused(desk, desk.Workplace.Contacts.Add(named, new DebtorContact(role, wanted.Name ?? "")
        {
            Email = wanted.Email ?? "", Phone = wanted.Phone ?? "",
        }, desk.Caller.Name)), named => Told(desk, named));

    private static IResult Remove(ApiDesk desk, string id, string contact) => desk.Does(id, named =>
        !Guid.TryParse(contact, out var one) ? desk.NotFound()
        : desk.Workplace.Contacts.Remove(named, one, desk.Caller.Name) switch
        {
            null => null,
            ContactRefusal.Gone => desk.NotFound(),
            { } why => Refused(desk, why),
        }, _ => Results.NoContent());

    private static IResult Revive(ApiDesk desk, string id) => desk.Does(id, named =>
        Refused(desk, desk.Workplace.Contacts.Revive(named, desk.Caller.Name)), named => Told(desk, named));

    private static IResult? Refused(ApiDesk desk, ContactRefusal? refused) => refused is { } why
        ? ApiProblem.Of(why.Key(), why.Sentence(desk.Caller.Language)) : null;

    private static IResult Told(ApiDesk desk, NamedDebtor named) => ApiDesk.Ok<IReadOnlyList<ContactShape>>(
    [
        .. ContactDesk.Of(desk.Db, named).Select(one => new ContactShape(
            one.Id, one.Contact.Role, one.Contact.Name, one.Contact.Email, one.Contact.Phone)),
    ]);
}

/// <summary>Somebody at the debtor's: an e-mail address or a telephone number is needed.</summary>
public sealed record ContactWanted(ContactRole? Role, string? Name, string? Email, string? Phone);

/// <summary>Somebody at the debtor's.</summary>
public sealed record ContactShape(Guid Id, ContactRole Role, string Name, string Email, string Phone);
