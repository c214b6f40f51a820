using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquit.Store.Mapping;

internal static class PartiesMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<CreditorRow>(creditor =>
        {
            creditor.HasKey(row => row.Id);
            creditor.Property(row => row.Id).ValueGeneratedNever();
            creditor.HasIndex(row => row.Number).IsUnique();
            creditor.HasIndex(row => row.FoldedName).IsUnique();
        });
        model.Entity<PersonRow>(person =>
        {
            person.HasKey(row => row.Id);
            person.Property(row => row.Id).ValueGeneratedNever();
            person.HasIndex(row => row.Siren);
        });
        model.Entity<ContactTallyRow>(tally =>
        {
            tally.HasKey(row => new { row.PersonId, row.Day, row.Channel });
            tally.HasIndex(row => row.Day);
        });
        model.Entity<DebtorRow>(Debtor);
        model.Entity<DebtorAccountRow>(account =>
        {
            account.HasKey(row => new { row.CreditorId, row.Account, row.Auxiliary });
            account.HasIndex(row => new { row.CreditorId, row.DebtorId });
        });
        model.Entity<ContactRow>(contact =>
        {
            contact.HasKey(row => new { row.CreditorId, row.Id });
            contact.HasIndex(row => new { row.CreditorId, row.DebtorId });
        });
    }

    private static void Debtor(EntityTypeBuilder<DebtorRow> debtor)
    {
        debtor.HasKey(row => new { row.CreditorId, row.Id });
        debtor.HasIndex(row => new { row.CreditorId, row.Number }).IsUnique();
        debtor.HasIndex(row => new { row.CreditorId, row.Key }).IsUnique();
        debtor.HasIndex(row => new { row.CreditorId, row.FoldedName });
        debtor.HasIndex(row => row.PersonId);
        debtor.HasIndex(row => new { row.CreditorId, row.Policy }).HasFilter("policy IS NOT NULL");
        debtor.HasIndex(row => new { row.CreditorId, row.Siren })
            .HasFilter("person_id IS NULL AND siren IS NOT NULL");
    }
}
