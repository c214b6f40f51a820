using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Core.Tests.Dunning;

public class StepClockTests
{
    private static readonly Dossier _dossier = Given.Dossier(Given.Item("F-1", Given.Monday));

    [Fact]
    public void The_first_step_counts_from_the_due_date() =>
        _dossier.On(Given.Monday.AddDays(1)).Of("F-1").StepDueOn.ShouldBe(Given.Monday);

    [Fact]
    public void A_late_step_pushes_the_next_one_by_the_distance_between_them()
    {
        var late = _dossier.With(Given.Done("reminder", Given.Day(3, 10), "F-1"));
        late.On(Given.Day(3, 24)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 25));
        late.On(Given.Day(3, 25)).Of("F-1").Step.ShouldBe("registered");
    }

    [Fact]
    public void An_early_step_does_not_bring_the_next_one_forward()
    {
        var early = _dossier.With(Given.Done("reminder", Given.Day(2, 20), "F-1"));
        early.On(Given.Day(3, 16)).Of("F-1").Action.ShouldBe(DecisionAction.Wait);
        early.On(Given.Day(3, 17)).Of("F-1").Step.ShouldBe("registered");
    }

    [Fact]
    public void A_step_that_does_not_apply_is_passed_over_and_the_distance_counts_from_the_one_before()
    {
        var policy = Given.Policy with
        {
            Steps = [Given.Policy.Steps[0],
                Given.Policy.Steps[1] with { OnlyIf = new StepCondition { AskedBelow = Money.Parse("1200.00") } },
                Given.Policy.Steps[2]],
        };
        var done = _dossier.With(Given.Done("reminder", Given.Day(3, 10), "F-1"));
        done.On(Given.Day(4, 1), policy).Of("F-1").NextLookOn.ShouldBe(Given.Day(4, 2));
        done.On(Given.Day(4, 2), policy).Of("F-1").Step.ShouldBe("notice");
    }

    [Theory]
    [InlineData("1200.00", "registered")]
    [InlineData("1200.01", "notice")]
    public void Asked_from_is_included(string from, string step)
    {
        var policy = Given.Policy with
        {
            Steps = [Given.Policy.Steps[1] with { OnlyIf = new StepCondition { AskedFrom = Money.Parse(from) } },
                Given.Policy.Steps[2]],
        };
        _dossier.On(Given.Day(5, 4), policy).Of("F-1").Step.ShouldBe(step);
    }

    [Fact]
    public void A_repeated_step_comes_again_until_its_last_offset_and_the_next_counts_from_the_first()
    {
        var policy = Given.Policy with
        {
            Spacing = 0,
            Steps = [Given.Step("call", 1) with { Repeat = new Repeat(3, 5) }, Given.Step("letter", 8)],
        };
        var once = _dossier.With(Given.Done("call", Given.Day(3, 3), "F-1"));
        once.On(Given.Day(3, 6), policy).Of("F-1").Occurrence.ShouldBe(1);
        var twice = once.With(Given.Done("call", Given.Day(3, 6), "F-1") with { Occurrence = 1 });
        twice.On(Given.Day(3, 9), policy).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 10));
        twice.On(Given.Day(3, 10), policy).Of("F-1").Step.ShouldBe("letter");
    }

    [Fact]
    public void A_repetition_stops_when_the_next_step_is_due()
    {
        var policy = Given.Policy with
        {
            Spacing = 0,
            Steps = [Given.Step("weekly", 1) with { Repeat = new Repeat(7, null) }, Given.Step("letter", 15)],
        };
        var once = _dossier.With(Given.Done("weekly", Given.Day(3, 3), "F-1"));
        once.On(Given.Day(3, 16), policy).Of("F-1").Step.ShouldBe("weekly");
        once.On(Given.Day(3, 17), policy).Of("F-1").Step.ShouldBe("letter");
    }

    [Fact]
    public void A_new_invoice_inherits_nothing_from_an_event_that_names_no_item()
    {
        var two = Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Day(3, 16)))
            .With(Given.Done("reminder", Given.Monday), Given.Done("registered", Given.Day(3, 17)));
        two.On(Given.Day(3, 30)).Of("F-2").Step.ShouldBe("reminder");
        two.On(Given.Day(3, 30)).Of("F-1").Step.ShouldBe("notice");
    }

    [Fact]
    public void Steps_done_under_another_policy_are_matched_by_id()
    {
        var done = _dossier.With(Given.Done("gone", Given.Monday, "F-1"),
            Given.Done("registered", Given.Day(3, 17), "F-1"));
        done.On(Given.Day(3, 24)).Of("F-1").NextLookOn.ShouldBe(Given.Day(3, 25));
    }

    [Fact]
    public void An_event_of_tomorrow_is_not_seen_today() =>
        _dossier.With(Given.Done("reminder", Given.Day(3, 3), "F-1")).On(Given.Monday).Of("F-1")
            .Step.ShouldBe("reminder");
}
