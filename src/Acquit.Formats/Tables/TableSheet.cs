using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Acquit.Formats.Tables;

/// <summary>The first sheet of an XLSX or XLS file as rows, bounded in size whatever the file says of itself.</summary>
internal static class TableSheet
{
    private const long LargestUnpacked = 1_000_000_000;
    private const long MostCells = 20_000_000;
    private const int MostColumns = 1000;

    private static readonly byte[] _zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Whether the first bytes are those of a spreadsheet.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => IsZip(start) || start.StartsWith(_compound);

    /// <summary>
    /// Rows that are not blank, numbered as the sheet numbers them. A torn sheet gives the rows above the tear, and a
    /// problem.
    /// </summary>
    public static List<TableRow> Rows(byte[] bytes, string name, List<ImportProblem> problems)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = new List<TableRow>();
        var line = 0;
        try
        {
            if (IsZip(bytes) && Unpacked(bytes) is var unpacked and > LargestUnpacked)
            {
                problems.Add(new(ProblemCode.FileTooLarge, name, 0, 0, $"{unpacked}", $"≤ {LargestUnpacked}"));
                return rows;
            }

            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            var cells = 0L;
            while (reader.Read())
            {
                line++;
                cells += reader.FieldCount;
                if (cells > MostCells)
                {
                    problems.Add(new(ProblemCode.FileTooLarge, name, line, 0, $"{cells}", $"≤ {MostCells}"));
                    return [];
                }

                var row = Row(reader, line);
                if (!row.IsEmpty)
                {
                    rows.Add(row);
                }
            }
        }
        catch (Exception torn) when (torn is not OutOfMemoryException)
        {
            // the reader throws whatever it stumbles on
            problems.Add(new(ProblemCode.SheetUnreadable, name, line, 0, torn.Message, "XLSX | XLS"));
        }

        return rows;
    }

    private static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith(_zip);

    private static long Unpacked(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length);
    }

    private static TableRow Row(IExcelDataReader reader, int line)
    {
        var fields = new string[Math.Min(reader.FieldCount, MostColumns)];
        for (var column = 0; column < fields.Length; column++)
        {
            fields[column] = Cell(reader.GetValue(column));
        }

        return new TableRow(line, fields);
    }

    /// <summary>A cell as a CSV would hold it: days as yyyy-mm-dd, numbers with a point.</summary>
    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number and > -1e15 and < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => TableRow.OneLine(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => TableRow.OneLine(ComposedText.Of(value.ToString() ?? "")),
    };
}
