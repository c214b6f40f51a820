using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>Promise, dispute, call, payment, suspension, return: what a letter may tell of them.</summary>
internal static class CircumstanceValues
{
    public static void Put(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts)
    {
        PutPromise(values, facts.Promise, facts.On);
        PutRest(values, facts.Promise, amounts);
        PutDispute(values, facts.Dispute);
        PutCall(values, facts.Call, facts.On);
        PutPayment(values, facts.Payment);
        PutSuspension(values, facts.Suspension);
        PutReturn(values, facts.Returned);
    }

    private static void PutPromise(Dictionary<string, object> values, PromiseFacts? promise, DateOnly on)
    {
        Values.Put(values, "hasPromise", promise is not null);
        Values.Put(
            values, "promiseBroken",
            promise is not null && promise.DueOn < on && promise.Received < (promise.Owed ?? promise.Amount));
        if (promise is null)
        {
            return;
        }

        Values.Put(values, "promise.amount", FrenchText.Of(promise.Amount));
        Values.Put(values, "promise.dueOn", FrenchText.Of(promise.DueOn));
        Values.Put(values, "promise.madeOn", FrenchText.Of(promise.MadeOn));
        Values.PutIfAny(values, "promise.person", promise.Person);
        Values.PutIfAny(values, "promise.means", promise.Means);
        Values.Put(values, "hasPromiseMeans", promise.Means.Length > 0);
        Values.Put(values, "promise.received", FrenchText.Of(promise.Received));
        Values.Put(values, "promiseKeptInPart", promise.Received.IsPositive);
        if (promise.ReceivedOn is { } received)
        {
            Values.Put(values, "promise.receivedOn", FrenchText.Of(received));
        }
    }

    /// <summary>What a promise leaves open of the sum that is due.</summary>
    private static void PutRest(Dictionary<string, object> values, PromiseFacts? promise, LetterAmounts amounts)
    {
        var rest = promise is null ? Money.Zero : amounts.Principal - promise.Amount;
        Values.Put(values, "promiseIsPart", rest.IsPositive);
        Values.Put(values, "promise.rest", FrenchText.Of(rest));
    }

    private static void PutDispute(Dictionary<string, object> values, DisputeFacts? dispute)
    {
        if (dispute is null)
        {
            return;
        }

        Values.Put(values, "dispute.openedOn", FrenchText.Of(dispute.OpenedOn));
        Values.PutIfAny(values, "dispute.reason", dispute.Reason);
        Values.Put(values, "hasDisputeReason", dispute.Reason.Length > 0);
        Values.PutIfAny(values, "dispute.answerFrom", dispute.AnswerFrom);
        Values.Put(values, "dispute.wanted", Lines(dispute.Wanted));
        Values.Put(values, "hasWanted", dispute.Wanted.Count > 0);
        if (dispute.Amount is { } amount)
        {
            Values.Put(values, "dispute.amount", FrenchText.Of(amount));
        }

        if (dispute.AnswerBy is { } answerBy)
        {
            Values.Put(values, "dispute.answerBy", FrenchText.Of(answerBy));
        }
    }

    private static void PutCall(Dictionary<string, object> values, CallFacts? call, DateOnly on)
    {
        if (call is null)
        {
            return;
        }

        Values.Put(values, "call.on", FrenchText.Of(call.On));
        Values.Put(values, "call.onText", call.On == on ? "de ce jour" : $"du {FrenchText.Of(call.On)}");
        Values.PutIfAny(values, "call.person", call.Person);
        Values.Put(values, "call.said", Lines(call.Said));
        Values.Put(values, "call.next", Lines(call.Next));
        Values.Put(values, "hasNext", call.Next.Count > 0);
    }

    private static void PutPayment(Dictionary<string, object> values, ReceivedPayment? payment)
    {
        Values.Put(values, "hasPayment", payment is not null);
        if (payment is null)
        {
            return;
        }

        Values.Put(values, "payment.on", FrenchText.Of(payment.On));
        Values.Put(values, "payment.amount", FrenchText.Of(payment.Amount));
        Values.PutIfAny(values, "payment.means", payment.Means);
        Values.PutIfAny(values, "payment.payer", payment.Payer);
        Values.Put(values, "payment.balance", FrenchText.Of(payment.Balance));
        Values.Put(values, "isSettled", payment.Balance.IsZero);
        Values.Put(values, "isCheque", payment.IsCheque);
        Values.Put(values, "isImputed", payment.ImputedTo.Count > 0);
    }

    private static void PutSuspension(Dictionary<string, object> values, SuspensionFacts? suspension)
    {
        Values.Put(values, "suspended", suspension is not null);
        if (suspension is null)
        {
            return;
        }

        Values.Put(values, "suspension.from", FrenchText.Of(suspension.From));
        Values.PutIfAny(values, "suspension.scope", suspension.Scope);
        Values.PutIfAny(values, "suspension.ground", suspension.Ground);
        Values.Put(values, "hasGround", suspension.Ground.Length > 0);
    }

    private static void PutReturn(Dictionary<string, object> values, ReturnedLetter? returned)
    {
        if (returned is null)
        {
            return;
        }

        Values.Put(values, "returned.sentOn", FrenchText.Of(returned.SentOn));
        Values.PutIfAny(values, "returned.ref", returned.Ref);
        Values.PutIfAny(values, "returned.tracking", returned.TrackingNumber);
        Values.Put(values, "hasReturnTracking", returned.TrackingNumber.Length > 0);
        Values.Put(values, "wasRefused", returned.Outcome == PostalOutcome.Refused);
        Values.Put(values, "hasReturnDay", returned.ReturnedOn is not null);
        if (returned.PresentedOn is { } presented)
        {
            Values.Put(values, "returned.presentedOn", FrenchText.Of(presented));
        }

        if (returned.ReturnedOn is { } back)
        {
            Values.Put(values, "returned.on", FrenchText.Of(back));
        }
    }

    private static List<Dictionary<string, object>> Lines(IReadOnlyList<string> lines) =>
        [.. lines.Select(line => new Dictionary<string, object> { ["line"] = line })];
}
