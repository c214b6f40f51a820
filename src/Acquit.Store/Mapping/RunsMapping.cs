using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
            OpenQueue(proposal);
        });
        model.Entity<ProposalItemRow>().HasKey(row => new { row.CreditorId, row.ProposalId, row.ItemKey });
    }

    /// <summary>
    /// The queue is added up and cut from these alone: the state is in them so that no row is looked at, and they are
    /// in the order in which the queue is read, the largest first.
    /// </summary>
    private static void OpenQueue(EntityTypeBuilder<ProposalRow> proposal)
    {
        proposal.HasIndex(row => new { row.CreditorId, row.State, row.AskedCents, row.Number }, "QueueByAmount")
            .IsDescending(false, false, true, false).HasFilter("state = 'open'");
        proposal
            .HasIndex(
                row => new
                {
                    row.CreditorId, row.State, row.Action, row.Channel, row.Letter, row.IsBroken, row.AskedCents,
                    row.Number,
                },
                "QueueByKind")
            .IsDescending(false, false, false, false, false, false, true, false).HasFilter("state = 'open'");
    }
}
