using Acquit.App.Court;
using Acquit.Core;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Pdf.Foreign;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>A petition drawn up from what the file holds and what a person says.</summary>
public class PetitionDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_missing_is_named_at_once_and_what_is_there_makes_one_file(Product product)
    {
        using var desk = With(product);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        petitions.Draw(desk.Dupin, 1).ShouldBeNull("no procedure is open");
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce du Mans", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();

        var bare = petitions.Draw(desk.Dupin, 1)!;
        bare.Bundle.Pdf.ShouldBeNull();
        bare.Procedure.City.ShouldBe("Le Mans");
        var missing = string.Join('\n', bare.Bundle.Sentences(Language.French));
        missing.ShouldContain("La juridiction n’est pas choisie");
        missing.ShouldContain("Le fondement de la créance");
        missing.ShouldContain("Une facture demandée n’est pas parmi les pièces");

        PetitionWorld.LayIn(desk);
        petitions.State(desk.Dupin, PetitionWorld.Said(1), "Claire").ShouldBeNull();
        petitions.State(desk.Dupin, PetitionWorld.Said(2), "Claire")!.Refusal.ShouldBe(CourtRefusal.ProcedureUnknown);
        var papers = petitions.Draw(desk.Dupin, 1)!;

        string.Join('\n', papers.Bundle.Sentences(Language.French)).ShouldBeEmpty();
        papers.Exhibits.Single().Title.ShouldBe("Facture n° F-DUPIN-1");
        ForeignPdf.Open(papers.Bundle.Pdf!.Value, "requete.pdf").Pdf!.PageCount.ShouldBe(papers.Bundle.Pages);
        papers.Bundle.Pages.ShouldBeGreaterThan(3, "petition, statement, list and the invoice");
    }

    [Fact]
    public void An_invoice_that_is_disputed_after_the_opening_stops_the_petition()
    {
        using var desk = With(Product.Sqlite);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce de Lyon", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire");
        PetitionWorld.LayIn(desk);
        petitions.State(desk.Dupin, PetitionWorld.Said(1), "Claire");
        desk.Record(new DisputeOpened((Core.Amounts.Money?)null) { EffectiveOn = desk.World.Today });

        petitions.Draw(desk.Dupin, 1)!.Bundle.Sentences(Language.French)
            .ShouldContain("Une facture demandée est contestée\u00A0: F-DUPIN-1.");
    }

    [Fact]
    public void Only_what_was_really_done_is_told_to_the_court()
    {
        using var desk = With(Product.Sqlite);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        var court = new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        var day = desk.World.Today.AddDays(-9);
        desk.Record(new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = day });
        desk.Record(new CallLogged(CallOutcome.Reached) { EffectiveOn = day.AddDays(1) });
        desk.Record(new CauseFound(Cause.Dispute) { EffectiveOn = day });
        desk.Record(new CauseFound(Cause.Forgotten) { EffectiveOn = day });
        court.Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal judiciaire de Metz", Territory.AlsaceMoselle, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();
        PetitionWorld.LayIn(desk);
        petitions.State(desk.Dupin, PetitionWorld.Said(1) with { City = "Metz" }, "Claire").ShouldBeNull();
        petitions.State(desk.Dupin, PetitionWorld.Said(1) with { City = "Metz" }, "Claire")
            .ShouldBeNull("saving twice is no error");
        var words = PetitionWorld.Words(petitions.Draw(desk.Dupin, 1)!.Bundle.Pdf!.Value);

        words.ShouldContain("appel du 15 novembre 2026");
        words.ShouldNotContain("14 novembre 2026", Case.Sensitive, "nobody answered that call");
        words.ShouldNotContain("aucune contestation", Case.Sensitive, "he contested by telephone once");
        words.ShouldContain("chambre commerciale du tribunal judiciaire de Metz");
    }

    private Desk With(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        return desk;
    }
}
