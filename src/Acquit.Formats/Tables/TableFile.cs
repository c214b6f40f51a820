using System.Globalization;

namespace Acquit.Formats.Tables;

/// <summary>One row of a table: its line in the file (row of the sheet), 1 = first, and its fields, trimmed.</summary>
public sealed record TableRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>The field of a column, empty when the row is shorter.</summary>
    public string this[int column] => column >= 0 && column < Fields.Count ? Fields[column] : "";

    public bool IsEmpty => Fields.All(cell => cell.Length == 0);

    /// <summary>Trimmed, and line ends inside a field as one blank: a name is printed on one line.</summary>
    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r') < 0
            ? text.Trim()
            : string.Join(' ', text.Split(['\n', '\r'], LineEnds));

    private const StringSplitOptions LineEnds = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
}

/// <summary>A CSV, XLSX or XLS file as a header and rows: the first row that is not empty is the header.</summary>
public sealed record TableFile(string Name, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows)
{
    /// <summary>100 MB: far above any list of customers or open items, low enough to hold in memory.</summary>
    public const long LargestFile = 100_000_000;

    private const int LowestHeader = 20;

    /// <summary>Line of the header, 1 = first.</summary>
    public int HeaderLine { get; private init; } = 1;

    /// <summary>Rows that could not even be cut into fields; each has its problem.</summary>
    public int RowsRejected { get; private init; }

    /// <summary>The table in some bytes; null, with a problem, when there is none.</summary>
    public static TableFile? Read(byte[] bytes, string name, List<ImportProblem> problems)
    {
        if (bytes.Length > LargestFile)
        {
            var size = bytes.Length.ToString(CultureInfo.InvariantCulture);
            problems.Add(new(ProblemCode.FileTooLarge, name, 0, 0, size, $"≤ {LargestFile}"));
            return null;
        }

        var before = problems.Count;
        var (all, rejected) = TableSheet.Recognises(bytes)
            ? (TableSheet.Rows(bytes, name, problems), 0)
            : TableText.Rows(bytes, name, problems);
        var rows = all.Where(row => !row.IsEmpty).ToList();
        if (rows.Count == 0)
        {
            if (problems.Count == before)
            {
                problems.Add(new(ProblemCode.FileEmpty, name, 0, 0, "", ""));
            }

            return null;
        }

        return new TableFile(name, rows[0].Fields, rows.GetRange(1, rows.Count - 1))
        {
            HeaderLine = rows[0].Line,
            RowsRejected = rejected,
        };
    }

    /// <summary>
    /// The same table with the header that suits best: titles often stand above it. What is above is no row. The first
    /// of equals, among the first twenty rows.
    /// </summary>
    public TableFile HeaderAt(Func<IReadOnlyList<string>, int> suits)
    {
        var best = -1;
        var most = suits(Header);
        for (var at = 0; at < Math.Min(Rows.Count, LowestHeader); at++)
        {
            if (suits(Rows[at].Fields) > most)
            {
                (best, most) = (at, suits(Rows[at].Fields));
            }
        }

        return best < 0
            ? this
            : this with
            {
                Header = Rows[best].Fields,
                HeaderLine = Rows[best].Line,
                Rows = [.. Rows.Skip(best + 1)],
            };
    }
}
