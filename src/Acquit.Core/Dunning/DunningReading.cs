using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>One dossier read for one decision: history replayed, credits netted, legal status settled.</summary>
internal sealed class DunningReading
{
    private readonly long[]? _covered;
    private Dictionary<DossierEvent, Judgement>? _judgements;

    public DunningReading(Dossier dossier, DunningPolicy policy, DunningContext context, Desk desk)
    {
        Dossier = dossier;
        Policy = policy;
        Context = context;
        Desk = desk;
        Today = context.Today;
        Status = dossier.Debtor.Status != LegalStatus.Unknown ? dossier.Debtor.Status
            : dossier.Creditor.DefaultDebtorStatus;
        History = dossier.Events.Count == 0 ? null : DossierHistory.Replay(dossier, policy, Today);
        _covered = Netting.Covered(dossier, Today);
        Credit = Overpaid();
    }

    public Dossier Dossier { get; }

    public DunningPolicy Policy { get; }

    public DunningContext Context { get; }

    public Desk Desk { get; }

    public DateOnly Today { get; }

    /// <summary>The debtor's, else what the creditor takes debtors for.</summary>
    public LegalStatus Status { get; }

    public DossierHistory? History { get; }

    /// <summary>By how much the debtor is in credit; zero when he is not.</summary>
    public Money Credit { get; }

    public ItemHistory HistoryOf(int item) => History?.Of(item) ?? ItemHistory.Nothing;

    public Money Covered(int item) => _covered is null ? Money.Zero : Money.FromCents(_covered[item]);

    /// <summary>How the promise of an item stands; reckoned once per promise.</summary>
    public Judgement Judge(PromiseMade promise)
    {
        _judgements ??= new(ReferenceEqualityComparer.Instance);
        if (!_judgements.TryGetValue(promise, out var judgement))
        {
            _judgements[promise] = judgement = Commitments.Of(promise, Dossier, Context);
        }

        return judgement;
    }

    public Judgement Judge(PlanAgreed plan)
    {
        _judgements ??= new(ReferenceEqualityComparer.Instance);
        if (!_judgements.TryGetValue(plan, out var judgement))
        {
            _judgements[plan] = judgement = Commitments.Of(plan, Dossier, Context);
        }

        return judgement;
    }

    public int StepIndex(string step) => DossierHistory.StepIndex(Policy, step);

    /// <summary>
    /// What is contested of an item: the sum of its dispute is spread over the items it names, oldest due first, so
    /// that no more is left out than was contested. Null: the whole item.
    /// </summary>
    /// <example>500.00 contested on items of 163.63 and 3610.89: 163.63 and 336.37.</example>
    public Money? ContestedOf(int item)
    {
        if (HistoryOf(item).Dispute is not { Contested: { } contested } dispute)
        {
            return null;
        }

        return ShareOf(item, contested, i => ReferenceEquals(HistoryOf(i).Dispute, dispute));
    }

    /// <summary>
    /// What the creditor gave up of an item and the ledger does not show yet: spread over the items of the answer,
    /// oldest due first.
    /// </summary>
    public Money CreditedOf(int item)
    {
        var sum = Money.Zero;
        foreach (var givenUp in HistoryOf(item).Credited)
        {
            if (!CreditNotes.IsInLedger(givenUp, Dossier))
            {
                sum += ShareOf(item, CreditNotes.AmountOf(givenUp), i => HistoryOf(i).Credited.Contains(givenUp));
            }
        }

        return Money.Min(sum, Dossier.Items[item].Open - Covered(item));
    }

    private Money ShareOf(int item, Money sum, Func<int, bool> isConcerned)
    {
        var order = Enumerable.Range(0, Dossier.Items.Count).Where(isConcerned).ToList();
        order.Sort((a, b) => OpenItem.OldestFirst(Dossier.Items[a], Dossier.Items[b]));
        foreach (var i in order)
        {
            var share = Money.Min(sum, Dossier.Items[i].Open - Covered(i));
            if (i == item)
            {
                return share;
            }

            sum -= share;
        }

        return Money.Zero;
    }

    private Money Overpaid()
    {
        if (_covered is null)
        {
            return Money.Zero;
        }

        var balance = Dossier.Balance;
        return balance.IsNegative ? -balance : Money.Zero;
    }
}

/// <summary>One item on its way to a decision: either it waits, or a step or an act is due.</summary>
internal struct ItemCase
{
    public OpenItem Item;
    public Money Covered;
    public Money Contested;

    /// <summary>Set when the item waits.</summary>
    public Reason? Wait;
    public DateOnly NextLookOn;

    /// <summary>Set when something is due: a step of the policy, or an act beside it.</summary>
    public DueAct Act;

    public readonly Money Left => Item.Open - Covered - Contested;

    public readonly bool IsDue => Wait is null;

    public void WaitFor(Reason reason, DateOnly nextLookOn)
    {
        Wait = reason;
        NextLookOn = nextLookOn;
    }
}

/// <summary>Why an act is due.</summary>
internal enum Cue
{
    /// <summary>The policy's own clock.</summary>
    Step,

    /// <summary>A broken promise: call the same day.</summary>
    BrokenPromise,

    /// <summary>A broken plan: skipping to a step is proposed.</summary>
    BrokenPlan,

    /// <summary>The debtor forgot or lost the invoice.</summary>
    Resend,

    /// <summary>Bad faith and a large sum: skipping to a step is proposed.</summary>
    BadFaith,

    /// <summary>Bad faith and a small sum: weigh.</summary>
    SmallAndBadFaith,

    /// <summary>A newcomer's old item, to begin at a later step.</summary>
    FirstContact,

    /// <summary>A letter that a person asked for.</summary>
    Prepared,

    /// <summary>An instalment of a signed plan is unpaid: call the same day.</summary>
    PlanCall,

    /// <summary>Nobody paid after the call: a notice to pay the instalment.</summary>
    PlanNotice,

    /// <summary>The days of grace are over: the whole balance is claimed.</summary>
    PlanAcceleration,
}

/// <summary>What is due for one item.</summary>
/// <param name="Step">Position in the policy; −1 for an act that is no step.</param>
/// <param name="Judgement">The broken promise or plan, when that is the cue.</param>
internal readonly record struct DueAct(Cue Cue, int Step, int Occurrence, DateOnly DueOn, Judgement Judgement,
    DateOnly? FoundOn)
{
    /// <summary>What a person asked for, when that is the cue.</summary>
    public LetterPrepared? Prepared { get; init; }

    /// <summary>The broken plan that asks; null: no plan does. Each plan speaks for itself.</summary>
    public PlanAgreed? Plan { get; init; }

    /// <summary>The first day, after today, on which the same facts would say something else; null: none.</summary>
    public DateOnly? ChangesOn { get; init; }

    /// <summary>The same act, which also changes on a day.</summary>
    public DueAct Until(DateOnly day) => ChangesOn <= day ? this : this with { ChangesOn = day };
}
