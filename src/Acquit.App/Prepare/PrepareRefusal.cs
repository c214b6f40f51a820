using Acquit.Core;

namespace Acquit.App.Prepare;

/// <summary>Why a letter outside the steps of the method cannot be prepared now.</summary>
public enum PrepareRefusal
{
    RecorderMissing,
    LetterUnknown,

    /// <summary>The same letter already waits: it is approved, or given up, first.</summary>
    AlreadyPrepared,

    /// <summary>An item has one prepared letter at a time: a second would push the first aside.</summary>
    AnotherWaits,
    UnderMandate,
    Insolvent,
    HandedOver,

    /// <summary>No item of the debtor bears this reference.</summary>
    UnknownItem,
    NothingOpen,
    AddressMissing,
    EmailMissing,

    /// <summary>The creditor does not want it.</summary>
    ChannelNotUsed,

    /// <summary>An e-mail or a simple letter where only a registered letter proves anything.</summary>
    OnlyRegistered,

    /// <summary>A paper that is signed by hand does not leave by e-mail.</summary>
    OnlyPaper,
    CallMissing,
    PromiseMissing,
    NoDispute,

    /// <summary>The sum contested, who answers or by when is not known.</summary>
    DisputeUnclear,
    DisputeUndecided,
    CreditNoteMissing,

    /// <summary>The credit note is noted without its PDF.</summary>
    CreditNotePdfMissing,
    MediatorMissing,
    NoPlanProposed,

    /// <summary>An invoice of the plan is contested: nothing is acknowledged of it.</summary>
    Disputed,

    /// <summary>Older than its limitation period: to sign could be a waiver.</summary>
    TimeBarred,
    PlanNotBroken,

    /// <summary>The plan was agreed without a clause on unpaid instalments.</summary>
    NoClause,

    /// <summary>The receipt is about one invoice.</summary>
    OneInvoice,
    InvoiceOpen,
}

/// <summary>The key of JSON and the sentence of each refusal.</summary>
public static class PrepareRefusals
{
    /// <summary>"alreadyPrepared".</summary>
    public static string Key(this PrepareRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this PrepareRefusal refusal, Language language) => language switch
    {
        Language.French => French(refusal),
        Language.English => English(refusal),
    };

    private static string French(PrepareRefusal refusal) => refusal switch
    {
        PrepareRefusal.RecorderMissing => "Il faut le nom de la personne qui prépare (--by).",
        PrepareRefusal.LetterUnknown => "Ce courrier ne se prépare pas à la demande.",
        PrepareRefusal.AlreadyPrepared => "Ce courrier attend déjà : approuvez-le ou abandonnez-le d’abord.",
        PrepareRefusal.AnotherWaits =>
            "Un autre courrier préparé attend pour ces factures : envoyez-le ou abandonnez-le d’abord.",
        PrepareRefusal.UnderMandate => "Recouvrement pour autrui : rien ne peut partir.",
        PrepareRefusal.Insolvent => "Procédure collective : aucune demande ne peut être adressée, déclarez la créance.",
        PrepareRefusal.HandedOver => "Le dossier est remis : c’est à celui qui le tient d’écrire.",
        PrepareRefusal.UnknownItem => "Aucune pièce de ce client ne porte cette référence.",
        PrepareRefusal.NothingOpen => "Rien n’est ouvert : il n’y a rien à demander.",
        PrepareRefusal.AddressMissing => "L’adresse postale du client manque.",
        PrepareRefusal.EmailMissing => "L’adresse e-mail du client manque.",
        PrepareRefusal.ChannelNotUsed => "Le créancier n’emploie pas ce canal : voyez ses réglages.",
        PrepareRefusal.OnlyRegistered =>
            "Cette mise en demeure part en recommandé : le délai court de sa présentation.",
        PrepareRefusal.OnlyPaper => "Ce document part sur papier.",
        PrepareRefusal.CallMissing => "Aucun appel abouti, avec une personne nommée et ce qui a été dit, n’est noté.",
        PrepareRefusal.PromiseMissing => "Aucune promesse d’une personne nommée n’est en cours.",
        PrepareRefusal.NoDispute => "Aucune contestation n’est ouverte.",
        PrepareRefusal.DisputeUnclear => "Notez d’abord qui répond à la contestation et pour quand.",
        PrepareRefusal.DisputeUndecided => "La contestation n’est pas tranchée : répondez-y point par point d’abord.",
        PrepareRefusal.CreditNoteMissing =>
            "Notez d’abord l’avoir de votre logiciel comptable : numéro, date, montant.",
        PrepareRefusal.CreditNotePdfMissing => "Le PDF de l’avoir manque : il part avec la lettre.",
        PrepareRefusal.MediatorMissing =>
            "Le médiateur de la consommation n’est pas renseigné : un particulier doit le connaître.",
        PrepareRefusal.NoPlanProposed => "Aucun échéancier n’est proposé.",
        PrepareRefusal.Disputed => "Une facture est contestée : tranchez la contestation avant tout accord.",
        PrepareRefusal.TimeBarred => "Une facture est peut-être prescrite : un accord ne se prépare pas sans avocat.",
        PrepareRefusal.PlanNotBroken => "Aucune échéance ne manque.",
        PrepareRefusal.NoClause => "L’échéancier n’a pas de clause signée en cas d’impayé.",
        PrepareRefusal.OneInvoice => "Choisissez une facture, une seule : la quittance ne porte que sur elle.",
        PrepareRefusal.InvoiceOpen => "La facture n’est pas entièrement réglée dans la comptabilité.",
    };

