using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Web.Api;

/// <summary>Reads what is to be noted into an event of a day.</summary>
internal static class ApiEvents
{
    /// <summary>Days of grace that a plan proposes where nobody says another number: usage, no law.</summary>
    private const int BusinessGrace = 8;

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
            EventKind.Plan or EventKind.PlanProposal or EventKind.Answer or EventKind.CreditNote => Settled(asked, on),
            EventKind.Evidence or EventKind.CreditLimit or EventKind.List or EventKind.Unlist => Prevented(asked, on),
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

    /// <summary>How a dispute or a debt that cannot be paid at once is settled.</summary>
    private static DossierEvent Settled(EventAsked asked, DateOnly on) =>
        asked.Kind == EventKind.Plan
            ? new PlanAgreed(asked.Instalments!)
            {
                EffectiveOn = on, GraceDays = asked.Clauses?.GraceDays is > 0 and var agreed ? agreed : null,
                WaivesIfKept = asked.Clauses?.WaivesIfKept == true, AgreementRef = asked.Clauses?.Agreement ?? "",
            }
        : asked.Kind == EventKind.PlanProposal
            ? new PlanProposed(asked.Instalments!)
            {
                EffectiveOn = on, Signatory = asked.Clauses?.Signatory ?? "",
                SignatoryTitle = asked.Clauses?.SignatoryTitle ?? "", Solvency = asked.Clauses?.Solvency ?? "",
                GraceDays = asked.Clauses?.GraceDays is > 0 and var days ? days : BusinessGrace,
                WaivesIfKept = asked.Clauses?.WaivesIfKept == true,
            }
        : asked.Kind == EventKind.Answer
            ? new DisputeAnswered(asked.Verdict!.Value, asked.Points ?? [])
            {
                EffectiveOn = on, DecidedBy = asked.DecidedBy ?? "", Credited = asked.Amount ?? Money.Zero,
            }
        : new CreditNoteIssued(asked.Number!, asked.IssuedOn ?? on, asked.Amount!.Value) { EffectiveOn = on };

    /// <summary>What is known of a customer before he is delivered.</summary>
    private static DossierEvent Prevented(EventAsked asked, DateOnly on) =>
        asked.Kind == EventKind.Evidence
            ? new EvidenceRecorded(asked.What!.Value) { EffectiveOn = on, Reference = asked.Reference ?? "" }
        : asked.Kind == EventKind.CreditLimit ? new CreditLimitSet(asked.Amount!.Value) { EffectiveOn = on }
        : asked.Kind == EventKind.List
            ? new Blacklisted(asked.Until!.Value) { EffectiveOn = on, Evidence = asked.Proof ?? "" }
        : new BlacklistLifted { EffectiveOn = on };

    /// <summary>The paper that came with it; null: none.</summary>
    public static SentPaper? PaperOf(EventAsked asked) => asked.Scan?.Read() is not { } paper ? null
        : asked.Kind == EventKind.Evidence ? paper with { IsEvidence = true } : paper;

    private static string Missing(EventAsked asked) => asked switch
    {
        { Kind: null } => "kind",
        {
            Kind: EventKind.Promise or EventKind.Payment or EventKind.CreditNote or EventKind.CreditLimit,
            Amount: null
        } => "amount",
        { Kind: EventKind.Answer, Verdict: null } => "verdict",
        { Kind: EventKind.CreditNote, Number: null or "" } => "number",
        { Kind: EventKind.Evidence, What: null } => "what",
        { Kind: EventKind.Promise, Due: null } => "due",
        { Kind: EventKind.Hold or EventKind.LeaveOut or EventKind.List, Until: null } => "until",
        { Kind: EventKind.Cause, Cause: null } => "cause",
        { Kind: EventKind.Plan or EventKind.PlanProposal, Instalments: null or { Count: 0 } } => "instalments",
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
