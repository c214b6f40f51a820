using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Which message goes, by which channel, and what holds it back.</summary>
public class MessageTests
{
    private static readonly Dossier _dossier = Given.Dossier(Given.Item("F-1", Given.Monday));

    private static readonly Dossier _two =
        Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday, "300.00"));

    [Fact]
    public void By_invoice_each_has_its_message_the_same_day_until_the_cap()
    {
        var three = Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday),
            Given.Item("F-3", Given.Monday)) with
        {
            PersonContacts = [new ContactAttempt(Given.Monday.AddDays(-1), Channel.Email)],
        };
        var decisions = three.On(Given.Monday, Given.Policy with { Grouping = Grouping.Invoice });
        decisions.Count(decision => decision.Action == DecisionAction.Contact).ShouldBe(2);
        decisions.Why("F-3").ShouldBe(ReasonCode.ContactCapReached);
        decisions.Of("F-3").NextLookOn.ShouldBe(Given.Monday.AddDays(1), "the two others have not left yet");
    }

    [Fact]
    public void An_attempt_counts_for_seven_days_its_own_included()
    {
        Dossier Called(int daysAgo) => _dossier with
        {
            PersonContacts =
                [.. Enumerable.Repeat(new ContactAttempt(Given.Monday.AddDays(-daysAgo), Channel.Call), 3)],
        };
        Called(6).On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.ContactCapReached);
        Called(7).On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.StepDue);
    }

    [Fact]
    public void A_hand_over_takes_no_place_among_the_contacts_of_the_day()
    {
        var two = _two.With(Given.Done("notice", Given.Monday.AddDays(-10), "F-1"));
        var decisions = two.On(Given.Day(4, 7), Given.Policy with { Grouping = Grouping.Account });
        decisions.Of("F-1").Action.ShouldBe(DecisionAction.HandOver);
        decisions.Of("F-1").Items.Count.ShouldBe(1);
        decisions.Of("F-2").Action.ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void A_forgotten_invoice_goes_again_by_letter_when_there_is_no_email_and_whatever_the_spacing()
    {
        var forgotten = _dossier.With(
            Given.Done("reminder", Given.Monday, "F-1"),
            new CauseFound(Cause.Forgotten) { EffectiveOn = Given.Day(3, 3) });
        forgotten.On(Given.Day(3, 3)).Of("F-1").Channel.ShouldBe(Channel.Email);
        var resent = forgotten with { Debtor = forgotten.Debtor with { Email = "" } };
        resent.On(Given.Day(3, 3)).Of("F-1").Channel.ShouldBe(Channel.Letter);
        resent.On(Given.Day(3, 3)).Of("F-1").Letter.ShouldBe(NextStep.ResendLetter);
        resent.On(Given.Day(3, 3)).Of("F-1").Approval.ShouldBe(Approval.Confirm);
    }

    [Fact]
    public void An_invoice_forgotten_twice_goes_again_twice()
    {
        var again = _dossier.With(
            new CauseFound(Cause.Forgotten) { EffectiveOn = Given.Monday },
            new StepDone("", 0, Channel.Email) { EffectiveOn = Given.Monday, Letter = NextStep.ResendLetter },
            new CauseFound(Cause.Forgotten) { EffectiveOn = Given.Day(3, 16) });
        again.On(Given.Day(3, 16)).Why("F-1").ShouldBe(ReasonCode.InvoiceToResend);
    }

    [Fact]
    public void A_broken_promise_is_taken_up_the_same_day_by_the_channel_of_the_policy_and_before_any_step()
    {
        var broken = _two.With(
            new PromiseMade(Money.Parse("1200.00"), Given.Day(3, 5))
            {
                EffectiveOn = Given.Monday,
                Items = [_two.Items[0].Key],
            },
            Given.Done("reminder", Given.Monday, "F-2"),
            new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = Given.Day(3, 16), Items = [_two.Items[1].Key] });
        var policy = Given.Policy with { Broken = new BrokenRules { PromiseThen = Channel.Email, PlanTo = "notice" } };
        var decisions = broken.On(Given.Day(3, 17), policy);
        decisions.Why("F-1").ShouldBe(ReasonCode.PromiseBroken);
        decisions.Of("F-1").Letter.ShouldBe(NextStep.BrokenPromiseLetter);
        decisions.Of("F-1").Channel.ShouldBe(Channel.Email);
        decisions.Of("F-1").Approval.ShouldBe(Approval.Manual);
        decisions.Why("F-2").ShouldBe(ReasonCode.ContactedTooRecently);
        broken.On(Given.Day(3, 17)).Of("F-1").Letter.ShouldBe(NextStep.CallScript);
    }

    [Fact]
    public void The_ceiling_itself_is_not_above_it()
    {
        _dossier.On(Given.Monday, Given.Policy with { Ceiling = Money.Parse("1200.00") }).Of("F-1").Approval
            .ShouldBe(Approval.Confirm);
        _dossier.On(Given.Monday, Given.Policy with { Ceiling = Money.Parse("1199.99") }).Of("F-1").Approval
            .ShouldBe(Approval.Manual);
    }

    [Fact]
    public void A_ledger_of_seven_days_is_fresh_and_one_of_eight_is_stale()
    {
        (_dossier with { LedgerImportedOn = Given.Monday.AddDays(-7) }).On(Given.Monday).Why("F-1")
            .ShouldBe(ReasonCode.StepDue);
        (_dossier with { LedgerImportedOn = Given.Monday.AddDays(-8) }).On(Given.Monday).Why("F-1")
            .ShouldBe(ReasonCode.LedgerStale);
    }

    [Fact]
    public void A_step_higher_than_the_approved_one_stops_it_from_leaving()
    {
        var account = Given.Policy with { Grouping = Grouping.Account };
        var approved = _dossier.On(Given.Monday, account).Of("F-1");
        var since = _dossier.With(Given.Done("reminder", Given.Monday.AddDays(-20), "F-1"));
        WhyNotSend.For(approved, since, account, new DunningContext { Today = Given.Day(3, 17) },
            new TimeOnly(10, 0)).ShouldNotBeNull();
    }

    [Fact]
    public void A_letter_on_paper_keeps_no_hours()
    {
        var approved = _dossier.On(Given.Monday).Of("F-1");
        WhyNotSend.For(approved, _dossier, Given.Policy, new DunningContext { Today = Given.Monday },
            new TimeOnly(22, 0)).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_status_holds_a_legal_step_and_no_reminder()
    {
        var unknown = _dossier with { Debtor = _dossier.Debtor with { Status = LegalStatus.Unknown } };
        unknown.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.StepDue);
        var noticed = unknown.With(Given.Done("registered", Given.Day(3, 17), "F-1"));
        noticed.On(Given.Day(3, 25)).Why("F-1").ShouldBe(ReasonCode.DebtorKindUnknown);
        (noticed with { Creditor = noticed.Creditor with { DefaultDebtorStatus = LegalStatus.Trader } })
            .On(Given.Day(3, 25)).Of("F-1").Step.ShouldBe("notice");
    }
}
