using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>How one instalment of a plan stands.</summary>
public enum InstalmentState
{
    /// <summary>Its day has not come, or the bank may still be under way.</summary>
    ToCome,
    Paid,

    /// <summary>Its day is past and only a part has come.</summary>
    Partly,
    Missed,

    /// <summary>Credit notes have taken the whole of it off: nothing is expected, and nothing was paid.</summary>
    NoLongerOwed,
}

/// <summary>One instalment and what came of it: payments fill the instalments in their order.</summary>
/// <param name="Number">1 = first</param>
/// <param name="Instalment">as it was agreed</param>
/// <param name="Received">0 ≤ received ≤ what is still owed of it</param>
public sealed record InstalmentProgress(int Number, Instalment Instalment, Money Received, InstalmentState State)
{
    /// <summary>What is left of it after credit notes, 0 ≤ owed ≤ what was agreed.</summary>
    public required Money Owed { get; init; }
}

/// <summary>A signed payment plan on a day, computed from payments alone.</summary>
/// <param name="Missing">
/// what lacks of all that was due up to the first instalment missed; zero: none is
/// </param>
public sealed record PlanProgress(
    PlanAgreed Plan, IReadOnlyList<InstalmentProgress> Instalments, Money Received, Money Missing)
{
    /// <summary>The first instalment that is not paid in full although its day is past; null: none.</summary>
    public InstalmentProgress? Missed => Instalments.FirstOrDefault(one =>
        one.State is InstalmentState.Missed or InstalmentState.Partly);

    public bool IsKept => Instalments.All(one => one.State is InstalmentState.Paid or InstalmentState.NoLongerOwed);

    /// <summary>What credit notes and later plans have taken off; zero: nothing.</summary>
    public Money TakenOff => Money.Sum(Instalments.Select(one => one.Instalment.Amount - one.Owed));

    /// <summary>What credit notes have taken off of it; the rest is in later plans.</summary>
    public required Money CreditNotes { get; init; }

    /// <summary>
    /// What is open in the ledger of the items of the plan, once all that lies beside them is set against them.
    /// </summary>
    public required Money Open { get; init; }

    /// <summary>The notice about the first instalment missed, once it has left.</summary>
    public StepDone? Notice { get; init; }

    /// <summary>The day on which the post first presented it; null: nobody has noted one.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>
    /// The latest plan that speaks of one of these items at least; null when there is none. Another plan about other
    /// items is judged on its own.
    /// </summary>
    /// <param name="dossier">with its events up to the day or beyond</param>
    /// <param name="context">the day, and the days that a payment takes to show</param>
    /// <param name="items">empty: whatever they are</param>
    public static PlanProgress? Of(Dossier dossier, DunningContext context, IReadOnlyCollection<ItemKey> items) =>
        dossier.Events.OfType<PlanAgreed>()
            .LastOrDefault(one => one.EffectiveOn <= context.Today && one.ConcernsAny(items)) is { } plan
            ? Of(plan, dossier, context) : null;

    /// <summary>
    /// Every plan that no later one has replaced, the latest first. A plan about the same items, or about the whole
    /// dossier, takes the place of those before it.
    /// </summary>
    public static IReadOnlyList<PlanProgress> InForce(Dossier dossier, DunningContext context)
    {
        var standing = new List<PlanAgreed>();
        foreach (var plan in dossier.Events.OfType<PlanAgreed>().Where(one => one.EffectiveOn <= context.Today))
        {
            standing.RemoveAll(before =>
                plan.Items.Count == 0 || (before.Items.Count > 0 && before.Items.All(plan.Items.Contains)));
            standing.Insert(0, plan);
        }

        return [.. standing.Select(plan => Of(plan, dossier, context))];
    }

    private static PlanProgress Of(PlanAgreed plan, Dossier dossier, DunningContext context)
    {
        var today = context.Today;
        var received = Commitments.Received(plan, dossier, today);
        var owed = Commitments.Lowered(plan, plan.Instalments, dossier, today);
        var (left, expected, missing) = (received, Money.Zero, Money.Zero);
        var instalments = new List<InstalmentProgress>();
        foreach (var one in plan.Instalments)
        {
            var due = owed[instalments.Count].Amount;
            var part = Money.Min(left, due);
            left -= part;
            expected += due;
            var state = due.IsZero && !one.Amount.IsZero ? InstalmentState.NoLongerOwed
                : part == due ? InstalmentState.Paid
                : today <= one.DueOn.AddDays(context.BankDelayDays) ? InstalmentState.ToCome
                : part.IsPositive ? InstalmentState.Partly
                : InstalmentState.Missed;
            var lacks = state is InstalmentState.Partly or InstalmentState.Missed;
            missing = missing.IsZero && lacks ? expected - received : missing;
            instalments.Add(new InstalmentProgress(instalments.Count + 1, one, part, state)
            {
                Owed = due,
            });
        }

        return Noticed(
            new PlanProgress(plan, instalments, received, missing)
            {
                Open = Commitments.Owed(plan, dossier, today),
                CreditNotes = Money.Min(
                    Commitments.Notes(plan, dossier, today),
                    Money.Sum(plan.Instalments.Select(one => one.Amount))
                        - Money.Sum(owed.Select(one => one.Amount))),
            },
            dossier, today);
    }

    private static PlanProgress Noticed(PlanProgress progress, Dossier dossier, DateOnly today)
    {
        var notice = progress.Missed is not { } missed ? null
            : dossier.Events.OfType<StepDone>().LastOrDefault(done => done is { Step.Length: 0 }
                && done.Letter == PreparedLetters.PlanNotice && done.EffectiveOn > missed.Instalment.DueOn
                && done.ConcernsAny(progress.Plan.Items)
                && done.EffectiveOn <= today);
        return progress with
        {
            Notice = notice,
            PresentedOn = notice is null ? null : FirstPresentation(notice, dossier, today),
        };
    }

    /// <summary>The day on which the post first presented a letter; null: nobody has noted one.</summary>
    internal static DateOnly? FirstPresentation(StepDone notice, Dossier dossier, DateOnly today) => dossier.Events
        .OfType<LetterTracked>()
        .Where(tracked => tracked.DocumentRef == notice.DocumentRef && tracked.EffectiveOn <= today
            && tracked.Outcome is PostalOutcome.Presented or PostalOutcome.Delivered or PostalOutcome.Refused
                or PostalOutcome.Unclaimed)
        .Select(tracked => (DateOnly?)tracked.EffectiveOn)
        .Min();
}
