using Acquit.Core.Amounts;
using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>
/// 40 € per late invoice, once, from professionals and public buyers, never from a consumer (C. com., art. D. 441-5).
/// </summary>
public static class FixedIndemnity
{
    /// <summary>The value that applies under a regime; null when none does.</summary>
    public static LawKey<Money>? KeyOf(InterestRegime regime) =>
        regime switch
        {
            InterestRegime.Business => LawKeys.FixedIndemnity,
            InterestRegime.Public => LawKeys.PublicIndemnity,
            InterestRegime.Consumer
            or InterestRegime.Judgment
            or InterestRegime.Contract
            or InterestRegime.PrincipalOnly => null,
        };

    /// <summary>
    /// Whether a debt that is late owes it: not when insolvency proceedings, open on the due date, forbid payment
    /// (C. com., art. L. 441-10, II, last sentence).
    /// </summary>
    public static bool Arises(ClaimTerms terms, ClaimedInvoice invoice) =>
        KeyOf(terms.Regime) is not null && !(terms.StopsOn(invoice) <= invoice.DueOn);
}
