using System.Buffers;
using System.Globalization;
using System.Text;
using Acquit.Core;

namespace Acquit.App.Export;

/// <summary>
/// A table as CSV (RFC 4180). French: semicolons, decimal comma, 30/11/2026, as a French spreadsheet opens it; English:
/// commas, decimal point, 2026-11-30. Words that a spreadsheet would run as a formula get an apostrophe in front.
/// </summary>
internal sealed class CsvWriter(Language language)
{
    private const int RowsBetweenWrites = 200;

    /// <summary>What begins a formula, or hides its beginning.</summary>
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private static readonly SearchValues<char> _quoted = SearchValues.Create("\"\r\n");

    private readonly StringBuilder _text = new();

    private char Separator => language switch
    {
        Language.French => ';',
        Language.English => ',',
    };

    public async Task WriteAsync(TableExport table, Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancel);
        AddRow([.. table.Titles.Select(TableCell.Of)]);
        var waiting = 1;
        foreach (var row in table.Rows)
        {
            AddRow(row);
            if (++waiting == RowsBetweenWrites)
            {
                await FlushAsync(stream, cancel);
                waiting = 0;
            }
        }

        await FlushAsync(stream, cancel);
    }

    /// <summary>« =SUM(A1) » becomes « '=SUM(A1) »; a figure stays a figure.</summary>
    public static string Harmless(string text) =>
        text.TrimStart(' ', '\u00A0') is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal)
            ? "'" + text : text;

    private async Task FlushAsync(Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancel);
        _text.Clear();
    }

    private void AddRow(IReadOnlyList<TableCell> row)
    {
        for (var at = 0; at < row.Count; at++)
        {
            if (at > 0)
            {
                _text.Append(Separator);
            }

            _text.Append(Quoted(Words(row[at])));
        }

        _text.Append("\r\n");
    }

    private string Words(TableCell cell) => cell.Kind switch
    {
        CellKind.Text => Harmless(cell.Text),
        CellKind.Amount => Figure(cell.Number.ToString("0.00", CultureInfo.InvariantCulture)),
        CellKind.Count => cell.Number.ToString("0", CultureInfo.InvariantCulture),
        CellKind.Day => cell.Day.ToString(
            language == Language.French ? "dd'/'MM'/'yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private string Figure(string figure) =>
        language == Language.French ? figure.Replace('.', ',') : figure;

    private string Quoted(string words) =>
        words.Contains(Separator, StringComparison.Ordinal) || words.AsSpan().IndexOfAny(_quoted) >= 0
            ? "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : words;
}
