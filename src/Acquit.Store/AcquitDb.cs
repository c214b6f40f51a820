using Acquit.Store.Mapping;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store;

/// <summary>
/// Everything that is kept. Two append-only sources, ledger lines and dossier events; all else is a projection of them,
/// or a record of what was decided and sent. One class for each database product, one model for both.
/// </summary>
public abstract class AcquitDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<CreditorRow> Creditors => Set<CreditorRow>();

    public DbSet<PersonRow> Persons => Set<PersonRow>();

    public DbSet<ContactTallyRow> ContactTallies => Set<ContactTallyRow>();

    public DbSet<DebtorRow> Debtors => Set<DebtorRow>();

    public DbSet<DebtorAccountRow> DebtorAccounts => Set<DebtorAccountRow>();

    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    public DbSet<ImportBatchRow> ImportBatches => Set<ImportBatchRow>();

    public DbSet<RejectedRowRow> RejectedRows => Set<RejectedRowRow>();

    public DbSet<LedgerLineRow> LedgerLines => Set<LedgerLineRow>();

    public DbSet<InvoiceRow> Invoices => Set<InvoiceRow>();

    public DbSet<OpenItemRow> OpenItems => Set<OpenItemRow>();

    public DbSet<MatchingRow> Matchings => Set<MatchingRow>();

    public DbSet<MatchingLineRow> MatchingLines => Set<MatchingLineRow>();

    public DbSet<DossierRow> Dossiers => Set<DossierRow>();

    public DbSet<DossierEventRow> DossierEvents => Set<DossierEventRow>();

    public DbSet<EventWordsRow> EventWords => Set<EventWordsRow>();

    public DbSet<ChainAnchorRow> ChainAnchors => Set<ChainAnchorRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    public DbSet<ProposalItemRow> ProposalItems => Set<ProposalItemRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<BlobRow> Blobs => Set<BlobRow>();

    public DbSet<SendingRow> Sendings => Set<SendingRow>();

    public DbSet<PrintLotRow> PrintLots => Set<PrintLotRow>();

    public DbSet<MailAccountRow> MailAccounts => Set<MailAccountRow>();

    public DbSet<ReceivedMailRow> ReceivedMails => Set<ReceivedMailRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    public DbSet<PolicyVersionRow> PolicyVersions => Set<PolicyVersionRow>();

    public DbSet<LawVersionRow> LawVersions => Set<LawVersionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PartiesMapping.Apply(modelBuilder);
        LedgerMapping.Apply(modelBuilder);
        DossiersMapping.Apply(modelBuilder);
        RunsMapping.Apply(modelBuilder);
        MailMapping.Apply(modelBuilder);
        WebhooksMapping.Apply(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        EnumKeys.Apply(configurationBuilder);
}

/// <summary>One file, nothing to install: the default.</summary>
public sealed class SqliteAcquitDb(DbContextOptions<SqliteAcquitDb> options) : AcquitDb(options);

/// <summary>A team, several nodes.</summary>
public sealed class PostgresAcquitDb(DbContextOptions<PostgresAcquitDb> options) : AcquitDb(options);
