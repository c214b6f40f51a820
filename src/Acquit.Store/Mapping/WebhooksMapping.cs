using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

internal static class WebhooksMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<WebhookRow>().HasKey(row => new { row.CreditorId, row.Id });
        model.Entity<WebhookDeliveryRow>(delivery =>
        {
            delivery.HasKey(row => new { row.CreditorId, row.Id });
            delivery.HasIndex(row => new { row.RunAt, row.Id }).HasFilter("state = 'waiting'");
            delivery.HasIndex(row => new { row.CreditorId, row.WebhookId, row.CreatedAt });
        });
    }
}
