using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>
/// A decision says until when it holds: on every day before its next look, the same facts decide the same. The seed
/// that breaks it is printed.
/// </summary>
public class NextLookProperties
{
    private const int Worlds = 6000;

    [Fact]
    public void No_day_before_the_next_look_changes_a_decision()
    {
        for (var seed = 1; seed <= Worlds; seed++)
        {
            var world = LookWorld.Of(seed);
            foreach (var decision in world.On(world.Today))
            {
                var held = Held(decision, !world.IsOpen(world.Today));
                for (var day = world.Today.AddDays(1); day < decision.NextLookOn; day = day.AddDays(1))
                {
                    Later(world, decision, day).ShouldBe(held, $"seed {seed}: {world.Today:O}, looked at on {day:O}, "
                        + $"next look {decision.NextLookOn:O}");
                }
            }
        }
    }

    /// <summary>What is decided about the same items on a later day.</summary>
    private static List<string> Later(LookWorld world, Decision decision, DateOnly day)
    {
        var keys = decision.Items.Select(item => item.Item.Key).ToHashSet();
        return [.. world.On(day).SelectMany(then => Held(then, !world.IsOpen(day), keys))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Each item with what is done, how much is asked and every reason. On a closed day what would be done waits, and
    /// that is all the closed day may change: said here as it would be said on an open one.
    /// </summary>
    private static List<string> Held(Decision decision, bool isClosedDay, HashSet<ItemKey>? only = null)
    {
        var isHeldByTheDay = decision.Reasons[0].Code == ReasonCode.ClosedDay;
        isHeldByTheDay.ShouldBe(isHeldByTheDay && isClosedDay, "only a closed day holds for its own sake");
        var reasons = string.Join(" | ", decision.Reasons.Where(reason => reason.Code != ReasonCode.ClosedDay)
            .Select(reason => $"{reason.Key} {reason.Text} {reason.Rule}").Order(StringComparer.Ordinal));
        var isActing = decision.Action != DecisionAction.Wait || isHeldByTheDay;
        var message = isActing
            ? "acts with " + string.Join(' ', decision.Items.Select(item => item.Item.Ref)) : "waits";
        var items = decision.Items.Where(item => only is null || only.Contains(item.Item.Key));
        return [.. items.Select(item =>
            $"{item.Item.Ref} {message} {decision.Step} {decision.Occurrence} "
            + $"{decision.StepDueOn:O} {decision.Letter} {decision.Channel} {decision.Approval} {item.Covered} "
            + $"{item.Contested} {(isActing ? item.Item.Open - item.Covered - item.Contested : item.Asked)} "
            + $"{item.OwnStep} {item.OwnOccurrence}: {reasons}").Order(StringComparer.Ordinal)];
    }
}
