using Acquit.Core.Amounts;
using Acquit.Core.Procedures;

namespace Acquit.Core.Dunning;

/// <summary>The facts that a reason's sentence is written from; what a code does not use stays empty.</summary>
internal readonly record struct ReasonFacts
{
    /// <summary>What is asked, promised, contested or covered.</summary>
    public Money Amount { get; init; }

    /// <summary>The whole, or the bound that the amount is held against.</summary>
    public Money Bound { get; init; }

    /// <summary>The day it is about: due, promised, next step, end.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Since when, or the day of the last contact.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A number of items, days or contacts.</summary>
    public int Count { get; init; }

    /// <summary>A name, a note, or the variant of the sentence.</summary>
    public string? Words { get; init; }

    /// <summary>Where the procedure stands that holds the item.</summary>
    public ProcedureStage? Stage { get; init; }

    /// <summary>The day rests on an assumption that the sentence names.</summary>
    public bool IsAssumed { get; init; }

    public string? Policy { get; init; }

    public string? Step { get; init; }

    /// <summary>What the reason rests on: the policy and step, an article, or a setting of the installation.</summary>
    public string Rule(ReasonCode code) => code switch
    {
        ReasonCode.Insolvent or ReasonCode.MaybePriorToInsolvency => InsolvencyWords.Stops(Words),
        ReasonCode.PostOpening => InsolvencyWords.LeavesPayable(Words),
        ReasonCode.ChannelNotUsed => "creditor",
        ReasonCode.MandateMentionsMissing or ReasonCode.BlockedByMandate => "CPCE, art. R. 124-1 à R. 124-7",
        ReasonCode.LimitationPassed or ReasonCode.LimitationToCheck => Words ?? "C. com., art. L. 110-4",
        ReasonCode.ContactCapReached or ReasonCode.LedgerStale or ReasonCode.ClosedDay or ReasonCode.OutsideContactHours
            => "installation",
        ReasonCode.CoveredByUnappliedCredit or ReasonCode.DebtorInCredit or ReasonCode.Paid
            or ReasonCode.VanishedFromLedger
            or ReasonCode.OpeningBalanceNotDetailed or ReasonCode.Retention or ReasonCode.NotACustomer
                or ReasonCode.BalanceChanged
            => "ledger",
        ReasonCode.LeftOut or ReasonCode.Disputed or ReasonCode.OnHold
                or ReasonCode.ReplyToRead or ReasonCode.HandedOver
            or ReasonCode.WithCourt
            or ReasonCode.WrittenOff or ReasonCode.PromisedUntil or ReasonCode.PlanRunning
                or ReasonCode.WaitingForApproval
            or ReasonCode.SendingDoubtful or ReasonCode.AddressMissing or ReasonCode.EmailMissing
                or ReasonCode.PhoneMissing
            or ReasonCode.DebtorKindUnknown or ReasonCode.LetterPrepared or ReasonCode.PlanInGrace
                or ReasonCode.PlanProofMissing => "dossier",
        ReasonCode.StepDue or ReasonCode.PromiseBroken or ReasonCode.PlanBroken or ReasonCode.InvoiceToResend
            or ReasonCode.HandOverDue or ReasonCode.WriteOffToReview or ReasonCode.NotDue or ReasonCode.InGrace
            or ReasonCode.BelowFloor or ReasonCode.ContactedTooRecently or ReasonCode.AttachmentMissing
            or ReasonCode.AttachmentToAdd
            or ReasonCode.TooOldToStart or ReasonCode.NoStepLeft or ReasonCode.PolicyDoesNotFit
            => string.IsNullOrEmpty(Step) ? $"policy {Policy}" : $"policy {Policy}, step {Step}",
    };
}
