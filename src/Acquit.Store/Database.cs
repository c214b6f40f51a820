using System.Data;
using Acquit.Store.Access;
using Acquit.Store.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Acquit.Store;

/// <summary>
/// Where everything is kept: a SQLite file, or PostgreSQL when the address has a host (<c>Host=…;Database=…</c>).
/// </summary>
public sealed record Database
{
    private const int SecondsToWaitForALock = 30;

    /// <summary>Statements that a connection to PostgreSQL keeps planned.</summary>
    private const int PlannedStatements = 200;
    private readonly string _address;

    private Database(string address, bool isPostgres) => (_address, IsPostgres) = (address, isPostgres);

    public bool IsPostgres { get; }

    /// <summary>Where the file lies; null for PostgreSQL.</summary>
    public string? Folder => IsPostgres
        ? null
        : Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(_address).DataSource));

    /// <summary>A path is a SQLite file; what names a host is PostgreSQL.</summary>
    public static Database At(string address) =>
        address.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new(ServerAddress(address), isPostgres: true)
            : new(FileAddress(address), isPostgres: false);

    /// <summary>
    /// <paramref name="given"/> (<c>--db</c>), else <c>ACQUIT_DB</c>, else <c>acquit.db</c> in the user's data
    /// folder, which is made.
    /// </summary>
    public static Database Find(string? given)
    {
        if (given is { Length: > 0 } || Environment.GetEnvironmentVariable("ACQUIT_DB") is { Length: > 0 })
        {
            return At(given is { Length: > 0 } ? given : Environment.GetEnvironmentVariable("ACQUIT_DB")!);
        }

        var folder = Path.Combine(Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "acquit");
        Directory.CreateDirectory(folder);
        return At(Path.Combine(folder, "acquit.db"));
    }

    /// <summary>A new unit of work; the caller disposes it.</summary>
    /// <remarks>
    /// A list of keys goes to SQLite as one value: as a value for each key, binding them takes the square of their
    /// number.
    /// </remarks>
    public AcquitDb Open() => IsPostgres
        ? new PostgresAcquitDb(new DbContextOptionsBuilder<PostgresAcquitDb>().UseNpgsql(_address).Options)
        : new SqliteAcquitDb(new DbContextOptionsBuilder<SqliteAcquitDb>()
            .UseSqlite(_address, own => own.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .Options);

    /// <summary>Who may do what; the caller disposes it.</summary>
    public AccessDb OpenAccess() => IsPostgres
        ? new PostgresAccessDb(new DbContextOptionsBuilder<PostgresAccessDb>()
            .UseNpgsql(_address, own => own.MigrationsHistoryTable(AccessDb.MigrationsTable)).Options)
        : new SqliteAccessDb(new DbContextOptionsBuilder<SqliteAccessDb>()
            .UseSqlite(_address, own => own.MigrationsHistoryTable(AccessDb.MigrationsTable)).Options);

    /// <summary>Brings the tables to this build's version; on a file also write-ahead logging.</summary>
    /// <remarks>
    /// Nothing is locked when the tables are up to date. A program killed while it migrated a file leaves its lock
    /// behind, and whoever came next would wait for ever: a lock older than a minute is taken away.
    /// </remarks>
    public Database Prepared()
    {
        using var db = Open();
        Migrate(db);

        if (!IsPostgres)
        {
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        }

        return this;
    }

    /// <summary>The same for the tables of access, which only the screens need.</summary>
    public Database AccessPrepared()
    {
        using var db = OpenAccess();
        Migrate(db);
        return this;
    }

    private void Migrate(DbContext db)
    {
        if (!db.Database.GetPendingMigrations().Any())
        {
            return;
        }

        if (!IsPostgres)
        {
            FreeAbandonedLock(db);
        }

        db.Database.Migrate();
    }

    private static void FreeAbandonedLock(DbContext db)
    {
        const string hasTable = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (db.Database.SqlQueryRaw<int>(hasTable).Single() > 0)
        {
            db.Database.ExecuteSqlRaw(
                "DELETE FROM \"__EFMigrationsLock\" WHERE datetime(\"Timestamp\") < datetime('now', '-1 minute')");
        }
    }

    /// <summary>
    /// The same few statements come again and again, and planning one costs PostgreSQL more than running it: they are
    /// prepared from their second use, unless the address says otherwise (<c>Max Auto Prepare=0</c>, for a pooler that
    /// hands connections around).
    /// </summary>
    private static string ServerAddress(string address)
    {
        var server = new NpgsqlConnectionStringBuilder(address);
        if (!address.Replace(" ", "", StringComparison.Ordinal)
            .Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase))
        {
            (server.MaxAutoPrepare, server.AutoPrepareMinUsages) = (PlannedStatements, 2);
        }

        return server.ToString();
    }

    private static string FileAddress(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = SecondsToWaitForALock }.ToString();

    /// <summary>The word under which a value of a closed list stands in the tables: for SQL written by hand.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => EnumKeys.KeyOf(value);
}

