using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>
/// Which day ends a decision, one rule each; <see cref="NextLookProperties"/> says that none is left out.
/// </summary>
public class LookAheadTests
{
    private static readonly DunningPolicy _fromTheNextDay = Given.Policy with
    {
        Steps = [Given.Step("call", 1), .. Given.Policy.Steps.Skip(1)],
    };

    [Fact]
    public void Nobody_is_late_on_the_due_date_when_the_first_step_comes_after_it()
    {
        var held = Given.Dossier(Given.Item("F-1", Given.Day(3, 10)))
            .With(new HoldPlaced(Given.Day(3, 20)) { EffectiveOn = Given.Monday });
        held.On(Given.Monday, _fromTheNextDay).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 11));
        held.On(Given.Day(3, 10), _fromTheNextDay).Why("F-1").ShouldBe(ReasonCode.NotDue);
        held.On(Given.Day(3, 11), _fromTheNextDay).Why("F-1").ShouldBe(ReasonCode.OnHold);
        held.On(Given.Day(3, 10)).Why("F-1").ShouldBe(ReasonCode.OnHold, "the first step is at D+0");
    }

    [Fact]
    public void What_is_due_holds_until_the_next_item_comes()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)), Given.Item("F-2", Given.Day(3, 6)));
        two.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 6));
        two.On(Given.Monday).Of("F-2").NextLookOn.ShouldBe(Given.Day(3, 6));
    }

    [Fact]
    public void A_wait_for_a_step_is_looked_at_when_more_is_asked_only_if_a_step_weighs_the_sum()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Day(2, 27)), Given.Item("F-2", Given.Day(3, 6)))
            .With(Given.Done("reminder", Given.Day(2, 27), "F-1"));
        two.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 14));
        var weighing = Given.Policy with
        {
            Steps = [Given.Policy.Steps[0], Given.Policy.Steps[1], Given.Policy.Steps[2],
                Given.Policy.Steps[3] with { OnlyIf = new StepCondition { AskedFrom = Money.Parse("2000.00") } }],
        };
        two.On(Given.Monday, weighing).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 6));
    }

    [Fact]
    public void A_sum_below_the_floor_waits_for_the_next_item()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Day(2, 27), "9.00"), Given.Item("F-2", Given.Day(3, 6)));
        two.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.BelowFloor);
        two.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 6));
        Given.Dossier(two.Items[0]).On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(4, 1));
    }

    [Fact]
    public void A_closed_day_holds_only_what_nothing_else_holds()
    {
        var saturday = Given.Day(3, 7);
        var dossier = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)), Given.Item("F-2", Given.Monday))
            .With(Given.Done("reminder", Given.Day(2, 2), "F-1"));
        var nowhere = dossier with { Debtor = dossier.Debtor with { Address = null } };
        nowhere.On(saturday).Why("F-1").ShouldBe(ReasonCode.AddressMissing);
        dossier.On(saturday).Why("F-1").ShouldBe(ReasonCode.ClosedDay);
        dossier.On(saturday).Why("F-2").ShouldBe(ReasonCode.ContactedTooRecently, "F-1 goes first on Monday as well");
        dossier.On(saturday).Of("F-2").NextLookOn.ShouldBe(Given.Day(3, 9));
    }

    [Fact]
    public void One_message_an_account_stays_one_over_a_week_end()
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)), Given.Item("F-2", Given.Monday))
            .With(Given.Done("reminder", Given.Day(2, 2), "F-1"));
        var policy = Given.Policy with { Grouping = Grouping.Account };
        var decision = dossier.On(Given.Day(3, 7), policy).ShouldHaveSingleItem();
        decision.Items.Select(item => (item.Item.Ref, item.OwnStep)).ShouldBe([("F-1", "registered"),
            ("F-2", "reminder")]);
    }

    [Fact]
    public void Contacts_that_leave_the_seven_days_are_counted_no_more()
    {
        var reached = Given.Dossier(Given.Item("F-1", Given.Day(2, 2))) with
        {
            PersonContacts = [.. Enumerable.Range(2, 4)
                .Select(day => new ContactAttempt(Given.Day(3, day), Channel.Call))],
        };
        var decision = reached.On(Given.Day(3, 5)).Of("F-1");
        decision.Reasons[0].Text.ShouldBe("Déjà 4\u00A0contacts en 7 jours : à partir du 10/03/2026");
        decision.NextLookOn.ShouldBe(Given.Day(3, 9), "three are left then, which is still as many as may be");
        reached.On(Given.Day(3, 9)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 10));
        reached.On(Given.Day(3, 10)).Of("F-1").Action.ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void Behind_messages_that_go_first_no_day_is_named()
    {
        var policy = Given.Policy with { Grouping = Grouping.Invoice };
        var items = Enumerable.Range(1, 4).Select(i => Given.Item($"F-{i}", Given.Day(2, 2 + i)));
        var decisions = Given.Dossier([.. items]).On(Given.Monday, policy);
        decisions.Count(decision => decision.Action == DecisionAction.Contact).ShouldBe(3);
        decisions.Of("F-4").Reasons[0].Text
            .ShouldBe("D’autres messages partent d’abord : 3\u00A0contacts en 7 jours avec eux");
        decisions.Of("F-4").Reasons[0].TextInEnglish
            .ShouldBe("Other messages go first: 3 contacts within 7 days with them");
    }

    [Fact]
    public void A_broken_promise_fell_due_when_it_could_be_told_and_not_each_day_anew()
    {
        var promised = Given.Dossier(Given.Item("F-1", Given.Day(2, 2))).With(
            new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 5)) { EffectiveOn = Given.Monday });
        promised.On(Given.Day(3, 10)).Of("F-1").StepDueOn.ShouldBe(Given.Day(3, 9));
        promised.On(Given.Day(3, 12)).Of("F-1").StepDueOn.ShouldBe(Given.Day(3, 9));
    }

    [Fact]
    public void A_call_about_a_promise_says_the_day_limitation_passes()
    {
        var promised = Given.Dossier(Given.Item("F-1", Given.Day(2, 2))).With(
            new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 5)) { EffectiveOn = Given.Monday });
        var until = Given.Day(3, 11);
        var context = new DunningContext
        {
            Today = Given.Day(3, 10), TimeToSue = (_, _) => new TimeToSue(until, until, false),
        };
        NextStep.For(promised, Given.Policy, context).Of("F-1").NextLookOn.ShouldBe(until.AddDays(1));
    }

    [Fact]
    public void A_paper_that_is_missing_is_looked_at_when_the_claim_grows_too_old()
    {
        var policy = Given.Policy with
        {
            Steps = [Given.Policy.Steps[0] with
                { Attach = [new Attachment(AttachmentKind.Invoice, "", IfMissing.Refuse)] },
                .. Given.Policy.Steps.Skip(1)],
            FirstContact = new FirstContact(30, FirstContactRule.Review, ""),
        };
        var none = new Desk { AtHand = new HashSet<Enclosure>() };
        var decision = Given.Dossier(Given.Item("F-1", Given.Day(2, 10))).On(Given.Monday, policy, none).Of("F-1");
        decision.Reasons[0].Code.ShouldBe(ReasonCode.AttachmentMissing);
        decision.NextLookOn.ShouldBe(Given.Day(3, 13));
    }

    [Fact]
    public void A_fact_dated_later_is_looked_at_on_its_day()
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Day(2, 2)));
        var reply = dossier.With(new ReplyReceived(Channel.Email) { EffectiveOn = Given.Day(3, 4) });
        reply.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 4));
        var paid = dossier with
        {
            Credits = [Given.Credit("10.00", on: Given.Day(3, 5))],
            Applied = [new AppliedCredit(new ItemKey("F-1"), new ItemKey("P-1"), Given.Day(3, 6), Money.Parse("1.00"))],
        };
        paid.On(Given.Monday).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 5));
        paid.On(Given.Day(3, 5)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 6));
    }
}
