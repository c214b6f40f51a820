using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>Which act may follow which: asked of a procedure that has not ended.</summary>
internal static class PaymentOrderRules
{
    public static WhyNotPaymentOrder? WhyNot(PaymentOrderAct act, PaymentOrderClock now) =>
        act.Kind switch
        {
            PaymentOrderActKind.PetitionFiled => WhyNotFile((PaymentOrderAct.PetitionFiled)act, now),
            PaymentOrderActKind.CostsConsigned => WhyNotConsign(now),
            PaymentOrderActKind.PetitionRefused => WhyNotAnswer(now),
            PaymentOrderActKind.OrderRendered =>
                WhyNotAnswer(now) ?? WhyNotGrant((PaymentOrderAct.OrderRendered)act, now),
            PaymentOrderActKind.OrderServed => WhyNotServe(now),
            PaymentOrderActKind.ActServedToPerson => WhyNotStart(now),
            PaymentOrderActKind.AssetsMadeUnavailable => WhyNotStart(now)
                ?? (act.On < now.EnforceableFrom ? WhyNotPaymentOrder.NotEnforceableYet : null),
            PaymentOrderActKind.OppositionReceived => WhyNotOppose((PaymentOrderAct.OppositionReceived)act, now),
            PaymentOrderActKind.OppositionCostsConsigned => WhyNotConsignOpposition(now),
            PaymentOrderActKind.LawyerAppointed => WhyNotAppoint(now),
            PaymentOrderActKind.JudgmentRendered => WhyNotJudge(now),
            PaymentOrderActKind.Withdrawn => null,
        };

    private static WhyNotPaymentOrder? WhyNotFile(PaymentOrderAct.PetitionFiled filed, PaymentOrderClock now) =>
        now.Petition is not null ? WhyNotPaymentOrder.AlreadyFiled
        : filed.Asked <= Money.Zero ? WhyNotPaymentOrder.NothingAsked
        : null;

    private static WhyNotPaymentOrder? WhyNotConsign(PaymentOrderClock now) =>
        !now.AsksForCosts ? WhyNotPaymentOrder.NoCostsHere
        : now.Petition is null ? WhyNotPaymentOrder.NotFiled
        : now.AreCostsConsigned ? WhyNotPaymentOrder.CostsAlreadyConsigned
        : null;

    private static WhyNotPaymentOrder? WhyNotAnswer(PaymentOrderClock now) =>
        now.Petition is null ? WhyNotPaymentOrder.NotFiled
        : now.Order is not null ? WhyNotPaymentOrder.AlreadyRendered
        : now is { AsksForCosts: true, AreCostsConsigned: false } ? WhyNotPaymentOrder.CostsNotConsigned
        : null;

    private static WhyNotPaymentOrder? WhyNotGrant(PaymentOrderAct.OrderRendered rendered, PaymentOrderClock now) =>
        rendered.Granted <= Money.Zero ? WhyNotPaymentOrder.NothingGranted
        : rendered.Granted > now.Petition!.Asked ? WhyNotPaymentOrder.GrantedMoreThanAsked
        : null;

    private static WhyNotPaymentOrder? WhyNotServe(PaymentOrderClock now) =>
        now.Order is null ? WhyNotPaymentOrder.NoOrder
        : now.Service is not null ? WhyNotPaymentOrder.AlreadyServed
        : null;

    /// <summary>A later act makes the debtor's month run only where the service did not.</summary>
    private static WhyNotPaymentOrder? WhyNotStart(PaymentOrderClock now) =>
        now.Service is null ? WhyNotPaymentOrder.NotServed
        : now.Oppose is not null ? WhyNotPaymentOrder.OppositionPeriodAlreadyRuns
        : now.Opposition is not null ? WhyNotPaymentOrder.AlreadyOpposed
        : null;

    private static WhyNotPaymentOrder? WhyNotOppose(
        PaymentOrderAct.OppositionReceived received, PaymentOrderClock now) =>
        now.Service is not { } service ? WhyNotPaymentOrder.NotServed
        : now.Opposition is not null ? WhyNotPaymentOrder.AlreadyOpposed
        : received.MadeOn > received.On ? WhyNotPaymentOrder.OppositionAfterItsNotice
        : received.MadeOn < service.On ? WhyNotPaymentOrder.OppositionBeforeService
        : null;

    private static WhyNotPaymentOrder? WhyNotConsignOpposition(PaymentOrderClock now) =>
        !now.AsksForCosts ? WhyNotPaymentOrder.NoCostsHere
        : now.Opposition is null ? WhyNotPaymentOrder.NotOpposed
        : now.AreOppositionCostsConsigned ? WhyNotPaymentOrder.CostsAlreadyConsigned
        : null;

    private static WhyNotPaymentOrder? WhyNotAppoint(PaymentOrderClock now) =>
        now.Opposition is not { } opposition ? WhyNotPaymentOrder.NotOpposed
        : !opposition.NeedsLawyer ? WhyNotPaymentOrder.NoLawyerNeeded
        : now.IsLawyerAppointed ? WhyNotPaymentOrder.LawyerAlreadyAppointed
        : null;

    private static WhyNotPaymentOrder? WhyNotJudge(PaymentOrderClock now) =>
        now.Opposition is null ? WhyNotPaymentOrder.NotOpposed
        : now is { AsksForCosts: true, AreOppositionCostsConsigned: false } ? WhyNotPaymentOrder.CostsNotConsigned
        : null;
}
