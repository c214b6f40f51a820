using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>The next step of one item and the day it falls due.</summary>
/// <param name="Step">Position in the policy; −1: no step is left.</param>
internal readonly record struct NextDue(int Step, int Occurrence, DateOnly On)
{
    /// <summary>For a repetition: the day on which the next step takes its place; null: never.</summary>
    public DateOnly? EndsOn { get; init; }
}

/// <summary>
/// Each item's own clock: <c>due(step) = max(invoice due + offset[step], done(step-1) + offset[step] −
/// offset[step-1])</c>, where step-1 is the step before that applies to the item.
/// </summary>
internal static class StepClock
{
    /// <summary>Due 1 March, reminder at D+0 done on the 10th, next at D+15: 25 March, not the 16th.</summary>
    /// <param name="asked">What is asked of the debtor in all: steps may apply only from or below a sum.</param>
    public static NextDue Next(OpenItem item, ItemHistory history, DunningReading reading, Money asked)
    {
        var steps = reading.Policy.Steps;
        var next = NextApplying(Math.Max(history.LastStep + 1, history.ReviewedFrom), history, reading, asked);
        DateOnly? nextOn = next < 0 ? null : DueOn(item, history, steps, next);
        if (history.LastStep >= 0 && steps[history.LastStep].Repeat is { } repeat)
        {
            var again = history.LastOccurrenceOn.AddDays(repeat.EveryDays);
            if (again <= LastRepeat(item, history, steps, nextOn)
                && (again > reading.Today || reading.Today < (nextOn ?? DateOnly.MaxValue)))
            {
                return new NextDue(history.LastStep, history.LastOccurrence + 1, again) { EndsOn = nextOn };
            }
        }

        return nextOn is { } on ? new NextDue(next, 0, on) : new NextDue(-1, 0, default);
    }

    /// <summary>The first step from a position on whose condition holds; −1 when there is none.</summary>
    private static int NextApplying(int from, ItemHistory history, DunningReading reading, Money asked)
    {
        for (var i = from; i < reading.Policy.Steps.Count; i++)
        {
            if (Applies(reading.Policy.Steps[i], history, reading.Status, asked))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Applies(DunningStep step, ItemHistory history, LegalStatus status, Money asked)
    {
        var condition = step.OnlyIf;
        return !(asked < condition.AskedFrom)
            && !(asked >= condition.AskedBelow)
            && (condition.Debtor.Count == 0 || condition.Debtor.Contains(status))
            && (step.Legal || history.Cause is null || !condition.CauseNot.Contains(history.Cause.Cause));
    }

    private static DateOnly DueOn(OpenItem item, ItemHistory history, IReadOnlyList<DunningStep> steps, int step)
    {
        var byDueDate = item.DueOn.DayNumber + steps[step].Offset;
        if (history.LastStep < 0)
        {
            return DateOnly.FromDayNumber(byDueDate);
        }

        var byStepBefore = history.FirstDoneOn.DayNumber + steps[step].Offset - steps[history.LastStep].Offset;
        return DateOnly.FromDayNumber(Math.Max(byDueDate, byStepBefore));
    }

    /// <summary>
    /// Last day on which a repetition may fall due, included: the offset it ends at, moved with a late first
    /// occurrence, and always before the next step.
    /// </summary>
    private static DateOnly LastRepeat(OpenItem item, ItemHistory history, IReadOnlyList<DunningStep> steps,
        DateOnly? nextOn)
    {
        var step = steps[history.LastStep];
        var beforeNext = nextOn is { } next ? next.DayNumber - 1 : DateOnly.MaxValue.DayNumber;
        if (step.Repeat!.UntilOffset is not { } until)
        {
            return DateOnly.FromDayNumber(beforeNext);
        }

        var byDueDate = item.DueOn.DayNumber + until;
        var byFirst = history.FirstDoneOn.DayNumber + until - step.Offset;
        return DateOnly.FromDayNumber(Math.Min(beforeNext, Math.Max(byDueDate, byFirst)));
    }
}
