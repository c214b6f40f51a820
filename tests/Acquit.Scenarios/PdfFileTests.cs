using System.Buffers.Binary;
using System.Text;
using Acquit.Letters.Fonts;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>The file itself: objects, identifier, fonts, what it says of itself.</summary>
public class PdfFileTests
{
    private static readonly string[] _never =
        ["/SMask", "/ca ", "/CA ", "/URI", "/GoToR", "/Launch", "/JavaScript", "/EmbeddedFile", "/Encrypt", "/AA "];

    [Fact]
    public void Nothing_in_the_file_shines_through_points_outside_or_acts()
    {
        foreach (var letter in new[] { PdfSamples.Reminder(), PdfSamples.FormalNotice(), PdfSamples.Statement(90) })
        {
            var probe = new PdfProbe(LetterRenderer.Render(letter).Pdf);
            var bodies = probe.Objects.Values.Select(body => body.Split("\nstream\n")[0]).ToList();
            bodies.SelectMany(body => _never.Where(word => body.Contains(word, StringComparison.Ordinal)))
                .ShouldBeEmpty();
            bodies.Where(body => body.Contains("/Type /FontDescriptor", StringComparison.Ordinal))
                .ShouldAllBe(body => body.Contains("/FontFile2", StringComparison.Ordinal));
            bodies.Where(body => body.Contains("/Subtype /Type0", StringComparison.Ordinal))
                .ShouldAllBe(body => body.Contains("/ToUnicode", StringComparison.Ordinal));
            bodies.Count(body => body.Contains("/Subtype /Type0", StringComparison.Ordinal)).ShouldBe(2);
            probe.Trailer.ShouldContain("/ID [");
        }
    }

