using Acquit.App;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests.Record;

/// <summary>A desk at which things are noted in a world of one creditor, policy partner, on 23 November 2026.</summary>
internal sealed class Desk : IDisposable
{
    private readonly World _world;

    public Desk(Product product, PostgresCluster cluster)
    {
        _world = new World(product, cluster);
        _world.AddDebtor(_world.Creditor, "DUPIN", new(2026, 10, 20));
        Dupin = Find("DUPIN").Single();
    }

    /// <summary>What is shipped beside the program.</summary>
    public static DataFolder Data { get; } = FindData();

    public World World => _world;

    /// <summary>Owes F-DUPIN-1, 1200.00 due on 20 October.</summary>
    public NamedDebtor Dupin { get; }

    public RecordDesk Records => new(_world.Database, _world.Rules, _world.Clock);

    public IReadOnlyList<NamedDebtor> Find(string text, string? creditor = null)
    {
        using var db = _world.Database.Open();
        return DebtorSearch.Find(db, text, creditor);
    }

    public RecordOutcome Record(DossierEvent happened, params string[] items) =>
        Records.Record(Dupin, happened with { By = "Claire Morvan" }, items);

    public T Ask<T>(Func<AcquitDb, T> question)
    {
        using var db = _world.Database.Open();
        return question(db);
    }

    public void Dispose() => _world.Dispose();

    private static DataFolder FindData()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Acquit.slnx")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("no Acquit.slnx above the tests");
        }

        return new DataFolder(Path.Combine(folder, "data"));
    }
}
