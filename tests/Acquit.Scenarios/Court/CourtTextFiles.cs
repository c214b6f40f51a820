using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>What is wrong with the texts of court papers is said with file and line.</summary>
public class CourtTextFiles
{
    private const string Head = "---\ntitle: T\nsubject: S\npages: 2\n---\nWords\n";

    [Theory]
    [InlineData("notes.fr.md", Head, 1)]
    [InlineData("statement-of-claim.fr.md", Head, 1)]
    [InlineData("payment-order-petition.fr.md", "Words", 1)]
    [InlineData("payment-order-petition.fr.md", "---\ntitle: T\ncolour: red\npages: 2\n---\n", 3)]
    [InlineData("payment-order-petition.fr.md", "---\ntitle: T\ntitle: T\npages: 2\n---\n", 3)]
    [InlineData("payment-order-petition.fr.md", "---\ntitle: T\nsubject: S\npages: many\n---\n", 1)]
    [InlineData("payment-order-petition.fr.md", "---\ntitle: T\nsubject: S\npages: 0\n---\n", 1)]
    [InlineData("payment-order-petition.fr.md", "---\ntitle: T\nsubject: S\n---\n", 1)]
    public void A_wrong_text_is_refused_with_its_line(string file, string text, int line)
    {
        var files = Enum.GetValues<CourtPaper>().Where(paper => paper.HasText())
            .ToDictionary(paper => $"{paper.Key()}.fr.md", _ => Head);
        files[file] = text;
        var (texts, problems) = CourtTexts.Read(files);
        texts.ShouldBeNull();
        problems.Select(problem => (problem.File, problem.Line)).ShouldBe([(file, line)]);
    }

    [Fact]
    public void A_missing_text_is_named() =>
        CourtTexts.Read(new Dictionary<string, string>()).Problems.Select(problem => problem.File)
            .ShouldContain("payment-order-petition.fr.md");

    [Fact]
    public void Keys_are_read_back()
    {
        Enum.GetValues<CourtPaper>().ShouldAllBe(paper => CourtPapers.Parse(paper.Key()) == paper);
        CourtPapers.Parse("ordonnance").ShouldBeNull();
        Enum.GetValues<JurisdictionGround>().ShouldAllBe(ground => JurisdictionGrounds.Parse(ground.Key()) == ground);
        JurisdictionGrounds.Parse("any").ShouldBeNull();
    }
}
