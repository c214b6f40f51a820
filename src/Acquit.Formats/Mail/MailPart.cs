using System.Text;

namespace Acquit.Formats.Mail;

/// <summary>One part of a message (RFC 2045): headers, and a body or parts of its own.</summary>
internal sealed class MailPart
{
    private const int MostParts = 200;
    private const int Deepest = 10;

    /// <summary>Letters of one header at most; the rest of it is left out.</summary>
    private const int LongestHeader = 1 << 16;
    private const int MostHeaders = 1_000;

    private readonly List<(string Name, string Value)> _headers = [];
    private string _body = "";

    static MailPart() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private MailPart()
    {
    }

    public IReadOnlyList<MailPart> Parts { get; private set; } = [];

    /// <summary>« text/plain », in lower case.</summary>
    public string Type => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public string FileName => MailWords.Decoded(Parameter("Content-Disposition", "filename")
        ?? Parameter("Content-Type", "name") ?? "");

    /// <summary>What stands between its parts; null: it has none.</summary>
    public string? Boundary => Type.StartsWith("multipart/", StringComparison.Ordinal)
        ? Parameter("Content-Type", "boundary") : null;

    /// <summary>As it came, one byte a character (Latin 1).</summary>
    public string Raw => _body;

    /// <param name="text">the bytes, one a character (Latin 1), lines ended by LF</param>
    public static MailPart Read(string text)
    {
        var left = MostParts;
        return Read(text, 0, ref left);
    }

    public string? Header(string name)
    {
        foreach (var (known, value) in _headers)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    public IEnumerable<string> Headers(string name) => _headers
        .Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
        .Select(header => header.Value);

    public bool HasHeaders => _headers.Count > 0;

    /// <summary>This part and all below it, in their order.</summary>
    public IEnumerable<MailPart> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    /// <summary>The words, whatever they were coded in.</summary>
    public string Text()
    {
        var bytes = Bytes();
        var name = Parameter("Content-Type", "charset") ?? "utf-8";
        try
        {
            return Encoding.GetEncoding(name.Trim('"', ' ')).GetString(bytes);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private byte[] Bytes() => (Header("Content-Transfer-Encoding") ?? "").Trim().ToLowerInvariant() switch
    {
        "base64" => MailWords.FromBase64(_body),
        "quoted-printable" => MailWords.FromQuoted(_body, isWord: false),
        _ => Encoding.Latin1.GetBytes(_body),
    };

    /// <summary><c>boundary</c> of a Content-Type, with or without quotation marks; null when absent.</summary>
    private string? Parameter(string header, string name)
    {
        foreach (var piece in (Header(header) ?? "").Split(';').Skip(1))
        {
            var at = piece.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && piece[..at].Trim().TrimEnd('*').Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var value = piece[(at + 1)..].Trim().Trim('"');
                return value.StartsWith("UTF-8''", StringComparison.OrdinalIgnoreCase)
                    ? Uri.UnescapeDataString(value[7..]) : value;
            }
        }

        return null;
    }

    private static MailPart Read(string text, int depth, ref int left)
    {
        left--;
        var part = new MailPart();
        var at = part.ReadHeaders(text);
        part._body = text[at..];
        if (depth >= Deepest)
        {
            return part;
        }

        var parts = new List<MailPart>();
        if (part.Type == "message/rfc822" || part.Type == "text/rfc822-headers")
        {
            parts.Add(Read(part._body, depth + 1, ref left));
        }
        else if (part.Boundary is { Length: > 0 } boundary)
        {
            foreach (var piece in Pieces(part._body, boundary))
            {
                if (left <= 0)
                {
                    break;
                }

                parts.Add(Read(piece, depth + 1, ref left));
            }
        }

        part.Parts = parts;
        return part;
    }

    /// <summary>Reads up to the empty line; where the body begins.</summary>
    private int ReadHeaders(string text)
    {
        var (at, name, value) = (0, "", new StringBuilder());
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at);
            at = Math.Min(end + 1, text.Length);
            if (line.IsEmpty)
            {
                break;
            }

            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && name.Length > 0)
            {
                value.Append(' ').Append(Short(line.Trim(), LongestHeader - value.Length));
            }
            else if (colon > 0 && line[..colon].IndexOfAny(' ', '\t') < 0)
            {
                AddHeader(name, value);
                name = line[..Math.Min(colon, LongestHeader)].ToString();
                value.Append(Short(line[(colon + 1)..].Trim(), LongestHeader));
            }
        }

        AddHeader(name, value);
        return at;
    }

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> text, int most) =>
        text[..Math.Clamp(most, 0, text.Length)];

    /// <summary>Takes a whole header over and makes room for the next one.</summary>
    private void AddHeader(string name, StringBuilder value)
    {
        if (name.Length > 0 && _headers.Count < MostHeaders)
        {
            _headers.Add((name, value.ToString()));
        }

        value.Clear();
    }

    private static IEnumerable<string> Pieces(string body, string boundary)
    {
        var (from, mark) = (-1, "--" + boundary);
        for (var at = 0; at < body.Length;)
        {
            var end = body.IndexOf('\n', at);
            end = end < 0 ? body.Length : end;
            var line = body[at..end].TrimEnd();
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                if (from >= 0)
                {
                    yield return body[from..Math.Max(from, at - 1)];
                }

                from = Math.Min(end + 1, body.Length);
                if (line.Length > mark.Length && line[mark.Length..].StartsWith("--", StringComparison.Ordinal))
                {
                    yield break;
                }
            }

            at = end + 1;
        }

        if (from >= 0)
        {
            yield return body[from..];
        }
    }
}
