using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Procedures.SmallClaims;
using Acquit.Core.Procedures.Summonses;
using Acquit.Core.Procedures.UncontestedClaims;

namespace Acquit.Core.Procedures;

/// <summary>The acts that each way knows.</summary>
public static class WayActs
{
    /// <summary>In the order in which they come; none for a way whose acts are not followed.</summary>
    public static IReadOnlyList<ProcedureActName> Acts(this Way way) =>
        way switch
        {
            Way.PaymentOrder => PaymentOrderWords.Vocabulary,
            Way.SmallClaim => SmallClaimWords.Vocabulary,
            Way.UncontestedClaim => UncontestedClaimWords.Vocabulary,
            Way.SummonsToPay => SummonsToPayWords.Vocabulary,
            Way.Mediation => MediationWords.Vocabulary,
            Way.Settle or Way.WriteOff or Way.ReferreProvision or Way.Merits => [],
        };

    /// <summary>Its acts are followed: it is opened over invoices and recorded act by act.</summary>
    public static bool IsFollowed(this Way way) => way.Acts().Count > 0;
}
