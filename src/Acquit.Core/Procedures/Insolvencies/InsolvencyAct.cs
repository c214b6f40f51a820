using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>What can happen in insolvency proceedings after they are opened; the list is closed.</summary>
public enum InsolvencyActKind
{
    /// <summary>The opening judgment stands in the BODACC: the creditor's periods run from that day.</summary>
    Published,

    /// <summary>The claim is posted to the organ: the day of posting counts.</summary>
    Declared,

    /// <summary>The organ acknowledges the declaration.</summary>
    Received,

    /// <summary>The letter by which the organ contests the claim has come.</summary>
    Contested,

    /// <summary>The creditor answered that letter.</summary>
    Answered,

    Admitted,

    AdmittedInPart,

    Rejected,

    ReliefAsked,

    ReliefGranted,

    ReliefRefused,

    /// <summary>Goods sold under retention of title are claimed back.</summary>
    OwnershipClaimed,

    PlanAdopted,

    /// <summary>A safeguard becomes a reorganisation.</summary>
    ToReorganisation,

    ToLiquidation,

    DividendReceived,

    ClosedForLackOfAssets,

    /// <summary>Ended, its liabilities paid or its plan carried out.</summary>
    Ended,

    /// <summary>The judgment is withdrawn or quashed, or the decision of recevabilité is: nothing is stopped.</summary>
    Retracted,

    /// <summary>Invoices of later date were performed after the opening: a person says so (INT-43).</summary>
    PostOpening,

    /// <summary>The proceedings being over, a person resumes what they stopped (INT-43).</summary>
    Resumed,
}

/// <summary>One act of the proceedings, on the day it happened.</summary>
public sealed record InsolvencyAct(InsolvencyActKind Kind, DateOnly On)
{
    /// <summary>Declared, admitted or received; zero for other acts.</summary>
    public Money Amount { get; init; }
}

