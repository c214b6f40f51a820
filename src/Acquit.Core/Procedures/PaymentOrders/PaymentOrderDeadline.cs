using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>The periods of an order for payment.</summary>
public enum PaymentOrderPeriod
{
    ConsignCosts,
    ServeOrder,
    OpposeWithEffect,
    Oppose,
    AwaitNotice,
    ConsignOppositionCosts,
    AppointLawyer,
}

/// <summary>One period that runs, its last day with the working, the rule that gives it.</summary>
public sealed record PaymentOrderDeadline(PaymentOrderPeriod Period, Deadline Deadline, Citation Rule)
    : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => Period.IsOurs();

    public override string Key => Period.Key();

    public override string Text(Language language) => Period.Text(language);

    public override string ToDo(Language language) => Period.ToDo(language);

    public override string AnsweredBy => Period.AnsweredBy();
}

/// <summary>Words for the periods: who must do what, and what happens else.</summary>
public static class PaymentOrderPeriods
{
    public static string Key(this PaymentOrderPeriod period) =>
        period switch
        {
            PaymentOrderPeriod.ConsignCosts => "consignCosts",
            PaymentOrderPeriod.ServeOrder => "serveOrder",
            PaymentOrderPeriod.OpposeWithEffect => "opposeWithEffect",
            PaymentOrderPeriod.Oppose => "oppose",
            PaymentOrderPeriod.AwaitNotice => "awaitNotice",
            PaymentOrderPeriod.ConsignOppositionCosts => "consignOppositionCosts",
            PaymentOrderPeriod.AppointLawyer => "appointLawyer",
        };

    /// <summary>The creditor must act: his day counts on the calendar. The others only pass.</summary>
    public static bool IsOurs(this PaymentOrderPeriod period) =>
        period switch
        {
            PaymentOrderPeriod.ConsignCosts
            or PaymentOrderPeriod.ServeOrder
            or PaymentOrderPeriod.ConsignOppositionCosts
            or PaymentOrderPeriod.AppointLawyer => true,
            PaymentOrderPeriod.OpposeWithEffect
            or PaymentOrderPeriod.Oppose
            or PaymentOrderPeriod.AwaitNotice => false,
        };

    /// <summary>The key of the act that ends a period of ours; empty for those that only pass.</summary>
    public static string AnsweredBy(this PaymentOrderPeriod period) =>
        period switch
        {
            PaymentOrderPeriod.ConsignCosts => PaymentOrderActKind.CostsConsigned.Key(),
            PaymentOrderPeriod.ServeOrder => PaymentOrderActKind.OrderServed.Key(),
            PaymentOrderPeriod.ConsignOppositionCosts => PaymentOrderActKind.OppositionCostsConsigned.Key(),
            PaymentOrderPeriod.AppointLawyer => PaymentOrderActKind.LawyerAppointed.Key(),
            PaymentOrderPeriod.OpposeWithEffect or PaymentOrderPeriod.Oppose or PaymentOrderPeriod.AwaitNotice => "",
        };

    public static string ToDo(this PaymentOrderPeriod period, Language language) =>
        language switch
        {
            Language.French => period switch
            {
                PaymentOrderPeriod.ConsignCosts => "consigner les frais de greffe",
                PaymentOrderPeriod.ServeOrder => "faire signifier l’ordonnance",
                PaymentOrderPeriod.ConsignOppositionCosts => "consigner les frais de l’opposition",
                PaymentOrderPeriod.AppointLawyer => "constituer avocat",
                PaymentOrderPeriod.Oppose or PaymentOrderPeriod.OpposeWithEffect => "fin du délai d’opposition",
                PaymentOrderPeriod.AwaitNotice => "attente d’un avis d’opposition",
            },
            Language.English => period switch
            {
                PaymentOrderPeriod.ConsignCosts => "advance the costs of the court",
                PaymentOrderPeriod.ServeOrder => "have the order served",
                PaymentOrderPeriod.ConsignOppositionCosts => "advance the costs of the opposition",
                PaymentOrderPeriod.AppointLawyer => "appoint a lawyer",
                PaymentOrderPeriod.Oppose or PaymentOrderPeriod.OpposeWithEffect =>
                    "end of the period of opposition",
                PaymentOrderPeriod.AwaitNotice => "waiting for a notice of opposition",
            },
        };

    /// <summary>What an act is told when it comes after a period of ours that was missed.</summary>
    public static WhyNotPaymentOrder WhyTooLate(this PaymentOrderPeriod period) =>
        period switch
        {
            PaymentOrderPeriod.ConsignCosts => WhyNotPaymentOrder.CostsPeriodExpired,
            PaymentOrderPeriod.ServeOrder => WhyNotPaymentOrder.ServicePeriodExpired,
            PaymentOrderPeriod.ConsignOppositionCosts => WhyNotPaymentOrder.OppositionCostsPeriodExpired,
            PaymentOrderPeriod.AppointLawyer => WhyNotPaymentOrder.LawyerPeriodExpired,
            PaymentOrderPeriod.OpposeWithEffect
            or PaymentOrderPeriod.Oppose
            or PaymentOrderPeriod.AwaitNotice => WhyNotPaymentOrder.ProcedureEnded,
        };

    public static string Text(this PaymentOrderPeriod period, Language language) =>
        language switch
        {
            Language.French => period switch
            {
                PaymentOrderPeriod.ConsignCosts =>
                    "dernier jour pour consigner les frais de greffe, sinon la demande est caduque",
                PaymentOrderPeriod.ServeOrder =>
                    "dernier jour pour signifier l’ordonnance, sinon elle est non avenue",
                PaymentOrderPeriod.OpposeWithEffect =>
                    "dernier jour où une opposition suspend l’exécution",
                PaymentOrderPeriod.Oppose => "dernier jour du débiteur pour former opposition",
                PaymentOrderPeriod.AwaitNotice =>
                    "dernier jour où l’avis d’une opposition retarde le titre exécutoire",
                PaymentOrderPeriod.ConsignOppositionCosts =>
                    "dernier jour pour consigner les frais de l’opposition, sinon la demande est caduque",
                PaymentOrderPeriod.AppointLawyer =>
                    "dernier jour pour constituer avocat, sinon l’instance est éteinte",
            },
            Language.English => period switch
            {
                PaymentOrderPeriod.ConsignCosts =>
                    "last day to advance the costs of the court, else the petition lapses",
                PaymentOrderPeriod.ServeOrder => "last day to serve the order, else it is void",
                PaymentOrderPeriod.OpposeWithEffect => "last day on which an opposition stops execution",
                PaymentOrderPeriod.Oppose => "last day of the debtor to oppose",
                PaymentOrderPeriod.AwaitNotice =>
                    "last day on which notice of an opposition delays the enforceable title",
                PaymentOrderPeriod.ConsignOppositionCosts =>
                    "last day to advance the costs of the opposition, else the claim lapses",
                PaymentOrderPeriod.AppointLawyer => "last day to appoint a lawyer, else the proceedings end",
            },
        };
}
