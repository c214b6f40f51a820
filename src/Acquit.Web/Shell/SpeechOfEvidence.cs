using Acquit.Core.Dossiers;

namespace Acquit.Web.Shell;

/// <summary>The pieces of a file: name, why it matters, how it comes in.</summary>
public static class SpeechOfEvidence
{
    public static string Name(this Speech tell, EvidencePiece piece) => piece switch
    {
        EvidencePiece.SignedOrder => tell.Say("Devis ou commande signé", "Signed quote or order"),
        EvidencePiece.TermsAccepted => tell.Say("Conditions générales acceptées", "General terms accepted"),
        EvidencePiece.DeliveryNote => tell.Say("Bon de livraison signé", "Signed delivery note"),
        EvidencePiece.InvoicePdf => tell.Say("Factures en PDF", "Invoices as PDF"),
        EvidencePiece.Reminder => tell.Say("Relance conservée", "Reminder kept"),
        EvidencePiece.FormalNotice => tell.Say("Mise en demeure et son avis", "Formal notice and its receipt"),
        EvidencePiece.Identity => tell.Say("SIREN vérifié", "SIREN checked"),
        EvidencePiece.Address => tell.Say("Adresse", "Address"),
        EvidencePiece.Acknowledgement => tell.Say("Dette reconnue par écrit", "Debt acknowledged in writing"),
    };

    public static string Why(this Speech tell, EvidencePiece piece) => piece switch
    {
        EvidencePiece.SignedOrder => tell.Say("Prouve ce que le client a commandé.", "Proves what was ordered."),
        EvidencePiece.TermsAccepted => tell.Say(
            "Sans elles, taux et clauses ne lui sont pas opposables.",
            "Without them, rate and clauses do not bind him."),
        EvidencePiece.DeliveryNote => tell.Say("Prouve que c’est livré.", "Proves that it was delivered."),
        EvidencePiece.InvoicePdf => tell.Say("Jointe à la mise en demeure.", "Enclosed with the formal notice."),
        EvidencePiece.Reminder => tell.Say("Montre la démarche amiable.", "Shows the amicable attempt."),
        EvidencePiece.FormalNotice => tell.Say(
            "La date de présentation fait courir les suites.", "What follows runs from the day of presentation."),
        EvidencePiece.Identity => tell.Say("Désigne la bonne personne.", "Names the right person."),
        EvidencePiece.Address => tell.Say("Aucune lettre ne part sans elle.", "No letter leaves without it."),
        EvidencePiece.Acknowledgement => tell.Say("Clôt le débat sur la somme.", "Ends the debate on the sum."),
    };

    public static string How(this Speech tell, EvidencePiece piece) => piece switch
    {
        EvidencePiece.SignedOrder or EvidencePiece.TermsAccepted or EvidencePiece.DeliveryNote => tell.Say(
            "Demandez-la à qui a vendu, puis notez-la ci-dessous.", "Ask whoever sold, then note it below."),
        EvidencePiece.InvoicePdf => tell.Say("Importez les factures en PDF.", "Import the invoices as PDF."),
        EvidencePiece.Reminder => tell.Say("Vient avec la première relance.", "Comes with the first reminder."),
        EvidencePiece.FormalNotice => tell.Say("Notez le suivi dans Envois.", "Note the tracking in Sending."),
        EvidencePiece.Identity or EvidencePiece.Address => tell.Say(
            "Complétez le fichier clients.", "Complete the customer file."),
        EvidencePiece.Acknowledgement => tell.Say(
            "Échéancier signé, ou promesse par e-mail ou lettre.", "A signed plan, or a promise by e-mail or letter."),
    };

    /// <summary>What a person notes by hand; null: it comes in otherwise.</summary>
    public static EvidenceKind? NotedAs(EvidencePiece piece) => piece switch
    {
        EvidencePiece.SignedOrder => EvidenceKind.SignedOrder,
        EvidencePiece.TermsAccepted => EvidenceKind.TermsAccepted,
        EvidencePiece.DeliveryNote => EvidenceKind.DeliveryNote,
        EvidencePiece.Identity => EvidenceKind.SirenChecked,
        EvidencePiece.InvoicePdf or EvidencePiece.Reminder or EvidencePiece.FormalNotice or EvidencePiece.Address
            or EvidencePiece.Acknowledgement => null,
    };
}
