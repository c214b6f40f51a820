using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store;

/// <summary>
/// What is to be told to addresses outside: written in the transaction that writes what happened, so that the one is
/// never there without the other. Names only, no words of anybody: who is told asks the API for the rest.
/// </summary>
public static class WebhookOutbox
{
    /// <summary>Kind of what a person sends to try an address.</summary>
    public const string Test = "test";

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Notes an event for every address of its creditor that wants its kind; the caller saves.</summary>
    internal static void Tell(AcquitDb db, DossierRow dossier, DossierEventRow happened)
    {
        var hooks = db.Webhooks.AsNoTracking()
            .Where(row => row.CreditorId == dossier.CreditorId && row.ClosedAt == null).ToList();
        foreach (var hook in hooks.Where(hook => Wants(hook, happened.Kind)))
        {
            var creditor = db.Creditors.AsNoTracking().Where(row => row.Id == dossier.CreditorId)
                .Select(row => row.Number).Single();
            db.WebhookDeliveries.Add(Delivery(hook, happened.Kind, happened.RecordedAt, new
            {
                Creditor = creditor, Dossier = $"{creditor}-{dossier.Number}", happened.Seq,
                EffectiveOn = happened.EffectiveOn.ToString("O", CultureInfo.InvariantCulture),
                happened.By,
            }));
        }
    }

    /// <param name="now">µs UTC</param>
    public static WebhookDeliveryRow Trial(WebhookRow hook, long now) => Delivery(hook, Test, now, new { });

    /// <summary>No kind chosen: all are.</summary>
    public static bool Wants(WebhookRow hook, string kind) =>
        hook.Kinds.Length == 0 || hook.Kinds.Split('\n').Contains(kind, StringComparer.Ordinal);

    private static WebhookDeliveryRow Delivery(WebhookRow hook, string kind, long at, object data) => new()
    {
        CreditorId = hook.CreditorId,
        Id = Guid.CreateVersion7(Instants.Of(at)),
        WebhookId = hook.Id,
        Kind = kind,
        Body = JsonSerializer.Serialize(
            new
            {
                Type = kind, Data = data,
                Timestamp = Instants.Of(at).UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            },
            _options),
        RunAt = at,
        CreatedAt = at,
    };
}