/// <summary>Keys and names of acts.</summary>
public static class InsolvencyActKinds
{
    public static string Key(this InsolvencyActKind kind) =>
        kind switch
        {
            InsolvencyActKind.Published => "published",
            InsolvencyActKind.Declared => "declared",
            InsolvencyActKind.Received => "received",
            InsolvencyActKind.Contested => "contested",
            InsolvencyActKind.Answered => "answered",
            InsolvencyActKind.Admitted => "admitted",
            InsolvencyActKind.AdmittedInPart => "admitted-in-part",
            InsolvencyActKind.Rejected => "rejected",
            InsolvencyActKind.ReliefAsked => "relief-asked",
            InsolvencyActKind.ReliefGranted => "relief-granted",
            InsolvencyActKind.ReliefRefused => "relief-refused",
            InsolvencyActKind.OwnershipClaimed => "ownership-claimed",
            InsolvencyActKind.PlanAdopted => "plan",
            InsolvencyActKind.ToReorganisation => "to-reorganisation",
            InsolvencyActKind.ToLiquidation => "to-liquidation",
            InsolvencyActKind.DividendReceived => "dividend",
            InsolvencyActKind.ClosedForLackOfAssets => "closed-no-assets",
            InsolvencyActKind.Ended => "ended",
            InsolvencyActKind.Retracted => "retracted",
            InsolvencyActKind.PostOpening => "post-opening",
            InsolvencyActKind.Resumed => "resumed",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static InsolvencyActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<InsolvencyActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>It is about a sum, above zero.</summary>
    public static bool NeedsAmount(this InsolvencyActKind kind) =>
        kind is InsolvencyActKind.Declared or InsolvencyActKind.AdmittedInPart or InsolvencyActKind.DividendReceived;

    /// <summary>About the creditor's own claim; the others are about the proceedings.</summary>
    public static bool IsOfClaim(this InsolvencyActKind kind) =>
        kind is not (InsolvencyActKind.Published or InsolvencyActKind.PlanAdopted or InsolvencyActKind.ToReorganisation
            or InsolvencyActKind.ToLiquidation or InsolvencyActKind.ClosedForLackOfAssets or InsolvencyActKind.Ended
            or InsolvencyActKind.Retracted or InsolvencyActKind.PostOpening or InsolvencyActKind.Resumed);

    public static string Name(this InsolvencyActKind kind, Language language) =>
        language switch
        {
            Language.French => InFrench(kind),
            Language.English => InEnglish(kind),
        };

    private static string InFrench(InsolvencyActKind kind) =>
        kind switch
        {
            InsolvencyActKind.Published => "jugement d’ouverture publié au BODACC",
            InsolvencyActKind.Declared => "créance déclarée (jour d’expédition)",
            InsolvencyActKind.Received => "déclaration reçue par le mandataire ou le liquidateur",
            InsolvencyActKind.Contested => "lettre de contestation de la créance reçue",
            InsolvencyActKind.Answered => "réponse à la contestation envoyée",
            InsolvencyActKind.Admitted => "créance admise",
            InsolvencyActKind.AdmittedInPart => "créance admise en partie",
            InsolvencyActKind.Rejected => "créance rejetée",
            InsolvencyActKind.ReliefAsked => "relevé de forclusion demandé",
            InsolvencyActKind.ReliefGranted => "relevé de forclusion accordé",
            InsolvencyActKind.ReliefRefused => "relevé de forclusion refusé",
            InsolvencyActKind.OwnershipClaimed => "biens sous réserve de propriété revendiqués",
            InsolvencyActKind.PlanAdopted => "plan arrêté",
            InsolvencyActKind.ToReorganisation => "conversion en redressement judiciaire",
            InsolvencyActKind.ToLiquidation => "conversion en liquidation judiciaire",
            InsolvencyActKind.DividendReceived => "dividende reçu",
            InsolvencyActKind.ClosedForLackOfAssets => "clôture pour insuffisance d’actif",
            InsolvencyActKind.Ended => "fin ou clôture de la procédure",
            InsolvencyActKind.Retracted => "ouverture rétractée ou infirmée",
            InsolvencyActKind.PostOpening => "prestations confirmées postérieures à l’ouverture",
            InsolvencyActKind.Resumed => "poursuites reprises après la fin de la procédure",
        };

    private static string InEnglish(InsolvencyActKind kind) =>
        kind switch
        {
            InsolvencyActKind.Published => "opening judgment published in the BODACC",
            InsolvencyActKind.Declared => "claim declared (day of posting)",
            InsolvencyActKind.Received => "declaration received by the representative or liquidator",
            InsolvencyActKind.Contested => "letter contesting the claim received",
            InsolvencyActKind.Answered => "answer to the contestation sent",
            InsolvencyActKind.Admitted => "claim admitted",
            InsolvencyActKind.AdmittedInPart => "claim admitted in part",
            InsolvencyActKind.Rejected => "claim rejected",
            InsolvencyActKind.ReliefAsked => "late relief asked",
            InsolvencyActKind.ReliefGranted => "late relief granted",
            InsolvencyActKind.ReliefRefused => "late relief refused",
            InsolvencyActKind.OwnershipClaimed => "goods under retention of title claimed",
            InsolvencyActKind.PlanAdopted => "plan adopted",
            InsolvencyActKind.ToReorganisation => "converted to judicial reorganisation",
            InsolvencyActKind.ToLiquidation => "converted to judicial liquidation",
            InsolvencyActKind.DividendReceived => "dividend received",
            InsolvencyActKind.ClosedForLackOfAssets => "closed for lack of assets",
            InsolvencyActKind.Ended => "proceedings ended or closed",
            InsolvencyActKind.Retracted => "opening withdrawn or quashed",
            InsolvencyActKind.PostOpening => "performance after the opening confirmed",
            InsolvencyActKind.Resumed => "pursuit resumed after the end of the proceedings",
        };
}
