using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>Before whom an order for payment runs, and against a debtor living where.</summary>
/// <param name="Seat">where the court sits: its holidays, and from where distance is counted</param>
/// <param name="Residence">where the debtor lives: distance lengthens his period (CPC, art. 643, 644)</param>
public sealed record PaymentOrderCourt(CourtKind Court, Territory Seat, Territory Residence)
{
    /// <summary>
    /// The creditor advances costs there. The commercial chamber of Alsace-Moselle belongs to a tribunal judiciaire,
    /// where nothing is to be advanced (CPC, art. 1425; INT-30).
    /// </summary>
    public bool AsksForCosts => Court.AsksForCosts() && Seat != Territory.AlsaceMoselle;
}

/// <summary>
/// An order for payment (injonction de payer, CPC, art. 1405 to 1425): what happened, which periods run, and what may
/// happen next. Orders dated from 1 September 2026 are under decree 2026-96, earlier ones under the text of 2022.
/// </summary>
/// <remarks>
/// It never changes: <see cref="With"/> gives the next one. Ask <see cref="WhyNot"/> and <see cref="WhyNotLaw"/> first.
/// </remarks>
public sealed class PaymentOrder : Procedure
{
    private readonly PaymentOrderClock _clock;

    private PaymentOrder(PaymentOrderCourt court, LawBook book, IReadOnlyList<PaymentOrderAct> acts)
    {
        (Court, Acts) = (court, acts);
        _clock = new PaymentOrderClock(court, book, acts);
    }

    public override Way Way => Way.PaymentOrder;

    public PaymentOrderCourt Court { get; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<PaymentOrderAct> Acts { get; }

    /// <summary>
    /// The first day on which the order is a title if no opposition comes: the day after the month of CPC, art. 1416,
    /// al. 1, counted from service in whatever manner, and after two months without notice of an opposition when the
    /// order is dated from 1 September 2026 (CPC, art. 1422; INT-28). Null before service.
    /// </summary>
    public DateOnly? EnforceableFrom => _clock.EnforceableFrom;

    /// <summary>
    /// At the hearing the creditor produces the act of service, or his claim is inadmissible: orders dated from 1
    /// September 2026 (CPC, art. 1418, decree 2026-96).
    /// </summary>
    public bool MustProduceServiceAct => _clock.Order is { } order && order.On >= PaymentOrderClock.Decree2026;

    /// <summary>
    /// The opposition stops execution: it came within the month of CPC, art. 1416, al. 1 (art. 1422). A later one,
    /// after a service that did not reach the debtor himself, does not by itself (INT-29).
    /// </summary>
    public bool IsExecutionSuspended =>
        _clock.Opposition is { } opposition && opposition.MadeOn <= _clock.SuspensiveUntil!.Deadline.On;

    /// <summary>The opposition came after the debtor's last day: the creditor asks the court to say so.</summary>
    public bool IsOppositionLate =>
        _clock is { Opposition: { } opposition, Oppose: { } last } && opposition.MadeOn > last.On;

    /// <summary>Nothing happened yet.</summary>
    public static PaymentOrder Open(PaymentOrderCourt court, LawBook book) => new(court, book, []);

    /// <summary>Where it stands on a day, after all that is recorded: a last day is still in time.</summary>
    public PaymentOrderStage StageOn(DateOnly day) => _clock.StageOn(day);

    /// <summary>The period whose last day is past and that made it void; null when none is.</summary>
    public PaymentOrderDeadline? LapsedBy(DateOnly day) => _clock.LapsedBy(day);

    /// <summary>What the creditor must still do, and until when; in order of the last day.</summary>
    public override IReadOnlyList<PaymentOrderDeadline> ToDo => _clock.ToDo;

    /// <summary>What the court granted; null before the order.</summary>
    public PaymentOrderAct.OrderRendered? Rendered => _clock.Order;

    /// <summary>The service of the order: it interrupts limitation, the petition does not; null before it.</summary>
    public PaymentOrderAct.OrderServed? Served => _clock.Service;

    /// <summary>The service of the order: see <see cref="Served"/>.</summary>
    public override LimitationEvent? Interruption => Served is not { } served ? null
        : new LimitationEvent(served.On, LimitationCause.PaymentOrderServed);

    /// <summary>The day of <see cref="EnforceableFrom"/>, until an opposition or an end takes it away.</summary>
    public override DateOnly? TitleFrom =>
        _clock.StageByActs == PaymentOrderStage.Served ? EnforceableFrom : null;

    /// <summary>Periods that run or have run, in order of their last day.</summary>
    public override IReadOnlyList<PaymentOrderDeadline> Periods => _clock.Periods;

    /// <summary>After a service that did not reach him his month has not begun: no last day is known.</summary>
    public bool IsOppositionOpenEnded => _clock is { Service: not null, Oppose: null };

    /// <summary>
    /// Why the law book cannot count the periods that the act opens: an order before 1 March 2022. Null when it can.
    /// </summary>
    public static LawGap? WhyNotLaw(PaymentOrderAct act, LawBook book) =>
        act switch
        {
            PaymentOrderAct.OrderRendered => book.WhyNot(LawKeys.OrderServiceMonths, act.On),
            PaymentOrderAct.PetitionFiled or PaymentOrderAct.OppositionReceived =>
                book.WhyNot(LawKeys.OrderCostsDays, act.On),
            _ => null,
        };

    /// <summary>Why the act cannot be recorded; null when it can. What lapsed may still be given up.</summary>
    /// <param name="act">what is said to have happened</param>
    /// <param name="today">nothing is recorded before it happened</param>
    public WhyNotPaymentOrder? WhyNot(PaymentOrderAct act, DateOnly today) =>
        act.On > today ? WhyNotPaymentOrder.NotYetHappened
        : Acts.Count > 0 && act.On < Acts[^1].On ? WhyNotPaymentOrder.EarlierThanTheLastAct
        : _clock.StageByActs.IsEnded() ? WhyNotPaymentOrder.ProcedureEnded
        : act is not PaymentOrderAct.Withdrawn && LapsedBy(act.On) is { } missed ? missed.Period.WhyTooLate()
        : PaymentOrderRules.WhyNot(act, _clock);

    /// <summary>The same with one act more.</summary>
    /// <exception cref="InvalidOperationException">the act is not allowed: ask <see cref="WhyNot"/> first</exception>
    public PaymentOrder With(PaymentOrderAct act, LawBook book, DateOnly today) =>
        WhyNot(act, today) is { } why
            ? throw new InvalidOperationException(why.Sentence(Language.English))
            : new PaymentOrder(Court, book, [.. Acts, act]);

    public override ProcedureStage At(DateOnly day)
    {
        var stage = StageOn(day);
        return new ProcedureStage(Way, stage.Key(), stage.Standing())
        {
            French = stage.Name(Language.French), English = stage.Name(Language.English),
        };
    }

    public override LawGap? WhyNotCounted(ProcedureAct act, LawBook book) =>
        WhyNotLaw(PaymentOrderWords.Read(act), book);

    public override ProcedureRefusal? WhyNotTake(ProcedureAct act, DateOnly today) =>
        ProcedureRefusal.Of(WhyNot(PaymentOrderWords.Read(act), today), WhyNotPaymentOrders.Sentence);

    public override Procedure Take(ProcedureAct act, LawBook book, DateOnly today) =>
        With(PaymentOrderWords.Read(act), book, today);
}
