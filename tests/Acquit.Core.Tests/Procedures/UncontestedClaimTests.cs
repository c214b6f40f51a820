using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.UncontestedClaims;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class UncontestedClaimTests
{
    private static readonly DateOnly _actDay = new(2026, 12, 14);

    private static readonly UncontestedClaimAct[] _acts =
    [
        new UncontestedClaimAct.RequestMade(Asked) { On = _actDay },
        new UncontestedClaimAct.DemandServed { On = _actDay },
        new UncontestedClaimAct.Contested { On = _actDay },
        new UncontestedClaimAct.Paid { On = _actDay },
        new UncontestedClaimAct.NonContestationRecorded { On = _actDay },
        new UncontestedClaimAct.EnforceabilityRefused { On = _actDay },
        new UncontestedClaimAct.MadeEnforceable { On = _actDay },
        new UncontestedClaimAct.TitleServed { On = _actDay },
        new UncontestedClaimAct.Withdrawn { On = _actDay },
    ];

    [Theory]
    // 5 October + 1 month = Thursday 5 November; + 8 days = Friday 13; recorded from Saturday 14
    [InlineData("2026-10-05", "2026-11-05", "2026-11-13")]
    // 14 November is a Saturday: Monday 16; + 8 days = Tuesday 24
    [InlineData("2026-10-14", "2026-11-16", "2026-11-24")]
    public void The_record_waits_for_a_month_and_eight_days(string served, string answer, string wait)
    {
        var claim = Served(served);

        claim.Answer!.On.ShouldBe(Day(answer));
        claim.WaitToRecord!.On.ShouldBe(Day(wait));
        claim.StageOn(Day(wait)).ShouldBe(UncontestedClaimStage.Served);
        claim.StageOn(Day(wait).AddDays(1)).ShouldBe(UncontestedClaimStage.Uncontested);
        claim.WhyNot(new UncontestedClaimAct.NonContestationRecorded { On = Day(wait) }, Later)
            .ShouldBe(WhyNotUncontestedClaim.TooEarlyToRecord);
        claim.WhyNot(new UncontestedClaimAct.NonContestationRecorded { On = Day(wait).AddDays(1) }, Later)
            .ShouldBeNull();
    }

    [Fact]
    public void The_title_is_served_within_six_months()
    {
        var titled = Titled("2026-12-01");

        titled.ServeTitle!.On.ShouldBe(Day("2027-06-01"));
        titled.ServeTitle.IsOurs.ShouldBeTrue();
        titled.WhyNot(new UncontestedClaimAct.TitleServed { On = Day("2027-06-01") }, Later).ShouldBeNull();
        titled.WhyNot(new UncontestedClaimAct.TitleServed { On = Day("2027-06-02") }, Later)
            .ShouldBe(WhyNotUncontestedClaim.TitlePeriodExpired);
        titled.StageOn(Day("2027-06-02")).ShouldBe(UncontestedClaimStage.Lapsed);
        titled.With(new UncontestedClaimAct.Withdrawn { On = Day("2027-06-02") }, Later)
            .StageOn(Day("2027-06-02")).ShouldBe(UncontestedClaimStage.Withdrawn);
    }

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "2026-04-24", WhyNotUncontestedClaim.NotInForce)]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "2026-04-25", null)]
    [InlineData(LegalStatus.Trader, LegalStatus.Craftsman, "2026-10-05", WhyNotUncontestedClaim.NotBetweenTraders)]
    [InlineData(LegalStatus.Liberal, LegalStatus.Trader, "2026-10-05", WhyNotUncontestedClaim.NotBetweenTraders)]
    [InlineData(LegalStatus.Trader, LegalStatus.Unknown, "2026-10-05", WhyNotUncontestedClaim.StatusUnknown)]
    public void It_is_for_traders_since_the_law_of_2026(
        LegalStatus creditor, LegalStatus debtor, string day, WhyNotUncontestedClaim? why) =>
        UncontestedClaim.Open(new(creditor, debtor, Territory.Metropole), Book)
            .WhyNot(new UncontestedClaimAct.RequestMade(Asked) { On = Day(day) }, Later).ShouldBe(why);

    [Fact]
    public void A_contestation_ends_it_even_late_as_long_as_nothing_is_recorded()
    {
        var late = new UncontestedClaimAct.Contested { On = Day("2026-11-20") };

        Served("2026-10-05").With(late, Later).StageOn(Later).ShouldBe(UncontestedClaimStage.Contested);
        Served("2026-10-05").With(new UncontestedClaimAct.NonContestationRecorded { On = Day("2026-11-16") }, Later)
            .WhyNot(late, Later).ShouldBe(WhyNotUncontestedClaim.AlreadyRecorded);
    }

    [Fact]
    public void What_was_never_asked_is_not_given_up() =>
        UncontestedClaim.Open(new(LegalStatus.Trader, LegalStatus.Trader, Territory.Metropole), Book)
            .WhyNot(new UncontestedClaimAct.Withdrawn { On = _actDay }, Later)
            .ShouldBe(WhyNotUncontestedClaim.NotRequested);

    [Fact]
    public void All_of_it_is_to_be_confirmed() => UncontestedClaim.IsToConfirm(Book, _actDay).ShouldBeTrue();

    [Fact]
    public void The_page_says_what_the_code_does_in_every_situation_with_every_act()
    {
        var page = new ProcedurePage(
            "Recouvrement des créances commerciales incontestées (CPCE, art. L. 126-1 à L. 126-5)",
            """
            **Décret à confirmer** : la loi 2026-307 du 23 avril 2026 est en vigueur depuis le 25 avril 2026 environ ;
            son décret d’application et le tarif n’étaient pas publiés, et le texte n’a été lu que dans des sources qui
            le citent. Rien ne s’engage avant qu’un commissaire de justice ait accepté.

            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée. La créance est facturée entre commerçants, certaine, liquide et exigible ; il
            n’y a pas de plafond. Chaque acte ci-dessous est daté du 14/12/2026.
            """);
        var stages = new HashSet<UncontestedClaimStage>();
        foreach (var (name, claim) in Situations())
        {
            stages.Add(claim.StageOn(_actDay));
            page.Situation(
                name,
                claim.StageOn(_actDay).Name(Language.French),
                claim.Acts.Select(act => (act.On, act.Kind.Name(Language.French))),
                claim.Periods,
                _acts.Select(act => (act.Kind.Name(Language.French), Answer(claim, act))));
        }

        stages.Order().ShouldBe(Enum.GetValues<UncontestedClaimStage>());
        _acts.Select(act => act.Kind).ShouldBe(Enum.GetValues<UncontestedClaimActKind>());
        page.ShouldBe("uncontested-claim.md");
    }

    private static IEnumerable<(string, UncontestedClaim)> Situations()
    {
        var nothing = UncontestedClaim.Open(new(LegalStatus.Trader, LegalStatus.Trader, Territory.Metropole), Book);
        var recorded = Recorded("2026-10-05", "2026-11-16");
        return
        [
            ("en préparation", nothing),
            ("demandée", Requested("2026-10-01")),
            ("commandement signifié, mois en cours", Served("2026-11-30")),
            ("mois passé, huit jours en cours", Served("2026-11-09")),
            ("mois et huit jours passés", Served("2026-10-05")),
            ("contestée",
                Served("2026-11-30").With(new UncontestedClaimAct.Contested { On = Day("2026-12-07") }, Later)),
            ("payée", Served("2026-11-30").With(new UncontestedClaimAct.Paid { On = Day("2026-12-07") }, Later)),
            ("procès-verbal dressé", recorded),
            ("refusée par le greffe",
                recorded.With(new UncontestedClaimAct.EnforceabilityRefused { On = Day("2026-11-23") }, Later)),
            ("titre à signifier", Titled("2026-12-01")),
            ("titre signifié",
                Titled("2026-12-01").With(new UncontestedClaimAct.TitleServed { On = Day("2026-12-08") }, Later)),
            ("titre non signifié à temps", Recorded("2026-04-27", "2026-06-08")
                .With(new UncontestedClaimAct.MadeEnforceable { On = Day("2026-06-09") }, Later)),
            ("abandonnée", recorded.With(new UncontestedClaimAct.Withdrawn { On = Day("2026-12-01") }, Later)),
        ];
    }

    private static string Answer(UncontestedClaim claim, UncontestedClaimAct act) =>
        claim.WhyNot(act, _actDay) is { } why
            ? $"refusé ({why}) : {why.Sentence(Language.French)}"
            : $"→ **{claim.With(act, _actDay).StageOn(_actDay).Name(Language.French)}**";

    private static UncontestedClaim Requested(string on) =>
        UncontestedClaim.Open(new(LegalStatus.Trader, LegalStatus.Trader, Territory.Metropole), Book)
            .With(new UncontestedClaimAct.RequestMade(Asked) { On = Day(on) }, Later);

    private static UncontestedClaim Served(string on) =>
        Requested(on).With(new UncontestedClaimAct.DemandServed { On = Day(on) }, Later);

    private static UncontestedClaim Recorded(string served, string on) =>
        Served(served).With(new UncontestedClaimAct.NonContestationRecorded { On = Day(on) }, Later);

    private static UncontestedClaim Titled(string on) =>
        Recorded("2026-10-05", "2026-11-16").With(new UncontestedClaimAct.MadeEnforceable { On = Day(on) }, Later);
}
