using System.Diagnostics;
using System.Text;
using Acquit.Core;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>Files from elsewhere: what is read, what is refused by which name, and that nothing else ever happens.
/// </summary>
public class ForeignPdfTests
{
    private static readonly Dictionary<string, (byte[] File, PdfFault Fault)> _refused = new()
    {
        ["no PDF"] = ("%!PS-Adobe"u8.ToArray(), PdfFault.NotAPdf),
        ["empty"] = ([], PdfFault.NotAPdf),
        ["encrypted"] = (ForeignSamples.Classic(ForeignSamples.OnePage, "/Encrypt << /Filter /Standard /V 1 >>"),
            PdfFault.Encrypted),
        ["cut off"] = (ForeignSamples.Classic(ForeignSamples.OnePage)[..^120], PdfFault.TableBroken),
        ["cut off in a packed file"] = (ForeignSamples.Packed(ForeignSamples.OnePage)[..^60], PdfFault.TableBroken),
        ["a table that points at itself"] = (ForeignSamples.Updated(ForeignSamples.Updated(
            ForeignSamples.Classic(ForeignSamples.OnePage), 4, "null"), 4, "null", pointsAtItself: true),
            PdfFault.TableBroken),
        ["an object that is elsewhere"] = (Replaced("3 0 obj", "9 0 obj"), PdfFault.ObjectMissing),
        ["a dictionary that does not close"] = (Replaced("/Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            "/Type /Page /Parent 2 0 R /Contents 4 0 R (("), PdfFault.ObjectBroken),
        ["a length that is not that of the data"] = (Replaced("/Length 38", "/Length 18"), PdfFault.StreamBroken),
        ["an unknown filter"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] >>",
            ForeignSamples.Stream("x", "/Filter /LZWDecode"))), PdfFault.FilterUnknown),
        ["packed data that is damaged"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] >>",
            ForeignSamples.Stream("xyz", "/Filter /FlateDecode"))), PdfFault.StreamBroken),
        ["a tree that bites itself"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")), PdfFault.PagesBroken),
        ["no size of page"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")), PdfFault.PagesBroken),
        ["no page"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /Kids [] /Count 0 /MediaBox [0 0 595 842] >>")), PdfFault.NoPages),
        ["arrays in arrays"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 5,
            new string('[', 5000) + new string(']', 5000))), PdfFault.TooDeep),
        ["references that lead to each other"] = (ForeignSamples.Classic(ForeignSamples.With(
            ForeignSamples.OnePage, 3, "<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>", "7 0 R", "6 0 R")),
            PdfFault.TooDeep),
        ["too many pages"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /MediaBox [0 0 595 842] /Kids ["
                + string.Concat(Enumerable.Repeat("<< /Type /Page >> ", 2001)) + "] >>")), PdfFault.TooManyPages),
        ["a bomb"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 3,
            "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R] >>",
            ForeignSamples.Flate(new string(' ', 42 << 20)))), PdfFault.TooLarge),
        ["contents that are not there"] = (WithPage("/Contents 9 0 R"), PdfFault.ContentMissing),
        ["contents that are no stream"] = (WithPage("/Contents 5 0 R"), PdfFault.ContentMissing),
        ["a part of the contents that is not there"] = (WithPage("/Contents [4 0 R 9 0 R]"),
            PdfFault.ContentMissing),
        ["a part of the contents that is no stream"] = (WithPage("/Contents [4 0 R 5 0 R]"),
            PdfFault.ContentMissing),
        ["too many parts"] = (WithPage($"/Contents [{Repeated("4 0 R ", 5001)}]"), PdfFault.TooManyParts),
        ["too many annotations"] = (WithPage($"/Contents 4 0 R /Annots [{Repeated("<< /Subtype /Link >> ", 5001)}]"),
            PdfFault.TooManyParts),
        ["a filled field that is not drawn"] = (WithPage("/Contents 4 0 R /Annots [6 0 R]",
            "<< /Subtype /Widget /Rect [10 10 90 30] /Parent 7 0 R >>", "<< /FT /Tx /V (1 250,00) >>"),
            PdfFault.MarkNotDrawn),
        ["a ticked box that is not drawn"] = (WithPage("/Contents 4 0 R /Annots [6 0 R]",
            "<< /Subtype /Widget /FT /Btn /V /Oui /Rect [10 10 30 30] >>"), PdfFault.MarkNotDrawn),
        ["words on the page that are not drawn"] = (WithPage("/Contents 4 0 R /Annots [6 0 R]",
            "<< /Subtype /FreeText /Contents (Bon pour accord) /Rect [10 10 90 30] >>"), PdfFault.MarkNotDrawn),
        ["words struck out that are not drawn"] = (WithPage("/Contents 4 0 R /Annots [6 0 R]",
            "<< /Subtype /StrikeOut /Rect [10 10 90 30] >>"), PdfFault.MarkNotDrawn),
        ["a hidden layer"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 1,
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>",
            "<< /Type /OCG /Name (Brouillon) >>")), PdfFault.LayersHidden),
        ["layers hidden from the beginning"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 1,
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF >> >> >>",
            "<< /Type /OCG /Name (Brouillon) >>")), PdfFault.LayersHidden),
        ["a page that is something else"] = (ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 595 842] >>")), PdfFault.PagesBroken),
        ["a table of two thousand million objects"] = (
            "%PDF-1.4\nxref\n0 2147483647\n0000000009 00000 n \nstartxref\n9\n%%EOF"u8.ToArray(),
            PdfFault.TableBroken),
    };

    public static TheoryData<string> Readable => [.. ForeignSamples.Readable.Keys];

    public static TheoryData<string> Refused => [.. _refused.Keys];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_file_that_another_program_wrote_is_read_and_its_pages_are_taken(string name)
    {
        var (pdf, refused) = ForeignPdf.Open(ForeignSamples.Readable[name], name);
        refused?.Sentence(Language.English).ShouldBeNull();
        pdf!.PageCount.ShouldBe(name is "a page that many share" or "two pages, each with words of its own" ? 2 : 1);
        var probe = new PdfProbe(Stamped(ForeignSamples.Readable[name]));
        probe.Missing.ShouldBeEmpty();
        probe.Pages.Count.ShouldBe(pdf.PageCount);
        probe.Words(probe.Pages[0]).ShouldBe(
            pdf.PageCount == 1 ? "Brunet Outillage\nPièce n°\u00A03\n(1\u00A0page)\n"
                : "Brunet Outillage\nPièce n°\u00A03\n(2\u00A0pages)\n");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_is_not_read_is_refused_by_name(string name)
    {
        var watch = Stopwatch.StartNew();
        var (pdf, refused) = ForeignPdf.Open(_refused[name].File, $"{name}.pdf");
        pdf.ShouldBeNull();
        refused!.Fault.ShouldBe(_refused[name].Fault, refused.Sentence(Language.English));
        refused.Sentence(Language.French).ShouldStartWith($"{name}.pdf (octet ");
        refused.Sentence(Language.French).ShouldNotBe(refused.Sentence(Language.English));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Every_fault_but_sheer_size_has_a_file_that_shows_it() =>
        Enum.GetValues<PdfFault>().Except(_refused.Values.Select(one => one.Fault))
            .ShouldBe([PdfFault.TooManyObjects, PdfFault.PictureBroken, PdfFault.PictureKindUnknown],
                "those of pictures are shown in their own tests");

    [Fact]
    public void What_is_not_filled_not_seen_or_shown_by_default_does_not_refuse_a_file()
    {
        var file = ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.With(ForeignSamples.OnePage, 1,
            "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [] /D << /BaseState /ON /OFF [] >> >> >>"), 3,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [null << /Subtype /Link /Rect [0 0 9 9] >> "
                + "<< /Subtype /Widget /FT /Tx /V () /Rect [0 0 9 9] >> "
                + "<< /Subtype /Widget /FT /Btn /V /Off /Rect [0 0 9 9] >> "
                + "<< /Subtype /Widget /FT /Tx /V (x) /F 2 /Rect [0 0 9 9] >> "
                + "<< /Subtype /Widget /FT /Sig /V << >> /Rect [0 0 9 9] >> "
                + "<< /Subtype /FreeText /Contents (x) /Rect [0 0 0 0] >>] >>"));
        ForeignPdf.Open(file, "facture.pdf").Refused?.Sentence(Language.English).ShouldBeNull();
    }

    [Fact]
    public void A_file_that_lacks_a_content_is_not_written_anew_since_that_would_hide_it() =>
        ForeignPdf.Open(WithPage("/Contents 9 0 R"), "facture.pdf").Refused!.MayBeRepaired.ShouldBeFalse();

    [Fact]
    public void The_paint_of_a_page_stays_byte_for_byte()
    {
        var probe = new PdfProbe(Stamped(ForeignSamples.Readable["table"]));
        probe.Objects.Values.Where(body => body.Contains("/Subtype /Form", StringComparison.Ordinal))
            .Select(PdfProbe.Stream).ShouldBe([ForeignSamples.Words]);
        var updated = new PdfProbe(Stamped(ForeignSamples.Readable["an update"]));
        updated.Objects.Values.Where(body => body.Contains("/Subtype /Form", StringComparison.Ordinal))
            .Select(PdfProbe.Stream).Single().ShouldContain("(Corrigé)");
    }

    [Fact]
    public void A_turned_page_stands_upright_on_a_sheet_of_its_shape()
    {
        var probe = new PdfProbe(Stamped(ForeignSamples.Readable["rotated, cropped"]));
        probe.Pages[0].ShouldContain("/MediaBox [0 0 841.89 595.276]");
        Content(probe).ShouldStartWith("q 0 -1 1 0 ");
        probe.Objects.Values.ShouldContain(
            body => body.Contains("/BBox [ 100 100 400 700 ]", StringComparison.Ordinal));
        new PdfProbe(Stamped(ForeignSamples.Readable["table"])).Pages[0]
            .ShouldContain("/MediaBox [0 0 595.276 841.89]");
    }

    [Fact]
    public void A_page_of_A4_is_made_smaller_so_that_the_stamp_stands_beside_it()
    {
        var scale = double.Parse(
            Content(new PdfProbe(Stamped(ForeignSamples.Readable["table"]))).Split(' ')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        scale.ShouldBeInRange(0.90, 0.93);
        (841.89 - (842 * scale)).ShouldBeGreaterThan((5 + 14) * 72 / 25.4);
    }

    [Fact]
    public void A_signature_is_seen_and_a_hidden_mark_is_not()
    {
        var content = Content(new PdfProbe(Stamped(ForeignSamples.Readable["a signature that is seen"])));
        content.ShouldContain("q 5 0 0 5 300 100 cm\n/A0 Do Q");
        content.ShouldNotContain("/A1");
    }

    [Fact]
    public void A_page_that_is_referred_to_from_elsewhere_does_not_come_along_a_second_time()
    {
        var probe = new PdfProbe(Stamped(ForeignSamples.Readable["a page that many share"]));
        probe.Objects.Values.Count(body => body.Contains("/Type /Page ", StringComparison.Ordinal)).ShouldBe(2);
        probe.Words(probe.Pages[1]).ShouldBe("Pièce n°\u00A03 – 2/2\n");
    }

    internal static ReadOnlyMemory<byte> Stamped(byte[] file)
    {
        var exhibit = new BundledExhibit(new(3, ExhibitKind.Invoice, "Facture"), file, "facture.pdf");
        return CourtBundle.Stamped(CourtWorld.Business, exhibit).Pdf!.Value;
    }

    private static string Content(PdfProbe probe) =>
        PdfProbe.Stream(probe.Objects[PdfProbe.Refs(probe.Pages[0], "/Contents").Single()]);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] WithPage(string entries, params string[] more) => ForeignSamples.Classic(
        ForeignSamples.With(ForeignSamples.OnePage, 3, $"<< /Type /Page /Parent 2 0 R {entries} >>", more));

    private static byte[] Replaced(string from, string to)
    {
        var text = Encoding.Latin1.GetString(ForeignSamples.Classic(ForeignSamples.OnePage));
        text.ShouldContain(from);
        return Encoding.Latin1.GetBytes(text.Replace(from, to.PadRight(from.Length), StringComparison.Ordinal));
    }
}
