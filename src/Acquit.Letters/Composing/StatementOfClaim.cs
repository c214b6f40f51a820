using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>
/// « Décompte de créance »: A principal, B interest line by line, C indemnity, D payments and imputation, E total and
/// daily sum, sources. The annex of formal notices; no letter, so neither window nor signature.
/// </summary>
internal static class StatementOfClaim
{
    private const int MostPages = 20;

    public static LetterDocument Of(LetterFacts facts, ClaimStatement claim) => Of(
        facts.Creditor, claim,
        [("Débiteur", facts.Debtor.Name), ("Dossier", facts.DossierRef)]) with
    {
        Ref = facts.DocumentRef,
        On = facts.On,
    };

    /// <summary>The same for another paper than a letter, between parties named by it.</summary>
    /// <param name="clause">asked besides the claim, part of the total; null: none</param>
    public static LetterDocument Of(
        Creditor creditor, ClaimStatement claim, IReadOnlyList<(string Label, string Value)> parties,
        StipulatedSum? clause = null)
    {
        return new LetterDocument
        {
            Kind = LetterKind.StatementOfClaim.Key(),
            Ref = "",
            On = claim.AsOf,
            Sender = [LegalMentions.NameOnLetter(creditor), .. creditor.Address?.Lines ?? []],
            References = parties,
            Subject = FrenchTypography.Set($"Décompte de créance arrêté au {FrenchText.Of(claim.AsOf)}"),
            Blocks = Lettered(
            [
                .. Principal(claim),
                .. Interest(claim),
                .. Indemnity(claim),
                .. Payments(claim),
                .. Stipulated(clause),
                .. Total(claim, clause?.Amount ?? Money.Zero),
                .. Sources(claim),
            ]),
            Footer = LegalMentions.Footer(creditor),
            MostPages = MostPages,
        };
    }

    /// <summary>A, B, C… before the headings that are there, without a gap.</summary>
    private static List<LetterBlock> Lettered(IEnumerable<LetterBlock> blocks)
    {
        var letter = 'A';
        return [.. blocks.Select(block =>
            block is Heading heading ? new Heading($"{letter++}. {heading.Text}") : block)];
    }

    private static IEnumerable<LetterBlock> Principal(ClaimStatement claim)
    {
        yield return new Heading("Principal");
        yield return new Table(
            [
                new("Facture", 2.4, false), new("Émise le", 2, false), new("Échue le", 2, false),
                new("Montant TTC", 2.2, true), new("Réglé ou déduit", 2.2, true), new("Reste dû", 2.2, true),
            ],
            [.. claim.Invoices.Select(invoice => Row(
                invoice.Number, FrenchText.Short(invoice.IssuedOn), FrenchText.Short(invoice.DueOn),
                FrenchText.Of(invoice.Gross), FrenchText.Of(invoice.Deducted), FrenchText.Of(invoice.PrincipalDue)))])
        {
            Totals =
            [
                Row("Principal", "", "", FrenchText.Of(Money.Sum(claim.Invoices.Select(i => i.Gross))),
                    FrenchText.Of(Money.Sum(claim.Invoices.Select(i => i.Deducted))), FrenchText.Of(claim.Principal)),
            ],
        };
    }

    private static IEnumerable<LetterBlock> Interest(ClaimStatement claim)
    {
        if (claim.InterestLines.Count == 0)
        {
            yield break;
        }

        yield return new Heading(FrenchTypography.Set(HeadingOfInterest(claim)));
        yield return new Table(
            [
                new("Facture", 2.2, false), new("Du", 2, false), new("Au", 2, false), new("Jours", 1, true),
                new("Base", 2.2, true), new("Taux", 1.5, true), new("Montant", 2, true),
            ],
            [.. claim.InterestLines.Select(line => Row(
                line.Invoice, FrenchText.Short(line.From), FrenchText.Short(line.To),
                $"{line.Days}", FrenchText.Of(line.Base), FrenchText.Percent(line.Rate), FrenchText.Of(line.Amount)))])
        {
            Totals = [Row("Total", "", "", "", "", "", FrenchText.Of(claim.InterestRun))],
        };
        yield return Note(claim.DayCount switch
        {
            DayCount.Act365 =>
                "Base × taux × jours ÷ 365, premier et dernier jour compris ; chaque ligne est arrondie au centime.",
            DayCount.ActAct => "Base × taux × jours ÷ nombre de jours de l’année, premier et dernier jour compris ; "
                + "chaque ligne est arrondie au centime.",
        });
    }

