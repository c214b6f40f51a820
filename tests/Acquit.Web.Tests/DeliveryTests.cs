using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>« Livrer ? » finds the customer meant, of the visitor's creditors; a credit note has its own day.</summary>
public class DeliveryTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_customer_among_several_is_chosen_by_creditor_and_number()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var second = office.World.AddDebtor(office.Other, "DUPIN", office.World.Today.AddDays(-5), "55.00");
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var several = await guest.Get("/livrer?client=DUPIN&montant=10,00");
        var links = several.Document.QuerySelectorAll("main a[href^='/livrer']")
            .Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);
        (await guest.Get(links[0])).Words.ShouldContain("Solde avant la commande : 1 200,00 €");
        (await guest.Get(links[1])).Words.ShouldContain("Solde avant la commande : 55,00 €");
        second.ShouldNotBe(Guid.Empty);
        (await guest.Get("/livrer?client=DUPIN")).Document.QuerySelectorAll("h1").Length.ShouldBe(1);
        (await guest.Get("/livrer?client=MARTIN")).Words.ShouldContain("Donnez le montant de la commande.");
    }

    [Fact]
    public async Task Customers_of_other_creditors_take_nobodys_place()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        for (var n = 0; n < 12; n++)
        {
            office.World.AddDebtor(office.World.Creditor, $"SECRETAIRE {n}", office.World.Today);
        }

        var user = await office.Hire("Luc Bayle", Role.Reader, office.Other);
        using var guest = new Guest(office.Address);
        await guest.Submit("/entrer", ("email", user.Email!), ("password", Office.Password));
        (await guest.Get("/livrer?client=SECR&montant=10,00")).Words.ShouldContain("SECRET :");
        (await guest.Get("/livrer?client=1-1&montant=10,00")).Words.ShouldContain("Aucun client de ce nom");
    }

    [Fact]
    public async Task A_credit_note_without_a_day_is_refused_and_keeps_what_was_typed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var refused = await guest.SubmitTo("/dossiers/1-1/litige", "Credit",
            ("number", "AV-12"), ("issued", "31/02/2026"), ("amount", "20,00"), ("reason", "casse"));
        refused.Words.ShouldContain("Donnez la date de l’avoir.");
        refused.Document.QuerySelector("#number")!.GetAttribute("value").ShouldBe("AV-12");
        refused.Document.QuerySelector("#reason")!.GetAttribute("value").ShouldBe("casse");
        (await guest.PostWithTokenOf("/dossiers/1-1/litige", "/dossiers/1-1/litige?handler=Answer",
            ("Form.Verdict", "Rejected"))).Words.ShouldContain("Aucune contestation n’est ouverte.");
        using var db = office.World.Database.Open();
        db.DossierEvents.Count(row => row.Kind == EventJson.KindOf<CreditNoteIssued>()).ShouldBe(0);
    }
}
