using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acquit.Store;

/// <summary>
/// One SQL statement prepared on a SQLite connection and run for many rows. Values go by their place and are written
/// as the provider writes them; one that is the same as in the row before is not handed over again.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int LongestFixed = 36;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly object?[] _bound;
    private byte[] _text = new byte[1 << 10];

    /// <param name="sql">with <c>?1</c>, <c>?2</c>… for the values</param>
    public SqliteStatement(SqliteConnection connection, string sql, int values)
    {
        _connection = connection.Handle!;
        _bound = new object?[values];
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    public void Dispose() => _statement.Dispose();

    /// <param name="at">0 for <c>?1</c></param>
    public void Bind(int at, object? value)
    {
        if (!Equals(_bound[at], value))
        {
            _bound[at] = value;
            Check(BindAt(at + 1, value));
        }
    }

    public void Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        var ended = raw.sqlite3_reset(_statement);
        Check(outcome == raw.SQLITE_DONE ? raw.SQLITE_OK : ended);
    }

    private int BindAt(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        Guid key => BindKey(place, key),
        DateOnly day => BindDay(place, day),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        bool flag => raw.sqlite3_bind_int(_statement, place, flag ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        { } other => throw new NotSupportedException($"{other.GetType().Name} is no type of a column"),
    };

    private int BindText(int place, string text)
    {
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(_statement, place, text);
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private int BindKey(int place, Guid key)
    {
        Span<byte> text = stackalloc byte[LongestFixed];
        key.TryFormat(text, out var length);
        Ascii.ToUpperInPlace(text, out _);
        return raw.sqlite3_bind_text(_statement, place, text[..length]);
    }

    private int BindDay(int place, DateOnly day)
    {
        Span<byte> text = stackalloc byte[LongestFixed];
        day.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_statement, place, text[..length]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
