using Acquit.Store;

namespace Acquit.App.Import;

/// <summary>
/// Brings one file in, whatever its kind, or says what it would change: the same for the command line and the browser.
/// </summary>
public static class ImportDesk
{
    /// <summary>All or nothing; what changes is shown before it is kept.</summary>
    /// <param name="isDryRun">nothing is kept</param>
    /// <param name="show">is told the outcome while it can still be taken back; not of a customer file</param>
    public static ImportOutcome Import(
        AcquitDb db, ImportAct act, Intake file, bool isDryRun, Action<ImportOutcome>? show = null)
    {
        var outcome = ImportOutcome.Of(file, null);
        if (file.Customers is { } customers)
        {
            var batch = CustomerImport.Apply(db, act, customers, isDryRun);
            return ImportOutcome.Of(file, batch) with { Added = batch?.Added ?? 0, Changed = batch?.Changed ?? 0 };
        }

        if (file.Ledger is not { } ledger)
        {
            return outcome;
        }

        if (isDryRun)
        {
            outcome = outcome.With(LedgerImport.Preview(db, act, ledger));
            show?.Invoke(outcome);
            return outcome;
        }

        var applied = LedgerImport.Apply(db, act, ledger, Told);
        return applied is null ? outcome : outcome with
        {
            Batch = applied.Number,
            Problems = [.. outcome.Problems, .. LedgerImport.OpeningProblems(db, act.Creditor, file.Name)],
        };

        void Told(ImportSummary summary)
        {
            outcome = outcome.With(summary);
            show?.Invoke(outcome);
        }
    }

    /// <summary>Lays the invoices of a folder, as PDF, into their places.</summary>
    public static ImportOutcome ImportFolder(AcquitDb db, ImportAct act, string folder, bool isDryRun) =>
        ImportOutcome.Of(InvoiceFolder.Apply(db, act, folder, isDryRun), folder);
}
