using System.Data.Common;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Acquit.Store;

/// <summary>Customer lines in bulk: COPY on PostgreSQL, one prepared INSERT on SQLite.</summary>
public static class LedgerLines
{
    private static readonly string[] _columns =
    [
        "creditor_id", "id", "item_key", "account", "auxiliary", "name", "journal", "piece_ref", "piece_date",
        "entry_date",
        "amount_cents", "label", "lettering", "lettered_on", "lettering_scope", "due_on", "ordinal", "is_opening",
        "source_line",
        "role", "continues_key", "first_batch", "last_batch", "gone_batch", "is_vanished",
    ];

    /// <summary>Adds rows within the transaction that the caller has begun.</summary>
    public static void Insert(AcquitDb db, IEnumerable<LedgerLineRow> rows)
    {
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
        {
            Copy(postgres, rows);
        }
        else
        {
            using var insert = connection.CreateCommand();
            insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            InsertEach(insert, rows);
        }
    }

    /// <summary>The lines that stand in the ledger now, in order of arrival, whatever their role.</summary>
    public static IReadOnlyList<LedgerLineRow> Standing(AcquitDb db, Guid creditor) =>
        [.. db.LedgerLines.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.GoneBatch == null)
            .OrderBy(row => row.Id)];

    /// <summary>The line as the ledger showed it.</summary>
    public static LedgerLine Line(LedgerLineRow row) => new()
    {
        Account = new AccountKey(row.Account, row.Auxiliary),
        Name = row.Name,
        Journal = row.Journal,
        PieceRef = row.PieceRef,
        PieceDate = row.PieceDate,
        EntryDate = row.EntryDate,
        Amount = Money.FromCents(row.AmountCents),
        Label = row.Label,
        Lettering = row.Lettering,
        LetteredOn = row.LetteredOn,
        DueOn = row.DueOn,
        Ordinal = row.Ordinal,
        SourceLine = row.SourceLine,
    };

    /// <summary>A row for a line that a batch shows for the first time, or shows changed.</summary>
    public static LedgerLineRow Row(LedgerLine line, Guid creditor, long id, ImportBatchRow batch) => new()
    {
        CreditorId = creditor,
        Id = id,
        ItemKey = line.Key.Value,
        Account = line.Account.Account,
        Auxiliary = line.Account.Auxiliary,
        Name = line.Name,
        Journal = line.Journal,
        PieceRef = line.PieceRef,
        PieceDate = line.PieceDate,
        EntryDate = line.EntryDate,
        AmountCents = line.Amount.Cents,
        Label = line.Label,
        Lettering = line.Lettering,
        LetteredOn = line.LetteredOn,
        LetteringScope = batch.LetteringScope,
        DueOn = line.DueOn,
        Ordinal = line.Ordinal,
        SourceLine = line.SourceLine,
        FirstBatch = batch.Number,
        LastBatch = batch.Number,
    };

    private static void Copy(NpgsqlConnection connection, IEnumerable<LedgerLineRow> rows)
    {
        var columns = string.Join(", ", _columns);
        using var copy = connection.BeginBinaryImport($"COPY ledger_line ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in Values(row))
            {
                if (value is null)
                {
                    copy.WriteNull();
                }
                else
                {
                    copy.Write(value);
                }
            }
        }

        copy.Complete();
    }

    private static void InsertEach(DbCommand insert, IEnumerable<LedgerLineRow> rows)
    {
        var names = string.Join(", ", _columns.Select(column => "@" + column));
#pragma warning disable CA2100 // names of our own columns
        insert.CommandText = $"INSERT INTO ledger_line ({string.Join(", ", _columns)}) VALUES ({names})";
#pragma warning restore CA2100
        foreach (var column in _columns)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@" + column;
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            var values = Values(row);
            for (var i = 0; i < values.Length; i++)
            {
                insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }

    private static object?[] Values(LedgerLineRow row) =>
    [
        row.CreditorId, row.Id, row.ItemKey, row.Account, row.Auxiliary, row.Name, row.Journal, row.PieceRef,
        row.PieceDate,
        row.EntryDate, row.AmountCents, row.Label, row.Lettering, row.LetteredOn, row.LetteringScope, row.DueOn,
        row.Ordinal,
        row.IsOpening, row.SourceLine, Database.Key(row.Role), row.ContinuesKey, row.FirstBatch, row.LastBatch,
        row.GoneBatch,
        row.IsVanished,
    ];
}
