using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Acquit.Store;

/// <summary>Many rows of one table at once: COPY on PostgreSQL, one prepared statement on SQLite.</summary>
public static class BulkRows
{
    private static readonly ConcurrentDictionary<IEntityType, Table> _tables = new();

    /// <summary>Adds rows within the transaction that the caller has begun.</summary>
    public static void Insert<T>(AcquitDb db, IEnumerable<T> rows)
        where T : class
    {
        var table = TableOf<T>(db);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            Copy(postgres, table.Name, table.Columns, rows);
            return;
        }

        var values = string.Join(", ", table.Columns.Select((_, at) => $"?{at + 1}"));
        RunEach(db, $"INSERT INTO {table.Name} ({Names(table.Columns)}) VALUES ({values})", table.Columns, rows);
    }

    /// <summary>
    /// Writes some columns of rows that are there already, found by their key, within the caller's transaction.
    /// </summary>
    /// <param name="properties">names of the row's properties</param>
    public static void Update<T>(AcquitDb db, IReadOnlyCollection<T> rows, params string[] properties)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = TableOf<T>(db);
        var changed = table.Columns.FindAll(column => properties.Contains(column.Property));
        List<Column> columns = [.. table.Key, .. changed];
        if (db.Database.GetDbConnection() is not NpgsqlConnection postgres)
        {
            var found = Pairs(table.Key, " AND ", at => $"?{at + 1}");
            var set = Pairs(changed, ", ", at => $"?{table.Key.Count + at + 1}");
            RunEach(db, $"UPDATE {table.Name} SET {set} WHERE {found}", columns, rows);
            return;
        }

        var beside = "bulk_" + table.Name;
        Execute(postgres,
            $"CREATE TEMP TABLE {beside} ON COMMIT DROP AS SELECT {Names(columns)} FROM {table.Name} WITH NO DATA");
        Copy(postgres, beside, columns, rows);
        var taken = Pairs(changed, ", ", at => $"{beside}.{changed[at].Name}");
        Execute(postgres, $"UPDATE {table.Name} SET {taken} FROM {beside} WHERE "
            + string.Join(" AND ", table.Key.Select(key => $"{table.Name}.{key.Name} = {beside}.{key.Name}")));
        Execute(postgres, $"DROP TABLE {beside}");
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Names(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => column.Name));

    /// <summary><c>a = ?1, b = ?2</c></summary>
    private static string Pairs(IEnumerable<Column> columns, string between, Func<int, string> value) =>
        string.Join(between, columns.Select((column, at) => $"{column.Name} = {value(at)}"));

    private static void Copy(
        NpgsqlConnection connection, string table, List<Column> columns, IEnumerable<object> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
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

    private static void RunEach(AcquitDb db, string sql, List<Column> columns, IEnumerable<object> rows)
    {
        using var statement = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), sql, columns.Count);
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Count; at++)
            {
                statement.Bind(at, columns[at].Of(row));
            }

            statement.Run();
        }
    }

    private static Table TableOf<T>(AcquitDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is no table");
        return _tables.GetOrAdd(entity, found => new Table(
            found.GetTableName()!,
            [.. found.GetProperties().Select(property => new Column(property))],
            [.. found.FindPrimaryKey()!.Properties.Select(property => new Column(property))]));
    }

    private sealed record Table(string Name, List<Column> Columns, List<Column> Key);

    /// <summary>One column, and its value as the database keeps it: closed lists as words.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> _value = Getter(property);
        private readonly Func<object?, object?>? _word = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string Property { get; } = property.Name;

        public object? Of(object row)
        {
            var value = _value(row);
            return _word is null || value is null ? value : _word(value);
        }

        private static Func<object, object?> Getter(IProperty property)
        {
            var row = Expression.Parameter(typeof(object));
            var typed = Expression.Convert(row, property.DeclaringType.ClrType);
            var value = Expression.Property(typed, property.PropertyInfo!);
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        }
    }
}
