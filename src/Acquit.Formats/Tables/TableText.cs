using Acquit.Formats.Accounting;

namespace Acquit.Formats.Tables;

/// <summary>
/// Cuts a CSV text into rows. A quoted field may hold line ends; a quote that is never closed is a character like any
/// other, so that it cannot swallow the rows below it.
/// </summary>
internal static class TableText
{
    private const int MostLinesInField = 50;
    private const int LinesLookedAt = 20;

    /// <summary>Rows that are not blank; one that is too long to be read is a problem, and counted.</summary>
    public static (List<TableRow> Rows, int Rejected) Rows(byte[] bytes, string name, List<ImportProblem> problems)
    {
        var encoding = FileEncoding.Detect(new MemoryStream(bytes, writable: false));
        if (encoding.UnreadableBytes > 0)
        {
            problems.Add(new(
                ProblemCode.EncodingDoubtful, name, 0, 0, $"{encoding.UnreadableBytes}", encoding.Encoding.WebName));
        }

        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), encoding.Encoding);
        var lines = PhysicalLines.Of(reader).ToList();
        var separator = SeparatorOf(lines);
        var rows = new List<TableRow>();
        var rejected = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var (number, text, tooLong) = lines[at];
            if (tooLong)
            {
                problems.Add(new(ProblemCode.RowTooLong, name, number, 0, text, $"≤ {PhysicalLines.Longest}"));
                rejected++;
                continue;
            }

            if (Closing(lines, at, separator) is (var whole, var last))
            {
                (text, at) = (whole, last);
            }

            rows.Add(new TableRow(number, [.. RowFields.Split(text, separator).Select(TableRow.OneLine)]));
        }

        return (rows, rejected);
    }

    /// <summary>
    /// The row up to the line that closes its last quoted field; null when none of the next lines does.
    /// </summary>
    private static (string Text, int Last)? Closing(
        List<(int, string Text, bool TooLong)> lines, int at, char separator)
    {
        var text = lines[at].Text;
        var last = Math.Min(lines.Count - 1, at + MostLinesInField);
        while (RowFields.OpenQuoteAt(text, separator) is >= 0 and var open)
        {
            var next = lines.FindIndex(at + 1, last - at, line => line.Text.Contains('"', StringComparison.Ordinal));
            if (next < 0)
            {
                return null;
            }

            text += "\n" + string.Join('\n', lines.GetRange(at + 1, next - at).Select(line => line.Text));
            at = next;
            if (text.Length > PhysicalLines.Longest || !RowFields.Closes(text, separator, open))
            {
                return null;
            }
        }

        return (text, at);
    }

    /// <summary>That of the first line that has several columns: titles often stand above the header.</summary>
    private static char SeparatorOf(List<(int, string Text, bool)> lines)
    {
        const int severalColumns = 3;
        var first = lines.Take(LinesLookedAt).Select(line => line.Text).ToList();
        var header = first.Find(text => Most(text).Count >= severalColumns)
            ?? first.Find(text => Most(text).Count > 0)
            ?? "";
        return Most(header).Separator;
    }

    private static (char Separator, int Count) Most(string text)
    {
        var best = (';', 0);
        foreach (var separator in ";\t|,")
        {
            var count = RowFields.Split(text, separator).Count - 1;
            best = count > best.Item2 ? (separator, count) : best;
        }

        return best;
    }
}
