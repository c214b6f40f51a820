using System.Globalization;
using Acquit.Core.Dates;

namespace Acquit.Core.Tests.Dates;

public class DateRangeTests
{
    [Fact]
    public void Both_ends_count() => Range("2026-09-01", "2026-09-30").Days.ShouldBe(30);

    [Fact]
    public void A_range_is_cut_at_each_half_year() =>
        Range("2025-12-31", "2027-01-01")
            .ByHalfYear()
            .Select(piece => piece.ToString())
            .ShouldBe([
                "2025-12-31..2025-12-31",
                "2026-01-01..2026-06-30",
                "2026-07-01..2026-12-31",
                "2027-01-01..2027-01-01",
            ]);

    [Fact]
    public void Two_ranges_share_the_days_that_both_have()
    {
        Range("2026-01-01", "2026-01-31")
            .Intersect(Range("2026-01-20", "2026-02-10"))
            .ShouldBe(Range("2026-01-20", "2026-01-31"));
        Range("2026-01-01", "2026-01-31").Intersect(Range("2026-02-01", "2026-02-10")).ShouldBeNull();
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Range("2026-02-01", "2026-01-31"));

    private static DateRange Range(string first, string last) =>
        new(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
}
