using Acquit.Core.Dunning;

namespace Acquit.App.Dispatch;

/// <summary>What the approval said, and how things stand at the moment of sending.</summary>
public sealed record LastLook
{
    public required DateOnly Today { get; init; }

    /// <summary>Last day on which it may be posted, included; null: not approved any more.</summary>
    public required DateOnly? LastPostingDay { get; init; }

    /// <summary>SHA-256 that the approval names, hex.</summary>
    public required string ApprovedHash { get; init; }

    /// <summary>SHA-256 of the bytes as they are read now, hex; empty when they are gone.</summary>
    public required string StoredHash { get; init; }

    /// <summary>The creditor's bank account that the document names, empty for none; null: not known.</summary>
    public string? ApprovedIban { get; init; }

    /// <summary>Empty when there is none.</summary>
    public string Iban { get; init; } = "";

    public required string ApprovedRecipient { get; init; }

    /// <summary>Where the message would go by what is known now; empty when nothing is known.</summary>
    public required string Recipient { get; init; }

    public required bool CreditorIsLive { get; init; }

    public required bool CreditorIsUnderMandate { get; init; }

    public required bool HasChannel { get; init; }

    /// <summary>Of <see cref="WhyNotSend"/>: why today's decision is no longer this message; null when it is.</summary>
    public required Reason? Decided { get; init; }

    /// <summary>In Paris: when contact may begin again, should the day be closed or the hours over now.</summary>
    public DateTime? OpensAt { get; init; }
}

/// <summary>
/// The last look before a message leaves: what <see cref="WhyNotSend"/> decides from the facts, and what only dispatch
/// knows. The first thing that forbids it, or null. Pure.
/// </summary>
public static class WhyNotDispatch
{
    public static HeldBack? Ask(LastLook look) =>
        !look.CreditorIsLive ? new(SendingRefusal.NotLive, null)
        : look.CreditorIsUnderMandate ? new(SendingRefusal.MandateMentionsMissing, null)
        : !(look.Today <= look.LastPostingDay) ? new(SendingRefusal.ApprovalExpired, null)
        : !string.Equals(look.ApprovedHash, look.StoredHash, StringComparison.Ordinal)
            ? new(SendingRefusal.BytesChanged, null)
        : look.ApprovedIban is { } iban && !string.Equals(iban, look.Iban, StringComparison.Ordinal)
            ? new(SendingRefusal.BankAccountChanged, null)
        : look.Decided is { } reason
            ? new(SendingRefusal.FactsChanged, reason)
            {
                OpensAt = reason.Code is ReasonCode.OutsideContactHours or ReasonCode.ClosedDay ? look.OpensAt : null,
                LastPostingDay = look.LastPostingDay,
            }
        : !string.Equals(look.ApprovedRecipient, look.Recipient, StringComparison.Ordinal)
            ? new(SendingRefusal.RecipientChanged, null)
        : !look.HasChannel ? new(SendingRefusal.NoChannel, null)
        : null;
}
