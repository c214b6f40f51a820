using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.App.Dispatch;

/// <summary>What was approved: the message as it stands in the draft.</summary>
public sealed record ApprovedMessage
{
    public required string Step { get; init; }

    public required int Occurrence { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Postal lines joined by line feeds, or an e-mail address.</summary>
    public required string Recipient { get; init; }

    /// <summary>What is asked of each item; their sum is what the letter asks before penalties.</summary>
    public required IReadOnlyDictionary<ItemKey, Money> Asked { get; init; }

    /// <summary>Last day on which it may be posted, included.</summary>
    public required DateOnly LastPostingDay { get; init; }

    /// <summary>SHA-256 that the approval names, hex.</summary>
    public required string ApprovedHash { get; init; }
}

/// <summary>How things stand at the moment of sending.</summary>
public sealed record SendingMoment
{
    public required DateOnly Today { get; init; }

    public required TimeOnly TimeOfDay { get; init; }

    public ContactHours Hours { get; init; } = ContactHours.OfTheInstallation;

    /// <summary>Where the message would go by what is known now; empty when nothing is known.</summary>
    public required string Recipient { get; init; }

    /// <summary>SHA-256 of the stored bytes, hex.</summary>
    public required string StoredHash { get; init; }

    public required bool CreditorIsUnderMandate { get; init; }

    /// <summary>Decided now, from today's facts, for the whole dossier.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }
}

/// <summary>The last look before a message leaves: the first thing that forbids it, or null. Pure.</summary>
public static class WhyNotDispatch
{
    public static SendingRefusal? Ask(ApprovedMessage message, SendingMoment now) =>
        now.CreditorIsUnderMandate ? SendingRefusal.MandateMentionsMissing
        : now.Today > message.LastPostingDay ? SendingRefusal.ApprovalExpired
        : !string.Equals(message.ApprovedHash, now.StoredHash, StringComparison.Ordinal) ? SendingRefusal.BytesChanged
        : ByDecision(message, now.Decisions) is { } decided ? decided
        : ByRecipient(message, now.Recipient) is { } recipient ? recipient
        : IsBoundToHours(message.Channel) && !now.Hours.Allow(now.TimeOfDay) ? SendingRefusal.OutsideContactWindow
        : null;

    /// <summary>The same step for the same items and cents must be what today's facts lead to.</summary>
    private static SendingRefusal? ByDecision(ApprovedMessage message, IReadOnlyList<Decision> decisions)
    {
        var about = decisions
            .SelectMany(decision => decision.Items.Select(item => (decision, item)))
            .Where(x => message.Asked.ContainsKey(x.item.Item.Key))
            .ToList();
        if (about.Count == 0)
        {
            return SendingRefusal.NothingOwed;
        }

        if (about.Find(x => !IsSameStep(message, x.decision)) is { decision: { } other })
        {
            return other.Action == DecisionAction.Wait
                ? ByReason(other.Reasons[0].Code)
                : SendingRefusal.StepNoLongerDue;
        }

        var asked = decisions.Where(decision => IsSameStep(message, decision))
            .Where(decision => decision.Items.Any(item => message.Asked.ContainsKey(item.Item.Key)))
            .SelectMany(decision => decision.Items)
            .ToDictionary(item => item.Item.Key, item => item.Asked);
        var isSame = asked.Count == message.Asked.Count
            && asked.All(x => message.Asked.TryGetValue(x.Key, out var sum) && sum == x.Value);
        return isSame ? null : SendingRefusal.BalanceChanged;
    }

    private static bool IsSameStep(ApprovedMessage message, Decision decision) =>
        decision.Action == DecisionAction.Contact
        && decision.Channel == message.Channel
        && decision.Occurrence == message.Occurrence
        && string.Equals(decision.Step, message.Step, StringComparison.Ordinal);

    private static SendingRefusal? ByRecipient(ApprovedMessage message, string recipient) =>
        string.Equals(message.Recipient, recipient, StringComparison.Ordinal) ? null
        : recipient.Length > 0 ? SendingRefusal.RecipientChanged
        : message.Channel == Channel.Email ? SendingRefusal.EmailMissing
        : SendingRefusal.AddressMissing;

    /// <summary>A letter is read when it arrives; a telephone rings at once.</summary>
    private static bool IsBoundToHours(Channel channel) => channel switch
    {
        Channel.Call or Channel.Sms or Channel.Email => true,
        Channel.Letter or Channel.RegisteredLetter or Channel.ElectronicRegistered or Channel.Bailiff => false,
    };

    private static SendingRefusal ByReason(ReasonCode code) => code switch
    {
        ReasonCode.Paid or ReasonCode.DebtorInCredit => SendingRefusal.NothingOwed,
        ReasonCode.BelowFloor or ReasonCode.BalanceChanged => SendingRefusal.BalanceChanged,
        ReasonCode.CoveredByUnappliedCredit => SendingRefusal.CreditCoversIt,
        ReasonCode.PromisedUntil => SendingRefusal.PromiseRunning,
        ReasonCode.PlanRunning => SendingRefusal.PlanRunning,
        ReasonCode.Disputed => SendingRefusal.WhollyDisputed,
        ReasonCode.OnHold => SendingRefusal.OnHold,
        ReasonCode.Insolvent => SendingRefusal.DebtorInsolvent,
        ReasonCode.ContactedTooRecently or ReasonCode.ContactCapReached => SendingRefusal.ContactedTooRecently,
        ReasonCode.ClosedDay or ReasonCode.OutsideContactHours => SendingRefusal.OutsideContactWindow,
        ReasonCode.LedgerStale => SendingRefusal.LedgerStale,
        ReasonCode.ReplyToRead => SendingRefusal.ReplyToRead,
        ReasonCode.AddressMissing => SendingRefusal.AddressMissing,
        ReasonCode.EmailMissing => SendingRefusal.EmailMissing,
        ReasonCode.BlockedByMandate or ReasonCode.MandateMentionsMissing => SendingRefusal.MandateMentionsMissing,
        ReasonCode.HandedOver or ReasonCode.WithCourt => SendingRefusal.HandedOver,
        ReasonCode.LimitationPassed => SendingRefusal.LimitationPassed,
        ReasonCode.StepDue or ReasonCode.PromiseBroken or ReasonCode.PlanBroken or ReasonCode.InvoiceToResend
            or ReasonCode.HandOverDue or ReasonCode.WriteOffToReview or ReasonCode.NotDue or ReasonCode.InGrace
            or ReasonCode.WaitingForApproval or ReasonCode.SendingDoubtful or ReasonCode.AttachmentMissing
            or ReasonCode.DebtorKindUnknown or ReasonCode.PhoneMissing or ReasonCode.PolicyDoesNotFit or ReasonCode.WrittenOff
            or ReasonCode.NotACustomer or ReasonCode.OpeningBalanceNotDetailed
            or ReasonCode.Retention or ReasonCode.TooOldToStart or ReasonCode.VanishedFromLedger
            or ReasonCode.NoStepLeft => SendingRefusal.StepNoLongerDue,
    };
}
