using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>
/// A dunning method: which steps, when, by which channel, and what each cause of non-payment leads to. One YAML file
/// each.
/// </summary>
public sealed record DunningPolicy
{
    public required string Name { get; init; }

    /// <summary>In French, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the method is and what was chosen where it was silent.</summary>
    public string Origin { get; init; } = "";

    /// <summary>"sha256:…" of the file.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<LegalStatus> AppliesTo { get; init; }

    /// <summary>Per debtor, after netting: below it nobody is contacted.</summary>
    public Money Floor { get; init; }

    /// <summary>Above it every approval is manual; null: none.</summary>
    public Money? Ceiling { get; init; }

    public Grouping Grouping { get; init; }

    /// <summary>Days between two contacts of one dossier.</summary>
    public int Spacing { get; init; }

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public TimeOnly HoursFrom { get; init; } = new(9, 0);

    public TimeOnly HoursTo { get; init; } = new(19, 0);

    public required FirstContact FirstContact { get; init; }

    /// <summary>In order, offsets strictly increasing.</summary>
    public required IReadOnlyList<DunningStep> Steps { get; init; }

    public required CauseRules Causes { get; init; }

    public required BrokenRules Broken { get; init; }
}

/// <summary>What one message covers.</summary>
public enum Grouping
{
    /// <summary>One message per debtor and step; when several are due the highest goes today.</summary>
    Step,

    /// <summary>One message per invoice.</summary>
    Invoice,

    /// <summary>One message per debtor at the highest step.</summary>
    Account,
}

/// <summary>What happens with a newcomer's items that are older than a number of days past due.</summary>
/// <param name="ThenStep">Step id of <c>skip-to</c>, else empty.</param>
public sealed record FirstContact(int OlderThanDays, FirstContactRule Then, string ThenStep);

public enum FirstContactRule
{
    Review,
    Start,
    SkipTo,
}

/// <summary>What a step does.</summary>
public enum StepAction
{
    Contact,
    HandOver,
    WriteOffReview,
}

public enum Tone
{
    Courteous,
    Firm,
    Formal,
}

/// <summary>Who approves: the run, a person in bulk, or a person one by one after opening it.</summary>
public enum Approval
{
    Automatic,
    Confirm,
    Manual,
}

/// <summary>One step of a policy.</summary>
public sealed record DunningStep
{
    public required string Id { get; init; }

    /// <summary>Days from the due date, negative before it.</summary>
    public required int Offset { get; init; }

    public Repeat? Repeat { get; init; }

    public StepAction Does { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>Letter kind of <c>data/letters</c>, or the call script.</summary>
    public string Letter { get; init; } = "";

    public Tone Tone { get; init; }

    /// <summary>Never left out by time or cause, only by a person.</summary>
    public bool Legal { get; init; }

    public IReadOnlyList<Attachment> Attach { get; init; } = [];

    public StepCondition OnlyIf { get; init; } = new();

    public Approval Approval { get; init; }

    /// <summary>Days given to pay, printed; null: the product's default.</summary>
    public int? DeadlineDays { get; init; }

    /// <summary>
    /// The creditor has decided to sue when this formal notice stays without payment, and the letter says so once a
    /// person has read it; else it reserves the right.
    /// </summary>
    public bool WillSue { get; init; }
}

/// <summary>
/// Repeats a step every so many days, until the next step or until an offset from the due date (inclusive).
/// </summary>
/// <param name="UntilOffset">Null: until the next step is due.</param>
public sealed record Repeat(int EveryDays, int? UntilOffset);

/// <summary>Something enclosed, and what to do when it is not there.</summary>
/// <param name="Step">The earlier step of <see cref="AttachmentKind.Sent"/>, else empty.</param>
public sealed record Attachment(AttachmentKind What, string Step, IfMissing IfMissing);

public enum AttachmentKind
{
    Invoice,
    Statement,
    Sent,
    Order,
    DeliveryNote,
    Terms,
}

public enum IfMissing
{
    Omit,
    Ask,
    Refuse,
}

/// <summary>
/// When a step applies at all; what is left null always holds. The sum weighed is what is asked of the debtor, all
/// overdue items together, after netting and without what is contested.
/// </summary>
public sealed record StepCondition
{
    /// <summary>At least this, included.</summary>
    public Money? AskedFrom { get; init; }

    /// <summary>
    /// Less than this, excluded: with <see cref="AskedFrom"/> of another step the two divide all sums.
    /// </summary>
    public Money? AskedBelow { get; init; }

    public IReadOnlyList<LegalStatus> Debtor { get; init; } = [];

    public IReadOnlyList<Cause> CauseNot { get; init; } = [];
}

/// <summary>What each cause leads to.</summary>
public sealed record CauseRules
{
    /// <summary>Days to wait after the invoice was sent again.</summary>
    public int ForgottenWaitDays { get; init; } = 8;

    public int DisputeLookAgainDays { get; init; } = 15;

    /// <summary>A promise further away than this many days needs a plan.</summary>
    public int LongestPromiseDays { get; init; } = 30;

    /// <summary>
    /// Bad faith: propose to skip to this step, or below the amount to weigh whether to pursue or to write off.
    /// </summary>
    public string BadFaithTo { get; init; } = "";

    public Money? BadFaithBelow { get; init; }
}

/// <summary>What a broken promise or plan leads to, the same day.</summary>
public sealed record BrokenRules
{
    public Channel PromiseThen { get; init; } = Channel.Call;

    /// <summary>Step to which skipping is proposed when a plan breaks.</summary>
    public string PlanTo { get; init; } = "";
}
