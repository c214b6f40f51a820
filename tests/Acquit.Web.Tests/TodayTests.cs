using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

public class TodayTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task An_empty_queue_says_what_files_wait_for(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using (var db = office.World.Database.Open())
        {
            await db.Debtors.ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, (string?)null));
            await db.Dossiers.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsChanged, true));
        }

        office.World.Run();
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/aujourdhui");
        page.Words.ShouldContain("Plus rien pour aujourd’hui");
        page.Words.ShouldContain("2 dossiers attendent une adresse postale");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_file_is_given_to_somebody_who_finds_hers_in_today_and_in_the_balance(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        var mine = (await guest.Get("/dossiers/1-1")).Document.QuerySelector("#collector option:last-child")!;
        var given = await guest.SubmitTo("/dossiers/1-1", "Collector", ("to", mine.GetAttribute("value")!));
        given.Document.QuerySelector("#collector option[selected]")!.TextContent.ShouldBe(mine.TextContent);
        given.Words.ShouldContain($"Dossier confié à {mine.TextContent}");

        var today = await guest.Get("/aujourdhui");
        var link = today.Document.QuerySelectorAll("a[href*='suivi=']").ShouldHaveSingleItem();
        link.TextContent.ShouldContain("Moi");
        var own = await guest.Get(link.GetAttribute("href")!);
        own.Words.ShouldContain("DUPIN");
        own.Words.ShouldNotContain("MARTIN");
        (await guest.Get("/balance?par=Collector")).Words.ShouldContain(mine.TextContent);

        (await guest.SubmitTo("/dossiers/1-1", "Collector", ("to", ""))).Words.ShouldContain("Dossier rendu à tous");
        (await guest.Get("/aujourdhui")).Document.QuerySelectorAll("a[href*='suivi=']").ShouldBeEmpty();
        (await guest.SubmitTo("/dossiers/1-1", "Collector", ("to", Guid.NewGuid().ToString()))).Words
            .ShouldContain("ne travaille pas pour ce créancier");
        using var reader = await office.SignedIn(Role.Reader);
        (await reader.Get("/dossiers/1-1")).Document.QuerySelector("#collector").ShouldBeNull();
    }

    [Fact]
    public async Task A_filter_leaves_what_it_names_and_the_counters_stay()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var all = await guest.Get("/aujourdhui");
        all.Words.ShouldContain("DUPIN");
        all.Words.ShouldContain("MARTIN");
        var large = await guest.Get("/aujourdhui?montant=From1000");
        large.Words.ShouldContain("DUPIN");
        large.Words.ShouldNotContain("MARTIN");
        var one = await guest.Get("/aujourdhui?n=1");
        one.Words.ShouldContain("1 dossier = 65 %", Case.Sensitive, "1 200,00 of 1 840,00");
        one.Words.ShouldNotContain("MARTIN");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Counters_and_lines_of_every_creditor_are_added_up(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedInEverywhere("Claire Morvan", Role.Reader);
        var all = await guest.Get("/aujourdhui");
        all.Words.ShouldContain("À traiter3");
        all.Words.ShouldContain("SECRET");
        all.Words.ShouldContain("3 dossiers = 100 %");
        var largest = await guest.Get("/aujourdhui?n=2");
        largest.Words.ShouldContain("DUPIN");
        largest.Words.ShouldContain("SECRET", Case.Sensitive, "777,00 is more than the 640,00 of MARTIN");
        largest.Words.ShouldNotContain("MARTIN");
        var other = await guest.Get($"/aujourdhui?creancier={office.Other}");
        other.Words.ShouldContain("SECRET");
        other.Words.ShouldNotContain("DUPIN");
        (await guest.Get("/aujourdhui?handler=Export&format=Csv&n=1")).Text.TrimEnd().Split("\r\n").Length.ShouldBe(2);
    }
}
