using Acquit.Letters.Court;

namespace Acquit.Web.Shell;

/// <summary>Names of papers to a registry or to an officer.</summary>
public static class SpeechOfCourtLetters
{
    public static string Name(this Speech tell, CourtPaper paper) => paper switch
    {
        CourtPaper.PaymentOrderPetition =>
            tell.Say("Requête en injonction de payer", "Petition for an order for payment"),
        CourtPaper.StatementOfClaim => tell.Say("Décompte de créance", "Statement of claim"),
        CourtPaper.ExhibitList => tell.Say("Bordereau des pièces", "List of exhibits"),
        CourtPaper.RegistryFile => tell.Say("Lettre de dépôt au greffe", "Letter that files the petition"),
        CourtPaper.RegistryPayCosts => tell.Say("Consignation des frais de greffe", "Costs advanced to the registry"),
        CourtPaper.RegistryStatus => tell.Say("Demande d’état au greffe", "Question to the registry"),
        CourtPaper.RegistryProduceService =>
            tell.Say("Production de l’acte de signification", "Act of service produced"),
        CourtPaper.RegistryWithdraw => tell.Say("Désistement", "Withdrawal"),
        CourtPaper.RegistryCertificate =>
            tell.Say("Demande de certificat de non-opposition", "Request for a certificate of no opposition"),
        CourtPaper.OrderServiceRequest =>
            tell.Say("Demande de signification de l’ordonnance", "Request to serve the order"),
        CourtPaper.OrderEnforceRequest =>
            tell.Say("Demande d’exécution de l’ordonnance", "Request to enforce the order"),
        CourtPaper.SummonsToPayInstruction =>
            tell.Say("Demande de sommation de payer", "Request for a summons to pay"),
        CourtPaper.SmallClaimRequest =>
            tell.Say("Demande de procédure simplifiée", "Request for the procedure for small claims"),
        CourtPaper.MediationRequest => tell.Say("Saisine du médiateur", "Request for a mediation"),
        CourtPaper.ConciliationRequest =>
            tell.Say("Saisine du conciliateur de justice", "Request for a conciliation"),
        CourtPaper.L126Request => tell.Say("Demande de commandement de payer", "Request for a demand to pay"),
    };
}
