using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

public class ProposalPlanTests
{

    [Fact]
    public void A_due_step_is_proposed_once_for_all_its_items()
    {
        var decisions = new[]
        {
            Samples.Contact("reminder-1", Samples.Item("F-1", "100.00"), Samples.Item("F-2", "50.00")),
        };
        var change = ProposalPlan.Changes(Planned(decisions), [], decisions).ShouldHaveSingleItem();
        change.Move.ShouldBe(ProposalMove.Insert);
        change.Message!.Asked.ToString().ShouldBe("150.00");
        change.Message.Recipient.ShouldBe("SARL Dupin");
    }

    [Theory]
    [InlineData(ProposalState.Open)]
    [InlineData(ProposalState.Approved)]
    public void The_same_decision_again_changes_nothing(ProposalState state)
    {
        var decisions = new[] { Samples.Contact("reminder-1", Samples.Item("F-1", "100.00")) };
        ProposalPlan.Changes(Planned(decisions), Standing(state, decisions), decisions).ShouldBeEmpty();
    }

    [Fact]
    public void Another_amount_refreshes_the_proposal_instead_of_doubling_it()
    {
        var before = new[] { Samples.Contact("reminder-1", Samples.Item("F-1", "100.00")) };
        var after = new[] { Samples.Contact("reminder-1", Samples.Item("F-1", "60.00", "100.00")) };
        var change = ProposalPlan
            .Changes(Planned(after), Standing(ProposalState.Approved, before), after)
            .ShouldHaveSingleItem();
        change.Move.ShouldBe(ProposalMove.Refresh);
        change.Standing.ShouldNotBeNull();
    }

    [Fact]
    public void What_is_no_longer_decided_is_withdrawn_with_the_reason()
    {
        var item = Samples.Item("F-1", "100.00");
        var before = new[] { Samples.Contact("reminder-1", item) };
        var after = new[] { Samples.Wait(ReasonCode.Disputed, item) };
        var change = ProposalPlan
            .Changes([], Standing(ProposalState.Open, before), after)
            .ShouldHaveSingleItem();
        (change.Move, change.Why).ShouldBe((ProposalMove.Withdraw, ReasonCode.Disputed));
        ProposalPlan
            .Changes([], Standing(ProposalState.Open, before), [])
            .ShouldHaveSingleItem()
            .Why.ShouldBe(ReasonCode.Paid);
    }

    [Fact]
    public void One_message_an_invoice_where_the_policy_says_so()
    {
        var decisions = new[]
        {
            Samples.Contact("reminder-1", Samples.Item("F-1", "100.00")),
            Samples.Contact("reminder-1", Samples.Item("F-2", "50.00")),
        };
        ProposalPlan.Messages(decisions, Grouping.Invoice, (_, _) => "").Count.ShouldBe(2);
        ProposalPlan.Messages(decisions, Grouping.Step, (_, _) => "").Count.ShouldBe(1);
    }

    [Fact]
    public void The_date_to_pay_is_posting_plus_post_plus_days_on_a_working_day()
    {
        // Monday 23 November + 3 + 8 = Friday 4 December
        PayBy
            .For(Samples.Monday, Channel.Letter, 8, LegalStatus.Trader, HolidayCalendar.Metropole)
            .ShouldBe(new(2026, 12, 4));
        // + 3 + 9 = Saturday 5, so Monday 7
        PayBy
            .For(Samples.Monday, Channel.Letter, 9, LegalStatus.Trader, HolidayCalendar.Metropole)
            .ShouldBe(new(2026, 12, 7));
        // an e-mail arrives at once: 1 December
        PayBy
            .For(Samples.Monday, Channel.Email, 8, LegalStatus.Trader, HolidayCalendar.Metropole)
            .ShouldBe(new(2026, 12, 1));
        // no days in the policy: 15 for a consumer, 23 + 3 + 15 = Friday 11; 30 for a public body, Saturday 26, so
        // Monday 28
        PayBy
            .For(Samples.Monday, Channel.Letter, null, LegalStatus.Consumer, HolidayCalendar.Metropole)
            .ShouldBe(new(2026, 12, 11));
        PayBy
            .For(Samples.Monday, Channel.Letter, null, LegalStatus.PublicBody, HolidayCalendar.Metropole)
            .ShouldBe(new(2026, 12, 28));
    }

    [Fact]
    public void Three_working_days_after_a_Friday_is_a_Wednesday() =>
        PayBy.WorkingDaysAfter(new(2026, 11, 20), 3, HolidayCalendar.Metropole).ShouldBe(new(2026, 11, 25));

    private static IReadOnlyList<PlannedMessage> Planned(IReadOnlyList<Decision> decisions) =>
        ProposalPlan.Messages(decisions, Grouping.Step, (_, _) => "SARL Dupin");

    private static StandingProposal[] Standing(ProposalState state, IReadOnlyList<Decision> decisions) =>
        [.. Planned(decisions).Select(message => new StandingProposal(Guid.Empty, state, message))];
}
