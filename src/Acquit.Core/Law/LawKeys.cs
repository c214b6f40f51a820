using Acquit.Core.Amounts;

namespace Acquit.Core.Law;

/// <summary>What a legal value counts.</summary>
public enum LawUnit
{
    PercentPerYear,
    Points,
    Multiple,
    Eur,
    EurPerInvoice,
    Days,
    Months,
    Years,
}

/// <summary>Keys of units.</summary>
public static class LawUnits
{
    public static string Key(this LawUnit unit) =>
        unit switch
        {
            LawUnit.PercentPerYear => "percent_per_year",
            LawUnit.Points => "points",
            LawUnit.Multiple => "multiple",
            LawUnit.Eur => "eur",
            LawUnit.EurPerInvoice => "eur_per_invoice",
            LawUnit.Days => "days",
            LawUnit.Months => "months",
            LawUnit.Years => "years",
        };

    /// <summary>Reads a key; null when there is no such unit.</summary>
    public static LawUnit? Parse(string key)
    {
        foreach (var unit in Enum.GetValues<LawUnit>())
        {
            if (unit.Key() == key)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Money and rates have two decimals, the rest are whole numbers.</summary>
    public static bool HasDecimals(this LawUnit unit) =>
        unit is LawUnit.PercentPerYear or LawUnit.Eur or LawUnit.EurPerInvoice;
}

/// <summary>The name of a legal value: its file under <c>data/law</c>, "late-payment/fixed-indemnity".</summary>
public abstract record LawKey(string Text, LawUnit Unit)
{
    public sealed override string ToString() => Text;
}

/// <summary>A name that knows the type of its value.</summary>
public sealed record LawKey<T>(string Text, LawUnit Unit, Func<decimal, T> Read) : LawKey(Text, Unit);

/// <summary>
/// The closed list of what the law book holds. A file without a key here, or a key without a file, is refused.
/// </summary>
public static class LawKeys
{
    public static readonly LawKey<AnnualRate> LegalRateIndividual = Rate("interest/legal-rate-individual");
    public static readonly LawKey<AnnualRate> LegalRateOther = Rate("interest/legal-rate-other");
    public static readonly LawKey<AnnualRate> LegalRateBefore2015 = Rate("interest/legal-rate-before-2015");
    public static readonly LawKey<AnnualRate> EcbRate = Rate("interest/ecb-main-refinancing-rate");

    public static readonly LawKey<AnnualRate> EcbHalfYear = Rate("late-payment/ecb-half-year");
    public static readonly LawKey<AnnualRate> PenaltyRate = Rate("late-payment/default-rate");
    public static readonly LawKey<AnnualRate> RateFloor = Rate("late-payment/rate-floor");
    public static readonly LawKey<Money> FixedIndemnity = Sum("late-payment/fixed-indemnity", LawUnit.EurPerInvoice);
    public static readonly LawKey<AnnualRate> PenaltyPoints = Points("late-payment/points-over-ecb");
    public static readonly LawKey<int> FloorMultiple = Count("late-payment/floor-multiple", LawUnit.Multiple);

    public static readonly LawKey<AnnualRate> PublicRate = Rate("public-procurement/late-interest-rate");
    public static readonly LawKey<AnnualRate> PublicPoints = Points("public-procurement/points-over-ecb");
    public static readonly LawKey<Money> PublicIndemnity = Sum(
        "public-procurement/fixed-indemnity",
        LawUnit.EurPerInvoice
    );
    public static readonly LawKey<int> PublicDays = Count("public-procurement/payment-days", LawUnit.Days);
    public static readonly LawKey<int> HospitalDays = Count("public-procurement/hospital-payment-days", LawUnit.Days);
    public static readonly LawKey<int> UndertakingDays = Count(
        "public-procurement/undertaking-payment-days",
        LawUnit.Days
    );

    public static readonly LawKey<AnnualRate> JudgmentPoints = Points("judgment/added-points");
    public static readonly LawKey<int> JudgmentMonths = Count("judgment/months-before-added-points", LawUnit.Months);

    public static readonly LawKey<int> DefaultDays = Count("payment-terms/default-days", LawUnit.Days);
    public static readonly LawKey<int> LongestDays = Count("payment-terms/longest-days", LawUnit.Days);
    public static readonly LawKey<int> MonthEndDays = Count("payment-terms/month-end-days", LawUnit.Days);
    public static readonly LawKey<int> PeriodicInvoiceDays = Count("payment-terms/periodic-invoice-days", LawUnit.Days);
    public static readonly LawKey<int> PerishableFoodDays = Count("payment-terms/perishable-food-days", LawUnit.Days);
    public static readonly LawKey<int> PerishableFoodPeriodicDays = Count(
        "payment-terms/perishable-food-periodic-days",
        LawUnit.Days
    );

    public static readonly LawKey<int> LiveCattleDays = Count("payment-terms/live-cattle-days", LawUnit.Days);
    public static readonly LawKey<int> AlcoholDays = Count("payment-terms/alcohol-days", LawUnit.Days);
    public static readonly LawKey<int> WineDays = Count("payment-terms/wine-days", LawUnit.Days);
    public static readonly LawKey<int> WineMonthEndDays = Count("payment-terms/wine-month-end-days", LawUnit.Days);
    public static readonly LawKey<int> TransportDays = Count("payment-terms/transport-days", LawUnit.Days);
    public static readonly LawKey<int> ExportDays = Count("payment-terms/export-days", LawUnit.Days);
    public static readonly LawKey<int> OverseasDays = Count("payment-terms/overseas-days", LawUnit.Days);

    public static readonly LawKey<int> LimitationBusiness = Count("limitation/business", LawUnit.Years);
    public static readonly LawKey<int> LimitationCivil = Count("limitation/civil", LawUnit.Years);
    public static readonly LawKey<int> LimitationConsumer = Count("limitation/consumer", LawUnit.Years);
    public static readonly LawKey<int> LimitationPublic = Count("limitation/public", LawUnit.Years);
    public static readonly LawKey<int> LimitationCarriage = Count("limitation/carriage", LawUnit.Years);
    public static readonly LawKey<int> LimitationTelecom = Count("limitation/telecom", LawUnit.Years);
    public static readonly LawKey<int> LimitationTitle = Count("limitation/enforceable-title", LawUnit.Years);
    public static readonly LawKey<int> LimitationLongStop = Count("limitation/long-stop", LawUnit.Years);
    public static readonly LawKey<int> LimitationAfterSuspension = Count(
        "limitation/months-after-suspension",
        LawUnit.Months
    );

    public static readonly LawKey<Money> SmallClaimCap = Sum("court/small-claim-cap", LawUnit.Eur);
    public static readonly LawKey<Money> PriorAttemptThreshold = Sum("court/prior-attempt-threshold", LawUnit.Eur);
    public static readonly LawKey<Money> LawyerThreshold = Sum("court/lawyer-threshold", LawUnit.Eur);
    public static readonly LawKey<Money> EconomicContributionThreshold = Sum(
        "court/economic-contribution-threshold",
        LawUnit.Eur
    );
    public static readonly LawKey<int> OrderServiceMonths = Count("court/order-service-months", LawUnit.Months);
    public static readonly LawKey<int> OrderOppositionMonths = Count("court/order-opposition-months", LawUnit.Months);
    public static readonly LawKey<int> OrderNoticeMonths = Count("court/order-notice-months", LawUnit.Months);
    public static readonly LawKey<int> OrderCostsDays = Count("court/order-costs-days", LawUnit.Days);
    public static readonly LawKey<int> OrderLawyerDays = Count("court/order-lawyer-days", LawUnit.Days);
    public static readonly LawKey<int> SmallClaimMonths = Count("court/small-claim-months", LawUnit.Months);
    public static readonly LawKey<int> ConciliationMonths = Count("court/conciliation-months", LawUnit.Months);
    public static readonly LawKey<int> UncontestedMonths = Count("court/uncontested-answer-months", LawUnit.Months);
    public static readonly LawKey<int> UncontestedWaitDays = Count("court/uncontested-wait-days", LawUnit.Days);
    public static readonly LawKey<int> UncontestedTitleMonths = Count(
        "court/uncontested-title-months",
        LawUnit.Months
    );
    public static readonly LawKey<Money> RegistryFeeLow = Sum("court/registry-fee-low", LawUnit.Eur);
    public static readonly LawKey<Money> RegistryFeeHigh = Sum("court/registry-fee-high", LawUnit.Eur);
    public static readonly LawKey<Money> LegalAidContribution = Sum("court/legal-aid-contribution", LawUnit.Eur);
    public static readonly LawKey<Money> ServiceCostSmall = Sum("court/order-service-cost-small", LawUnit.Eur);
    public static readonly LawKey<Money> ServiceCostMiddle = Sum("court/order-service-cost-middle", LawUnit.Eur);
    public static readonly LawKey<Money> ServiceCostLarge = Sum("court/order-service-cost-large", LawUnit.Eur);
    public static readonly LawKey<Money> ServiceSmallDebt = Sum("court/order-service-small-debt", LawUnit.Eur);
    public static readonly LawKey<Money> ServiceMiddleDebt = Sum("court/order-service-middle-debt", LawUnit.Eur);

    public static readonly LawKey<int> ClaimMonths = Count("insolvency/declaration-months", LawUnit.Months);
    public static readonly LawKey<int> ClaimOutsideMonths = Count(
        "insolvency/declaration-outside-months",
        LawUnit.Months
    );
    public static readonly LawKey<int> ReliefMonths = Count("insolvency/late-relief-months", LawUnit.Months);
    public static readonly LawKey<int> OwnershipMonths = Count("insolvency/ownership-claim-months", LawUnit.Months);
    public static readonly LawKey<int> ContestDays = Count("insolvency/contest-answer-days", LawUnit.Days);
    public static readonly LawKey<int> OverIndebtednessYears = Count(
        "insolvency/over-indebtedness-years",
        LawUnit.Years
    );

    /// <summary>All of them, in alphabetical order of their text.</summary>
    public static IReadOnlyList<LawKey> All { get; } =
        new LawKey[]
        {
            LegalRateIndividual,
            LegalRateOther,
            LegalRateBefore2015,
            EcbRate,
            EcbHalfYear,
            PenaltyRate,
            RateFloor,
            FixedIndemnity,
            PenaltyPoints,
            FloorMultiple,
            PublicRate,
            PublicPoints,
            PublicIndemnity,
            PublicDays,
            HospitalDays,
            UndertakingDays,
            JudgmentPoints,
            JudgmentMonths,
            DefaultDays,
            LongestDays,
            MonthEndDays,
            PeriodicInvoiceDays,
            PerishableFoodDays,
            PerishableFoodPeriodicDays,
            LiveCattleDays,
            AlcoholDays,
            WineDays,
            WineMonthEndDays,
            TransportDays,
            ExportDays,
            OverseasDays,
            LimitationBusiness,
            LimitationCivil,
            LimitationConsumer,
            LimitationPublic,
            LimitationCarriage,
            LimitationTelecom,
            LimitationTitle,
            LimitationLongStop,
            LimitationAfterSuspension,
            SmallClaimCap,
            PriorAttemptThreshold,
            LawyerThreshold,
            EconomicContributionThreshold,
            OrderServiceMonths,
            OrderOppositionMonths,
            OrderNoticeMonths,
            OrderCostsDays,
            OrderLawyerDays,
            SmallClaimMonths,
            ConciliationMonths,
            UncontestedMonths,
            UncontestedWaitDays,
            UncontestedTitleMonths,
            RegistryFeeLow,
            RegistryFeeHigh,
            LegalAidContribution,
            ServiceCostSmall,
            ServiceCostMiddle,
            ServiceCostLarge,
            ServiceSmallDebt,
            ServiceMiddleDebt,
            ClaimMonths,
            ClaimOutsideMonths,
            ReliefMonths,
            OwnershipMonths,
            ContestDays,
            OverIndebtednessYears,
        }
            .OrderBy(key => key.Text, StringComparer.Ordinal)
            .ToList();

    /// <summary>The key of that text; null when the law book has none.</summary>
    public static LawKey? Find(string text) => All.FirstOrDefault(key => key.Text == text);

    private static LawKey<AnnualRate> Rate(string text) =>
        new(text, LawUnit.PercentPerYear, percent => new AnnualRate(percent));

    private static LawKey<AnnualRate> Points(string text) =>
        new(text, LawUnit.Points, points => new AnnualRate(points));

    private static LawKey<Money> Sum(string text, LawUnit unit) => new(text, unit, Money.Rounded);

    private static LawKey<int> Count(string text, LawUnit unit) => new(text, unit, decimal.ToInt32);
}
