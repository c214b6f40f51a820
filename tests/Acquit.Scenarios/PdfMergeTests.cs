using Acquit.Letters;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>Enclosed letters of ours behind a letter, and a batch to print.</summary>
public class PdfMergeTests
{
    [Fact]
    public void Enclosed_pages_keep_their_content_byte_for_byte()
    {
        var sent = LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf;
        var merged = new PdfProbe(LetterRenderer.Render(Enclosing(sent)).Pdf);
        var earlier = new PdfProbe(sent);
        merged.Missing.ShouldBeEmpty();
        merged.Pages.Count.ShouldBe(1 + earlier.Pages.Count);
        for (var i = 0; i < earlier.Pages.Count; i++)
        {
            var before = earlier.Objects[PdfProbe.Refs(earlier.Pages[i], "/Contents").Single()];
            var after = merged.Objects[PdfProbe.Refs(merged.Pages[1 + i], "/Contents").First()];
            PdfProbe.RawStream(after).ShouldBe(PdfProbe.RawStream(before));
            merged.Words(merged.Pages[1 + i]).ShouldBe(earlier.Words(earlier.Pages[i]) + "P.\u00A0J.\u00A01\n");
        }
    }

    [Fact]
    public void Enclosures_have_a_bookmark_and_page_labels_of_their_own()
    {
        var rendered = LetterRenderer.Render(Enclosing(LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf));
        var probe = new PdfProbe(rendered.Pdf);
        var title = Convert.ToHexString(
            System.Text.Encoding.BigEndianUnicode.GetBytes("P.\u00A0J.\u00A01 – Mise en demeure"));
        probe.Objects.Values.ShouldContain(body => body.Contains($"/Title <FEFF{title}>", StringComparison.Ordinal));
        probe.Catalog.ShouldContain("/PageLabels << /Nums [ 0 << /S /D >> 1 << /S /D /P <FEFF");
        rendered.OwnPages.ShouldBe(1);
        rendered.Pages.ShouldBe(3);
    }

    [Fact]
    public void Fonts_are_written_once_however_many_letters_are_merged()
    {
        var sent = LetterRenderer.Render(PdfSamples.Reminder()).Pdf;
        var letter = PdfSamples.Reminder() with
        {
            Enclosures = [new Enclosure(1, "Première", sent), new Enclosure(2, "Seconde", sent)],
        };
        new PdfProbe(LetterRenderer.Render(letter).Pdf)
            .Objects.Values.Count(body => body.Contains("/Length1 ", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public void An_enclosure_of_an_enclosure_shows_both_numbers()
    {
        var first = LetterRenderer.Render(PdfSamples.Reminder()).Pdf;
        var second = LetterRenderer.Render(Enclosing(first)).Pdf;
        var third = PdfSamples.Reminder() with { Enclosures = [new Enclosure(4, "Mise en demeure", second)] };
        var probe = new PdfProbe(LetterRenderer.Render(third).Pdf);
        probe.Pages.Count.ShouldBe(3);
        probe.Words(probe.Pages[2]).ShouldEndWith("P.\u00A0J.\u00A01\nP.\u00A0J.\u00A04\n");
        probe.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_pdf_from_elsewhere_is_refused_by_its_title()
    {
        var foreign = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n"u8.ToArray();
        var refusal = Should.Throw<ForeignPdfException>(() => LetterRenderer.Render(Enclosing(foreign)));
        refusal.Title.ShouldBe("Mise en demeure");
        OwnPdf.PagesOf(foreign).ShouldBeNull();
    }

    [Fact]
    public void A_letter_of_ours_that_was_touched_since_is_not_taken()
    {
        var sent = LetterRenderer.Render(PdfSamples.Reminder()).Pdf.ToArray();
        OwnPdf.PagesOf(sent).ShouldBe(1);
        OwnPdf.PagesOf(sent.AsMemory(0, sent.Length - 1)).ShouldBeNull();
        OwnPdf.PagesOf((byte[])[.. sent[..20], .. sent[21..]]).ShouldBeNull();
        OwnPdf.PagesOf((byte[])[.. sent, .. "1 0 obj\n"u8]).ShouldBeNull();
        OwnPdf.PagesOf(default).ShouldBeNull();
    }

    [Fact]
    public void A_batch_prints_the_summary_then_the_letters_in_envelope_order()
    {
        var items = new[]
        {
            new PrintItem("Pli 1") { Pdf = LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf },
            new PrintItem("Pli 2") { Letter = PdfSamples.Reminder() },
        };
        var batch = PrintBatch.Render(PdfSamples.Statement(3), items);
        var probe = new PdfProbe(batch.Pdf);
        probe.Missing.ShouldBeEmpty();
        (batch.OwnPages, batch.Pages).ShouldBe((1, 4));
        probe.Words(probe.Pages[0]).ShouldContain("Relevé des sommes dues");
        probe.Words(probe.Pages[1]).ShouldContain("Mise en demeure");
        probe.Words(probe.Pages[3]).ShouldContain("Factures échues");
        probe.Objects.Values.Count(body => body.Contains("/Length1 ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_batch_from_words_has_the_pages_of_the_batch_from_their_bytes()
    {
        var letter = Enclosing(LetterRenderer.Render(PdfSamples.FormalNotice()).Pdf);
        var fromWords = new PdfProbe(
            PrintBatch.Render(PdfSamples.Statement(3), [new PrintItem("Pli 1") { Letter = letter }]).Pdf);
        var bytes = LetterRenderer.Render(letter).Pdf;
        var fromBytes = new PdfProbe(
            PrintBatch.Render(PdfSamples.Statement(3), [new PrintItem("Pli 1") { Pdf = bytes }]).Pdf);
        fromWords.Pages.Select(fromWords.Words).ShouldBe(fromBytes.Pages.Select(fromBytes.Words));
        fromWords.Pages.Count.ShouldBe(4);
    }

    [Fact]
    public void In_duplex_each_letter_begins_on_a_new_sheet()
    {
        var item = new PrintItem("Pli") { Letter = PdfSamples.Reminder() };
        var probe = new PdfProbe(PrintBatch.RenderDuplex(PdfSamples.Statement(3), [item, item]).Pdf);
        probe.Pages.Count.ShouldBe(5);
        probe.Words(probe.Pages[1]).ShouldBeEmpty();
        probe.Words(probe.Pages[2]).ShouldContain("Factures échues");
        probe.Words(probe.Pages[4]).ShouldContain("Factures échues");
    }

    private static LetterDocument Enclosing(ReadOnlyMemory<byte> pdf) =>
        PdfSamples.Reminder() with { Enclosures = [new Enclosure(1, "Mise en demeure", pdf)] };
}
