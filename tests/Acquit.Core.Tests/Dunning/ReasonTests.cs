using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

public class ReasonTests
{
    [Fact]
    public void A_reason_says_sum_and_day_in_french_typography() =>
        Given.Dossier(Given.Item("F-1", Given.Day(2, 2))).On(Given.Monday).Of("F-1").Reasons[0].Text
            .ShouldBe("1\u202F200,00\u00A0€ échus depuis le 02/02/2026 (1\u00A0facture) : "
                + "étape «\u00A0reminder\u00A0»");

    [Fact]
    public void A_reason_says_the_same_in_english_and_cites_its_rule()
    {
        var reason = Given.Dossier(Given.Item("F-1", Given.Day(2, 2))).On(Given.Monday).Of("F-1").Reasons[0];
        reason.In(Language.English).ShouldBe("€1,200.00 overdue since 2026-02-02 (1 item): step reminder");
        reason.Rule.ShouldBe("policy test, step reminder");
        reason.Key.ShouldBe("stepDue");
    }

    [Fact]
    public void A_reason_read_back_equals_the_one_that_was_kept()
    {
        var reason = Given.Dossier(Given.Item("F-1", Given.Day(2, 2))).On(Given.Monday).Of("F-1").Reasons[0];
        new Reason(reason.Code, reason.Text, reason.TextInEnglish, reason.Rule).ShouldBe(reason);
        new Reason(reason.Code, reason.Text + "!", reason.TextInEnglish, reason.Rule).ShouldNotBe(reason);
    }

    [Fact]
    public void An_approved_message_may_leave_when_nothing_changed_and_hours_allow()
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday));
        var policy = Given.Policy with { Steps = [Given.Policy.Steps[0] with { Channel = Channel.Email }] };
        var approved = dossier.On(Given.Monday, policy).Of("F-1");
        var context = new DunningContext { Today = Given.Monday };
        WhyNotSend.For(approved, dossier, policy, context, new TimeOnly(18, 59)).ShouldBeNull();
        WhyNotSend.For(approved, dossier, policy, context,
            new TimeOnly(19, 0))!.Code.ShouldBe(ReasonCode.OutsideContactHours);
        WhyNotSend.For(approved, dossier with { Items = [] }, policy, context,
            new TimeOnly(10, 0))!.Code.ShouldBe(ReasonCode.Paid);
        var vanished = dossier with { Items = [], Vanished = dossier.Items };
        WhyNotSend.For(approved, vanished, policy, context,
            new TimeOnly(10, 0))!.Code.ShouldBe(ReasonCode.VanishedFromLedger);
        var part = dossier with { Items = [dossier.Items[0] with { Open = Money.Parse("200.00") }] };
        WhyNotSend.For(approved, part, policy, context, new TimeOnly(10, 0))!.Code.ShouldBe(ReasonCode.BalanceChanged);
    }

    [Fact]
    public void The_schedule_shows_every_step_on_its_open_day()
    {
        var acts = Schedule.For(Given.Dossier(Given.Item("F-1", Given.Monday)), Given.Policy,
            new DunningContext { Today = Given.Monday });
        acts.Select(act => (act.Step, act.On)).ShouldBe(
        [
            ("reminder", Given.Monday), ("registered", Given.Day(3, 17)), ("notice", Given.Day(3, 25)),
                ("hand-over", Given.Day(4, 7)),
        ]);
    }

    [Fact]
    public void The_schedule_of_a_file_that_lacks_a_paper_announces_no_hand_over()
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday))
            .With(Given.Done("reminder", Given.Monday, "F-1"));
        var step = Given.Policy.Steps[1] with
        {
            Attach = [new Attachment(AttachmentKind.Sent, "reminder", IfMissing.Refuse)],
        };
        var policy = Given.Policy with { Steps = [Given.Policy.Steps[0], step, .. Given.Policy.Steps.Skip(2)] };
        var context = new DunningContext { Today = Given.Day(3, 17) };
        var lost = Schedule.For(dossier, policy, context, new Desk { AtHand = new HashSet<Enclosure>() });
        lost.Select(act => act.Action).ShouldBe([DecisionAction.Wait]);
        lost[0].Reasons[0].Code.ShouldBe(ReasonCode.AttachmentMissing);
        var kept = new HashSet<Enclosure> { new(AttachmentKind.Sent, "reminder", new ItemKey("F-1")) };
        Schedule.For(dossier, policy, context, new Desk { AtHand = kept })
            .Select(act => act.Step).ShouldBe(["registered", "notice", "hand-over"]);
    }

    [Fact]
    public void The_schedule_keeps_a_copy_of_what_it_sends()
    {
        var step = Given.Policy.Steps[1] with
        {
            Attach = [new Attachment(AttachmentKind.Sent, "reminder", IfMissing.Refuse)],
        };
        var policy = Given.Policy with { Steps = [Given.Policy.Steps[0], step, .. Given.Policy.Steps.Skip(2)] };
        Schedule.For(Given.Dossier(Given.Item("F-1", Given.Monday)), policy,
                new DunningContext { Today = Given.Monday }, new Desk { AtHand = new HashSet<Enclosure>() })
            .Select(act => act.Step).ShouldBe(["reminder", "registered", "notice", "hand-over"]);
    }

    [Fact]
    public void The_schedule_says_that_a_broken_promise_is_a_call_of_today()
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday)).With(
            new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 9)) { EffectiveOn = Given.Day(3, 3) });
        var context = new DunningContext { Today = Given.Day(3, 17) };
        var act = Schedule.For(dossier, Given.Policy, context)[0];
        (act.On, act.Step, act.Action, act.Channel).ShouldBe(
            (Given.Day(3, 17), "", DecisionAction.Contact, Channel.Call));
    }

    [Fact]
    public void The_schedule_names_what_an_item_waits_for_when_no_step_will_reach_it()
    {
        var lump = Given.Item("RAN", Given.Monday) with { Kind = ItemKind.OpeningBalance };
        var acts = Schedule.For(Given.Dossier(lump), Given.Policy, new DunningContext { Today = Given.Monday });
        acts.Single().Reasons[0].Code.ShouldBe(ReasonCode.OpeningBalanceNotDetailed);
    }
}
