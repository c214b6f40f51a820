using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>Insolvency proceedings from their opening to the declaration. Today is 2026-11-23.</summary>
public class InsolvencyTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1/procedure-collective";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Proceedings_are_opened_followed_and_the_claim_is_declared(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Prepare(office);
        (await guest.Get(Page)).Words.ShouldContain("Aucune procédure n’est notée");

        var refused = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Kind", "Liquidation"),
            ("Form.On", "2026-11-16"), ("Form.PublishedOn", "2026-11-09"));
        refused.Words.ShouldContain("La publication ne précède pas l’ouverture");
        var opened = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Kind", "Liquidation"),
            ("Form.On", "2026-11-09"), ("Form.PublishedOn", "2026-11-16"));
        opened.Document.QuerySelector(".aq-hero-d b")!.TextContent.ShouldBe("18/01/2027");
        opened.Words.ShouldContain("Règle à confirmer");
        opened.Words.ShouldContain("Il manque le tribunal");
        opened.Words.ShouldContain("Il manque l’adresse du mandataire");
        (await guest.Get(Page + "?handler=Declaration")).Words.ShouldContain("Il manque le tribunal");
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("les factures antérieures ne sont plus relancées");

        var stated = await guest.PostWithTokenOf(Page, Page + "?handler=State", ("Form.Organ", "Maître Anne Petit"),
            ("Form.OrganAddress", "12 rue du Port\r\n56100 LORIENT"),
            ("Form.Court", "tribunal de commerce de Lorient"));
        stated.Words.ShouldContain("Déclaration, PDF");
        var paper = await guest.Get(Page + "?handler=Declaration");
        paper.Text.ShouldStartWith("%PDF-");

        await IsRefusedWithRetentionMoney(office, guest);

        var declared = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Act", "Declared"),
            ("ActForm.On", "2026-11-20"), ("ActForm.Amount", "1 200,00"));
        declared.Words.ShouldContain("Créance déclarée");
        declared.Document.QuerySelector(".aq-hero").ShouldBeNull("nothing is left to do");
        var again = await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Act", "Answered"),
            ("ActForm.On", "2026-11-23"));
        again.Words.ShouldContain("Aucune lettre de contestation n’est enregistrée");
    }

    [Fact]
    public async Task What_the_opening_stops_is_not_there_to_be_claimed_in_court()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Prepare(office);
        const string court = "/dossiers/1-1/contentieux";
        (await guest.Get(court)).Document.QuerySelectorAll("input[name='Form.Items']").ShouldNotBeEmpty();

        await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Kind", "Liquidation"),
            ("Form.On", "2026-11-09"));

        var stopped = await guest.Get(court);
        stopped.Document.QuerySelectorAll("input[name='Form.Items']").ShouldBeEmpty();
        stopped.Words.ShouldContain("elles se déclarent");
        stopped.Words.ShouldContain("arrêtés au 08/11/2026");
    }

    [Fact]
    public async Task A_reader_sees_and_does_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get(Page);
        page.Document.QuerySelector("form[action*='handler=Open']").ShouldBeNull();
    }

    [Fact]
    public async Task Proceedings_opened_after_others_keep_the_court_and_the_organ_that_were_typed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        Prepare(office);
        await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Kind", "Safeguard"),
            ("Form.On", "2026-03-02"), ("Form.Court", "tribunal de commerce de Vannes"),
            ("Form.Organ", "Maître Leroy"));
        await guest.PostWithTokenOf(Page, Page + "?handler=Record", ("ActForm.Act", "Ended"),
            ("ActForm.On", "2026-09-01"));

        var opened = await guest.PostWithTokenOf(Page, Page + "?handler=Open", ("Form.Kind", "Liquidation"),
            ("Form.On", "2026-11-09"), ("Form.Court", "tribunal de commerce de Lorient"),
            ("Form.Organ", "Maître Anne Petit"));

        opened.Words.ShouldContain("procédure notée");
        (await guest.Get(Page)).Document.QuerySelector("input[name='Form.Organ']")!.GetAttribute("value")
            .ShouldBe("Maître Anne Petit");
    }

    private static async Task IsRefusedWithRetentionMoney(Office office, Guest guest)
    {
        Retain(office, ItemKind.Retention);
        (await guest.Get(Page + "?handler=Declaration")).Words.ShouldContain("retenue de garantie ou un solde");
        Retain(office, ItemKind.Invoice);
    }

    private static void Retain(Office office, ItemKind kind)
    {
        using var db = office.World.Database.Open();
        var first = db.OpenItems.OrderBy(row => row.ItemKey).Select(row => row.ItemKey).First();
        db.OpenItems.Where(row => row.ItemKey == first).ExecuteUpdate(set => set.SetProperty(row => row.Kind, kind));
    }

    private static void Prepare(Office office)
    {
        using var db = office.World.Database.Open();
        db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader));
    }
}
