using Acquit.App;
using Acquit.App.Law;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Letters;
using Acquit.Letters.Insolvencies;
using Acquit.Letters.Pdf;

namespace Acquit.Scenarios;

/// <summary>The declaration of a claim: sums of the day of the judgment, heads apart, nothing after it.</summary>
public class ClaimDeclarationTests
{
    private static readonly DateOnly _judged = new(2026, 11, 9);

    [Fact]
    public void Sums_due_and_to_fall_due_stand_apart_and_interest_ends_the_day_before()
    {
        var words = Plain(LetterText.Of(ClaimDeclaration.Of(Facts())));

        words.ShouldContain("Déclaration de créance", Case.Insensitive);
        words.ShouldContain("Maître Anne Petit");
        words.ShouldContain("Lettre recommandée avec avis de réception");
        words.ShouldContain(
            "Par jugement du 9 novembre 2026, publié au BODACC le 16 novembre 2026 (BODACC, annonce A1)");
        words.ShouldContain("F-2026-014 | 02/03/2026 | 01/04/2026 | 1 200,00 €");
        words.ShouldContain("Indemnité forfaitaire (1 × 40,00 €)");
        words.ShouldContain("600,00 €");
        words.ShouldContain("Sommes à échoir après le jugement");
        words.ShouldContain("08/11/2026", customMessage: "the day before the judgment is the last that bears interest");
        words.ShouldNotContain("09/11/2026");
        words.ShouldContain("Rang : créance chirographaire.");
        words.ShouldContain("Nous certifions sincère la présente créance.");
        Keep("insolvency-claim", LetterRenderer.Render(ClaimDeclaration.Of(Facts())).Pdf);
    }

    [Fact]
    public void Security_pending_case_and_retention_of_title_are_said()
    {
        var facts = Facts();
        var said = facts with
        {
            PendingCase = "injonction de payer, tribunal de commerce de Lorient",
            File = facts.File with
            {
                Stated = new InsolvencyStated
                {
                    EffectiveOn = _judged, Security = "nantissement inscrit le 3 mars 2026",
                },
            },
        };
        var words = Plain(LetterText.Of(ClaimDeclaration.Of(said)));
        words.ShouldContain("Rang et sûretés : nantissement inscrit le 3 mars 2026.");
        words.ShouldContain("Instance en cours : injonction de payer, tribunal de commerce de Lorient.");
    }

    private static DeclarationFacts Facts()
    {
        var book = LawLibrary.Open(new DataFolder(Path.Combine(AppContext.BaseDirectory, "data"))).Book!;
        var creditor = CourtWorld.Business.Creditor;
        var file = InsolvencyFile.Of(
            [
                new InsolvencyOpened
                {
                    EffectiveOn = _judged, Proceedings = InsolvencyKind.Liquidation, PublishedOn = new(2026, 11, 16),
                    Notice = "BODACC, annonce A1", Court = "tribunal de commerce de Lorient", CaseNumber = "2026J00077",
                    Organ = "Maître Anne Petit", OrganAddress = "12 rue du Port\n56100 LORIENT",
                },
            ],
            book)!;
        var claim = Claim.For(
            new ClaimRequest
            {
                Invoices =
                [
                    new ClaimedInvoice("F-2026-014", new(2026, 3, 2), new(2026, 4, 1), Money.Parse("1200.00")),
                    new ClaimedInvoice("F-2026-093", new(2026, 10, 20), new(2026, 12, 20), Money.Parse("600.00")),
                ],
                Payments = [], Terms = new ClaimTerms(InterestRegime.Business) { InsolvencyOpenedOn = _judged },
                AsOf = _judged,
            },
            book);
        return new DeclarationFacts(
            creditor,
            new Debtor
            {
                Key = new("LEGOFF"), Name = "Atelier Le Goff", Status = LegalStatus.Trader,
                Siren = Siren.TryParse("404833048", out var siren) ? siren : null,
                Address = new(["Atelier Le Goff", "3 rue du Port", "56100 LORIENT"]),
            },
            file, claim)
        {
            DossierRef = "D-2026-0412", On = new(2026, 11, 24),
        };
    }

    private static string Plain(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static void Keep(string name, ReadOnlyMemory<byte> pdf)
    {
        if (Environment.GetEnvironmentVariable("COURT_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.pdf"), pdf.Span);
        }
    }
}
