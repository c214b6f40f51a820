using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>Days that bear interest at one rate, and the rule that says so.</summary>
public sealed record RatePeriod(DateRange Days, AnnualRate Rate, Citation Rule);

/// <summary>
/// Which rate applies on which day, for each regime. Rates by half-year are cut at 1 January and 1 July.
/// </summary>
public static class LateInterest
{
    private const string CommercialCode = "C. com., art. L. 441-10, II";
    private const string PublicCode = "CCP, art. R. 2192-31";
    private const string CivilCode = "C. civ., art. 1231-6";
    private const string JudgmentCode = "C. civ., art. 1231-7";
    private const string JudgmentCodeRaised = "C. civ., art. 1231-7; CMF, art. L. 313-3";

    /// <summary>The first day of a debt that bears interest; null when none does yet.</summary>
    /// <remarks>
    /// A consumer owes from the day on which the formal notice took effect, that day included (INT-02).
    /// </remarks>
    public static DateOnly? FirstDay(ClaimTerms terms, ClaimedInvoice invoice) =>
        terms.Regime switch
        {
            InterestRegime.Business or InterestRegime.Public or InterestRegime.Contract or InterestRegime.Judgment =>
                invoice.FirstDay,
            InterestRegime.Consumer => invoice.FormalNoticeOn is not { } notice ? null
            : notice > invoice.FirstDay ? notice
            : invoice.FirstDay,
            InterestRegime.PrincipalOnly => null,
        };

    /// <summary>Why a rate is missing on some day; null when all are known.</summary>
    /// <param name="terms">the rules</param>
    /// <param name="firstDay">first day that bears interest, which freezes the rate of a public buyer</param>
    /// <param name="days">the days asked for</param>
    /// <param name="book">the law book</param>
    public static LawGap? WhyNot(ClaimTerms terms, DateOnly firstDay, DateRange days, LawBook book) =>
        terms.Regime switch
        {
            InterestRegime.Business => terms.ContractRate is null ? book.WhyNot(LawKeys.PenaltyRate, days) : null,
            InterestRegime.Contract or InterestRegime.PrincipalOnly => null,
            InterestRegime.Public => book.WhyNot(LawKeys.PublicRate, firstDay),
            InterestRegime.Consumer => book.WhyNot(LegalRateKey(terms), days),
            InterestRegime.Judgment => book.WhyNot(LegalRateKey(terms), days)
                ?? (
                    terms.ServedOn is { } served
                        ? book.WhyNot(LawKeys.JudgmentMonths, served) ?? book.WhyNot(LawKeys.JudgmentPoints, served)
                        : null
                ),
        };

    /// <summary>The rates of a range of days, in order, without a hole.</summary>
    /// <exception cref="LawSilentException">a rate is missing: ask <see cref="WhyNot"/> first</exception>
    public static IReadOnlyList<RatePeriod> Rates(ClaimTerms terms, DateOnly firstDay, DateRange days, LawBook book) =>
        terms.Regime switch
        {
            InterestRegime.Business => terms.ContractRate is { } rate
                ? [Stipulated(terms, rate, days, CommercialCode)]
                : [.. days.ByHalfYear().Select(part => Penalty(part, book))],
            InterestRegime.Contract => [Stipulated(terms, terms.ContractRate ?? default, days, "contrat")],
            InterestRegime.Public => [Frozen(firstDay, days, book)],
            InterestRegime.Consumer => [.. days.ByHalfYear().Select(part => Legal(terms, part, book, CivilCode))],
            InterestRegime.Judgment => [.. AfterDecision(terms, days, book)],
            InterestRegime.PrincipalOnly => [],
        };

    /// <summary>The day from which the legal rate is raised: served 17 September → 18 November (INT-03).</summary>
    public static DateOnly RaisedFrom(DateOnly servedOn, LawBook book) =>
        servedOn.AddMonths(book.On(LawKeys.JudgmentMonths, servedOn).Value).AddDays(1);

    private static LawKey<AnnualRate> LegalRateKey(ClaimTerms terms) =>
        terms.CreditorIsPrivate ? LawKeys.LegalRateIndividual : LawKeys.LegalRateOther;

    private static RatePeriod Penalty(DateRange part, LawBook book)
    {
        var rate = book.On(LawKeys.PenaltyRate, part.First);
        var points = book.On(LawKeys.PenaltyPoints, part.First);
        return new RatePeriod(
            part,
            rate.Value,
            new Citation(
                CommercialCode,
                rate.Citation.Source,
                Confidences.Weaker(rate.Citation.Confidence, points.Citation.Confidence)
            )
        );
    }

    private static RatePeriod Stipulated(ClaimTerms terms, AnnualRate rate, DateRange days, string reference) =>
        new(days, rate, new Citation(reference, Source(terms), Confidence.Verified));

    private static string Source(ClaimTerms terms) =>
        terms.ContractRateSource.Length > 0 ? terms.ContractRateSource : "taux stipulé";

    private static RatePeriod Frozen(DateOnly firstDay, DateRange days, LawBook book)
    {
        var rate = book.On(LawKeys.PublicRate, firstDay);
        return new RatePeriod(days, rate.Value, rate.Citation with { Reference = PublicCode });
    }

    private static RatePeriod Legal(ClaimTerms terms, DateRange part, LawBook book, string reference)
    {
        var rate = book.On(LegalRateKey(terms), part.First);
        return new RatePeriod(
            part,
            rate.Value,
            new Citation(reference, SourceOf(rate.Citation), rate.Citation.Confidence)
        );
    }

    private static string SourceOf(Citation citation) =>
        citation.Source.Length > 0 ? $"{citation.Reference}; {citation.Source}" : citation.Reference;

    private static IEnumerable<RatePeriod> AfterDecision(ClaimTerms terms, DateRange days, LawBook book)
    {
        var raisedFrom = terms.ServedOn is { } served ? RaisedFrom(served, book) : DateOnly.MaxValue;
        foreach (var part in days.ByHalfYear())
        {
            if (part.Contains(raisedFrom) && part.First < raisedFrom)
            {
                yield return Legal(terms, new DateRange(part.First, raisedFrom.AddDays(-1)), book, JudgmentCode);
                yield return Raised(terms, new DateRange(raisedFrom, part.Last), book);
            }
            else
            {
                yield return part.First < raisedFrom
                    ? Legal(terms, part, book, JudgmentCode)
                    : Raised(terms, part, book);
            }
        }
    }

    private static RatePeriod Raised(ClaimTerms terms, DateRange part, LawBook book)
    {
        var simple = Legal(terms, part, book, JudgmentCodeRaised);
        var points = book.On(LawKeys.JudgmentPoints, terms.ServedOn ?? part.First);
        return simple with
        {
            Rate = simple.Rate + points.Value.Percent,
            Rule = simple.Rule with
            {
                Confidence = Confidences.Weaker(simple.Rule.Confidence, points.Citation.Confidence),
            },
        };
    }
}
