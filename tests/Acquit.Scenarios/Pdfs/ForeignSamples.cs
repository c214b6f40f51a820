using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Acquit.Scenarios;

/// <summary>PDFs as other programs write them, built here byte by byte.</summary>
internal static class ForeignSamples
{
    public const string Words = "BT /F1 12 Tf 50 700 Td (Bonjour) Tj ET";

    public static readonly IReadOnlyList<string> OnePage =
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
        Stream(Words),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];

    public static readonly IReadOnlyDictionary<string, byte[]> Readable = new Dictionary<string, byte[]>
    {
        ["table"] = Classic(OnePage),
        ["table stream and object stream"] = Packed(OnePage),
        ["an update"] = Updated(Classic(OnePage), 4, Stream("BT /F1 12 Tf 50 700 Td (Corrigé) Tj ET")),
        ["rotated, cropped"] = Classic(With(OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Rotate -270 /CropBox [100 100 400 700] >>")),
        ["two contents, one packed"] = Classic(With(OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] >>", Flate("BT (fin) Tj ET"))),
        ["no contents"] = Classic(With(OnePage, 3, "<< /Type /Page /Parent 2 0 R >>")),
        ["a signature that is seen"] = Classic(With(OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [6 0 R 8 0 R] >>",
            "<< /Type /Annot /Subtype /Widget /Rect [300 100 400 150] /AP << /N 7 0 R >> /P 3 0 R >>",
            Stream("0 0 20 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 20 10]"),
            "<< /Type /Annot /Subtype /Stamp /F 2 /Rect [0 0 9 9] /AP << /N 7 0 R >> >>")),
        ["two pages, each with words of its own"] = Classic(With(OnePage, 2,
            "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources "
                + "<< /Font << /F1 5 0 R >> >> >>",
            "<< /Type /Page /Parent 2 0 R /Contents [7 0 R 8 0 R] >>", Stream("BT /F1 9 Tf (Bonjour de"),
            Flate(" la suite) Tj ET"))),
        ["junk before the header"] = [.. "junk\n"u8, .. Classic(OnePage)],
        ["a length by reference, comments"] = Classic(With(OnePage, 4,
            $"<< /Length 6 0 R % how long\n >>\nstream\n{Words}\nendstream", $"{Words.Length}")),
        ["text in ASCII 85 and hexadecimal"] = Classic(With(OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents [6 0 R 7 0 R] >>",
            "<< /Filter /ASCIIHexDecode /Length 5 >>\nstream\n71 0>\nendstream",
            "<< /Filter [/ASCII85Decode] /Length 9 >>\nstream\n87cURD]~>\nendstream")),
        ["a page that many share"] = Classic(With(OnePage, 2,
            "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 842 595] /Resources "
                + "<< /Font << /F1 5 0 R >> /Properties << /P 3 0 R >> >> >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")),
    };

    public static IReadOnlyList<string> With(IReadOnlyList<string> bodies, int number, string body,
        params string[] more) => [.. bodies.Select((one, at) => at == number - 1 ? body : one), .. more];

    public static string Stream(string data, string entries = "") =>
        $"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream";

    public static string Flate(string data, string entries = "") => Stream(
        Encoding.Latin1.GetString(Deflated(Encoding.Latin1.GetBytes(data))), $"/Filter /FlateDecode {entries}");

    public static byte[] Classic(IReadOnlyList<string> bodies, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < bodies.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{bodies[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {bodies.Count + 1} /Root 1 0 R {trailer} >>\n");
        return Encoding.Latin1.GetBytes(file.Append(
            CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n").ToString());
    }

    /// <summary>Objects without data in one object stream, the table as a stream with the « up » predictor.</summary>
    public static byte[] Packed(IReadOnlyList<string> bodies)
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var (head, packed) = (new StringBuilder(), new StringBuilder());
        var rows = new List<(int Kind, int Second, int Third)> { (0, 0, 255) };
        var inStream = bodies.Count(body => !body.Contains("stream\n", StringComparison.Ordinal));
        var (holder, index) = (bodies.Count + 1, 0);
        for (var i = 0; i < bodies.Count; i++)
        {
            if (bodies[i].Contains("stream\n", StringComparison.Ordinal))
            {
                rows.Add((1, file.Length, 0));
                file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{bodies[i]}\nendobj\n");
                continue;
            }

            rows.Add((2, holder, index++));
            head.Append(CultureInfo.InvariantCulture, $"{i + 1} {packed.Length} ");
            packed.Append(bodies[i]).Append('\n');
        }

        rows.Add((1, file.Length, 0));
        var objects = Flate($"{head}{packed}", $"/Type /ObjStm /N {inStream} /First {head.Length}");
        file.Append(CultureInfo.InvariantCulture, $"{holder} 0 obj\n{objects}\nendobj\n");
        var start = file.Length;
        rows.Add((1, start, 0));
        var table = Flate(Up(rows), "/Type /XRef /W [1 3 2] /Root 1 0 R "
            + $"/Size {rows.Count} /DecodeParms << /Predictor 12 /Columns 6 >>");
        file.Append(CultureInfo.InvariantCulture, $"{holder + 1} 0 obj\n{table}\nendobj\n");
        return Encoding.Latin1.GetBytes(file.Append(
            CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n").ToString());
    }

    public static byte[] Updated(byte[] file, int number, string body, bool pointsAtItself = false)
    {
        var text = Encoding.Latin1.GetString(file);
        var previous = text.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        var update = $"{number} 0 obj\n{body}\nendobj\n";
        var start = text.Length + update.Length;
        return Encoding.Latin1.GetBytes(
            $"{text}{update}xref\n{number} 1\n{text.Length:D10} 00000 n \n"
                + $"trailer\n<< /Size 9 /Root 1 0 R /Prev {(pointsAtItself ? start : previous)} >>\n"
                + $"startxref\n{start}\n%%EOF\n");
    }

    private static string Up(List<(int Kind, int Second, int Third)> rows)
    {
        var (plain, above) = (new StringBuilder(), new byte[6]);
        foreach (var (kind, second, third) in rows)
        {
            byte[] row =
            [
                (byte)kind, (byte)((second >> 16) & 255), (byte)((second >> 8) & 255), (byte)(second & 255),
                (byte)((third >> 8) & 255), (byte)(third & 255),
            ];
            plain.Append((char)2);
            for (var i = 0; i < row.Length; i++)
            {
                plain.Append((char)((row[i] - above[i]) & 255));
            }

            above = row;
        }

        return plain.ToString();
    }

    private static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }
}
