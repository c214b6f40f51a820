using Acquit.App.Dispatch;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Web.Shell;

/// <summary>Words and chips of what leaves.</summary>
public static class SpeechOfSending
{
    public static string Name(this Speech tell, PostalOutcome outcome) => outcome switch
    {
        PostalOutcome.Deposited => tell.Say("Déposé", "Deposited"),
        PostalOutcome.Presented => tell.Say("Présenté", "Presented"),
        PostalOutcome.Delivered => tell.Say("Distribué", "Delivered"),
        PostalOutcome.Refused => tell.Say("Refusé", "Refused"),
        PostalOutcome.Unclaimed => tell.Say("Non réclamé", "Unclaimed"),
        PostalOutcome.UnknownAddress => tell.Say("Inconnu à l’adresse", "Unknown at the address"),
        PostalOutcome.Lost => tell.Say("Perdu", "Lost"),
    };

    /// <summary>Class and word of what became of a registered letter.</summary>
    public static (string Class, string Icon, string Word) Chip(this Speech tell, LetterTracked? tracked) =>
        tracked is null ? ("aq-due", "hourglass", tell.Say("À déposer", "To deposit")) : tracked.Outcome switch
        {
            PostalOutcome.Delivered => ("aq-paid", "check", tell.Name(tracked.Outcome)),
            PostalOutcome.Deposited or PostalOutcome.Presented =>
                ("aq-promise", "registered", tell.Name(tracked.Outcome)),
            _ => ("aq-late", "alert", tell.Name(tracked.Outcome)),
        };

    public static (string Class, string Icon, string Word) Chip(this Speech tell, OutboxState state) => state switch
    {
        OutboxState.Sent => ("aq-paid", "check", tell.Say("Envoyé", "Sent")),
        OutboxState.Failed => ("aq-late", "x", tell.Say("Échoué", "Failed")),
        OutboxState.Doubtful => ("aq-late", "alert", tell.Say("Douteux", "Doubtful")),
        OutboxState.Reserved => ("aq-open", "hourglass", tell.Say("En cours", "Under way")),
        OutboxState.Cancelled => ("aq-hold", "pause", tell.Say("Retenu", "Held back")),
        OutboxState.Undelivered => ("aq-late", "x", tell.Say("Non distribué", "Not delivered")),
    };

    /// <summary>« Nouvel essai le 24/11 à 14:05 (2 sur 6) ».</summary>
    public static string TriesAgain(this Speech tell, DateTime at, int tries) => tell.Say(
        $"Nouvel essai le {at:dd/MM} à {at:HH:mm} ({tries + 1} sur {MailRetry.MostTries})",
        $"Tried again on {at:dd/MM} at {at:HH:mm} ({tries + 1} of {MailRetry.MostTries})");

    public static string Name(this Speech tell, LotPaperKind kind) => kind switch
    {
        LotPaperKind.Letters => tell.Say("Lettres à imprimer", "Letters to print"),
        LotPaperKind.RegisteredLetters => tell.Say("Recommandés à imprimer", "Registered letters to print"),
        LotPaperKind.List => tell.Say("Liste des plis", "List of envelopes"),
        LotPaperKind.DepositSlip => tell.Say("Fiche de dépôt", "Deposit slip"),
    };
}
