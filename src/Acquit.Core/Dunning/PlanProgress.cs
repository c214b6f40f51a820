using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

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
}

/// <summary>One instalment and what came of it: payments fill the instalments in their order.</summary>
/// <param name="Number">1 = first</param>
public sealed record InstalmentProgress(int Number, Instalment Instalment, Money Received, InstalmentState State);

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

    public bool IsKept => Instalments.All(one => one.State == InstalmentState.Paid);

    /// <summary>The notice about the first instalment missed, once it has left.</summary>
    public StepDone? Notice { get; init; }

    /// <summary>The day on which the post first presented it; null: nobody has noted one.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>The latest plan of a dossier; null when none was agreed.</summary>
    public static PlanProgress? Of(Dossier dossier, DunningContext context)
    {
        var today = context.Today;
        if (dossier.Events.OfType<PlanAgreed>().LastOrDefault(one => one.EffectiveOn <= today) is not { } plan)
        {
            return null;
        }

        var received = Commitments.Received(plan, dossier, today);
        var (left, expected, missing) = (received, Money.Zero, Money.Zero);
        var instalments = new List<InstalmentProgress>();
        foreach (var one in plan.Instalments)
        {
            var part = Money.Min(left, one.Amount);
            left -= part;
            expected += one.Amount;
            var state = part == one.Amount ? InstalmentState.Paid
                : today <= one.DueOn.AddDays(context.BankDelayDays) ? InstalmentState.ToCome
                : part.IsPositive ? InstalmentState.Partly
                : InstalmentState.Missed;
            var lacks = state is InstalmentState.Partly or InstalmentState.Missed;
            missing = missing.IsZero && lacks ? expected - received : missing;
            instalments.Add(new InstalmentProgress(instalments.Count + 1, one, part, state));
        }

        return Noticed(new PlanProgress(plan, instalments, received, missing), dossier, today);
    }

    private static PlanProgress Noticed(PlanProgress progress, Dossier dossier, DateOnly today)
    {
        var notice = progress.Missed is not { } missed ? null
            : dossier.Events.OfType<StepDone>().LastOrDefault(done => done is { Step.Length: 0 }
                && done.Letter == PreparedLetters.PlanNotice && done.EffectiveOn > missed.Instalment.DueOn
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
