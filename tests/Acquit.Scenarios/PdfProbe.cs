using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Acquit.Scenarios;

/// <summary>Reads a PDF back by its table of objects, with nothing of the writer's code.</summary>
public sealed partial class PdfProbe
{
    private readonly string _file;

    public PdfProbe(ReadOnlyMemory<byte> file)
    {
        _file = Encoding.Latin1.GetString(file.Span);
        var start = int.Parse(StartOfTable().Match(_file).Groups[1].Value, CultureInfo.InvariantCulture);
        var lines = _file[start..].Split('\n');
        lines[0].ShouldBe("xref");
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var i = 1; i < count; i++)
        {
            lines[2 + i].Length.ShouldBe(19);
            var at = int.Parse(lines[2 + i][..10], CultureInfo.InvariantCulture);
            _file[at..].ShouldStartWith($"{i} 0 obj\n");
            var from = _file.IndexOf('\n', at) + 1;
            Objects[i] = _file[from.._file.IndexOf("\nendobj\n", from, StringComparison.Ordinal)];
        }

        Trailer = _file[_file.LastIndexOf("trailer", StringComparison.Ordinal)..];
    }

    public Dictionary<int, string> Objects { get; } = [];

    public string Trailer { get; }

    public string Catalog => Objects[Refs(Trailer, "/Root").Single()];

    public string Information => Objects[Refs(Trailer, "/Info").Single()];

    public IReadOnlyList<string> Pages =>
        [.. Refs(Objects[Refs(Catalog, "/Pages").Single()], "/Kids").Select(kid => Objects[kid])];

    /// <summary>Numbers that are named but not written.</summary>
    public IEnumerable<int> Missing =>
        Objects.Values.Append(Trailer)
            .SelectMany(body => Reference().Matches(Dictionary(body)))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .Where(number => !Objects.ContainsKey(number))
            .Distinct();

    /// <summary>The references behind a key: one, or those of an array.</summary>
    public static IEnumerable<int> Refs(string body, string key) =>
        Regex.Match(body, Regex.Escape(key) + @" \[?((?: ?\d+ 0 R)+)").Groups[1].Value
            .Split(" 0 R", StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    public static byte[] RawStream(string body)
    {
        var at = body.IndexOf("\nstream\n", StringComparison.Ordinal) + 8;
        var length = int.Parse(
            Regex.Match(Dictionary(body), @"/Length (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        body[(at + length)..].ShouldBe("\nendstream");
        return Encoding.Latin1.GetBytes(body.Substring(at, length));
    }

    public static string Stream(string body)
    {
        var raw = RawStream(body);
        if (!Dictionary(body).Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(raw);
        }

        using var packed = new ZLibStream(new MemoryStream(raw), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.ToArray());
    }

    /// <summary>The words of a page in the order of painting, read through the map of each font.</summary>
    public string Words(string page)
    {
        var words = new StringBuilder();
        var map = new Dictionary<string, string>();
        foreach (var content in Refs(page, "/Contents"))
        {
            foreach (Match match in FontOrText().Matches(Stream(Objects[content])))
            {
                if (match.Groups[1].Success)
                {
                    map = MapOf(page, match.Groups[1].Value);
                    continue;
                }

                var hex = match.Groups[2].Value;
                words.AppendJoin("", hex.Chunk(4).Select(code => map[new string(code)])).Append('\n');
            }
        }

        return words.ToString();
    }

    private Dictionary<string, string> MapOf(string page, string font)
    {
        var dictionary = Objects[Refs(page, "/" + font).Single()];
        var map = Stream(Objects[Refs(dictionary, "/ToUnicode").Single()]);
        return MapEntry().Matches(map).ToDictionary(
            match => match.Groups[1].Value,
            match => ((char)Convert.ToInt32(match.Groups[2].Value, 16)).ToString());
    }

    private static string Dictionary(string body)
    {
        var at = body.IndexOf("\nstream\n", StringComparison.Ordinal);
        return at < 0 ? body : body[..at];
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/(\w+) [\d.]+ Tf|<([0-9A-F]*)> Tj")]
    private static partial Regex FontOrText();

    [GeneratedRegex(@"^<(\w{4})> <(\w{4})>$", RegexOptions.Multiline)]
    private static partial Regex MapEntry();
}
