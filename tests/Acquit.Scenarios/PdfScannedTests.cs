using System.Diagnostics;
using Acquit.Core.Amounts;
using Acquit.Letters;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>
/// A rendered page as other programs see it: the payment code scanned from 150 dots an inch, the file checked by qpdf.
/// test.sh installs them.
/// </summary>
public class PdfScannedTests
{
    [Theory]
    [InlineData("Brunet Outillage", "1234.56")]
    [InlineData("Société des Œuvres Cœur & Forêt – Noël", "0.01")]
    [InlineData("L’Établissement très long de l’Atelier des Métiers d’Art réunis, Ève", "999999.99")]
    public void A_phone_reads_from_the_page_exactly_what_the_letter_asks(string name, string asked)
    {
        var item = LettersWorld.First with { Gross = Money.Parse(asked), Asked = Money.Parse(asked) };
        var facts = LettersWorld.To(LettersWorld.Business, LettersWorld.Company with { Name = name }, item);
        var letter = LetterComposer.Compose(LetterKind.Reminder1, facts, LettersWorld.Texts).Letter!;
        var payload = letter.Document.Blocks.OfType<PaymentBlock>().Single().QrPayload;
        payload.ShouldStartWith($"BCD\n002\n1\nSCT\nAGRIFRPP\n{name}\nFR7630006000011234567890189\nEUR{asked}\n");
        var folder = Directory.CreateTempSubdirectory("acquit-scan");
        try
        {
            var pdf = Path.Combine(folder.FullName, "letter.pdf");
            File.WriteAllBytes(pdf, LetterRenderer.Render(Alone(letter.Document)).Pdf.Span);
            Run("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", pdf, Path.Combine(folder.FullName, "page"));
            var read = Run("zbarimg", "-q", "--raw", Path.Combine(folder.FullName, "page.png"));
            read.TrimEnd('\n').ShouldBe(payload.TrimEnd('\n'));
            Run("qpdf", "--check", pdf).ShouldContain("No syntax or stream encoding errors found");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static LetterDocument Alone(LetterDocument letter) =>
        letter with { Enclosures = [.. letter.Enclosures.Select(paper => paper with { Pdf = null })] };

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
        return output;
    }
}
