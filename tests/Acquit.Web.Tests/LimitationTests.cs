using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>
/// MARTIN owes an invoice of 12 December 2021 too: five years end on 12 December 2026. Today is 2026-11-23.
/// </summary>
public class LimitationTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_alarm_stands_on_today_in_the_list_and_in_the_calendar(Product product)
    {
        await using var office = await Opened(product);
        using var guest = await office.SignedIn(Role.Reader);
        var today = await guest.Get("/aujourdhui");
        var panel = today.Document.QuerySelector("[aria-labelledby=t-limit]")!;
        panel.QuerySelector(".aq-late-t")!.TextContent.ShouldBe("12/12/2026");
        panel.TextContent.ShouldContain("(dans 19 jours)");
        panel.TextContent.ShouldContain("C. com., art. L. 110-4");
        today.Document.QuerySelector(".aq-stats a[href='/prescription'] .v.aq-late-t")!.TextContent.ShouldBe("1");
        var list = await guest.Get("/prescription");
        list.Words.ShouldContain("12/12/2026");
        list.Words.ShouldContain("MARTIN");
        list.Words.ShouldContain("à confirmer");
        (await guest.Get("/prescription?niveau=SixMonths")).Words.ShouldContain("Aucune facture ouverte");
        (await guest.Get($"/prescription?p={int.MaxValue}")).Words.ShouldContain("Aucune facture ouverte");
        (await guest.Get("/prescription?handler=Export&format=Csv")).Text.ShouldContain("12/12/2026;MARTIN;");
        (await guest.Get("/calendrier?mois=2026-12&liste=true")).Words.ShouldContain("Dernier jour pour interrompre");
    }

    [Fact]
    public async Task The_file_of_the_debtor_says_until_when_and_why()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/dossiers/1-2");
        page.Words.ShouldContain("Prescription 12/12/2026");
        page.Words.ShouldContain("Court depuis le 12/12/2021, d’après la facture");
        page.Words.ShouldContain("5 ans, dernier jour le 12/12/2026");
    }

    [Fact]
    public async Task Without_an_alarm_today_says_nothing_of_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get("/aujourdhui")).Document.QuerySelector("a[href='/prescription']").ShouldBeNull();
    }

    private async Task<Office> Opened(Product product)
    {
        var office = await Office.Open(product, cluster, isRun: false);
        using (var db = office.World.Database.Open())
        {
            var debtor = db.Debtors.Single(row => row.Key == "MARTIN");
            office.World.AddItem(debtor.CreditorId, debtor.Id, "MARTIN", new(2022, 1, 11), "500.00");
            await db.Dossiers.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsChanged, true));
        }

        office.World.Run();
        return office;
    }
}
