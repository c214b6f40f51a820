using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acquit.Core;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>Small files that ask for a great deal: the answer comes soon, and is a refusal or the pages.</summary>
public class ForeignBudgetTests
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>";

    private static readonly Dictionary<string, (Func<byte[]> File, PdfFault Fault)> _greedy = new()
    {
        ["one plain content joined five thousand times"] = (() => ForeignSamples.Classic(ForeignSamples.With(
            ForeignSamples.With(ForeignSamples.OnePage, 4, ForeignSamples.Stream(new string(' ', 1 << 20))), 3,
            $"<< /Type /Page /Parent 2 0 R /Contents [{Repeated("4 0 R ", 5000)}] >>")), PdfFault.TooLarge),
        ["one content in hexadecimal joined five thousand times"] = (() => ForeignSamples.Classic(
            ForeignSamples.With(ForeignSamples.With(ForeignSamples.OnePage, 4,
                ForeignSamples.Stream(new string(' ', 1 << 20), "/Filter /ASCIIHexDecode")), 3,
            $"<< /Type /Page /Parent 2 0 R /Contents [{Repeated("4 0 R ", 5000)}] >>")), PdfFault.TooLarge),
        ["a large plain content under resources that no page shares"] = (() => ForeignSamples.Classic(
            ForeignSamples.With(ForeignSamples.With(ForeignSamples.OnePage, 4,
                ForeignSamples.Stream(new string(' ', 1 << 20))), 2,
            "<< /Type /Pages /MediaBox [0 0 595 842] /Kids ["
                + Repeated("<< /Type /Page /Contents 4 0 R /Resources << /A 1 >> >> ", 250) + "] >>")),
            PdfFault.TooLarge),
        ["tables, one in the other, that all read the same data"] = (() => Nested(220, 1 << 20, 1), PdfFault.TooLarge),
        ["tables that repeat their entries"] = (() => Nested(300, 30_000, 30_000), PdfFault.TooManyObjects),
        ["an object of three million values"] = (() => ForeignSamples.Classic(
            ForeignSamples.With(ForeignSamples.OnePage, 5, "[" + Repeated("0 ", 3_000_000) + "]")),
            PdfFault.TooManyObjects),
        ["lists of pages that multiply"] = (() => ForeignSamples.Classic(
        [
            ForeignSamples.OnePage[0], "<< /Type /Pages /Kids 3 0 R >>",
            .. Enumerable.Range(4, 40).Select(next => $"[{Repeated($"<< /Kids {next} 0 R >> ", 10)}]"), "[]",
        ]), PdfFault.PagesBroken),
    };

    public static TheoryData<string> Greedy => [.. _greedy.Keys];

    [Theory]
    [MemberData(nameof(Greedy))]
    public void A_file_that_leads_to_the_same_bytes_again_and_again_is_refused_by_name(string name)
    {
        var file = _greedy[name].File();
        var watch = Stopwatch.StartNew();
        var (pdf, refused) = ForeignPdf.Open(file, "facture.pdf");
        pdf.ShouldBeNull();
        refused!.Fault.ShouldBe(_greedy[name].Fault, refused.Sentence(Language.English));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Pages_that_share_a_content_hold_it_once()
    {
        var file = ForeignSamples.Classic(ForeignSamples.With(
            ForeignSamples.With(ForeignSamples.OnePage, 4, ForeignSamples.Stream(new string(' ', 1 << 20))), 2,
            "<< /Type /Pages /MediaBox [0 0 595 842] /Kids ["
                + Repeated("<< /Type /Page /Contents 4 0 R >> ", 300) + "] >>"));
        var stamped = ForeignPdfTests.Stamped(file);
        stamped.Length.ShouldBeLessThan(3 << 20);
        new PdfProbe(stamped).Pages.Count.ShouldBe(300);
    }

    [Fact]
    public void A_row_announced_longer_than_the_data_takes_no_room()
    {
        var part = ForeignSamples.Flate("\0q", "/DecodeParms << /Predictor 15 /Colors 32 /BitsPerComponent 16 "
            + "/Columns 1048576 >>");
        var file = ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 3,
            $"<< /Type /Page /Parent 2 0 R /Contents [{Repeated("6 0 R ", 100)} 4 0 R] >>", part));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (pdf, refused) = ForeignPdf.Open(file, "facture.pdf");
        refused.ShouldBeNull();
        pdf!.PageCount.ShouldBe(1);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32 << 20);
        var probe = new PdfProbe(ForeignPdfTests.Stamped(file));
        probe.Objects.Values.Where(body => body.Contains("/Subtype /Form", StringComparison.Ordinal))
            .Select(PdfProbe.Stream).ShouldBe([Repeated("q\n", 100) + ForeignSamples.Words + "\n"]);
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Table streams, each the first bytes of the data of the one before it, all ending together.</summary>
    private static byte[] Nested(int count, int length, int entries)
    {
        const int Head = 120;
        var file = new StringBuilder("%PDF-1.5\n");
        var start = file.Length;
        for (var i = 0; i < count; i++)
        {
            var previous = i + 1 < count ? $"/Prev {start + (Head * (i + 1))}" : "";
            var data = (Head * (count - 1 - i)) + length;
            var head = $"1 0 obj\n<< /W [1 0 0] /Index [0 {entries.ToString(CultureInfo.InvariantCulture)}] "
                + $"/Length {data} {previous} /Root 1 0 R >>";
            file.Append(head.PadRight(Head - "stream\n".Length)).Append("stream\n");
        }

        file.Append('\0', length).Append("\nendstream\nendobj\n");
        return Encoding.Latin1.GetBytes($"{file}startxref\n{start}\n%%EOF\n");
    }
}
