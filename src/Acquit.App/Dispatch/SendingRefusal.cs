using Acquit.Core;
using Acquit.Core.Dunning;

namespace Acquit.App.Dispatch;

/// <summary>Why an approved message does not leave, found by the last look before it does.</summary>
public enum SendingRefusal
{
    /// <summary>Collecting for others without the mentions of CPCE, art. R. 124-4.</summary>
    MandateMentionsMissing,

    /// <summary>The last posting day of the approval is past.</summary>
    ApprovalExpired,

    /// <summary>The stored bytes are not those that were approved.</summary>
    BytesChanged,

    /// <summary>The creditor has another bank account than the one that the document names.</summary>
    BankAccountChanged,

    /// <summary>The address is no longer the one that was approved.</summary>
    RecipientChanged,

    /// <summary>
    /// Decided again, it is not this message that is due: paid, disputed, promised, paused, another amount.
    /// </summary>
    FactsChanged,

    /// <summary>No channel is set up for this kind of message.</summary>
    NoChannel,

    /// <summary>The creditor is not live: decisions only, nothing leaves.</summary>
    NotLive,
}

/// <summary>A message that is held back, and the reason of today's decision when that is why.</summary>
public sealed record HeldBack(SendingRefusal Refusal, Reason? Because)
{
    /// <summary>In Paris: from when on the next sending takes it along; null when that depends on facts.</summary>
    public DateTime? OpensAt { get; init; }

    public DateOnly? LastPostingDay { get; init; }

    /// <summary>It waits for an hour at which its approval has expired.</summary>
    public bool ExpiresBefore => OpensAt is { } at && LastPostingDay < DateOnly.FromDateTime(at);

    /// <summary>"disputed", "approvalExpired".</summary>
    public string Key => Because?.Key ?? (char.ToLowerInvariant(Refusal.ToString()[0]) + Refusal.ToString()[1..]);

    /// <summary>
    /// True: the approval stands and the message waits for an hour, a day, a fresh ledger or a channel. False: a fact
    /// changed, the proposal returns to the queue.
    /// </summary>
    public bool OnlyWaits =>
        Refusal switch
        {
            SendingRefusal.MandateMentionsMissing or SendingRefusal.NoChannel or SendingRefusal.NotLive => true,
            SendingRefusal.ApprovalExpired or SendingRefusal.BytesChanged or SendingRefusal.BankAccountChanged
                or SendingRefusal.RecipientChanged => false,
            SendingRefusal.FactsChanged => Because?.Code
                is ReasonCode.ContactedTooRecently
                    or ReasonCode.ContactCapReached
                    or ReasonCode.ClosedDay
                    or ReasonCode.OutsideContactHours
                    or ReasonCode.LedgerStale,
        };

    public string Sentence(Language language) =>
        Because?.In(language)
        ?? language switch
        {
            Language.French => French(Refusal),
            Language.English => English(Refusal),
        };

    private static string French(SendingRefusal refusal) =>
        refusal switch
        {
            SendingRefusal.MandateMentionsMissing =>
                "Recouvrement pour autrui : les mentions de l’article R. 124-4 manquent, rien ne peut partir.",
            SendingRefusal.ApprovalExpired => "L’approbation a expiré : le dernier jour d’envoi est passé.",
            SendingRefusal.BytesChanged => "Le document conservé n’est pas celui qui a été approuvé.",
            SendingRefusal.BankAccountChanged =>
                "Le compte bancaire du créancier n’est plus celui que le document indique.",
            SendingRefusal.RecipientChanged => "Le destinataire n’est plus celui qui a été approuvé.",
            SendingRefusal.FactsChanged => "Les faits ont changé depuis l’approbation.",
            SendingRefusal.NoChannel => "Aucun moyen d’envoi n’est réglé pour ce message.",
            SendingRefusal.NotLive => "Rien ne part pour ce créancier : ses envois ne sont pas ouverts.",
        };

    private static string English(SendingRefusal refusal) =>
        refusal switch
        {
            SendingRefusal.MandateMentionsMissing =>
                "Collecting for others: the mentions of article R. 124-4 are missing, nothing may leave.",
            SendingRefusal.ApprovalExpired => "The approval has expired: the last posting day is past.",
            SendingRefusal.BytesChanged => "The stored document is not the one that was approved.",
            SendingRefusal.BankAccountChanged =>
                "The bank account of the creditor is no longer the one that the document names.",
            SendingRefusal.RecipientChanged => "The recipient is no longer the one that was approved.",
            SendingRefusal.FactsChanged => "The facts have changed since the approval.",
            SendingRefusal.NoChannel => "No way of sending is set up for this message.",
            SendingRefusal.NotLive => "Nothing leaves for this creditor: its sending is not switched on.",
        };
}
