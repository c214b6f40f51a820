using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>Parts of a court paper that are no words: the account of part VII, the signature.</summary>
internal static class CourtTables
{
    /// <summary>Lines left free under a name for the hand that signs.</summary>
    private const int LinesToSign = 4;

    public static IReadOnlyList<LetterBlock> Of(LetterMark mark, CourtFacts facts, bool isLetter = false) => mark switch
    {
        LetterMark.Claim => [Account(facts)],
        LetterMark.Sign => Sign(facts, isLetter),
        LetterMark.Items or LetterMark.Others or LetterMark.Pay or LetterMark.Calendar or LetterMark.Imputation
            or LetterMark.Particulars or LetterMark.Balance or LetterMark.Acknowledged or LetterMark.Instalments
            or LetterMark.Accelerated or LetterMark.Signatures or LetterMark.Settlement => [],
    };

    /// <summary>« VII. Le décompte »: gross, deducted, principal, interest, indemnity, clause, total.</summary>
    private static Table Account(CourtFacts facts)
    {
        var claim = facts.Claim!;
        var gross = Money.Sum(claim.Invoices.Select(invoice => invoice.Gross));
        List<(string Label, Money Amount)> lines = [("Principal toutes taxes comprises", gross)];
        if (gross != claim.Principal)
        {
            lines.Add(("Règlements et avoirs déduits", claim.Principal - gross));
            lines.Add(("Principal restant dû", claim.Principal));
        }

        lines.Add((
            $"{StatementOfClaim.NameOfInterest(claim.Regime)} du {FrenchText.Of(CourtValues.FirstDay(claim))} "
                + $"au {FrenchText.Of(claim.AsOf)}",
            claim.Interest));
        lines.AddRange(Indemnity(claim));
        lines.Add(("Frais justifiés", claim.Costs));
        lines.Add(("Clause pénale", facts.PenaltyClause?.Amount ?? Money.Zero));
        return new Table(
            [new("Élément", 3, false), new("Montant", 1, true)],
            [.. lines.Where(line => !line.Amount.IsZero).Select(line => Row(line.Label, line.Amount))])
        {
            Totals = [Row($"Total au {FrenchText.Of(claim.AsOf)}", CourtValues.TotalOf(facts))],
        };
    }

    /// <summary>What arose, what payments took of it, what is left: the first line multiplies.</summary>
    private static IEnumerable<(string Label, Money Amount)> Indemnity(ClaimStatement claim)
    {
        var arisen = claim.IndemnityArisen;
        yield return (
            $"Indemnité forfaitaire ({claim.IndemnityCount} × {FrenchText.Of(claim.IndemnityUnit)})", arisen);
        if (arisen != claim.Indemnity)
        {
            yield return ("Règlements imputés sur l’indemnité", claim.Indemnity - arisen);
            yield return ("Indemnité restant due", claim.Indemnity);
        }
    }

    private static IReadOnlyList<LetterBlock> Sign(CourtFacts facts, bool isLetter)
    {
        var (name, title, place) = facts.Signature;
        var signer = title.Length > 0 ? $"{name}, {title}" : name;
        return
        [
            new Signature(
            [
                .. isLetter ? (string[])[]
                    : [FrenchTypography.Set($"Fait {CityWords.At(place)}, le {FrenchText.Of(facts.On)}")],
                .. facts.Applicant.IsCompany ? [FrenchTypography.Set($"Pour {facts.Applicant.Name},")] : (string[])[],
                FrenchTypography.Set(signer),
                .. isLetter ? (string[])[]
                    : ["(signature)", .. Enumerable.Repeat($"{FrenchText.NoBreak}", LinesToSign)],
            ]),
        ];
    }

    private static IReadOnlyList<string> Row(string label, Money amount) =>
        [FrenchTypography.Set(label), FrenchText.Of(amount)];
}
