using System.Text.Json.Serialization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Web.Api;

/// <summary>What can be noted, with the names of <c>acquit record</c>.</summary>
public enum EventKind
{
    [JsonStringEnumMemberName("call")]
    Call,
    [JsonStringEnumMemberName("cause")]
    Cause,
    [JsonStringEnumMemberName("promise")]
    Promise,
    [JsonStringEnumMemberName("plan")]
    Plan,
    [JsonStringEnumMemberName("payment")]
    Payment,
    [JsonStringEnumMemberName("dispute")]
    Dispute,
    [JsonStringEnumMemberName("dispute-close")]
    DisputeClose,
    [JsonStringEnumMemberName("reply")]
    Reply,
    [JsonStringEnumMemberName("reply-read")]
    ReplyRead,
    [JsonStringEnumMemberName("hold")]
    Hold,
    [JsonStringEnumMemberName("hold-lift")]
    HoldLift,
    [JsonStringEnumMemberName("leave-out")]
    LeaveOut,
    [JsonStringEnumMemberName("take-back")]
    TakeBack,
    [JsonStringEnumMemberName("tracking")]
    Tracking,
    [JsonStringEnumMemberName("hand-over")]
    HandOver,
    [JsonStringEnumMemberName("write-off")]
    WriteOff,
    [JsonStringEnumMemberName("letter")]
    Letter,
    [JsonStringEnumMemberName("insolvency")]
    Insolvency,
    [JsonStringEnumMemberName("vanished")]
    Vanished,
    [JsonStringEnumMemberName("review")]
    Review,
    [JsonStringEnumMemberName("plan-proposal")]
    PlanProposal,
    [JsonStringEnumMemberName("answer")]
    Answer,
    [JsonStringEnumMemberName("credit-note")]
    CreditNote,
    [JsonStringEnumMemberName("evidence")]
    Evidence,
    [JsonStringEnumMemberName("credit-limit")]
    CreditLimit,
    [JsonStringEnumMemberName("list")]
    List,
    [JsonStringEnumMemberName("unlist")]
    Unlist,
    [JsonStringEnumMemberName("note")]
    Note,
    [JsonStringEnumMemberName("withdraw")]
    Withdraw,
}

/// <summary>Something that happened, to be noted. Which fields a kind needs stands beside them.</summary>
/// <param name="Kind">what it is</param>
/// <param name="On">the day it happened; today when it is left out</param>
/// <param name="Items">invoice numbers or item keys; none: the whole dossier</param>
/// <param name="Note">what was said, or why</param>
public sealed record EventAsked(EventKind? Kind, DateOnly? On, IReadOnlyList<string>? Items, string? Note)
{
    /// <summary>
    /// promise, payment, credit-note and credit-limit: needed; dispute: the contested part, all of it when left out;
    /// answer: sum of the credit note that follows.
    /// </summary>
    public Money? Amount { get; init; }

    /// <summary>promise: the day promised.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>hold and list: the last day; leave-out: the first day on which the items are asked again.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>call and promise: with whom.</summary>
    public string? Person { get; init; }

    /// <summary>promise: call when left out; reply: email; letter: letter.</summary>
    public string? Channel { get; init; }

    /// <summary>call: reached when left out.</summary>
    public CallOutcome? CallOutcome { get; init; }

    /// <summary>
    /// call: the step it carries out, the one that is proposed when left out; letter: the step it carried out; review:
    /// the step to begin with.
    /// </summary>
    public string? Step { get; init; }

    /// <summary>call: 0 the first time, 1, 2… for repetitions.</summary>
    public int Occurrence { get; init; }

    /// <summary>cause: why the debtor has not paid.</summary>
    public Cause? Cause { get; init; }

    /// <summary>plan: each day and sum.</summary>
    public IReadOnlyList<Instalment>? Instalments { get; init; }

    /// <summary>dispute: price, delivery, quality…</summary>
    public string? Category { get; init; }

    /// <summary>dispute: who must answer.</summary>
    public string? AnswerFrom { get; init; }

    /// <summary>dispute: by which day.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>insolvency: the day of publication in the BODACC.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>vanished: what became of the items, of all that vanished when none is named.</summary>
    public VanishingCause? VanishingCause { get; init; }

    /// <summary>tracking, letter: the reference printed on the letter; evidence: that of the paper.</summary>
    public string? Reference { get; init; }

    /// <summary>tracking: what became of the letter.</summary>
    public PostalOutcome? PostalOutcome { get; init; }

    /// <summary>tracking: the number of the post.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>hand-over: to whom.</summary>
    public string? To { get; init; }

    /// <summary>withdraw: the place in the history of what was noted by mistake.</summary>
    public int? Seq { get; init; }

    /// <summary>plan and plan-proposal: what is agreed beside the instalments.</summary>
    public PlanClauses? Clauses { get; init; }

    /// <summary>answer: accepted, partly or rejected.</summary>
    public DisputeVerdict? Verdict { get; init; }

    /// <summary>answer: each complaint and what is answered to it.</summary>
    public IReadOnlyList<AnsweredPoint>? Points { get; init; }

    /// <summary>answer: who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>credit-note: its number.</summary>
    public string? Number { get; init; }

    /// <summary>credit-note: its own day; the day noted when it is left out.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>evidence: what was seen.</summary>
    public EvidenceKind? What { get; init; }

    /// <summary>list: what proves the unpaid debt.</summary>
    public string? Proof { get; init; }

    /// <summary>letter, credit-note and evidence: the paper itself.</summary>
    public ScanGiven? Scan { get; init; }
}

/// <summary>What a plan says beside its instalments.</summary>
/// <param name="GraceDays">from the presentation of a notice, after which the whole balance falls due</param>
/// <param name="WaivesIfKept">penalties stand outside the plan and are given up when it is kept</param>
/// <param name="Agreement">plan: reference of the agreement as signed</param>
public sealed record PlanClauses(int? GraceDays, bool? WaivesIfKept, string? Agreement)
{
    /// <summary>plan-proposal: who signs for the customer.</summary>
    public string? Signatory { get; init; }

    /// <summary>plan-proposal: as what.</summary>
    public string? SignatoryTitle { get; init; }

    /// <summary>plan-proposal: what was looked at of his means.</summary>
    public string? Solvency { get; init; }
}
