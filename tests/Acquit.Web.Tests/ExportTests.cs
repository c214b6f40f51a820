using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Every table is taken away as it stands on the page: same filters, same creditors, all its pages.</summary>
public class ExportTests(PostgresCluster cluster)
{
    private static readonly string[] _tables =
    [
        "/aujourdhui", "/balance", "/dossiers", "/promesses", "/envois?table=attente", "/envois?table=partis",
        "/envois?table=recommandes",
    ];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Every_table_comes_in_both_formats_and_shows_nothing_of_another_creditor(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Approver);
        foreach (var table in _tables)
        {
            var page = table + (table.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=Export&format=";
            var csv = await guest.Get(page + "Csv");
            csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv", table);
            csv.Response.Content.Headers.ContentDisposition!.FileName.ShouldEndWith("2026-11-23.csv");
            csv.Text.ShouldNotContain("SECRET", customMessage: table);
            var xlsx = await guest.Get(page + "Xlsx");
            xlsx.Status.ShouldBe(HttpStatusCode.OK, table);
            xlsx.Text.ShouldStartWith("PK", customMessage: table);
        }
    }

    [Fact]
    public async Task The_queue_is_taken_away_with_the_filters_of_the_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/aujourdhui?montant=From1000");
        var link = page.Document.QuerySelector(".aq-export a[href*='format=Csv']")!.GetAttribute("href")!;
        var lines = (await guest.Get(link)).Text.TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(2, "titles and DUPIN: MARTIN's 640,00 is below the band");
        lines[0].ShouldStartWith("Groupe;Étape;Canal;Débiteur;Créancier;Dossier;À réclamer;Factures");
        lines[1].ShouldContain("DUPIN;Brunet Outillage;1-1;1200,00;1;02/11/2026");
    }

    [Fact]
    public async Task Debtors_found_are_taken_away_and_no_others()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using (var db = office.World.Database.Open())
        {
            db.Dossiers.ToList().ForEach(row => row.BalanceCents = 100);
            db.Debtors.Single(row => row.Key == "MARTIN").Name = "=MARTIN()";
            db.Debtors.ToList().ForEach(row => row.FoldedName = row.Key.ToLowerInvariant());
            await db.SaveChangesAsync();
        }

        using var guest = await office.SignedIn(Role.Reader);
        var all = await guest.Get("/dossiers?handler=Export&format=Csv");
        all.Text.TrimEnd().Split("\r\n").Length.ShouldBe(3);
        all.Text.ShouldContain("\n'=MARTIN();MARTIN;");
        var one = await guest.Get("/dossiers?q=dup&handler=Export&format=Csv");
        one.Text.TrimEnd().Split("\r\n").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Sendings_are_taken_away_by_whom_may_see_them()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        (await guest.Get("/envois?table=partis&handler=Export&format=Csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var approver = await office.SignedIn(Role.Approver);
        (await approver.Get("/envois?table=autre&handler=Export&format=Csv")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
