using System.Globalization;
using System.Text;
using CsvHelper;
using ExcelDataReader;

namespace Acquit.Formats.Tables;

/// <summary>One row of a table: its line in the file (row of the sheet), 1 = first, and its fields, trimmed.</summary>
public sealed record TableRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>The field of a column, empty when the row is shorter.</summary>
    public string this[int column] => column >= 0 && column < Fields.Count ? Fields[column] : "";

    public bool IsEmpty => Fields.All(cell => cell.Length == 0);
}

/// <summary>A CSV, XLSX or XLS file as a header and rows: the first row that is not empty is the header.</summary>
public sealed record TableFile(string Name, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows)
{
    /// <summary>100 MB: far above any list of customers or open items, low enough to hold in memory.</summary>
    public const long LargestFile = 100_000_000;

    private const int MostColumns = 1000;
    private static readonly byte[] _zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The table in some bytes; null, with a problem, when there is none.</summary>
    public static TableFile? Read(byte[] bytes, string name, List<ImportProblem> problems)
    {
        if (bytes.Length > LargestFile)
        {
            var size = bytes.Length.ToString(CultureInfo.InvariantCulture);
            problems.Add(new(ProblemCode.FileTooLarge, name, 0, 0, size, $"≤ {LargestFile}"));
            return null;
        }

        var isSheet = bytes.AsSpan().StartsWith(_zip) || bytes.AsSpan().StartsWith(_compound);
        var rows = (isSheet ? SheetRows(bytes, name, problems) : TextRows(bytes)).Where(row => !row.IsEmpty).ToList();
        if (rows.Count == 0)
        {
            if (problems.Count == 0)
            {
                problems.Add(new(ProblemCode.FileEmpty, name, 0, 0, "", ""));
            }

            return null;
        }

        return new TableFile(name, rows[0].Fields, rows.GetRange(1, rows.Count - 1));
    }

    /// <summary>
    /// UTF-8 when the bytes are valid UTF-8, else Windows-1252: the two in which French packages and spreadsheets write CSV.
    /// </summary>
    internal static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }

    private static List<TableRow> TextRows(byte[] bytes)
    {
        var text = Decode(bytes);
        var options = new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = 1 << 20,
        };
        var rows = new List<TableRow>();
        using var reader = CsvReader.FromText(text, options);
        while (reader.Read())
        {
            var fields = new string[Math.Min(reader.FieldCount, MostColumns)];
            for (var column = 0; column < fields.Length; column++)
            {
                fields[column] = reader.GetString(column).Trim();
            }

            rows.Add(new TableRow((int)reader.LineNumber, fields));
        }

        return rows;
    }

    /// <summary>The separator that the first line holds most of.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return ";\t,|".MaxBy(separator => first.Count(c => c == separator));
    }

    private static List<TableRow> SheetRows(byte[] bytes, string name, List<ImportProblem> problems)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = new List<TableRow>();
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            while (reader.Read())
            {
                var fields = new string[Math.Min(reader.FieldCount, MostColumns)];
                for (var column = 0; column < fields.Length; column++)
                {
                    fields[column] = Cell(reader.GetValue(column));
                }

                rows.Add(new TableRow(rows.Count + 1, fields));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problems.Add(new(ProblemCode.SheetUnreadable, name, rows.Count + 1, 0, e.Message, "XLSX | XLS"));
        }

        return rows;
    }

    /// <summary>A cell as a CSV would hold it: days as yyyy-mm-dd, numbers with a point.</summary>
    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture).Trim(),
        _ => value.ToString()?.Trim() ?? "",
    };
}
