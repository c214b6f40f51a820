namespace Acquit.Letters;

/// <summary>Every paper that can be composed; the key names its file, <c>data/letters/&lt;key&gt;.fr.md</c>.</summary>
public enum LetterKind
{
    CourtesyReminder,
    CallScript,
    CallConfirmation,
    InvoiceResend,
    Reminder1,
    Reminder2,
    Reminder2Registered,
    Reminder3,
    Reminder3Registered,
    RepeatReminder,
    SupplySuspensionNotice,
    FormalNotice,
    FormalNoticeConsumer,
    FormalNoticePublic,
    DisputeAcknowledgement,
    PromiseConfirmation,
    BrokenPromise,
    Receipt,
    ReturnedLetterNote,
    StatementOfClaim,
    DisputeAnswer,
    CreditNoteCover,
    PaymentPlanAgreement,
    PlanDefaultNotice,
    PlanAccelerationNotice,
    SettlementReceipt,

    /// <summary>Hands over the statement of the account; it demands nothing.</summary>
    AccountStatement,
}

/// <summary>Keys of files and policies.</summary>
public static class LetterKinds
{
    public static string Key(this LetterKind kind) => kind switch
    {
        LetterKind.CourtesyReminder => "courtesy-reminder",
        LetterKind.CallScript => "call-script",
        LetterKind.CallConfirmation => "call-confirmation",
        LetterKind.InvoiceResend => "invoice-resend",
        LetterKind.Reminder1 => "reminder-1",
        LetterKind.Reminder2 => "reminder-2",
        LetterKind.Reminder2Registered => "reminder-2-registered",
        LetterKind.Reminder3 => "reminder-3",
        LetterKind.Reminder3Registered => "reminder-3-registered",
        LetterKind.RepeatReminder => "repeat-reminder",
        LetterKind.SupplySuspensionNotice => "supply-suspension-notice",
        LetterKind.FormalNotice => "formal-notice",
        LetterKind.FormalNoticeConsumer => "formal-notice-consumer",
        LetterKind.FormalNoticePublic => "formal-notice-public",
        LetterKind.DisputeAcknowledgement => "dispute-acknowledgement",
        LetterKind.PromiseConfirmation => "promise-confirmation",
        LetterKind.BrokenPromise => "broken-promise",
        LetterKind.Receipt => "receipt",
        LetterKind.ReturnedLetterNote => "returned-letter-note",
        LetterKind.StatementOfClaim => "statement-of-claim",
        LetterKind.DisputeAnswer => "dispute-answer",
        LetterKind.CreditNoteCover => "credit-note-cover",
        LetterKind.PaymentPlanAgreement => "payment-plan-agreement",
        LetterKind.PlanDefaultNotice => "plan-default-notice",
        LetterKind.PlanAccelerationNotice => "plan-acceleration-notice",
        LetterKind.SettlementReceipt => "settlement-receipt",
        LetterKind.AccountStatement => "statement-of-account",
    };

    /// <summary>Reads a key; null when there is no such paper.</summary>
    public static LetterKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>A reminder after the first: it tells a business of the penalties without asking for them.</summary>
    public static bool TellsPenalties(this LetterKind kind) => kind is LetterKind.Reminder2
        or LetterKind.Reminder2Registered or LetterKind.Reminder3 or LetterKind.RepeatReminder;

    /// <summary>A paper of a plan or a dispute, made of what people agreed or decided.</summary>
    public static bool IsOfACause(this LetterKind kind) => kind is LetterKind.DisputeAnswer
        or LetterKind.CreditNoteCover or LetterKind.PaymentPlanAgreement or LetterKind.PlanDefaultNotice
        or LetterKind.PlanAccelerationNotice or LetterKind.SettlementReceipt or LetterKind.AccountStatement;

    /// <summary>A paper that a named person has read and signs: the sum it asks is the legal claim.</summary>
    public static bool IsFormalNotice(this LetterKind kind) => kind is LetterKind.FormalNotice
        or LetterKind.FormalNoticeConsumer or LetterKind.FormalNoticePublic or LetterKind.Reminder3Registered;
}
