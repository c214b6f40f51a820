using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>
/// Insolvency proceedings of a debtor who owes 1200.00 due on 20 October; today is 23 November 2026.
/// </summary>
public class InsolvencyDeskTests(PostgresCluster cluster)
{
    private static readonly DateOnly _opened = new(2026, 11, 9);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void From_the_opening_to_the_dividend_each_act_is_kept_and_the_chain_holds(Product product)
    {
        using var desk = With(product);
        var insolvencies = DeskOf(desk);

        insolvencies.Open(desk.Dupin, Opened()).Refused.ShouldBeNull();
        desk.Ask(db => db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier).IsChanged)
            .ShouldBeTrue("the queue must look again");
        insolvencies.Of(desk.Dupin)!.State.ToDoOn(desk.World.Today).Single().On.ShouldBe(new(2027, 1, 18));
        Act(desk, "declared", new(2026, 11, 20), "1200.00").ShouldBeNull();
        Act(desk, "received", new(2026, 11, 23)).ShouldBeNull();
        Act(desk, "admitted-in-part", new(2026, 11, 23), "900.00").ShouldBeNull();
        Act(desk, "dividend", new(2026, 11, 23), "90.00").ShouldBeNull();

        var file = insolvencies.Of(desk.Dupin)!;
        (file.State.StageOn(desk.World.Today), file.State.Dividends.ToString())
            .ShouldBe((InsolvencyStage.AdmittedInPart, "90.00"));
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_refusal_has_its_name()
    {
        using var desk = With(Product.Sqlite);

        Act(desk, "declared", desk.World.Today, "1.00").ShouldBe("notOpened");
        Why(desk, Opened() with { PublishedOn = _opened.AddDays(-1) }).ShouldBe("publicationDayOdd");
        Why(desk, Opened() with { PublishedOn = desk.World.Today.AddDays(1) }).ShouldBe("publicationDayOdd");
        Why(desk, Opened() with { EffectiveOn = new(2019, 1, 7), PublishedOn = new(2019, 1, 14) })
            .ShouldBe("lawSilent");
        Why(desk, Opened() with { By = "" }).ShouldBe("recorderMissing");
        Why(desk, Opened()).ShouldBeNull();
        Why(desk, Opened()).ShouldBe("insolvencyAlreadyOpen");
        Act(desk, "nonsense", desk.World.Today).ShouldBe("actUnknown");
        Act(desk, "admitted", desk.World.Today).ShouldBe("notDeclared");
        Act(desk, "declared", desk.World.Today.AddDays(1), "1.00").ShouldBe("notYetHappened");
        Act(desk, "ended", desk.World.Today).ShouldBeNull();
        Why(desk, Opened() with { EffectiveOn = desk.World.Today, PublishedOn = null })
            .ShouldBeNull("what was over may open again");
    }

