using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store.Rows;

namespace Acquit.Web.Shell;

/// <summary>Words, chips and icons of dossiers.</summary>
public static class SpeechOfDossiers
{
    /// <summary>What a reason rests on: an article as it is, a step of a policy in the visitor's words.</summary>
    public static string Rule(this Speech tell, string? rule) => rule is null ? "" : tell.Say(
        rule.Replace("policy ", "méthode ", StringComparison.Ordinal)
            .Replace(", step ", ", étape ", StringComparison.Ordinal),
        rule);

    public static string Name(this Speech tell, LegalStatus status) => status switch
    {
        LegalStatus.Unknown => tell.Say("statut inconnu", "status unknown"),
        LegalStatus.Trader => tell.Say("commerçant", "trader"),
        LegalStatus.Craftsman => tell.Say("artisan", "craftsman"),
        LegalStatus.Liberal => tell.Say("profession libérale", "liberal profession"),
        LegalStatus.Farmer => tell.Say("agriculteur", "farmer"),
        LegalStatus.Association => "association",
        LegalStatus.PublicBody => tell.Say("organisme public", "public body"),
        LegalStatus.Consumer => tell.Say("particulier", "consumer"),
    };

    public static string Name(this Speech tell, Phase phase) => phase switch
    {
        Phase.Amicable => tell.Say("Amiable", "Amicable"),
        Phase.FormalNotice => tell.Say("Mise en demeure", "Formal notice"),
        Phase.HandedOver => tell.Say("Remis", "Handed over"),
        Phase.Court => tell.Say("Judiciaire", "Court"),
        Phase.Enforcement => tell.Say("Exécution", "Enforcement"),
        Phase.Closed => tell.Say("Clos", "Closed"),
    };

    public static string Name(this Speech tell, CallOutcome outcome) => outcome switch
    {
        CallOutcome.Reached => tell.Say("Joint", "Reached"),
        CallOutcome.NoAnswer => tell.Say("Sans réponse", "No answer"),
        CallOutcome.Voicemail => tell.Say("Messagerie", "Voicemail"),
        CallOutcome.WrongNumber => tell.Say("Faux numéro", "Wrong number"),
    };

    public static string Name(this Speech tell, Cause cause) => cause switch
    {
        Cause.Forgotten => tell.Say("Oubli", "Forgotten"),
        Cause.Dispute => tell.Say("Litige", "Dispute"),
        Cause.CashFlow => tell.Say("Trésorerie", "Cash flow"),
        Cause.BadFaith => tell.Say("Mauvaise foi", "Bad faith"),
    };

    /// <summary>« 12 dossiers attendent » what, and where it is given; empty for what no person can bring.</summary>
    public static string For(this Speech tell, ReasonCode code) => code switch
    {
        ReasonCode.AddressMissing => tell.Say(
            "une adresse postale : importez le fichier clients.", "for a postal address: import the customer file."),
        ReasonCode.EmailMissing => tell.Say(
            "une adresse e-mail : importez le fichier clients.", "for an e-mail address: import the customer file."),
        ReasonCode.PhoneMissing => tell.Say(
            "un numéro de téléphone : importez le fichier clients.",
            "for a telephone number: import the customer file."),
        ReasonCode.ChannelNotUsed => tell.Say(
            "un canal que le créancier emploie : réglages du créancier, ou sa méthode.",
            "for a channel that the creditor uses: settings of the creditor, or its policy."),
        ReasonCode.DebtorKindUnknown => tell.Say(
            "le statut juridique du client : fichier clients, ou réglages du créancier.",
            "for the legal status of the customer: customer file, or settings of the creditor."),
        ReasonCode.AttachmentMissing => tell.Say(
            "une pièce à joindre : importez les factures en PDF.",
            "for a paper to enclose: import the invoices as PDF."),
        ReasonCode.TooOldToStart => tell.Say(
            "d’être relus avant un premier contact, car anciens.",
            "to be reviewed before a first contact: they are old."),
        ReasonCode.VanishedFromLedger => tell.Say(
            "une explication : des factures ont disparu de la comptabilité.",
            "for an explanation: invoices vanished from the ledger."),
        ReasonCode.LedgerStale => tell.Say("un grand livre plus récent.", "for a fresher ledger."),
        ReasonCode.ReplyToRead => tell.Say("qu’une réponse soit lue.", "for a reply to be read."),
        ReasonCode.OpeningBalanceNotDetailed => tell.Say(
            "le détail d’un solde d’ouverture.", "for the detail of an opening balance."),
        _ => "",
    };

