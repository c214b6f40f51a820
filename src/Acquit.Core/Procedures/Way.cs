namespace Acquit.Core.Procedures;

/// <summary>What a creditor may do about a debt that reminders did not bring in; the list is closed.</summary>
public enum Way
{
    /// <summary>An agreement for part of the sum, or in instalments.</summary>
    Settle,

    /// <summary>Given up in the books.</summary>
    WriteOff,

    /// <summary>Médiateur des entreprises between professionals, conciliateur de justice else.</summary>
    Mediation,

    /// <summary>Sommation de payer, served by a commissaire de justice (C. civ., art. 1344).</summary>
    SummonsToPay,

    /// <summary>Simplified recovery of small claims (CPCE, art. L. 125-1).</summary>
    SmallClaim,

    /// <summary>Recovery of uncontested commercial claims (CPCE, art. L. 126-1 to L. 126-5).</summary>
    UncontestedClaim,

    /// <summary>Injonction de payer (CPC, art. 1405 to 1425).</summary>
    PaymentOrder,

    /// <summary>Référé-provision (CPC, art. 835 and 873; CJA, art. R. 541-1).</summary>
    ReferreProvision,

    /// <summary>An ordinary claim, heard and judged.</summary>
    Merits,
}

/// <summary>Keys and names of ways.</summary>
public static class WayNames
{
    public static string Key(this Way way) =>
        way switch
        {
            Way.Settle => "settle",
            Way.WriteOff => "write-off",
            Way.Mediation => "mediation",
            Way.SummonsToPay => "summons",
            Way.SmallClaim => "small-claim",
            Way.UncontestedClaim => "uncontested",
            Way.PaymentOrder => "payment-order",
            Way.ReferreProvision => "refere",
            Way.Merits => "merits",
        };

    /// <summary>A commissaire de justice conducts it; else a court does.</summary>
    public static bool IsByOfficer(this Way way) =>
        way is Way.SmallClaim or Way.UncontestedClaim or Way.SummonsToPay;

    /// <summary>A court is asked; else an officer, a mediator or nobody is.</summary>
    public static bool IsBeforeCourt(this Way way) =>
        way is Way.PaymentOrder or Way.ReferreProvision or Way.Merits;

    /// <summary>Reads a key; null when there is none.</summary>
    public static Way? Parse(string key)
    {
        foreach (var way in Enum.GetValues<Way>())
        {
            if (way.Key() == key)
            {
                return way;
            }
        }

        return null;
    }

    public static string Name(this Way way, Language language) =>
        language switch
        {
            Language.French => way switch
            {
                Way.Settle => "transaction",
                Way.WriteOff => "passage en perte",
                Way.Mediation => "médiation ou conciliation",
                Way.SummonsToPay => "sommation de payer",
                Way.SmallClaim => "procédure simplifiée des petites créances",
                Way.UncontestedClaim => "recouvrement des créances commerciales incontestées",
                Way.PaymentOrder => "injonction de payer",
                Way.ReferreProvision => "référé-provision",
                Way.Merits => "assignation au fond",
            },
            Language.English => way switch
            {
                Way.Settle => "settlement",
                Way.WriteOff => "write-off",
                Way.Mediation => "mediation or conciliation",
                Way.SummonsToPay => "summons to pay",
                Way.SmallClaim => "simplified recovery of small claims",
                Way.UncontestedClaim => "recovery of uncontested commercial claims",
                Way.PaymentOrder => "order for payment",
                Way.ReferreProvision => "interim payment order (référé-provision)",
                Way.Merits => "ordinary claim",
            },
        };
}
