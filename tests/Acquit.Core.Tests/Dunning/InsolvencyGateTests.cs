using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;
using Acquit.Core.Tests.Law;

namespace Acquit.Core.Tests.Dunning;

/// <summary>What the opening of insolvency proceedings stops, and what it leaves payable.</summary>
public class InsolvencyGateTests
{
    private static readonly DateOnly _opened = new(2026, 8, 17);
    private static readonly DateOnly _today = new(2026, 10, 5);

    [Fact]
    public void Prior_invoices_wait_and_later_ones_are_chased_with_their_own_sentence()
    {
        var decisions = Decide(Opened(InsolvencyKind.Liquidation));

        decisions.Why("F-1").ShouldBe(ReasonCode.Insolvent);
        decisions.Of("F-1").Reasons[0].Text.ShouldBe(
            "Liquidation judiciaire depuis le 17/08/2026 : aucune relance, déclarer la créance");
        decisions.Why("F-2").ShouldBe(ReasonCode.StepDue);
        var later = decisions.Of("F-2").Reasons.Single(one => one.Code == ReasonCode.PostOpening);
        later.Text.ShouldBe(
            "Née après l’ouverture du 17/08/2026 (liquidation judiciaire) : à demander au liquidateur, et à lui "
                + "signaler dans les six mois (point de départ à confirmer)");
        later.Rule.ShouldBe("C. com., art. L. 641-13");
        decisions.Of("F-2").Approval.ShouldBe(Approval.Manual, "the letter goes to the liquidator");
        var safeguard = Decide(Opened(InsolvencyKind.Safeguard)).Of("F-2");
        safeguard.Reasons.Single(one => one.Code == ReasonCode.PostOpening).Rule.ShouldBe("C. com., art. L. 622-17");
        safeguard.Approval.ShouldNotBe(Approval.Manual);
    }

    [Theory]
    [InlineData("2026-08-17", ReasonCode.Insolvent)]
    [InlineData("2026-08-18", ReasonCode.StepDue)]
    public void An_invoice_of_the_day_of_the_opening_is_prior(string issued, ReasonCode why) =>
        NextStep.For(
            Given.Dossier(Given.Item("F-1", new(2026, 9, 21)) with
                {
                    IssuedOn = DateOnly.Parse(issued, null), PerformedOn = DateOnly.Parse(issued, null),
                })
                .With(Opened(InsolvencyKind.Liquidation)),
            Given.Policy, new DunningContext { Today = _today, Law = ShippedLaw.Book }, null).Why("F-1").ShouldBe(why);

    [Fact]
    public void What_was_performed_before_and_invoiced_after_is_prior() =>
        InsolvencyFile.IsPrior(
            Given.Item("F-1", new(2026, 9, 21)) with { IssuedOn = new(2026, 8, 31), PerformedOn = new(2026, 8, 10) },
            _opened).ShouldBeTrue();

    [Fact]
    public void What_was_invoiced_after_and_performed_nobody_knows_when_waits_until_a_person_confirms()
    {
        var item = Given.Item("F-1", new(2026, 9, 21)) with { IssuedOn = new(2026, 8, 31) };
        Decision Of(params DossierEvent[] events) => NextStep.For(
            Given.Dossier(item).With([Opened(InsolvencyKind.Reorganisation), .. events]),
            Given.Policy, new DunningContext { Today = _today, Law = ShippedLaw.Book }, null).Of("F-1");

        Of().Reasons[0].Code.ShouldBe(ReasonCode.MaybePriorToInsolvency);
        Of().Reasons[0].Text.ShouldContain("jour de la prestation inconnu");
        Of(Act("post-opening")).Reasons[0].Code.ShouldBe(ReasonCode.StepDue);
        Of(Act("post-opening") with { Items = [new ItemKey("F-9")] }).Reasons[0].Code
            .ShouldBe(ReasonCode.MaybePriorToInsolvency, "another invoice was confirmed");
        Of(new InsolvencyActRecorded("post-opening") { EffectiveOn = new(2026, 8, 30) }).Reasons[0].Code
            .ShouldBe(ReasonCode.MaybePriorToInsolvency, "it was not issued yet");
        InsolvencyFile.IsBornLater(
            [Opened(InsolvencyKind.Liquidation), Act("post-opening")], item with { IssuedOn = _opened }, _today)
            .ShouldBeFalse("its own date says that it is prior");
    }

