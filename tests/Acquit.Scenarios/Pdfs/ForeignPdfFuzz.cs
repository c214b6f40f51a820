using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>
/// Damaged files, thousands of them from a seed: each is refused by name or its pages are taken whole; never an
/// exception, never a hang.
/// </summary>
public partial class ForeignPdfFuzz
{
    private const int Rounds = 400;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private static readonly string[] _words =
    [
        "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "<<", ">>", "[", "]", "(", ")", "R",
        "/Kids", "/Length", "/Filter", "/FlateDecode", "/Prev", "/W [8 8 8]", "/Index [0 2147483647]", "-1",
        "2147483647", "99999999999999999999", "1e308", "/Type /Pages", "4 0 R", "3 0 R", "2 0 R", "null", "\0", "%",
        "/Predictor 15", "/Columns 2147483647", "/Colors 2147483647", "/N 2147483647", "/First 1",
    ];

    public static TheoryData<string> Names => [.. ForeignSamples.Readable.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_refused_or_taken_whole(string name)
    {
        var sample = ForeignSamples.Readable[name];
        var painting = Painting(sample);

        // An update that is struck from the table leaves a file that is whole, as it was before.
        List<string> marks = [.. Painted(sample), .. name == "an update" ? [ForeignSamples.Words] : new List<string>()];
        var compared = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var damaged = Damaged(sample, new Random(seed));
            var watch = Stopwatch.StartNew();
            try
            {
                var (pdf, refused) = ForeignPdf.Open(damaged, name);
                (pdf is null).ShouldBe(refused is not null);
                if (pdf is not null)
                {
                    var probe = new PdfProbe(ForeignPdfTests.Stamped(damaged));
                    probe.Pages.Count.ShouldBe(pdf.PageCount);
                    probe.Pages.ShouldAllBe(page => probe.Words(page).Contains("Pièce"));
                    if (IsWhole(damaged, painting))
                    {
                        Painted(damaged).ShouldBeSubsetOf(marks);
                        compared++;
                    }
                }
            }
            catch (Exception unexpected)
            {
                throw new InvalidOperationException($"« {name} », seed {seed}", unexpected);
            }

            watch.Elapsed.ShouldBeLessThan(_longest, $"« {name} », seed {seed}");
        }

        compared.ShouldBeGreaterThan(0, name);
    }

    [Fact]
    public void What_a_page_paints_is_found_on_the_page_that_was_taken()
    {
        foreach (var (name, sample) in ForeignSamples.Readable)
        {
            var words = Painted(sample);
            words.Count.ShouldBe(new PdfProbe(ForeignPdfTests.Stamped(sample)).Pages.Count, name);
            if (name is not ("no contents" or "text in ASCII 85 and hexadecimal"))
            {
                words.ShouldAllBe(text => text.Contains("(Bonjour") || text.Contains("(Corrig"), name);
            }
        }

        Painted(ForeignSamples.Readable["two pages, each with words of its own"])
            .ShouldBe([ForeignSamples.Words, "BT /F1 9 Tf (Bonjour de\n la suite) Tj ET\n"]);
        Painted(ForeignSamples.Readable["a signature that is seen"]).Single()
            .ShouldBe($"{ForeignSamples.Words}0 0 20 10 re f");
    }

    /// <summary>What each page of the stamped file paints of the source: its form, then its marks.</summary>
    private static List<string> Painted(byte[] file)
    {
        var probe = new PdfProbe(ForeignPdfTests.Stamped(file));
        return
        [
            .. probe.Pages.Select(page => string.Concat(Forms().Matches(page).Select(form => PdfProbe.Stream(
                probe.Objects[int.Parse(form.Groups[1].Value, CultureInfo.InvariantCulture)])))),
        ];
    }

    /// <summary>The objects that say what is on a page: pages, contents, marks.</summary>
    private static List<string> Painting(byte[] sample) =>
    [
        .. Objects().Matches(Encoding.Latin1.GetString(sample)).Select(match => match.Value)
            .Where(body => PaintsSomething().IsMatch(body)),
    ];

    /// <summary>Only what leads to the pages was damaged: either it is refused, or every page is as it was.</summary>
    private static bool IsWhole(byte[] damaged, List<string> painting)
    {
        var text = Encoding.Latin1.GetString(damaged);
        return painting.TrueForAll(body => text.Contains(body, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"/[XA]\d* (\d+) 0 R")]
    private static partial Regex Forms();

    [GeneratedRegex(@"\d+ 0 obj\n.*?\nendobj\n", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"stream\n|/Type /Page |/Type /Annot")]
    private static partial Regex PaintsSomething();

    private static byte[] Damaged(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var blows = random.Next(1, 6); blows > 0; blows--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(_words[random.Next(_words.Length)]));
                    break;
                case 3:
                    Overwrite(bytes, at, Encoding.Latin1.GetBytes(_words[random.Next(_words.Length)]));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 60)).ToList());
                    break;
                default:
                    bytes[at] = (byte)(char.IsAsciiDigit((char)bytes[at]) ? '0' + random.Next(10) : bytes[at] ^ 32);
                    break;
            }

            if (bytes.Count == 0)
            {
                return [];
            }
        }

        return [.. bytes];
    }

    private static void Overwrite(List<byte> bytes, int at, byte[] word)
    {
        for (var i = 0; i < word.Length && at + i < bytes.Count; i++)
        {
            bytes[at + i] = word[i];
        }
    }
}
