using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Summonses;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class SummonsToPayTests
{
    private static readonly DateOnly _actDay = new(2026, 12, 14);

    private static readonly SummonsToPayAct[] _acts =
    [
        new SummonsToPayAct.RequestMade { On = _actDay },
        new SummonsToPayAct.Served(_actDay.AddDays(8)) { On = _actDay },
        new SummonsToPayAct.Contested { On = _actDay },
        new SummonsToPayAct.Paid { On = _actDay },
        new SummonsToPayAct.Withdrawn { On = _actDay },
    ];

    [Fact]
    public void Served_it_puts_on_notice_and_the_day_to_pay_is_as_the_act_says()
    {
        var served = Served("2026-10-05", "2026-10-17"); // a Saturday: nothing rolls

        served.OnNoticeFrom.ShouldBe(Day("2026-10-05"));
        served.StageOn(Day("2026-10-17")).ShouldBe(SummonsToPayStage.Served);
        served.StageOn(Day("2026-10-18")).ShouldBe(SummonsToPayStage.Unanswered);
        served.WhyNot(new SummonsToPayAct.Paid { On = Day("2026-11-02") }, Later).ShouldBeNull("late is still paid");
    }

    [Theory]
    [InlineData("2026-10-04", WhyNotSummonsToPay.NoServiceThatDay)] // Sunday
    [InlineData("2026-11-11", WhyNotSummonsToPay.NoServiceThatDay)]
    [InlineData("2026-10-10", null)] // Saturday (CPC, art. 664)
    public void Nothing_is_served_on_a_Sunday_or_a_holiday(string day, WhyNotSummonsToPay? why) =>
        Requested("2026-10-01").WhyNot(new SummonsToPayAct.Served(Day("2026-12-01")) { On = Day(day) }, Later)
            .ShouldBe(why);

    [Fact]
    public void What_was_never_asked_is_not_given_up() =>
        SummonsToPay.Open(Territory.Metropole, Book).WhyNot(new SummonsToPayAct.Withdrawn { On = _actDay }, Later)
            .ShouldBe(WhyNotSummonsToPay.NotRequested);

    [Fact]
    public void The_day_to_pay_is_not_before_the_service() =>
        Requested("2026-10-01")
            .WhyNot(new SummonsToPayAct.Served(Day("2026-10-04")) { On = Day("2026-10-05") }, Later)
            .ShouldBe(WhyNotSummonsToPay.PayByBeforeService);

    [Theory]
    [InlineData(LimitationCause.SummonsToPay)]
    [InlineData(LimitationCause.CommercialDemand)]
    public void Neither_a_summons_nor_a_commercial_demand_interrupts_limitation(LimitationCause cause)
    {
        var debt = new LimitedDebt(Day("2024-03-15"), LegalStatus.Trader, ClaimKind.General)
        {
            Events = [new LimitationEvent(Day("2026-10-05"), cause)],
        };

        var period = LimitationPeriod.For(debt, Book);
        period.ExpiresOn.ShouldBe(Day("2029-03-15"));
        period.Ignored.Single().Why.ShouldNotBeEmpty();
        period.Ignored.Single().WhyInEnglish.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_page_says_what_it_does_and_does_not_do_and_every_act()
    {
        var effects = string.Concat(Enum.GetValues<SummonsEffect>()
            .Select(effect => $"- {effect.Sentence(Language.French)} ({effect.Rule().Reference})\n"));
        var page = new ProcedurePage("Sommation de payer (C. civ., art. 1344)",
            $"""
            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée. Chaque acte ci-dessous est daté du 14/12/2026.

            {effects}
            """.TrimEnd());
        var stages = new HashSet<SummonsToPayStage>();
        foreach (var (name, summons) in Situations())
        {
            stages.Add(summons.StageOn(_actDay));
            page.Situation(
                name,
                summons.StageOn(_actDay).Name(Language.French),
                summons.Acts.Select(act => (act.On, act.Kind.Name(Language.French))),
                summons.Periods,
                _acts.Select(act => (act.Kind.Name(Language.French), Answer(summons, act))));
        }

        stages.Order().ShouldBe(Enum.GetValues<SummonsToPayStage>());
        _acts.Select(act => act.Kind).ShouldBe(Enum.GetValues<SummonsToPayActKind>());
        page.ShouldBe("summons-to-pay.md");
    }

    private static IEnumerable<(string, SummonsToPay)> Situations() =>
        [
            ("en préparation", SummonsToPay.Open(Territory.Metropole, Book)),
            ("demandée", Requested("2026-12-01")),
            ("signifiée, délai en cours", Served("2026-12-08", "2026-12-16")),
            ("signifiée, délai passé", Served("2026-12-01", "2026-12-09")),
            ("contestée", Served("2026-12-01", "2026-12-09")
                .With(new SummonsToPayAct.Contested { On = Day("2026-12-07") }, Later)),
            ("payée",
                Served("2026-12-01", "2026-12-09").With(new SummonsToPayAct.Paid { On = Day("2026-12-07") }, Later)),
            ("retirée",
                Requested("2026-12-01").With(new SummonsToPayAct.Withdrawn { On = Day("2026-12-02") }, Later)),
        ];

    private static string Answer(SummonsToPay summons, SummonsToPayAct act) =>
        summons.WhyNot(act, _actDay) is { } why
            ? $"refusé ({why}) : {why.Sentence(Language.French)}"
            : $"→ **{summons.With(act, _actDay).StageOn(_actDay).Name(Language.French)}**";

    private static SummonsToPay Requested(string on) =>
        SummonsToPay.Open(Territory.Metropole, Book).With(new SummonsToPayAct.RequestMade { On = Day(on) }, Later);

    private static SummonsToPay Served(string on, string payBy) =>
        Requested(on).With(new SummonsToPayAct.Served(Day(payBy)) { On = Day(on) }, Later);
}
