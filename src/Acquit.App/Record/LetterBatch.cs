using System.Data;
using Acquit.Formats;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>
/// What became of a table of letters: every row read is recorded, was recorded before, or has a problem.
/// </summary>
/// <param name="IsNothingWritten">all or nothing was asked and something was wrong: nothing was recorded</param>
public sealed record LetterBatchResult(
    int RowsRead, int Recorded, int AlreadyRecorded, IReadOnlyList<ImportProblem> Problems, bool IsNothingWritten);

/// <summary>A table of letters to be noted, for the creditor that is named or for all.</summary>
/// <param name="OrNothing">nothing at all is noted when a row has a problem</param>
public sealed record LetterTable(byte[] Bytes, string Name, string By, string? Creditor, bool OrNothing);

/// <summary>Notes letters in bulk; the same table again notes nothing twice.</summary>
public sealed class LetterBatch(Database database, RecordDesk desk)
{
    public LetterBatchResult Record(LetterTable table)
    {
        var reading = LettersFile.Read(table.Bytes, table.Name, table.By);
        var problems = new List<ImportProblem>(reading.Problems);
        using var db = database.Open();
        using var transaction = db.Database.BeginTransaction(
            database.IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        var (recorded, already) = (0, 0);
        foreach (var row in reading.Rows.OrderBy(row => row.Letter.EffectiveOn).ThenBy(row => row.Line))
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

        return new LetterBatchResult(reading.RowsRead, isNothing ? 0 : recorded, already, problems, isNothing);
    }

    /// <summary>Whether the row is recorded now, or was before; neither: it has a problem.</summary>
    private (bool IsRecorded, bool IsAlready) Record(
        AcquitDb db, LetterRow row, LetterTable table, List<ImportProblem> problems)
    {
        if (Whose(db, row, table, problems) is not { } debtor)
        {
            return (false, false);
        }

        db.LockCreditor(debtor.Creditor);
        var refused = desk.Record(db, debtor, row.Letter, row.Items).Refused;
        var isAlready = refused?.Refusal == RecordRefusal.AlreadyRecorded;
        if (refused is not null && !isAlready)
        {
            problems.Add(Problem(table.Name, row, refused));
        }

        return (refused is null, isAlready);
    }

    private static NamedDebtor? Whose(AcquitDb db, LetterRow row, LetterTable table, List<ImportProblem> problems)
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
    private static ImportProblem Problem(string file, LetterRow row, RefusedRecord refused) =>
        new(ProblemCode.RecordRefused, file, row.Line, 0, $"{row.Debtor} {row.Letter.Step}", refused.Key);
}
