using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Letters.Court;

namespace Acquit.App.Court;

/// <summary>Which letters a procedure has a use for, by where it stands.</summary>
internal static class LettersOfStage
{
    public static IReadOnlyList<CourtPaper> For(CourtProcedure procedure, DateOnly today) =>
        procedure.Order is { } order ? ForOrder(order, today)
        : !procedure.StageOn(today).IsPreparing ? []
        : procedure.Opened.Way switch
        {
            Way.SmallClaim => [CourtPaper.SmallClaimRequest],
            Way.UncontestedClaim => [CourtPaper.L126Request],
            Way.SummonsToPay => [CourtPaper.SummonsToPayInstruction],
            Way.Mediation => procedure.Opened.Mediator == MediatorKind.Conciliator
                ? [CourtPaper.ConciliationRequest] : [CourtPaper.MediationRequest],
            Way.PaymentOrder or Way.Settle or Way.WriteOff or Way.ReferreProvision or Way.Merits =>
                [],
        };

    /// <summary>What a letter is bound with into one PDF, itself first.</summary>
    public static IReadOnlyList<CourtPaper> BoundWith(CourtPaper paper) => paper switch
    {
        CourtPaper.SummonsToPayInstruction => [paper, CourtPaper.StatementOfClaim],
        CourtPaper.L126Request => [paper, CourtPaper.StatementOfClaim, CourtPaper.ExhibitList],
        CourtPaper.SmallClaimRequest or CourtPaper.MediationRequest or CourtPaper.ConciliationRequest =>
            [paper, CourtPaper.ExhibitList],
        CourtPaper.PaymentOrderPetition or CourtPaper.StatementOfClaim or CourtPaper.ExhibitList
            or CourtPaper.RegistryFile or CourtPaper.RegistryPayCosts or CourtPaper.RegistryStatus
            or CourtPaper.RegistryProduceService or CourtPaper.RegistryWithdraw or CourtPaper.RegistryCertificate
            or CourtPaper.OrderServiceRequest or CourtPaper.OrderEnforceRequest => [paper],
    };

    /// <summary>The exhibits follow in the same PDF; a letter about an order announces them on paper.</summary>
    public static bool HandsOverExhibits(CourtPaper paper) => BoundWith(paper).Contains(CourtPaper.ExhibitList);

    /// <summary>What goes with a letter, by the names that its words announce.</summary>
    public static IReadOnlyList<string> EnclosedWith(CourtPaper paper, CourtFacts facts) => paper switch
    {
        CourtPaper.RegistryFile => ["Requête", "Décompte de créance", .. Exhibits(facts)],
        CourtPaper.RegistryPayCosts => facts.FollowUp.Costs is { } costs && costs.Means.Contains("chèque")
            ? ["Chèque"] : [],
        CourtPaper.RegistryProduceService or CourtPaper.RegistryCertificate => Service(facts),
        CourtPaper.OrderServiceRequest => ["Copie certifiée de la requête et de l’ordonnance", .. Exhibits(facts)],
        CourtPaper.OrderEnforceRequest => ["Copie certifiée de la requête et de l’ordonnance", .. Service(facts)],
        CourtPaper.SummonsToPayInstruction => ["Décompte de créance"],
        CourtPaper.L126Request => ["Décompte de créance", .. Exhibits(facts)],
        CourtPaper.SmallClaimRequest or CourtPaper.MediationRequest or CourtPaper.ConciliationRequest =>
            Exhibits(facts),
        CourtPaper.RegistryStatus or CourtPaper.RegistryWithdraw or CourtPaper.PaymentOrderPetition
            or CourtPaper.StatementOfClaim or CourtPaper.ExhibitList => [],
    };

    private static IReadOnlyList<string> Service(CourtFacts facts) => facts.FollowUp.Order?.Served is { } served
        ? [$"Acte de signification du {served.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"] : [];

    private static IReadOnlyList<string> Exhibits(CourtFacts facts)
    {
        var numbers = facts.Exhibits.Where(one => !one.IsWithdrawn).Select(one => one.Number).ToList();
        return numbers.Count == 0 ? []
            : ["Bordereau des pièces", numbers.Count == 1 ? "Pièce n° 1" : $"Pièces n° 1 à {numbers.Max()}"];
    }

    private static IReadOnlyList<CourtPaper> ForOrder(PaymentOrder order, DateOnly today) =>
        order.StageOn(today) switch
        {
            PaymentOrderStage.Preparing => [CourtPaper.RegistryFile],
            PaymentOrderStage.Filed =>
                order.ToDo.Any(period => period.Period == PaymentOrderPeriod.ConsignCosts)
                    ? [CourtPaper.RegistryPayCosts, CourtPaper.RegistryStatus, CourtPaper.RegistryWithdraw]
                    : [CourtPaper.RegistryStatus, CourtPaper.RegistryWithdraw],
            PaymentOrderStage.Rendered => [CourtPaper.OrderServiceRequest],
            PaymentOrderStage.Served => [],
            PaymentOrderStage.Enforceable => [CourtPaper.OrderEnforceRequest, CourtPaper.RegistryCertificate],
            PaymentOrderStage.Opposed => [CourtPaper.RegistryProduceService, CourtPaper.RegistryWithdraw],
            PaymentOrderStage.Refused or PaymentOrderStage.Judged or PaymentOrderStage.Lapsed
                or PaymentOrderStage.Withdrawn => [],
        };
}
