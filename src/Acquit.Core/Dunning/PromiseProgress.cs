using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>What came of a promise by a day, counted as the judgement of promises counts it.</summary>
/// <param name="Owed">what was promised, less what credit notes have taken off since</param>
/// <param name="Received">payments on its items since, and payments that nobody has set against an invoice yet</param>
/// <param name="ReceivedOn">day of the last of them; null: nothing came</param>
public sealed record PromiseProgress(Money Owed, Money Received, DateOnly? ReceivedOn)
{
    /// <param name="promise">one of the events of the dossier</param>
    /// <param name="dossier">with its events up to the day or beyond</param>
    /// <param name="until">last day that counts</param>
    public static PromiseProgress Of(PromiseMade promise, Dossier dossier, DateOnly until)
    {
        bool Counts(DateOnly day) => day >= promise.EffectiveOn && day <= until;
        List<DateOnly> days =
        [
            .. dossier.Applied.Where(one => Counts(one.On) && promise.Concerns(one.Debit) && !one.IsNoPayment)
                .Select(one => one.On),
            .. dossier.Credits.Where(one => Counts(one.On) && !one.IsCreditNote).Select(one => one.On),
            .. dossier.Events.OfType<PaymentReported>()
                .Where(one => Counts(one.EffectiveOn)
                    && one.EffectiveOn > (dossier.LedgerCoversUntil ?? DateOnly.MaxValue)
                    && promise.ConcernsAny(one.Items))
                .Select(one => one.EffectiveOn),
        ];
        return new PromiseProgress(
            Commitments.Lowered(promise, [new Instalment(promise.DueOn, promise.Amount)], dossier, until)[0].Amount,
            Commitments.Received(promise, dossier, until),
            days.Count > 0 ? days.Max() : null);
    }
}
