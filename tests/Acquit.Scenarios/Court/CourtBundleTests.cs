using Acquit.Core;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.Scenarios;

/// <summary>One PDF for the court: what stands in it and in which order, and what stands against it.</summary>
public class CourtBundleTests
{
    private static IReadOnlyList<BundledExhibit> Files => [.. CourtWorld.Exhibits.Select(one =>
        new BundledExhibit(one, ForeignSamples.Readable["table"], $"piece-{one.Number}.pdf"))];

    [Fact]
    public void The_bundle_is_petition_statement_list_and_each_exhibit_with_its_number()
    {
        var bundle = CourtBundle.Of(CourtWorld.Business, Files, CourtWorld.Texts);
        bundle.Sentences(Language.French).ShouldBeEmpty();
        var probe = new PdfProbe(bundle.Pdf!.Value);
        probe.Missing.ShouldBeEmpty();
        probe.Pages.Count.ShouldBe(bundle.Pages);
        bundle.Pages.ShouldBe(2 + 1 + 1 + 7);
        Bookmarks(probe).ShouldBe(
            [
                "REQUÊTE EN INJONCTION DE PAYER", "Décompte de créance arrêté au 24\u00A0novembre\u00A02026",
                "BORDEREAU DES PIÈCES", "Pièce n°\u00A01 – Bon de commande n°\u00A0C-88 signé",
                "Pièce n°\u00A02 – Bon de livraison n°\u00A0L-61 signé", "Pièce n°\u00A03 – Facture n°\u00A0F-2026-014",
                "Pièce n°\u00A04 – Lettre de relance", "Pièce n°\u00A05 – Mise en demeure",
                "Pièce n°\u00A06 – Avis de réception de la mise en demeure",
                "Pièce n°\u00A07 – Extrait Kbis du débiteur",
            ]);
        for (var number = 1; number <= 7; number++)
        {
            probe.Words(probe.Pages[3 + number])
                .ShouldBe($"Brunet Outillage\nPièce n°\u00A0{number}\n(1\u00A0page)\n");
        }
    }

    [Fact]
    public void The_list_says_the_pages_that_were_counted_in_the_files()
    {
        var probe = new PdfProbe(CourtBundle.Of(CourtWorld.Business, Files, CourtWorld.Texts).Pdf!.Value);
        probe.Words(probe.Pages[3]).ShouldContain("7\u00A0pièces\n7\n".Replace('\u00A0', ' '));
    }

    [Fact]
    public void The_same_bundle_has_the_same_bytes() =>
        CourtBundle.Of(CourtWorld.Business, Files, CourtWorld.Texts).Pdf!.Value.ToArray()
            .ShouldBe(CourtBundle.Of(CourtWorld.Business, Files, CourtWorld.Texts).Pdf!.Value.ToArray());

    [Fact]
    public void A_paper_that_lacks_something_and_files_that_are_not_read_are_said_together()
    {
        var files = Files.Select(one => one.Exhibit.Number switch
        {
            2 => one with { File = "no PDF"u8.ToArray() },
            5 => one with { File = ForeignSamples.Classic(ForeignSamples.OnePage, "/Encrypt << /V 1 >>") },
            _ => one,
        });
        var bundle = CourtBundle.Of(CourtWorld.Business with { Story = [] }, [.. files], CourtWorld.Texts);
        bundle.Pdf.ShouldBeNull();
        bundle.Refusals.Select(one => one.Refusal).ShouldBe([CourtRefusal.StoryMissing]);
        bundle.RefusedFiles.Select(one => (one.File, one.Fault))
            .ShouldBe([("piece-2.pdf", PdfFault.NotAPdf), ("piece-5.pdf", PdfFault.Encrypted)]);
        bundle.Sentences(Language.French).Count().ShouldBe(3);
    }

    [Fact]
    public void An_exhibit_without_its_file_is_named() =>
        CourtBundle.Of(CourtWorld.Business, [.. Files.Where(one => one.Exhibit.Number != 4)], CourtWorld.Texts)
            .Refusals.ShouldBe([new(CourtRefusal.ExhibitMissing, "n°\u00A04")]);

    [Fact]
    public void A_damaged_file_is_taken_after_repair_and_a_person_is_told()
    {
        var sound = ForeignSamples.Readable["table"];
        var files = Files.Select(one => one.Exhibit.Number == 3 ? one with { File = sound.AsMemory(0, 300) } : one);
        CourtBundle.Of(CourtWorld.Business, [.. files], CourtWorld.Texts)
            .RefusedFiles.Single().Fault.ShouldBe(PdfFault.TableBroken);
        CourtBundle.Of(CourtWorld.Business, [.. files], CourtWorld.Texts, _ => null)
            .RefusedFiles.Single().Fault.ShouldBe(PdfFault.TableBroken);
        var mended = CourtBundle.Of(CourtWorld.Business, [.. files], CourtWorld.Texts, _ => sound);
        mended.Pdf.ShouldNotBeNull();
        mended.RepairedFiles.ShouldBe(["piece-3.pdf"]);
    }

    [Fact]
    public void A_protected_file_is_never_handed_to_a_program_that_repairs()
    {
        var files = Files.Select(one => one with
        {
            File = ForeignSamples.Classic(ForeignSamples.OnePage, "/Encrypt << /V 1 >>"),
        });
        CourtBundle.Of(CourtWorld.Business, [.. files], CourtWorld.Texts, _ => throw new InvalidOperationException())
            .RefusedFiles.Count.ShouldBe(7);
    }

    private static IEnumerable<string> Bookmarks(PdfProbe probe) =>
        probe.Objects.OrderBy(one => one.Key).Select(one => one.Value)
            .Where(body => body.StartsWith("<< /Title <FEFF", StringComparison.Ordinal)
                && body.Contains("/Dest", StringComparison.Ordinal))
            .Select(body => System.Text.Encoding.BigEndianUnicode.GetString(
                Convert.FromHexString(body[15..body.IndexOf('>', StringComparison.Ordinal)])));
}
