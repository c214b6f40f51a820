using Acquit.Core;

namespace Acquit.Letters;

/// <summary>Why a letter is not composed. A refused letter lists all that is missing.</summary>
public enum LetterRefusal
{
    /// <summary>The creditor is collected under mandate, which does not ship yet (CPCE, art. R. 124-4).</summary>
    MandateMissing,
    NothingOwed,
    NotYetDue,
    CreditCoversIt,
    WhollyDisputed,
    AddressMissing,

    /// <summary>Nothing was ever entered on the account.</summary>
    StatementMissing,
    AddressTooLong,
    AddressReturned,
    EmailMissing,
    WrongChannel,
    LegalMentionsMissing,
    SignerMissing,
    ContactMissing,
    IbanMissing,
    PayByMissing,
    InvoicePdfMissing,
    EarlierLetterMissing,
    DebtorKindUnconfirmed,
    WrongDebtorKind,
    ClaimMissing,
    StatementDoesNotAddUp,
    RateNotPublished,
    LawValueUnconfirmed,
    NotReadByAPerson,
    PromiseMissing,
    DisputeAmountMissing,
    CallMissing,
    SuspensionUndecided,
    /// <summary>Order of the public buyer, deposit at Chorus Pro or its last status.</summary>
    ChorusStatusMissing,

    /// <summary>The public buyer has sent the invoice back, suspended or rejected it: answer that first.</summary>
    ChorusStatusStops,
    PaymentMissing,
    ReturnMissing,
    NothingNewToSay,

    /// <summary>Verdict, points or the person who decided.</summary>
    DisputeUndecided,
    CreditNoteMissing,

    /// <summary>A consumer who is refused must be told of the mediator (C. conso., art. L. 616-1).</summary>
    MediatorMissing,

    /// <summary>No plan is proposed, or who signs for the debtor is not known.</summary>
    PlanMissing,

    /// <summary>Fewer than 15 days after an unpaid instalment are too few for one who is no professional.</summary>
    GraceTooShort,

    /// <summary>The plan was not signed with a clause of acceleration, or none of its instalments is missing.</summary>
    PlanNotBroken,

    /// <summary>More principal would be asked than the ledger has open of the invoices of the plan.</summary>
    PlanExceedsOpen,

    /// <summary>Nothing shows when the notice was first presented, or its days are not over.</summary>
    GraceNotOver,

    /// <summary>The invoice is not paid in full.</summary>
    NotSettled,

    /// <summary>The text names something that the facts do not hold: never a blank on paper.</summary>
    VariableMissing,

    /// <summary>An edited text is longer than a letter may be, or empty.</summary>
    EditLength,

    /// <summary>An edited text names in braces what this letter does not compute.</summary>
    EditUnknownField,

    /// <summary>An edited text lacks a sum, a day or a table of its model, or has a table twice.</summary>
    EditFieldMissing,

    /// <summary>A table of an edited text stands among words.</summary>
    EditTableAmongWords,

    /// <summary>A sum was typed where sums are computed.</summary>
    EditTypesASum,

    /// <summary>A mention that the law wants was taken out or changed.</summary>
    EditMentionRemoved,

    /// <summary>The subject of a formal notice stays; that of an e-mail tells a third reader of no debt.</summary>
    EditSubject,
}

/// <summary>
/// One refusal with what it is about: the address line, the variable, the missing mention; may be empty.
/// </summary>
public sealed record RefusedLetter(LetterRefusal Refusal, string Detail)
{
    /// <summary>One sentence for people, with the detail.</summary>
    public string Sentence(Language language)
    {
        var sentence = language switch
        {
            Language.French => Refusal.InFrench(),
            Language.English => Refusal.InEnglish(),
        };
        return Detail.Length == 0 ? sentence : language switch
        {
            Language.French => $"{sentence[..^1]}\u00A0: {Detail}.",
            Language.English => $"{sentence[..^1]}: {Detail}.",
        };
    }
}

/// <summary>Each refusal in one sentence.</summary>
public static class LetterRefusals
{
    public static string InFrench(this LetterRefusal refusal) => _french(refusal);

    public static string InEnglish(this LetterRefusal refusal) => _english(refusal);

