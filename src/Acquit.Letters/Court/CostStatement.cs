using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>What a statement of costs is made of.</summary>
/// <param name="Lines">each with its proof</param>
public sealed record CostFacts(Creditor Creditor, string Debtor, IReadOnlyList<CostNoted> Lines)
{
    /// <summary>« D-2026-0412 ».</summary>
    public required string DossierRef { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>A public body owes under a text of its own what exceeds the indemnity.</summary>
    public required LegalStatus DebtorStatus { get; init; }

    /// <summary>« tribunal de commerce de Lorient »; empty: costs of the whole file.</summary>
    public string CourtName { get; init; } = "";
}

/// <summary>
/// « État des frais »: what was laid out, by who must bear it and under which article. Those that stay with the
/// creditor are told apart and never added to what the debtor is asked.
/// </summary>
public static class CostStatement
{
    private const int MostPages = 20;

    public static LetterDocument Of(CostFacts facts) => new()
    {
        Kind = "cost-statement",
        Ref = facts.DossierRef,
        On = facts.On,
        Sender = [LegalMentions.NameOnLetter(facts.Creditor), .. facts.Creditor.Address?.Lines ?? []],
        References =
        [
            ("Débiteur", FrenchTypography.Set(facts.Debtor)), ("Dossier", facts.DossierRef),
            .. facts.CourtName.Length > 0 ? [("Juridiction", FrenchTypography.Set(facts.CourtName))]
                : Array.Empty<(string, string)>(),
        ],
        Subject = FrenchTypography.Set($"État des frais au {FrenchText.Of(facts.On)}"),
        Blocks =
        [
            .. Enum.GetValues<CostBasis>().SelectMany(basis => Group(facts, basis)),
            Total(facts), Words(
                "Les contestations relatives aux dépens se portent devant le greffier (CPC, art. 704) ; celles des "
                + "frais d’exécution, devant le juge (CPCE, art. L. 111-8)."),
        ],
        Footer = LegalMentions.Footer(facts.Creditor),
        MostPages = MostPages,
    };

    private static IEnumerable<LetterBlock> Group(CostFacts facts, CostBasis basis)
    {
        var lines = facts.Lines.Where(one => one.Basis == basis).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        var name = basis.Name(Language.French);
        yield return new Heading(FrenchTypography.Set(
            $"{char.ToUpperInvariant(name[0])}{name[1..]} ({basis.Article(facts.DebtorStatus)})"));
        yield return new Table(
            [
                new("Date", 1.7, false), new("Nature", 4.6, false), new("Hors taxes", 1.7, true),
                new("TVA", 1.4, true), new("TTC", 1.7, true), new("Récupérable", 2, false),
            ],
            [
                .. lines.Select(one => (string[])
                [
                    FrenchText.Short(one.EffectiveOn),
                    FrenchTypography.Set(one.Reference.Length > 0 ? $"{one.What}, n° {one.Reference}" : one.What),
                    FrenchText.Of(one.Amount - one.Vat), FrenchText.Of(one.Vat), FrenchText.Of(one.Amount),
                    Recoverable(one),
                ]),
            ])
        {
            Totals =
            [
                (string[])
                [
                    "Total", "", FrenchText.Of(Money.Sum(lines.Select(one => one.Amount - one.Vat))),
                    FrenchText.Of(Money.Sum(lines.Select(one => one.Vat))),
                    FrenchText.Of(Money.Sum(lines.Select(one => one.Amount))), "",
                ],
            ],
        };
    }

    private static string Recoverable(CostNoted one) => one.Basis switch
    {
        CostBasis.CourtCosts or CostBasis.JudgesAward => one.IsGranted ? "oui" : "si accordés",
        CostBasis.Enforcement => one.IsGranted ? "oui" : "avec un titre",
        CostBasis.BeyondIndemnity => "pour l’excédent",
        CostBasis.Creditor => "non",
    };

    private static Table Total(CostFacts facts)
    {
        var book = new CostBook(facts.Lines);
        return new Table(
            [new("Ensemble", 3, false), new("Montant TTC", 1, true)],
            [
                (string[])["À la charge du débiteur à ce jour", FrenchText.Of(book.Recoverable)],
                (string[])["Avancé, sous réserve d’une décision ou d’un titre", FrenchText.Of(Money.Sum(facts.Lines
                    .Where(one => !one.IsRecoverable && one.Basis is not (CostBasis.Creditor
                        or CostBasis.BeyondIndemnity)).Select(one => one.Amount)))],
                (string[])["Justifié au-delà de l’indemnité forfaitaire, demandé avec la créance pour ce qui l’excède",
                    FrenchText.Of(Money.Sum(facts.Lines.Where(one => one.Basis == CostBasis.BeyondIndemnity)
                        .Select(one => one.Amount)))],
                (string[])["À la charge du créancier", FrenchText.Of(Money.Sum(facts.Lines
                    .Where(one => one.Basis == CostBasis.Creditor).Select(one => one.Amount)))],
            ])
        {
            Totals = [(string[])["Total des frais exposés", FrenchText.Of(book.Total)]],
        };
    }

    private static Paragraph Words(string text) =>
        new([new TextRun(FrenchTypography.Set(text), false)]) { IsSmall = true };
}
