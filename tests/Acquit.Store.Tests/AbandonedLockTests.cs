using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

/// <summary>
/// A program killed while it made the tables leaves a lock; the next one does not wait for it for ever.
/// </summary>
public class AbandonedLockTests
{
    [Fact]
    public async Task A_lock_left_by_a_killed_migration_is_taken_away()
    {
        var path = Path.Combine(Path.GetTempPath(), $"acquit-lock-{Guid.NewGuid():N}.db");
        var database = Database.At(path);
        using (var db = database.Open())
        {
            db.Database.ExecuteSqlRaw(
                "CREATE TABLE \"__EFMigrationsLock\" "
                    + "(\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            db.Database.ExecuteSqlRaw("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')");
        }

        await Task.Run(database.Prepared).WaitAsync(TimeSpan.FromSeconds(60));
        using var made = database.Open();
        made.Creditors.Count().ShouldBe(0);
    }
}
