using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Tests.Law;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class PaymentOrderTests
{
    [Theory]
    [InlineData("2026-08-31", "2027-03-01")] // six months: 28 February, a Sunday, then Monday
    [InlineData("2026-09-01", "2026-12-01")] // three months
    [InlineData("2026-03-10", "2026-09-10")]
    [InlineData("2026-10-13", "2027-01-13")]
    public void The_date_of_the_order_says_until_when_it_is_served(string rendered, string lastDay) =>
        Nothing().Filed("2026-01-05").Rendered(rendered).LastDay(PaymentOrderPeriod.ServeOrder).ShouldBe(Day(lastDay));

    [Fact]
    public void An_order_not_served_by_its_last_day_is_void_the_day_after()
    {
        var order = Nothing().Filed("2026-08-20").Rendered("2026-09-01");

        order.StageOn(Day("2026-12-01")).ShouldBe(PaymentOrderStage.Rendered);
        order.StageOn(Day("2026-12-02")).ShouldBe(PaymentOrderStage.Lapsed);
        order.WhyNot(new PaymentOrderAct.OrderServed(ServiceManner.ToPerson) { On = Day("2026-12-01") }, Later)
            .ShouldBeNull();
        order.WhyNot(new PaymentOrderAct.OrderServed(ServiceManner.ToPerson) { On = Day("2026-12-02") }, Later)
            .ShouldBe(WhyNotPaymentOrder.ServicePeriodExpired);
    }

    [Theory]
    // before: the opposition month alone. 15 April + 1 month = 15 May, a Friday
    [InlineData("2026-03-10", "2026-04-15", "2026-05-16")]
    // 13 June is a Saturday: the month ends on Monday 15
    [InlineData("2026-03-10", "2026-05-13", "2026-06-16")]
    // since: two months without notice. 5 October + 2 months = Saturday 5 December, rolls to Monday 7
    [InlineData("2026-09-10", "2026-10-05", "2026-12-08")]
    public void An_order_is_a_title_once_the_periods_that_its_date_selects_are_over(
        string rendered,
        string served,
        string from
    )
    {
        var order = Nothing().Filed("2026-02-02").Rendered(rendered).Served(served);

        order.EnforceableFrom.ShouldBe(Day(from));
        order.StageOn(Day(from).AddDays(-1)).ShouldBe(PaymentOrderStage.Served);
        order.StageOn(Day(from)).ShouldBe(PaymentOrderStage.Enforceable);
    }

    [Fact]
    public void A_debtor_abroad_has_two_months_more_and_the_title_waits_for_him()
    {
        // 5 October + (1 + 2) months = 5 January, beyond the two months without notice
        var order = Nothing(residence: Territory.Abroad)
            .Filed("2026-09-02").Rendered("2026-09-10").Served("2026-10-05");

        order.LastDay(PaymentOrderPeriod.Oppose).ShouldBe(Day("2027-01-05"));
        order.EnforceableFrom.ShouldBe(Day("2027-01-06"));
    }

    [Fact]
    public void Served_otherwise_the_debtor_may_oppose_until_a_month_after_an_act_that_reaches_him()
    {
        var order = Nothing().Filed("2026-02-02").Rendered("2026-03-10")
            .Served("2026-04-15", ServiceManner.Otherwise);

        order.IsOppositionOpenEnded.ShouldBeTrue();
        order.EnforceableFrom.ShouldBe(Day("2026-05-16"), "the title does not wait for an act that reaches him");
        order.WhyNot(new PaymentOrderAct.AssetsMadeUnavailable { On = Day("2026-05-15") }, Later)
            .ShouldBe(WhyNotPaymentOrder.NotEnforceableYet);

        var seized = order.Then(new PaymentOrderAct.AssetsMadeUnavailable { On = Day("2026-06-03") });
        seized.LastDay(PaymentOrderPeriod.Oppose).ShouldBe(Day("2026-07-03"));
        seized.WhyNot(new PaymentOrderAct.ActServedToPerson { On = Day("2026-06-10") }, Later)
            .ShouldBe(WhyNotPaymentOrder.OppositionPeriodAlreadyRuns);
    }

    [Theory]
    [InlineData("2026-05-15", true, false)] // last day of the month of art. 1416, al. 1
    [InlineData("2026-05-18", false, true)]
    public void Only_an_opposition_within_the_month_stops_execution(string madeOn, bool stops, bool isLate)
    {
        var order = Nothing().Filed("2026-02-02").Rendered("2026-03-10").Served("2026-04-15")
            .Opposed("2026-05-25", madeOn);

        order.IsExecutionSuspended.ShouldBe(stops);
        order.IsOppositionLate.ShouldBe(isLate);
        order.StageOn(Day("2026-07-01")).ShouldBe(PaymentOrderStage.Opposed);
    }

    [Fact]
    public void A_commercial_court_wants_its_costs_within_fifteen_days_or_the_petition_lapses()
    {
        var filed = Nothing(CourtKind.Commercial).Filed("2026-09-18");

        filed.LastDay(PaymentOrderPeriod.ConsignCosts).ShouldBe(Day("2026-10-05")); // 3 October is a Saturday
        filed.StageOn(Day("2026-10-06")).ShouldBe(PaymentOrderStage.Lapsed);
        filed.LapsedBy(Day("2026-10-06"))!.Period.ShouldBe(PaymentOrderPeriod.ConsignCosts);
        filed.WhyNot(new PaymentOrderAct.OrderRendered(Asked) { On = Day("2026-09-25") }, Later)
            .ShouldBe(WhyNotPaymentOrder.CostsNotConsigned);
        Nothing(CourtKind.Judicial).Filed("2026-09-18").Periods.ShouldBeEmpty();
    }

    [Fact]
    public void What_lapsed_is_still_given_up_and_nothing_else_enters_it()
    {
        var filed = Nothing(CourtKind.Commercial).Filed("2026-09-18");

        filed.PossibleOn(Day("2026-10-06"), ShippedLaw.Book).ShouldContain(act => act.Key == "withdrawn");
        filed.WhyNot(new PaymentOrderAct.CostsConsigned { On = Day("2026-10-06") }, Later)
            .ShouldBe(WhyNotPaymentOrder.CostsPeriodExpired);
        var given = filed.Then(new PaymentOrderAct.Withdrawn { On = Day("2026-10-06") });
        given.StageOn(Day("2026-10-06")).ShouldBe(PaymentOrderStage.Withdrawn);
        given.ToDo.ShouldBeEmpty();
        given.WhyNot(new PaymentOrderAct.Withdrawn { On = Day("2026-10-07") }, Later)
            .ShouldBe(WhyNotPaymentOrder.ProcedureEnded);
    }

    [Fact]
    public void After_an_opposition_the_commercial_court_wants_costs_again_within_fifteen_days()
    {
        var opposed = Nothing(CourtKind.EconomicActivities).Filed("2026-09-01")
            .Then(new PaymentOrderAct.CostsConsigned { On = Day("2026-09-02") })
            .Rendered("2026-09-10").Served("2026-10-05").Opposed("2026-10-20");

        opposed.LastDay(PaymentOrderPeriod.ConsignOppositionCosts).ShouldBe(Day("2026-11-04"));
        opposed.StageOn(Day("2026-11-05")).ShouldBe(PaymentOrderStage.Lapsed);
        opposed.MustProduceServiceAct.ShouldBeTrue();
        opposed.Then(new PaymentOrderAct.OppositionCostsConsigned { On = Day("2026-11-04") })
            .StageOn(Day("2026-12-01")).ShouldBe(PaymentOrderStage.Opposed);
    }

    [Fact]
    public void In_written_proceedings_a_lawyer_is_appointed_within_fifteen_days()
    {
        var opposed = Nothing().Filed("2026-02-02").Rendered("2026-03-10").Served("2026-04-15")
            .Opposed("2026-05-11", needsLawyer: true);

        opposed.LastDay(PaymentOrderPeriod.AppointLawyer).ShouldBe(Day("2026-05-26"));
        opposed.LapsedBy(Day("2026-05-27"))!.Period.ShouldBe(PaymentOrderPeriod.AppointLawyer);
        opposed.MustProduceServiceAct.ShouldBeFalse();
    }

    [Fact]
    public void An_order_grants_something_and_no_more_than_was_asked()
    {
        var filed = Nothing().Filed("2026-09-01");

        Why(filed, Asked + Money.FromCents(1)).ShouldBe(WhyNotPaymentOrder.GrantedMoreThanAsked);
        Why(filed, Money.Zero).ShouldBe(WhyNotPaymentOrder.NothingGranted);
        Why(filed, Money.FromCents(1)).ShouldBeNull();
    }

    [Fact]
    public void The_law_book_is_silent_on_orders_before_the_formula_came_with_them() =>
        PaymentOrder.WhyNotLaw(new PaymentOrderAct.OrderRendered(Asked) { On = Day("2022-02-28") }, Book)!
            .Silence.ShouldBe(LawSilence.BeforeCoverage);

    private static WhyNotPaymentOrder? Why(PaymentOrder filed, Money granted) =>
        filed.WhyNot(new PaymentOrderAct.OrderRendered(granted) { On = Day("2026-09-10") }, Later);
}
