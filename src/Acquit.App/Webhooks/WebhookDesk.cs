using System.Net;
using System.Text.Json;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Webhooks;

/// <summary>An address as it is asked for.</summary>
/// <param name="Kinds">of events; none: all</param>
/// <param name="MayBePrivate">it may lie in our own network</param>
public sealed record WebhookAsked(Guid Creditor, string Url, IReadOnlyList<string> Kinds, bool MayBePrivate);

/// <summary>What came of it.</summary>
/// <param name="Secret">the key that signs, shown this once; null: refused</param>
public sealed record WebhookAnswer(WebhookRefusal? Refused, string? Secret)
{
    /// <summary>Of the address; empty: refused.</summary>
    public Guid Id { get; init; }
}

/// <summary>An address with what became of what it was told.</summary>
public sealed record WebhookLine(WebhookRow Hook, IReadOnlyList<WebhookDeliveryRow> Last);

/// <summary>Addresses that are told what happens: made, tried, closed.</summary>
public sealed class WebhookDesk(Database database)
{
    /// <summary>Deliveries shown of each address.</summary>
    private const int LastShown = 10;

    private readonly SecretBox _box = new(database);

    /// <summary>Every kind of event, in alphabetical order.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. EventJson.Kinds.Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.Name))
            .Order(StringComparer.Ordinal),
    ];

    public WebhookAnswer Make(WebhookAsked asked, PeopleAct act)
    {
        if (WhyNotMake(asked, act) is { } why)
        {
            return new(why, null);
        }

        var secret = WebhookSignature.NewSecret();
        var hook = new WebhookRow
        {
            CreditorId = asked.Creditor,
            Id = Guid.CreateVersion7(act.By.At),
            Url = asked.Url.Trim(),
            Secret = _box.Close(secret),
            Kinds = string.Join('\n', asked.Kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            MayBePrivate = asked.MayBePrivate,
            MadeAt = Instants.Micros(act.By.At),
            MadeBy = act.By.Name,
        };
        using (var db = database.Open())
        {
            db.Webhooks.Add(hook);
            db.SaveChanges();
        }

        Note(act.By, AuditAct.WebhookMade, hook);
        return new(null, secret) { Id = hook.Id };
    }

    /// <summary>Null when it may be made.</summary>
    public static WebhookRefusal? WhyNotMake(WebhookAsked asked, PeopleAct act)
    {
        if (!Uri.TryCreate(asked.Url.Trim(), UriKind.Absolute, out var url) || url.UserInfo.Length > 0
            || url.Scheme is not ("https" or "http"))
        {
            return WebhookRefusal.AddressUnreadable;
        }

        return asked.Creditor == Guid.Empty || !act.Reach.Holds(asked.Creditor) ? WebhookRefusal.OutOfReach
            : url.Scheme == "http" && !(asked.MayBePrivate && url.IsLoopback) ? WebhookRefusal.NotEncrypted
            : !asked.MayBePrivate && (url.IsLoopback
                || (IPAddress.TryParse(url.DnsSafeHost, out var literal) && !PublicAddress.Is(literal)))
                ? WebhookRefusal.PrivateAddress
            : asked.Kinds.Any(kind => !Kinds.Contains(kind)) ? WebhookRefusal.KindUnknown : null;
    }

    /// <summary>Another key signs from now on, what waits included; the old one signs nothing more.</summary>
    public WebhookAnswer Rotate(Guid id, PeopleAct act)
    {
        var secret = WebhookSignature.NewSecret();
        var refused = On(id, act, (_, hook) =>
        {
            hook.Secret = _box.Close(secret);
            Note(act.By, AuditAct.WebhookKeyChanged, hook);
        });
        return refused is null ? new(null, secret) { Id = id } : new(refused, null);
    }

    /// <summary>It is told nothing any more, what waits included.</summary>
    public WebhookRefusal? Close(Guid id, PeopleAct act) => On(id, act, (db, hook) =>
    {
        hook.ClosedAt = Instants.Micros(act.By.At);
        db.WebhookDeliveries
            .Where(row => row.CreditorId == hook.CreditorId && row.WebhookId == id
                && row.State == DeliveryState.Waiting)
            .ExecuteDelete();
        Note(act.By, AuditAct.WebhookClosed, hook);
    });

    /// <summary>Sends something that happened nowhere, to see whether it arrives.</summary>
    public WebhookRefusal? Try(Guid id, PeopleAct act) => On(id, act, (db, hook) =>
        db.WebhookDeliveries.Add(WebhookOutbox.Trial(hook, Instants.Micros(act.By.At))));

    /// <summary>What was given up is tried again, under the same id.</summary>
    public WebhookRefusal? TryAgain(Guid id, PeopleAct act) => On(id, act, (db, hook) => db.WebhookDeliveries
        .Where(row => row.CreditorId == hook.CreditorId && row.WebhookId == id && row.State == DeliveryState.GivenUp)
        .ExecuteUpdate(set => set.SetProperty(row => row.State, DeliveryState.Waiting)
            .SetProperty(row => row.Attempts, 0).SetProperty(row => row.DoneAt, (long?)null)
            .SetProperty(row => row.RunAt, Instants.Micros(act.By.At))));

    /// <summary>Of the creditors that the asker administers.</summary>
    public IReadOnlyList<WebhookLine> All(Reach reach)
    {
        using var db = database.Open();
        return
        [
            .. db.Webhooks.AsNoTracking().Where(row => row.ClosedAt == null).OrderBy(row => row.MadeAt).ToList()
                .Where(hook => reach.Holds(hook.CreditorId))
                .Select(hook => new WebhookLine(hook, [.. db.WebhookDeliveries.AsNoTracking()
                    .Where(row => row.CreditorId == hook.CreditorId && row.WebhookId == hook.Id)
                    .OrderByDescending(row => row.CreatedAt).Take(LastShown)])),
        ];
    }

    /// <summary>Deliveries of open addresses that were given up, and those that wait after a failure.</summary>
    public static (int GivenUp, int Failing) Troubles(AcquitDb db, IReadOnlyList<Guid> scope)
    {
        var open = db.Webhooks.AsNoTracking().Where(row => scope.Contains(row.CreditorId) && row.ClosedAt == null)
            .Select(row => row.Id).ToList();
        var own = db.WebhookDeliveries.Where(row => scope.Contains(row.CreditorId) && open.Contains(row.WebhookId));
        return open.Count == 0 ? (0, 0) : (
            own.Count(row => row.State == DeliveryState.GivenUp),
            own.Count(row => row.State == DeliveryState.Waiting && row.Attempts > 0));
    }

    private WebhookRefusal? On(Guid id, PeopleAct act, Action<AcquitDb, WebhookRow> what)
    {
        using var db = database.Open();
        if (db.Webhooks.SingleOrDefault(row => row.Id == id && row.ClosedAt == null) is not { } hook
            || !act.Reach.Holds(hook.CreditorId))
        {
            return WebhookRefusal.Unknown;
        }

        what(db, hook);
        db.SaveChanges();
        return null;
    }

    private void Note(AccessAct by, AuditAct act, WebhookRow hook)
    {
        using var access = database.OpenAccess();
        access.Note(by, act, new Uri(hook.Url).Host, hook.CreditorId);
        access.SaveChanges();
    }
}
