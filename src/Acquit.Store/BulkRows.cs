using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Acquit.Store;

/// <summary>Many rows of one table at once: COPY on PostgreSQL, one prepared INSERT on SQLite.</summary>
public static class BulkRows
{
    /// <summary>Adds rows within the transaction that the caller has begun.</summary>
    public static void Insert<T>(AcquitDb db, IEnumerable<T> rows)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is no table");
        var columns = table.GetProperties().Select(property => new Column(property)).ToList();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            Copy(postgres, table.GetTableName()!, columns, rows);
            return;
        }

        using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        InsertEach(insert, table.GetTableName()!, columns, rows);
    }

    private static void Copy(
        NpgsqlConnection connection, string table, List<Column> columns, IEnumerable<object> rows)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        using var copy = connection.BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value)
                {
                    copy.Write(value);
                }
                else
                {
                    copy.WriteNull();
                }
            }
        }

        copy.Complete();
    }

    private static void InsertEach(DbCommand insert, string table, List<Column> columns, IEnumerable<object> rows)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        var values = string.Join(", ", columns.Select(column => "@" + column.Name));
        insert.CommandText = $"INSERT INTO {table} ({names}) VALUES ({values})";
        var parameters = new DbParameter[columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = insert.CreateParameter();
            parameters[i].ParameterName = "@" + columns[i].Name;
            insert.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].Of(row) ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }

    /// <summary>One column, and its value as the database keeps it: closed lists as words.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? _word = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public object? Of(object row)
        {
            var value = property.PropertyInfo!.GetValue(row);
            return _word is null || value is null ? value : _word(value);
        }
    }
}
