using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.SmallClaims;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class SmallClaimTests
{
    private static readonly DateOnly _actDay = new(2026, 12, 14);

    private static readonly SmallClaimAct[] _acts =
    [
        new SmallClaimAct.RequestMade(Asked, Money.FromCents(100_00)) { On = _actDay },
        new SmallClaimAct.LetterSent { On = _actDay },
        new SmallClaimAct.DebtorAccepted { On = _actDay },
        new SmallClaimAct.DebtorRefused { On = _actDay },
        new SmallClaimAct.AgreementSigned(Asked) { On = _actDay },
        new SmallClaimAct.TitleDelivered { On = _actDay },
        new SmallClaimAct.Withdrawn { On = _actDay },
    ];

    [Theory]
    [InlineData("2026-10-05", "2026-11-05")]
    [InlineData("2026-10-14", "2026-11-16")] // 14 November is a Saturday
    [InlineData("2026-01-31", "2026-03-02")] // 28 February is a Saturday
    public void The_debtor_has_a_month_from_the_sending_of_the_letter(string sent, string last)
    {
        var invited = Invited(sent);

        invited.Agree!.On.ShouldBe(Day(last));
        invited.StageOn(Day(last)).ShouldBe(SmallClaimStage.Invited);
        invited.StageOn(Day(last).AddDays(1)).ShouldBe(SmallClaimStage.Failed);
        invited.WhyNot(new SmallClaimAct.DebtorAccepted { On = Day(last).AddDays(1) }, Later)
            .ShouldBe(WhyNotSmallClaim.MonthOver);
    }

    [Theory]
    [InlineData("2019-12-31", "3900.00", "100.00", null)]
    [InlineData("2019-12-31", "3900.01", "100.00", WhyNotSmallClaim.AboveCap)]
    [InlineData("2020-01-01", "4900.00", "100.00", null)]
    [InlineData("2020-01-01", "4900.00", "100.01", WhyNotSmallClaim.AboveCap)]
    [InlineData("2020-01-01", "0.00", "100.00", WhyNotSmallClaim.NothingAsked)]
    public void The_day_of_the_request_selects_the_cap(
        string day, string principal, string interest, WhyNotSmallClaim? why)
    {
        var request = new SmallClaimAct.RequestMade(Money.Parse(principal), Money.Parse(interest)) { On = Day(day) };

        Nothing(LegalStatus.Consumer).WhyNot(request, Later).ShouldBe(why);
    }

    [Theory]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "2026-04-24", null)]
    [InlineData(LegalStatus.Trader, LegalStatus.Trader, "2026-04-25", WhyNotSmallClaim.BetweenTraders)]
    [InlineData(LegalStatus.Unknown, LegalStatus.Trader, "2026-04-25", WhyNotSmallClaim.StatusUnknown)]
    [InlineData(LegalStatus.Liberal, LegalStatus.Trader, "2026-04-25", null)]
    [InlineData(LegalStatus.Trader, LegalStatus.Craftsman, "2026-04-25", null)]
    [InlineData(LegalStatus.Trader, LegalStatus.PublicBody, "2026-01-05", WhyNotSmallClaim.PublicDebtor)]
    [InlineData(LegalStatus.Trader, LegalStatus.Unknown, "2026-01-05", WhyNotSmallClaim.StatusUnknown)]
    public void Traders_leave_it_on_25_April_2026(
        LegalStatus creditor, LegalStatus debtor, string day, WhyNotSmallClaim? why) =>
        SmallClaim.Open(new(creditor, debtor, Territory.Metropole), Book)
            .WhyNot(new SmallClaimAct.RequestMade(Asked, Money.Zero) { On = Day(day) }, Later).ShouldBe(why);

    [Fact]
    public void The_law_of_the_day_of_the_letter_closes_a_request_between_traders()
    {
        var requested = SmallClaim.Open(new(LegalStatus.Trader, LegalStatus.Trader, Territory.Metropole), Book)
            .With(new SmallClaimAct.RequestMade(Asked, Money.Zero) { On = Day("2026-04-20") }, Later);

        requested.WhyNot(new SmallClaimAct.LetterSent { On = Day("2026-04-24") }, Later).ShouldBeNull();
        requested.WhyNot(new SmallClaimAct.LetterSent { On = Day("2026-04-25") }, Later)
            .ShouldBe(WhyNotSmallClaim.BetweenTraders);
        requested.WhyNot(new SmallClaimAct.Withdrawn { On = Day("2026-04-25") }, Later).ShouldBeNull();
    }

    [Fact]
    public void What_was_never_asked_is_not_given_up() =>
        Nothing(LegalStatus.Consumer).WhyNot(new SmallClaimAct.Withdrawn { On = _actDay }, Later)
            .ShouldBe(WhyNotSmallClaim.NotRequested);

    [Fact]
    public void Taking_part_suspends_limitation_until_the_outcome()
    {
        var talking = Invited("2026-10-05").With(new SmallClaimAct.DebtorAccepted { On = Day("2026-10-12") }, Later);

        talking.SuspensionUntil(Day("2026-10-12")).ShouldBeNull();
        talking.SuspensionUntil(Day("2026-10-20")).ShouldBe(
            new LimitationSuspension(Day("2026-10-12"), Day("2026-10-20")));
        talking.SuspensionUntil(Day("2027-02-01")).ShouldBe(
            new LimitationSuspension(Day("2026-10-12"), Day("2026-11-05")), "the month ended it");
        talking.With(new SmallClaimAct.DebtorRefused { On = Day("2026-10-19") }, Later)
            .SuspensionUntil(Day("2027-02-01"))!.Value.Until.ShouldBe(Day("2026-10-19"));
        talking.With(new SmallClaimAct.Withdrawn { On = Day("2026-12-01") }, Later)
            .SuspensionUntil(Day("2027-02-01"))!.Value.Until.ShouldBe(Day("2026-11-05"), "the month had ended it");
        Invited("2026-10-05").SuspensionUntil(Day("2027-02-01")).ShouldBeNull("silence suspends nothing");
    }

    [Fact]
    public void A_failure_counts_as_the_amicable_attempt_and_a_request_alone_does_not()
    {
        Invited("2026-10-05").CountsAsAttemptOn(Day("2026-11-05")).ShouldBeFalse();
        Invited("2026-10-05").CountsAsAttemptOn(Day("2026-11-06")).ShouldBeTrue();
        Invited("2026-10-05").With(new SmallClaimAct.Withdrawn { On = Day("2026-10-06") }, Later)
            .CountsAsAttemptOn(Day("2026-12-01")).ShouldBeFalse();
        Invited("2026-10-05").With(new SmallClaimAct.Withdrawn { On = Day("2026-11-06") }, Later)
            .CountsAsAttemptOn(Day("2026-12-01")).ShouldBeTrue("it had failed before it was given up");
        Requested("2026-10-05").CountsAsAttemptOn(Day("2026-12-01")).ShouldBeFalse();
        Invited("2026-10-05").AttemptFailedOn(Day("2026-12-01")).ShouldBe(Day("2026-11-06"), "silence is a refusal");
        Invited("2026-10-05").With(new SmallClaimAct.DebtorRefused { On = Day("2026-10-19") }, Later)
            .AttemptFailedOn(Day("2026-12-01")).ShouldBe(Day("2026-10-19"));
    }

    [Fact]
    public void An_agreement_leads_to_a_title_for_no_more_than_was_asked()
    {
        var talking = Invited("2026-10-05").With(new SmallClaimAct.DebtorAccepted { On = Day("2026-10-12") }, Later);
        var most = Asked + Money.FromCents(100_00);

        talking.WhyNot(Agreed(most + Money.FromCents(1), "2026-10-20"), Later)
            .ShouldBe(WhyNotSmallClaim.AgreedMoreThanAsked);
        talking.WhyNot(Agreed(Money.Zero, "2026-10-20"), Later).ShouldBe(WhyNotSmallClaim.NothingAgreed);
        var agreed = talking.With(Agreed(most, "2026-11-05"), Later);
        agreed.IsPaymentHeldOn(Day("2026-11-05")).ShouldBeTrue();
        agreed.StageOn(Day("2026-12-01")).ShouldBe(SmallClaimStage.Agreed, "the month was for the agreement");
        var titled = agreed.With(new SmallClaimAct.TitleDelivered { On = Day("2026-11-09") }, Later);
        titled.StageOn(Day("2026-11-09")).ShouldBe(SmallClaimStage.Titled);
        titled.IsPaymentHeldOn(Day("2026-11-09")).ShouldBeFalse();
    }

    [Fact]
    public void The_law_book_is_silent_before_the_procedure_existed() =>
        SmallClaim.WhyNotLaw(new SmallClaimAct.LetterSent { On = Day("2016-05-31") }, Book).ShouldNotBeNull();

    [Fact]
    public void The_page_says_what_the_code_does_in_every_situation_with_every_act()
    {
        var page = new ProcedurePage(
            "Procédure simplifiée de recouvrement des petites créances (CPCE, art. L. 125-1, R. 125-1 à R. 125-8)",
            """
            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée. Le jour de la **demande** choisit le plafond ; depuis le 25 avril 2026, une
            créance facturée entre commerçants n’y entre plus. Tous les frais restent au créancier (L. 125-1, al. 4).
            Le commissaire de justice qui délivre le titre ne peut pas l’exécuter (R. 125-8), et il ne reçoit aucun
            paiement entre la lettre et l’issue (R. 125-7). Chaque acte ci-dessous est daté du 14/12/2026.
            """);
        var stages = new HashSet<SmallClaimStage>();
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

        stages.Order().ShouldBe(Enum.GetValues<SmallClaimStage>());
        _acts.Select(act => act.Kind).ShouldBe(Enum.GetValues<SmallClaimActKind>());
        page.ShouldBe("small-claim.md");
    }

    private static IEnumerable<(string, SmallClaim)> Situations()
    {
        var talking = Invited("2026-11-23").With(new SmallClaimAct.DebtorAccepted { On = Day("2026-12-01") }, Later);
        var agreed = talking.With(Agreed(Asked, "2026-12-07"), Later);
        return
        [
            ("en préparation", Nothing(LegalStatus.Consumer)),
            ("demandée", Requested("2026-11-20")),
            ("débiteur invité", Invited("2026-11-23")),
            ("débiteur participant", talking),
            ("accord trouvé", agreed),
            ("titre délivré", agreed.With(new SmallClaimAct.TitleDelivered { On = Day("2026-12-09") }, Later)),
            ("refusée", talking.With(new SmallClaimAct.DebtorRefused { On = Day("2026-12-09") }, Later)),
            ("débiteur silencieux, mois passé", Invited("2026-10-05")),
            ("débiteur participant, mois passé sans accord",
                Invited("2026-10-05").With(new SmallClaimAct.DebtorAccepted { On = Day("2026-10-12") }, Later)),
            ("abandonnée", talking.With(new SmallClaimAct.Withdrawn { On = Day("2026-12-09") }, Later)),
        ];
    }

    private static string Answer(SmallClaim claim, SmallClaimAct act) =>
        claim.WhyNot(act, _actDay) is { } why
            ? $"refusé ({why}) : {why.Sentence(Language.French)}"
            : $"→ **{claim.With(act, _actDay).StageOn(_actDay).Name(Language.French)}**";

    private static SmallClaimAct.AgreementSigned Agreed(Money sum, string on) => new(sum) { On = Day(on) };

    private static SmallClaim Nothing(LegalStatus debtor) =>
        SmallClaim.Open(new(LegalStatus.Trader, debtor, Territory.Metropole), Book);

    private static SmallClaim Requested(string on) =>
        Nothing(LegalStatus.Consumer)
            .With(new SmallClaimAct.RequestMade(Asked, Money.FromCents(100_00)) { On = Day(on) }, Later);

    private static SmallClaim Invited(string on) =>
        Requested(on).With(new SmallClaimAct.LetterSent { On = Day(on) }, Later);
}
