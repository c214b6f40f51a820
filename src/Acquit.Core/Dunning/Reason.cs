namespace Acquit.Core.Dunning;

/// <summary>Why an item is chased today, or why it is not. The list is closed: a new code gets its sentence first.</summary>
public enum ReasonCode
{
    StepDue,
    PromiseBroken,
    PlanBroken,
    InvoiceToResend,
    HandOverDue,
    WriteOffToReview,

    Paid,
    NotDue,
    InGrace,
    BelowFloor,
    CoveredByUnappliedCredit,
    DebtorInCredit,
    PromisedUntil,
    PlanRunning,
    Disputed,
    OnHold,
    Insolvent,
    ContactedTooRecently,
    ContactCapReached,
    ClosedDay,
    OutsideContactHours,
    LedgerStale,
    WaitingForApproval,
    SendingDoubtful,
    ReplyToRead,
    AddressMissing,
    EmailMissing,
    AttachmentMissing,
    DebtorKindUnknown,
    NotACustomer,
    OpeningBalanceNotDetailed,
    Retention,
    TooOldToStart,
    BlockedByMandate,
    MandateMentionsMissing,
    HandedOver,
    WithCourt,
    LimitationPassed,
    VanishedFromLedger,
    NoStepLeft,
}

/// <summary>A code, a sentence with fact, date and amount, and the rule it rests on.</summary>
/// <param name="Text">French, as a collector would say it: « Promis 3 000,00 € pour le 23/11/2026 ».</param>
/// <param name="TextInEnglish">The same for <c>--lang en</c>.</param>
/// <param name="Rule">"policy partner, step reminder-1" or an article.</param>
public sealed record Reason(ReasonCode Code, string Text, string TextInEnglish, string Rule)
{
    /// <summary>The key of JSON and tables: <c>stepDue</c>.</summary>
    public string Key => char.ToLowerInvariant(Code.ToString()[0]) + Code.ToString()[1..];

    public string In(Language language) => language switch
    {
        Language.French => Text,
        Language.English => TextInEnglish,
    };
}
