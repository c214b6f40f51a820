using Acquit.Core;

namespace Acquit.App.Export;

/// <summary>The files that a table can be taken away as.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 with its mark; semicolons and decimal commas in French.</summary>
    Csv,

    Xlsx,
}

/// <summary>
/// A table to take away: titles, then rows made one by one while they are written, so that a hundred thousand of them
/// need no more memory than ten.
/// </summary>
/// <param name="Name">of the file, without its ending</param>
/// <param name="Titles">as many as each row has cells</param>
public sealed record TableExport(
    string Name, IReadOnlyList<string> Titles, IEnumerable<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>« balance-agee-2026-11-30.csv ».</summary>
    public string FileName(TableFormat format) => Name + format switch
    {
        TableFormat.Csv => ".csv",
        TableFormat.Xlsx => ".xlsx",
    };

    public static string MediaType(TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8",
        TableFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>Writes as it reads; the stream is left open.</summary>
    public Task WriteAsync(Stream stream, TableFormat format, Language language, CancellationToken cancel) =>
        format switch
        {
            TableFormat.Csv => new CsvWriter(language).WriteAsync(this, stream, cancel),
            TableFormat.Xlsx => XlsxWriter.WriteAsync(this, stream, cancel),
        };
}
