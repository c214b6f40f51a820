using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>What causes, disputes, promises and plans lead to.</summary>
public class CauseTests
{
    private static readonly Dossier _dossier = Given.Dossier(Given.Item("F-1", Given.Monday));

    [Fact]
    public void A_cause_leaves_out_a_reminder_and_never_a_legal_step()
    {
        var not = new StepCondition { CauseNot = [Cause.CashFlow] };
        var policy = Given.Policy with
        {
            Steps = [.. Given.Policy.Steps.Select(step => step.Id == "reminder" ? step : step with { OnlyIf = not })],
        };
        var found = _dossier.With(Given.Done("reminder", Given.Monday, "F-1"),
            new CauseFound(Cause.CashFlow) { EffectiveOn = Given.Monday });
        found.On(Given.Day(3, 25), policy).Of("F-1").Step.ShouldBe("notice");
        found.On(Given.Day(3, 25)).Of("F-1").Step.ShouldBe("registered");
    }

    [Fact]
    public void A_step_for_consumers_is_not_for_a_trader()
    {
        var consumers = new StepCondition { Debtor = [LegalStatus.Consumer] };
        var policy = Given.Policy with
        {
            Steps = [Given.Policy.Steps[0] with { OnlyIf = consumers }, .. Given.Policy.Steps.Skip(1)],
        };
        _dossier.On(Given.Day(3, 17), policy).Of("F-1").Step.ShouldBe("registered");
    }

    [Fact]
    public void Bad_faith_of_exactly_the_bound_is_pursued()
    {
        Dossier Owing(string sum) => Given.Dossier(Given.Item("F-1", Given.Monday, sum))
            .With(new CauseFound(Cause.BadFaith) { EffectiveOn = Given.Monday });
        Owing("200.00").On(Given.Monday).Of("F-1").Step.ShouldBe("notice");
        Owing("199.99").On(Given.Monday).Of("F-1").Action.ShouldBe(DecisionAction.WriteOffReview);
        Owing("200.00").With(Given.Done("notice", Given.Monday, "F-1")).On(Given.Day(3, 25)).Why("F-1")
            .ShouldBe(ReasonCode.InGrace);
    }

    [Fact]
    public void A_newcomer_may_begin_at_a_later_step_that_a_person_confirms()
    {
        var policy = Given.Policy with { FirstContact = new FirstContact(180, FirstContactRule.SkipTo, "registered") };
        var decision = _dossier.On(Given.Day(9, 7), policy).Of("F-1");
        decision.Step.ShouldBe("registered");
        decision.Approval.ShouldBe(Approval.Manual);
        _dossier.With(Given.Done("reminder", Given.Day(9, 1), "F-1")).On(Given.Day(9, 7), policy).Why("F-1")
            .ShouldBe(ReasonCode.InGrace);
    }

    [Fact]
    public void A_reply_alone_makes_no_newcomer_known()
    {
        var read = _dossier.With(new ReplyReceived(Channel.Email) { EffectiveOn = Given.Day(9, 1) },
            new ReplyRead { EffectiveOn = Given.Day(9, 1) });
        read.On(Given.Day(9, 7)).Why("F-1").ShouldBe(ReasonCode.TooOldToStart);
    }

