using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using static Acquit.Core.Tests.Procedures.GivenInsolvency;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class InsolvencyTests
{
    [Theory]
    [InlineData("2026-10-05", false, "2026-12-07")] // 5 December is a Saturday
    [InlineData("2026-10-05", true, "2027-02-05")]
    [InlineData("2026-12-31", false, "2027-03-01")] // 28 February is a Sunday
    public void The_claim_is_declared_within_two_months_of_publication_or_four_from_outside(
        string published, bool outside, string last)
    {
        var opened = Insolvency.Open(
            new InsolvencyOpening(InsolvencyKind.Reorganisation, Day("2026-09-28")) { LivesOutside = outside }, Book)
            .Then(InsolvencyActKind.Published, published);

        opened.Of(InsolvencyPeriod.DeclareClaim)!.On.ShouldBe(Day(last));
        opened.Of(InsolvencyPeriod.DeclareClaim)!.Rule.Confidence.ShouldBe(Confidence.Secondary);
        opened.StageOn(Day(last)).ShouldBe(InsolvencyStage.ToDeclare);
        opened.WhyNot(Declaring(last), Later).ShouldBeNull("the day of posting counts, the last day included");
        opened.WhyNot(Declaring(Day(last).AddDays(1)), Later).ShouldBe(WhyNotInsolvency.DeclarationPeriodExpired);
    }

    [Fact]
    public void After_the_period_relief_is_asked_for_within_six_months_of_publication_and_never_moves()
    {
        var opened = Published("2026-08-28"); // 28 February 2027 is a Sunday

        opened.Of(InsolvencyPeriod.AskRelief)!.On.ShouldBe(Day("2027-02-28"));
        opened.WhyNot(Act(InsolvencyActKind.ReliefAsked, "2026-10-28"), Later)
            .ShouldBe(WhyNotInsolvency.ReliefNotNeeded);
        opened.WhyNot(Act(InsolvencyActKind.ReliefAsked, "2027-02-28"), Later).ShouldBeNull();
        opened.WhyNot(Act(InsolvencyActKind.ReliefAsked, "2027-03-01"), Later)
            .ShouldBe(WhyNotInsolvency.ReliefPeriodExpired);
        opened.ToDoOn(Day("2026-10-28")).ShouldContain(one => one.Period == InsolvencyPeriod.DeclareClaim);
        opened.ToDoOn(Day("2026-10-29")).Select(one => one.Period)
            .ShouldBe([InsolvencyPeriod.ClaimOwnership, InsolvencyPeriod.AskRelief]);
        opened.ToDoOn(Day("2027-03-01")).ShouldBeEmpty();
        var granted = opened.Then(InsolvencyActKind.ReliefAsked, "2026-11-02")
            .Then(InsolvencyActKind.ReliefGranted, "2026-11-20");
        granted.With(Declaring("2026-11-25"), Later).StageOn(Later).ShouldBe(InsolvencyStage.Declared);
    }

    [Fact]
    public void Goods_under_retention_of_title_are_claimed_within_three_months_beside_the_claim()
    {
        var opened = Published("2026-10-05");

        opened.Of(InsolvencyPeriod.ClaimOwnership)!.On.ShouldBe(Day("2027-01-05"));
        opened.With(Declaring("2026-10-20"), Later).ToDoOn(Day("2026-11-01")).Select(one => one.Period)
            .ShouldBe([InsolvencyPeriod.ClaimOwnership]);
        opened.WhyNot(Act(InsolvencyActKind.OwnershipClaimed, "2027-01-06"), Later)
            .ShouldBe(WhyNotInsolvency.OwnershipPeriodExpired);
        opened.Then(InsolvencyActKind.OwnershipClaimed, "2027-01-05").StageOn(Day("2026-11-01"))
            .ShouldBe(InsolvencyStage.ToDeclare, "claiming goods is no declaration");
        Unpublished().WhyNot(Act(InsolvencyActKind.OwnershipClaimed, "2026-10-01"), Later).ShouldBeNull();
    }

    [Fact]
    public void A_contestation_leaves_thirty_days_to_answer()
    {
        var contested = Published("2026-08-03").With(Declaring("2026-08-20"), Later)
            .Then(InsolvencyActKind.Contested, "2026-10-15");

        contested.Of(InsolvencyPeriod.AnswerContest)!.On.ShouldBe(Day("2026-11-16")); // 14 November is a Saturday
        contested.StageOn(Day("2026-11-16")).ShouldBe(InsolvencyStage.Contested);
        contested.StageOn(Day("2026-11-17")).ShouldBe(InsolvencyStage.Unanswered);
        contested.WhyNot(Act(InsolvencyActKind.Answered, "2026-11-17"), Later)
            .ShouldBe(WhyNotInsolvency.AnswerPeriodExpired);
        contested.ToDoOn(Day("2026-11-17")).ShouldContain(one => one.Period == InsolvencyPeriod.AnswerContest);
    }

    [Theory]
    [InlineData(InsolvencyActKind.Admitted, "1200.01", WhyNotInsolvency.AdmittedMoreThanDeclared)]
    [InlineData(InsolvencyActKind.Admitted, "1200.00", null)]
    [InlineData(InsolvencyActKind.AdmittedInPart, "1200.00", WhyNotInsolvency.NotLessThanDeclared)]
    [InlineData(InsolvencyActKind.AdmittedInPart, "1199.99", null)]
    [InlineData(InsolvencyActKind.AdmittedInPart, "0.00", WhyNotInsolvency.NoAmount)]
    public void No_more_is_admitted_than_was_declared(InsolvencyActKind kind, string amount, WhyNotInsolvency? why) =>
        Published("2026-10-05").With(Declaring("2026-10-20"), Later)
            .WhyNot(Act(kind, "2026-11-20") with { Amount = Money.Parse(amount) }, Later).ShouldBe(why);

    [Fact]
    public void The_declaration_interrupts_limitation_unless_the_opening_is_withdrawn()
    {
        var declared = Published("2026-10-05").With(Declaring("2026-10-20"), Later);

        Published("2026-10-05").Interruption.ShouldBeNull();
        declared.Interruption.ShouldBe(new LimitationEvent(Day("2026-10-20"), LimitationCause.InsolvencyClaim));
        declared.Then(InsolvencyActKind.Retracted, "2026-11-20").Interruption.ShouldBeNull();
        declared.Then(InsolvencyActKind.Rejected, "2026-11-20").Interruption.ShouldBeNull();
    }

    [Fact]
    public void Until_the_end_the_period_that_the_declaration_began_does_not_run()
    {
        var declared = Published("2026-10-05").With(Declaring("2026-10-20"), Later);
        DateOnly Until(Insolvency state, DateOnly? day) => LimitationPeriod.For(
            new LimitedDebt(Day("2026-06-01"), LegalStatus.Trader, ClaimKind.General)
            {
                Events = [state.Interruption!.Value],
                Suspensions = state.SuspensionUntil(day) is { } one ? [one] : [],
            }, Book).ExpiresOn;

        declared.SuspensionUntil(null).ShouldBeNull("nobody knows how long they run");
        Until(declared, null).ShouldBe(Day("2031-10-20"));
        declared.SuspensionUntil(Day("2030-10-20"))!.Value.Rule.ShouldBe("C. com., art. L. 622-25-1");
        Until(declared, Day("2034-10-20")).ShouldBeGreaterThan(Day("2039-10-01"), "eight years of a plan later");
        declared.Then(InsolvencyActKind.Ended, "2026-11-20").SuspensionUntil(Day("2034-10-20"))!.Value.Until
            .ShouldBe(Day("2026-11-20"));
    }

    [Fact]
    public void Once_relieved_the_claim_is_declared_within_half_the_period_to_be_confirmed()
    {
        var granted = Published("2026-08-03").Then(InsolvencyActKind.ReliefAsked, "2026-11-02")
            .Then(InsolvencyActKind.ReliefGranted, "2026-11-20");

        var declare = granted.ToDoOn(Day("2026-12-01")).Single(one => one.Period == InsolvencyPeriod.DeclareClaim);
        (declare.On, declare.Rule.Confidence).ShouldBe((Day("2026-12-21"), Confidence.Unverified)); // 20: a Sunday
        granted.ToDoOn(Day("2026-12-22")).ShouldContain(declare, "one that was missed stays told");
    }

    [Fact]
    public void What_they_stopped_is_resumed_once_and_only_after_an_end()
    {
        var resume = Act(InsolvencyActKind.Resumed, "2026-11-21");
        var ended = Published("2026-10-05").Then(InsolvencyActKind.Ended, "2026-11-20");

        Published("2026-10-05").WhyNot(resume, Later).ShouldBe(WhyNotInsolvency.NotOver);
        Published("2026-10-05").Then(InsolvencyActKind.Retracted, "2026-11-20").WhyNot(resume, Later)
            .ShouldBe(WhyNotInsolvency.NothingStopped);
        ended.WhyNot(Act(InsolvencyActKind.Resumed, "2026-11-19"), Later)
            .ShouldBe(WhyNotInsolvency.EarlierThanTheLastAct);
        var resumed = ended.With(resume, Later);
        resumed.StageOn(Later).ShouldBe(InsolvencyStage.Resumed);
        resumed.WhyNot(resume, Later).ShouldBe(WhyNotInsolvency.AlreadyResumed);
    }

    [Fact]
    public void A_conversion_changes_the_kind_and_ends_the_plan()
    {
        var planned = Insolvency.Open(new(InsolvencyKind.Safeguard, Day("2026-09-28")), Book)
            .Then(InsolvencyActKind.ToReorganisation, "2026-10-01").Then(InsolvencyActKind.PlanAdopted, "2026-11-02");

        (planned.Kind, planned.IsInPlan).ShouldBe((InsolvencyKind.Reorganisation, true));
        var liquidated = planned.Then(InsolvencyActKind.ToLiquidation, "2026-11-20");
        (liquidated.Kind, liquidated.IsInPlan).ShouldBe((InsolvencyKind.Liquidation, false));
        liquidated.WhyNot(Act(InsolvencyActKind.PlanAdopted, "2026-11-21"), Later)
            .ShouldBe(WhyNotInsolvency.NoPlanInLiquidation);
    }

    [Fact]
    public void A_publication_that_is_learned_late_still_enters()
    {
        var late = Unpublished().With(Declaring("2026-10-20"), Later);

        late.WhyNot(Act(InsolvencyActKind.Published, "2026-10-05"), Later).ShouldBeNull();
        late.WhyNot(Act(InsolvencyActKind.Published, "2026-09-27"), Later).ShouldBe(WhyNotInsolvency.BeforeOpening);
        Insolvency.WhyNotLaw(Act(InsolvencyActKind.Published, "2019-12-31"), Book).ShouldNotBeNull();
    }

    [Fact]
    public void Over_indebtedness_suspends_for_two_years_and_knows_no_declaration()
    {
        var suspended = Consumer("2026-09-28");

        suspended.Of(InsolvencyPeriod.LookAgain)!.On.ShouldBe(Day("2028-09-28"));
        suspended.StageOn(Day("2028-09-29")).ShouldBe(InsolvencyStage.SuspensionOver);
        suspended.WhyNot(Declaring("2026-10-20"), Later).ShouldBe(WhyNotInsolvency.NotOfOverIndebtedness);
        suspended.Then(InsolvencyActKind.PlanAdopted, "2027-01-04").StageOn(Later).ShouldBe(InsolvencyStage.InPlan);
    }
}
