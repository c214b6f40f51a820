using Acquit.App.Decide;
using Acquit.Core.Parties;
using Acquit.Store.Rows;

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

    public Scratch(Product product, PostgresCluster cluster)
    {
        _file = product == Product.Sqlite ? Path.Combine(Path.GetTempPath(), $"acquit-{Guid.NewGuid():N}.db") : null;
        Database = Database.At(_file ?? cluster.NewDatabase()).Prepared();
    }

    public Database Database { get; }

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
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
            {
                File.Delete(file);
            }
        }
    }
}
