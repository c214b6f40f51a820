using System.Text;
using Acquit.App.Court;
using Acquit.App.Losses;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>Costs, the choice of exhibits and the papers of a loss: readable by everybody, never wider than the screen.
/// </summary>
public class CourtFileInBrowserTests(PostgresCluster cluster, Browser browser)
{
    private static readonly string[] _serious = ["serious", "critical"];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_serious_hinders_anybody(int width, ColorScheme scheme)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        Tell(office);
        var user = await office.Hire("Anne", Role.Collector, office.World.Creditor);
        var page = await browser.Open(office.Address, width, scheme);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui");
        string[] paths =
        [
            "/dossiers/1-1", "/dossiers/1-1/contentieux", "/dossiers/1-1/contentieux/frais", "/dossiers/1-1/perte",
        ];
        foreach (var path in paths)
        {
            (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
            await page.EvaluateAsync("document.querySelectorAll('main details.aq-more-d').forEach(d => d.open = true)");
            var found = await page.RunAxe();
            found.Violations.Where(one => _serious.Contains(one.Impact))
                .Select(one => $"{one.Id}: {one.Nodes.First().Html}").ShouldBeEmpty(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, path);
            if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(folder, $"{width}{path.Replace('/', '_')}.png"), FullPage = true,
                });
            }
        }
    }

    /// <summary>A procedure with two papers, two costs and a loss that is explained.</summary>
    private static void Tell(Office office)
    {
        using var db = office.World.Database.Open();
        var (world, debtor) = (office.World, DebtorSearch.Of(db, "1-1")!);
        var item = db.OpenItems.First(row => row.DebtorId == debtor.Debtor && !row.IsCredit);
        var scan = new SentPaper("piece.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 piece"));
        new RecordDesk(world.Database, world.Rules, world.Clock).Record(debtor, new RecordAct(
            new EvidenceRecorded(EvidenceKind.SignedOrder)
            {
                EffectiveOn = world.Clock.Today, By = "Claire", Reference = "C-88",
            }, [])
        {
            Paper = scan with { IsEvidence = true },
        }).Refused.ShouldBeNull();
        new CourtDesk(world.Database, world.Rules, world.Clock).Open(debtor, new CourtAsked(CourtKind.Commercial,
            "tribunal de commerce du Mans", Territory.Metropole, [item.Ref]), "Claire");
        var costs = new CostDesk(world.Database, world.Rules, world.Clock);
        costs.Note(debtor, new CostAsked(0, CostBasis.CourtCosts, "Requête au greffe", Money.Parse("31.80"),
            world.Clock.Today) { Vat = Money.Parse("5.30"), Reference = "G-14", Paper = scan }, "Claire")
            .ShouldBeNull();
        costs.Note(debtor, new CostAsked(0, CostBasis.Creditor, "Sommation de payer", Money.Parse("60.00"),
            world.Clock.Today), "Claire").ShouldBeNull();
        new LossDesk(world.Database, world.Rules, world.Clock).State(debtor, new LossAsked(LossReason.NotFound,
            "Julien Brunet", [new(item.Ref, Money.FromCents(item.OriginalCents), Money.Zero)]), "Claire")
            .ShouldBeNull();
    }
}
