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

    /// <summary>Answers and credit notes by which the creditor gave something up, in their order.</summary>
    public IReadOnlyList<DossierEvent> Credited { get; private set; } = [];

    /// <summary>A letter that a person asked for and that has neither left nor been given up.</summary>
    public LetterPrepared? Prepared { get; set; }

    /// <summary>The latest notice about an unpaid instalment of the plan, and claim of its balance.</summary>
    public StepDone? PlanNotice { get; set; }

    public StepDone? PlanAcceleration { get; set; }

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

    private Dictionary<string, DateOnly>? _givenUp;
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

    /// <summary>
    /// A person gave a letter or a call up that is no step: what had asked for it asks no more for what came before.
    /// </summary>
    public void GiveUp(LetterGivenUp given)
    {
        _givenUp ??= new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        _givenUp[given.Letter] = given.EffectiveOn;
        Prepared = Prepared?.Letter == given.Letter ? null : Prepared;
        Cause = given.Letter == NextStep.ResendLetter && Cause?.Cause == Dossiers.Cause.Forgotten ? null : Cause;
    }

    /// <summary>A dispute opens, is closed or answered; an answer replaces the credits before it.</summary>
    public void Contest(DossierEvent happened)
    {
        Dispute = happened as DisputeOpened;
        Credited = happened is DisputeAnswered { Credited.IsPositive: true } ? [happened] : [];
        Cause = Dispute is null && Cause?.Cause == Dossiers.Cause.Dispute ? null : Cause;
    }

    /// <summary>A credit note; one that carries an answer out gives nothing more up.</summary>
    public void Credit(CreditNoteIssued note) =>
        Credited = Credited.Any(one => one is DisputeAnswered) ? Credited : [.. Credited, note];

    /// <summary>Given up after a day.</summary>
    public bool WasGivenUp(string letter, DateOnly after) =>
        _givenUp is not null && _givenUp.TryGetValue(letter, out var on) && on > after;

    public void MarkSent(int step) => _sent |= 1UL << step;

    public void MarkSentOutside(int step) => _sentOutside |= 1UL << step;

    /// <summary>Acquit sent the letter of a step about this item, so that it has a copy to enclose.</summary>
    public bool WasSent(int step) => (_sent & (1UL << step)) != 0;

    /// <summary>A person sent the letter of a step, so that the copy is hers.</summary>
    public bool WasSentOutside(int step) => (_sentOutside & (1UL << step)) != 0;
}
