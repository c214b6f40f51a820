using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Webhooks;

/// <summary>
/// Tells addresses what is due. A delivery is claimed by moving its next moment on before it is tried: whoever dies in
/// between leaves it to be tried again under the same id, and nobody else tries it meanwhile.
/// </summary>
public sealed class WebhookRound(Database database, ParisClock clock, WebhookPost post)
{
    /// <summary>Tries in all; the last one is given up.</summary>
    public const int MostAttempts = 9;

    private const int AtOnce = 50;

    private static readonly TimeSpan _claim = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan[] _delays =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private readonly SecretBox _box = new(database);

    /// <returns>how many were tried</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var tried = 0;
        while (Due() is { Count: > 0 } due)
        {
            foreach (var delivery in due)
            {
                tried += await Try(delivery, stop) ? 1 : 0;
            }
        }

        return tried;
    }

    private List<WebhookDeliveryRow> Due()
    {
        using var db = database.Open();
        var now = Instants.Micros(clock.Now);
        return
        [
            .. db.WebhookDeliveries.AsNoTracking()
                .Where(row => row.State == DeliveryState.Waiting && row.RunAt <= now)
                .OrderBy(row => row.RunAt).ThenBy(row => row.Id).Take(AtOnce),
        ];
    }

    /// <summary>False: somebody else has it.</summary>
    private async Task<bool> Try(WebhookDeliveryRow delivery, CancellationToken stop)
    {
        using var db = database.Open();
        var now = clock.Now;
        var claimed = await db.WebhookDeliveries
            .Where(row => row.CreditorId == delivery.CreditorId && row.Id == delivery.Id
                && row.State == DeliveryState.Waiting && row.RunAt == delivery.RunAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RunAt, Instants.Micros(now + _claim)), stop);
        if (claimed == 0)
        {
            return false;
        }

        var hook = await db.Webhooks.AsNoTracking()
            .SingleAsync(row => row.CreditorId == delivery.CreditorId && row.Id == delivery.WebhookId, stop);
        var outcome = _box.Open(hook.Secret) is { Length: > 0 } secret
            ? await post.Send(hook, delivery, (secret, now), stop)
            : new PostOutcome(DeliveryFailure.SecretUnreadable, null);
        Keep(db, delivery, outcome);
        return true;
    }

    private void Keep(AcquitDb db, WebhookDeliveryRow tried, PostOutcome outcome)
    {
        var row = db.WebhookDeliveries.Single(one => one.CreditorId == tried.CreditorId && one.Id == tried.Id);
        var now = clock.Now;
        row.Attempts++;
        row.LastStatus = outcome.Status;
        row.LastWhy = outcome.Failure is { } failure ? Database.Key(failure) : "";
        var isForGood = outcome.Failure is DeliveryFailure.Gone or DeliveryFailure.PrivateAddress
            or DeliveryFailure.SecretUnreadable;
        if (outcome.Failure is null || isForGood || row.Attempts >= MostAttempts)
        {
            row.State = outcome.Failure is null ? DeliveryState.Delivered : DeliveryState.GivenUp;
            row.DoneAt = Instants.Micros(now);
        }
        else
        {
            row.RunAt = Instants.Micros(now + _delays[row.Attempts - 1]);
        }

        db.SaveChanges();
    }
}
