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
    /// <summary>promise and payment: needed; dispute: the contested part, all of it when left out.</summary>
    public Money? Amount { get; init; }

    /// <summary>promise: the day promised.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>hold: its last day; leave-out: the first day on which the items are asked again.</summary>
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

    /// <summary>tracking, letter: the reference printed on the letter.</summary>
    public string? Reference { get; init; }

    /// <summary>tracking: what became of the letter.</summary>
    public PostalOutcome? PostalOutcome { get; init; }

    /// <summary>tracking: the number of the post.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>hand-over: to whom.</summary>
    public string? To { get; init; }

    /// <summary>withdraw: the place in the history of what was noted by mistake.</summary>
    public int? Seq { get; init; }
}

/// <summary>Reads what is to be noted into an event of a day.</summary>
internal static class ApiEvents
{
    /// <param name="missing">the field that the kind needs, when the answer is null</param>
    public static DossierEvent? Read(EventAsked asked, DateOnly on, out string missing)
    {
        missing = Missing(asked);
        return missing.Length > 0 ? null : asked.Kind!.Value switch
        {
            EventKind.Call => new CallLogged(asked.CallOutcome ?? CallOutcome.Reached)
            {
                EffectiveOn = on, Person = asked.Person ?? "", Step = asked.Step ?? "", Occurrence = asked.Occurrence,
            },
            EventKind.Cause => new CauseFound(asked.Cause!.Value) { EffectiveOn = on },
            EventKind.Promise => new PromiseMade(asked.Amount!.Value, asked.Due!.Value)
            {
                EffectiveOn = on, Person = asked.Person ?? "", Channel = Way(asked) ?? Channel.Call,
            },
            EventKind.Plan => new PlanAgreed(asked.Instalments!) { EffectiveOn = on },
            EventKind.Payment => new PaymentReported(asked.Amount!.Value) { EffectiveOn = on },
            EventKind.Dispute => new DisputeOpened(asked.Amount)
            {
                EffectiveOn = on, Category = asked.Category ?? "", AnswerFrom = asked.AnswerFrom ?? "",
                AnswerBy = asked.AnswerBy,
            },
            EventKind.DisputeClose => new DisputeClosed { EffectiveOn = on },
            EventKind.Reply => new ReplyReceived(Way(asked) ?? Channel.Email) { EffectiveOn = on },
            EventKind.ReplyRead => new ReplyRead { EffectiveOn = on },
            EventKind.Hold => new HoldPlaced(asked.Until!.Value) { EffectiveOn = on },
            EventKind.HoldLift => new HoldLifted { EffectiveOn = on },
            EventKind.LeaveOut => new ItemsLeftOut(asked.Until!.Value) { EffectiveOn = on },
            EventKind.TakeBack => new ItemsTakenBack { EffectiveOn = on },
            EventKind.Tracking => new LetterTracked(asked.Reference!, asked.PostalOutcome!.Value)
            {
                EffectiveOn = on, TrackingNumber = asked.TrackingNumber ?? "",
            },
            EventKind.HandOver => new HandedOver(asked.To!) { EffectiveOn = on },
            EventKind.WriteOff => new WrittenOff { EffectiveOn = on },
            EventKind.Letter or EventKind.Insolvency or EventKind.Vanished or EventKind.Review => Found(asked, on),
            EventKind.Note => new NoteAdded { EffectiveOn = on },
            EventKind.Withdraw => new EventWithdrawn(asked.Seq!.Value) { EffectiveOn = on },
        };
    }

    /// <summary>What happened elsewhere, or a person found out about the debtor, his file or his items.</summary>
    private static DossierEvent Found(EventAsked asked, DateOnly on) =>
        asked.Kind == EventKind.Letter
            ? new LetterRecorded(asked.Step!, Way(asked) ?? Channel.Letter)
            {
                EffectiveOn = on, Reference = asked.Reference ?? "",
            }
        : asked.Kind == EventKind.Insolvency
            ? new InsolvencyOpened { EffectiveOn = on, PublishedOn = asked.PublishedOn }
        : asked.Kind == EventKind.Vanished
            ? new VanishingExplained(asked.VanishingCause!.Value, 0) { EffectiveOn = on }
        : new FirstContactReviewed(asked.Step!) { EffectiveOn = on };

    private static string Missing(EventAsked asked) => asked switch
    {
        { Kind: null } => "kind",
        { Kind: EventKind.Promise or EventKind.Payment, Amount: null } => "amount",
        { Kind: EventKind.Promise, Due: null } => "due",
        { Kind: EventKind.Hold or EventKind.LeaveOut, Until: null } => "until",
        { Kind: EventKind.Cause, Cause: null } => "cause",
        { Kind: EventKind.Plan, Instalments: null or { Count: 0 } } => "instalments",
        { Kind: EventKind.Tracking, Reference: null or "" } => "reference",
        { Kind: EventKind.Tracking, PostalOutcome: null } => "postalOutcome",
        { Kind: EventKind.HandOver, To: null or "" } => "to",
        { Kind: EventKind.Letter or EventKind.Review, Step: null or "" } => "step",
        { Kind: EventKind.Vanished, VanishingCause: null } => "vanishingCause",
        { Kind: EventKind.Withdraw, Seq: null } => "seq",
        { Channel: { } way } when Channels.Parse(way) is null => "channel",
        _ => "",
    };

    private static Channel? Way(EventAsked asked) => asked.Channel is { } way ? Channels.Parse(way) : null;
}
