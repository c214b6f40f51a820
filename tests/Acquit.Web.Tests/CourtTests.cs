using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>A procedure from the file of a debtor to the list of last days. Today is 2026-11-23.</summary>
public class CourtTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1/contentieux";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_procedure_is_opened_its_acts_noted_and_its_last_days_stand_where_people_look(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        MakeTrader(office);
        var key = ItemKey(office);

        var refused = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Court", "Commercial"),
            ("Form.CourtName", ""), ("Form.Items", key));
        refused.Words.ShouldContain("Il faut le nom du tribunal");
        var opened = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Court", "Commercial"),
            ("Form.CourtName", "tribunal de commerce de Lorient"), ("Form.Items", key));
        opened.Words.ShouldContain("procédure ouverte");
        opened.Words.ShouldContain("Injonction de payer n° 1");
        opened.Document.QuerySelectorAll("select[name='ActForm.Act'] option").Select(one => one.GetAttribute("value"))
            .ShouldBe(["", "filed", "withdrawn"]);

        var early = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "filed"), ("ActForm.On", "2026-11-20"), ("ActForm.Note", "dépôt au greffe"));
        early.Words.ShouldContain("Il faut le montant");
        early.Document.QuerySelector("input[name='ActForm.Note']")!.GetAttribute("value").ShouldBe("dépôt au greffe");
        var filed = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "filed"), ("ActForm.On", "2026-11-20"), ("ActForm.Amount", "1 300,00"));
        filed.Document.QuerySelector(".aq-hero-d b")!.TextContent.ShouldBe("07/12/2026");
        filed.Document.QuerySelector(".aq-hero-t")!.TextContent.ShouldContain("Consigner les frais de greffe");

        (await guest.Get("/aujourdhui")).Words.ShouldContain("07/12/2026 (dans 14 jours)");
        (await guest.Get("/contentieux")).Words.ShouldContain("tribunal de commerce de Lorient");
        (await guest.Get("/calendrier?mois=2026-12&liste=true")).Words.ShouldContain("Délai de procédure");
        (await guest.Get("/contentieux?handler=Export&format=Csv")).Text.ShouldContain("07/12/2026;");
        (await guest.Get("/contentieux?handler=Export&format=Csv&table=procedures")).Text
            .ShouldContain("En cours;Requête déposée;DUPIN;");
        var running = await guest.Get($"/contentieux?p={int.MaxValue}");
        running.Document.QuerySelector("[aria-labelledby=t-all] tbody")!.TextContent.ShouldContain("DUPIN");
        (await guest.Get("/contentieux?etat=Refused")).Words.ShouldContain("Aucune procédure dans cet état");
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("prochain acte avant le 07/12/2026 inclus");
    }

    [Fact]
    public async Task The_courts_of_the_debtors_department_are_there_to_choose_from()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        MakeTrader(office);
        MoveTo(office, "12 rue du Port\n76600 LE HAVRE");

        var page = await guest.Get(Page);

        page.Document.QuerySelectorAll("#courts option").Select(one => one.GetAttribute("value")).ShouldBe([
            "tribunal de commerce de Dieppe", "tribunal des activités économiques du Havre",
            "tribunal de commerce de Rouen", "tribunal judiciaire de Dieppe", "tribunal judiciaire du Havre",
            "tribunal judiciaire de Rouen",
        ]);
        page.Words.ShouldContain("à vérifier sur justice.fr");
        MoveTo(office, "adresse inconnue");
        (await guest.Get(Page)).Document.QuerySelectorAll("#courts option").Length.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task A_summons_is_opened_and_its_request_written()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        MakeTrader(office);
        (await guest.Get(Page + "/courriers")).Words.ShouldContain("Ce dossier n’a pas de procédure");
        (await guest.Get(Page)).Document.QuerySelectorAll("select[name='Form.Way'] option")
            .Select(one => one.GetAttribute("value"))
            .ShouldBe(["PaymentOrder", "Mediation", "SummonsToPay", "SmallClaim", "UncontestedClaim"]);

        var opened = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Way", "SummonsToPay"),
            ("Form.CourtName", "Me Anne Petit, commissaire de justice à Lorient"), ("Form.Items", ItemKey(office)));
        opened.Words.ShouldContain("Sommation de payer n° 1");
        opened.Words.ShouldContain("Elle ne donne pas de titre exécutoire");

        var letters = await guest.Get(Page + "/courriers?number=1");
        letters.Words.ShouldContain("Demande de sommation de payer");
        letters.Document.QuerySelector("#cl-officer")!.GetAttribute("value").ShouldBe("Me Anne Petit");
        (await guest.Get(Page + "/courriers?number=1&handler=Draw&paper=summons-to-pay-instruction")).Status
            .ShouldBe(System.Net.HttpStatusCode.NotFound, "it lacks much");
        var said = await guest.PostWithTokenOf(Page + "/courriers?number=1",
            Page + "/courriers?number=1&handler=State", ("Form.Officer", "Maître Anne Petit"),
            ("Form.OfficerAddress", "5 rue Exemple\r\n56100 Lorient"), ("Form.DaysToPay", "8"));
        said.Words.ShouldContain("courriers renseignés");
        said.Words.ShouldNotContain("nombre de jours");
        (await guest.PostWithTokenOf(Page + "/courriers?number=1", Page + "/courriers?number=1&handler=Parties",
            ("Parties.LegalForm", "SARL"), ("Parties.Basis", "du contrat du 3 mars 2026"),
            ("Parties.Signer", "Julien Brunet"), ("Parties.SignerTitle", "président"), ("Parties.Place", "Nantes"),
            ("Parties.NoticeAddress", "14 rue Exemple, 44300 Nantes"), ("Parties.AcceptsUnverifiedLaw", "true")))
            .Document.QuerySelector("#pa-basis")!.GetAttribute("value").ShouldBe("du contrat du 3 mars 2026");
    }

    [Fact]
    public async Task A_summons_is_served_with_the_day_that_it_leaves_to_pay()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        MakeTrader(office);
        await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Way", "SummonsToPay"),
            ("Form.CourtName", "Me Anne Petit"), ("Form.Items", ItemKey(office)));

        var asked = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "requested"), ("ActForm.On", "2026-11-19"));
        asked.Document.QuerySelectorAll("select[name='ActForm.Act'] option").Select(one => one.GetAttribute("value"))
            .ShouldBe(["", "served", "withdrawn"]);
        (await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "served"), ("ActForm.On", "2026-11-20"))).Words.ShouldContain("Il faut le dernier jour");
        (await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "served"), ("ActForm.On", "2026-11-20"), ("ActForm.PayBy", "2026-11-28")))
            .Words.ShouldContain("à payer au plus tard le 28/11/2026");
    }

    [Fact]
    public async Task A_mediation_is_opened_from_the_step_that_leads_to_it_and_followed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        MakeTrader(office);
        (await guest.Get(Page + "?voie=mediation")).Document.QuerySelector("#way option[selected]")!
            .GetAttribute("value").ShouldBe("Mediation");
        (await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Way", "Mediation"),
            ("Form.Mediator", "Consumer"), ("Form.CourtName", "Médiation Conso"), ("Form.Items", ItemKey(office))))
            .Words.ShouldContain("est celui du consommateur");

        var opened = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Way", "Mediation"),
            ("Form.Mediator", "Enterprises"), ("Form.CourtName", "médiateur des entreprises"),
            ("Form.Items", ItemKey(office)));
        opened.Words.ShouldContain("Médiation ou conciliation n° 1");
        opened.Words.ShouldContain("Elle ne donne pas de titre exécutoire");
        var said = await guest.PostWithTokenOf(Page + "/courriers?number=1",
            Page + "/courriers?number=1&handler=State", ("Form.Officer", "médiateur des entreprises"),
            ("Form.Mediation.SettledBy", "Un paiement en trois fois"), ("Form.Mediation.Staff", "12"));
        said.Words.ShouldContain("Saisine du médiateur");
        said.Words.ShouldContain("votre SIRET");
        said.Words.ShouldNotContain(", votre effectif");
        said.Document.QuerySelector("#me-settled")!.GetAttribute("value").ShouldBe("Un paiement en trois fois.");
        await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "requested"), ("ActForm.On", "2026-11-19"));
        var set = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Procedure", "1"),
            ("ActForm.Act", "meeting-set"), ("ActForm.On", "2026-11-20"), ("ActForm.MeetingOn", "2026-12-02"));
        set.Document.QuerySelector(".aq-hero-d b")!.TextContent.ShouldBe("02/12/2026");
        set.Document.QuerySelector(".aq-hero-t")!.TextContent.ShouldContain("Aller à la première réunion");
        set.Words.ShouldContain("Durée habituelle, environ trois mois");
        (await guest.Get("/aujourdhui")).Words.ShouldContain("02/12/2026 (dans 9 jours)");
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("Première réunion fixée");
    }

    [Fact]
    public async Task A_reader_sees_the_procedure_and_can_change_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        MakeTrader(office);
        var page = await guest.Get(Page);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await guest.PostWithTokenOf("/aujourdhui", Page + "?handler=Open", ("Form.Court", "Commercial"),
            ("Form.CourtName", "tribunal"), ("Form.Items", ItemKey(office)))).Status
            .ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private static void MoveTo(Office office, string address)
    {
        using var db = office.World.Database.Open();
        db.Debtors.ExecuteUpdate(row => row.SetProperty(one => one.Address, address));
    }

    private static void MakeTrader(Office office)
    {
        using var db = office.World.Database.Open();
        db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader));
    }

    private static string ItemKey(Office office)
    {
        using var db = office.World.Database.Open();
        var dossier = db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1);
        return db.OpenItems.First(row => row.DebtorId == dossier.DebtorId && !row.IsCredit).ItemKey;
    }
}
