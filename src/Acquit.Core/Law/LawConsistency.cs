namespace Acquit.Core.Law;

/// <summary>A value of the law book that does not follow from the values it is derived from.</summary>
/// <param name="Rule">"ECB half-year + 10 points"</param>
public sealed record LawInconsistency(LawKey Key, DateOnly Day, string Found, string Expected, string Rule);

/// <summary>Checks the series that are derived: a half-year typed by hand must equal its rule.</summary>
public static class LawConsistency
{
    /// <summary>
    /// Every version of a derived series whose value or confidence does not follow. Empty: the book is sound.
    /// </summary>
    public static IReadOnlyList<LawInconsistency> Find(LawBook book) =>
        [
            .. Derived(
                book,
                LawKeys.EcbHalfYear,
                LawKeys.EcbRate,
                "ECB rate on the first day of the half-year",
                (_, ecb) => ecb
            ),
            .. Derived(
                book,
                LawKeys.PenaltyRate,
                LawKeys.EcbHalfYear,
                "ECB half-year + points",
                (day, ecb) => ecb + book.On(LawKeys.PenaltyPoints, day).Value.Percent
            ),
            .. Derived(
                book,
                LawKeys.RateFloor,
                LawKeys.LegalRateOther,
                "legal rate × multiple",
                (day, legal) => legal * book.On(LawKeys.FloorMultiple, day).Value
            ),
            .. Derived(
                book,
                LawKeys.PublicRate,
                LawKeys.EcbHalfYear,
                "ECB half-year + points",
                (day, ecb) => ecb + book.On(LawKeys.PublicPoints, day).Value.Percent
            ),
        ];

    private static IEnumerable<LawInconsistency> Derived(
        LawBook book,
        LawKey key,
        LawKey from,
        string rule,
        Func<DateOnly, decimal, decimal> derive
    )
    {
        foreach (var version in book[key].Values.Versions)
        {
            var day = version.ValidFrom;
            if (book[from].Values.On(day) is not { } source)
            {
                yield return new(key, day, book[key].Text(version.Value), $"{from} on {day:yyyy-MM-dd}", rule);
                continue;
            }

            var expected = derive(day, source.Value);
            if (version.Value != expected)
            {
                yield return new(key, day, book[key].Text(version.Value), book[key].Text(expected), rule);
            }

            if (version.Citation.Confidence < source.Citation.Confidence)
            {
                yield return new(
                    key,
                    day,
                    version.Citation.Confidence.Key(),
                    source.Citation.Confidence.Key(),
                    "no surer than its source"
                );
            }
        }
    }
}
