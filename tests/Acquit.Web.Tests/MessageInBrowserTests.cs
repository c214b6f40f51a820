using System.Globalization;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>The proposed message in a real browser: one invoice left out, other words, and the very bytes.</summary>
public class MessageInBrowserTests(PostgresCluster cluster, Browser browser)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task One_invoice_is_left_out_words_are_changed_and_those_very_bytes_are_approved(Product product)
    {
        await using var office = await Office.Open(product, cluster, isRun: false);
        AddInvoice(office);
        office.World.Run();
        var page = await SignIn(office, Role.Approver);
        await page.GotoAsync("/dossiers/1-1");
        await Assertions.Expect(page.Locator(".aq-inv")).ToContainTextAsync("F-DUPIN-2");

        await LeaveOut(page, "F-DUPIN-2", "avoir attendu", office.World.Today.AddDays(14));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Laissée de côté");
        await Assertions.Expect(page.Locator(".aq-inv tbody", new() { HasText = "F-DUPIN-2" }))
            .ToContainTextAsync("par Anne Approver : avoir attendu");

        await Edit(page);
        var shown = await page.GetAttributeAsync("iframe.aq-pdf", "src");
        var response = await page.APIRequest.GetAsync(office.Address + shown!.Split('#')[0]);
        var bytes = await response.BodyAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/dossiers/1-2");
        ApprovedBytes(office).ShouldBe(bytes);
        var words = PdfWords.Of(bytes);
        words.ShouldContain("Merci pour l’accueil de mardi.");
        words.ShouldContain("F-DUPIN-1");
        words.ShouldNotContain("F-DUPIN-2");
        words.ShouldNotContain("{");
    }

    /// <summary>First without the last day to pay, which is refused; then with a sentence more.</summary>
    private static async Task Edit(IPage page)
    {
        await page.Keyboard.PressAsync("m");
        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", text.Replace("{date limite}", "vendredi", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le texte" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("{date limite}");
        (await page.InputValueAsync("#text")).ShouldContain("vendredi", Case.Sensitive, "what was typed is not lost");
        await page.FillAsync("#text", "Merci pour l’accueil de mardi.\n\n" + text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le texte" }).ClickAsync();
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("Texte modifié par Anne Approver");
        await Assertions.Expect(page.Locator(".aq-tl")).ToContainTextAsync("modifié");
    }

    private static async Task LeaveOut(IPage page, string number, string why, DateOnly until)
    {
        // a page that the browser has not focused yet hears no keys
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("l");
        var row = page.Locator(".aq-inv tbody", new() { HasText = number });
        await Assertions.Expect(row.GetByLabel("Motif")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(why);
        await row.GetByLabel("Jusqu’au").FillAsync(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await row.GetByRole(AriaRole.Button, new() { Name = "Laisser de côté" }).ClickAsync();
    }

    private static void AddInvoice(Office office)
    {
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == "DUPIN").Id;
        office.World.AddItem(office.World.Creditor, debtor, "DUPIN", office.World.Today.AddDays(-20), "300.00");
        // behind the run that the office has begun by itself, which would put the mark back
        db.Write(() =>
        {
            db.LockCreditor(office.World.Creditor);
            return db.Dossiers.Single(row =>
                row.CreditorId == office.World.Creditor && row.DebtorId == debtor).IsChanged = true;
        });
    }

    private static byte[] ApprovedBytes(Office office)
    {
        using var db = office.World.Database.Open();
        var approved = db.Proposals.Single(row => row.State == ProposalState.Approved);
        approved.AskedCents.ShouldBe(1200_00);
        return db.Blobs.Single(row => row.Sha256 == approved.DocumentSha256).Bytes!;
    }

    private async Task<IPage> SignIn(Office office, Role role)
    {
        var user = await office.Hire($"Anne {role}", role, office.World.Creditor);
        var page = await browser.Open(office.Address);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/aujourdhui");
        return page;
    }
}
