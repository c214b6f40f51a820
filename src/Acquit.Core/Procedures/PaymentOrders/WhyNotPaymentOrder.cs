namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>Why an act of an order for payment cannot be recorded.</summary>
public enum WhyNotPaymentOrder
{
    NotYetHappened,
    EarlierThanTheLastAct,
    ProcedureEnded,
    CostsPeriodExpired,
    ServicePeriodExpired,
    OppositionCostsPeriodExpired,
    LawyerPeriodExpired,
    AlreadyFiled,
    NotFiled,
    NothingAsked,
    NoCostsHere,
    CostsAlreadyConsigned,
    CostsNotConsigned,
    AlreadyRendered,
    NothingGranted,
    GrantedMoreThanAsked,
    NoOrder,
    AlreadyServed,
    NotServed,
    OppositionPeriodAlreadyRuns,
    NotEnforceableYet,
    OppositionAfterItsNotice,
    OppositionBeforeService,
    AlreadyOpposed,
    NotOpposed,
    NoLawyerNeeded,
    LawyerAlreadyAppointed,
}

/// <summary>What each refusal says.</summary>
public static class WhyNotPaymentOrders
{
    public static string Sentence(this WhyNotPaymentOrder why, Language language) =>
        language switch
        {
            Language.French => InFrench(why),
            Language.English => InEnglish(why),
        };

    private static string InFrench(WhyNotPaymentOrder why) =>
        why switch
        {
            WhyNotPaymentOrder.NotYetHappened => "Cet acte est daté d’un jour à venir.",
            WhyNotPaymentOrder.EarlierThanTheLastAct => "Cet acte est daté d’avant le dernier acte enregistré.",
            WhyNotPaymentOrder.ProcedureEnded => "La procédure est terminée ce jour-là : plus aucun acte n’y entre.",
            WhyNotPaymentOrder.CostsPeriodExpired =>
                "Les frais de greffe n’ont pas été consignés à temps : la demande est caduque (CPC, art. 1425).",
            WhyNotPaymentOrder.ServicePeriodExpired =>
                "L’ordonnance n’a pas été signifiée à temps : elle est non avenue (CPC, art. 1411).",
            WhyNotPaymentOrder.OppositionCostsPeriodExpired =>
                "Les frais de l’opposition n’ont pas été consignés à temps : la demande est caduque (CPC, art. 1425).",
            WhyNotPaymentOrder.LawyerPeriodExpired =>
                "Aucun avocat n’a été constitué à temps : l’instance est éteinte (CPC, art. 1419).",
            WhyNotPaymentOrder.AlreadyFiled => "La requête est déjà déposée.",
            WhyNotPaymentOrder.NotFiled => "Aucune requête n’est déposée (CPC, art. 1407).",
            WhyNotPaymentOrder.NothingAsked => "La requête demande un montant déterminé (CPC, art. 1405).",
            WhyNotPaymentOrder.NoCostsHere =>
                "Aucun frais de greffe n’est à consigner devant cette juridiction (CPC, art. 1425).",
            WhyNotPaymentOrder.CostsAlreadyConsigned => "Ces frais de greffe sont déjà consignés.",
            WhyNotPaymentOrder.CostsNotConsigned => "Les frais de greffe ne sont pas consignés (CPC, art. 1425).",
            WhyNotPaymentOrder.AlreadyRendered => "L’ordonnance est déjà rendue.",
            WhyNotPaymentOrder.NothingGranted =>
                "Une ordonnance accorde un montant ; si le juge refuse tout, la requête est rejetée (CPC, art. 1409).",
            WhyNotPaymentOrder.GrantedMoreThanAsked => "L’ordonnance n’accorde pas plus que la requête ne demande.",
            WhyNotPaymentOrder.NoOrder => "Aucune ordonnance n’est rendue.",
            WhyNotPaymentOrder.AlreadyServed => "L’ordonnance est déjà signifiée.",
            WhyNotPaymentOrder.NotServed => "L’ordonnance n’est pas signifiée (CPC, art. 1411).",
            WhyNotPaymentOrder.OppositionPeriodAlreadyRuns =>
                "Le délai d’opposition court déjà : un acte de plus n’y change rien (CPC, art. 1416).",
            WhyNotPaymentOrder.NotEnforceableYet =>
                "L’ordonnance n’est pas encore un titre exécutoire (CPC, art. 1422).",
            WhyNotPaymentOrder.OppositionAfterItsNotice =>
                "L’opposition ne peut pas être postérieure à l’avis qui l’annonce.",
            WhyNotPaymentOrder.OppositionBeforeService => "L’opposition ne peut pas précéder la signification.",
            WhyNotPaymentOrder.AlreadyOpposed => "Une opposition est déjà enregistrée.",
            WhyNotPaymentOrder.NotOpposed => "Aucune opposition n’est enregistrée.",
            WhyNotPaymentOrder.NoLawyerNeeded => "L’avis d’opposition ne demande pas de constituer avocat.",
            WhyNotPaymentOrder.LawyerAlreadyAppointed => "Un avocat est déjà constitué.",
        };

