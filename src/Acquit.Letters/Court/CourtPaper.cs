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

    /// <summary>Letters to the registry: files the petition, pays costs, asks, produces, withdraws.</summary>
    RegistryFile,
    RegistryPayCosts,
    RegistryStatus,

    /// <summary>The act of service for the hearing on an opposition (CPC, art. 1418).</summary>
    RegistryProduceService,
    RegistryWithdraw,

    /// <summary>Certificate that no opposition came: some who enforce still ask for it.</summary>
    RegistryCertificate,

    /// <summary>Asks a commissaire de justice to serve the order (CPC, art. 1411).</summary>
    OrderServiceRequest,

    /// <summary>Asks him to enforce it once it is a title (CPC, art. 1422).</summary>
    OrderEnforceRequest,

    /// <summary>Asks him to summon the debtor to pay: an act at the creditor's cost, instead of a formal notice.
    /// </summary>
    SummonsToPayInstruction,

    /// <summary>Asks for the procedure for small claims (CPCE, art. L. 125-1).</summary>
    SmallClaimRequest,

    /// <summary>Asks for the procedure for uncontested claims between traders (CPCE, art. L. 126-1).</summary>
    L126Request,

    /// <summary>Asks a mediator; the médiateur des entreprises takes it on his site.</summary>
    MediationRequest,

    /// <summary>Asks a conciliateur de justice.</summary>
    ConciliationRequest,
}

/// <summary>Who reads a court paper: it decides address, salutation and closing.</summary>
public enum CourtReader
{
    /// <summary>An act without salutation, addressed to the court on its face.</summary>
    Court,
    Registry,

    /// <summary>A commissaire de justice.</summary>
    Officer,

    /// <summary>A mediator or a conciliator.</summary>
    Mediator,
}

/// <summary>Keys of court papers.</summary>
public static class CourtPapers
{
    public static string Key(this CourtPaper paper) => paper switch
    {
        CourtPaper.PaymentOrderPetition => "payment-order-petition",
        CourtPaper.StatementOfClaim => "statement-of-claim",
        CourtPaper.ExhibitList => "exhibit-list",
        CourtPaper.RegistryFile => "registry-letter-file",
        CourtPaper.RegistryPayCosts => "registry-letter-pay-costs",
        CourtPaper.RegistryStatus => "registry-letter-status",
        CourtPaper.RegistryProduceService => "registry-letter-produce-service",
        CourtPaper.RegistryWithdraw => "registry-letter-withdraw",
        CourtPaper.RegistryCertificate => "registry-letter-certificate",
        CourtPaper.OrderServiceRequest => "order-service-request",
        CourtPaper.OrderEnforceRequest => "order-service-request-enforce",
        CourtPaper.SummonsToPayInstruction => "summons-to-pay-instruction",
        CourtPaper.SmallClaimRequest => "small-claim-request",
        CourtPaper.L126Request => "l126-request",
        CourtPaper.MediationRequest => "mediation-request",
        CourtPaper.ConciliationRequest => "conciliation-request",
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

    public static CourtReader Reader(this CourtPaper paper) => paper switch
    {
        CourtPaper.PaymentOrderPetition or CourtPaper.StatementOfClaim or CourtPaper.ExhibitList => CourtReader.Court,
        CourtPaper.RegistryFile or CourtPaper.RegistryPayCosts or CourtPaper.RegistryStatus
            or CourtPaper.RegistryProduceService or CourtPaper.RegistryWithdraw or CourtPaper.RegistryCertificate =>
            CourtReader.Registry,
        CourtPaper.OrderServiceRequest or CourtPaper.OrderEnforceRequest or CourtPaper.SummonsToPayInstruction
            or CourtPaper.SmallClaimRequest or CourtPaper.L126Request => CourtReader.Officer,
        CourtPaper.MediationRequest or CourtPaper.ConciliationRequest => CourtReader.Mediator,
    };

    /// <summary>Its words stand in a file; the others are tables that the program sets itself.</summary>
    public static bool HasText(this CourtPaper paper) =>
        paper is not (CourtPaper.StatementOfClaim or CourtPaper.ExhibitList);
}