    [Fact]
    public void A_dispute_is_looked_at_again_on_the_day_an_answer_was_promised()
    {
        var disputed = _dossier.With(
            new DisputeOpened(null) { EffectiveOn = Given.Monday, AnswerBy = Given.Day(3, 6) });
        disputed.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 6));
        disputed.On(Given.Day(3, 6)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 17));
    }

    [Fact]
    public void A_closed_dispute_frees_the_item_and_a_lifted_hold_too()
    {
        _dossier.With(new CauseFound(Cause.Dispute) { EffectiveOn = Given.Monday },
            new DisputeClosed { EffectiveOn = Given.Monday }).On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.StepDue);
        _dossier.With(new HoldPlaced(Given.Day(4, 1)) { EffectiveOn = Given.Monday },
            new HoldLifted { EffectiveOn = Given.Monday }).On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.StepDue);
    }

    [Fact]
    public void A_hold_on_the_debtor_holds_the_invoice_issued_after_it()
    {
        var later = Given.Dossier(Given.Item("F-2", Given.Monday))
            .With(new HoldPlaced(Given.Day(4, 1)) { EffectiveOn = Given.Monday.AddDays(-60) });
        later.On(Given.Monday).Why("F-2").ShouldBe(ReasonCode.OnHold);
    }

    [Fact]
    public void A_plan_takes_the_place_of_a_promise_and_a_promise_that_of_a_plan()
    {
        var promise = new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 5)) { EffectiveOn = Given.Monday };
        var plan = new PlanAgreed([new Instalment(Given.Day(3, 27), Money.Parse("1200.00"))])
        {
            EffectiveOn = Given.Monday,
        };
        _dossier.With(promise, plan).On(Given.Day(3, 17)).Why("F-1").ShouldBe(ReasonCode.PlanRunning);
        _dossier.With(plan, promise).On(Given.Day(3, 17)).Why("F-1").ShouldBe(ReasonCode.PromiseBroken);
    }

    [Fact]
    public void A_broken_plan_proposes_its_step_once()
    {
        var broken = _dossier.With(
            new PlanAgreed([new Instalment(Given.Day(3, 5), Money.Parse("1200.00"))]) { EffectiveOn = Given.Monday });
        broken.On(Given.Day(3, 17)).Why("F-1").ShouldBe(ReasonCode.PlanBroken);
        broken.On(Given.Day(3, 17)).Of("F-1").Approval.ShouldBe(Approval.Manual);
        broken.With(Given.Done("notice", Given.Day(3, 17), "F-1")).On(Given.Day(3, 25)).Why("F-1")
            .ShouldBe(ReasonCode.InGrace);
    }

    [Theory]
    [InlineData("F-1", "2026-03-02", "2026-03-12", ReasonCode.StepDue)]
    [InlineData("F-1", "2026-03-01", "2026-03-12", ReasonCode.PromiseBroken)]
    [InlineData("F-9", "2026-03-02", "2026-03-12", ReasonCode.PromiseBroken)]
    public void Only_money_since_the_promise_and_on_its_invoices_keeps_it(
        string item, string paidOn, string judgedOn, ReasonCode code)
    {
        var promised = Promised() with
        {
            Applied = [new AppliedCredit(new ItemKey(item), new ItemKey("P"), DateOnly.Parse(paidOn, null),
                Money.Parse("500.00"))],
        };
        promised.On(DateOnly.Parse(judgedOn, null)).Why("F-1").ShouldBe(code);
    }

    [Fact]
    public void A_payment_that_nobody_lettered_keeps_a_promise_and_so_does_one_reported()
    {
        var unlettered = Promised() with { Credits = [Given.Credit("500.00", on: Given.Day(3, 6))] };
        unlettered.On(Given.Day(3, 12)).Why("F-1").ShouldBe(ReasonCode.StepDue);
        var reported = Promised().With(new PaymentReported(Money.Parse("500.00")) { EffectiveOn = Given.Day(3, 6) });
        (reported with { LedgerCoversUntil = Given.Day(3, 5) }).On(Given.Day(3, 12)).Why("F-1")
            .ShouldBe(ReasonCode.StepDue);
        (reported with { LedgerCoversUntil = Given.Day(3, 6) }).On(Given.Day(3, 12)).Why("F-1")
            .ShouldBe(ReasonCode.PromiseBroken);
    }

    [Fact]
    public void A_payment_reported_is_counted_once_the_ledger_shows_it()
    {
        var reported = Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday))
            .With(new PaymentReported(Money.Parse("400.00"))
            {
                EffectiveOn = Given.Monday,
                Items = [new ItemKey("F-2")],
            });
        (reported with { LedgerCoversUntil = Given.Monday.AddDays(-1) }).On(Given.Monday).Of("F-2").Items
            .Single(item => item.Item.Ref == "F-2").Asked.ShouldBe(Money.Parse("800.00"));
        (reported with { LedgerCoversUntil = Given.Monday }).On(Given.Monday).Of("F-2").Items
            .Single(item => item.Item.Ref == "F-2").Asked.ShouldBe(Money.Parse("1200.00"));
    }

    /// <summary>500.00 of F-1 for 6 March, judged on the 10th.</summary>
    private static Dossier Promised() => _dossier.With(
        new PromiseMade(Money.Parse("500.00"), Given.Day(3, 6))
        {
            EffectiveOn = Given.Monday,
            Items = [new ItemKey("F-1")],
        });
}