    [Fact]
    public void Every_object_stands_at_its_offset_and_every_reference_exists()
    {
        foreach (var letter in new[] { PdfSamples.Reminder(), PdfSamples.FormalNotice(), PdfSamples.Statement(90) })
        {
            var probe = new PdfProbe(LetterRenderer.Render(letter).Pdf);
            probe.Missing.ShouldBeEmpty();
            probe.Objects.Count.ShouldBeGreaterThan(10);
        }
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes()
    {
        var first = LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf;
        LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf.Span.SequenceEqual(first.Span).ShouldBeTrue();
    }

    [Fact]
    public void A_letter_that_differs_in_one_word_has_another_identifier()
    {
        var one = new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder()).Pdf);
        var other = PdfSamples.Reminder() with { Dateline = "Nantes, le 25 novembre 2026" };
        Identifier(new PdfProbe(LetterRenderer.Render(other).Pdf)).ShouldNotBe(Identifier(one));
    }

    [Fact]
    public void The_words_of_the_letter_can_be_copied_from_the_page()
    {
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf);
        var words = probe.Words(probe.Pages[0]);
        words.ShouldContain("Mise en demeure de payer 5\u202F839,64\u00A0€");
        words.ShouldContain("44800 SAINT HERBLAIN");
        words.ShouldContain("Échéance");
        words.ShouldContain("présentation de cette lettre\n, qui vaut");
    }

    [Fact]
    public void The_width_of_words_is_that_of_Helvetica()
    {
        var fonts = LetterFonts.French;
        fonts.Regular.WidthOf("Mise en demeure", 10).ShouldBe(77.25, 0.001);
        fonts.Regular.WidthOf("1\u202F234,50\u00A0€", 10).ShouldBe(
            (7 * 5.56) + (2 * 2.78) + fonts.Regular.WidthOf("\u202F", 10), 0.001);
        fonts.Bold.WidthOf("Mise", 10).ShouldBe(8.33 + 2.78 + 5.56 + 5.56, 0.001);
        fonts.Regular.WidthOf("\u202F", 10).ShouldBeLessThan(fonts.Regular.WidthOf(" ", 10));
    }

    [Fact]
    public void The_shared_cut_draws_what_French_letters_write()
    {
        foreach (var character in "àâäçéèêëîïôöùûüÿœŒæÆÀÉÈÊÇ€–—’‘«»“”…°²³×−±½•\u00A0\u202F")
        {
            LetterFonts.French.Regular.NumberOf(character).ShouldBeGreaterThan((ushort)0, $"U+{(int)character:X4}");
            LetterFonts.French.Bold.NumberOf(character).ShouldBeGreaterThan((ushort)0, $"U+{(int)character:X4}");
        }
    }

    [Fact]
    public void A_name_from_elsewhere_gets_its_own_cut_and_is_printed_whole()
    {
        var letter = PdfSamples.Reminder() with { Recipient = new(["ŁUKASZ DVOŘÁK", "44000 NANTES"]) };
        var probe = new PdfProbe(LetterRenderer.Render(letter).Pdf);
        probe.Words(probe.Pages[0]).ShouldContain("ŁUKASZ DVOŘÁK\n");
        FontName(probe).ShouldNotBe(FontName(new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder()).Pdf)));
    }

    [Fact]
    public void An_accent_written_apart_is_joined_to_its_letter()
    {
        var letter = PdfSamples.Reminder() with { Dateline = "Orle\u0301ans" };
        var probe = new PdfProbe(LetterRenderer.Render(letter).Pdf);
        probe.Words(probe.Pages[0]).ShouldContain("Orléans\n");
    }

    [Fact]
    public void A_character_without_outline_is_refused_by_name()
    {
        var letter = PdfSamples.Reminder() with { Dateline = "Nantes 漢" };
        Should.Throw<UnprintableCharacterException>(() => LetterRenderer.Render(letter)).Character.ShouldBe('漢');
        LetterFonts.FirstUnprintable("Nantes 漢").ShouldBe('漢');
        LetterFonts.FirstUnprintable("Orle\u0301ans, Łódź").ShouldBeNull();
    }

    [Fact]
    public void The_embedded_font_is_a_font_whose_sums_are_right()
    {
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder()).Pdf);
        var files = probe.Objects.Values.Where(body => body.Contains("/Length1 ", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBe(2);
        foreach (var file in files)
        {
            var bytes = Encoding.Latin1.GetBytes(PdfProbe.Stream(file));
            var sum = 0u;
            for (var i = 0; i < bytes.Length; i += 4)
            {
                sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i)));
            }

            sum.ShouldBe(0xB1B0AFBA);
            new TrueTypeSubset(bytes).Widths.ShouldContain(LetterFonts.French.Regular.Font.WidthOf(0));
        }
    }

    [Fact]
    public void The_file_says_title_author_and_day_and_claims_no_level_of_the_archive_form()
    {
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf);
        var metadata = Encoding.UTF8.GetString(
            PdfProbe.RawStream(probe.Objects[PdfProbe.Refs(probe.Catalog, "/Metadata").Single()]));
        metadata.ShouldContain("Mise en demeure de payer 5\u202F839,64\u00A0€");
        metadata.ShouldContain("<rdf:li>BRUNET OUTILLAGE</rdf:li>");
        metadata.ShouldContain("<xmp:CreateDate>2026-11-24T00:00:00+00:00</xmp:CreateDate>");
        metadata.ShouldNotContain("pdfaid");
        probe.Information.ShouldContain("/CreationDate (D:20261124000000+00'00')");
        probe.Catalog.ShouldContain("/S /GTS_PDFA1");
    }

    [Fact]
    public void The_colour_profile_is_as_long_as_it_says()
    {
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder()).Pdf);
        var number = PdfProbe.Refs(probe.Catalog, "/DestOutputProfile").Single();
        var profile = Encoding.Latin1.GetBytes(PdfProbe.Stream(probe.Objects[number]));
        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)); i++)
        {
            var entry = profile.AsSpan(132 + (12 * i));
            var end = BinaryPrimitives.ReadInt32BigEndian(entry[4..]) + BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            end.ShouldBeLessThanOrEqualTo(profile.Length);
        }
    }

    private static string Identifier(PdfProbe probe) =>
        probe.Trailer[probe.Trailer.IndexOf("/ID", StringComparison.Ordinal)..];

    private static string FontName(PdfProbe probe) =>
        probe.Objects.Values.First(body => body.Contains("/FontDescriptor", StringComparison.Ordinal));

    /// <summary>The widths in an embedded font file.</summary>
    private sealed class TrueTypeSubset
    {
        public TrueTypeSubset(byte[] file)
        {
            var tables = new Dictionary<string, int>();
            for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
            {
                var entry = file.AsSpan(12 + (16 * i));
                tables[Encoding.ASCII.GetString(entry[..4])] = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            }

            var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(tables["maxp"] + 4));
            Widths =
            [
                .. Enumerable.Range(0, count)
                    .Select(i => (int)BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(tables["hmtx"] + (4 * i)))),
            ];
        }

        public IReadOnlyList<int> Widths { get; }
    }
}
