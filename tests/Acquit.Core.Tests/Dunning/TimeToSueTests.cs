using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Core.Tests.Dunning;

/// <summary>What a decision says and does when an item grows older than its limitation period.</summary>
public class TimeToSueTests
{
    private static readonly DateOnly _until = Given.Day(3, 25);

    [Theory]
    [InlineData(0, false)] // the last day is not too late
    [InlineData(1, true)]
    public void An_item_past_its_last_day_is_shown_for_a_person_to_check(int daysAfter, bool isShown)
    {
        var decision = On(Reminded, _until.AddDays(daysAfter), new(_until, Given.Day(12, 31), false));

        decision.Action.ShouldBe(DecisionAction.Contact);
        decision.Reasons.Any(reason => reason.Code == ReasonCode.LimitationToCheck).ShouldBe(isShown);
    }

    [Fact]
    public void A_reminder_past_its_last_day_goes_by_hand_only_and_keeps_its_own_reason_first()
    {
        var fresh = Given.Dossier(Given.Item("F-1", Given.Monday));
        On(fresh, Given.Monday, new(Given.Monday, Given.Monday, false)).Approval.ShouldBe(Approval.Confirm);

        var old = On(fresh, Given.Day(3, 3), new(Given.Monday, Given.Monday, false));

        old.Approval.ShouldBe(Approval.Manual);
        old.Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.StepDue, ReasonCode.LimitationToCheck]);
    }

    [Theory]
    [InlineData(0, DecisionAction.Contact)]
    [InlineData(1, DecisionAction.Wait)]
    public void A_legal_step_is_refused_only_when_the_period_is_over_with_the_payments_too(
        int daysAfter,
        DecisionAction action
    ) => On(Reminded, _until.AddDays(daysAfter), new(Given.Day(1, 5), _until, false)).Action.ShouldBe(action);

    [Theory]
    [InlineData(false, "Prescrite depuis le 26/03/2026 : plus d’acte possible")]
    [InlineData(true, "Prescrite depuis le 26/03/2026 (comptée de la facture) : plus d’acte possible")]
    public void The_reason_says_when_the_period_was_counted_from_the_invoice(bool isFromInvoice, string text) =>
        On(Reminded, Given.Day(3, 26), new(_until, _until, isFromInvoice)).Reasons[0].Text.ShouldBe(text);

    /// <summary>Its formal notice is due on 25 March.</summary>
    private static Dossier Reminded =>
        Given
            .Dossier(Given.Item("F-1", Given.Monday))
            .With(Given.Done("reminder", Given.Monday, "F-1"), Given.Done("registered", Given.Day(3, 17), "F-1"));

    private static Decision On(Dossier dossier, DateOnly today, TimeToSue time) =>
        NextStep
            .For(dossier, Given.Policy, new DunningContext { Today = today, TimeToSue = (_, _) => time }, null)
            .Of("F-1");
}
