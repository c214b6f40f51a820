using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// What the events of a dossier say of one item up to today: steps done, and what people agreed or found.
/// </summary>
internal sealed class ItemHistory
{
    /// <summary>An item about which nothing was ever noted. Never written to.</summary>
    public static ItemHistory Nothing { get; } = new();

    /// <summary>Position of the furthest step done in the policy; −1 when none is.</summary>
    public int LastStep { get; private set; } = -1;

    /// <summary>Day of the first occurrence of that step: the next step counts from it.</summary>
    public DateOnly FirstDoneOn { get; private set; }

    public int LastOccurrence { get; private set; }

    public DateOnly LastOccurrenceOn { get; private set; }

    public PromiseMade? Promise { get; set; }

    public PlanAgreed? Plan { get; set; }

    public DisputeOpened? Dispute { get; set; }

    public HoldPlaced? Hold { get; set; }

    public Postponed? Postponed { get; set; }

    public ItemsLeftOut? LeftOut { get; set; }

    public CauseFound? Cause { get; set; }

    public DateOnly? ResentOn { get; set; }

    public HandedOver? HandedOver { get; set; }

    public DateOnly? WrittenOffOn { get; set; }

    /// <summary>Step from which a reviewed newcomer's item is chased; −1 when nobody reviewed it.</summary>
    public int ReviewedFrom { get; set; } = -1;

    public DateOnly? LastContactOn { get; set; }

    /// <summary>Somebody dealt with it before: it is no newcomer.</summary>
    public bool IsKnown { get; set; }

    private ulong _sent;
    private ulong _sentOutside;

    /// <summary>A step was carried out, logged or skipped. A step before the furthest changes nothing.</summary>
    public void MarkDone(int step, int occurrence, DateOnly on)
    {
        if (step > LastStep)
        {
            LastStep = step;
            FirstDoneOn = on;
            LastOccurrence = occurrence;
            LastOccurrenceOn = on;
        }
        else if (step == LastStep)
        {
            LastOccurrence = Math.Max(occurrence, LastOccurrence);
            LastOccurrenceOn = on > LastOccurrenceOn ? on : LastOccurrenceOn;
        }
    }

    public void MarkSent(int step) => _sent |= 1UL << step;

    public void MarkSentOutside(int step) => _sentOutside |= 1UL << step;

    /// <summary>Acquit sent the letter of a step about this item, so that it has a copy to enclose.</summary>
    public bool WasSent(int step) => (_sent & (1UL << step)) != 0;

    /// <summary>A person sent the letter of a step, so that the copy is hers.</summary>
    public bool WasSentOutside(int step) => (_sentOutside & (1UL << step)) != 0;
}
