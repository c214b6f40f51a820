using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Pdf.Layout;

namespace Acquit.Scenarios;

/// <summary>Each letter of the golden set on paper; ACQUIT_PAPER=folder writes them to be looked at.</summary>
public class PdfGoldenTests
{
    public static TheoryData<string> Names => [.. LettersCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_of_the_golden_set_stands_well_on_its_pages(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var composed = LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!;
        Check(composed.Document, name);
        if (composed.Statement is { } statement)
        {
            Check(statement, name + ".statement");
        }
    }

    private static void Check(LetterDocument letter, string name)
    {
        var laid = LaidLetter.Of(letter);
        laid.Pages.Count.ShouldBeLessThanOrEqualTo(letter.MostPages);
        foreach (var page in laid.Pages)
        {
            page.Texts.ShouldAllBe(text => text.Style.Size >= 7);
            var outside = page.Texts.Where(text =>
                text.Area.Left < A4.Left - 0.01 || text.Area.Right > A4.Right + 0.05 || text.Area.Bottom > A4.Mm(293));
            outside.Select(text => text.Text).ShouldBeEmpty();
            OverPrinted(page).ShouldBeEmpty();
        }

        if (letter.Recipient is { } address)
        {
            var inside = laid.Pages[0].Texts.Where(text => text.Area.Meets(A4.WindowZone));
            inside.Select(text => text.Text).ShouldBe(address.Lines);
        }

        if (Environment.GetEnvironmentVariable("ACQUIT_PAPER") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            var alone = letter with { Enclosures = [.. letter.Enclosures.Select(item => item with { Pdf = null })] };
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), LetterRenderer.Render(alone).Pdf.ToArray());
        }
    }

    private static IEnumerable<string> OverPrinted(Sheet page)
    {
        var texts = page.Texts.Where(text => text.Text.Trim().Length > 0).ToList();
        return from first in texts
            from second in texts
            where first != second && Inner(first.Area).Meets(Inner(second.Area))
            select first.Text;
    }

    private static Area Inner(Area area) =>
        new(area.Left + 0.2, area.Top + 0.6, area.Right - 0.2, area.Bottom - 0.6);
}