    [Fact]
    public void A_person_resumes_after_an_end()
    {
        var resumed = new InsolvencyActRecorded("resumed") { EffectiveOn = new(2026, 9, 14) };

        Decide(Opened(InsolvencyKind.Safeguard), Act("ended"), resumed).Why("F-1").ShouldBe(ReasonCode.StepDue);
        InsolvencyFile.StopOn([Opened(InsolvencyKind.Safeguard), Act("ended"), resumed], new(2026, 9, 13))
            .ShouldNotBeNull("as of a day");
    }

    [Fact]
    public void Over_indebtedness_forbids_no_suit()
    {
        var items = new[] { Given.Item("F-1", new(2026, 8, 3)) };

        InsolvencyFile.SuitStopOfAny([Opened(InsolvencyKind.OverIndebtedness)], items, _today).ShouldBeNull();
        InsolvencyFile.SuitStopOfAny([Opened(InsolvencyKind.Unknown)], items, _today).ShouldNotBeNull();
    }

    [Fact]
    public void Over_indebtedness_has_words_and_articles_of_its_own()
    {
        var decision = Decide(Opened(InsolvencyKind.OverIndebtedness)).Of("F-1");

        decision.Reasons[0].Text.ShouldBe(
            "Surendettement recevable depuis le 17/08/2026 : aucune relance, saisies suspendues, titre possible");
        decision.Reasons[0].Rule.ShouldBe("C. conso., art. L. 722-2 et L. 722-5");
    }

    [Fact]
    public void An_opening_that_is_withdrawn_stops_nothing_and_an_end_still_stops()
    {
        Decide(Opened(InsolvencyKind.Liquidation), Act("retracted")).Why("F-1").ShouldBe(ReasonCode.StepDue);
        Decide(Opened(InsolvencyKind.Liquidation), Act("closed-no-assets")).Why("F-1")
            .ShouldBe(ReasonCode.Insolvent);
        InsolvencyFile.StopOn([Opened(InsolvencyKind.Liquidation)], _opened.AddDays(-1)).ShouldBeNull("as of a day");
    }

    [Fact]
    public void A_court_procedure_over_a_later_invoice_holds_it_as_always() =>
        Decide(
            Opened(InsolvencyKind.Reorganisation),
            new ProcedureOpened(1, Way.PaymentOrder)
            {
                EffectiveOn = new(2026, 9, 28), Items = [new ItemKey("F-2")], CourtName = "tribunal de commerce",
            }).Why("F-2").ShouldBe(ReasonCode.WithCourt);

    [Fact]
    public void Acts_that_no_longer_fit_count_for_nothing_and_are_told()
    {
        var file = InsolvencyFile.Of(
            [
                Opened(InsolvencyKind.Liquidation) with { PublishedOn = new(2026, 8, 24) }, Act("admitted"),
                Act("nonsense"),
            ],
            ShippedLaw.Book)!;

        file.State.PublishedOn.ShouldBe(new DateOnly(2026, 8, 24));
        file.Acts.ShouldBeEmpty();
        file.Unfit.Select(act => act.Act).ShouldBe(["admitted", "nonsense"]);
    }

    private static IReadOnlyList<Decision> Decide(params DossierEvent[] events) => NextStep.For(
        Given.Dossier(
            Given.Item("F-1", new(2026, 8, 3)),
            Given.Item("F-2", new(2026, 9, 21)) with
            {
                IssuedOn = new(2026, 8, 24), PerformedOn = new(2026, 8, 20),
            }).With(events),
        Given.Policy, new DunningContext { Today = _today, Law = ShippedLaw.Book }, null);

    private static InsolvencyOpened Opened(InsolvencyKind kind) => new() { EffectiveOn = _opened, Proceedings = kind };

    private static InsolvencyActRecorded Act(string act) => new(act) { EffectiveOn = new(2026, 9, 7) };
}
