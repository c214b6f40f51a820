using Acquit.Letters.Court;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>With COURT_PAPERS=folder each paper is written there as PDF, to be looked at.</summary>
public class CourtPictures
{
    [Theory]
    [MemberData(nameof(CourtGolden.Names), MemberType = typeof(CourtGolden))]
    public void A_court_paper_is_a_file_that_begins_and_ends(string name)
    {
        var (paper, facts) = CourtCases.All[name];
        var pdf = LetterRenderer.Render(CourtComposer.Compose(paper, facts, CourtWorld.Texts).Document!).Pdf;
        pdf.Span.StartsWith("%PDF-1.7"u8).ShouldBeTrue();
        pdf.Span.EndsWith("%%EOF\n"u8).ShouldBeTrue();
        if (Environment.GetEnvironmentVariable("COURT_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.pdf"), pdf.Span);
        }
    }
}
