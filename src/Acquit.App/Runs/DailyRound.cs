using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Review;
using Acquit.Store;

namespace Acquit.App.Runs;

/// <summary>What the day brought for one creditor.</summary>
/// <param name="Automatic">messages that the policy approves by itself</param>
public sealed record RoundResult(CreditorBook Creditor, RunResult Run, int Automatic);

/// <summary>The run of a day and the approvals that policies give by themselves: the same whoever starts it.</summary>
public sealed class DailyRound(Database database, RunRules rules, ParisClock clock, LetterMaker maker)
{
    /// <param name="creditor">whose dossiers</param>
    /// <param name="day">never before the last day that was run</param>
    /// <param name="isByTheClock">only as the scheduled run of the day: nothing when somebody has made it</param>
    public RoundResult Execute(CreditorBook creditor, DateOnly day, bool isByTheClock = false)
    {
        var run = new DailyRun(database, rules, clock).Execute(creditor, day, isByTheClock);
        var automatic = new ReviewDesk(database, rules, clock, maker).ApproveAutomatic(creditor.Id, day)
            .Count(outcome => outcome.Refusal is null);
        return new RoundResult(creditor, run, automatic);
    }
}
