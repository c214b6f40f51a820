using System.Text;

namespace Acquit.Formats.Accounting;

/// <summary>The lines of a text file, numbered from 1: LF, CRLF, CR CR LF, or CR alone when the file has no
/// LF;
/// composed.</summary>
internal static class PhysicalLines
{
    public const int Longest = 1_000_000;

    /// <summary>A line longer than <see cref="Longest"/> comes back cut, with <c>TooLong</c>.</summary>
    public static IEnumerable<(int Number, string Text, bool TooLong)> Of(TextReader reader)
    {
        var buffer = new char[1 << 15];
        var pending = new StringBuilder();
        var number = 0;
        var dropped = false;
        var end = '\0';
        int read;
        while ((read = reader.ReadBlock(buffer)) > 0)
        {
            var from = 0;
            end = end == '\0' ? EndOf(buffer.AsSpan(0, read)) : end;
            while (from < read)
            {
                var at = Array.IndexOf(buffer, end, from, read - from);
                var to = at < 0 ? read : at;
                var room = Math.Min(to - from, Longest - pending.Length);
                dropped |= room < to - from;
                pending.Append(buffer, from, room);
                from = to + 1;
                if (at >= 0)
                {
                    yield return (++number, Trimmed(pending), dropped);
                    pending.Clear();
                    dropped = false;
                }
            }
        }

        if (pending.Length > 0)
        {
            yield return (number + 1, Trimmed(pending), dropped);
        }
    }

    private static char EndOf(ReadOnlySpan<char> first) => first.Contains('\n') || !first.Contains('\r') ? '\n' : '\r';

    private static string Trimmed(StringBuilder line) => ComposedText.Of(line.ToString().TrimEnd('\r'));
}