    private static readonly Func<LetterRefusal, string> _french = refusal => refusal switch
    {
        LetterRefusal.MandateMissing => "Le recouvrement sous mandat n’est pas encore possible, rien n’est envoyé.",
        LetterRefusal.NothingOwed => "Plus rien n’est dû.",
        LetterRefusal.NotYetDue => "Une facture n’est pas encore échue.",
        LetterRefusal.CreditCoversIt => "Un avoir ou un règlement non affecté couvre la somme.",
        LetterRefusal.WhollyDisputed => "Toute la somme est contestée.",
        LetterRefusal.StatementMissing => "Aucune écriture sur ce compte : le relevé serait vide.",
        LetterRefusal.AddressMissing => "L’adresse du débiteur manque.",
        LetterRefusal.AddressTooLong => "L’adresse ne tient pas dans la fenêtre, six lignes de 38 caractères au plus.",
        LetterRefusal.AddressReturned => "La lettre est revenue, l’adresse est inconnue et doit être recherchée.",
        LetterRefusal.EmailMissing => "L’adresse électronique du débiteur manque.",
        LetterRefusal.WrongChannel => "Ce document ne part pas par ce canal.",
        LetterRefusal.LegalMentionsMissing => "Des mentions légales du créancier manquent.",
        LetterRefusal.SignerMissing => "Le signataire n’est pas nommé.",
        LetterRefusal.ContactMissing => "La personne à joindre et son téléphone manquent.",
        LetterRefusal.IbanMissing => "L’IBAN du créancier manque.",
        LetterRefusal.PayByMissing => "La date limite de paiement manque ou n’est pas après la date de la lettre.",
        LetterRefusal.InvoicePdfMissing => "La facture à joindre manque.",
        LetterRefusal.EarlierLetterMissing => "Une lettre antérieure manque.",
        LetterRefusal.DebtorKindUnconfirmed => "Personne n’a confirmé la qualité du débiteur.",
        LetterRefusal.WrongDebtorKind => "Ce document ne convient pas à la qualité du débiteur.",
        LetterRefusal.ClaimMissing => "Le décompte de la créance manque.",
        LetterRefusal.StatementDoesNotAddUp => "Le décompte ne tombe pas juste.",
        LetterRefusal.RateNotPublished => "Le taux de la période n’est pas connu.",
        LetterRefusal.LawValueUnconfirmed => "Une valeur légale reste à confirmer par le signataire.",
        LetterRefusal.NotReadByAPerson => "Personne n’a encore ouvert et lu ce document.",
        LetterRefusal.PromiseMissing => "Le montant, la date ou l’auteur de l’engagement de paiement manque.",
        LetterRefusal.DisputeAmountMissing => "Le montant contesté ou la personne qui répond manque.",
        LetterRefusal.CallMissing => "Aucun appel avec une personne nommée n’est consigné.",
        LetterRefusal.SuspensionUndecided => "Personne n’a décidé la suspension.",
        LetterRefusal.ChorusStatusMissing => "Une référence de l’acheteur public ou de Chorus Pro manque.",
        LetterRefusal.ChorusStatusStops => "La facture est rejetée, suspendue ou à recycler dans Chorus Pro.",
        LetterRefusal.PaymentMissing => "Aucun règlement n’est constaté.",
        LetterRefusal.ReturnMissing => "Le retour de la lettre recommandée n’est pas consigné.",
        LetterRefusal.NothingNewToSay => "Rien de nouveau depuis le dernier message.",
        LetterRefusal.DisputeUndecided =>
            "La contestation n’est pas tranchée, point par point, par une personne nommée.",
        LetterRefusal.CreditNoteMissing => "L’avoir manque, son numéro ou son PDF.",
        LetterRefusal.MediatorMissing => "Le médiateur de la consommation du créancier n’est pas renseigné.",
        LetterRefusal.PlanMissing => "L’échéancier, son signataire ou le délai après impayé manque.",
        LetterRefusal.GraceTooShort => "Moins de quinze jours après un impayé, c’est trop peu pour un particulier.",
        LetterRefusal.PlanNotBroken =>
            "Aucune échéance ne manque, ou l’accord signé n’a pas de clause d’exigibilité du solde.",
        LetterRefusal.PlanExceedsOpen =>
            "La somme demandée dépasse ce qui reste ouvert en comptabilité sur les factures de l’échéancier.",
        LetterRefusal.GraceNotOver => "La mise en demeure n’est pas présentée, ou son délai court encore.",
        LetterRefusal.NotSettled => "La facture n’est pas soldée par des règlements de la comptabilité.",
        LetterRefusal.VariableMissing => "Le texte nomme une donnée qui manque.",
        LetterRefusal.EditLength => "Le texte modifié est vide ou trop long.",
        LetterRefusal.EditUnknownField => "Ce champ n’existe pas dans cette lettre.",
        LetterRefusal.EditFieldMissing => "Ce champ doit figurer dans le texte, les tableaux une seule fois.",
        LetterRefusal.EditTableAmongWords => "Ce champ doit rester seul dans son paragraphe.",
        LetterRefusal.EditTypesASum => "Les sommes restent calculées, remplacez par un champ.",
        LetterRefusal.EditMentionRemoved => "Cette mention obligatoire a été retirée ou changée.",
        LetterRefusal.EditSubject =>
            "L’objet d’une mise en demeure ne change pas, celui d’un e-mail ne dit rien d’une dette.",
    };

