using Acquit.Store.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Access;

/// <summary>
/// Who may do what: users, roles, keys, who did what. In the same database as the dossiers, in tables of its own, so
/// that the command line never loads it.
/// </summary>
public abstract class AccessDb(DbContextOptions options) : IdentityUserContext<UserRow, Guid>(options)
{
    /// <summary>Bytes of the name of a passkey, at most (WebAuthn, 4).</summary>
    private const int LongestCredential = 1023;

    public const string MigrationsTable = "__access_migrations";

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<OneTimeLinkRow> OneTimeLinks => Set<OneTimeLinkRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<PendingChangeRow> PendingChanges => Set<PendingChangeRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<KeptAnswerRow> KeptAnswers => Set<KeptAnswerRow>();

    public DbSet<RingKeyRow> RingKeys => Set<RingKeyRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<GrantRow>().HasKey(row => new { row.UserId, row.CreditorId });
        builder.Entity<OneTimeLinkRow>().HasKey(row => row.Hash);
        builder.Entity<AuditRow>(audit =>
        {
            audit.HasKey(row => row.Id);
            audit.Property(row => row.Id).ValueGeneratedNever();
            audit.HasIndex(row => row.At);
            audit.Property(row => row.Act).HasConversion(EnumKeys.WordsOf<AuditAct>());
        });
        builder.Entity<PendingChangeRow>().HasKey(row => new { row.CreditorId, row.Id });
        builder.Entity<ApiKeyRow>(key =>
        {
            key.HasKey(row => row.Id);
            key.Property(row => row.Id).ValueGeneratedNever();
            key.HasIndex(row => row.Hash).IsUnique();
        });
        builder.Entity<KeptAnswerRow>().HasKey(row => new { row.ApiKeyId, row.IdempotencyKey });
        builder.Entity<RingKeyRow>().HasKey(row => row.Name);
        Passkeys(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.SetTableName("access_" + SnakeCase.Of(TableOf(entity.ClrType)));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        EnumKeys.ApplyAccess(configurationBuilder);

    /// <summary>The framework maps them only when its options are at hand, which our own context has not.</summary>
    private static void Passkeys(ModelBuilder builder)
    {
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.HasKey(row => row.CredentialId);
            passkey.Property(row => row.CredentialId).HasMaxLength(LongestCredential);
            passkey.OwnsOne(row => row.Data).ToJson("data");
        });
        builder.Entity<UserRow>().HasMany<IdentityUserPasskey<Guid>>().WithOne()
            .HasForeignKey(row => row.UserId).IsRequired();
    }

    /// <summary><c>GrantRow</c> → Grant; <c>IdentityUserClaim`1</c> → UserClaim.</summary>
    private static string TableOf(Type type) =>
        type.Name.Split('`')[0]
            .Replace("Identity", "", StringComparison.Ordinal)
            .Replace("Row", "", StringComparison.Ordinal);
}

/// <summary>Beside the dossiers in one file.</summary>
public sealed class SqliteAccessDb(DbContextOptions<SqliteAccessDb> options) : AccessDb(options);

/// <summary>Beside the dossiers of a team.</summary>
public sealed class PostgresAccessDb(DbContextOptions<PostgresAccessDb> options) : AccessDb(options);
