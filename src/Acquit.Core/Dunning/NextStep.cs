using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// What to do today about every open item of one debtor, and why. The same facts always give the same answer.
/// </summary>
public static class NextStep
{
    /// <summary>
    /// The letter that sends a forgotten invoice again; a <see cref="StepDone"/> of no step with this letter marks it
    /// sent.
    /// </summary>
    public const string ResendLetter = "invoice-resend";

    /// <summary>What guides a call.</summary>
    public const string CallScript = "call-script";

    /// <summary>The letter about a promise not kept, when the policy does not call.</summary>
    public const string BrokenPromiseLetter = "broken-promise";

    /// <summary>
    /// Every open item stands in exactly one decision; each decision says why and when it is looked at again, always
    /// after today.
    /// Events after today are not seen.
    /// </summary>
    public static IReadOnlyList<Decision> For(
        Dossier dossier, DunningPolicy policy, DunningContext context, Desk? desk = null)
    {
        if (dossier.Items.Count == 0 && dossier.Vanished.Count == 0)
        {
            return [];
        }

        var reading = new DunningReading(dossier, policy, context, desk ?? Desk.Empty);
        var cases = new ItemCase[dossier.Items.Count];
        var asked = PassGates(cases, reading);
        var look = new LookAhead(reading, cases);
        var isAnythingDue = FindSteps(cases, reading, asked, look);
        if (isAnythingDue && asked < policy.Floor)
        {
            KeepBelowFloor(cases, reading, asked, look);
            isAnythingDue = false;
        }

        var decisions = new DecisionList(reading);
        if (isAnythingDue)
        {
            new MessageChoice(reading, cases, asked, look).Decide(decisions);
        }

        decisions.AddWaits(cases);
        decisions.AddWaits(Vanished(reading));
        return decisions.Decisions;
    }

    /// <summary>No longer in the balance, and nothing is asked for them: each waits for a person.</summary>
    private static ItemCase[] Vanished(DunningReading reading)
    {
        var gone = new ItemCase[reading.Dossier.Vanished.Count];
        for (var i = 0; i < gone.Length; i++)
        {
            gone[i].Item = reading.Dossier.Vanished[i];
            var facts = new ReasonFacts { Amount = gone[i].Item.Open };
            gone[i].WaitFor(new Reason(ReasonCode.VanishedFromLedger, facts), reading.Today.AddDays(1));
        }

        return gone;
    }

    /// <summary>What keeps each item back by itself; the sum of the others is what is asked of the debtor.</summary>
    private static Money PassGates(ItemCase[] cases, DunningReading reading)
    {
        var asked = Money.Zero;
        for (var i = 0; i < cases.Length; i++)
        {
            cases[i].Item = reading.Dossier.Items[i];
            ItemGate.Pass(ref cases[i], i, reading);
            if (cases[i].IsDue)
            {
                asked += cases[i].Left;
            }
        }

        return asked;
    }

    /// <summary>The next step of each item that may be chased; whether any is due.</summary>
    private static bool FindSteps(ItemCase[] cases, DunningReading reading, Money asked, LookAhead look)
    {
        var isAnythingDue = false;
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].IsDue)
            {
                ItemSteps.Find(ref cases[i], i, reading, asked);
                ItemPapers.Check(ref cases[i], i, reading);
                look.Found(ref cases[i]);
                isAnythingDue |= cases[i].IsDue;
            }
        }

        return isAnythingDue;
    }

    private static void KeepBelowFloor(ItemCase[] cases, DunningReading reading, Money asked, LookAhead look)
    {
        var facts = new ReasonFacts { Amount = asked, Bound = reading.Policy.Floor, Policy = reading.Policy.Name };
        var reason = new Reason(ReasonCode.BelowFloor, facts);
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].IsDue)
            {
                cases[i].WaitFor(reason, look.DueUntil);
            }
        }
    }
}
