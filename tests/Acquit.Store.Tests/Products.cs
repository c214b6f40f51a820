using Acquit.App.Decide;
using Acquit.Core.Parties;
using Acquit.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

/// <summary>Every storage test runs on both.</summary>
public enum Product
{
    Sqlite,
    Postgres,
}

/// <summary>A new, empty, prepared database of one product, thrown away after the test.</summary>
public sealed class Scratch : IDisposable
{
    private readonly string? _file;
    private readonly PostgresCluster _cluster;

    public Scratch(Product product, PostgresCluster cluster)
        : this(product == Product.Sqlite ? NewFile() : null, cluster, cluster.NewDatabase) { }

    private Scratch(string? file, PostgresCluster cluster, Func<string> newDatabase)
    {
        (_file, _cluster) = (file, cluster);
        Address = _file ?? newDatabase();
        Database = Database.At(Address).Prepared();
    }

    public Database Database { get; }

    /// <summary>What <c>--db</c> names it by.</summary>
    public string Address { get; }

    /// <summary>Another database with all that this one holds; nobody may be working on this one.</summary>
    public Scratch Copy()
    {
        if (_file is null)
        {
            return new Scratch(null, _cluster, () => _cluster.CopyOf(Address));
        }

        var copy = NewFile();
        using (var db = Database.Open())
        {
            db.Database.ExecuteSql($"VACUUM INTO {copy}");
        }

        return new Scratch(copy, _cluster, () => copy);
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"acquit-{Guid.NewGuid():N}.db");

    /// <summary>With one creditor, whose invoices are due after 30 days.</summary>
    public Scratch With(Guid creditor)
    {
        using var db = Database.Open();
        db.Creditors.Add(new CreditorRow
        {
            Id = creditor, Number = 1, Name = "Brunet Outillage", FoldedName = "brunet outillage",
            Settings = CreditorSettings.Write(new Creditor { Name = "Brunet Outillage" }),
        });
        db.SaveChanges();
        return this;
    }

    public void Dispose()
    {
        if (_file is not null)
        {
            using (var db = Database.Open())
            {
                SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            }

            foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
            {
                File.Delete(file);
            }
        }
    }
}
