using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.SmallClaims;
using Acquit.Core.Procedures.UncontestedClaims;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>Seeded walks through both procedures of a commissaire de justice.</summary>
public class OfficerProcedureProperties
{
    private const int Walks = 400;

    private static readonly Territory[] _seats = [.. Enum.GetValues<Territory>().Where(seat => seat.HasCourts())];

    [Fact]
    public void A_small_claim_counts_working_days_has_a_way_out_and_ends_for_good()
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var seat = _seats[random.Next(_seats.Length)];
            var claim = SmallClaim.Open(new(LegalStatus.Trader, LegalStatus.Consumer, seat), Book);
            foreach (var (day, pick) in Days(random))
            {
                var act = SmallAct(pick % 7, day);
                var before = claim.StageOn(day);
                claim = claim.WhyNot(act, Later) is null ? claim.With(act, Later) : claim;
                if (before.IsEnded())
                {
                    claim.StageOn(day).ShouldBe(
                        before == SmallClaimStage.Failed && act is SmallClaimAct.Withdrawn
                            ? SmallClaimStage.Withdrawn : before);
                }
                else if (claim.Acts.Count > 0 && !claim.StageOn(day).IsEnded())
                {
                    claim.WhyNot(new SmallClaimAct.Withdrawn { On = day }, Later).ShouldBeNull();
                }

                ShouldEndOnWorkingDays(claim.Periods, seat);
            }
        }
    }

    [Fact]
    public void An_uncontested_claim_counts_working_days_has_a_way_out_and_ends_for_good()
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var seat = _seats[random.Next(_seats.Length)];
            var claim = UncontestedClaim.Open(new(LegalStatus.Trader, LegalStatus.Trader, seat), Book);
            foreach (var (day, pick) in Days(random))
            {
                var act = UncontestedAct(pick % 9, day);
                var before = claim.StageOn(day);
                claim = claim.WhyNot(act, Later) is null ? claim.With(act, Later) : claim;
                if (before.IsEnded())
                {
                    claim.StageOn(day).ShouldBe(
                        before == UncontestedClaimStage.Lapsed && act is UncontestedClaimAct.Withdrawn
                            ? UncontestedClaimStage.Withdrawn : before);
                }
                else if (claim.Acts.Count > 0 && !claim.StageOn(day).IsEnded())
                {
                    claim.WhyNot(new UncontestedClaimAct.Withdrawn { On = day }, Later).ShouldBeNull();
                }

                ShouldEndOnWorkingDays(claim.Periods, seat);
            }
        }
    }

    private static void ShouldEndOnWorkingDays(IReadOnlyList<ProcedureDeadline> periods, Territory seat) =>
        periods.Count(period => !Book.Calendar(seat).IsWorkingDay(period.On)).ShouldBe(0);

    private static IEnumerable<(DateOnly Day, int Pick)> Days(Random random)
    {
        var day = new DateOnly(2026, 4, 25).AddDays(random.Next(300));
        for (var step = 0; step < 16; step++)
        {
            yield return (day, random.Next(63));
            day = day.AddDays(random.Next(22));
        }
    }

    private static SmallClaimAct SmallAct(int pick, DateOnly on) =>
        (SmallClaimActKind)pick switch
        {
            SmallClaimActKind.RequestMade => new SmallClaimAct.RequestMade(Asked, default) { On = on },
            SmallClaimActKind.LetterSent => new SmallClaimAct.LetterSent { On = on },
            SmallClaimActKind.DebtorAccepted => new SmallClaimAct.DebtorAccepted { On = on },
            SmallClaimActKind.DebtorRefused => new SmallClaimAct.DebtorRefused { On = on },
            SmallClaimActKind.AgreementSigned => new SmallClaimAct.AgreementSigned(Asked) { On = on },
            SmallClaimActKind.TitleDelivered => new SmallClaimAct.TitleDelivered { On = on },
            SmallClaimActKind.Withdrawn => new SmallClaimAct.Withdrawn { On = on },
        };

    private static UncontestedClaimAct UncontestedAct(int pick, DateOnly on) =>
        (UncontestedClaimActKind)pick switch
        {
            UncontestedClaimActKind.RequestMade => new UncontestedClaimAct.RequestMade(Asked) { On = on },
            UncontestedClaimActKind.DemandServed => new UncontestedClaimAct.DemandServed { On = on },
            UncontestedClaimActKind.Contested => new UncontestedClaimAct.Contested { On = on },
            UncontestedClaimActKind.Paid => new UncontestedClaimAct.Paid { On = on },
            UncontestedClaimActKind.NonContestationRecorded =>
                new UncontestedClaimAct.NonContestationRecorded { On = on },
            UncontestedClaimActKind.EnforceabilityRefused =>
                new UncontestedClaimAct.EnforceabilityRefused { On = on },
            UncontestedClaimActKind.MadeEnforceable => new UncontestedClaimAct.MadeEnforceable { On = on },
            UncontestedClaimActKind.TitleServed => new UncontestedClaimAct.TitleServed { On = on },
            UncontestedClaimActKind.Withdrawn => new UncontestedClaimAct.Withdrawn { On = on },
        };
}
