using System.Text;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>A court reads that a mediation was tried and failed, and nothing of what was said in it.</summary>
public class MediationSecrecyTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_petition_tells_the_attempt_and_encloses_its_record_alone(Product product)
    {
        using var desk = Failed(product);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        desk.Records.Record(desk.Dupin, new RecordAct(
            new EvidenceRecorded(EvidenceKind.Other) { EffectiveOn = desk.World.Today, By = "Claire" }, [])
        {
            Paper = new SentPaper("copie", Paper("accord de médiation")) { IsEvidence = true },
        }).Refused.ShouldBeNull();

        var papers = petitions.Draw(desk.Dupin, 2)!;
        papers.Choices.Select(one => one.Exhibit.Title).ShouldBe(
            ["Facture n° F-DUPIN-1", "Constat d’échec de la tentative amiable"],
            "nor the copy of a secret paper that was laid in as evidence");
        papers.Secret.Single().ShouldStartWith("Procédure n° 1 : accord écrit des parties pour y recourir");
        var words = PetitionWorld.Words(papers.Bundle.Pdf!.Value);
        words.ShouldContain("a tenté une médiation devant le médiateur des entreprises le 16 novembre 2026, sans "
            + "succès (pièce n° 2).");
        words.ShouldNotContain("entre nous", Case.Sensitive, "a note on an act stays in the office");
    }

    [Fact]
    public void Whoever_chooses_a_paper_of_the_mediation_as_an_exhibit_is_refused_by_name()
    {
        using var desk = Failed(Product.Sqlite);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        var secret = desk.Ask(db => EventLog.Read(
                db, db.Dossiers.Single(row => row.Id == desk.Dupin.Dossier), DateOnly.MaxValue))
            .OfType<ProcedureActRecorded>().Single(act => act.Act == "accepted").DocumentHash;

        petitions.State(desk.Dupin, PetitionWorld.Said(2) with { Exhibits = [secret] }, "Claire")!.Refusal
            .ShouldBe(CourtRefusal.MediationPaper);
    }

    /// <summary>A mediation that failed, its papers laid in, and a petition that is ready.</summary>
    private Desk Failed(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        court.Open(desk.Dupin, new CourtAsked(default, "médiateur des entreprises", Territory.Metropole, ["F-DUPIN-1"])
        {
            Way = Way.Mediation, Mediator = MediatorKind.Enterprises,
        }, "Claire").Refused.ShouldBeNull();
        Note(court, desk, new ActAsked("requested", new(2026, 10, 5)));
        Note(court, desk, new ActAsked("accepted", new(2026, 10, 12))
        {
            Paper = new SentPaper("accord", Paper("accord de médiation")), Note = "entre nous : il offre 800",
        });
        Note(court, desk, new ActAsked("failed", new(2026, 11, 16))
        {
            Paper = new SentPaper("constat", Paper("constat")),
        });
        court.Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce du Mans", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();
        PetitionWorld.LayIn(desk);
        new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock)
            .State(desk.Dupin, PetitionWorld.Said(2), "Claire").ShouldBeNull();
        return desk;
    }

    private static void Note(CourtDesk court, Desk desk, ActAsked act) =>
        court.Record(desk.Dupin, 1, act, "Claire").Refused.ShouldBeNull(act.Act);

    private static byte[] Paper(string words) =>
        [.. PetitionWorld.Page(), .. Encoding.UTF8.GetBytes($"% {words}\n")];
}
