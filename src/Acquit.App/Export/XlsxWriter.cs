using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Acquit.App.Export;

/// <summary>
/// A table as an Excel workbook (ECMA-376): numbers and days as such, words as words with the mark under which a
/// spreadsheet never reads them as a formula. One sheet holds 1 048 576 rows, more go on a second one.
/// </summary>
public static class XlsxWriter
{
    /// <summary>Of Excel, the row of titles included.</summary>
    public const int RowsOfASheet = 1_048_576;

    private const int LongestText = 32_767;
    private const int CharsBetweenWrites = 32_000;

    public static Task WriteAsync(TableExport table, Stream stream, CancellationToken cancel) =>
        WriteAsync(table, stream, RowsOfASheet, cancel);

    /// <param name="rowsOfASheet">titles included, at least two</param>
    public static async Task WriteAsync(TableExport table, Stream stream, int rowsOfASheet, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(
            stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var sheets = 0;
        using var rows = table.Rows.GetEnumerator();
        var isMore = rows.MoveNext();
        do
        {
            sheets++;
            await using var part = await PartAsync(zip, $"xl/worksheets/sheet{sheets}.xml");
            var text = new StringBuilder(XlsxParts.SheetHead(table.Titles.Count));
            AddRow(text, [.. table.Titles.Select(TableCell.Of)], XlsxParts.TitleStyle);
            for (var written = 1; isMore && written < rowsOfASheet; written++)
            {
                AddRow(text, rows.Current, XlsxParts.TextStyle);
                isMore = rows.MoveNext();
                await FlushAsync(text, part, CharsBetweenWrites);
            }

            await FlushAsync(text.Append("</sheetData></worksheet>"), part, 0);
        }
        while (isMore);

        foreach (var (name, text) in XlsxParts.Around(sheets))
        {
            await using var part = await PartAsync(zip, name);
            await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        }
    }

    private static Task<Stream> PartAsync(ZipArchive zip, string name) =>
        zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();

    /// <summary>Writes what has gathered, once it is more than this.</summary>
    private static async Task FlushAsync(StringBuilder text, Stream part, int more)
    {
        if (text.Length > more)
        {
            await part.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()));
            text.Clear();
        }
    }

    private static void AddRow(StringBuilder text, IReadOnlyList<TableCell> row, int textStyle)
    {
        text.Append("<row>");
        foreach (var cell in row)
        {
            AddCell(text, cell, textStyle);
        }

        text.Append("</row>");
    }

    private static void AddCell(StringBuilder text, TableCell cell, int textStyle)
    {
        switch (cell.Kind)
        {
            case CellKind.Text when cell.Text.Length == 0:
                text.Append("<c/>");
                break;
            case CellKind.Text:
                text.Append(CultureInfo.InvariantCulture, $"<c t=\"inlineStr\" s=\"{textStyle}\"><is>")
                    .Append("<t xml:space=\"preserve\">").Append(Escaped(cell.Text)).Append("</t></is></c>");
                break;
            case CellKind.Amount:
                AddNumber(text, XlsxParts.AmountStyle, cell.Number);
                break;
            case CellKind.Count:
                AddNumber(text, XlsxParts.CountStyle, cell.Number);
                break;
            case CellKind.Day:
                AddNumber(text, XlsxParts.DayStyle, XlsxParts.Serial(cell.Day));
                break;
        }
    }

    private static void AddNumber(StringBuilder text, int style, decimal number) =>
        text.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{number}</v></c>");

    /// <summary>As XML 1.0 allows it: control signs go, marks are written as entities.</summary>
    private static string Escaped(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        var clean = new StringBuilder(cut.Length);
        foreach (var c in cut)
        {
            _ = c switch
            {
                '&' => clean.Append("&amp;"),
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '\t' or '\n' or >= ' ' and < '\uFFFE' => clean.Append(c),
                _ => clean,
            };
        }

        return clean.ToString();
    }
}
