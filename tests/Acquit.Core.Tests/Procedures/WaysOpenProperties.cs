using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>All statuses × amounts around each limit × days around each change of law.</summary>
public class WaysOpenProperties
{
    private static readonly DateOnly[] _changes =
    [
        new(2016, 6, 1), new(2020, 1, 1), new(2022, 1, 1), new(2022, 3, 1), new(2025, 1, 1), new(2026, 3, 1),
        new(2026, 4, 25), new(2026, 5, 1), new(2026, 9, 1), new(2028, 3, 1), new(2029, 1, 1),
    ];

    private static readonly long[] _limits = [0, 128_00, 1_280_00, 4_000_00, 5_000_00, 10_000_00, 50_000_00];

    [Fact]
    public void A_way_is_open_or_closed_with_reasons_that_are_named_once()
    {
        foreach (var (facts, day) in All())
        {
            foreach (var answer in WaysOpen.For(facts, Book, day))
            {
                var reasons = answer.Closed.Select(one => one.Why).ToList();
                if (reasons.Distinct().Count() != reasons.Count || answer.IsOpen != (reasons.Count == 0))
                {
                    Assert.Fail($"{answer.Way} on {day}: {string.Join(", ", reasons)} for {facts}");
                }
            }
        }
    }

    [Fact]
    public void An_open_way_to_a_court_names_its_court()
    {
        foreach (var (facts, day) in All())
        {
            foreach (var answer in WaysOpen.For(facts, Book, day)
                .Where(one => one.IsOpen && one.Way is Way.PaymentOrder or Way.ReferreProvision or Way.Merits))
            {
                if (answer.IsOpen && answer.Court!.Forum is null)
                {
                    Assert.Fail($"{answer.Way} on {day} for {facts}");
                }
            }
        }
    }

    [Fact]
    public void The_two_procedures_of_officers_are_never_open_to_the_same_claim_once_both_exist()
    {
        foreach (var (facts, day) in All().Where(one => one.Day >= new DateOnly(2026, 4, 25)))
        {
            var isSmall = WaysOpen.For(Way.SmallClaim, facts, Book, day).IsOpen;
            (isSmall && WaysOpen.For(Way.UncontestedClaim, facts, Book, day).IsOpen).ShouldBeFalse();
        }
    }

    [Fact]
    public void No_sum_that_nobody_verified_is_given_without_its_label()
    {
        foreach (var (facts, day) in All())
        {
            var silent = WaysOpen.For(facts, Book, day).SelectMany(answer => answer.Costs)
                .Any(cost => cost.Rule.Confidence == Confidence.Unverified && !cost.IsToConfirm);
            silent.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Each_reason_note_and_cost_has_words_of_its_own(Language language)
    {
        Distinct(Enum.GetValues<WhyNotWay>(), why => why.Sentence(language));
        Distinct(Enum.GetValues<WayNote>(), note => note.Sentence(language));
        Distinct(Enum.GetValues<WayCostKind>(), kind => kind.Name(language));
        Distinct(Enum.GetValues<CostBearer>(), bearer => bearer.Name(language));
        Distinct(Enum.GetValues<ClaimPiece>(), piece => piece.Name(language));
    }

    private static void Distinct<T>(T[] all, Func<T, string> word) =>
        all.Select(word).Where(text => text.Length > 0).Distinct().Count().ShouldBe(all.Length);

    private static IEnumerable<(ClaimFacts Facts, DateOnly Day)> All() =>
        from creditor in Enum.GetValues<LegalStatus>()
        from debtor in Enum.GetValues<LegalStatus>()
        from limit in _limits
        from above in Enumerable.Range(0, 2)
        from change in _changes
        from before in Enumerable.Range(-1, 2)
        select (Facts(creditor, debtor, limit + above, change), change.AddDays(before));

    /// <summary>One dispute, one lawyer, one city in some of them, so that each is met with each.</summary>
    private static ClaimFacts Facts(LegalStatus creditor, LegalStatus debtor, long cents, DateOnly change) =>
        new()
        {
            Creditor = creditor,
            Debtor = debtor,
            Principal = Money.FromCents(cents),
            DueOn = change.AddDays(cents % 3 == 0 ? 0 : -60),
            IsDisputed = cents % 5 == 3,
            HasLawyer = cents % 2 == 0,
            CourtCity = change.Month % 2 == 0 ? "Lyon" : "",
            Matter = creditor == LegalStatus.Liberal ? DebtMatter.ConsumerCredit : DebtMatter.Sale,
            Pieces = change.Day == 1 ? [ClaimPiece.FormalNotice] : [],
        };
}
