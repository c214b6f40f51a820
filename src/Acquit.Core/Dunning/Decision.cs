using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// What to do today about some open items of one debtor, and why. Every open item stands in exactly one decision.
/// </summary>
public sealed record Decision
{
    public required DebtorKey Debtor { get; init; }

    public required DecisionAction Action { get; init; }

    /// <summary>Step of the policy, empty when waiting for something that is no step.</summary>
    public string Step { get; init; } = "";

    /// <summary>0 for the first, 1, 2… for repetitions.</summary>
    public int Occurrence { get; init; }

    public Channel? Channel { get; init; }

    public string Letter { get; init; } = "";

    public Approval Approval { get; init; }

    /// <summary>When the step fell due.</summary>
    public DateOnly? StepDueOn { get; init; }

    public required IReadOnlyList<DecidedItem> Items { get; init; }

    /// <summary>Never empty, also for "not today".</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>
    /// No orphan: the day on which this is looked at again, after today. Until then the same facts give the same
    /// answer; on a closed day in between, what would be done waits for the next open one, and nothing else differs.
    /// </summary>
    public required DateOnly NextLookOn { get; init; }

    public Money Amount => Money.Sum(Items.Select(item => item.Asked));
}

public enum DecisionAction
{
    Contact,
    Wait,
    HandOver,
    WriteOffReview,
}

/// <summary>One item of a decision: open = covered + contested + asked when it is asked at all.</summary>
public sealed record DecidedItem(OpenItem Item)
{
    /// <summary>Set against unapplied credits of the debtor; nothing is booked.</summary>
    public Money Covered { get; init; }

    /// <summary>Contested, so left out.</summary>
    public Money Contested { get; init; }

    public Money Asked { get; init; }

    /// <summary>The item's own due step, which the message marks as done; empty when it marks none.</summary>
    public string OwnStep { get; init; } = "";

    /// <summary>0 for the first, 1, 2… for repetitions of the own step.</summary>
    public int OwnOccurrence { get; init; }
}
