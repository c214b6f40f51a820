using Acquit.Core.Dossiers;

namespace Acquit.Web.Shell;

/// <summary>The words of the scales, of the check of a delivery and of the prevention sheet.</summary>
public static class SpeechOfPrevention
{
    public static string Name(this Speech tell, WeighedCourse course) => course switch
    {
        WeighedCourse.GoOn => tell.Say("Poursuivre", "Go on"),
        WeighedCourse.Settle => tell.Say("Transiger", "Settle"),
        WeighedCourse.Stop => tell.Say("Arrêter", "Stop"),
    };

    public static string Explain(this Speech tell, WeighedCourse course) => course switch
    {
        WeighedCourse.GoOn => tell.Say(
            "Aller à la mise en demeure, puis remettre le dossier.", "Go to the formal notice, then hand over."),
        WeighedCourse.Settle => tell.Say(
            "Proposer un échéancier, ou une remise contre un paiement immédiat.",
            "Offer a plan, or a discount against payment at once."),
        WeighedCourse.Stop => tell.Say(
            "Abandonner la créance et ne plus livrer à crédit.", "Write the debt off and deliver no more on credit."),
    };

    public static string Name(this Speech tell, Means means) => means switch
    {
        Means.Unknown => tell.Say("Je ne sais pas", "I do not know"),
        Means.Solvent => tell.Say("Solvable : activité, biens, autres payés", "Solvent: trades, owns, pays others"),
        Means.Strained => tell.Say("En difficulté : paie tard partout", "Strained: pays late everywhere"),
        Means.None => tell.Say("Sans moyens : rien à saisir, radié ou introuvable", "None: nothing to seize, or gone"),
    };

    public static string Sentence(this Speech tell, WeighedReason reason) => reason switch
    {
        WeighedReason.BelowPolicy => tell.Say(
            "La somme est sous le seuil de la méthode.", "The sum is below the bound of the method."),
        WeighedReason.CostsReachDebt => tell.Say(
            "Les frais attendus atteignent la créance.", "The costs expected reach the debt."),
        WeighedReason.CostsAreHeavy => tell.Say(
            "Les frais attendus atteignent la moitié de la créance.", "The costs expected reach half of the debt."),
        WeighedReason.NoMeans => tell.Say(
            "Sans moyens chez le débiteur, un titre ne rapporte rien.", "Without means a title brings nothing."),
        WeighedReason.MeansStrained => tell.Say(
            "Le débiteur est en difficulté : un accord paie mieux qu’un jugement.",
            "The debtor is strained: an agreement pays better than a judgment."),
        WeighedReason.MeansUnknown => tell.Say(
            "Ses moyens sont inconnus : à regarder avant tout frais.", "His means are unknown: look before any cost."),
        WeighedReason.MeansThere => tell.Say("Le débiteur a de quoi payer.", "The debtor can pay."),
        WeighedReason.ProofMissing => tell.Say(
            "Ni commande ni livraison ne se prouvent.", "Neither order nor delivery can be shown."),
        WeighedReason.ProofThin => tell.Say(
            "Moins de la moitié des preuves est réunie.", "Fewer than half of the pieces are there."),
        WeighedReason.ProofComplete => tell.Say("Toutes les preuves sont réunies.", "Every piece is there."),
        WeighedReason.CostsAreLight => tell.Say(
            "Les frais attendus restent sous la moitié de la créance.", "The costs stay below half of the debt."),
    };

    public static string Name(this Speech tell, EvidenceKind kind) => kind switch
    {
        EvidenceKind.SirenChecked => tell.Say("SIREN vérifié", "SIREN checked"),
        EvidenceKind.TermsAccepted => tell.Say("Conditions générales acceptées", "General terms accepted"),
        EvidenceKind.SignedOrder => tell.Say("Devis ou commande signé", "Signed quote or order"),
        EvidenceKind.DeliveryNote => tell.Say("Bon de livraison signé", "Signed delivery note"),
        EvidenceKind.StagedBilling => tell.Say("Facturation par étapes ou acompte", "Staged billing or deposit"),
        EvidenceKind.SignedPlan => tell.Say("Échéancier signé", "Signed payment plan"),
        EvidenceKind.PostalReceipt => tell.Say("Preuve de dépôt ou avis de réception", "Receipt of the post"),
        EvidenceKind.Other => tell.Say("Autre pièce", "Other paper"),
    };

    public static string Name(this Speech tell, DeliveryAnswer answer) => answer switch
    {
        DeliveryAnswer.Yes => tell.Say("Oui, à crédit", "Yes, on credit"),
        DeliveryAnswer.Ask => tell.Say("À décider par une personne", "A person decides"),
        DeliveryAnswer.No => tell.Say("Non, sauf paiement d’avance", "No, unless paid first"),
    };
}
