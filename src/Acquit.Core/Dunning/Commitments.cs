using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>How a promise or a plan stands today.</summary>
internal enum Standing
{
    /// <summary>Its day has not come, or the bank may still be under way.</summary>
    Running,

    /// <summary>Its day has passed and no ledger recent enough can say.</summary>
    LedgerTooOld,

    Kept,
    Broken,
}

/// <summary>A judgement: the standing, the day it is about, what was expected by then and what came.</summary>
internal readonly record struct Judgement(Standing Standing, DateOnly On, Money Expected, Money Received);

/// <summary>
/// Judges promises and plans from payments of the ledger, never before the bank had time to show them. Money that came
/// late is money: what is made up by today is called about no more. A credit note is no payment: it lowers what is
/// owed, and so what can still be expected, from the last instalment backwards.
/// </summary>
/// <example>
/// 1200.00 promised on an invoice of 1200.00, credit note of 200.00: 1000.00 is expected. 500.00 promised on it: still
/// 500.00, for 1000.00 is owed.
/// </example>
internal static class Commitments
{
    public static Judgement Of(PromiseMade promise, Dossier dossier, DunningContext context) =>
        Judge(promise, [new Instalment(promise.DueOn, promise.Amount)], dossier, context);

    public static Judgement Of(PlanAgreed plan, Dossier dossier, DunningContext context) =>
        Judge(plan, plan.Instalments, dossier, context);

    private static Judgement Judge(
        DossierEvent agreed, IReadOnlyList<Instalment> instalments, Dossier dossier, DunningContext context)
    {
        var received = Received(agreed, dossier, context.Today);
        var expected = Money.Zero;
        var judgement = new Judgement(Standing.Kept, agreed.EffectiveOn, Money.Zero, Money.Zero);
        foreach (var instalment in Lowered(agreed, instalments, dossier, context.Today))
        {
            expected += instalment.Amount;
            var judgedAfter = instalment.DueOn.AddDays(context.BankDelayDays);
            judgement = new Judgement(Standing.Kept, instalment.DueOn, expected, received);
            if (received >= expected)
            {
                continue;
            }

            if (context.Today <= judgedAfter)
            {
                return judgement with { Standing = Standing.Running };
            }

            return judgement with
            {
                Standing = dossier.LedgerImportedOn is { } imported && imported <= judgedAfter ? Standing.LedgerTooOld
                    : Standing.Broken,
            };
        }

        return judgement;
    }

    /// <summary>
    /// Payments on the items concerned from the day of the agreement until a day, both included. An item belongs to its
    /// latest plan only. What nobody has set against an invoice yet may be for any: it counts for each agreement, in
    /// the debtor's favour.
    /// </summary>
    public static Money Received(DossierEvent agreed, Dossier dossier, DateOnly until)
    {
        var total = NotApplied(agreed, dossier, until);
        var later = LaterPlans(agreed, dossier, until);
        foreach (var paid in dossier.Applied)
        {
            if (paid.On >= agreed.EffectiveOn && paid.On <= until && agreed.Concerns(paid.Debit) && !paid.IsNoPayment
                && !later.Any(plan => plan.EffectiveOn <= paid.On && plan.Concerns(paid.Debit)))
            {
                total += paid.Amount;
            }
        }

        return total;
    }

    /// <summary>
    /// The instalments as far as they are still owed: credit notes since the agreement are taken off the last ones, and
    /// never so much that less is expected than is open; so is what a later plan has taken over. An instalment of which
    /// nothing is left stays, with zero.
    /// </summary>
    public static IReadOnlyList<Instalment> Lowered(
        DossierEvent agreed, IReadOnlyList<Instalment> instalments, Dossier dossier, DateOnly until)
    {
        var total = Money.Sum(instalments.Select(one => one.Amount));
        var notes = Notes(agreed, dossier, until);
        var hasMoved = LaterPlans(agreed, dossier, until).Count > 0;
        if (!notes.IsPositive && !hasMoved)
        {
            return instalments;
        }

        var coming = Money.Min(total, Received(agreed, dossier, until) + Owed(agreed, dossier, until));
        var left = hasMoved ? coming : Money.Max(Money.Max(total - notes, Money.Zero), coming);
        var lowered = new List<Instalment>(instalments.Count);
        foreach (var one in instalments)
        {
            var part = Money.Min(one.Amount, left);
            left -= part;
            lowered.Add(one with { Amount = part });
        }

        return lowered;
    }

    /// <summary>Credit notes on the items concerned since the agreement, applied or not.</summary>
    public static Money Notes(DossierEvent agreed, Dossier dossier, DateOnly until) =>
        Money.Sum(dossier.Applied
            .Where(one => one.IsNoPayment && one.On >= agreed.EffectiveOn && one.On <= until
                && agreed.Concerns(one.Debit))
            .Select(one => one.Amount))
        + Money.Sum(dossier.Credits
            .Where(one => one.IsCreditNote && one.On >= agreed.EffectiveOn && one.On <= until)
            .Select(one => one.Open));

    /// <summary>What is open of the items concerned once all that lies beside them is set against them.</summary>
    public static Money Owed(DossierEvent agreed, Dossier dossier, DateOnly until)
    {
        var later = LaterPlans(agreed, dossier, until);
        var open = Money.Sum(dossier.Items
            .Where(item => agreed.Concerns(item.Key) && (agreed.Items.Count > 0 || item.IssuedOn <= agreed.EffectiveOn)
                && !later.Any(plan => plan.Concerns(item.Key)))
            .Select(item => item.Open));
        var beside = NotApplied(agreed, dossier, until)
            + Money.Sum(dossier.Credits.Where(one => one.IsCreditNote).Select(one => one.Open));
        return Money.Max(open - beside, Money.Zero);
    }

    /// <summary>Plans agreed after this one that speak of one of its items at least; a promise has none.</summary>
    private static List<PlanAgreed> LaterPlans(DossierEvent agreed, Dossier dossier, DateOnly until) =>
        agreed is not PlanAgreed ? [] :
        [
            .. dossier.Events.SkipWhile(one => !ReferenceEquals(one, agreed)).Skip(1).OfType<PlanAgreed>()
                .Where(plan => plan.EffectiveOn <= until
                    && (agreed.Items.Count == 0 || plan.ConcernsAny(agreed.Items))),
        ];

    /// <summary>Payments since the agreement that the ledger has set against nothing, or does not show yet.</summary>
    private static Money NotApplied(DossierEvent agreed, Dossier dossier, DateOnly until)
    {
        var total = Money.Zero;
        foreach (var credit in dossier.Credits)
        {
            if (credit.On >= agreed.EffectiveOn && credit.On <= until && !credit.IsCreditNote)
            {
                total += credit.Open;
            }
        }

        foreach (var happened in dossier.Events)
        {
            if (happened is PaymentReported reported
                && reported.EffectiveOn > (dossier.LedgerCoversUntil ?? DateOnly.MaxValue)
                && reported.EffectiveOn >= agreed.EffectiveOn && reported.EffectiveOn <= until
                && agreed.ConcernsAny(reported.Items))
            {
                total += reported.Amount;
            }
        }

        return total;
    }
}