    private static string InEnglish(WhyNotPaymentOrder why) =>
        why switch
        {
            WhyNotPaymentOrder.NotYetHappened => "This act is dated on a day to come.",
            WhyNotPaymentOrder.EarlierThanTheLastAct => "This act is dated before the last act recorded.",
            WhyNotPaymentOrder.ProcedureEnded => "The procedure has ended on that day: no act enters it any more.",
            WhyNotPaymentOrder.CostsPeriodExpired =>
                "The costs of the court were not advanced in time: the petition has lapsed (CPC, art. 1425).",
            WhyNotPaymentOrder.ServicePeriodExpired =>
                "The order was not served in time: it is void (CPC, art. 1411).",
            WhyNotPaymentOrder.OppositionCostsPeriodExpired =>
                "The costs of the opposition were not advanced in time: the claim has lapsed (CPC, art. 1425).",
            WhyNotPaymentOrder.LawyerPeriodExpired =>
                "No lawyer was appointed in time: the proceedings have ended (CPC, art. 1419).",
            WhyNotPaymentOrder.AlreadyFiled => "The petition is filed already.",
            WhyNotPaymentOrder.NotFiled => "No petition is filed (CPC, art. 1407).",
            WhyNotPaymentOrder.NothingAsked => "The petition asks a determined amount (CPC, art. 1405).",
            WhyNotPaymentOrder.NoCostsHere => "No costs are advanced to that court (CPC, art. 1425).",
            WhyNotPaymentOrder.CostsAlreadyConsigned => "These costs are advanced already.",
            WhyNotPaymentOrder.CostsNotConsigned => "The costs of the court are not advanced (CPC, art. 1425).",
            WhyNotPaymentOrder.AlreadyRendered => "The order is rendered already.",
            WhyNotPaymentOrder.NothingGranted =>
                "An order grants an amount; when the judge refuses all, the petition is refused (CPC, art. 1409).",
            WhyNotPaymentOrder.GrantedMoreThanAsked => "The order grants no more than the petition asks.",
            WhyNotPaymentOrder.NoOrder => "No order is rendered.",
            WhyNotPaymentOrder.AlreadyServed => "The order is served already.",
            WhyNotPaymentOrder.NotServed => "The order is not served (CPC, art. 1411).",
            WhyNotPaymentOrder.OppositionPeriodAlreadyRuns =>
                "The period of opposition runs already: one more act changes nothing (CPC, art. 1416).",
            WhyNotPaymentOrder.NotEnforceableYet => "The order is not yet an enforceable title (CPC, art. 1422).",
            WhyNotPaymentOrder.OppositionAfterItsNotice => "The opposition cannot be later than its notice.",
            WhyNotPaymentOrder.OppositionBeforeService => "The opposition cannot be earlier than the service.",
            WhyNotPaymentOrder.AlreadyOpposed => "An opposition is recorded already.",
            WhyNotPaymentOrder.NotOpposed => "No opposition is recorded.",
            WhyNotPaymentOrder.NoLawyerNeeded => "The notice of opposition asks for no lawyer.",
            WhyNotPaymentOrder.LawyerAlreadyAppointed => "A lawyer is appointed already.",
        };
}
