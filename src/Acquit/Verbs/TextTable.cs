namespace Acquit.Verbs;

/// <summary>Rows aligned for a terminal: words on the left, sums on the right, a rule under the head.</summary>
/// <param name="rightFrom">first column that is aligned on the right</param>
internal sealed class TextTable(int rightFrom)
{
    private readonly List<string[]> _rows = [];

    /// <summary>The first row is the head.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Cut with an ellipsis where it would be too wide.</summary>
    public static string Short(string text, int widest) => text.Length <= widest ? text : text[..(widest - 1)] + "…";

    /// <param name="writer">where the table goes</param>
    /// <param name="hasTotal">a rule stands above the last row</param>
    /// <param name="indent">before every row</param>
    public void Write(TextWriter writer, bool hasTotal = false, string indent = "")
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(at => _rows.Max(row => row[at].Length)).ToArray();
        var rule = indent + new string('─', widths.Sum() + (2 * (widths.Length - 1)));
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i == 1 || (hasTotal && i == _rows.Count - 1))
            {
                writer.WriteLine(rule);
            }

            writer.WriteLine(indent + string.Join("  ", _rows[i].Select((cell, at) =>
                at < rightFrom ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]))).TrimEnd());
        }
    }
}
