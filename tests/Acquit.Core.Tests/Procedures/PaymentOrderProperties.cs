using Acquit.Core.Dates;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>Seeded walks: whatever acts come, as far as they are allowed.</summary>
public class PaymentOrderProperties
{
    private const int Walks = 300;

    [Fact]
    public void No_period_ends_on_a_closed_day() =>
        Walk((order, _) => order.Periods.ShouldAllBe(period =>
            Book.Calendar(order.Court.Seat).IsWorkingDay(period.On)));

    [Fact]
    public void Void_after_a_last_day_it_can_only_be_given_up() =>
        Walk((order, day) =>
        {
            if (order.StageOn(day) == PaymentOrderStage.Lapsed)
            {
                Enum.GetValues<PaymentOrderActKind>().Where(kind => order.WhyNot(Act(kind, day), Later) is null)
                    .ShouldBe([PaymentOrderActKind.Withdrawn]);
            }
        });

    [Fact]
    public void Every_situation_has_a_way_out() =>
        Walk((order, day) =>
        {
            if (!order.StageOn(day).IsEnded())
            {
                order.WhyNot(new PaymentOrderAct.Withdrawn { On = day }, Later).ShouldBeNull();
            }
        });

    [Fact]
    public void No_order_is_a_title_before_a_month_from_service_is_over() =>
        Walk((order, day) =>
        {
            if (order.StageOn(day) == PaymentOrderStage.Enforceable)
            {
                var served = order.Acts.OfType<PaymentOrderAct.OrderServed>().Single().On;
                day.ShouldBeGreaterThan(Period.OfMonths(1).After(served));
            }
        });

    private static void Walk(Action<PaymentOrder, DateOnly> check)
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var order = PaymentOrder.Open(
                new(Any<CourtKind>(random), Seat(random), Any<Territory>(random)), Book);
            var day = new DateOnly(2026, 4, 1).AddDays(random.Next(200));
            for (var step = 0; step < 14; step++)
            {
                var act = Act(Any<PaymentOrderActKind>(random), day);
                if (order.WhyNot(act, Later) is null)
                {
                    order = order.Then(act);
                }

                check(order, day);
                day = day.AddDays(random.Next(25));
            }
        }
    }

    private static Territory Seat(Random random)
    {
        var seat = Any<Territory>(random);
        return seat.HasCourts() ? seat : Territory.Metropole;
    }

    private static T Any<T>(Random random)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        return all[random.Next(all.Length)];
    }

    private static PaymentOrderAct Act(PaymentOrderActKind kind, DateOnly day) =>
        kind == PaymentOrderActKind.OrderServed && day.DayNumber % 2 == 0
            ? new PaymentOrderAct.OrderServed(ServiceManner.Otherwise) { On = day }
            : PaymentOrderWorlds.Acts.Single(act => act.Kind == kind) switch
            {
                PaymentOrderAct.OppositionReceived received => received with { On = day, MadeOn = day },
                var act => act with { On = day },
            };
}
