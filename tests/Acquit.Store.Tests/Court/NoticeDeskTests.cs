using System.Text;
using Acquit.App.Court;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Formats.Notices;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>Notices of the BODACC matched with debtors; a person confirms. Today is 23 November 2026.</summary>
public class NoticeDeskTests(PostgresCluster cluster)
{
    private const string Opening = "Jugement d'ouverture d'une procédure de redressement judiciaire";
    private const string Conversion = "Jugement de conversion en liquidation judiciaire";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_notice_proposes_a_person_confirms_and_the_same_again_changes_nothing(Product product)
    {
        using var desk = With(product);
        var reading = Notices(("A1", Opening, "2026-10-05"), ("A2", Conversion, "2026-11-09"));
        var proposals = Propose(desk, reading);

        proposals.Select(one => (one.Notice.Id, one.IsOpen)).ShouldBe([("A1", true), ("A2", true)]);
        InsolvencyOf(desk).ShouldBeNull("nothing is noted before a person says so");
        Confirm(desk, reading, proposals[0].Key).ShouldBe(["A1"]);
        InsolvencyOf(desk)!.State.Kind.ShouldBe(InsolvencyKind.Reorganisation);
        InsolvencyOf(desk)!.Opened.Court.ShouldBe("tribunal de commerce de Lorient");
        Confirm(desk, reading, [.. proposals.Select(one => one.Key)]).ShouldBe(["A2"]);
        InsolvencyOf(desk)!.State.Kind.ShouldBe(InsolvencyKind.Liquidation);

        Propose(desk, reading).ShouldAllBe(one => one.IsKnown);
        var count = desk.Ask(db => db.DossierEvents.Count());
        Confirm(desk, reading, [.. proposals.Select(one => one.Key)]).ShouldBeEmpty();
        desk.Ask(db => db.DossierEvents.Count()).ShouldBe(count);
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Fact]
    public void An_opening_noted_by_hand_without_its_publication_is_completed()
    {
        using var desk = With(Product.Sqlite);
        new InsolvencyDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin,
            new InsolvencyOpened { EffectiveOn = new(2026, 10, 5), By = "Claire" }).Refused.ShouldBeNull();
        var reading = Notices(("A1", Opening, "2026-10-05"));

        Confirm(desk, reading, Propose(desk, reading).Single().Key).ShouldBe(["A1"]);
        InsolvencyOf(desk)!.State.PublishedOn.ShouldBe(new DateOnly(2026, 11, 16));
    }

    [Fact]
    public void What_cannot_be_noted_says_why_and_creditors_out_of_sight_are_not_named()
    {
        using var desk = With(Product.Sqlite);
        Propose(desk, Notices(("A2", Conversion, "2026-11-09"))).Single().Refused!.Key.ShouldBe("notOpened");
        new NoticeDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .Propose(Notices(("A1", Opening, "2026-10-05")), []).ShouldBeEmpty();
        Propose(desk, Notices(("A3", "Dépôt de l'état des créances", "2026-10-05"))).ShouldBeEmpty();
    }

    private static NoticeReading Notices(params (string Id, string Nature, string Judged)[] notices) => NoticeFile.Read(
        Encoding.UTF8.GetBytes("[" + string.Join(',', notices.Select(one =>
            $$"""
            {"id":"{{one.Id}}","dateparution":"2026-11-16","tribunal":"Greffe du Tribunal de Commerce de Lorient",
            "registre":["404833048"],"jugement":{"nature":"{{one.Nature}}","date":"{{one.Judged}}" } }
            """))
            + "]"), "avis.json");

    private static IReadOnlyList<NoticeProposal> Propose(Desk desk, NoticeReading reading) =>
        new NoticeDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .Propose(reading, [desk.Dupin.Creditor]);

    private static IEnumerable<string> Confirm(Desk desk, NoticeReading reading, params string[] keys) =>
        new NoticeDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .Confirm(reading, [desk.Dupin.Creditor], keys, "Claire").Select(one => one.Notice.Id);

    private static InsolvencyFile? InsolvencyOf(Desk desk) =>
        new InsolvencyDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Of(desk.Dupin);

    private Desk With(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Siren, "404833048")));
        return desk;
    }
}
