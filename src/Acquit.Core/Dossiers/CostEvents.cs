using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Core.Dossiers;

/// <summary>On what footing money was laid out: it decides whether the debtor can be made to bear it.</summary>
public enum CostBasis
{
    /// <summary>Costs of the court (CPC, art. 695): the debtor's once a decision awards them (art. 696).</summary>
    CourtCosts,

    /// <summary>Costs of enforcement: the debtor's where there is a title (CPCE, art. L. 111-8, al. 1).</summary>
    Enforcement,

    /// <summary>Other costs that a judge awards as he sees fit (CPC, art. 700).</summary>
    JudgesAward,

    /// <summary>
    /// Invoices of third parties beyond the fixed indemnity, between businesses or owed by a public body (C. com.,
    /// art. L. 441-10, II; CCP, art. L. 2192-13): asked with the claim, on proof, for what exceeds the indemnity.
    /// </summary>
    BeyondIndemnity,

    /// <summary>
    /// What was laid out without a title stays with the creditor: reminders, registered post, sommation, small-claim
    /// procedure, collector (CPCE, art. L. 111-8, al. 2).
    /// </summary>
    Creditor,
}

/// <summary>Keys and words of footings.</summary>
public static class CostBases
{
    /// <summary>"court-costs".</summary>
    public static string Key(this CostBasis basis) => basis switch
    {
        CostBasis.CourtCosts => "court-costs",
        CostBasis.Enforcement => "enforcement",
        CostBasis.JudgesAward => "art-700",
        CostBasis.BeyondIndemnity => "beyond-indemnity",
        CostBasis.Creditor => "creditor",
    };

    /// <summary>Reads a key; null when there is no such footing.</summary>
    public static CostBasis? Parse(string key)
    {
        foreach (var basis in Enum.GetValues<CostBasis>())
        {
            if (basis.Key() == key)
            {
                return basis;
            }
        }

        return null;
    }

    public static string Name(this CostBasis basis, Language language) => (basis, language) switch
    {
        (CostBasis.CourtCosts, Language.French) => "dépens",
        (CostBasis.CourtCosts, Language.English) => "court costs",
        (CostBasis.Enforcement, Language.French) => "frais d’exécution forcée",
        (CostBasis.Enforcement, Language.English) => "costs of enforcement",
        (CostBasis.JudgesAward, Language.French) => "article 700",
        (CostBasis.JudgesAward, Language.English) => "article 700",
        (CostBasis.BeyondIndemnity, Language.French) => "frais justifiés au-delà de l’indemnité forfaitaire",
        (CostBasis.BeyondIndemnity, Language.English) => "proven costs beyond the fixed indemnity",
        (CostBasis.Creditor, Language.French) => "frais restant à la charge du créancier",
        (CostBasis.Creditor, Language.English) => "costs that stay with the creditor",
    };

    /// <summary>The article that says who bears it: a public body owes by another text than a business.</summary>
    public static string Article(this CostBasis basis, LegalStatus debtor) => basis switch
    {
        CostBasis.CourtCosts => "CPC, art. 695 et 696",
        CostBasis.Enforcement => "CPCE, art. L. 111-8, al. 1",
        CostBasis.JudgesAward => "CPC, art. 700",
        CostBasis.BeyondIndemnity => debtor == LegalStatus.PublicBody
            ? "CCP, art. L. 2192-13" : "C. com., art. L. 441-10, II",
        CostBasis.Creditor => "CPCE, art. L. 111-8, al. 2",
    };
}

/// <summary>Money was laid out for a file; the day of the event is that of the bill or of the payment.</summary>
/// <param name="Procedure">number of the procedure in the dossier; 0: none</param>
/// <param name="Basis">on what footing</param>
public sealed record CostNoted(int Procedure, CostBasis Basis) : DossierEvent
{
    /// <summary>« Signification de l’ordonnance ».</summary>
    public string What { get; init; } = "";

    /// <summary>Including VAT, above zero.</summary>
    public Money Amount { get; init; }

    /// <summary>Part of the amount; zero when there is none.</summary>
    public Money Vat { get; init; }

    /// <summary>Number of the bill; empty when it has none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>A decision awards it, or there is a title that lets it be enforced: a person said so.</summary>
    public bool IsGranted { get; init; }

    /// <summary>SHA-256 of the scan that proves it, hex; empty when none was laid in.</summary>
    public string DocumentHash { get; init; } = "";

    /// <summary>
    /// The debtor can be made to bear it today. What stays with the creditor never is; what needs a decision or a
    /// title is once a person noted it. What lies beyond the indemnity is asked with the claim, and only for what
    /// exceeds it: see <see cref="CostBook.BeyondIndemnity"/>.
    /// </summary>
    public bool IsRecoverable => Basis switch
    {
        CostBasis.CourtCosts or CostBasis.Enforcement or CostBasis.JudgesAward => IsGranted,
        CostBasis.BeyondIndemnity or CostBasis.Creditor => false,
    };
}

/// <summary>What a file has cost so far.</summary>
/// <param name="Lines">that stand, oldest first</param>
public sealed record CostBook(IReadOnlyList<CostNoted> Lines)
{
    public static CostBook Of(IEnumerable<DossierEvent> events) =>
        new([.. events.OfType<CostNoted>().OrderBy(one => one.EffectiveOn)]);

    /// <summary>Of whom they are asked; the article of a footing depends on it.</summary>
    public LegalStatus DebtorStatus { get; init; }

    public Money Total => Money.Sum(Lines.Select(one => one.Amount));

    public Money Recoverable => Money.Sum(Lines.Where(one => one.IsRecoverable).Select(one => one.Amount));

    /// <summary>
    /// What the claim of a procedure asks beyond the fixed indemnity: the proven costs of that footing, less the
    /// indemnity that the claim asks already. 95.00 of bills and two invoices (80.00): 15.00.
    /// </summary>
    /// <param name="indemnity">that arose on the invoices of the claim</param>
    public Money BeyondIndemnity(int procedure, Money indemnity)
    {
        var proven = Money.Sum(Lines
            .Where(one => one.Procedure == procedure && one is { Basis: CostBasis.BeyondIndemnity,
                DocumentHash.Length: > 0 })
            .Select(one => one.Amount));
        return proven > indemnity ? proven - indemnity : Money.Zero;
    }
}
