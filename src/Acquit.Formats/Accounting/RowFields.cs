using System.Text;

namespace Acquit.Formats.Accounting;

/// <summary>Cuts a line into fields.</summary>
internal static class RowFields
{
    /// <summary>A field is quoted when a quote opens it and one closes it just before a separator; else quotes are
    /// characters.</summary>
    public static List<string> Split(string line, char separator)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return [.. line.Split(separator)];
        }

        var fields = new List<string>();
        var from = 0;
        while (true)
        {
            if (from < line.Length && line[from] == '"' && Quoted(line, separator, from) is (var text, var next))
            {
                fields.Add(text);
                from = next;
            }
            else
            {
                var at = line.IndexOf(separator, from);
                fields.Add(at < 0 ? line[from..] : line[from..at]);
                from = at < 0 ? line.Length + 1 : at + 1;
            }

            if (from > line.Length)
            {
                return fields;
            }
        }
    }

    /// <summary>Where a quote opens a field that is still open at the end: the row may go on below. −1 when none
    /// does.</summary>
    public static int OpenQuoteAt(string line, char separator)
    {
        var from = 0;
        while (from < line.Length)
        {
            if (line[from] == '"' && Quoted(line, separator, from) is (_, var next))
            {
                from = next;
            }
            else if (line[from] == '"' && !HasLoneQuote(line, from))
            {
                return from;
            }
            else
            {
                var at = line.IndexOf(separator, from);
                from = at < 0 ? line.Length : at + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the quote at a place opens a field that is closed.</summary>
    public static bool Closes(string line, char separator, int from) => Quoted(line, separator, from) is not null;

    /// <summary>A quote that is not doubled stands behind the one at <paramref name="from"/>.</summary>
    private static bool HasLoneQuote(string line, int from)
    {
        for (var i = from + 1; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (i + 1 == line.Length || line[i + 1] != '"')
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private static (string Text, int Next)? Quoted(string line, char separator, int from)
    {
        var text = new StringBuilder();
        for (var i = from + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                text.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                text.Append('"');
                i++;
            }
            else
            {
                var closes = i + 1 == line.Length || line[i + 1] == separator;
                return closes ? (text.ToString(), i + 2) : null;
            }
        }

        return null;
    }
}
