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

    /// <summary>
    /// With FOREIGN_PDFS=folder every PDF and picture under it is stamped; what became of it is written beside.
    /// </summary>
    [Fact]
    public void Files_from_elsewhere_are_stamped_or_refused()
    {
        var (from, to) = (Environment.GetEnvironmentVariable("FOREIGN_PDFS"),
            Environment.GetEnvironmentVariable("COURT_PAPERS"));
        List<(string Name, byte[] File)> files = from is null
            ? [.. ForeignSamples.Readable.Select(sample => (sample.Key, sample.Value))]
            : [.. Directory.EnumerateFiles(from, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(from, path), File.ReadAllBytes(path)))];
        for (var i = 0; i < files.Count; i++)
        {
            var bundle = CourtBundle.Stamped(CourtWorld.Business, new BundledExhibit(
                new CourtExhibit(i + 1, ExhibitKind.Invoice, "Facture"), files[i].File, files[i].Name));
            (bundle.Pdf is null).ShouldBe(bundle.RefusedFiles.Count > 0);
            if (to is not null)
            {
                File.AppendAllLines(Path.Combine(to, "stamped.txt"),
                    [$"{i + 1} {files[i].Name}: {string.Join(' ', bundle.Sentences(Core.Language.English))}"]);
                File.WriteAllBytes(Path.Combine(to, $"stamped-{i + 1}.pdf"), (bundle.Pdf ?? default).ToArray());
            }
        }
    }
}
