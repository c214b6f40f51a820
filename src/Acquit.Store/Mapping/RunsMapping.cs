using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Mapping;

internal static class RunsMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<RunRow>(run =>
        {
            run.HasKey(row => new { row.CreditorId, row.Id });
            run.HasIndex(row => new { row.CreditorId, row.Number }).IsUnique();
            run.HasIndex(row => new { row.CreditorId, row.Day }).IsUnique().HasFilter("kind = 'scheduled'");
        });
        model.Entity<DecisionRow>(decision =>
        {
            decision.HasKey(row => new { row.CreditorId, row.Id });
            decision.HasIndex(row => new { row.CreditorId, row.ItemKey }).IsUnique().HasFilter("until_day IS NULL");
            decision.HasIndex(row => new { row.CreditorId, row.DossierId });
            decision.HasIndex(row => new { row.CreditorId, row.LimitationOn })
                .HasFilter("until_day IS NULL AND limitation_on IS NOT NULL");
        });
        Proposals(model);
        model.Entity<DocumentRow>(document =>
        {
            document.HasKey(row => new { row.CreditorId, row.Id });
            document.HasIndex(row => new { row.CreditorId, row.DossierId });
        });
        model.Entity<BlobRow>().HasKey(row => new { row.CreditorId, row.Sha256 });
        model.Entity<SendingRow>(sending =>
        {
            sending.HasKey(row => new { row.CreditorId, row.Id });
            sending.HasIndex(row => new { row.CreditorId, row.ProposalId, row.Channel, row.Recipient }).IsUnique();
            sending.HasIndex(row => new { row.RunAt, row.Id }).HasFilter("state = 'reserved'");
            sending.HasIndex(row => new { row.CreditorId, row.State }).HasFilter("state = 'doubtful'");
            sending.HasIndex(row => new { row.CreditorId, row.DossierId });
        });
        model.Entity<PrintLotRow>(lot =>
        {
            lot.HasKey(row => new { row.CreditorId, row.Id });
            lot.HasIndex(row => new { row.CreditorId, row.Day, row.Number }).IsUnique();
        });
        model.Entity<PolicyVersionRow>().HasKey(row => row.Sha256);
        model.Entity<LawVersionRow>().HasKey(row => row.Sha256);
    }

    private static void Proposals(ModelBuilder model)
    {
        model.Entity<ProposalRow>(proposal =>
        {
            proposal.HasKey(row => new { row.CreditorId, row.Id });
            proposal.HasIndex(row => new { row.CreditorId, row.Number }).IsUnique();
            proposal.HasIndex(row => new { row.CreditorId, row.DossierId, row.Step, row.Occurrence, row.Part })
                .IsUnique()
                .HasFilter("state IN ('open', 'approved')");
            proposal.HasIndex(row => new { row.CreditorId, row.State });
            proposal.HasIndex(row => new { row.CreditorId, row.DossierId });
            proposal.HasIndex(row => new { row.CreditorId, row.AskedCents }).HasFilter("state = 'open'");
            proposal
                .HasIndex(row => new
                {
                    row.CreditorId, row.Action, row.Channel, row.Letter, row.IsBroken, row.AskedCents, row.Number,
                })
                .HasFilter("state = 'open'");
        });
        model.Entity<ProposalItemRow>().HasKey(row => new { row.CreditorId, row.ProposalId, row.ItemKey });
    }
}
