using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Courts;

namespace Acquit.Core.Procedures.Ways;

/// <summary>The costs of each way, by the tariffs of a day.</summary>
internal sealed class WayCosts(ClaimFacts facts, Forum? forum, LawBook book, DateOnly today)
{
    private static readonly Citation _creditorBears = Citation.Article("CPCE, art. L. 111-8, al. 2");
    private static readonly Citation _freeMediator = new(
        "médiateur des entreprises, economie.gouv.fr", "page publique", Confidence.Secondary);
    private static readonly Citation _freeCourt = new("tribunal judiciaire", "page publique", Confidence.Secondary);
    private static readonly Citation _toBeAsked = new("aucun tarif au recueil", "", Confidence.Unverified);

    public IEnumerable<WayCost> Of(Way way) =>
        way switch
        {
            Way.Settle or Way.WriteOff => [],
            Way.Mediation => [Free(WayCostKind.Mediator, _freeMediator)],
            Way.SummonsToPay =>
                [new WayCost(WayCostKind.OfficerTariff, null, null, CostBearer.Creditor, _creditorBears)],
            Way.SmallClaim =>
            [
                new WayCost(WayCostKind.OfficerTariff, null, null, CostBearer.Creditor,
                    Citation.Article("CPCE, art. L. 125-1, al. 4")),
            ],
            Way.UncontestedClaim =>
            [
                new WayCost(WayCostKind.OfficerTariff, null, null, CostBearer.Debtor,
                    new Citation("CPCE, art. L. 126-5", "amendement du Sénat", Confidence.Unverified)),
            ],
            Way.PaymentOrder => [.. ToFile(), ServiceOfOrder(), .. Contribution()],
            Way.ReferreProvision or Way.Merits => [.. ToSue(way), .. Contribution()],
        };

    private static WayCost Free(WayCostKind kind, Citation rule) =>
        new(kind, Money.Zero, Money.Zero, CostBearer.Nobody, rule);

    private static WayCost Asked(WayCostKind kind) =>
        new(kind, null, null, CostBearer.CreditorFirst, _toBeAsked);

    /// <summary>The sources on the fee of a commercial registry disagree: both are given.</summary>
    private IEnumerable<WayCost> ToFile()
    {
        if (forum is Forum.Judicial or Forum.Protection or Forum.CommercialChamber)
        {
            yield return Free(WayCostKind.FreeCourt, _freeCourt);
        }
        else if (forum is null || book.WhyNot(LawKeys.RegistryFeeLow, today) is not null)
        {
            yield return Asked(WayCostKind.RegistryFee);
        }
        else
        {
            var low = book.On(LawKeys.RegistryFeeLow, today);
            yield return new WayCost(WayCostKind.RegistryFee, low.Value, book.On(LawKeys.RegistryFeeHigh, today).Value,
                CostBearer.CreditorFirst, low.Citation);
        }
    }

    /// <summary>Half the emolument, once or twice, by the sum (C. com., art. A. 444-46), with travel and VAT.</summary>
    private WayCost ServiceOfOrder()
    {
        if (book.WhyNot(LawKeys.ServiceCostSmall, today) is not null)
        {
            return Asked(WayCostKind.ServiceOfOrder);
        }

        var cost = book.On(
            facts.Asked <= book.On(LawKeys.ServiceSmallDebt, today).Value ? LawKeys.ServiceCostSmall
            : facts.Asked <= book.On(LawKeys.ServiceMiddleDebt, today).Value ? LawKeys.ServiceCostMiddle
            : LawKeys.ServiceCostLarge,
            today);
        return new(WayCostKind.ServiceOfOrder, cost.Value, cost.Value, CostBearer.CreditorFirst, cost.Citation);
    }

    private IEnumerable<WayCost> ToSue(Way way)
    {
        if (forum is Forum.Judicial or Forum.Protection
            && book.WhyNot(LawKeys.LegalAidContribution, today) is null)
        {
            var fee = book.On(LawKeys.LegalAidContribution, today);
            yield return new WayCost(WayCostKind.LegalAidContribution, fee.Value, fee.Value,
                CostBearer.CreditorFirst, fee.Citation);
        }
        else if (forum is Forum.Commercial or Forum.EconomicActivities)
        {
            yield return Asked(WayCostKind.RegistryFee);
        }

        if (forum != Forum.Administrative && !WayGates.MayAskSimply(way, forum, facts, book, today))
        {
            yield return Asked(WayCostKind.ServiceOfClaim);
        }

        if (facts.HasLawyer || WayGates.NeedsLawyer(forum, facts, book, today))
        {
            yield return new WayCost(WayCostKind.LawyerFees, null, null, CostBearer.CreditorFirst,
                Citation.Article("CPC, art. 700"));
        }
    }

    /// <summary>Its rate depends on the turnover and the profit of the creditor: no sum is given.</summary>
    private IEnumerable<WayCost> Contribution()
    {
        if (forum == Forum.EconomicActivities
            && facts.Creditor != LegalStatus.PublicBody
            && book.WhyNot(LawKeys.EconomicContributionThreshold, today) is null
            && facts.Asked > book.On(LawKeys.EconomicContributionThreshold, today).Value)
        {
            yield return new WayCost(WayCostKind.EconomicContribution, null, null, CostBearer.CreditorFirst,
                book.On(LawKeys.EconomicContributionThreshold, today).Citation);
        }
    }
}
