using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>The late-payment rate in words, and the article it rests on.</summary>
internal static class RateWords
{
    /// <summary>
    /// « 12,40 % l’an (taux de la BCE au 1er juillet 2026, 2,40 %, majoré de dix points) »; several: « 12,15 % puis
    /// 12,40 % l’an (…) ».
    /// </summary>
    public static string Of(Creditor creditor, int? pointsOverEcb, ClaimStatement claim)
    {
        if (IsContractual(creditor, claim))
        {
            return $"{FrenchText.Of(creditor.ContractRate!.Value)} ({creditor.ContractRateSource})";
        }

        var rates = claim.InterestLines.OrderBy(line => line.From).Select(line => line.Rate).Distinct().ToList();
        var inWords = string.Join(" puis ", rates.Select(FrenchText.Percent)) + " l’an";
        return pointsOverEcb is not { } points ? inWords
            : rates.Count > 1
                ? $"{inWords} (taux de la BCE au premier jour de chaque semestre, "
                    + $"majoré de {AmountInWords.Number(points)} points)"
            : $"{inWords} (taux de la BCE au {FrenchText.Of(FirstDay(claim.InterestLines.Min(line => line.From)))}, "
                + $"{FrenchText.Percent(new AnnualRate(rates[0].Percent - points))}, "
                + $"majoré de {AmountInWords.Number(points)} points)";
    }

    /// <summary>Without article: « article L. 441-10, II, du code de commerce ».</summary>
    public static string LegalBasis(Creditor creditor, ClaimStatement claim) =>
        claim.Regime == InterestRegime.Public
            ? "articles L. 2192-13 et R. 2192-31 du code de la commande publique"
            : IsContractual(creditor, claim)
                ? $"{creditor.ContractRateSource}, article L. 441-10, II, du code de commerce"
                : "article L. 441-10, II, du code de commerce";

    /// <summary>The creditor stipulates a rate, says where, and the claim bears it.</summary>
    public static bool IsContractual(Creditor creditor, ClaimStatement claim) =>
        creditor.ContractRate is { } rate && creditor.ContractRateSource.Length > 0
        && claim.InterestLines.All(line => line.Rate == rate);

    private static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 7, 1);
}
