using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>What the acts of an order for payment make run: each period with its last day.</summary>
internal sealed class PaymentOrderClock
{
    /// <summary>Orders dated from that day are under decree 2026-96 (art. 9).</summary>
    public static readonly DateOnly Decree2026 = new(2026, 9, 1);

    private readonly PaymentOrderCourt _court;
    private readonly LawBook _book;
    private readonly HolidayCalendar _calendar;

    public PaymentOrderClock(PaymentOrderCourt court, LawBook book, IReadOnlyList<PaymentOrderAct> acts)
    {
        (_court, _book, _calendar) = (court, book, book.Calendar(court.Seat));
        foreach (var act in acts)
        {
            Take(act);
        }

        Periods =
        [
            .. new[]
                {
                    ConsignCosts, ServeOrder, SuspensiveUntil, Oppose, AwaitNotice, ConsignOppositionCosts,
                    AppointLawyer,
                }
                .OfType<PaymentOrderDeadline>()
                .OrderBy(period => period.On),
        ];
    }

    public PaymentOrderAct.PetitionFiled? Petition { get; private set; }

    public bool AreCostsConsigned { get; private set; }

    public PaymentOrderAct.OrderRendered? Order { get; private set; }

    public PaymentOrderAct.OrderServed? Service { get; private set; }

    public PaymentOrderAct.OppositionReceived? Opposition { get; private set; }

    public bool AreOppositionCostsConsigned { get; private set; }

    public bool IsLawyerAppointed { get; private set; }

    /// <summary>Where the acts alone lead; a title and a lapse come by the passing of time.</summary>
    public PaymentOrderStage StageByActs { get; private set; } = PaymentOrderStage.Preparing;

    public bool AsksForCosts => _court.AsksForCosts;

    public PaymentOrderDeadline? ConsignCosts { get; private set; }

    public PaymentOrderDeadline? ServeOrder { get; private set; }

    /// <summary>End of the month of CPC, art. 1416, al. 1, from service in whatever manner.</summary>
    public PaymentOrderDeadline? SuspensiveUntil { get; private set; }

    /// <summary>Last day of the debtor to oppose; null when it is not known.</summary>
    public PaymentOrderDeadline? Oppose { get; private set; }

    public PaymentOrderDeadline? AwaitNotice { get; private set; }

    public PaymentOrderDeadline? ConsignOppositionCosts { get; private set; }

    public PaymentOrderDeadline? AppointLawyer { get; private set; }

    public IReadOnlyList<PaymentOrderDeadline> Periods { get; }

    /// <summary>The day after the later of both periods; null before service.</summary>
    public DateOnly? EnforceableFrom =>
        SuspensiveUntil is { } month
            ? (AwaitNotice is { } notice && notice.On > month.On ? notice : month).On.AddDays(1)
            : null;

    /// <summary>A period of ours whose last day is past without its act.</summary>
    public PaymentOrderDeadline? LapsedBy(DateOnly day) =>
        Missed(ConsignCosts, AreCostsConsigned, day)
        ?? Missed(ServeOrder, Service is not null, day)
        ?? Missed(ConsignOppositionCosts, AreOppositionCostsConsigned, day)
        ?? Missed(AppointLawyer, IsLawyerAppointed, day);

    public PaymentOrderStage StageOn(DateOnly day) =>
        StageByActs.IsEnded() ? StageByActs
        : LapsedBy(day) is not null ? PaymentOrderStage.Lapsed
        : StageByActs == PaymentOrderStage.Served && day >= EnforceableFrom ? PaymentOrderStage.Enforceable
        : StageByActs;

    private static PaymentOrderDeadline? Missed(PaymentOrderDeadline? period, bool isDone, DateOnly day) =>
        period is not null && !isDone && day > period.On ? period : null;

