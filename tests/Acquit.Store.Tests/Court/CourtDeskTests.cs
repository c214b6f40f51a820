using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>
/// Procedures opened and recorded over an invoice of 1200.00 due on 20 October; today is 23 November 2026.
/// </summary>
public class CourtDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void From_the_petition_to_the_service_each_act_is_kept_and_its_last_day_told(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        var court = CourtOf(desk);

        court.Open(desk.Dupin, Asked(), "Claire").Refused.ShouldBeNull();
        desk.Ask(db => db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier).Phase).ShouldBe(Phase.Court);
        var filed = new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1300.00") };
        court.Record(desk.Dupin, 1, filed, "Claire").Refused.ShouldBeNull();
        Deadlines(desk).ShouldBe("consignCosts 2026-12-07");
        court.Record(desk.Dupin, 1, new ActAsked("costs", desk.World.Today), "Claire").Refused.ShouldBeNull();
        court.Record(desk.Dupin, 1, new ActAsked("order", desk.World.Today)
        {
            Amount = Money.Parse("1200.00"), Reference = "2026IP00123", Paper = new SentPaper("o.pdf", Pdf),
        }, "Claire").Refused.ShouldBeNull();
        Deadlines(desk).ShouldBe("serveOrder 2027-02-23");
        var served = court.Record(desk.Dupin, 1, new ActAsked("served", desk.World.Today)
        {
            Manner = ServiceManner.ToPerson,
        }, "Claire").Procedure!;

        (served.StageOn(desk.World.Today).Key, served.State.TitleFrom)
            .ShouldBe(("served", new DateOnly(2027, 1, 26)));
        Deadlines(desk).ShouldBe("");
        served.Acts.Select(act => act.Act).ShouldBe(["filed", "costs", "order", "served"]);
        desk.Ask(db => db.Blobs.Any(row => row.Sha256 == served.Acts[2].DocumentHash)).ShouldBeTrue("the scan is kept");
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_act_is_withdrawn_only_after_those_that_rest_on_it(Product product)
    {
        using var desk = With(product, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(), "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1.00") }, "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("costs", desk.World.Today), "Claire");

        desk.Record(new EventWithdrawn(2) { EffectiveOn = desk.World.Today, Note = "erreur" })
            .Refused!.Refusal.ShouldBe(RecordRefusal.LaterActStands);
        desk.Record(new EventWithdrawn(3) { EffectiveOn = desk.World.Today, Note = "erreur" }).Refused.ShouldBeNull();
        desk.Record(new EventWithdrawn(2) { EffectiveOn = desk.World.Today, Note = "erreur" }).Refused.ShouldBeNull();
        court.Of(desk.Dupin).Single().Acts.ShouldBeEmpty();
        desk.Record(new EventWithdrawn(1) { EffectiveOn = desk.World.Today, Note = "erreur" }).Refused.ShouldBeNull();
        court.Of(desk.Dupin).ShouldBeEmpty();
        desk.Ask(db => db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier).Phase).ShouldBe(Phase.Amicable);
    }

    [Fact]
    public void Each_refusal_to_open_has_its_name()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);

        Why(desk, Asked() with { Name = " " }).ShouldBe("courtNameMissing");
        Why(desk, Asked() with { Refs = [] }).ShouldBe("itemsMissing");
        Why(desk, Asked() with { Refs = ["F-X"] }).ShouldBe("itemUnknown");
        Why(desk, Asked(), " ").ShouldBe("recorderMissing");
        desk.Record(new DisputeOpened((Money?)null) { EffectiveOn = desk.World.Today });
        Why(desk, Asked()).ShouldBe("disputed");
        desk.Record(new DisputeClosed { EffectiveOn = desk.World.Today });
        CourtOf(desk).Open(desk.Dupin, Asked(), "Claire").Refused.ShouldBeNull();
        Why(desk, Asked()).ShouldBe("inAnotherProcedure");
        desk.Record(new InsolvencyOpened { EffectiveOn = desk.World.Today });
        Why(desk, Asked()).ShouldBe("insolvent");
    }

    [Theory]
    [InlineData(LegalStatus.Unknown, "debtorKindUnknown")]
    [InlineData(LegalStatus.PublicBody, "publicDebtor")]
    public void The_kind_of_debtor_decides_first(LegalStatus status, string refusal)
    {
        using var desk = With(Product.Sqlite, status);
        Why(desk, Asked()).ShouldBe(refusal);
    }

    [Fact]
    public void Each_refusal_to_record_has_its_name()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        var (court, today) = (CourtOf(desk), desk.World.Today);
        string? Refusal(ActAsked act, int number = 1) => court.Record(desk.Dupin, number, act, "Claire").Refused?.Key;
        court.Open(desk.Dupin, Asked(), "Claire");

        Refusal(new ActAsked("filed", today), 2).ShouldBe("procedureUnknown");
        Refusal(new ActAsked("nonsense", today)).ShouldBe("actUnknown");
        Refusal(new ActAsked("filed", today)).ShouldBe("amountMissing");
        Refusal(new ActAsked("served", today)).ShouldBe("mannerMissing");
        Refusal(new ActAsked("opposed", today)).ShouldBe("oppositionDayMissing");
        Refusal(new ActAsked("served", today) { Manner = ServiceManner.ToPerson }).ShouldBe("noOrder");
        Refusal(new ActAsked("filed", today.AddDays(1)) { Amount = Money.Parse("1.00") }).ShouldBe("notYetHappened");
        Refusal(new ActAsked("filed", today) { Amount = Money.Parse("1.00"), Paper = new SentPaper("x.pdf", [1, 2]) })
            .ShouldBe("notAPdf");
        court.Of(desk.Dupin).Single().Acts.ShouldBeEmpty("nothing was noted half");
    }

    [Fact]
    public void A_period_that_ran_out_stays_on_the_list_until_something_replaces_it()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(), "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("filed", new(2026, 11, 2)) { Amount = Money.Parse("1.00") }, "Claire");
        Deadlines(desk).ShouldBe("consignCosts 2026-11-17");

        court.Open(desk.Dupin, Asked(), "Claire").Procedure!.Number.ShouldBe(2, "what lapsed holds nothing back");
        Deadlines(desk).ShouldBe("");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_lapsed_is_off_the_list_once_given_up_or_written_off_or_handed_over(Product product)
    {
        foreach (DossierEvent gone in new DossierEvent[]
        {
            new WrittenOff { EffectiveOn = new(2026, 11, 23), Note = "irrécouvrable" },
            new HandedOver("étude Petit") { EffectiveOn = new(2026, 11, 23) },
            new InsolvencyOpened { EffectiveOn = new(2026, 11, 23) },
        })
        {
            using var desk = Filed(product, new(2026, 11, 2));
            Deadlines(desk).ShouldBe("consignCosts 2026-11-17");
            desk.Record(gone).Refused.ShouldBeNull();
            Deadlines(desk).ShouldBe("", gone.GetType().Name);
        }

        using var last = Filed(product, new(2026, 11, 2));
        CourtOf(last).Record(last.Dupin, 1, new ActAsked("withdrawn", last.World.Today), "Claire")
            .Refused.ShouldBeNull();
        Deadlines(last).ShouldBe("");
    }

    [Fact]
    public void While_it_runs_a_file_handed_over_keeps_its_days_and_an_insolvent_debtor_none()
    {
        using var desk = Filed(Product.Sqlite, new(2026, 11, 20));
        desk.Record(new HandedOver("étude Petit") { EffectiveOn = desk.World.Today }).Refused.ShouldBeNull();
        Deadlines(desk).ShouldBe("consignCosts 2026-12-07");
        desk.Record(new InsolvencyOpened { EffectiveOn = desk.World.Today }).Refused.ShouldBeNull();
        Deadlines(desk).ShouldBe("");
    }

    [Fact]
    public void A_day_that_passed_leaves_the_list_with_the_last_cent()
    {
        using var desk = Filed(Product.Sqlite, new(2026, 11, 2));
        desk.Ask(db => db.OpenItems.ExecuteUpdate(set => set.SetProperty(row => row.OpenCents, 0)));
        Deadlines(desk).ShouldBe("");
    }

    private Desk Filed(Product product, DateOnly on)
    {
        var desk = With(product, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(), "Claire").Refused.ShouldBeNull();
        court.Record(desk.Dupin, 1, new ActAsked("filed", on) { Amount = Money.Parse("1.00") }, "Claire")
            .Refused.ShouldBeNull();
        return desk;
    }

    [Fact]
    public void What_was_done_on_the_last_day_is_noted_later_and_a_number_is_never_given_twice()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(), "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("filed", new(2026, 11, 2)) { Amount = Money.Parse("1.00") }, "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("costs", new(2026, 11, 17)), "Claire").Refused.ShouldBeNull();
        Deadlines(desk).ShouldBe("");
        foreach (var seq in new[] { 3, 2, 1 })
        {
            desk.Record(new EventWithdrawn(seq) { EffectiveOn = desk.World.Today, Note = "erreur" });
        }

        court.Open(desk.Dupin, Asked(), "Claire").Procedure!.Number.ShouldBe(2);
    }

    [Fact]
    public void A_cause_told_by_telephone_an_unread_reply_and_a_write_off_are_refused_by_name()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        desk.Record(new CauseFound(Cause.Dispute) { EffectiveOn = desk.World.Today });
        Why(desk, Asked()).ShouldBe("disputed");
        desk.Record(new CauseFound(Cause.Forgotten) { EffectiveOn = desk.World.Today });
        desk.Record(new ReplyReceived(Channel.Email) { EffectiveOn = desk.World.Today });
        Why(desk, Asked()).ShouldBe("replyToRead");
        desk.Record(new ReplyRead { EffectiveOn = desk.World.Today });
        desk.Record(new WrittenOff { EffectiveOn = desk.World.Today, Note = "irrécouvrable" });
        Why(desk, Asked()).ShouldBe("writtenOff");
    }

    [Fact]
    public void What_a_judge_refused_is_not_asked_again_by_the_same_way()
    {
        using var desk = With(Product.Sqlite, LegalStatus.Trader);
        var court = CourtOf(desk);
        court.Open(desk.Dupin, Asked(), "Claire");
        var filed = new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1.00") };
        court.Record(desk.Dupin, 1, filed, "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("costs", new(2026, 11, 20)), "Claire");
        court.Record(desk.Dupin, 1, new ActAsked("refused", desk.World.Today), "Claire").Refused.ShouldBeNull();
        Why(desk, Asked()).ShouldBe("orderRefusedBefore");
    }

    private static byte[] Pdf => "%PDF-1.7 ordonnance"u8.ToArray();

    private static CourtAsked Asked() =>
        new(CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole, ["F-DUPIN-1"]);

    private static string? Why(Desk desk, CourtAsked asked, string by = "Claire") =>
        CourtOf(desk).Open(desk.Dupin, asked, by).Refused?.Key;

    private static CourtDesk CourtOf(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static string Deadlines(Desk desk) => desk.Ask(db => string.Join(", ",
        new CourtCalendar(db, desk.World.Rules.Law, [desk.Dupin.Creditor]).Read(desk.World.Today)
            .Select(day => $"{day.Deadline.Key} {day.On:yyyy-MM-dd}")));

    private Desk With(Product product, LegalStatus status)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));
        return desk;
    }
}
