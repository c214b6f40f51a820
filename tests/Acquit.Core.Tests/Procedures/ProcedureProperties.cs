using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Procedures;

/// <summary>
/// What calendars, rails and gates rely on, of every procedure alike: seeded walks by acts said by their key.
/// </summary>
public class ProcedureProperties
{
    private const int Walks = 60;
    private static readonly DateOnly _later = new(2030, 1, 1);

    public static TheoryData<Way> Followed => [.. Enum.GetValues<Way>().Where(WayActs.IsFollowed)];

    [Theory]
    [MemberData(nameof(Followed))]
    public void While_it_is_not_over_some_act_is_possible(Way way) =>
        Walk(way, (procedure, day) =>
        {
            if (!procedure.At(day).IsOver && procedure.At(day).Standing != ProcedureStanding.Titled)
            {
                procedure.PossibleOn(day, ShippedLaw.Book).ShouldNotBeEmpty(procedure.At(day).Key);
            }
        });

    [Theory]
    [MemberData(nameof(Followed))]
    public void It_turns_on_the_day_that_it_says_and_not_before(Way way)
    {
        var turned = 0;
        Walk(way, (procedure, day) =>
        {
            if (procedure.TurnsOn(day) is { } turn)
            {
                turned++;
                procedure.At(turn.AddDays(-1)).Key.ShouldBe(procedure.At(day).Key);
                procedure.At(turn).Key.ShouldNotBe(procedure.At(day).Key);
            }
        });
        turned.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Followed))]
    public void What_is_left_to_do_is_ours_and_answered_by_an_act_that_it_knows(Way way) =>
        Walk(way, (procedure, _) =>
        {
            foreach (var period in procedure.ToDo)
            {
                period.IsOurs.ShouldBeTrue();
                procedure.Named(period.AnsweredBy).ShouldNotBeNull(period.Key);
                procedure.Periods.ShouldContain(period);
            }
        });

    [Theory]
    [MemberData(nameof(Followed))]
    public void An_act_that_a_person_may_note_is_taken_and_kept_when_replayed(Way way)
    {
        var random = new Random(7);
        var (events, day) = (new List<DossierEvent> { Opened(way) }, new DateOnly(2026, 10, 1));
        for (var step = 0; step < 8; step++)
        {
            var procedure = CourtProcedure.Of(events, ShippedLaw.Book).ShouldHaveSingleItem();
            procedure.Unfit.ShouldBeEmpty();
            procedure.Acts.Count.ShouldBe(step);
            var possible = procedure.State.Vocabulary
                .Where(name => procedure.State.WhyNotTake(Told(name, day), _later) is null).ToList();
            if (possible.Count == 0)
            {
                break;
            }

            events.Add(Recorded(way, Told(possible[random.Next(possible.Count)], day)));
            day = day.AddDays(random.Next(4));
        }

        events.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_way_that_is_not_followed_has_no_state() =>
        CourtProcedure.Of([Opened(Way.Merits)], ShippedLaw.Book).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Followed))]
    public void A_detail_that_is_not_told_makes_the_act_unfit_and_never_an_error(Way way)
    {
        foreach (var name in way.Acts().Where(name => name.Needs != ActDetails.None))
        {
            var bare = new ProcedureActRecorded(1, name.Key) { Way = way, EffectiveOn = new(2026, 10, 2) };
            CourtProcedure.Of([Opened(way), bare], ShippedLaw.Book).Single().Unfit.ShouldBe([bare]);
        }
    }

    private static void Walk(Way way, Action<Procedure, DateOnly> check)
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var (procedure, day) = (CourtProcedure.Begin(Opened(way), ShippedLaw.Book)!, new DateOnly(2026, 9, 28));
            for (var step = 0; step < 10; step++)
            {
                check(procedure, day);
                var name = procedure.Vocabulary[random.Next(procedure.Vocabulary.Count)];
                if (procedure.WhyNotTake(Told(name, day), _later) is null)
                {
                    procedure = procedure.Take(Told(name, day), ShippedLaw.Book, _later);
                    check(procedure, day);
                }

                day = day.AddDays(random.Next(12));
            }
        }
    }

    private static ProcedureAct Told(ProcedureActName name, DateOnly on) => new(name.Key, on)
    {
        Amount = Money.FromCents(100), Manner = ServiceManner.ToPerson, MadeOn = on, PayBy = on.AddDays(8),
        MeetingOn = on.AddDays(5),
    };

    private static ProcedureActRecorded Recorded(Way way, ProcedureAct act) => new(1, act.Key)
    {
        Way = way, EffectiveOn = act.On, Amount = act.Amount, Manner = act.Manner, MadeOn = act.MadeOn,
        PayBy = act.PayBy, MeetingOn = act.MeetingOn,
    };

    private static ProcedureOpened Opened(Way way) => new(1, way)
    {
        EffectiveOn = new(2026, 9, 28), CreditorStatus = LegalStatus.Trader, Seat = Territory.Metropole,
        DebtorStatus = way == Way.SmallClaim ? LegalStatus.Liberal : LegalStatus.Trader, Items = [new("F-1")],
        Mediator = way == Way.Mediation ? MediatorKind.Enterprises : null,
    };
}
