using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Letters;

namespace Acquit.Web.Shell;

/// <summary>The words of letters that a person prepares, of disputes and of plans.</summary>
public static class SpeechOfCauses
{
    public static string CauseLetterName(this Speech tell, LetterKind kind) => kind switch
    {
        LetterKind.DisputeAnswer => tell.Say("Réponse à la contestation", "Answer to the dispute"),
        LetterKind.CreditNoteCover => tell.Say("Envoi de l’avoir", "Credit note sent"),
        LetterKind.PaymentPlanAgreement => tell.Say("Accord d’échelonnement", "Payment plan agreement"),
        LetterKind.PlanDefaultNotice => tell.Say("Mise en demeure, échéance impayée", "Notice, unpaid instalment"),
        LetterKind.PlanAccelerationNotice => tell.Say("Exigibilité du solde", "Whole balance claimed"),
        LetterKind.SettlementReceipt => tell.Say("Quittance pour solde", "Settlement receipt"),
        LetterKind.AccountStatement => tell.Say("Envoi du relevé de compte", "Statement of account sent"),
        _ => kind.Key(),
    };

    public static string Name(this Speech tell, DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Accepted => tell.Say("Acceptée", "Accepted"),
        DisputeVerdict.Partly => tell.Say("Acceptée en partie", "Accepted in part"),
        DisputeVerdict.Rejected => tell.Say("Rejetée", "Rejected"),
    };

    public static string Name(this Speech tell, InstalmentState state) => state switch
    {
        InstalmentState.ToCome => tell.Say("À venir", "To come"),
        InstalmentState.Paid => tell.Say("Payée", "Paid"),
        InstalmentState.Partly => tell.Say("Payée en partie", "Paid in part"),
        InstalmentState.Missed => tell.Say("Impayée", "Unpaid"),
        InstalmentState.NoLongerOwed => tell.Say("Éteinte par un avoir", "Taken off by a credit note"),
    };

    /// <summary>What a letter is for, under its name.</summary>
    public static string Purpose(this Speech tell, string letter) => letter switch
    {
        PreparedLetters.CallConfirmation => tell.Say(
            "Garder une trace écrite du dernier appel abouti.", "Keep a written trace of the last call that reached."),
        PreparedLetters.PromiseConfirmation => tell.Say(
            "Prendre note par écrit de la date et du montant promis.", "Note the day and sum promised in writing."),
        PreparedLetters.DisputeAcknowledgement => tell.Say(
            "Dire ce qui est suspendu, qui répond et pour quand.", "Say what is held, who answers and by when."),
        PreparedLetters.DisputeAnswer => tell.Say(
            "Répondre point par point ; le reste redevient exigible.", "Answer point by point; the rest is due again."),
        PreparedLetters.CreditNoteCover => tell.Say(
            "Envoyer l’avoir de votre logiciel comptable et dire le nouveau solde.",
            "Send the credit note of your accounting package and tell the new balance."),
        PreparedLetters.PlanAgreement => tell.Say(
            "Deux originaux à signer : dette reconnue, échéances, clause en cas d’impayé.",
            "Two originals to sign: debt acknowledged, instalments, clause if one is unpaid."),
        PreparedLetters.PlanNotice => tell.Say(
            "Réclamer l’échéance manquante avant que le solde devienne exigible.",
            "Claim the missing instalment before the whole balance falls due."),
        PreparedLetters.SettlementReceipt => tell.Say(
            "Donner quittance d’une facture entièrement réglée.", "Give a receipt for an invoice that is fully paid."),
        PreparedLetters.AccountStatement => tell.Say(
            "Envoyer le relevé : écritures, solde, échéances. Il ne réclame rien, et compte comme un contact.",
            "Send the statement: entries, balance, due dates. It demands nothing, and counts as a contact."),
        _ => "",
    };
}
