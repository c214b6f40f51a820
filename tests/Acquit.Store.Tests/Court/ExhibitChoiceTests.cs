using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Store.Tests.Pipeline;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>A person chooses the exhibits; filing the petition closes their list and their numbers.</summary>
public class ExhibitChoiceTests(PostgresCluster cluster)
{
    private static readonly byte[] _photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Every_paper_is_listed_those_about_the_claim_are_proposed_and_a_person_chooses(Product product)
    {
        using var desk = Opened(product);
        var petitions = Petitions(desk);
        var papers = petitions.Draw(desk.Dupin, 1)!;
        papers.LeftOut.ShouldBeEmpty("a photograph is an exhibit");
        papers.Choices.Select(one => (one.Exhibit.Title, one.IsTaken)).ShouldBe(
            [("Commande signée C-88", true), ("Preuve de livraison BL-7", true), ("Pièce plan du chantier", false)]);
        papers.Exhibits.Select(one => one.Number).ShouldBe([1, 2]);

        var (order, plan) = (papers.Choices[0].Hash, papers.Choices[2].Hash);
        var stated = new PetitionStated(1) { EffectiveOn = default, Exhibits = [plan, order] };
        petitions.State(desk.Dupin, stated, "Claire").ShouldBeNull();
        petitions.Draw(desk.Dupin, 1)!.Exhibits.Select(one => (one.Number, one.Title)).ShouldBe(
            [(1, "Commande signée C-88"), (2, "Pièce plan du chantier")]);
        Lay(desk, EvidenceKind.DeliveryNote, "BL-8", Scan("BL-8"));
        petitions.Draw(desk.Dupin, 1)!.Choices.Where(one => one.IsLater).Select(one => (one.Exhibit.Title, one.IsTaken))
            .ShouldBe([("Preuve de livraison BL-8", false)]);
        petitions.State(desk.Dupin, stated with { Exhibits = [] }, "Claire").ShouldBeNull();
        petitions.Draw(desk.Dupin, 1)!.Choices.ShouldAllBe(one => !one.IsLater);
        petitions.Draw(desk.Dupin, 1)!.Exhibits.ShouldBeEmpty("nothing ticked is a choice too");
        var refused = petitions.State(desk.Dupin, stated with { Exhibits = ["ffff"] }, "Claire")!;
        (refused.Refusal, refused.Word).ShouldBe((CourtRefusal.ExhibitUnknown, "ffff"));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_filed_keeps_its_numbers_whatever_comes_into_the_file_later(Product product)
    {
        using var desk = Opened(product);
        var filed = Court(desk).Record(desk.Dupin, 1,
            new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1200.00") }, "Claire");
        filed.Refused.ShouldBeNull();
        Lay(desk, EvidenceKind.SignedOrder, "C-1", Scan("C-1"));
        Petitions(desk).Draw(desk.Dupin, 1).ShouldBeNull("the copy that was filed counts");
        var exhibits = ExhibitsFiled.Of(Events(desk), 1)!.Exhibits;
        exhibits.Select(one => (one.Number, one.Kind, one.Title)).ShouldBe(
            [(1, "Order", "Commande signée C-88"), (2, "Delivery", "Preuve de livraison BL-7")]);
        exhibits[1].On.ShouldBe(desk.World.Today);

        Withdraw(desk, "filed").ShouldBeNull();
        Petitions(desk).Draw(desk.Dupin, 1)!.Exhibits.Count.ShouldBe(3, "a filing noted by mistake closes nothing");
        Court(desk).Record(desk.Dupin, 1, new ActAsked("filed", desk.World.Today) { Amount = Money.Parse("1.00") },
            "Claire").Refused.ShouldBeNull();
        ExhibitsFiled.Of(Events(desk), 1)!.Exhibits.Count.ShouldBe(3);
        EvidenceCheck.Of(desk.World.Database.Open()).Broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite, -6, 2)]
    [InlineData(Product.Postgres, -6, 2)]
    [InlineData(Product.Sqlite, -2, 3)]
    [InlineData(Product.Postgres, -2, 3)]
    public void Exhibits_are_those_of_the_day_of_filing_whenever_the_filing_is_noted(
        Product product, int paidAfterDays, int exhibits)
    {
        using var desk = Opened(product);
        desk.World.LayInInvoices(desk.World.Creditor, desk.Dupin.Dossier);
        var filedOn = desk.World.Today;
        var invoice = desk.Ask(db => db.OpenItems.Single().ItemKey);
        desk.World.Wait(TimeSpan.FromDays(5));
        Lay(desk, EvidenceKind.SignedOrder, "C-99", Scan("C-99"));
        LedgerClosing.Close(desk.World, invoice, desk.World.Today.AddDays(paidAfterDays));

        Court(desk).Record(desk.Dupin, 1, new ActAsked("filed", filedOn) { Amount = Money.Parse("1200.00") },
            "Claire").Refused.ShouldBeNull();
        var filed = ExhibitsFiled.Of(Events(desk), 1)!.Exhibits;
        filed.Count.ShouldBe(exhibits);
        filed.ShouldNotContain(one => one.Title.Contains("C-99", StringComparison.Ordinal), "it came later");
        filed.Select(one => one.Number).ShouldBe(Enumerable.Range(1, exhibits));
        filed.Any(one => one.Title == "Facture n° F-DUPIN-1").ShouldBe(exhibits == 3);
        EvidenceCheck.Of(desk.World.Database.Open()).Broken.ShouldBeEmpty();
    }

    private static byte[] Scan(string words) => System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4 {words}");

    private static PetitionDesk Petitions(Desk desk) =>
        new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static CourtDesk Court(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static IReadOnlyList<DossierEvent> Events(Desk desk) => desk.Ask(db =>
        EventLog.Read(db, db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier), DateOnly.MaxValue));

    private static RefusedRecord? Withdraw(Desk desk, string act)
    {
        var seq = desk.Ask(db => EventLog.Recorded(db, db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier),
            DateOnly.MaxValue).Last(one => one.Happened is ProcedureActRecorded recorded && recorded.Act == act).Seq);
        return desk.Record(new EventWithdrawn(seq) { EffectiveOn = desk.World.Today, Note = "erreur" }).Refused;
    }

    private static void Lay(Desk desk, EvidenceKind what, string reference, byte[] bytes) =>
        desk.Records.Record(desk.Dupin, new RecordAct(
            new EvidenceRecorded(what) { EffectiveOn = desk.World.Today, By = "Claire", Reference = reference }, [])
        {
            Paper = new SentPaper("piece", bytes) { IsEvidence = true },
        }).Refused.ShouldBeNull();

    private Desk Opened(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        Lay(desk, EvidenceKind.DeliveryNote, "BL-7", _photo);
        Lay(desk, EvidenceKind.SignedOrder, "C-88", Scan("C-88"));
        Lay(desk, EvidenceKind.Other, "plan du chantier", Scan("plan"));
        Court(desk).Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce du Mans", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();
        return desk;
    }
}
