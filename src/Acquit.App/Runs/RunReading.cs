using Acquit.App.Decide;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Runs;

/// <summary>
/// What a run reads of some dossiers before it decides: what stands, and the facts; of many over two connections at
/// once. The other one sees the same: nothing is written yet in the run's transaction, and its lock keeps others from
/// writing.
/// </summary>
internal sealed class RunReading(Database database, AcquitDb db, CreditorBook creditor, DateOnly day)
{
    private const int WorthTwoConnections = 50;

    /// <summary>Opens both books, and loads the dossiers in the order of their rows.</summary>
    public IReadOnlyList<LoadedDossier> Read(
        IReadOnlyList<DossierRow> rows, DecisionBook decisions, ProposalBook proposals)
    {
        List<Guid> ids = [.. rows.Select(row => row.Id)];
        IReadOnlyList<LoadedDossier> dossiers = [];
        if (rows.Count < WorthTwoConnections)
        {
            decisions.Open(db, ids);
            ReadFacts();
            return dossiers;
        }

        using var other = database.Open();
        Parallel.Invoke(() => decisions.Open(other, ids), ReadFacts);
        return dossiers;

        void ReadFacts()
        {
            proposals.Open(ids);
            dossiers = DossierBatch.Load(db, creditor, rows, day);
        }
    }
}
