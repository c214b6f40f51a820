using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Losses;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>Papers of a debt that is given up: amounts in proportion, the mention word for word.</summary>
public class LossPaperTests
{
    private static readonly LossLine _line = new("F-2026-014", new(2026, 3, 2), Money.Parse("1000.00"),
        Money.Parse("200.00"), Money.Parse("300.01"));

    [Fact]
    public void What_was_not_paid_is_split_in_proportion_and_adds_up()
    {
        (_line.VatOpen, _line.NetOpen).ShouldBe((Money.Parse("50.00"), Money.Parse("250.01")));
        new LossLine("F", default, Money.Zero, Money.Zero, Money.Zero).VatOpen.ShouldBe(Money.Zero);
    }

    [Fact]
    public void The_note_says_reason_entries_and_what_follows()
    {
        var words = Plain(LetterText.Of(WriteOffNote.Of(Facts(true))));
        words.ShouldContain("Coût des poursuites supérieur aux chances de recouvrement.");
        words.ShouldContain("créances irrécouvrables | 250,01 €");
        words.ShouldContain("44571, TVA collectée à récupérer | 50,00 €");
        words.ShouldContain("416 (ou 411), clients |  | 300,01 €");
        words.ShouldContain("Décidé par Julien Brunet");
        Plain(LetterText.Of(WriteOffNote.Of(Facts(false)))).ShouldContain("créances irrécouvrables | 300,01 €");
        Keep("write-off-note", LetterRenderer.Render(WriteOffNote.Of(Facts(true))).Pdf);
    }

    [Fact]
    public void The_duplicate_is_the_invoice_under_the_fixed_mention()
    {
        var mention = Plain(VatDuplicate.Mention(_line));
        mention.ShouldBe("Facture demeurée impayée pour la somme de 250,01 € (prix net) et pour la somme de 50,00 € "
            + "(TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI).");
        var (pdf, refused) = VatDuplicate.Of(Facts(true), [new(_line, ForeignSamples.Readable["table"])]);
        refused.ShouldBeEmpty();
        var probe = new PdfProbe(pdf!.Value);
        probe.Missing.ShouldBeEmpty();
        probe.Pages.Count.ShouldBe(2);
        Plain(probe.Words(probe.Pages[1])).Replace('\n', ' ').ShouldContain(mention);
        Plain(probe.Words(probe.Pages[0])).ShouldContain("n’est pas un avoir");
        Keep("vat-duplicate", pdf.Value);
        VatDuplicate.Of(Facts(true), [new(_line, "rien"u8.ToArray())]).Refused.ShouldHaveSingleItem();
    }

    private static LossFacts Facts(bool recovers) => new(CourtWorld.Business.Creditor,
        new Debtor
        {
            Key = new("LEGOFF"), Name = "Atelier Le Goff", Status = LegalStatus.Trader,
            Address = new(["Atelier Le Goff", "3 rue du Port", "56100 LORIENT"]),
        },
        new LossStated(LossReason.NotWorthIt)
        {
            EffectiveOn = new(2026, 11, 24), DecidedBy = "Julien Brunet", RecoversVat = recovers, IsVatPaid = true,
            Lines = [_line], DocumentHash = "ab", Note = "Le commissaire de justice n’a rien trouvé à saisir.",
        })
    {
        DossierRef = "D-2026-0412", On = new(2026, 11, 24), LimitationOn = new(2031, 3, 2),
        Steps = [(new(2026, 5, 4), "Courrier : première relance"), (new(2026, 6, 2), "Courrier : mise en demeure")],
    };

    private static string Plain(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static void Keep(string name, ReadOnlyMemory<byte> pdf)
    {
        if (Environment.GetEnvironmentVariable("COURT_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.pdf"), pdf.Span);
        }
    }
}
