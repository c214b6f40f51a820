using Acquit.Core.Amounts;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Ways;

/// <summary>What a way costs, by what is paid for.</summary>
public enum WayCostKind
{
    /// <summary>Nothing is paid to the mediator.</summary>
    Mediator,

    /// <summary>Nothing is paid to the court.</summary>
    FreeCourt,
    RegistryFee,
    LegalAidContribution,
    OfficerTariff,
    ServiceOfOrder,
    ServiceOfClaim,
    LawyerFees,
    EconomicContribution,
}

/// <summary>Who bears a cost in the end.</summary>
public enum CostBearer
{
    Nobody,

    /// <summary>The creditor, whatever comes of it.</summary>
    Creditor,

    /// <summary>The creditor first; a decision may put it on the debtor.</summary>
    CreditorFirst,
    Debtor,
}

/// <summary>One cost of a way. Sums include taxes.</summary>
/// <param name="AtLeast">null: no sum is known, it is to be asked</param>
/// <param name="AtMost">the same as the least unless sources disagree</param>
/// <param name="Rule">what is not verified is labelled, never a number alone</param>
public sealed record WayCost(
    WayCostKind Kind, Money? AtLeast, Money? AtMost, CostBearer Bearer, Citation Rule)
{
    /// <summary>A person asks the registry, the officer or the lawyer before counting on it.</summary>
    public bool IsToConfirm => AtLeast is null || Rule.Confidence != Confidence.Verified || AtLeast != AtMost;
}

/// <summary>Words for costs.</summary>
public static class WayCostKinds
{
    public static string Name(this WayCostKind kind, Language language) =>
        language switch
        {
            Language.French => kind switch
            {
                WayCostKind.Mediator => "médiateur ou conciliateur",
                WayCostKind.FreeCourt => "tribunal",
                WayCostKind.RegistryFee => "frais de greffe",
                WayCostKind.LegalAidContribution => "contribution pour l’aide juridique",
                WayCostKind.OfficerTariff => "commissaire de justice",
                WayCostKind.ServiceOfOrder => "signification de l’ordonnance",
                WayCostKind.ServiceOfClaim => "signification de l’assignation",
                WayCostKind.LawyerFees => "honoraires d’avocat",
                WayCostKind.EconomicContribution => "contribution au tribunal des activités économiques",
            },
            Language.English => kind switch
            {
                WayCostKind.Mediator => "mediator or conciliator",
                WayCostKind.FreeCourt => "court",
                WayCostKind.RegistryFee => "registry fee",
                WayCostKind.LegalAidContribution => "legal-aid contribution",
                WayCostKind.OfficerTariff => "commissaire de justice",
                WayCostKind.ServiceOfOrder => "service of the order",
                WayCostKind.ServiceOfClaim => "service of the claim",
                WayCostKind.LawyerFees => "lawyer’s fees",
                WayCostKind.EconomicContribution => "contribution to the court for economic activities",
            },
        };

    public static string Name(this CostBearer bearer, Language language) =>
        language switch
        {
            Language.French => bearer switch
            {
                CostBearer.Nobody => "gratuit",
                CostBearer.Creditor => "reste à la charge du créancier",
                CostBearer.CreditorFirst => "avancé par le créancier, mis à la charge du débiteur s’il perd",
                CostBearer.Debtor => "à la charge du débiteur",
            },
            Language.English => bearer switch
            {
                CostBearer.Nobody => "free",
                CostBearer.Creditor => "stays with the creditor",
                CostBearer.CreditorFirst => "advanced by the creditor, put on the debtor if he loses",
                CostBearer.Debtor => "borne by the debtor",
            },
        };
}
