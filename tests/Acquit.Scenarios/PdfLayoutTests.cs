using System.Globalization;
using System.Text.RegularExpressions;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Layout;
using QRCoder;

namespace Acquit.Scenarios;

/// <summary>Where things stand on the sheet.</summary>
public class PdfLayoutTests
{
    private const string Sentence =
        "Sauf erreur de notre part, les factures échues ci-dessous ne nous sont pas encore parvenues réglées ce jour. ";

    public static TheoryData<string> Letters => ["reminder", "notice", "long sender", "long references", "six lines"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Nothing_but_the_address_stands_in_the_window(string name)
    {
        var letter = LetterOf(name);
        var page = LaidLetter.Of(letter).Pages[0];
        var inside = page.Texts.Where(text => text.Area.Meets(A4.WindowZone)).ToList();
        inside.Select(text => text.Text).ShouldBe(letter.Recipient!.Lines);
        page.Bars.ShouldNotContain(bar => bar.Area.Meets(A4.WindowZone));
        page.Codes.ShouldNotContain(code => code.Area.Meets(A4.WindowZone));
        inside.ShouldAllBe(text =>
            text.X == A4.AddressLeft && text.Area.Top >= A4.AddressTop && text.X + text.Width <= A4.WindowZone.Right
            && text.Area.Bottom <= A4.AddressTop + A4.AddressHeight + 1 && text.Style.Size >= 7.5);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Everything_keeps_to_the_margins_and_no_text_is_under_7_points(string name)
    {
        foreach (var text in LaidLetter.Of(LetterOf(name)).Pages.SelectMany(page => page.Texts))
        {
            text.Style.Size.ShouldBeGreaterThanOrEqualTo(7);
            text.Area.Left.ShouldBeGreaterThanOrEqualTo(A4.Left - 0.01);
            text.Area.Right.ShouldBeLessThanOrEqualTo(
                A4.Right + (text.Area.Meets(A4.WindowZone) ? A4.Mm(15) : 0.05), text.Text);
            text.Area.Top.ShouldBeGreaterThanOrEqualTo(A4.Mm(14));
            text.Area.Bottom.ShouldBeLessThanOrEqualTo(A4.Mm(293));
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void No_text_is_printed_over_another(string name)
    {
        foreach (var page in LaidLetter.Of(LetterOf(name)).Pages)
        {
            var areas = page.Texts.Where(text => text.Text.Trim().Length > 0).Select(text => text.Area).ToList();
            areas.ShouldNotContain(area => areas.Count(other => Shrunk(other).Meets(Shrunk(area))) > 1);
        }
    }

    [Fact]
    public void The_signature_is_never_alone_on_a_page()
    {
        var turned = 0;
        for (var count = 1; count <= 60; count++)
        {
            var laid = LaidLetter.Of(Long(count));
            var page = laid.Pages.Single(sheet => sheet.Texts.Exists(text => text.Text == "Yves Le Goff"));
            page.Texts.ShouldContain(text => text.Text.StartsWith("Veuillez", StringComparison.Ordinal));
            page.Texts.Count(text => text.Text.StartsWith("Sauf", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
            page.Codes.Count.ShouldBe(1);
            turned += laid.Pages.Count > 1 ? 1 : 0;
        }

        turned.ShouldBeInRange(20, 59);
    }

    [Fact]
    public void A_table_repeats_its_header_and_keeps_its_totals_with_a_row()
    {
        for (var rows = 25; rows <= 120; rows++)
        {
            var pages = LaidLetter.Of(PdfSamples.Statement(rows)).Pages;
            pages.ShouldAllBe(page => page.Texts.Count(text => text.Text == "Échéance") == 1);
            pages.ShouldAllBe(page => page.Texts.Exists(text => IsItem(text)));
            pages.Sum(page => page.Texts.Count(IsItem)).ShouldBe(rows);
            pages[^1].Texts.Count(text => text.Text is "Principal" or "À payer").ShouldBe(2);
        }
    }

    [Fact]
    public void A_heading_stands_on_the_page_of_the_text_under_it()
    {
        for (var count = 1; count <= 60; count++)
        {
            var filler = Enumerable.Range(0, count).Select(_ => (LetterBlock)PdfSamples.Text("Une ligne."));
            LetterBlock[] blocks = [.. filler, new Heading("Titre"), PdfSamples.Text("Dessous.")];
            var pages = LaidLetter.Of(PdfSamples.Letter("R", "Objet", blocks)).Pages;
            pages.Single(page => page.Texts.Exists(text => text.Text == "Titre"))
                .Texts.ShouldContain(text => text.Text == "Dessous.");
        }
    }

    [Fact]
    public void Pages_are_numbered_from_two_pages_on()
    {
        LaidLetter.Of(PdfSamples.Reminder()).Pages[0].Texts.ShouldNotContain(text => text.Text.EndsWith("1/1"));
        var notice = LaidLetter.Of(PdfSamples.FormalNotice()).Pages;
        notice.Count.ShouldBe(2);
        notice[0].Texts.ShouldContain(text => text.Text == "D-2026-0412/03 · 1/2");
        notice[1].Texts.ShouldContain(text => text.Text == "D-2026-0412/03 · 2/2");
    }

    [Fact]
    public void An_annex_begins_a_page_and_the_payment_stays_under_the_signature()
    {
        var pages = LaidLetter.Of(PdfSamples.FormalNotice()).Pages;
        pages[0].Codes.Count.ShouldBe(1);
        pages[0].Texts.ShouldContain(text => text.Text == "Pièces jointes");
        pages[1].Texts.MinBy(text => text.Baseline).Text.ShouldStartWith("Annexe");
    }

    [Fact]
    public void A_letter_is_tightened_before_it_takes_one_page_more_but_never_below_10_points()
    {
        var scales = new HashSet<double>();
        var (last, comfortable) = (0, 0);
        for (var count = 1; count <= 40; count++)
        {
            var laid = LaidLetter.Of(Long(count));
            if (laid.Pages.Count == 1)
            {
                last = count;
                scales.Add(laid.Scale.Body * laid.Scale.Leading);
            }
            else if (laid.Scale == LetterScale.All[0])
            {
                comfortable++;
            }
        }

        scales.Count.ShouldBe(3);
        comfortable.ShouldBeGreaterThan(5);
        last.ShouldBeGreaterThan(5);
        LetterScale.All.ShouldAllBe(scale => scale.Body >= 10);
    }

    [Fact]
    public void Unbreakable_spaces_and_hyphens_do_not_break()
    {
        for (var length = 1; length < 120; length++)
        {
            var text = new string('a', length) + " FA-2026-0412 12\u202F345,00\u00A0€";
            var laid = LaidLetter.Of(PdfSamples.Letter("R", "Objet", PdfSamples.Text(text)));
            laid.Pages[0].Texts.ShouldContain(part => part.Text.Contains("FA-2026-0412", StringComparison.Ordinal));
            laid.Pages[0].Texts.ShouldContain(
                part => part.Text.Contains("12\u202F345,00\u00A0€", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_code_on_the_page_has_the_modules_of_its_payload_and_25_millimetres()
    {
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder()).Pdf);
        var content = PdfProbe.Stream(probe.Objects[PdfProbe.Refs(probe.Pages[0], "/Contents").Single()]);
        var frame = Regex.Match(content, @"q ([\d.]+) 0 0 -\1 [\d.]+ [\d.]+ cm\n((?:\d+ \d+ \d+ 1 re\n)+)f Q");
        using var expected = QRCodeGenerator.GenerateQrCode(
            PdfSamples.QrPayload, QRCodeGenerator.ECCLevel.M, forceUtf8: true, utf8BOM: false);
        var size = expected.ModuleMatrix.Count - 8;
        var dark = new HashSet<(int, int)>();
        foreach (var row in frame.Groups[2].Value.TrimEnd('\n').Split('\n'))
        {
            var numbers = row.Split(' ')[..4].Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            dark.UnionWith(Enumerable.Range(numbers[0], numbers[2]).Select(column => (numbers[1], column)));
        }

        var wanted = from row in Enumerable.Range(0, size)
            from column in Enumerable.Range(0, size)
            where expected.ModuleMatrix[row + 4][column + 4]
            select (row, column);
        dark.ShouldBe(wanted, ignoreOrder: true);
        (double.Parse(frame.Groups[1].Value, CultureInfo.InvariantCulture) * size).ShouldBe(A4.CodeSide, 0.05);
    }

    [Fact]
    public void A_letter_has_fold_marks_and_a_statement_has_none()
    {
        var bars = LaidLetter.Of(PdfSamples.Reminder()).Pages[0].Bars.Where(bar => bar.X < A4.Left).ToList();
        bars.Select(bar => Math.Round((bar.Y + (bar.Height / 2)) * 25.4 / 72)).ShouldBe([99, 198]);
        LaidLetter.Of(PdfSamples.Statement(3)).Pages[0].Bars.ShouldNotContain(bar => bar.X < A4.Left);
    }

    private static LetterDocument LetterOf(string name) =>
        name switch
        {
            "notice" => PdfSamples.FormalNotice(),
            "long sender" => PdfSamples.Reminder() with
            {
                Sender = [.. Enumerable.Repeat("Établissements Brunet et fils, outillage de précision de l’Ouest", 7)],
            },
            "long references" => PdfSamples.Reminder() with
            {
                PostalMention = "Lettre recommandée avec avis de réception, doublée d’une lettre simple",
                References = [.. Enumerable.Repeat(("Nos références", "D-2026-0412 – D-2026-0412/01 – 411LE"), 8)],
            },
            "six lines" => PdfSamples.Reminder() with
            {
                Recipient = new([.. Enumerable.Range(1, 6).Select(_ => new string('M', 30) + " WWWWWWW")]),
            },
            _ => PdfSamples.Reminder(),
        };

    private static LetterDocument Long(int paragraphs)
    {
        var reminder = PdfSamples.Reminder();
        var text = Enumerable.Range(0, paragraphs).Select(_ => (LetterBlock)PdfSamples.Text(Sentence));
        var payment = reminder.Blocks.OfType<PaymentBlock>().Single();
        return reminder with
        {
            Blocks = [.. text, PdfSamples.Text("Veuillez agréer."), new Signature(["Yves Le Goff"]), payment],
        };
    }

    private static bool IsItem(PlacedText text) => text.Text.StartsWith("FA-2026-", StringComparison.Ordinal);

    private static Area Shrunk(Area area) =>
        new(area.Left + 0.2, area.Top + 0.6, area.Right - 0.2, area.Bottom - 0.6);
}