    private static IEnumerable<LetterBlock> Indemnity(ClaimStatement claim)
    {
        if (claim.IndemnityArisen.IsZero)
        {
            yield break;
        }

        yield return new Heading("Indemnité forfaitaire pour frais de recouvrement");
        var invoices = claim.IndemnityCount == 1 ? "facture payée en retard" : "factures payées en retard";
        var working =
            $"{claim.IndemnityCount} {invoices} × {FrenchText.Of(claim.IndemnityUnit)} = "
            + $"{FrenchText.Of(claim.IndemnityArisen)}";
        yield return new Paragraph([new TextRun(FrenchTypography.Set(working), false)]);
    }

    private static IEnumerable<LetterBlock> Payments(ClaimStatement claim)
    {
        if (claim.Payments.Count == 0)
        {
            yield break;
        }

        yield return new Heading("Règlements et imputation");
        var hasIndemnity = claim.Payments.Any(payment => !payment.ToIndemnity.IsZero);
        yield return new Table(
            Kept<TableColumn>(
            [
                new("Reçu le", 2, false), new("Montant", 2, true), new("sur intérêts", 2, true),
                new("sur indemnité", 2, true), new("sur principal", 2, true),
            ]),
            [.. claim.Payments.Select(payment => Kept<string>(
            [
                FrenchText.Short(payment.On), FrenchText.Of(payment.Amount), FrenchText.Of(payment.ToInterest),
                FrenchText.Of(payment.ToIndemnity), FrenchText.Of(payment.ToPrincipal),
            ]))])
        {
            Totals =
            [
                Kept<string>(
                [
                    "Total", FrenchText.Of(Money.Sum(claim.Payments.Select(p => p.Amount))),
                    FrenchText.Of(Money.Sum(claim.Payments.Select(p => p.ToInterest))),
                    FrenchText.Of(Money.Sum(claim.Payments.Select(p => p.ToIndemnity))),
                    FrenchText.Of(Money.Sum(claim.Payments.Select(p => p.ToPrincipal))),
                ]),
            ],
        };
        yield return Note(
            "Les règlements s’imputent d’abord sur les intérêts, "
                + "puis sur le principal (article 1343-1 du code civil).");

        IReadOnlyList<T> Kept<T>(IReadOnlyList<T> cells) => [.. cells.Where((_, i) => i != 3 || hasIndemnity)];
    }

    private static IEnumerable<LetterBlock> Stipulated(StipulatedSum? clause)
    {
        if (clause is not null)
        {
            yield return new Heading("Clause pénale");
            var working = $"{clause.Working} : {FrenchText.Of(clause.Amount)}";
            yield return new Paragraph([new TextRun(FrenchTypography.Set(working), false)]);
        }
    }

    private static IEnumerable<LetterBlock> Total(ClaimStatement claim, Money clause)
    {
        yield return new Heading("Total");
        foreach (var block in LetterTables.Claim(claim, clause))
        {
            yield return block;
        }

        if (claim.Daily.IsPositive)
        {
            var eachDay = $"Chaque jour supplémentaire : {FrenchText.Of(claim.Daily)}";
            yield return new Paragraph([new TextRun(FrenchTypography.Set(eachDay), false)]);
        }
    }

    private static IEnumerable<LetterBlock> Sources(ClaimStatement claim)
    {
        var rules =
            claim.InterestLines.Select(line => line.Rule.Reference).Distinct().Order(StringComparer.Ordinal).ToList();
        if (claim.IndemnityArisen.IsPositive)
        {
            rules.Add(claim.Regime == InterestRegime.Public ? "CCP, art. D. 2192-35" : "C. com., art. D. 441-5");
        }

        if (rules.Count > 0)
        {
            yield return Note($"Sources : {string.Join(" ; ", rules.Distinct())}.");
        }
    }

    /// <summary>What a consumer owes runs from the formal notice: its day stands in the heading.</summary>
    private static string HeadingOfInterest(ClaimStatement claim) => claim.Regime == InterestRegime.Consumer
        ? $"Intérêts au taux légal à compter du {FrenchText.Of(claim.InterestLines.Min(line => line.From))}"
        : NameOfInterest(claim.Regime);

    public static string NameOfInterest(InterestRegime regime) => regime switch
    {
        InterestRegime.Business => "Pénalités de retard",
        InterestRegime.Public => "Intérêts moratoires",
        InterestRegime.Consumer or InterestRegime.Judgment => "Intérêts au taux légal",
        InterestRegime.Contract or InterestRegime.PrincipalOnly => "Intérêts",
    };

    private static Paragraph Note(string text) =>
        new([new TextRun(FrenchTypography.Set(text), false)]) { IsSmall = true };

    private static string[] Row(params string[] cells) => cells;
}

/// <summary>A sum that a clause fixes for late payment, asked besides the claim.</summary>
/// <param name="Working">« Article 8 des conditions générales de vente (article 1231-5 du code civil) »</param>
internal sealed record StipulatedSum(string Working, Money Amount);
