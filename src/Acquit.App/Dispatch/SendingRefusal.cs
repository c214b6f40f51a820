using Acquit.Core;

namespace Acquit.App.Dispatch;

/// <summary>Why an approved message does not leave, found by the last look before it does.</summary>
public enum SendingRefusal
{
    /// <summary>The last posting day of the approval is past.</summary>
    ApprovalExpired,

    /// <summary>Everything it asks for has been paid or credited since.</summary>
    NothingOwed,

    /// <summary>The amount or the items are no longer those of the letter.</summary>
    BalanceChanged,

    CreditCoversIt,
    WhollyDisputed,
    PromiseRunning,
    PlanRunning,
    OnHold,
    DebtorInsolvent,

    /// <summary>The debtor wrote and nobody has read it.</summary>
    ReplyToRead,

    /// <summary>The file went to a lawyer, a commissaire de justice or a court.</summary>
    HandedOver,

    /// <summary>The address is no longer the one that was approved.</summary>
    RecipientChanged,

    AddressMissing,
    EmailMissing,
    LedgerStale,
    LimitationPassed,

    /// <summary>Collecting for others without the mentions of CPCE, art. R. 124-4.</summary>
    MandateMentionsMissing,

    /// <summary>Another step was done meanwhile, or the policy no longer asks for this one.</summary>
    StepNoLongerDue,

    /// <summary>The stored bytes are not those that were approved.</summary>
    BytesChanged,

    /// <summary>Too many contacts of this person in seven days, or too soon after the last.</summary>
    ContactedTooRecently,

    /// <summary>A closed day, or outside the hours.</summary>
    OutsideContactWindow,

    /// <summary>No channel is set up for this kind of message.</summary>
    NoChannel,
}

/// <summary>Sentence of each refusal, and whether waiting is enough.</summary>
public static class SendingRefusals
{
    /// <summary>"nothingOwed".</summary>
    public static string Key(this SendingRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    /// <summary>
    /// True: the approval stands and the message waits for an hour, a day or a channel. False: a fact changed, the
    /// proposal returns to the queue.
    /// </summary>
    public static bool OnlyWaits(this SendingRefusal refusal) => refusal switch
    {
        SendingRefusal.ContactedTooRecently or SendingRefusal.OutsideContactWindow or SendingRefusal.NoChannel
            or SendingRefusal.LedgerStale or SendingRefusal.MandateMentionsMissing => true,
        SendingRefusal.ApprovalExpired or SendingRefusal.NothingOwed or SendingRefusal.BalanceChanged
            or SendingRefusal.CreditCoversIt or SendingRefusal.WhollyDisputed or SendingRefusal.PromiseRunning
            or SendingRefusal.PlanRunning or SendingRefusal.OnHold or SendingRefusal.DebtorInsolvent
            or SendingRefusal.ReplyToRead or SendingRefusal.HandedOver or SendingRefusal.RecipientChanged
            or SendingRefusal.AddressMissing or SendingRefusal.EmailMissing or SendingRefusal.LimitationPassed
            or SendingRefusal.StepNoLongerDue or SendingRefusal.BytesChanged => false,
    };

    public static string Sentence(this SendingRefusal refusal, Language language) => language switch
    {
        Language.French => French(refusal),
        Language.English => English(refusal),
    };

    private static string French(SendingRefusal refusal) => refusal switch
    {
        SendingRefusal.ApprovalExpired => "L’approbation a expiré : le dernier jour d’envoi est passé.",
        SendingRefusal.NothingOwed => "Tout ce que demande le message a été réglé entre-temps.",
        SendingRefusal.BalanceChanged => "Le montant dû n’est plus celui du message.",
        SendingRefusal.CreditCoversIt => "Un crédit non affecté couvre la somme demandée.",
        SendingRefusal.WhollyDisputed => "La somme est contestée.",
        SendingRefusal.PromiseRunning => "Une promesse de paiement court.",
        SendingRefusal.PlanRunning => "Un échéancier court.",
        SendingRefusal.OnHold => "Le dossier est en pause.",
        SendingRefusal.DebtorInsolvent => "Le débiteur fait l’objet d’une procédure collective.",
        SendingRefusal.ReplyToRead => "Le débiteur a répondu : sa réponse reste à lire.",
        SendingRefusal.HandedOver => "Le dossier a été confié à un tiers ou à la justice.",
        SendingRefusal.RecipientChanged => "Le destinataire n’est plus celui qui a été approuvé.",
        SendingRefusal.AddressMissing => "L’adresse postale manque.",
        SendingRefusal.EmailMissing => "L’adresse électronique manque.",
        SendingRefusal.LedgerStale => "La comptabilité importée est trop ancienne.",
        SendingRefusal.LimitationPassed => "La créance est prescrite.",
        SendingRefusal.MandateMentionsMissing =>
            "Recouvrement pour autrui : les mentions de l’article R. 124-4 manquent, rien ne peut partir.",
        SendingRefusal.StepNoLongerDue => "L’étape n’est plus due aujourd’hui.",
        SendingRefusal.BytesChanged => "Le document conservé n’est pas celui qui a été approuvé.",
        SendingRefusal.ContactedTooRecently => "Cette personne a déjà été contactée trop récemment.",
        SendingRefusal.OutsideContactWindow => "Jour fermé, ou hors des heures de contact.",
        SendingRefusal.NoChannel => "Aucun moyen d’envoi n’est réglé pour ce message.",
    };

    private static string English(SendingRefusal refusal) => refusal switch
    {
        SendingRefusal.ApprovalExpired => "The approval has expired: the last posting day is past.",
        SendingRefusal.NothingOwed => "Everything the message asks for has been paid meanwhile.",
        SendingRefusal.BalanceChanged => "The amount due is no longer that of the message.",
        SendingRefusal.CreditCoversIt => "An unapplied credit covers the amount asked.",
        SendingRefusal.WhollyDisputed => "The amount is disputed.",
        SendingRefusal.PromiseRunning => "A promise to pay is running.",
        SendingRefusal.PlanRunning => "A payment plan is running.",
        SendingRefusal.OnHold => "The dossier is on hold.",
        SendingRefusal.DebtorInsolvent => "Insolvency proceedings are open against the debtor.",
        SendingRefusal.ReplyToRead => "The debtor has answered: the answer is still to be read.",
        SendingRefusal.HandedOver => "The file was handed over or is with a court.",
        SendingRefusal.RecipientChanged => "The recipient is no longer the one that was approved.",
        SendingRefusal.AddressMissing => "The postal address is missing.",
        SendingRefusal.EmailMissing => "The e-mail address is missing.",
        SendingRefusal.LedgerStale => "The imported ledger is too old.",
        SendingRefusal.LimitationPassed => "The debt is time-barred.",
        SendingRefusal.MandateMentionsMissing =>
            "Collecting for others: the mentions of article R. 124-4 are missing, nothing may leave.",
        SendingRefusal.StepNoLongerDue => "The step is not due today any more.",
        SendingRefusal.BytesChanged => "The stored document is not the one that was approved.",
        SendingRefusal.ContactedTooRecently => "This person was contacted too recently.",
        SendingRefusal.OutsideContactWindow => "Closed day, or outside contact hours.",
        SendingRefusal.NoChannel => "No way of sending is set up for this message.",
    };
}
