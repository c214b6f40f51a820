using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.App.Record;

/// <summary>
/// What happened, as one line of a timeline: without the day, who noted it and the note, which stand beside it.
/// </summary>
public static class EventSentence
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(DossierEvent happened, Language language) => language switch
    {
        Language.French => happened is DeskEvent desk ? DeskSentence.French(desk) : French(happened),
        Language.English => happened is DeskEvent desk ? DeskSentence.English(desk) : English(happened),
    };

    private static string SentOutside(LetterRecorded letter) =>
        $"{Words.French(letter.Channel)} envoyé hors d’Acquit : {Step(letter.Step)}"
        + After(", réf. ", letter.Reference) + (letter.DocumentHash.Length > 0 ? ", PDF conservé" : "");

    private static string French(DossierEvent happened) => happened switch
    {
        StepDone done => $"{Words.French(done.Channel)} : {Step(Named(done.Step, done.Letter))}{Times(done.Occurrence)}"
            + $"{After(", réf. ", done.DocumentRef)}{(done.Asked.IsPositive ? $", {Euros(done.Asked)} demandés" : "")}"
            + (done.PayBy is { } payBy ? $", à payer pour le {Day(payBy)}" : ""),
        LetterRecorded letter => SentOutside(letter),
        StepSkipped skipped => $"Étape passée : {Step(skipped.Step)}{Times(skipped.Occurrence)}",
        Postponed postponed => $"Étape reportée au {Day(postponed.Until)} : {Step(postponed.Step)}",
        CallLogged call => $"Appel, {Words.French(call.Outcome)}{After(" : ", call.Person)}"
            + After(" (", Step(call.Step), ")"),
        CauseFound cause => $"Cause de l’impayé : {Words.French(cause.Cause)}",
        PromiseMade promise =>
            $"Promesse de {Euros(promise.Amount)} pour le {Day(promise.DueOn)}{After(", par ", promise.Person)}",
        DisputeOpened dispute =>
            $"Contestation {(dispute.Contested is { } part ? "de " + Euros(part) : "de la totalité")}"
            + $"{After(", ", dispute.Category)}{After(", réponse attendue de ", dispute.AnswerFrom)}"
            + (dispute.AnswerBy is { } by ? $" pour le {Day(by)}" : ""),
        DisputeClosed => "Contestation levée",
        HoldPlaced hold => $"Suspendu jusqu’au {Day(hold.Until)}",
        HoldLifted => "Suspension levée",
        PlanAgreed plan => $"Échéancier de {Euros(Money.Sum(plan.Instalments.Select(one => one.Amount)))} : "
            + string.Join(", ", plan.Instalments.Select(one => $"{Euros(one.Amount)} le {Day(one.DueOn)}")),
        ReplyReceived reply => $"Réponse reçue ({Words.French(reply.Channel).ToLower(_french)}), à lire",
        ReplyRead => "Réponse lue",
        PaymentReported payment => $"Paiement signalé : {Euros(payment.Amount)}",
        LetterTracked tracked => $"Recommandé {tracked.DocumentRef} : {Words.French(tracked.Outcome)}"
            + After(", suivi ", tracked.TrackingNumber),
        InsolvencyOpened opened => InsolvencySentence.French(opened),
        HandedOver handed => $"Dossier remis à {handed.To}",
        WrittenOff => "Créance abandonnée",
        FirstContactReviewed reviewed =>
            $"Dossier ancien relu : relancer à partir de l’étape « {Step(reviewed.FromStep)} »",
        NoteAdded => "Note",
        DoubtResolved resolved =>
            $"Envoi douteux {resolved.DocumentRef} : {(resolved.HasLeft ? "il était parti" : "il n’était pas parti")}",
        EventWithdrawn withdrawn => $"Événement {withdrawn.Seq} retiré, noté par erreur",
        VanishingExplained explained => $"Disparition de la comptabilité expliquée : {Words.French(explained.Cause)}",
        _ => CauseSentence.French(happened),
    };

    private static string English(DossierEvent happened) => happened switch
    {
        StepDone done => $"{done.Channel.Key()}: step {Named(done.Step, done.Letter)}{Times(done.Occurrence)}"
            + $"{After(", ref. ", done.DocumentRef)}{(done.Asked.IsPositive ? $", {done.Asked} asked" : "")}"
            + (done.PayBy is { } payBy ? $", to pay by {payBy:yyyy-MM-dd}" : ""),
        LetterRecorded letter =>
            $"{letter.Channel.Key()} sent outside Acquit: step {letter.Step}{After(", ref. ", letter.Reference)}"
            + (letter.DocumentHash.Length > 0 ? ", PDF kept" : ""),
        StepSkipped skipped => $"Step {skipped.Step}{Times(skipped.Occurrence)} skipped",
        Postponed postponed => $"Step {postponed.Step} put off to {postponed.Until:yyyy-MM-dd}",
        CallLogged call => $"Call, {Words.English(call.Outcome)}{After(": ", call.Person)}"
            + After(" (step ", call.Step, ")"),
        CauseFound cause => $"Cause of non-payment: {Words.English(cause.Cause)}",
        PromiseMade promise =>
            $"Promise of {promise.Amount} for {promise.DueOn:yyyy-MM-dd}{After(", by ", promise.Person)}",
        DisputeOpened dispute => $"Dispute of {(dispute.Contested is { } part ? part.ToString() : "the whole")}"
            + $"{After(", ", dispute.Category)}{After(", answer expected from ", dispute.AnswerFrom)}"
            + (dispute.AnswerBy is { } by ? $" by {by:yyyy-MM-dd}" : ""),
        DisputeClosed => "Dispute closed",
        HoldPlaced hold => $"On hold until {hold.Until:yyyy-MM-dd}",
        HoldLifted => "Hold lifted",
        PlanAgreed plan => $"Plan of {Money.Sum(plan.Instalments.Select(one => one.Amount))}: "
            + string.Join(", ", plan.Instalments.Select(one => $"{one.Amount} on {one.DueOn:yyyy-MM-dd}")),
        ReplyReceived reply => $"Reply received ({reply.Channel.Key()}), to be read",
        ReplyRead => "Reply read",
        PaymentReported payment => $"Payment reported: {payment.Amount}",
        LetterTracked tracked => $"Registered letter {tracked.DocumentRef}: {Words.English(tracked.Outcome)}"
            + After(", tracking ", tracked.TrackingNumber),
        InsolvencyOpened opened => InsolvencySentence.English(opened),
        HandedOver handed => $"Handed over to {handed.To}",
        WrittenOff => "Debt written off",
        FirstContactReviewed reviewed => $"Old dossier reviewed: chase from {reviewed.FromStep}",
        NoteAdded => "Note",
        DoubtResolved resolved =>
            $"Doubtful sending {resolved.DocumentRef}: {(resolved.HasLeft ? "it had left" : "it had not left")}",
        EventWithdrawn withdrawn => $"Event {withdrawn.Seq} withdrawn, noted by mistake",
        VanishingExplained explained => $"Vanishing from the ledger explained: {Words.English(explained.Cause)}",
        _ => CauseSentence.English(happened),
    };

    private static string Named(string step, string letter) => step.Length > 0 ? step : letter;

    private static string Step(string step) => StepNames.In(step, Language.French);

    private static string Times(int occurrence) => occurrence > 0 ? $" ({occurrence + 1})" : "";

    private static string After(string before, string text, string after = "") =>
        text.Length > 0 ? before + text + after : "";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Euros(Money money) => money.Euros.ToString("N2", _french) + "\u00A0€";

    /// <summary>The words of the closed lists.</summary>
    private static class Words
    {
        public static string French(Channel channel) => channel switch
        {
            Channel.Call => "Appel",
            Channel.Email => "Courriel",
            Channel.Sms => "SMS",
            Channel.Letter => "Courrier",
            Channel.RegisteredLetter => "Recommandé",
            Channel.ElectronicRegistered => "Recommandé électronique",
            Channel.Bailiff => "Acte de commissaire de justice",
        };

        public static string French(CallOutcome outcome) => outcome switch
        {
            CallOutcome.Reached => "abouti",
            CallOutcome.NoAnswer => "sans réponse",
            CallOutcome.Voicemail => "message vocal laissé",
            CallOutcome.WrongNumber => "mauvais numéro",
        };

        public static string English(CallOutcome outcome) => outcome switch
        {
            CallOutcome.Reached => "reached",
            CallOutcome.NoAnswer => "no answer",
            CallOutcome.Voicemail => "voicemail",
            CallOutcome.WrongNumber => "wrong number",
        };

        public static string French(Cause cause) => cause switch
        {
            Cause.Forgotten => "oubli",
            Cause.Dispute => "contestation",
            Cause.CashFlow => "trésorerie",
            Cause.BadFaith => "mauvaise foi",
        };

        public static string English(Cause cause) => cause switch
        {
            Cause.Forgotten => "forgotten",
            Cause.Dispute => "dispute",
            Cause.CashFlow => "cash flow",
            Cause.BadFaith => "bad faith",
        };

        public static string French(VanishingCause cause) => cause switch
        {
            VanishingCause.Paid => "payée",
            VanishingCause.Cancelled => "annulée",
            VanishingCause.Moved => "reportée ailleurs",
        };

        public static string English(VanishingCause cause) => cause switch
        {
            VanishingCause.Paid => "paid",
            VanishingCause.Cancelled => "cancelled",
            VanishingCause.Moved => "moved elsewhere",
        };

        public static string French(PostalOutcome outcome) => outcome switch
        {
            PostalOutcome.Deposited => "déposé",
            PostalOutcome.Presented => "présenté",
            PostalOutcome.Delivered => "distribué",
            PostalOutcome.Refused => "refusé",
            PostalOutcome.Unclaimed => "non réclamé",
            PostalOutcome.UnknownAddress => "destinataire inconnu à l’adresse",
            PostalOutcome.Lost => "perdu",
        };

        public static string English(PostalOutcome outcome) => outcome switch
        {
            PostalOutcome.Deposited => "deposited",
            PostalOutcome.Presented => "presented",
            PostalOutcome.Delivered => "delivered",
            PostalOutcome.Refused => "refused",
            PostalOutcome.Unclaimed => "unclaimed",
            PostalOutcome.UnknownAddress => "unknown at the address",
            PostalOutcome.Lost => "lost",
        };
    }
}
