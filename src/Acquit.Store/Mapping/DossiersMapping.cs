using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

internal static class DossiersMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<DossierRow>(dossier =>
        {
            dossier.HasKey(row => new { row.CreditorId, row.Id });
            dossier.HasIndex(row => new { row.CreditorId, row.Number }).IsUnique();
            dossier.HasIndex(row => new { row.CreditorId, row.DebtorId }).IsUnique();
            dossier.HasIndex(row => new { row.CreditorId, row.NextLookOn });
            dossier.HasIndex(row => new { row.CreditorId, row.IsChanged }).HasFilter("is_changed");
            dossier.HasIndex(row => new { row.CreditorId, row.IsDisputed }).HasFilter("is_disputed");
            dossier.HasIndex(row => new { row.CreditorId, row.HasUnreadReply }).HasFilter("has_unread_reply");
            dossier.HasIndex(row => new { row.CreditorId, row.CollectorId }).HasFilter("collector_id IS NOT NULL");
            dossier.HasIndex(row => new { row.CreditorId, row.AnchoredCount })
                .HasFilter("event_count > anchored_count");
        });
        model.Entity<DossierEventRow>(happened =>
        {
            happened.HasKey(row => new { row.CreditorId, row.DossierId, row.Seq });
            happened.HasIndex(row => new { row.CreditorId, row.DossierId }).HasFilter("kind = 'procedureOpened'");
        });
        model.Entity<EventWordsRow>().HasKey(row => new { row.CreditorId, row.DossierId, row.Seq });
        model.Entity<ChainAnchorRow>(anchor =>
        {
            anchor.HasKey(row => new { row.CreditorId, row.RunId });
            anchor.HasIndex(row => new { row.CreditorId, row.At });
        });
    }
}
