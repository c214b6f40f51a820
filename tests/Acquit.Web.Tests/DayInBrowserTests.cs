using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>A collector's day in a real browser.</summary>
public class DayInBrowserTests(PostgresCluster cluster, Browser browser)
{
    private static readonly string[] _serious = ["serious", "critical"];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_keyboard_opens_a_file_and_approves_its_letter(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var page = await SignIn(office, Role.Approver);
        await page.GetByText("Aujourd’hui").First.WaitForAsync();
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("DUPIN");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("MARTIN");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/dossiers/1-1");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("DUPIN");
        await Assertions.Expect(page.Locator("iframe.aq-pdf")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/dossiers/1-2");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("DUPIN. Approuvé");
        using var db = office.World.Database.Open();
        db.Proposals.Count(row => row.State == ProposalState.Approved).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_with_a_promise_is_noted_and_holds_the_reminder()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await SignIn(office, Role.Collector);
        await page.GotoAsync("/dossiers/1-1/appel");
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("#who", "Mme Roy");
        await page.FillAsync("#amount", "1 200,00");
        var day = office.World.Today.AddDays(10);
        await page.FillAsync("#on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#said", "Paie à la fin de la semaine prochaine.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’appel" }).ClickAsync();
        await page.WaitForURLAsync("**/dossiers/1-1");
        await Assertions.Expect(page.Locator(".aq-tl")).ToContainTextAsync("Promesse de 1\u202F200,00\u00A0€");
        office.World.Run();
        using var db = office.World.Database.Open();
        var events = EventLog.Read(db, db.Dossiers.Single(row => row.Number == 1), office.World.Today);
        events.Select(one => one.GetType()).ShouldBe([typeof(CallLogged), typeof(CauseFound), typeof(PromiseMade)]);
        db.Proposals.Single(row => row.Number == 1 && row.CreditorId == office.World.Creditor).State
            .ShouldBe(ProposalState.Withdrawn);
    }

    [Fact]
    public async Task A_call_that_cannot_be_read_notes_nothing_at_all()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await SignIn(office, Role.Collector);
        await page.GotoAsync("/dossiers/1-1/appel");
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("#amount", "beaucoup");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’appel" }).ClickAsync();
        await Assertions.Expect(page.Locator(".aq-error").First).ToContainTextAsync("Un montant positif");
        using var db = office.World.Database.Open();
        db.DossierEvents.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_serious_hinders_anybody_on_any_page(int width, ColorScheme scheme)
    {
        await using var office = await FilledOffice.Open(cluster);
        var page = await SignIn(office, Role.Administrator, width, scheme, Guid.Empty);
        var preview = await FilledOffice.LeavesAnImportWaiting(page);
        foreach (var path in FilledOffice.Inside(office, preview))
        {
            await IsFit(page, path, width);
        }

        var outside = await browser.Open(office.Address, width, scheme);
        foreach (var path in FilledOffice.Outside(office))
        {
            await IsFit(outside, path, width);
        }
    }

    [Fact]
    public async Task The_strict_policy_of_content_hinders_no_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await SignIn(office, Role.Administrator);
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                refused.Add($"{page.Url}: {message.Text}");
            }
        };
        foreach (var path in office.Pages("1-1").Except(["/sortir", "/demonstration"], StringComparer.Ordinal))
        {
            await page.GotoAsync(path);
        }

        refused.ShouldBeEmpty();
        var style = await page.APIRequest.GetAsync(office.Address + "/css/acquit.css");
        (await style.BodyAsync()).Length.ShouldBeGreaterThan(10_000, "styles come whatever the working directory");
    }

    /// <summary>It is there, axe finds nothing serious, and it is no wider than the screen.</summary>
    private static async Task IsFit(IPage page, string path, int width)
    {
        (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
        var found = await page.RunAxe();
        found.Violations.Where(one => _serious.Contains(one.Impact))
            .Select(one => $"{one.Id}: {one.Nodes.First().Html}").ShouldBeEmpty(path);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
    }

    private async Task<IPage> SignIn(
        Office office, Role role, int width = 1440, ColorScheme scheme = ColorScheme.Light, Guid? creditor = null)
    {
        var user = await office.Hire($"Anne {role}", role, creditor ?? office.World.Creditor);
        var page = await browser.Open(office.Address, width, scheme);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui");
        return page;
    }
}
