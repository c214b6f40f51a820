using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>Passkeys in a real browser, with a device that it makes believe (WebAuthn over CDP).</summary>
public class PasskeyTests(PostgresCluster cluster, Browser browser)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_passkey_opens_the_account_without_password_or_code(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var page = await WithDevice(office);
        await SignIn(page);
        await Add(page, Office.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("La clé d’accès est ajoutée");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Portable du bureau");

        await SignOut(page);
        await page.GotoAsync("/entrer?retour=%2Fdossiers%2F1-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrer avec une clé d’accès" }).ClickAsync();
        await page.WaitForURLAsync("**/dossiers/1-1");
        office.Journal().Count(act => act == AuditAct.SignedIn).ShouldBe(2);
        office.Journal().ShouldContain(AuditAct.PasskeyAdded);
    }

    [Fact]
    public async Task Nothing_is_added_without_the_password()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await WithDevice(office);
        await SignIn(page);
        await Add(page, "un autre mot de passe");
        await Assertions.Expect(page.Locator("[data-passkey-refused]")).ToBeVisibleAsync();
        using var access = office.World.Database.OpenAccess();
        access.UserPasskeys.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passkey_taken_away_and_that_of_a_closed_account_open_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await WithDevice(office);
        await SignIn(page);
        await Add(page, Office.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("est ajoutée");
        using (var access = office.World.Database.OpenAccess())
        {
            access.Users.Single().ClosedAt = 1;
            await access.SaveChangesAsync();
        }

        await TryKey(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("n’ouvre aucun compte");
        using (var access = office.World.Database.OpenAccess())
        {
            access.Users.Single().ClosedAt = null;
            await access.SaveChangesAsync();
        }

        await SignOut(page);
        await SignIn(page);
        await page.GotoAsync("/moi/cles-acces");
        await page.FillAsync("#current-r", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer Portable du bureau" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("est retirée");
        await SignOut(page);
        await TryKey(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("n’ouvre aucun compte");
    }

    [Fact]
    public async Task A_passkey_satisfies_the_demand_for_a_second_factor()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var page = await WithDevice(office);
        await SignIn(page);
        await Add(page, Office.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("est ajoutée");
        using (var access = office.World.Database.OpenAccess())
        {
            access.UserClaims.Add(new()
            {
                UserId = access.Users.Single().Id, ClaimType = UserClaimTypes.SecondFactorRequired, ClaimValue = "true",
            });
            await access.SaveChangesAsync();
        }

        await page.GotoAsync("/aujourdhui");
        page.Url.ShouldEndWith("/moi/second-facteur");
        await SignOut(page);
        await TryKey(page);
        await page.WaitForURLAsync("**/aujourdhui", new() { WaitUntil = WaitUntilState.Commit });
    }

    private async Task<IPage> WithDevice(Office office)
    {
        // a passkey belongs to a name: there is none for an address of numbers
        var page = await browser.Open(office.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await office.Hire("Anne Roux", Role.Collector, office.World.Creditor);
        return page;
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", "anne.roux@example.org");
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui", new() { WaitUntil = WaitUntilState.Commit });
    }

    private static async Task Add(IPage page, string password)
    {
        await page.GotoAsync("/moi/cles-acces");
        await page.FillAsync("#label", "Portable du bureau");
        await page.FillAsync("#current", password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter la clé" }).ClickAsync();
    }

    private static async Task SignOut(IPage page) => await page.Context.ClearCookiesAsync();

    private static async Task TryKey(IPage page)
    {
        await page.GotoAsync("/entrer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrer avec une clé d’accès" }).ClickAsync();
    }
}
