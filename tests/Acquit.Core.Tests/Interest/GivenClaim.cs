using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Interest;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Interest;

/// <summary>One invoice, 10 000.00 due on 30 April 2026 unless said otherwise.</summary>
internal static class GivenClaim
{
    public static ClaimStatement Of(
        ClaimTerms terms,
        string asOf,
        string due = "2026-04-30",
        string gross = "10000.00",
        string? notice = null
    ) =>
        Claim.For(
            new ClaimRequest
            {
                Invoices =
                [
                    new("F-1", Day(due).AddDays(-30), Day(due), Money.Parse(gross))
                    {
                        FormalNoticeOn = notice is null ? null : Day(notice),
                    },
                ],
                Terms = terms,
                AsOf = Day(asOf),
            },
            ShippedLaw.Book
        );

    public static IEnumerable<string> Lines(ClaimStatement claim) =>
        claim.InterestLines.Select(line =>
            $"{new DateRange(line.From, line.To)} {line.Days} {line.Base} {line.Rate} {line.Amount}"
        );

    public static AnnualRate Rate(string percent) => new(decimal.Parse(percent, CultureInfo.InvariantCulture));

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
