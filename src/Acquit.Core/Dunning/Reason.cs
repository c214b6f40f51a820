namespace Acquit.Core.Dunning;

/// <summary>
/// Why an item is chased today, or why it is not. The list is closed: a new code gets its sentence first.
/// </summary>
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

    // beyond the first list: see docs/GLOSSARY.md
    PhoneMissing,
    PolicyDoesNotFit,
    WrittenOff,
    BalanceChanged,
    LimitationToCheck,
    AttachmentToAdd,
    LeftOut,
    LetterPrepared,
    PlanInGrace,
    PlanProofMissing,
    ChannelNotUsed,

    /// <summary>Never alone: the debt was born after insolvency proceedings were opened, so it is chased.</summary>
    PostOpening,

    /// <summary>Invoiced after the opening, and nobody said when it was performed: it may be prior (INT-43).</summary>
    MaybePriorToInsolvency,
}

/// <summary>
/// A code, a sentence with fact, date and amount, and the rule it rests on. Two reasons with the same facts are equal;
/// the sentence is written when somebody reads it.
/// </summary>
public sealed record Reason
{
    private static readonly string[] _keys =
        Array.ConvertAll(Enum.GetNames<ReasonCode>(), name => char.ToLowerInvariant(name[0]) + name[1..]);

    private readonly string? _text;
    private readonly string? _textInEnglish;
    private readonly string? _rule;

    /// <summary>A reason read back from where it was kept.</summary>
    public Reason(ReasonCode code, string text, string textInEnglish, string rule)
    {
        Code = code;
        _text = text;
        _textInEnglish = textInEnglish;
        _rule = rule;
    }

    internal Reason(ReasonCode code, ReasonFacts facts)
    {
        Code = code;
        Facts = facts;
    }

    public ReasonCode Code { get; }

    /// <summary>French, as a collector would say it: « Promis 3 000,00 € pour le 23/11/2026 ».</summary>
    public string Text => _text ?? ReasonsInFrench.Sentence(Code, Facts);

    /// <summary>The same for <c>--lang en</c>.</summary>
    public string TextInEnglish => _textInEnglish ?? ReasonsInEnglish.Sentence(Code, Facts);

    /// <summary>"policy partner, step reminder-1" or an article.</summary>
    public string Rule => _rule ?? Facts.Rule(Code);

    /// <summary>The key of JSON and tables: <c>stepDue</c>.</summary>
    public string Key => _keys[(int)Code];

    internal ReasonFacts Facts { get; }

    public string In(Language language) => language switch
    {
        Language.French => Text,
        Language.English => TextInEnglish,
    };

    public bool Equals(Reason? other) =>
        other is not null && Code == other.Code
        && (_text is null && other._text is null
            ? Facts == other.Facts
            : Text == other.Text && TextInEnglish == other.TextInEnglish && Rule == other.Rule);

    public override int GetHashCode() => (int)Code;
}