    private void Take(PaymentOrderAct act)
    {
        switch (act)
        {
            case PaymentOrderAct.PetitionFiled filed:
                (Petition, StageByActs) = (filed, PaymentOrderStage.Filed);
                ConsignCosts = AsksForCosts ? Costs(PaymentOrderPeriod.ConsignCosts, act.On) : null;
                break;
            case PaymentOrderAct.CostsConsigned:
                AreCostsConsigned = true;
                break;
            case PaymentOrderAct.PetitionRefused:
                StageByActs = PaymentOrderStage.Refused;
                break;
            case PaymentOrderAct.OrderRendered rendered:
                (Order, StageByActs) = (rendered, PaymentOrderStage.Rendered);
                ServeOrder = Months(PaymentOrderPeriod.ServeOrder, LawKeys.OrderServiceMonths, act.On);
                break;
            case PaymentOrderAct.OrderServed served:
                Serve(served);
                break;
            case PaymentOrderAct.ActServedToPerson or PaymentOrderAct.AssetsMadeUnavailable:
                Oppose = Opposing(PaymentOrderPeriod.Oppose, act.On);
                break;
            case PaymentOrderAct.OppositionReceived received:
                TakeOpposition(received);
                break;
            case PaymentOrderAct.OppositionCostsConsigned or PaymentOrderAct.LawyerAppointed:
                AreOppositionCostsConsigned |= act is PaymentOrderAct.OppositionCostsConsigned;
                IsLawyerAppointed |= act is PaymentOrderAct.LawyerAppointed;
                break;
            case PaymentOrderAct.JudgmentRendered:
                StageByActs = PaymentOrderStage.Judged;
                break;
            case PaymentOrderAct.Withdrawn:
                StageByActs = PaymentOrderStage.Withdrawn;
                break;
        }
    }

    private void Serve(PaymentOrderAct.OrderServed served)
    {
        (Service, StageByActs) = (served, PaymentOrderStage.Served);
        SuspensiveUntil = Opposing(PaymentOrderPeriod.OpposeWithEffect, served.On);
        Oppose = served.Manner == ServiceManner.ToPerson ? Opposing(PaymentOrderPeriod.Oppose, served.On) : null;
        if (_book.On(LawKeys.OrderNoticeMonths, Order!.On).Value > 0)
        {
            AwaitNotice = Months(PaymentOrderPeriod.AwaitNotice, LawKeys.OrderNoticeMonths, served.On);
        }
    }

    private void TakeOpposition(PaymentOrderAct.OppositionReceived received)
    {
        (Opposition, StageByActs) = (received, PaymentOrderStage.Opposed);
        ConsignOppositionCosts = AsksForCosts ? Costs(PaymentOrderPeriod.ConsignOppositionCosts, received.On) : null;
        if (received.NeedsLawyer)
        {
            var days = _book.On(LawKeys.OrderLawyerDays, received.On);
            AppointLawyer = Counted(PaymentOrderPeriod.AppointLawyer, received.On, Period.OfDays(days.Value), days);
        }
    }

    private PaymentOrderDeadline Costs(PaymentOrderPeriod period, DateOnly from)
    {
        var days = _book.On(LawKeys.OrderCostsDays, from);
        return Counted(period, from, Period.OfDays(days.Value), days);
    }

    /// <summary>Months of the version that the date of the order selects.</summary>
    private PaymentOrderDeadline Months(PaymentOrderPeriod period, LawKey<int> key, DateOnly from)
    {
        var months = _book.On(key, Order!.On);
        return Counted(period, from, Period.OfMonths(months.Value), months);
    }

    private PaymentOrderDeadline Counted(PaymentOrderPeriod period, DateOnly from, Period length, LawValue<int> rule) =>
        new(period, Deadline.Forward(from, length, _calendar), rule.Citation);

    /// <summary>The debtor's month, longer with distance.</summary>
    private PaymentOrderDeadline Opposing(PaymentOrderPeriod period, DateOnly from)
    {
        var months = _book.On(LawKeys.OrderOppositionMonths, Order!.On);
        var length = Period.OfMonths(months.Value);
        return new(
            period,
            Deadline.Forward(from, length, _calendar, ProceduralAct.Opposition, _court.Residence),
            months.Citation
        );
    }
}
