using System.Net;
using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Pipeline;
using Microsoft.EntityFrameworkCore;

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
        Fill(office);
        using var guest = await office.SignedIn(Role.Approver);
        foreach (var table in _tables)
        {
            var page = table + (table.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=Export&format=";
            var csv = await guest.Get(page + "Csv");
            csv.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv", table);
            csv.Response.Content.Headers.ContentDisposition!.FileName.ShouldEndWith("2026-12-14.csv");
            csv.Text.TrimEnd().Split("\r\n").Length.ShouldBeGreaterThan(1, $"{table}: titles and one line at least");
            var isByCreditor = table.EndsWith("attente", StringComparison.Ordinal);
            csv.Text.ShouldContain(isByCreditor ? "Brunet" : table == "/aujourdhui" ? "MARTIN" : "DUPIN");
            csv.Text.ShouldNotContain("SECRET", customMessage: table);
            csv.Text.ShouldNotContain("Papeteries", customMessage: table);
            var xlsx = await guest.Get(page + "Xlsx");
            xlsx.Status.ShouldBe(HttpStatusCode.OK, table);
            xlsx.Text.ShouldStartWith("PK", customMessage: table);
        }
    }

    /// <summary>
    /// Both creditors have letters that left, one registered, a promise, one approved that waits and one to approve.
    /// </summary>
    private static void Fill(Office office)
    {
        var world = office.World;
        Guid[] creditors = [world.Creditor, office.Other];
        world.AddDebtor(world.Creditor, "ROUX", world.Today.AddDays(-9), "310.00");
        world.AddDebtor(office.Other, "SECRET2", world.Today.AddDays(-9), "311.00");
        LayInAll(world);
        Approve(world, "DUPIN", "SECRET").Count.ShouldBe(2);
        world.Send();
        world.GoTo(new(2026, 12, 14));
        foreach (var creditor in creditors)
        {
            world.Import(creditor);
            world.Run(creditor);
        }

        Approve(world, "DUPIN", "SECRET").Count.ShouldBe(2);
        world.Send().Count.ShouldBe(2);
        Approve(world, "ROUX", "SECRET2").Count.ShouldBe(2);
        using var db = world.Database.Open();
        foreach (var dossier in db.Dossiers.ToList())
        {
            world.Record(dossier.CreditorId, dossier.Id, new PromiseMade(Money.Parse("100.00"), world.Today.AddDays(3))
            {
                EffectiveOn = world.Today, By = "Anne",
            });
        }

        db.Dossiers.ExecuteUpdate(set => set.SetProperty(row => row.BalanceCents, 31_000));
    }

    private static void LayInAll(World world)
    {
        using var db = world.Database.Open();
        foreach (var dossier in db.Dossiers.ToList())
        {
            world.LayInInvoices(dossier.CreditorId, dossier.Id);
        }
    }

    private static List<ApprovalOutcome> Approve(World world, params string[] keys)
    {
        using var db = world.Database.Open();
        var named =
            from proposal in db.Proposals
            join dossier in db.Dossiers on proposal.DossierId equals dossier.Id
            join debtor in db.Debtors on dossier.DebtorId equals debtor.Id
            where proposal.State == ProposalState.Open && keys.Contains(debtor.Key)
            select new { proposal.CreditorId, proposal.Number };
        var outcomes = world.Approve(
            [.. named.AsEnumerable().Select(one => new ProposalName(one.CreditorId, one.Number))]);
        outcomes.ShouldAllBe(one => one.Refusal == null);
        return [.. outcomes];
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
