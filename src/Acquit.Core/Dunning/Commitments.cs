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
/// late is money: what is made up by today is called about no more.
/// </summary>
internal static class Commitments
{
    public static Judgement Of(PromiseMade promise, Dossier dossier, DunningContext context) =>
        Judge(promise, [new Instalment(promise.DueOn, promise.Amount)], dossier, context);

    public static Judgement Of(PlanAgreed plan, Dossier dossier, DunningContext context) =>
        Judge(plan, plan.Instalments, dossier, context);

    private static Judgement Judge(
        DossierEvent agreed, IReadOnlyList<Instalment> instalments, Dossier dossier, DunningContext context)
    {
        var expected = Money.Zero;
        var judgement = new Judgement(Standing.Kept, agreed.EffectiveOn, Money.Zero, Money.Zero);
        foreach (var instalment in instalments)
        {
            expected += instalment.Amount;
            var judgedAfter = instalment.DueOn.AddDays(context.BankDelayDays);
            var received = Received(agreed, dossier, context.Today);
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

    /// <summary>Payments on the items concerned from the day of the agreement until a day, both included.</summary>
    public static Money Received(DossierEvent agreed, Dossier dossier, DateOnly until)
    {
        var total = Money.Zero;
        foreach (var paid in dossier.Applied)
        {
            if (paid.On >= agreed.EffectiveOn && paid.On <= until && agreed.Concerns(paid.Debit))
            {
                total += paid.Amount;
            }
        }

        foreach (var credit in dossier.Credits)
        {
            if (credit.On >= agreed.EffectiveOn && credit.On <= until)
            {
                total += credit.Open;
            }
        }

        foreach (var happened in dossier.Events)
        {
            if (happened is PaymentReported reported
                && reported.EffectiveOn > (dossier.LedgerCoversUntil ?? DateOnly.MaxValue)
                && reported.EffectiveOn >= agreed.EffectiveOn && reported.EffectiveOn <= until)
            {
                total += reported.Amount;
            }
        }

        return total;
    }
}
