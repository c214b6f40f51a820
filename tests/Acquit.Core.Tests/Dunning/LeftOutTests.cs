using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>One invoice left out of the messages by a person, until a day.</summary>
public class LeftOutTests
{
    private static readonly Dossier _two =
        Given.Dossier(Given.Item("F-1", Given.Monday), Given.Item("F-2", Given.Monday, "300.00"));

    private static ItemsLeftOut LeftOut(DateOnly until) => new(until)
    {
        EffectiveOn = Given.Monday, Items = [new ItemKey("F-2")], By = "Claire Morvan", Note = "avoir attendu",
    };

    [Fact]
    public void The_message_is_made_without_it_and_its_decision_says_who_and_why()
    {
        var decisions = _two.With(LeftOut(Given.Day(3, 10))).On(Given.Monday);
        decisions.Of("F-1").Items.Select(item => item.Item.Ref).ShouldBe(["F-1"]);
        decisions.Of("F-1").Action.ShouldBe(DecisionAction.Contact);
        var left = decisions.Of("F-2");
        left.Action.ShouldBe(DecisionAction.Wait);
        left.NextLookOn.ShouldBe(Given.Day(3, 10));
        left.Reasons[0].Text.ShouldBe("Laissée de côté jusqu’au 10/03/2026 par Claire Morvan : avoir attendu");
        left.Reasons[0].TextInEnglish.ShouldBe("Left out until 2026-03-10 by Claire Morvan: “avoir attendu”");
        left.Reasons[0].Rule.ShouldBe("dossier");
    }

    [Fact]
    public void It_is_asked_again_on_the_very_day_and_not_the_day_before()
    {
        var left = _two.With(LeftOut(Given.Day(3, 10)));
        left.On(Given.Day(3, 9)).Why("F-2").ShouldBe(ReasonCode.LeftOut);
        left.On(Given.Day(3, 10)).Of("F-2").Action.ShouldBe(DecisionAction.Contact);
    }

    [Fact]
    public void It_is_asked_again_when_it_is_taken_back()
    {
        var back = new ItemsTakenBack { EffectiveOn = Given.Monday, Items = [new ItemKey("F-2")] };
        _two.With(LeftOut(Given.Day(3, 10)), back).On(Given.Monday).Of("F-2").Items.Count.ShouldBe(2);
    }

    [Fact]
    public void A_legal_step_leaves_it_out_too_and_its_own_clock_runs_on()
    {
        var chased = _two.With(
            Given.Done("reminder", Given.Monday, "F-1", "F-2"),
            Given.Done("registered", Given.Day(3, 17), "F-1", "F-2"),
            LeftOut(Given.Day(4, 1)));
        chased.On(Given.Day(3, 25)).Of("F-1").Step.ShouldBe("notice");
        chased.On(Given.Day(3, 25)).Why("F-2").ShouldBe(ReasonCode.LeftOut);
        chased.On(Given.Day(4, 1)).Of("F-2").Step.ShouldBe("notice");
    }

    [Fact]
    public void Leaving_an_old_item_out_is_no_review_of_it()
    {
        _two.With(LeftOut(Given.Day(3, 10))).On(Given.Day(9, 7)).Why("F-2").ShouldBe(ReasonCode.TooOldToStart);
    }

    [Fact]
    public void What_is_left_below_the_floor_is_not_chased()
    {
        var small = Given.Dossier(Given.Item("F-1", Given.Monday, "10.00"), Given.Item("F-2", Given.Monday, "300.00"));
        small.On(Given.Monday).Of("F-1").Action.ShouldBe(DecisionAction.Contact);
        small.With(LeftOut(Given.Day(3, 10))).On(Given.Monday).Why("F-1").ShouldBe(ReasonCode.BelowFloor);
    }
}
