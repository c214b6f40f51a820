using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Receivables;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Dunning;

/// <summary>What a procedure before a court does to the items it claims, and to those it does not.</summary>
public class CourtGateTests
{
    private static readonly DateOnly _opened = new(2026, 10, 5);

    [Fact]
    public void What_a_procedure_claims_waits_for_the_court_and_the_rest_is_chased()
    {
        var decisions = Decide(_opened, Opened("F-1"));

        decisions.Why("F-1").ShouldBe(ReasonCode.WithCourt);
        decisions.Of("F-1").Reasons[0].Text.ShouldBe(
            "Injonction de payer, tribunal de commerce de Lyon : en préparation (dernier acte le 05/10/2026)");
        decisions.Why("F-2").ShouldNotBe(ReasonCode.WithCourt);
        decisions.Of("F-1").NextLookOn.ShouldBe(_opened.AddDays(30), "nothing runs yet: a month of ours");
    }

    [Fact]
    public void The_next_look_is_the_last_day_of_the_next_act_of_ours()
    {
        var filed = Decide(new(2026, 10, 6), Opened("F-1"), Filed(new(2026, 10, 6)));
        filed.Of("F-1").NextLookOn.ShouldBe(new(2026, 10, 21), "15 days to advance the costs");
        filed.Of("F-1").Reasons[0].Text.ShouldEndWith(": requête déposée, prochain acte avant le 21/10/2026 inclus");

        DossierEvent[] served =
        [
            Opened("F-1"), Filed(new(2026, 10, 6)), Act("costs", new(2026, 10, 7)),
            Act("order", new(2026, 10, 12)) with { Amount = Money.Parse("1200.00") },
            Act("served", new(2026, 10, 20)) with { Manner = ServiceManner.ToPerson },
        ];
        Decide(new(2026, 10, 20), served).Of("F-1").NextLookOn
            .ShouldBe(new(2026, 12, 22), "two months end on a Sunday, so on Monday 21: title the day after");
    }

    [Fact]
    public void A_procedure_that_lapsed_holds_its_items_until_a_person_decides()
    {
        DossierEvent[] lapsed = [Opened("F-1"), Filed(new(2026, 10, 6))];

        var after = Decide(new(2026, 10, 22), lapsed);
        after.Why("F-1").ShouldBe(ReasonCode.WithCourt);
        after.Of("F-1").Reasons[0].Text.ShouldContain("caduque ou non avenue");

        Decide(new(2026, 10, 22), [.. lapsed, new HandedOver("Me Kervella") { EffectiveOn = new(2026, 10, 22) }])
            .Why("F-1").ShouldBe(ReasonCode.HandedOver);
        Decide(new(2026, 10, 22), [.. lapsed, new WrittenOff { EffectiveOn = new(2026, 10, 22), Items = [new("F-1")] }])
            .Why("F-1").ShouldBe(ReasonCode.WrittenOff);
    }

    [Fact]
    public void What_was_handed_over_before_the_procedure_is_with_the_court_while_it_runs() =>
        Decide(_opened, new HandedOver("Me Kervella") { EffectiveOn = _opened }, Opened("F-1"))
            .Why("F-1").ShouldBe(ReasonCode.WithCourt);

    [Fact]
    public void An_insolvency_and_an_unread_reply_are_seen_before_the_court()
    {
        Decide(_opened, Opened("F-1"), new InsolvencyOpened { EffectiveOn = _opened }).Why("F-1")
            .ShouldBe(ReasonCode.Insolvent);
        Decide(_opened, Opened("F-1"), new ReplyReceived(Channel.Email) { EffectiveOn = _opened }).Why("F-1")
            .ShouldBe(ReasonCode.ReplyToRead);
    }

    [Fact]
    public void Given_up_by_the_creditor_it_holds_nothing_any_more() =>
        Decide(_opened, Opened("F-1"), Act("withdrawn", _opened)).Why("F-1").ShouldNotBe(ReasonCode.WithCourt);

