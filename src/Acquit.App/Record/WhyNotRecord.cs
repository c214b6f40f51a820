using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.App.Record;

/// <summary>A debit line of the debtor, paid or not, as a person names it.</summary>
public sealed record RecordableItem(ItemKey Key, string Ref, DateOnly IssuedOn, Money Open)
{
    /// <summary>It is no longer in the ledger, and nobody has said why.</summary>
    public bool IsVanished { get; init; }
}

/// <summary>What is known of a dossier when somebody notes something in it.</summary>
public sealed record RecordFacts
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<RecordableItem> Items { get; init; }

    /// <summary>Null when it cannot be read.</summary>
    public required DunningPolicy? Policy { get; init; }

    public required string PolicyName { get; init; }

    /// <summary>All that stand, in the order in which they were recorded.</summary>
    public required IReadOnlyList<DossierEvent> Events { get; init; }

    /// <summary>All that were ever recorded, with what was withdrawn.</summary>
    public IReadOnlyList<RecordedEvent> Recorded { get; init; } = [];

    /// <summary>From a table: the very same row is the same thing, a call too.</summary>
    public bool IsFromTable { get; init; }

    /// <summary>References of letters that left.</summary>
    public required IReadOnlySet<string> Letters { get; init; }

    public bool IsVanished(ItemKey item) => Items.Any(known => known.Key == item && known.IsVanished);

    /// <summary>What is open on the items an event is about; when it names none, on all issued by its day.</summary>
    public Money OpenOn(DossierEvent happened) => Money.Sum(Items
        .Where(item => happened.Items.Count > 0 ? happened.Items.Contains(item.Key)
            : item.IssuedOn <= happened.EffectiveOn)
        .Select(item => item.Open));
}

/// <summary>Asked before something is noted: the first thing that forbids it, or null.</summary>
public static class WhyNotRecord
{
    public static RefusedRecord? Ask(DossierEvent happened, RecordFacts facts) =>
        string.IsNullOrWhiteSpace(happened.By) ? new(RecordRefusal.RecorderMissing)
        : happened.EffectiveOn > facts.Today ? new(RecordRefusal.FutureDay) { Day = happened.EffectiveOn }
        : Own(happened, facts) is { } refused ? refused
        : (IsOnce(happened) || facts.IsFromTable) && facts.Events.Any(earlier => IsSame(earlier, happened))
            ? new(RecordRefusal.AlreadyRecorded)
        : null;

    /// <summary>
    /// Two calls or two notes of one day are two; of anything else the very same thing, whoever notes it again, is one.
    /// </summary>
    public static bool IsSame(DossierEvent a, DossierEvent b) =>
        a.GetType() == b.GetType() && a.Items.SequenceEqual(b.Items) && Bare(a).Equals(Bare(b))
            && Lists(a).SequenceEqual(Lists(b));

    private static bool IsOnce(DossierEvent happened) =>
        happened is not (CallLogged or NoteAdded or DeskEvent or LetterPrepared or LetterGivenUp
            or PetitionStated or CourtLetterStated or ExhibitsFiled or LossStated or InsolvencyStated);

    private static DossierEvent Bare(DossierEvent happened)
    {
        var bare = happened with { Items = [], By = "", Note = "" };
        return bare switch
        {
            PlanAgreed plan => plan with { Instalments = [] },
            PlanProposed plan => plan with { Instalments = [] },
            DisputeAnswered answered => answered with { Points = [] },
            _ => bare,
        };
    }

    /// <summary>The lists of an event, which records do not compare.</summary>
    private static IReadOnlyList<object> Lists(DossierEvent happened) => happened switch
    {
        PlanAgreed plan => plan.Instalments,
        PlanProposed plan => plan.Instalments,
        DisputeAnswered answered => answered.Points,
        _ => [],
    };

