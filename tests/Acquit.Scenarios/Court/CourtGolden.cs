using Acquit.Core;
using Acquit.Letters;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>Every court paper as text, compared with a file that a lawyer can read; UPDATE_GOLDEN=1 rewrites them.
/// </summary>
public class CourtGolden
{
    public static TheoryData<string> Names => [.. CourtCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_court_paper_says_what_its_golden_says(string name)
    {
        var text = LetterText.Of(Document(name));
        var path = Path.Combine(LettersWorld.Root, "tests", "Acquit.Scenarios", "court-papers", $"{name}.golden.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path));
        foreach (var never in new[] { "{{", "  ", "'", "⟦", "\n\n\n", " :", " ;", "huissier", "sera condamné" })
        {
            text.ReplaceLineEndings("\n").Replace("\n    ", "\n").ShouldNotContain(never);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_court_paper_keeps_to_its_pages(string name)
    {
        var document = Document(name);
        LetterRenderer.Render(document).Pages.ShouldBeLessThanOrEqualTo(document.MostPages);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paper_that_nobody_signed_bears_its_watermark_on_each_page(string name)
    {
        var (_, facts) = CourtCases.All[name];
        var probe = new PdfProbe(LetterRenderer.Render(Document(name)).Pdf);
        probe.Pages.ShouldNotBeEmpty();
        probe.Pages.Count(page => probe.Words(page).StartsWith(CourtComposer.Draft, StringComparison.Ordinal))
            .ShouldBe(facts.IsSigned ? 0 : probe.Pages.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Who_owes_no_penalties_never_reads_of_them(string name)
    {
        if (CourtCases.All[name].Facts.Claim!.Regime is not (Core.Interest.InterestRegime.Consumer
            or Core.Interest.InterestRegime.PrincipalOnly))
        {
            return;
        }

        var text = LetterText.Of(Document(name));
        foreach (var never in new[] { "40,00", "441-10", "énalités", "ndemnité", "Clause pénale" })
        {
            text.ShouldNotContain(never);
        }
    }

    private static LetterDocument Document(string name)
    {
        var (paper, facts) = CourtCases.All[name];
        var composition = CourtComposer.Compose(paper, facts, CourtWorld.Texts);
        composition.Refusals.Select(refused => refused.Sentence(Language.French)).ShouldBeEmpty();
        return composition.Document!;
    }
}