    [Fact]
    public void An_open_mediation_stops_the_reminders_and_its_failure_sets_them_going_again()
    {
        DossierEvent[] open = [Mediation("F-1"), InMediation("requested"), InMediation("first-meeting")];

        var waiting = Decide(_opened, open);
        waiting.Why("F-1").ShouldBe(ReasonCode.WithCourt);
        waiting.Of("F-1").Reasons[0].Text.ShouldBe(
            "Médiation ou conciliation, médiateur des entreprises : en cours, accord à trouver (dernier acte le "
                + "05/10/2026)");
        waiting.Why("F-2").ShouldNotBe(ReasonCode.WithCourt, "the other invoice is chased as before");
        var (failed, never) = (Decide(_opened, [.. open, InMediation("failed")]).Of("F-1"), Decide(_opened).Of("F-1"));
        (failed.Action, failed.Step, failed.NextLookOn, failed.Reasons[0].Text).ShouldBe(
            (never.Action, never.Step, never.NextLookOn, never.Reasons[0].Text), "as if nothing had been");
        var agreed = InMediation("agreed") with { Amount = Money.Parse("900.00"), PayBy = _opened };
        Decide(_opened.AddDays(9), [.. open, agreed]).Why("F-1").ShouldBe(ReasonCode.WithCourt, "it is to be paid");
        Decide(_opened.AddDays(9), [.. open, agreed, InMediation("performed")]).Why("F-1").ShouldBe(
            ReasonCode.WithCourt, "what the agreement gave up is not asked for again");
    }

    [Fact]
    public void An_act_that_no_longer_fits_counts_for_nothing_and_is_told()
    {
        var procedure = CourtProcedure.Of(
            [Opened("F-1"), Act("served", _opened) with { Manner = ServiceManner.Otherwise }, Act("nonsense", _opened)],
            ShippedLaw.Book).ShouldHaveSingleItem();

        procedure.Acts.ShouldBeEmpty();
        procedure.Unfit.Select(act => act.Act).ShouldBe(["served", "nonsense"]);
        procedure.StageOn(_opened).IsPreparing.ShouldBeTrue();
    }

    [Fact]
    public void The_acts_that_may_be_recorded_follow_the_stage()
    {
        var filed = CourtProcedure.Of([Opened("F-1"), Filed(new(2026, 10, 6))], ShippedLaw.Book).Single().State;

        filed.PossibleOn(new(2026, 10, 7), ShippedLaw.Book).Select(act => act.Key).ShouldBe(["costs", "withdrawn"]);
        filed.PossibleOn(new(2026, 10, 22), ShippedLaw.Book).Select(act => act.Key).ShouldBe(
            ["costs", "withdrawn"], "what was done on the last day may still be noted");
    }

    private static IReadOnlyList<Decision> Decide(DateOnly today, params DossierEvent[] events) => NextStep.For(
        Given.Dossier(Given.Item("F-1", new(2026, 8, 3)), Given.Item("F-2", new(2026, 8, 3))).With(events),
        Given.Policy, new DunningContext { Today = today, Law = ShippedLaw.Book }, null);

    private static ProcedureOpened Opened(string item) => new(1, Way.PaymentOrder)
    {
        EffectiveOn = _opened, Items = [new ItemKey(item)], Court = CourtKind.Commercial,
        CourtName = "tribunal de commerce de Lyon",
    };

    private static ProcedureOpened Mediation(string item) => new(1, Way.Mediation)
    {
        EffectiveOn = _opened, Items = [new ItemKey(item)], Mediator = MediatorKind.Enterprises,
        CreditorStatus = LegalStatus.Trader, DebtorStatus = LegalStatus.Trader,
        CourtName = "médiateur des entreprises",
    };

    private static ProcedureActRecorded InMediation(string act) => Act(act, _opened) with { Way = Way.Mediation };

    private static ProcedureActRecorded Filed(DateOnly on) => Act("filed", on) with { Amount = Money.Parse("1300.00") };

    private static ProcedureActRecorded Act(string act, DateOnly on) => new(1, act) { EffectiveOn = on };
}
