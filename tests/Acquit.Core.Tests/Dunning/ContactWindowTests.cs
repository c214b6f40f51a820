using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Dunning;

/// <summary>The creditor narrows when and how his debtors are contacted.</summary>
public class ContactWindowTests
{
    private readonly Dossier _dossier = Given.Dossier(Given.Item("F-1", Given.Monday));

    [Fact]
    public void Days_and_hours_are_those_that_method_and_creditor_have_in_common()
    {
        var policy = Given.Policy with
        {
            Days = [DayOfWeek.Monday, DayOfWeek.Tuesday], HoursFrom = new(9, 0), HoursTo = new(18, 0),
        };
        var rules = new ContactRules
        {
            Days = [DayOfWeek.Tuesday, DayOfWeek.Friday], From = new(10, 0), To = new(19, 0),
        };
        var window = ContactWindow.Of(policy, rules);
        window.Days.ShouldBe([DayOfWeek.Tuesday]);
        window.Hours.ShouldBe(new ContactHours(new(10, 0), new(18, 0)));
        ContactWindow.HaveCommon(policy, rules).ShouldBeTrue();
    }

    [Fact]
    public void With_nothing_in_common_the_creditors_word_holds()
    {
        var policy = Given.Policy with { Days = [DayOfWeek.Monday], HoursFrom = new(9, 0), HoursTo = new(12, 0) };
        var rules = new ContactRules { Days = [DayOfWeek.Friday], From = new(14, 0), To = new(16, 0) };
        ContactWindow.HaveCommon(policy, rules).ShouldBeFalse();
        ContactWindow.Of(policy, rules).Days.ShouldBe([DayOfWeek.Friday]);
        ContactWindow.Of(policy, rules).Hours.ShouldBe(new ContactHours(new(14, 0), new(16, 0)));
    }

    [Fact]
    public void A_day_that_the_creditor_does_not_use_is_closed()
    {
        var dossier = With(new ContactRules { Days = [DayOfWeek.Thursday] });
        var decision = dossier.On(Given.Monday).Of("F-1");
        decision.Reasons[0].Code.ShouldBe(ReasonCode.ClosedDay);
        decision.Reasons[0].In(Language.French).ShouldContain("05/03/2026");
        dossier.On(Given.Monday.AddDays(3)).Why("F-1").ShouldBe(ReasonCode.StepDue);
    }

    [Fact]
    public void A_step_whose_channel_is_not_used_waits_and_says_so()
    {
        _dossier.On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.StepDue);
        var held = With(new ContactRules { Channels = ["call"] }).On(Given.Monday).Of("F-1");
        held.Action.ShouldBe(DecisionAction.Wait);
        held.Reasons[0].Code.ShouldBe(ReasonCode.ChannelNotUsed);
        held.Reasons[0].In(Language.French).ShouldContain("Canal que le créancier n’emploie pas");
        held.NextLookOn.ShouldBeGreaterThan(Given.Monday);
    }

    [Fact]
    public void Acts_of_an_officer_are_never_left_out() =>
        new ContactRules { Channels = ["letter"] }.Uses("bailiff").ShouldBeTrue();

    private Dossier With(ContactRules rules) =>
        _dossier with { Creditor = _dossier.Creditor with { ContactRules = rules } };
}
