using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Letters;

namespace Acquit.App.Compose;

/// <summary>The latest promise, dispute, call and reported payment of a dossier, as a letter tells them.</summary>
internal static class Circumstances
{
    /// <summary>The last promise and what came in for it since, by the day of the letter.</summary>
    public static PromiseFacts? PromiseOf(Dossier dossier, DateOnly on)
    {
        if (dossier.Events.OfType<PromiseMade>().LastOrDefault() is not { } promise)
        {
            return null;
        }

        var progress = PromiseProgress.Of(promise, dossier, on);
        return new PromiseFacts(promise.Amount, promise.DueOn, promise.EffectiveOn)
        {
            Person = promise.Person,
            Owed = progress.Owed,
            Received = progress.Received,
            ReceivedOn = progress.ReceivedOn,
        };
    }

    /// <summary>
    /// The last dispute that stands about these items, else the last that stands at all; contested on the whole: what
    /// is open of its items.
    /// </summary>
    public static DisputeFacts? DisputeOf(Dossier dossier, IReadOnlyCollection<ItemKey> items)
    {
        var open = Disputes.Open(dossier.Events);
        var told = open.LastOrDefault(one => one.ConcernsAny(items)) ?? (open.Count > 0 ? open[^1] : null);
        return told is not { } dispute
            ? null
            : new DisputeFacts(
                dispute.EffectiveOn,
                dispute.Contested
                    ?? Money.Sum(dossier.Items.Where(item => dispute.Concerns(item.Key)).Select(item => item.Open))
            )
            {
                Reason = dispute.Note,
                AnswerFrom = dispute.AnswerFrom,
                AnswerBy = dispute.AnswerBy,
            };
    }

    /// <summary>A dispute about the item is open: neither closed nor answered.</summary>
    public static bool IsContested(Dossier dossier, ItemKey item) =>
        Disputes.Open(dossier.Events).Any(one => one.Concerns(item))
        || dossier.Events.OfType<CauseFound>().LastOrDefault(one => one.Concerns(item)) is { Cause: Cause.Dispute }
            && !dossier.Events.Any(one => one is DisputeClosed or DisputeAnswered && one.Concerns(item));

    /// <summary>The last call that reached somebody, with what was noted of it.</summary>
    public static CallFacts? CallOf(Dossier dossier) =>
        dossier.Events.OfType<CallLogged>().LastOrDefault(call => call.Outcome == CallOutcome.Reached) is { } call
            ? new CallFacts(call.EffectiveOn, call.Person, call.Note.Length > 0 ? [call.Note] : [])
            : null;

    /// <summary>
    /// The last payment reported since our last letter: an older one was told already. How it was paid is not known, so
    /// a receipt, which says it, is refused.
    /// </summary>
    public static ReceivedPayment? PaymentOf(Dossier dossier)
    {
        var told = dossier.Events.OfType<StepDone>().Select(done => done.EffectiveOn).DefaultIfEmpty().Max();
        var last = dossier.Events.OfType<PaymentReported>().LastOrDefault();
        return last is null || last.EffectiveOn < told
            ? null
            : new ReceivedPayment(last.EffectiveOn, last.Amount, "", dossier.Debtor.Name) { Balance = dossier.Balance };
    }
}
