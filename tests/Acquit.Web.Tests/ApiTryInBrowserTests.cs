using Acquit.Store.Access;
using Acquit.Store.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>The page that tries the API, in a real browser.</summary>
public class ApiTryInBrowserTests(PostgresCluster cluster, Browser browser)
{
    private static readonly string[] _serious = ["serious", "critical"];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task An_address_is_chosen_tried_and_its_answer_read(int width, ColorScheme scheme)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var user = await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        var page = await browser.Open(office.Address, width, scheme);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui");
        await page.GotoAsync("/api");
        await IsFit(page, width);
        await page.GetByRole(AriaRole.Link, new() { Name = "GET /dossiers/{id}", Exact = true }).ClickAsync();
        await page.FillAsync("#p-id", "1-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Demander" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("DUPIN");
        await page.Locator(".aq-reply summary").First.ClickAsync();
        await IsFit(page, width);
    }

    private static async Task IsFit(IPage page, int width)
    {
        var found = await page.RunAxe();
        found.Violations.Where(one => _serious.Contains(one.Impact))
            .Select(one => $"{one.Id}: {one.Nodes.First().Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }
}
