using Acquit.Core;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>Scans and photographs as exhibits: laid on a page, upright, or refused by name.</summary>
public class PicturePageTests
{
    private static readonly byte[] _png = LogoSample.Png(300, 200, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_png_is_one_page_of_the_bundle(int kind) => Laid(LogoSample.Png(120, 200, kind)).ShouldBe(1);

    [Fact]
    public void A_photograph_is_one_page_whichever_way_the_camera_was_held()
    {
        for (var turn = 1; turn <= 8; turn++)
        {
            Laid(Jpeg(800, 600, turn)).ShouldBe(1);
        }

        Words(Jpeg(800, 600, 1)).ShouldContain("/MediaBox [0 0 841.89 ");
        Words(Jpeg(800, 600, 6)).ShouldContain("841.89] /Resources", Case.Sensitive, "it stands upright");
    }

    [Fact]
    public void What_cannot_be_laid_is_refused_by_name()
    {
        Refused(_png[..^40]).ShouldBe(PdfFault.PictureBroken);
        Refused([.. _png[..16], 0x7F, .. _png[17..]]).ShouldBe(PdfFault.TooLarge);
        Refused([.. _png[..28], 1, .. _png[29..]]).ShouldBe(PdfFault.PictureKindUnknown);
        Refused(_png[..20]).ShouldBe(PdfFault.PictureBroken);
        var photo = Jpeg(800, 600, 1);
        Refused(photo[..^2]).ShouldBe(PdfFault.PictureBroken);
        Refused([.. photo[..3]]).ShouldBe(PdfFault.PictureBroken);
        Refused(Jpeg(800, 600, 1, channels: 4)).ShouldBe(PdfFault.PictureKindUnknown);
        Refused(Jpeg(60_000, 60_000, 1)).ShouldBe(PdfFault.TooLarge);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_changed_it_is_a_page_or_a_refusal(int seed)
    {
        var random = new Random(seed);
        byte[][] samples = [_png, LogoSample.Png(40, 40, 6), Jpeg(80, 60, 6)];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = samples[round % samples.Length].ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            var cut = bytes.AsMemory(0, random.Next(2) == 0 ? bytes.Length : random.Next(8, bytes.Length));
            var (pdf, refused) = PicturePage.Of(cut, "photo");
            if (refused is null)
            {
                ForeignPdf.Open(pdf, "photo").Refused.ShouldBeNull($"seed {seed}, round {round}");
            }
        }
    }

    [Fact]
    public void Exhibits_are_bound_together_up_to_a_bound_that_has_a_name()
    {
        var exhibit = CourtWorld.Exhibits[0];
        var heavy = new BundledExhibit(exhibit, new byte[CourtBundle.MostBytes + 1], "lourd.pdf");
        CourtBundle.Of(CourtWorld.Business, [heavy], CourtWorld.Texts).Refusals
            .ShouldBe([new(CourtRefusal.ExhibitsTooLarge, "300 Mo")]);
        var long2000 = ForeignSamples.Classic(ForeignSamples.With(ForeignSamples.OnePage, 2,
            "<< /Type /Pages /MediaBox [0 0 595 842] /Kids ["
                + string.Concat(Enumerable.Repeat("<< /Type /Page >> ", 2000)) + "] >>"));
        var twice = Enumerable.Range(1, 2).Select(number =>
            new BundledExhibit(exhibit with { Number = number }, long2000, $"{number}.pdf")).ToList();
        CourtBundle.Of(CourtWorld.Business, twice, CourtWorld.Texts).Refusals
            .ShouldBe([new(CourtRefusal.ExhibitsTooManyPages, "4000 pages")]);
    }

    private static int Laid(byte[] picture)
    {
        var exhibit = new BundledExhibit(CourtWorld.Exhibits[0], picture, "photo.jpg");
        var bundle = CourtBundle.Stamped(CourtWorld.Business, exhibit);
        bundle.Sentences(Language.French).ShouldBeEmpty();
        new PdfProbe(bundle.Pdf!.Value).Missing.ShouldBeEmpty();
        return bundle.Pages;
    }

    private static PdfFault? Refused(byte[] picture) => PicturePage.Of(picture, "photo").Refused?.Fault;

    private static string Words(byte[] picture) =>
        System.Text.Encoding.Latin1.GetString(PicturePage.Of(picture, "photo").Pdf.Span);

    /// <summary>The frame of a photograph as a camera writes it; its dots are left out, no reader of ours needs them.
    /// </summary>
    private static byte[] Jpeg(int width, int height, int turn, int channels = 3) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1,
        0, (byte)turn, 0, 0, 0, 0, 0, 0, 0xFF, 0xC0, 0, (byte)(8 + (3 * channels)), 8,
        (byte)(height / 256), (byte)(height % 256), (byte)(width / 256), (byte)(width % 256), (byte)channels,
        .. new byte[3 * channels], 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9,
    ];
}