    private static RefusedRecord? Own(DossierEvent happened, RecordFacts facts) => happened switch
    {
        CallLogged { Step.Length: > 0 } call => Step(call.Step, facts),
        LetterRecorded letter => Step(letter.Step, facts),
        FirstContactReviewed reviewed => Step(reviewed.FromStep, facts),
        PromiseMade promise => Promise(promise, facts),
        PlanAgreed plan => Agreed(plan, facts),
        DisputeOpened dispute => Dispute(dispute, facts),
        PaymentReported payment => Positive(payment.Amount),
        HoldPlaced hold => hold.Until <= hold.EffectiveOn ? new(RecordRefusal.EndNotAfterStart) : WithReason(hold),
        ItemsLeftOut left => LeftOut(left),
        ItemsTakenBack back => TakenBack(back, facts),
        WrittenOff => Latest<WrittenOff>(facts) is { } before
            ? new(RecordRefusal.AlreadyWrittenOff) { Day = before.EffectiveOn } : WithReason(happened),
        NoteAdded => WithReason(happened),
        HandedOver => Latest<HandedOver>(facts) is { } before
            ? new(RecordRefusal.AlreadyHandedOver) { Day = before.EffectiveOn } : null,
        InsolvencyOpened opened => Insolvent(opened, facts),
        VanishingExplained => happened.Items.Count > 0 && happened.Items.All(facts.IsVanished)
            ? null : new(RecordRefusal.NotVanished),
        LetterTracked tracked => facts.Letters.Contains(tracked.DocumentRef)
            ? null : new(RecordRefusal.LetterUnknown) { Word = tracked.DocumentRef },
        ReplyRead => Stands<ReplyReceived, ReplyRead>(facts) ? null : new(RecordRefusal.NothingToRead),
        DisputeClosed => CauseRecord.IsDisputed(facts) ? null : new(RecordRefusal.NoDisputeOpen),
        HoldLifted => Stands<HoldPlaced, HoldLifted>(facts) ? null : new(RecordRefusal.NotOnHold),
        EventWithdrawn withdrawn => Withdrawal(withdrawn, facts),
        DisputeAnswered or CreditNoteIssued or PlanProposed or CreditLimitSet or Blacklisted or BlacklistLifted =>
            CauseRecord.WhyNot(happened, facts),
        _ => null,
    };

    /// <summary>One at a time: the next when those before are over.</summary>
    private static RefusedRecord? Insolvent(InsolvencyOpened opened, RecordFacts facts) =>
        facts.Events.LastOrDefault(one => one is InsolvencyOpened || InsolvencyFile.IsEnd(one))
            is InsolvencyOpened before ? new(RecordRefusal.InsolvencyAlreadyOpen) { Day = before.EffectiveOn }
        : opened.PublishedOn is { } on && (on < opened.EffectiveOn || on > facts.Today)
            ? new(RecordRefusal.PublicationDayOdd) { Day = on }
        : null;

    private static RefusedRecord? LeftOut(ItemsLeftOut left) =>
        left.Items.Count == 0 ? new(RecordRefusal.ItemsMissing)
        : left.Until <= left.EffectiveOn ? new(RecordRefusal.EndNotAfterStart)
        : WithReason(left);

    /// <summary>At least one of the items was last left out, and that day has not come.</summary>
    private static RefusedRecord? TakenBack(ItemsTakenBack back, RecordFacts facts) =>
        back.Items.Any(item => facts.Events.LastOrDefault(one =>
            one is ItemsLeftOut or ItemsTakenBack && one.Items.Contains(item)) is ItemsLeftOut left
                && left.Until > facts.Today)
            ? null : new(RecordRefusal.NotLeftOut);

    private static RefusedRecord? Withdrawal(EventWithdrawn withdrawn, RecordFacts facts)
    {
        var word = withdrawn.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return facts.Recorded.FirstOrDefault(one => one.Seq == withdrawn.Seq).Happened switch
        {
            null => new(RecordRefusal.EventUnknown) { Word = word },
            StepDone or DoubtResolved or EventWithdrawn or ExhibitsFiled or MatchAccepted or MatchRejected
                or MatchUndone or NoteAdded { RemovedContact.Length: > 0 } =>
                new(RecordRefusal.NotWithdrawable) { Word = word },
            ProcedureOpened or ProcedureActRecorded when HasLaterAct(withdrawn.Seq, facts) =>
                new(RecordRefusal.LaterActStands) { Word = word },
            InsolvencyOpened or InsolvencyActRecorded when EventLog.StillRecorded(facts.Recorded).Any(one =>
                one.Seq > withdrawn.Seq && one.Happened is InsolvencyActRecorded) =>
                new(RecordRefusal.LaterActStands) { Word = word },
            _ when facts.Recorded.Any(one => one.Happened is EventWithdrawn other && other.Seq == withdrawn.Seq) =>
                new(RecordRefusal.AlreadyWithdrawn) { Word = word },
            _ => WithReason(withdrawn),
        };
    }

