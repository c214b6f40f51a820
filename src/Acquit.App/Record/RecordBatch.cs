using System.Data;
using Acquit.Formats;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>
/// What became of a table: every row read is recorded, was recorded before, or has a problem.
/// </summary>
/// <param name="IsNothingWritten">all or nothing was asked and something was wrong: nothing was recorded</param>
public sealed record RecordBatchResult(
    int RowsRead, int Recorded, int AlreadyRecorded, IReadOnlyList<ImportProblem> Problems, bool IsNothingWritten);

/// <summary>A table of things to be noted, for the creditor that is named or for all.</summary>
/// <param name="OrNothing">nothing at all is noted when a row has a problem</param>
public sealed record RecordTable(RecordedAct Act, byte[] Bytes, string Path, string By, bool OrNothing)
{
    /// <summary>Name or number; null: all creditors.</summary>
    public string? Creditor { get; init; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Where the files lie that its rows name.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "";
}

/// <summary>Notes in bulk what happened; the same table again notes nothing twice.</summary>
public sealed class RecordBatch(Database database, RecordDesk desk)
{
    public RecordBatchResult Record(RecordTable table)
    {
        var reading = ActsFile.Read(table.Act, table.Bytes, table.Name, table.By);
        var problems = new List<ImportProblem>(reading.Problems);
        using var db = database.Open();
        using var transaction = db.Database.BeginTransaction(
            database.IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        var (recorded, already) = (0, 0);
        foreach (var row in reading.Rows.OrderBy(row => row.Happened.EffectiveOn).ThenBy(row => row.Line))
        {
            var (isRecorded, isAlready) = Record(db, row, table, problems);
            recorded += isRecorded ? 1 : 0;
            already += isAlready ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        problems.Sort((a, b) => a.Line.CompareTo(b.Line));
        var isNothing = table.OrNothing && problems.Count > 0;
        if (!isNothing)
        {
            transaction.Commit();
        }

        return new RecordBatchResult(reading.RowsRead, isNothing ? 0 : recorded, already, problems, isNothing);
    }

    /// <summary>Whether the row is recorded now, or was before; neither: it has a problem.</summary>
    private (bool IsRecorded, bool IsAlready) Record(
        AcquitDb db, ActRow row, RecordTable table, List<ImportProblem> problems)
    {
        if (Whose(db, row, table, problems) is not { } debtor)
        {
            return (false, false);
        }

        db.LockCreditor(debtor.Creditor);
        var act = new RecordAct(row.Happened, row.Items)
        {
            Paper = row.File.Length > 0 ? SentPaper.Beside(table.Folder, row.File) : null, IsFromTable = true,
        };
        var refused = desk.Record(db, debtor, act).Refused;
        var isAlready = refused?.Refusal == RecordRefusal.AlreadyRecorded;
        if (refused is not null && !isAlready)
        {
            problems.Add(Problem(table.Name, row, refused));
        }

        return (refused is null, isAlready);
    }

    private static NamedDebtor? Whose(AcquitDb db, ActRow row, RecordTable table, List<ImportProblem> problems)
    {
        var found = DebtorSearch.Find(db, row.Debtor, table.Creditor);
        if (found.Count == 1)
        {
            return found[0];
        }

        var code = found.Count == 0 ? ProblemCode.DebtorUnknown : ProblemCode.DebtorAmbiguous;
        var candidates = string.Join(" | ", found.Select(one => $"#{one.Number} {one.CreditorName}"));
        problems.Add(new(code, table.Name, row.Line, 0, row.Debtor, candidates));
        return null;
    }

    /// <summary>The refusal is named by its key, which never changes.</summary>
    private static ImportProblem Problem(string file, ActRow row, RefusedRecord refused) =>
        new(ProblemCode.RecordRefused, file, row.Line, 0,
            refused.Word.Length > 0 ? $"{row.Debtor} {refused.Word}" : row.Debtor, refused.Key);
}