    /// <summary>What each cause leads to, a line each.</summary>
    public static IEnumerable<string> Proposes(this Speech tell, Cause cause) => cause switch
    {
        Cause.Forgotten => [tell.Say("Renvoyer la facture", "Send the invoice again"),
            tell.Say("Attendre avant la suite", "Wait before going on")],
        Cause.Dispute => [tell.Say("Suspendre la somme contestée", "Hold the sum contested"),
            tell.Say("Réclamer le reste", "Claim the rest")],
        Cause.CashFlow => [tell.Say("Promesse datée, rappelée le jour dit", "Dated promise, called that day"),
            tell.Say("Ou échéancier", "Or payment plan")],
        Cause.BadFaith => [tell.Say("Peser somme, frais et preuves", "Weigh sum, costs and evidence"),
            tell.Say("Mise en demeure proposée", "Formal notice proposed")],
    };

    /// <summary>Class, icon and word of the state of an item: a fact, with its day or sum where there is one.</summary>
    public static (string Class, string Icon, string Word) Chip(
        this Speech tell, SheetDecision? decision, int daysLate) =>
        (decision is { Reasons: [var first, ..] } ? first.Code : (ReasonCode?)null) switch
        {
            ReasonCode.Disputed => ("aq-dispute", "dispute", tell.Say("En litige", "Disputed")),
            ReasonCode.PromisedUntil or ReasonCode.PlanRunning =>
                ("aq-promise", "promise", tell.Say("Promise", "Promised")),
            ReasonCode.PromiseBroken or ReasonCode.PlanBroken =>
                ("aq-late", "promise", tell.Say("Promesse non tenue", "Promise broken")),
            ReasonCode.LeftOut => ("aq-hold", "skip", tell.Say("Laissée de côté", "Left out")),
            ReasonCode.OnHold => ("aq-hold", "pause", tell.Say("En pause", "On hold")),
            ReasonCode.MaybePriorToInsolvency => ("aq-due", "alert", tell.Say("À confirmer", "To confirm")),
            ReasonCode.Insolvent => ("aq-late", "ban", tell.Say("Insolvable", "Insolvent")),
            ReasonCode.CoveredByUnappliedCredit or ReasonCode.DebtorInCredit or ReasonCode.Paid =>
                ("aq-paid", "check", tell.Say("Couverte", "Covered")),
            ReasonCode.AddressMissing or ReasonCode.EmailMissing or ReasonCode.PhoneMissing
                or ReasonCode.ChannelNotUsed or ReasonCode.AttachmentMissing or ReasonCode.DebtorKindUnknown =>
                ("aq-due", "alert", tell.Say("À compléter", "To complete")),
            _ when daysLate > 0 => ("aq-late", "clock", tell.Say("En retard", "Late")),
            _ => ("aq-open", "calendar", tell.Say("Non échue", "Not due")),
        };

    /// <summary>« out » for what we did, « in » for what came, « paid », « late ».</summary>
    public static string ClassOf(DossierEvent? happened) => happened switch
    {
        StepDone or LetterRecorded or LetterTracked => "out",
        PaymentReported => "paid",
        InsolvencyOpened or WrittenOff or LossStated or EmailReturned => "late",
        _ => "in",
    };

    public static string IconOf(DossierEvent? happened) => happened switch
    {
        StepDone { Channel: var channel } => Speech.Icon(channel),
        LetterRecorded { Channel: var channel } => Speech.Icon(channel),
        ReplyReceived or ReplyRead or EmailReturned => "mail",
        CallLogged or CauseFound => "phone",
        PromiseMade or PlanAgreed => "promise",
        DisputeOpened or DisputeClosed => "dispute",
        PaymentReported => "euro",
        StepSkipped or Postponed => "skip",
        HoldPlaced or HoldLifted => "pause",
        ItemsLeftOut or ItemsTakenBack => "skip",
        ChannelChosen chosen => Speech.Icon(chosen.Channel),
        LetterTracked => "registered",
        HandedOver => "folder",
        ProcedureOpened or ProcedureActRecorded or PetitionStated or CourtLetterStated or ExhibitsFiled
            or CostNoted => "scale",
        _ => "edit",
    };
}