    private static readonly Func<LetterRefusal, string> _english = refusal => refusal switch
    {
        LetterRefusal.MandateMissing => "Collecting under mandate is not possible yet, nothing is sent.",
        LetterRefusal.NothingOwed => "Nothing is owed any more.",
        LetterRefusal.NotYetDue => "An invoice is not due yet.",
        LetterRefusal.CreditCoversIt => "A credit note or an unapplied payment covers the sum.",
        LetterRefusal.WhollyDisputed => "The whole sum is contested.",
        LetterRefusal.StatementMissing => "There is no entry on this account: the statement would be empty.",
        LetterRefusal.AddressMissing => "The debtor’s address is missing.",
        LetterRefusal.AddressTooLong => "The address does not fit the window, six lines of 38 characters at most.",
        LetterRefusal.AddressReturned => "The letter came back, the address is unknown and must be searched.",
        LetterRefusal.EmailMissing => "The debtor’s e-mail address is missing.",
        LetterRefusal.WrongChannel => "This paper does not leave by this channel.",
        LetterRefusal.LegalMentionsMissing => "Legal mentions of the creditor are missing.",
        LetterRefusal.SignerMissing => "The signer is not named.",
        LetterRefusal.ContactMissing => "The person to contact and the phone number are missing.",
        LetterRefusal.IbanMissing => "The creditor’s IBAN is missing.",
        LetterRefusal.PayByMissing => "The last day to pay is missing or not after the date of the letter.",
        LetterRefusal.InvoicePdfMissing => "The invoice to enclose is missing.",
        LetterRefusal.EarlierLetterMissing => "An earlier letter is missing.",
        LetterRefusal.DebtorKindUnconfirmed => "Nobody has confirmed the debtor’s legal status.",
        LetterRefusal.WrongDebtorKind => "This paper does not suit the debtor’s legal status.",
        LetterRefusal.ClaimMissing => "The statement of the claim is missing.",
        LetterRefusal.StatementDoesNotAddUp => "The statement does not add up.",
        LetterRefusal.RateNotPublished => "The rate of the period is not known.",
        LetterRefusal.LawValueUnconfirmed => "A legal value remains to be confirmed by the signer.",
        LetterRefusal.NotReadByAPerson => "Nobody has opened and read this paper yet.",
        LetterRefusal.PromiseMissing => "Amount, day or author of the promise to pay is missing.",
        LetterRefusal.DisputeAmountMissing => "The contested sum or the person who answers is missing.",
        LetterRefusal.CallMissing => "No call with a named person is logged.",
        LetterRefusal.SuspensionUndecided => "Nobody has decided the suspension.",
        LetterRefusal.ChorusStatusMissing => "A reference of the public buyer or of Chorus Pro is missing.",
        LetterRefusal.ChorusStatusStops => "The invoice is rejected, suspended or sent back at Chorus Pro.",
        LetterRefusal.PaymentMissing => "No payment was seen.",
        LetterRefusal.ReturnMissing => "The return of the registered letter is not logged.",
        LetterRefusal.NothingNewToSay => "Nothing new since the last message.",
        LetterRefusal.DisputeUndecided => "The dispute is not decided point by point by a named person.",
        LetterRefusal.CreditNoteMissing => "The credit note is missing, its number or its PDF.",
        LetterRefusal.MediatorMissing => "The creditor’s consumer mediator is not known.",
        LetterRefusal.PlanMissing => "The plan, who signs it, or the days after an unpaid instalment are missing.",
        LetterRefusal.GraceTooShort => "Fewer than fifteen days after an unpaid instalment are too few for a consumer.",
        LetterRefusal.PlanNotBroken => "No instalment is missing, or the signed plan has no clause of acceleration.",
        LetterRefusal.PlanExceedsOpen => "The sum asked exceeds what is open in the ledger of the plan’s invoices.",
        LetterRefusal.GraceNotOver => "The notice was not presented, or its days still run.",
        LetterRefusal.NotSettled => "The invoice is not settled by payments of the ledger.",
        LetterRefusal.VariableMissing => "The text names something that is missing.",
        LetterRefusal.EditLength => "The edited text is empty or too long.",
        LetterRefusal.EditUnknownField => "This letter has no such field.",
        LetterRefusal.EditFieldMissing => "This field must stand in the text, tables once only.",
        LetterRefusal.EditTableAmongWords => "This field must stand alone in its paragraph.",
        LetterRefusal.EditTypesASum => "Sums stay computed, put a field instead.",
        LetterRefusal.EditMentionRemoved => "This mandatory mention was taken out or changed.",
        LetterRefusal.EditSubject =>
            "The subject of a formal notice stays, that of an e-mail tells nothing of a debt.",
    };
}
