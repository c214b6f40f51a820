using Acquit.Formats.Tables;

namespace Acquit.Formats.Accounting;

/// <summary>The header of a table, and which of its columns holds what, for a person to correct.</summary>
public sealed record TableColumns(
    IReadOnlyList<string> Header, IReadOnlyDictionary<OpenItemColumn, string> Used, int Rows)
{
    /// <summary>Null when the bytes are no table (a FEC is none).</summary>
    public static TableColumns? Of(byte[] bytes, string file, ColumnMap? map)
    {
        if (LedgerFileKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, LedgerFileKinds.BytesNeeded)).ToArray())
                != LedgerFileKind.OpenItems
            || TableFile.Read(bytes, file, []) is not { } whole)
        {
            return null;
        }

        var table = whole.HeaderAt(header => OpenItemColumns.Of(header, map).Known);
        var columns = OpenItemColumns.Of(table.Header, map);
        var used = Enum.GetValues<OpenItemColumn>().Where(columns.Has)
            .ToDictionary(column => column, column => table.Header[columns.At(column)]);
        return new TableColumns(table.Header, used, table.Rows.Count);
    }
}
