namespace Acquit.Letters.Court;

/// <summary>
/// Papers of the order for payment; the key names the text, <c>data/letters/court/&lt;key&gt;.fr.md</c>.
/// </summary>
public enum CourtPaper
{
    /// <summary>« Requête en injonction de payer » (CPC, art. 54, 57, 1405 to 1408).</summary>
    PaymentOrderPetition,

    /// <summary>« Décompte de créance », annexed to the petition (CPC, art. 1407).</summary>
    StatementOfClaim,

    /// <summary>« Bordereau des pièces », annexed to the petition (CPC, art. 57, 1407).</summary>
    ExhibitList,
}

/// <summary>Keys of court papers.</summary>
public static class CourtPapers
{
    public static string Key(this CourtPaper paper) => paper switch
    {
        CourtPaper.PaymentOrderPetition => "payment-order-petition",
        CourtPaper.StatementOfClaim => "statement-of-claim",
        CourtPaper.ExhibitList => "exhibit-list",
    };

    /// <summary>Reads a key; null when there is no such paper.</summary>
    public static CourtPaper? Parse(string key)
    {
        foreach (var paper in Enum.GetValues<CourtPaper>())
        {
            if (paper.Key() == key)
            {
                return paper;
            }
        }

        return null;
    }

    /// <summary>Its words stand in a file; the others are tables that the program sets itself.</summary>
    public static bool HasText(this CourtPaper paper) =>
        paper is not (CourtPaper.StatementOfClaim or CourtPaper.ExhibitList);
}