/// <summary>Transactions that write.</summary>
public static class Writing
{
    /// <summary>64 MiB of pages at most: an index over a large ledger stays in memory while rows are added.</summary>
    private const string RoomForIndexes = "PRAGMA cache_size = -65536";

    /// <summary>SQLITE_BUSY and SQLITE_LOCKED.</summary>
    private const int FileIsBusy = 5, TableIsLocked = 6;

    /// <summary>
    /// Runs <paramref name="work"/> and saves, all or nothing. On SQLite the write lock is taken at once (BEGIN
    /// IMMEDIATE), so that two writers queue up instead of failing half way.
    /// </summary>
    public static T Write<T>(this AcquitDb db, Func<T> work)
    {
        using var transaction = Begin(db);
        var result = work();
        db.SaveChanges();
        transaction.Commit();
        return result;
    }

    /// <summary>
    /// The same, but nothing is kept when <paramref name="work"/> comes back with a refusal, which is returned. Null:
    /// all is kept.
    /// </summary>
    public static T? WriteUnless<T>(this AcquitDb db, Func<T?> work)
        where T : class
    {
        using var transaction = Begin(db);
        if (work() is { } refused)
        {
            return refused;
        }

        db.SaveChanges();
        transaction.Commit();
        return null;
    }

    /// <summary>
    /// Lets SQLite count what its tables hold, where it never did or they grew tenfold: without that it takes any key
    /// that begins with the creditor for a narrow one, and reads a whole table for one debtor. PostgreSQL counts by
    /// itself. False: another writer was at work; the next time will do.
    /// </summary>
    public static bool LearnSizes(this AcquitDb db)
    {
        try
        {
            if (!db.Database.IsNpgsql())
            {
                db.Database.ExecuteSqlRaw("PRAGMA optimize = 0x10002");
            }

            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is FileIsBusy or TableIsLocked)
        {
            // It comes after the commit: what was imported or decided is kept, and must not be told as failed.
            return false;
        }
    }

    /// <summary>
    /// Who may do what, in the transaction that is under way: what is written there stands or falls with it. The
    /// caller saves and disposes it; the connection stays open.
    /// </summary>
    /// <exception cref="InvalidOperationException">no transaction is under way</exception>
    public static AccessDb AccessWithin(this AcquitDb db)
    {
        var under = db.Database.CurrentTransaction ?? throw new InvalidOperationException("no transaction");
        var connection = db.Database.GetDbConnection();
        AccessDb access = db.Database.IsNpgsql()
            ? new PostgresAccessDb(new DbContextOptionsBuilder<PostgresAccessDb>().UseNpgsql(connection).Options)
            : new SqliteAccessDb(new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite(connection).Options);
        access.Database.UseTransaction(under.GetDbTransaction());
        return access;
    }

    /// <summary>Does <paramref name="work"/> as if it were written, and takes all of it back.</summary>
    public static T Rehearse<T>(this AcquitDb db, Func<T> work)
    {
        using var transaction = db.Database.BeginTransaction();
        var result = work();
        transaction.Rollback();
        db.ChangeTracker.Clear();
        return result;
    }

    /// <summary>
    /// One writer per creditor at a time until the transaction ends: numbers follow without gaps, projections agree.
    /// SQLite has one writer anyway.
    /// </summary>
    public static void LockCreditor(this AcquitDb db, Guid creditor)
    {
        if (db.Database.IsNpgsql())
        {
            db.Database.ExecuteSql($"SELECT id FROM creditor WHERE id = {creditor} FOR UPDATE");
        }
    }

    private static IDbContextTransaction Begin(AcquitDb db)
    {
        var transaction = db.Database.BeginTransaction(
            db.Database.IsNpgsql() ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        if (!db.Database.IsNpgsql())
        {
            db.Database.ExecuteSqlRaw(RoomForIndexes);
        }

        return transaction;
    }
}

/// <summary>Instants are whole microseconds UTC since 1970 in every table.</summary>
public static class Instants
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static long Micros(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TicksPerMicrosecond;

    public static DateTimeOffset Of(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TicksPerMicrosecond);
}
