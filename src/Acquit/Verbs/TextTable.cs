namespace Acquit.Verbs;

/// <summary>Rows aligned for a terminal: words on the left, sums on the right, a rule under the head.</summary>
/// <param name="rightFrom">first column that is aligned on the right</param>
internal sealed class TextTable(int rightFrom)
{
    private const int Gap = 2;
    private readonly List<string[]> _rows = [];

    /// <summary>The first row is the head.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Cut with an ellipsis where it would be too wide.</summary>
    public static string Short(string text, int widest) => text.Length <= widest ? text : text[..(widest - 1)] + "…";

    /// <summary>Columns of a screen that a line takes.</summary>
    public int Width => Widths().Sum() + (Gap * (_rows[0].Length - 1));

    /// <summary>Leaves columns out, in the order given, the least missed first, until the table fits.</summary>
    public TextTable Fit(int width, params int[] leastMissed)
    {
        var kept = Enumerable.Range(0, _rows[0].Length).ToList();
        var widths = Widths();
        foreach (var column in leastMissed)
        {
            if (kept.Sum(at => widths[at]) + (Gap * (kept.Count - 1)) <= width)
            {
                break;
            }

            kept.Remove(column);
        }

        var fitted = new TextTable(kept.Count(at => at < rightFrom));
        foreach (var row in _rows)
        {
            fitted.Add([.. kept.Select(at => row[at])]);
        }

        return fitted;
    }

    /// <param name="writer">where the table goes</param>
    /// <param name="hasTotal">a rule stands above the last row</param>
    /// <param name="indent">before every row</param>
    public void Write(TextWriter writer, bool hasTotal = false, string indent = "")
    {
        var widths = Widths();
        var rule = indent + new string('─', Width);
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

    private int[] Widths() =>
        [.. Enumerable.Range(0, _rows[0].Length).Select(at => _rows.Max(row => row[at].Length))];
}
