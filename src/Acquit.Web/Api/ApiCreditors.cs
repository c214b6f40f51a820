using System.Text.Json;
using System.Text.Json.Nodes;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Parties;
using Acquit.Letters.Logos;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>
/// The settings of creditors as their form has them: terms, method, how debtors may be contacted. Other bank details
/// wait for a second administrator, whoever asks and however.
/// </summary>
internal static class ApiCreditors
{
    private const string Settings = "/creditors/{number:int}/settings";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(Settings, Get).Asks(KeyScope.Administer, "getSettings",
            "The settings of a creditor, and the bank details that wait for a second person.")
            .Produces<SettingsShape>();
        api.MapPost("/creditors", Make).Accepts<CreditorForm>("application/json").Does<SettingsShape>(
            KeyScope.Administer, "makeCreditor",
            "A new creditor, for whoever administers all: nothing leaves until its sending is switched on.")
            .With("""{"name":"Menuiserie du Port","siren":"732829320","terms":"30d","policy":"partner"}""");
        api.MapPost(Settings, Change).Accepts<CreditorForm>("application/json").Does<SettingsShape>(
            KeyScope.Administer, "changeSettings",
            "Changes the fields that are named, the others stay; other bank details wait for a second administrator.")
            .With("""{"terms":"45d-eom","contact":{"from":"09:00","to":"18:00"}}""");
        api.MapPost("/creditors/{number:int}/logo", Head).Does<LogoShape>(KeyScope.Administer, "setLogo",
            "The picture at the head of letters to come (PNG or JPEG, base64); without one, none.")
            .With("""{"content":"iVBORw0KGgo="}""");
        api.MapPost("/creditors/{number:int}/bank-details", Settle).Does<SettingsShape>(
            KeyScope.Administer, "settleBankDetails",
            "Accepts or rejects the bank details that wait: never who asked for them.")
            .With("""{"change":"0193b3a0-5c1e-7c3a-9d2f-0a1b2c3d4e5f","accepts":false}""");
    }

    /// <summary>The maker of the key, under its name, now.</summary>
    internal static AccessAct Act(ApiDesk desk) =>
        new(desk.Caller.Maker, desk.Caller.Name, desk.Workplace.Clock.Now);

    private static IResult Get(ApiDesk desk, AccessDb access, int number) =>
        On(desk, number, book => Told(desk, access, number, book));

    private static async Task<IResult> Make(ApiDesk desk, AccessDb access, HttpRequest request)
    {
        if (!desk.Caller.IsEverywhere(Role.Administrator))
        {
            return desk.Refuse(ApiRefusal.NotAllowed);
        }

        var form = await Read(request, new CreditorForm());
        var creditor = Checked(desk, form, null, out var refused);
        if (creditor is null)
        {
            return refused!;
        }

        new BankDetailsDesk(desk.Db, access).Make(creditor, Act(desk));
        var row = desk.Db.Creditors.Single(one => one.Name == creditor.Name);
        return Told(desk, access, row.Number, CreditorBook.One(desk.Db, row.Id));
    }

    private static async Task<IResult> Change(ApiDesk desk, AccessDb access, HttpRequest request, int number)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Administer, owner.Id) is { } forbidden)
        {
            return forbidden;
        }

        var book = CreditorBook.One(desk.Db, owner.Id);
        var creditor = Checked(
            desk, await Read(request, CreditorForm.Of(book.Creditor)), book, out var refused);
        if (creditor is null)
        {
            return refused!;
        }

        new BankDetailsDesk(desk.Db, access).Change(book, creditor, Act(desk));
        return Told(desk, access, number, CreditorBook.One(desk.Db, owner.Id));
    }

    private static IResult Head(ApiDesk desk, AccessDb access, int number, LogoWanted wanted) =>
        On(desk, number, book =>
        {
            var (creditor, why) = wanted.Content is not { Length: > 0 } bytes
                ? (book.Creditor with { Logo = null }, null) : LogoDesk.Give(book.Creditor, bytes);
            if (why is { } refusal)
            {
                return ApiProblem.Of(refusal.Key(), refusal.Sentence(desk.Caller.Language));
            }

            new BankDetailsDesk(desk.Db, access).Change(book, creditor, Act(desk));
            return ApiDesk.Ok(new LogoShape(number, LogoDesk.Describe(creditor)));
        });

    private static IResult Settle(ApiDesk desk, AccessDb access, int number, BankDetailsSettled settled) =>
        On(desk, number, book =>
        {
            if (settled.Change is not { } change || settled.Accepts is not { } accepts)
            {
                return desk.Missing(settled.Change is null ? "change" : "accepts");
            }

            var details = new BankDetailsDesk(desk.Db, access);
            var waiting = details.Waiting(book.Id) is { } found && found.Id == change ? found : null;
            var why = BankDetailsDesk.WhyNotSettle(waiting, desk.Caller.Maker);
            if (why is null && !details.Settle(book, waiting!, accepts, Act(desk)))
            {
                why = ChangeRefusal.NothingWaits;
            }

            return why is { } refusal ? ApiProblem.Of(Database.Key(refusal), refusal.Sentence(desk.Caller.Language))
                : Told(desk, access, number, CreditorBook.One(desk.Db, book.Id));
        });

    /// <summary>The creditor of the form; null, with the first refusal and the sentences of all.</summary>
    private static Creditor? Checked(ApiDesk desk, CreditorForm form, CreditorBook? book, out IResult? refused)
    {
        var refusals = new List<FieldRefusal>();
        var creditor = form.Read(book?.Creditor, new PolicyShelf(desk.Workplace.Rules.Data), refusals);
        if (creditor is not null && CreditorDesk.IsTaken(desk.Db, creditor.Name, book?.Id))
        {
            refusals.Add(new(nameof(form.Name), FieldRefusalCode.NameTaken));
        }

        var language = desk.Caller.Language;
        refused = refusals.Count == 0 ? null : ApiProblem.Of(
            Database.Key(refusals[0].Code), refusals[0].Sentence(language),
            detail: string.Join(' ', refusals.Select(one =>
                $"{JsonNamingPolicy.CamelCase.ConvertName(one.Field)}: {one.Sentence(language)}")));
        return refusals.Count == 0 ? creditor : null;
    }

    /// <summary>What stands, with the fields over it that are named.</summary>
    /// <exception cref="BadHttpRequestException">it is no such JSON</exception>
    private static async Task<CreditorForm> Read(HttpRequest request, CreditorForm stands)
    {
        try
        {
            var named = await JsonNode.ParseAsync(
                request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
            var whole = JsonSerializer.SerializeToNode(stands, ApiJson.Options)!.AsObject();
            Lay(whole, named ?? throw new JsonException("an object is expected"));
            return whole.Deserialize<CreditorForm>(ApiJson.Options)!;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new BadHttpRequestException("settings are JSON", StatusCodes.Status400BadRequest, wrong);
        }
    }

    private static void Lay(JsonObject whole, JsonObject named)
    {
        foreach (var (field, value) in named)
        {
            if (value is JsonObject inner && whole[field] is JsonObject stands)
            {
                Lay(stands, inner);
            }
            else
            {
                whole[field] = value?.DeepClone();
            }
        }
    }

    private static IResult On(ApiDesk desk, int number, Func<CreditorBook, IResult> what) =>
        desk.Creditor(number) is not { } owner ? desk.NotFound()
        : desk.WhyNot(KeyScope.Administer, owner.Id) ?? what(CreditorBook.One(desk.Db, owner.Id));

    private static IResult Told(ApiDesk desk, AccessDb access, int number, CreditorBook book)
    {
        var waiting = new BankDetailsDesk(desk.Db, access).Waiting(book.Id);
        return ApiDesk.Ok(new SettingsShape(number, book.IsLive, CreditorForm.Of(book.Creditor))
        {
            BankDetails = waiting is null ? null : new BankDetailsShape(waiting.Id, waiting.After)
            {
                IsYourOwn = waiting.AskedBy == desk.Caller.Maker, AskedAt = Instants.Of(waiting.AskedAt),
            },
        });
    }
}

/// <summary>A picture; none: no logo.</summary>
public sealed record LogoWanted(byte[]? Content);

/// <summary>The logo of a creditor.</summary>
/// <param name="Logo">« PNG, 420 × 120, 14 ko »; empty: none</param>
public sealed record LogoShape(int Creditor, string Logo);

/// <summary>A change of bank details settled.</summary>
public sealed record BankDetailsSettled(Guid? Change, bool? Accepts);

/// <summary>The settings of a creditor.</summary>
/// <param name="Creditor">its number</param>
/// <param name="IsLive">approved messages may leave</param>
public sealed record SettingsShape(int Creditor, bool IsLive, CreditorForm Settings)
{
    /// <summary>What waits for a second administrator; null: nothing.</summary>
    public required BankDetailsShape? BankDetails { get; init; }
}

/// <summary>Bank details that wait.</summary>
/// <param name="After">IBAN and BIC with a blank between</param>
public sealed record BankDetailsShape(Guid Change, string After)
{
    /// <summary>The maker of the key asked for them: somebody else settles it.</summary>
    public required bool IsYourOwn { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
}
