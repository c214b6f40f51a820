using Acquit.Core;
using Acquit.Letters.Logos;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Scenarios;

/// <summary>What may head a letter: kinds, weight and size of pictures, and what transparency becomes.</summary>
public class LogoFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Every_eight_bit_PNG_is_taken_and_can_be_printed(int kind)
    {
        var file = LogoSample.Png(60, 40, kind);
        LogoFile.WhyNot(file).ShouldBeNull();
        var taken = LogoFile.Taken(file);
        Picture.TryRead(taken).ShouldNotBeNull();
        LogoFile.Describe(taken).ShouldBe("PNG, 60\u00A0×\u00A040");
        LogoFile.Taken(file).ShouldBe(taken, "the same bytes each time");
        LogoFile.WhyNot(taken).ShouldBeNull();
    }

    [Fact]
    public void What_is_transparent_is_white_on_paper()
    {
        // two pixels a line: red at full strength, black at a fifth
        byte[] line = [0, 255, 0, 0, 255, 0, 0, 0, 51];
        var pixels = PngPixels.TryRead(LogoSample.Of(2, 1, 6, line))!;
        pixels.IsTransparent.ShouldBeTrue();
        pixels.OnWhite().ShouldBe([255, 0, 0, 204, 204, 204]);
        var palette = PngPixels.TryRead(
            LogoSample.Of(2, 1, 3, [0, 0, 1], ("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [255, 0])))!;
        palette.OnWhite().ShouldBe([1, 2, 3, 255, 255, 255]);
        PngPixels.TryRead(LogoSample.Of(2, 1, 0, [0, 7, 8], ("tRNS", [0, 8])))!.OnWhite()
            .ShouldBe([7, 7, 7, 255, 255, 255]);
    }

    [Fact]
    public void Lines_of_every_filter_are_unpacked()
    {
        byte[] lines =
        [
            0, 10, 20, 30,
            1, 5, 5, 5, // left: 5, 10, 15
            2, 1, 1, 1, // above: 6, 11, 16
            3, 0, 0, 0, // mean: 3, 7, 11
            4, 1, 1, 1, // Paeth: 4, 8, 12
        ];
        PngPixels.TryRead(LogoSample.Of(3, 5, 0, lines))!.Samples
            .ShouldBe([10, 20, 30, 5, 10, 15, 6, 11, 16, 3, 7, 11, 4, 8, 12]);
    }

    [Fact]
    public void Each_refusal_has_a_file_that_shows_it_and_a_sentence()
    {
        LogoFile.WhyNot("GIF89a"u8.ToArray()).ShouldBe(LogoRefusal.NotAPicture);
        LogoFile.WhyNot(default).ShouldBe(LogoRefusal.NotAPicture);
        LogoFile.WhyNot(LogoSample.Png(39, 60, 2)).ShouldBe(LogoRefusal.TooFewPixels);
        LogoFile.WhyNot(LogoSample.Png(40, 2001, 0)).ShouldBe(LogoRefusal.TooManyPixels);
        byte[] heavy = [.. LogoSample.Png(60, 40, 2), .. new byte[LogoFile.MostBytes]];
        LogoFile.WhyNot(heavy).ShouldBe(LogoRefusal.TooManyBytes);
        var deep = LogoSample.Png(60, 40, 2);
        deep[24] = 16;
        LogoFile.WhyNot(deep).ShouldBe(LogoRefusal.KindUnsupported);
        LogoFile.WhyNot(LogoSample.Of(60, 40, 2, [1, 2, 3])).ShouldBe(LogoRefusal.KindUnsupported, "cut short");
        LogoFile.WhyNot((byte[])[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]).ShouldBe(LogoRefusal.KindUnsupported);
        foreach (var refusal in Enum.GetValues<LogoRefusal>())
        {
            refusal.Sentence(Language.French).ShouldNotBe(refusal.Sentence(Language.English));
        }
    }

    [Fact]
    public void A_letter_with_a_logo_has_the_same_bytes_each_time()
    {
        var letter = PdfSamples.Reminder() with { Logo = LogoFile.Taken(LogoSample.Png(120, 40, 6)) };
        var first = LetterRenderer.Render(letter).Pdf.ToArray();
        LetterRenderer.Render(letter).Pdf.ToArray().ShouldBe(first);
    }
}