    /// <summary>A later act of the same procedure stands: it rests on the one to be withdrawn.</summary>
    private static bool HasLaterAct(int seq, RecordFacts facts)
    {
        var number = facts.Recorded.First(one => one.Seq == seq).Happened switch
        {
            ProcedureOpened opened => opened.Procedure,
            ProcedureActRecorded act => act.Procedure,
            _ => 0,
        };
        return EventLog.StillRecorded(facts.Recorded).Any(one =>
            one.Seq > seq && one.Happened is ProcedureActRecorded later && later.Procedure == number);
    }

    private static RefusedRecord? Step(string step, RecordFacts facts)
    {
        if (facts.Policy is not { } policy)
        {
            return new(RecordRefusal.PolicyUnreadable) { Word = facts.PolicyName };
        }

        var known = policy.Steps.FirstOrDefault(one => one.Id == step);
        return known is null ? new(RecordRefusal.StepUnknown) { Word = step }
            : known.Does != StepAction.Contact ? new(RecordRefusal.StepIsNoContact) { Word = step }
            : null;
    }

    private static RefusedRecord? Promise(PromiseMade promise, RecordFacts facts)
    {
        if (facts.Policy is not { } policy)
        {
            return new(RecordRefusal.PolicyUnreadable) { Word = facts.PolicyName };
        }

        var lastDay = promise.EffectiveOn.AddDays(policy.Causes.LongestPromiseDays);
        return promise.DueOn < promise.EffectiveOn ? new(RecordRefusal.PromiseBeforeItsDay)
            : promise.DueOn > lastDay ? new(RecordRefusal.PromiseTooLong) { Day = lastDay }
            : WithinOpen(promise.Amount, promise, facts);
    }

    /// <summary>What was signed may hold penalties: it may exceed what is open.</summary>
    private static RefusedRecord? Agreed(PlanAgreed plan, RecordFacts facts) =>
        CauseRecord.InOrder(plan.Instalments, plan.EffectiveOn) is { } refused ? refused
        : plan.GraceDays is { } grace
            ? grace is < 1 or > CauseRecord.MostGraceDays ? new(RecordRefusal.GraceUnclear)
                : facts.OpenOn(plan).IsZero ? new(RecordRefusal.NothingOpen) : null
        : WithinOpen(Money.Sum(plan.Instalments.Select(instalment => instalment.Amount)), plan, facts);

    private static RefusedRecord? Dispute(DisputeOpened dispute, RecordFacts facts) =>
        dispute.Contested is { } contested ? WithinOpen(contested, dispute, facts)
        : facts.OpenOn(dispute).IsZero ? new(RecordRefusal.NothingOpen)
        : null;

    private static RefusedRecord? WithinOpen(Money amount, DossierEvent happened, RecordFacts facts)
    {
        var open = facts.OpenOn(happened);
        return Positive(amount) is { } refused ? refused
            : open.IsZero ? new(RecordRefusal.NothingOpen)
            : amount > open ? new(RecordRefusal.AmountAboveOpen) { Amount = open }
            : null;
    }

    internal static RefusedRecord? Positive(Money amount) =>
        amount.IsPositive ? null : new(RecordRefusal.AmountNotPositive);

    internal static RefusedRecord? WithReason(DossierEvent happened) =>
        string.IsNullOrWhiteSpace(happened.Note) ? new(RecordRefusal.ReasonMissing) : null;

    private static T? Latest<T>(RecordFacts facts)
        where T : DossierEvent => facts.Events.OfType<T>().LastOrDefault();

    /// <summary>The last of the two kinds is the one that opens.</summary>
    private static bool Stands<TOpens, TCloses>(RecordFacts facts)
        where TOpens : DossierEvent
        where TCloses : DossierEvent => facts.Events.LastOrDefault(one => one is TOpens or TCloses) is TOpens;
}