    [Fact]
    public void The_steps_of_a_procedure_over_prior_invoices_stop_and_facts_are_still_noted()
    {
        using var desk = With(Product.Sqlite);
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        court.Open(desk.Dupin, new CourtAsked(
            Core.Procedures.CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole,
            ["F-DUPIN-1"]), "Claire").Refused.ShouldBeNull();
        var filed = new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1.00") };
        DeskOf(desk).Open(desk.Dupin, Opened() with { EffectiveOn = desk.World.Today, PublishedOn = null });

        var refused = court.Record(desk.Dupin, 1, filed, "Claire").Refused!;
        (refused.Key, refused.Sentence(Core.Language.French)).ShouldBe(
            ("insolvent", refused.Sentence(Core.Language.French)));
        refused.Sentence(Core.Language.French).ShouldContain("23/11/2026");
        court.Record(desk.Dupin, 1, filed with { On = desk.World.Today.AddDays(-1) }, "Claire").Refused
            .ShouldBeNull("it happened before the opening");
        court.Record(desk.Dupin, 1, new ActAsked("withdrawn", desk.World.Today), "Claire").Refused.ShouldBeNull();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_procedure_begun_after_a_judgment_that_nobody_knew_stops_by_what_it_claims(Product product)
    {
        using var desk = With(product);
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        court.Open(desk.Dupin, new CourtAsked(
            Core.Procedures.CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole,
            ["F-DUPIN-1"]), "Claire").Refused.ShouldBeNull();
        DeskOf(desk).Open(desk.Dupin, Opened()).Refused.ShouldBeNull("learned later, of an earlier day");

        court.Record(desk.Dupin, 1, new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1.00") }, "Claire")
            .Refused!.Key.ShouldBe("insolvent");
        desk.Ask(db => new CourtCalendar(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(desk.World.Today))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Over_indebtedness_leaves_the_way_to_a_title_open_and_limitation_running()
    {
        using var desk = With(Product.Sqlite);
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        DeskOf(desk).Open(desk.Dupin, Opened() with
        {
            Proceedings = InsolvencyKind.OverIndebtedness, PublishedOn = null, Court = "",
        }).Refused.ShouldBeNull();

        court.Open(desk.Dupin, new CourtAsked(
            Core.Procedures.CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole,
            ["F-DUPIN-1"]), "Claire").Refused.ShouldBeNull();
        court.Record(desk.Dupin, 1, new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1.00") }, "Claire")
            .Refused.ShouldBeNull();
        Mark(desk).ShouldBe(Until(desk), "limitation runs, and its alarm with it");
    }

    [Fact]
    public void Collective_proceedings_put_the_alarm_of_limitation_out_until_they_are_over()
    {
        using var desk = With(Product.Sqlite);
        DeskOf(desk).Open(desk.Dupin, Opened());
        Mark(desk).ShouldBeNull();
        Act(desk, "ended", desk.World.Today);
        Mark(desk).ShouldBe(Until(desk));
    }

    [Fact]
    public void After_an_end_a_person_resumes_and_the_next_claim_goes_to_court()
    {
        using var desk = With(Product.Sqlite);
        DeskOf(desk).Open(desk.Dupin, Opened());
        Act(desk, "resumed", desk.World.Today).ShouldBe("notOver");
        Act(desk, "ended", desk.World.Today).ShouldBeNull();
        Act(desk, "resumed", desk.World.Today).ShouldBeNull();

        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin, new CourtAsked(
            Core.Procedures.CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole,
            ["F-DUPIN-1"]), "Claire").Refused.ShouldBeNull();
    }

    [Fact]
    public void The_declaration_interrupts_limitation_and_a_withdrawn_opening_gives_it_back()
    {
        using var desk = With(Product.Sqlite);
        DeskOf(desk).Open(desk.Dupin, Opened());
        var before = Until(desk);
        Act(desk, "declared", new(2026, 11, 20), "1200.00");
        Until(desk).ShouldBe(new(2031, 11, 23), "still while the proceedings run: to the day asked");
        Act(desk, "retracted", desk.World.Today).ShouldBeNull();
        Until(desk).ShouldBe(before);
    }

    [Fact]
    public void An_opening_is_withdrawn_only_after_the_acts_that_rest_on_it()
    {
        using var desk = With(Product.Sqlite);
        DeskOf(desk).Open(desk.Dupin, Opened());
        Act(desk, "declared", new(2026, 11, 20), "1200.00");

        var mistake = new EventWithdrawn(1) { EffectiveOn = desk.World.Today, Note = "erreur" };
        desk.Record(mistake).Refused!.Refusal.ShouldBe(RecordRefusal.LaterActStands);
        desk.Record(mistake with { Seq = 2 }).Refused.ShouldBeNull();
        desk.Record(mistake).Refused.ShouldBeNull();
        DeskOf(desk).Of(desk.Dupin).ShouldBeNull();
    }

    private static DateOnly Until(Desk desk) => desk.Ask(db =>
    {
        var row = db.Dossiers.Single(one => one.Id == desk.Dupin.Dossier);
        var dossier = DossierBatch.Load(
            db, CreditorBook.One(db, desk.Dupin.Creditor), [row], desk.World.Today)[0].Dossier;
        return TimeBar.Of(dossier, dossier.Items.Single(), desk.World.Rules.Law, desk.World.Today)!.Value.Until;
    });

    /// <summary>The last day to sue that stands beside the decision, once the run has looked again.</summary>
    private static DateOnly? Mark(Desk desk)
    {
        desk.World.Run();
        return desk.Ask(db => db.Decisions.Single(row => row.UntilDay == null && row.ItemKey.Contains("F-DUPIN-1"))
            .LimitationOn);
    }

    private static InsolvencyOpened Opened() => new()
    {
        EffectiveOn = _opened, Proceedings = InsolvencyKind.Liquidation, PublishedOn = new(2026, 11, 16), By = "Claire",
        Court = "tribunal de commerce de Lorient",
    };

    private static string? Why(Desk desk, InsolvencyOpened opened) =>
        DeskOf(desk).Open(desk.Dupin, opened).Refused?.Key;

    private static string? Act(Desk desk, string act, DateOnly on, string amount = "0.00") =>
        DeskOf(desk).Record(desk.Dupin, new InsolvencyActRecorded(act)
        {
            EffectiveOn = on, Amount = Money.Parse(amount), By = "Claire",
        }).Refused?.Key;

    private static InsolvencyDesk DeskOf(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private Desk With(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        return desk;
    }
}
