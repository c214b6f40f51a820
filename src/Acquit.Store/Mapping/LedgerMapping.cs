using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

internal static class LedgerMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<ImportBatchRow>(batch =>
        {
            batch.HasKey(row => new { row.CreditorId, row.Number });
            batch.HasIndex(row => new { row.CreditorId, row.Sha256 }).IsUnique().HasFilter("state = 'applied'");
        });
        model.Entity<RejectedRowRow>().HasKey(row => new { row.CreditorId, row.Batch, row.Seq });
        model.Entity<LedgerLineRow>(line =>
        {
            line.HasKey(row => new { row.CreditorId, row.Id });
            line.HasIndex(row => new { row.CreditorId, row.ItemKey }).IsUnique().HasFilter("gone_batch IS NULL");
            line.HasIndex(row => new { row.CreditorId, row.Auxiliary, row.Account });
            line.HasIndex(row => new { row.CreditorId, row.IsVanished }).HasFilter("is_vanished");
        });
        model.Entity<InvoiceRow>(invoice =>
        {
            invoice.HasKey(row => new { row.CreditorId, row.Id });
            invoice.HasIndex(row => new { row.CreditorId, row.DebtorId, row.Number, row.IssuedOn }).IsUnique();
        });
        model.Entity<OpenItemRow>(item =>
        {
            item.HasKey(row => new { row.CreditorId, row.ItemKey });
            item.HasIndex(row => new { row.CreditorId, row.DebtorId });
            item.HasIndex(row => new { row.CreditorId, row.NextLookOn });
            item.ToTable(table =>
                table.HasCheckConstraint("ck_open_item_open", "0 <= open_cents AND open_cents <= original_cents"));
        });
        model.Entity<MatchingRow>().HasKey(row => new { row.CreditorId, row.Id });
        model.Entity<MatchingLineRow>(line =>
        {
            line.HasKey(row => new { row.CreditorId, row.MatchingId, row.ItemKey });
            line.HasIndex(row => new { row.CreditorId, row.ItemKey });
        });
    }
}