    private static string English(PrepareRefusal refusal) => refusal switch
    {
        PrepareRefusal.RecorderMissing => "The name of the person who prepares is needed (--by).",
        PrepareRefusal.LetterUnknown => "This letter is not prepared on demand.",
        PrepareRefusal.AlreadyPrepared => "This letter already waits: approve it or give it up first.",
        PrepareRefusal.AnotherWaits =>
            "Another prepared letter waits for these invoices: send it or give it up first.",
        PrepareRefusal.UnderMandate => "Collecting for others: nothing may leave.",
        PrepareRefusal.Insolvent => "Insolvency proceedings: no demand may be sent, file the claim.",
        PrepareRefusal.HandedOver => "The file was handed over: whoever holds it writes.",
        PrepareRefusal.UnknownItem => "No item of this customer bears this reference.",
        PrepareRefusal.NothingOpen => "Nothing is open: there is nothing to ask.",
        PrepareRefusal.AddressMissing => "The customer’s postal address is missing.",
        PrepareRefusal.EmailMissing => "The customer’s e-mail address is missing.",
        PrepareRefusal.ChannelNotUsed => "The creditor does not use this channel: see its settings.",
        PrepareRefusal.OnlyRegistered => "This notice leaves by registered letter: its days run from its presentation.",
        PrepareRefusal.OnlyPaper => "This document leaves on paper.",
        PrepareRefusal.CallMissing => "No call that reached a named person, with what was said, is noted.",
        PrepareRefusal.PromiseMissing => "No promise of a named person is running.",
        PrepareRefusal.NoDispute => "No dispute is open.",
        PrepareRefusal.DisputeUnclear => "Note first who answers the dispute and by when.",
        PrepareRefusal.DisputeUndecided => "The dispute is not decided: answer it point by point first.",
        PrepareRefusal.CreditNoteMissing =>
            "Note first the credit note of your accounting package: number, day, amount.",
        PrepareRefusal.CreditNotePdfMissing => "The PDF of the credit note is missing: it goes with the letter.",
        PrepareRefusal.MediatorMissing => "The consumer mediator is not known: a consumer must be told of it.",
        PrepareRefusal.NoPlanProposed => "No payment plan is proposed.",
        PrepareRefusal.Disputed => "An invoice is contested: decide the dispute before any agreement.",
        PrepareRefusal.TimeBarred => "An invoice may be time-barred: no agreement is prepared without a lawyer.",
        PrepareRefusal.PlanNotBroken => "No instalment is missing.",
        PrepareRefusal.NoClause => "The plan has no signed clause on unpaid instalments.",
        PrepareRefusal.OneInvoice => "Choose one invoice, one only: the receipt is about it alone.",
        PrepareRefusal.InvoiceOpen => "The invoice is not fully paid in the ledger.",
    };
}
