using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

internal static class MailMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<MailAccountRow>(account =>
        {
            account.HasKey(row => row.CreditorId);
            account.Property(row => row.CreditorId).ValueGeneratedNever();
        });
        model.Entity<ReceivedMailRow>(mail =>
        {
            mail.HasKey(row => new { row.CreditorId, row.Id });
            mail.HasIndex(row => row.Sha256).IsUnique();
            mail.HasIndex(row => row.Source);
            mail.HasIndex(row => new { row.CreditorId, row.Kind }).HasFilter("kind = 'unmatched'");
        });
    }
}
