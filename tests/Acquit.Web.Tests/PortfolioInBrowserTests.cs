using Acquit.Store.Access;
using Acquit.Store.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>Pages of the portfolio with figures: readable by everybody, never wider than the screen.</summary>
public class PortfolioInBrowserTests(PostgresCluster cluster, Browser browser)
{
    private static readonly string[] _serious = ["serious", "critical"];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_serious_hinders_anybody(int width, ColorScheme scheme)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        new Books(office, office.World.Creditor)
            .Invoice("LEFORT", "F-1", "2026-09-01", "1000.00", "A")
            .Payment("LEFORT", "VIR", "2026-10-11", "1000.00", "A")
            .Invoice("LEFORT", "F-2", "2026-07-01", "600.00")
            .Payment("LEFORT", "ACPTE", "2026-11-20", "60.00").Import();
        var user = await office.Hire("Anne", Role.Collector, office.World.Creditor);
        var page = await browser.Open(office.Address, width, scheme);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui");
        var lefort = $"1-{Number(office)}";
        string[] paths =
        [
            $"/balance?ouvert={lefort}", "/balance?alors=true&par=Collector", "/indicateurs", "/calendrier",
            "/calendrier?liste=true", $"/dossiers/{lefort}/compte", "/dossiers",
            "/dossiers?q=lef&tri=Oldest&inverse=true&etat=Overdue",
        ];
        foreach (var path in paths)
        {
            (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
            await page.EvaluateAsync("document.querySelectorAll('details.aq-figures').forEach(d => d.open = true)");
            var found = await page.RunAxe();
            found.Violations.Where(one => _serious.Contains(one.Impact))
                .Select(one => $"{one.Id}: {one.Nodes.First().Html}").ShouldBeEmpty(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, path);
        }
    }

    private static int Number(Office office)
    {
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == "LEFORT").Id;
        return db.Dossiers.Single(row => row.DebtorId == debtor).Number;
    }
}
