using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.Ways;
using static Acquit.Core.Tests.Procedures.GivenMediation;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class MediationTests
{
    [Theory]
    [InlineData(MediatorKind.Enterprises, LegalStatus.Trader, null)]
    [InlineData(MediatorKind.Enterprises, LegalStatus.PublicBody, null)]
    [InlineData(MediatorKind.Enterprises, LegalStatus.Consumer, WhyNotMediation.NotBetweenProfessionals)]
    [InlineData(MediatorKind.Enterprises, LegalStatus.Unknown, WhyNotMediation.StatusUnknown)]
    [InlineData(MediatorKind.Conciliator, LegalStatus.Consumer, null)]
    [InlineData(MediatorKind.Conciliator, LegalStatus.PublicBody, WhyNotMediation.PublicParty)]
    [InlineData(MediatorKind.Conciliator, LegalStatus.Unknown, WhyNotMediation.StatusUnknown)]
    [InlineData(MediatorKind.Contractual, LegalStatus.PublicBody, null)]
    [InlineData(MediatorKind.Consumer, LegalStatus.Consumer, WhyNotMediation.ConsumerMediator)]
    public void Each_mediator_takes_his_own_parties(MediatorKind mediator, LegalStatus debtor, WhyNotMediation? why) =>
        Nothing(mediator, debtor).WhyNot(new MediationAct.RequestMade { On = Day("2026-10-05") }, Later).ShouldBe(why);

    [Fact]
    public void Limitation_stops_from_the_agreement_in_writing_or_the_first_meeting_until_somebody_ends_it()
    {
        Requested().SuspensionUntil(Day("2027-01-01")).ShouldBeNull("a request alone suspends nothing");
        var accepted = Requested().Then(new MediationAct.Accepted { On = Day("2026-10-12") });
        accepted.SuspensionUntil(Day("2026-10-12")).ShouldBeNull("no day has passed");
        accepted.SuspensionUntil(Day("2026-10-20")).ShouldBe(Days("2026-10-12", "2026-10-20"));
        var met = accepted.Then(new MediationAct.FirstMeeting { On = Day("2026-10-26") });
        met.Then(new MediationAct.Failed { On = Day("2026-11-30") }).SuspensionUntil(Day("2027-02-01"))
            .ShouldBe(Days("2026-10-12", "2026-11-30"));
        met.Then(new MediationAct.Refused { On = Day("2026-11-02") }).Then(
            new MediationAct.Failed { On = Day("2026-11-30") }).SuspensionUntil(Day("2027-02-01"))
            .ShouldBe(Days("2026-10-12", "2026-11-02"), "one party is enough to end it");
        met.SuspensionUntil(DateOnly.MaxValue).ShouldBe(
            Days("2026-10-12", "2026-10-26"), "nobody knows when it will end: to the last act");
        Requested().Then(new MediationAct.FirstMeeting { On = Day("2026-10-26") })
            .Then(Agreement("2026-11-03", "2026-12-31")).SuspensionUntil(Day("2027-02-01"))
            .ShouldBe(Days("2026-10-26", "2026-11-03"), "nothing in writing: from the first meeting");
    }

    [Fact]
    public void Six_months_are_left_after_it_at_least()
    {
        var suspension = Requested().Then(new MediationAct.Accepted { On = Day("2026-10-12") })
            .Then(new MediationAct.Failed { On = Day("2026-12-01") }).SuspensionUntil(Day("2027-02-01"))!.Value;
        LimitationPeriod After(string performed) => LimitationPeriod.For(
            new LimitedDebt(Day(performed), LegalStatus.Trader, ClaimKind.General)
            {
                Suspensions = [suspension],
            }, Book);

        After("2021-10-20").ExpiresOn.ShouldBe(Day("2027-06-01"), "eight days were left: six months from 1 December");
        After("2024-03-15").ExpiresOn.ShouldBe(Day("2029-05-04"), "fifty days are added to 15 March 2029");
    }

    [Theory]
    [InlineData("2027-01-05", false)]
    [InlineData("2027-01-06", true)]
    public void A_conciliator_who_meets_more_than_three_months_after_he_was_asked_frees_of_the_attempt(
        string meeting, bool frees)
    {
        var offered = Asked(MediatorKind.Conciliator)
            .Then(new MediationAct.MeetingSet(Day(meeting)) { On = Day("2026-10-19") });

        var attempt = offered.AttemptOn(Day("2026-10-19"));
        attempt.ShouldBe(frees
            ? new PriorAttempt(Way.Mediation, Day("2026-10-19")) { Ground = AttemptGround.MeetingTooLate } : null);
        offered.AttemptOn(Day("2026-10-18")).ShouldBeNull("it was not offered yet");
        offered.Then(new MediationAct.Withdrawn { On = Day("2026-10-20") }).AttemptOn(Day("2026-10-20"))
            .ShouldBe(attempt, "he may go to court");
    }

    [Fact]
    public void An_earlier_day_offered_since_or_a_mediator_who_is_no_conciliator_frees_of_nothing()
    {
        Asked(MediatorKind.Conciliator).Then(new MediationAct.MeetingSet(Day("2027-02-01")) { On = Day("2026-10-19") })
            .Then(new MediationAct.MeetingSet(Day("2026-12-01")) { On = Day("2026-11-02") })
            .AttemptOn(Day("2026-11-02")).ShouldBeNull();
        Asked(MediatorKind.Enterprises).Then(new MediationAct.MeetingSet(Day("2027-02-01")) { On = Day("2026-10-19") })
            .AttemptOn(Day("2026-11-02")).ShouldBeNull();
    }

    [Fact]
    public void The_recorded_failure_is_the_attempt_and_a_bare_refusal_is_none()
    {
        var refused = Asked(MediatorKind.Conciliator).Then(new MediationAct.Refused { On = Day("2026-10-12") });

        refused.AttemptOn(Day("2026-12-01")).ShouldBeNull();
        refused.WhyNot(new MediationAct.FirstMeeting { On = Day("2026-10-13") }, Later)
            .ShouldBe(WhyNotMediation.ProcedureEnded);
        var attempt = refused.Then(new MediationAct.Failed { On = Day("2026-10-19") }).AttemptOn(Day("2026-12-01"))!;
        (attempt.Ground, attempt.FailedOn, attempt.Rule.Reference)
            .ShouldBe((AttemptGround.ConciliationFailed, Day("2026-10-19"), "CPC, art. 750-1"));
        Unkept().Then(new MediationAct.Broken { On = Day("2026-12-01") }).AttemptOn(Day("2026-12-01"))!.Ground
            .ShouldBe(AttemptGround.AgreementBroken, "an agreement that was not kept was an attempt");
        Requested().Then(new MediationAct.Withdrawn { On = Day("2026-10-12") }).AttemptOn(Later).ShouldBeNull();
    }

    [Fact]
    public void An_agreement_is_paid_homologated_or_given_up_after_its_last_day()
    {
        var agreed = Unkept();

        agreed.StageOn(Day("2026-11-30")).ShouldBe(MediationStage.Agreed, "the last day is in time");
        agreed.StageOn(Day("2026-12-01")).ShouldBe(MediationStage.Unpaid);
        agreed.WhyNot(new MediationAct.Broken { On = Day("2026-11-20") }, Later)
            .ShouldBeNull("an instalment may be missed long before the last one");
        agreed.WhyNot(new MediationAct.Withdrawn { On = Day("2026-12-01") }, Later)
            .ShouldBe(WhyNotMediation.AlreadyAgreed);
        agreed.Then(new MediationAct.Performed { On = Day("2026-11-20") }).At(Later).Standing
            .ShouldBe(ProcedureStanding.Settled);
        var titled = agreed.Then(new MediationAct.Homologated { On = Day("2026-11-25") });
        titled.At(Later).Standing.ShouldBe(ProcedureStanding.Titled);
        titled.WhyNot(new MediationAct.Broken { On = Day("2026-12-01") }, Later).ShouldBe(WhyNotMediation.TitleThere);
        titled.Then(new MediationAct.Performed { On = Day("2026-12-01") }).At(Later).Standing
            .ShouldBe(ProcedureStanding.Settled);
        var refused = agreed.Then(new MediationAct.HomologationRefused { On = Day("2026-11-25") });
        refused.WhyNot(new MediationAct.Homologated { On = Day("2026-11-26") }, Later)
            .ShouldBe(WhyNotMediation.HomologationDecided);
        refused.Then(new MediationAct.Broken { On = Day("2026-12-01") }).At(Later).Standing
            .ShouldBe(ProcedureStanding.Failed);
    }

    [Fact]
    public void An_agreement_is_about_a_sum_and_a_day_that_is_still_to_come()
    {
        Requested().WhyNot(new MediationAct.Agreed(Money.Zero, Day("2026-12-01")) { On = Day("2026-10-12") }, Later)
            .ShouldBe(WhyNotMediation.NothingAgreed);
        Requested().WhyNot(Agreement("2026-10-12", "2026-10-11"), Later)
            .ShouldBe(WhyNotMediation.PayByBeforeAgreement);
        Requested().WhyNot(new MediationAct.MeetingSet(Day("2026-10-11")) { On = Day("2026-10-12") }, Later)
            .ShouldBe(WhyNotMediation.MeetingBeforeOffer);
    }

    [Fact]
    public void The_meeting_is_ours_to_keep_until_it_was_held_or_the_talk_is_over()
    {
        var set = Requested().Then(new MediationAct.MeetingSet(Day("2026-10-26")) { On = Day("2026-10-12") });

        set.ToDo.Select(period => (period.Key, period.On)).ShouldBe([("meeting", Day("2026-10-26"))]);
        set.MissedOn(Day("2026-10-27"))!.Key.ShouldBe("meeting", "what became of it is still to be noted");
        set.Then(new MediationAct.FirstMeeting { On = Day("2026-10-26") }).ToDo.ShouldBeEmpty();
        set.Then(new MediationAct.Refused { On = Day("2026-10-20") }).ToDo.ShouldBeEmpty();
        set.Periods.Single(period => period.Key == "usual").On.ShouldBe(Day("2027-01-05"));
        set.Periods.Single(period => period.Key == "usual").Rule.Confidence.ShouldBe(
            Confidence.Secondary, "no text sets it");
    }
}
