using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>The statement of costs: groups, articles, and what stays with the creditor told apart.</summary>
public class CostStatementTests
{
    [Fact]
    public void Each_cost_stands_in_its_group_and_the_debtors_part_is_told_apart()
    {
        var paper = CostStatement.Of(Facts());
        var words = LetterText.Of(paper).Replace('\u00A0', ' ').Replace('\u202F', ' ');
        words.ShouldContain("## Dépens (CPC, art. 695 et 696)");
        words.ShouldContain("Requête au greffe, n° G-14 | 26,50 € | 5,30 € | 31,80 € | si accordés");
        words.ShouldContain("## Frais restant à la charge du créancier (CPCE, art. L. 111-8, al. 2)");
        words.ShouldContain("À la charge du débiteur à ce jour | 72,40 €");
        words.ShouldContain("Avancé, sous réserve d’une décision ou d’un titre | 31,80 €");
        words.ShouldContain("Total des frais exposés | 164,20 €");
        words.ShouldNotContain("article 700", Case.Insensitive, "no such cost was noted");
        var pdf = LetterRenderer.Render(paper).Pdf;
        if (Environment.GetEnvironmentVariable("COURT_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "cost-statement.pdf"), pdf.Span);
        }
    }

    private static CostFacts Facts() => new(CourtWorld.Business.Creditor, "Atelier Le Goff",
    [
        Cost(CostBasis.CourtCosts, "Requête au greffe", "31.80") with
        {
            Reference = "G-14", Vat = Money.Parse("5.30"),
        },
        Cost(CostBasis.Enforcement, "Signification de l’ordonnance", "72.40") with { IsGranted = true },
        Cost(CostBasis.Creditor, "Sommation de payer", "60.00"),
    ])
    {
        DossierRef = "D-2026-0412", On = new(2026, 11, 24), CourtName = "tribunal de commerce de Lorient",
        DebtorStatus = LegalStatus.Trader,
    };

    private static CostNoted Cost(CostBasis basis, string what, string amount) => new(1, basis)
    {
        EffectiveOn = new(2026, 11, 3), What = what, Amount = Money.Parse(amount), DocumentHash = "ab",
    };
}
