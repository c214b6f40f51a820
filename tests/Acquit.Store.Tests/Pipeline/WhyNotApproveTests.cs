using Acquit.App.Review;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

public class WhyNotApproveTests
{
    private static readonly ApprovalAct _alone = new("Claire Morvan", 1);
    private static readonly ApprovalAct _inBulk = new("Claire Morvan", 12);

    [Fact]
    public void An_open_letter_that_today_still_asks_for_is_approved_in_bulk() =>
        WhyNotApprove.Ask(Samples.Reviewed, _inBulk).ShouldBeNull();

    [Fact]
    public void A_manual_step_is_approved_one_by_one()
    {
        var notice = Samples.Reviewed with { Kind = Approval.Manual };
        WhyNotApprove.Ask(notice, _inBulk).ShouldBe(ApprovalRefusal.OneByOne);
        WhyNotApprove.Ask(notice, _alone).ShouldBeNull();
    }

    [Fact]
    public void Nobody_approves_without_a_name() =>
        WhyNotApprove.Ask(Samples.Reviewed, _alone with { By = " " }).ShouldBe(ApprovalRefusal.ApproverMissing);

    [Fact]
    public void A_number_that_names_nothing_is_refused() =>
        WhyNotApprove.Ask(null, _alone).ShouldBe(ApprovalRefusal.NoSuchProposal);

    [Theory]
    [InlineData(ProposalState.Approved, ApprovalRefusal.AlreadyApproved)]
    [InlineData(ProposalState.Sent, ApprovalRefusal.AlreadySent)]
    [InlineData(ProposalState.Skipped, ApprovalRefusal.AlreadySkipped)]
    [InlineData(ProposalState.Withdrawn, ApprovalRefusal.Withdrawn)]
    public void What_is_no_longer_open_is_refused_by_its_state(ProposalState state, ApprovalRefusal refusal) =>
        WhyNotApprove.Ask(Samples.Reviewed with { State = state }, _alone).ShouldBe(refusal);

    [Theory]
    [InlineData(Channel.Call)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.Bailiff)]
    public void A_call_is_made_and_recorded_never_sent(Channel channel) =>
        WhyNotApprove
            .Ask(Samples.Reviewed with { Channel = channel }, _alone)
            .ShouldBe(ApprovalRefusal.RecordedNotSent);

    [Fact]
    public void A_hand_over_is_an_act_of_a_person() =>
        WhyNotApprove
            .Ask(Samples.Reviewed with { Action = DecisionAction.HandOver, Channel = null }, _alone)
            .ShouldBe(ApprovalRefusal.RecordedNotSent);

    [Fact]
    public void A_creditor_under_mandate_sends_nothing() =>
        WhyNotApprove
            .Ask(Samples.Reviewed with { CreditorIsUnderMandate = true }, _alone)
            .ShouldBe(ApprovalRefusal.MandateMentionsMissing);

    [Fact]
    public void What_today_no_longer_asks_for_is_refused() =>
        WhyNotApprove
            .Ask(Samples.Reviewed with { IsStillDecided = false }, _alone)
            .ShouldBe(ApprovalRefusal.NoLongerDecided);

    [Fact]
    public void A_letter_that_misses_something_is_refused() =>
        WhyNotApprove
            .Ask(Samples.Reviewed with { MissingForDocument = ["adresse"] }, _alone)
            .ShouldBe(ApprovalRefusal.DocumentRefused);

    [Fact]
    public void Every_refusal_has_a_sentence_of_its_own_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentences = Enum.GetValues<ApprovalRefusal>().Select(refusal => refusal.Sentence(language)).ToList();
            sentences.ShouldBeUnique();
            sentences.ShouldAllBe(sentence => sentence.EndsWith('.'));
        }
    }
}
