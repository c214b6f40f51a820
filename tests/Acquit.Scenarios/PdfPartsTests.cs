using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Scenarios;

/// <summary>Tables, lists, enclosures, logo: each part as it stands on the page.</summary>
public class PdfPartsTests
{
    private static readonly TableColumn[] Five =
    [
        new("Facture", 2, false),
        new("Base", 1, true),
        new("Jours", 1, true),
        new("Taux", 1, true),
        new("Pénalités", 1, true),
    ];

    [Fact]
    public void Amounts_end_at_the_right_edge_of_their_column()
    {
        string[][] rows = [["F-1", "9,00", "5", "12\u00A0%", "1,00"], ["F-2", "10,00", "55", "", "10,00"]];
        var page = PageOf(new Table(Five, rows)
        {
            Totals = [["Total", "19,00", "", "", "11,00"]],
        });
        End(page, "10,00").ShouldBe(End(page, "9,00"), 0.01);
        End(page, "19,00").ShouldBe(End(page, "9,00"), 0.01);
        End(page, "1,00").ShouldBe(A4.Right, 0.01);
        End(page, "11,00").ShouldBe(A4.Right, 0.01);
        End(page, "Base").ShouldBe(End(page, "9,00"), 0.01);
    }

    [Fact]
    public void A_short_row_of_totals_stands_under_the_last_columns()
    {
        var page = PageOf(new Table(Five, [["F-1", "9,00", "5", "12\u00A0%", "1,00"]])
        {
            Totals = [["Sous-total", "7", "2,00"], ["À payer", "3,00"]],
        });
        End(page, "3,00").ShouldBe(A4.Right, 0.01);
        End(page, "2,00").ShouldBe(A4.Right, 0.01);
        End(page, "7").ShouldBe(End(page, "Taux"), 0.01);
    }

    [Fact]
    public void Only_the_last_total_is_bold_between_two_rules()
    {
        var page = PageOf(new Table(Five, [["F-1", "9,00", "5", "12\u00A0%", "1,00"]])
        {
            Totals = [["Principal", "2,00"], ["À payer", "3,00"]],
        });
        page.Texts.Single(text => text.Text == "Principal").Style.IsBold.ShouldBeFalse();
        var due = page.Texts.Single(text => text.Text == "À payer");
        due.Style.IsBold.ShouldBeTrue();
        page.Bars.Count(bar => bar.Grey == 0 && bar.X == A4.Left && Math.Abs(bar.Y - due.Baseline) < 14).ShouldBe(2);
    }

    [Fact]
    public void A_table_too_wide_is_set_smaller_and_no_amount_is_cut()
    {
        var amount = "1\u202F002\u202F480,00";
        var columns = Enumerable.Range(1, 9).Select(i => new TableColumn($"Colonne{i}", 1, true)).ToList();
        var page = PageOf(new Table(columns, [[.. Enumerable.Repeat(amount, 9)]]));
        var cells = page.Texts.Where(text => text.Text == amount).ToList();
        cells.Count.ShouldBe(9);
        cells.ShouldAllBe(cell => cell.Style.Size < LetterScale.TableSize && cell.Style.Size >= 7.5);
        PageOf(PdfSamples.Items(1)).Texts.Single(text => text.Text == "3\u202F480,00").Style.Size.ShouldBe(9.5);
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_refused() =>
        Should.Throw<ArgumentException>(() => PageOf(new Table(Five, [["a", "b", "c", "d", "e", "f"]])));

    [Fact]
    public void A_list_hangs_behind_its_mark_and_a_line_without_mark_gets_none()
    {
        var text = string.Join(' ', Enumerable.Repeat("mot", 60));
        var page = PageOf(new Bullets([$"12. {text}", $"– {text}", "« Cité »"]));
        var mark = page.Texts.Single(part => part.Text == "12.");
        mark.X.ShouldBe(A4.Left);
        var lines = page.Texts.Where(part => part.Text.StartsWith("mot", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(3);
        lines.ShouldAllBe(line => line.X >= mark.X + mark.Width);
        page.Texts.Count(part => part.Text == "–").ShouldBe(1);
        page.Texts.ShouldContain(part => part.Text == "« Cité »");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    public void Each_enclosure_is_listed_with_its_number(int count)
    {
        var enclosures = Enumerable.Range(1, count).Select(i => new Enclosure(i, $"Facture\u00A0F-{i:D3}", null));
        var letter = PdfSamples.Reminder() with { Enclosures = [.. enclosures] };
        var texts = LaidLetter.Of(letter).Pages.SelectMany(page => page.Texts);
        var words = string.Join('\n', texts.Select(text => text.Text));
        for (var i = 1; i <= count; i++)
        {
            words.ShouldContain($"Facture\u00A0F-{i:D3}");
        }

        words.ShouldContain("Pièces jointes");
        words.ShouldContain($"{count}.");
    }

    [Fact]
    public void A_logo_stands_above_the_sender()
    {
        var page = LaidLetter.Of(PdfSamples.Reminder() with { Logo = Png(60, 20) }).Pages[0];
        var logo = page.Pictures.ShouldHaveSingleItem();
        (logo.Width / logo.Height).ShouldBe(3, 0.001);
        page.Texts.Single(text => text.Text == "BRUNET OUTILLAGE" && text.Style.Size > 12).Area.Top
            .ShouldBeGreaterThan(logo.Y + logo.Height);
        var probe = new PdfProbe(LetterRenderer.Render(PdfSamples.Reminder() with { Logo = Png(60, 20) }).Pdf);
        probe.Missing.ShouldBeEmpty();
        probe.Objects.Values.ShouldContain(body => body.Contains("/Width 60 /Height 20", StringComparison.Ordinal));
    }

    [Fact]
    public void A_logo_that_cannot_be_embedded_is_known_beforehand()
    {
        Picture.TryRead(Png(60, 20)).ShouldNotBeNull();
        Picture.TryRead("GIF89a"u8.ToArray()).ShouldBeNull();
        var transparent = Png(60, 20);
        transparent[25] = 6;
        Picture.TryRead(transparent).ShouldBeNull();
    }

    [Fact]
    public void A_part_taller_than_a_page_is_an_error_and_is_not_cut()
    {
        var lines = string.Join('\n', Enumerable.Repeat("ligne", 90));
        Should.Throw<InvalidOperationException>(() => PageOf(new Table(Five, [[lines, "", "", "", ""]])));
    }

    private static Sheet PageOf(LetterBlock block) =>
        LaidLetter.Of(PdfSamples.Statement(1) with { Blocks = [block] }).Pages[0];

    private static double End(Sheet page, string text)
    {
        var placed = page.Texts.First(part => part.Text == text);
        return placed.X + placed.Width;
    }

    private static byte[] Png(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(new byte[height * (1 + (3 * width))]);
        }

        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        (size[8], size[9]) = (8, 2);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", size), .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        return chunk;
    }
}
