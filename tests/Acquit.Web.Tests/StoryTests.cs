using Acquit.Core.Parties;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>
/// One unpaid invoice from the day of the installation to its formal notice, in a real browser, with a real mail
/// server: the whole way that a small firm goes, told day by day.
/// </summary>
public sealed class StoryTests(PostgresCluster cluster, Browser browser)
{
    private const string Dossier = "/dossiers/1-1";

    private static readonly DateOnly _reminder = new(2026, 9, 9);
    private static readonly DateOnly _reply = new(2026, 9, 11);
    private static readonly DateOnly _call = new(2026, 9, 16);
    private static readonly DateOnly _promised = new(2026, 9, 25);
    private static readonly DateOnly _promiseBroken = new(2026, 9, 29);
    private static readonly DateOnly _instalment = new(2026, 10, 9);
    private static readonly DateOnly _planBroken = new(2026, 10, 13);
    private static readonly DateOnly _presented = new(2026, 10, 15);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task From_the_installation_to_the_formal_notice(Product product)
    {
        using var server = new RealSmtp(MailSecurity.StartTls);
        await using var office = await NewOffice.Open(product, cluster, _reminder);
        var page = await browser.Open(office.Address);

        await StoryStart.The_first_administrator_opens_the_link(page, office);
        await StoryStart.Her_firm_is_described(page, "accounting");
        await Its_mail_account_is_set(page, server.Server);
        await StoryStart.The_ledger_is_imported(page);
        await page.Says("1 action proposée");
        await StoryStart.Sending_is_switched_on(page);

        var read = await Todays_reminder_is_read_and_approved(page, office);
        var sent = await It_arrives_at_the_server(page, server, read);
        await An_answer_stops_the_sequence(page, office, sent);
        await It_is_read_and_the_customer_is_called(page);
        await He_promises_and_the_file_waits(page);
        await The_promise_is_broken(page, office);
        await He_is_called_again_and_agrees_on_a_plan(page);
        await The_plan_is_broken(page, office);
        var notice = await The_formal_notice_is_read_and_approved(page, office);
        await It_is_printed(page, office, notice);
        await The_post_has_presented_it(page, office);
        await The_history_tells_all_of_it_in_order(page);
    }

    private static async Task Its_mail_account_is_set(IPage page, MailServer server)
    {
        await page.GotoAsync("/reglages/creanciers/1/messagerie");
        await page.FillAsync("#Form_From", "relances@brunet.example");
        await page.FillAsync("#Form_SmtpHost", server.Host);
        await page.FillAsync("#Form_SmtpPort", $"{server.Port}");
        await page.SelectOptionAsync("#Form_SmtpSecurity", $"{server.Security}");
        await page.FillAsync("#Form_SmtpUser", server.User);
        await page.FillAsync("#Form_SmtpPassword", RealSmtp.Password);
        await page.FillAsync("#Form_SmtpCertificate", server.Certificate);
        await page.Press("Enregistrer");
        await page.Says("enregistrée");
    }

    /// <summary>By keyboard alone, from the queue to the approval.</summary>
    /// <returns>SHA-256 of the bytes that the page showed</returns>
    private static async Task<string> Todays_reminder_is_read_and_approved(IPage page, NewOffice office)
    {
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("Garage Lefort SARL");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("3\u202F600,00\u00A0€");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + Dossier);
        var shown = StoryPage.HashOf(await page.Shown(office));
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/aujourdhui");
        await page.Says("Garage Lefort SARL. Approuvé");
        await Assertions.Expect(page.Locator(".aq-empty")).ToContainTextAsync("Plus rien pour aujourd’hui");
        return shown;
    }

    private static async Task<TakenMessage> It_arrives_at_the_server(IPage page, RealSmtp server, string read)
    {
        await page.GotoAsync("/envois");
        await page.Press("Envoyer et préparer le lot");
        await page.Says("1 message envoyé");
        var message = server.Taken.ShouldHaveSingleItem();
        (message.From, message.To).ShouldBe(("relances@brunet.example", "compta@lefort.example"));
        StoryPage.HashOf(StoryFiles.Attached(message, "D-2026-0001-01.pdf"))
            .ShouldBe(read, "what she read is what arrived");
        StoryFiles.Attached(message, "Facture-F-2026-118.pdf").ShouldBe(StoryFiles.Invoice.Buffer);
        return message;
    }

    private static async Task An_answer_stops_the_sequence(IPage page, NewOffice office, TakenMessage sent)
    {
        office.GoTo(_reply);
        await office.Deliver("1757578320.M1.lefort", StoryFiles.AnswerTo(sent));
        office.GoTo(_call);
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator(".aq-empty")).ToContainTextAsync("Plus rien pour aujourd’hui");
        await page.GotoAsync(Dossier);
        await Assertions.Expect(page.Locator(".aq-banners")).ToContainTextAsync("Une réponse attend d’être lue");
        await Assertions.Expect(page.Locator(".aq-inv .why")).ToContainTextAsync("11/09/2026");
    }

    private static async Task It_is_read_and_the_customer_is_called(IPage page)
    {
        await page.GotoAsync("/messages");
        await Assertions.Expect(page.Locator(".aq-message")).ToContainTextAsync("appelez-moi mercredi");
        await page.Press("Marquer comme lue");
        await page.Says("la suite reprend");
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("Appel");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + Dossier);
        // a page that the browser has not focused yet hears no keys
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("t");
        await page.WaitForURLAsync("**/appel");
    }

    private static async Task He_promises_and_the_file_waits(IPage page)
    {
        await page.FillAsync("#who", "Luc Lefort");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("#amount", "3 600,00");
        await page.FillAsync("#on", StoryPage.Iso(_promised));
        await page.FillAsync("#said", "Attend lui-même un règlement de son assureur.");
        await page.Press("Enregistrer l’appel");
        await page.WaitForURLAsync("**" + Dossier);
        await Assertions.Expect(page.Locator(".aq-inv .why")).ToContainTextAsync("25/09/2026");
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator(".aq-empty")).ToContainTextAsync("Plus rien pour aujourd’hui");
    }

    /// <summary>Only a ledger of after the promised day can tell.</summary>
    private static async Task The_promise_is_broken(IPage page, NewOffice office)
    {
        office.GoTo(_promiseBroken);
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(0);
        await page.HandOver(StoryFiles.LedgerAfterThePromise);
        await Assertions.Expect(page.Locator(".aq-diff")).ToContainTextAsync("Payée");
        await page.Press("Confirmer l’import");
        await page.Says("1 action proposée");
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("Garage Lefort SARL");
        await Assertions.Expect(page.Locator("tr.is-focus .q-why")).ToContainTextAsync("25/09/2026");
    }

    private static async Task He_is_called_again_and_agrees_on_a_plan(IPage page)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + Dossier);
        await page.Keyboard.PressAsync("t");
        await page.WaitForURLAsync("**/appel");
        await page.FillAsync("#who", "Luc Lefort");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("#total", "3 600,00");
        await page.FillAsync("#months", "3");
        await page.FillAsync("#from", StoryPage.Iso(_instalment));
        await page.Press("Enregistrer l’appel");
        await page.WaitForURLAsync("**" + Dossier);
        await page.GotoAsync(Dossier + "/echeancier");
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("main tbody tr").First).ToContainTextAsync("09/10/2026");
    }

    private static async Task The_plan_is_broken(IPage page, NewOffice office)
    {
        office.GoTo(_planBroken);
        await page.HandOver(StoryFiles.LedgerAfterTheInstalment);
        await page.Press("Confirmer l’import");
        await page.Says("1 action proposée");
        await page.GotoAsync(Dossier + "/echeancier");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Rompu, il manque 1\u202F200,00\u00A0€");
    }

    private static async Task<string> The_formal_notice_is_read_and_approved(IPage page, NewOffice office)
    {
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr.is-focus")).ToContainTextAsync("Mise en demeure");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + Dossier);
        var bytes = await page.Shown(office);
        PdfWords.Of(bytes).ShouldContain("Mise en demeure", Case.Insensitive);
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/aujourdhui");
        await page.Says("Approuvé");
        return StoryPage.HashOf(bytes);
    }

    private static async Task It_is_printed(IPage page, NewOffice office, string read)
    {
        await page.GotoAsync("/envois");
        await page.Press("Envoyer et préparer le lot");
        await page.Says("1 message envoyé");
        var letter = Directory.GetFiles(office.Folder, "D-2026-0001-02*.pdf")
            .Where(path => !path.Contains("_piece-", StringComparison.Ordinal)).ShouldHaveSingleItem();
        StoryPage.HashOf(File.ReadAllBytes(letter)).ShouldBe(read, "what she read lies in the folder");
        var printed = page.Locator(".aq-papers a").First;
        var response = await page.APIRequest.GetAsync(office.Address + await printed.GetAttributeAsync("href"));
        var words = PdfWords.Of(await response.BodyAsync());
        words.ShouldContain("D-2026-0001/02");
        words.ShouldContain("Mise en demeure", Case.Insensitive);
    }

    private static async Task The_post_has_presented_it(IPage page, NewOffice office)
    {
        office.GoTo(_presented);
        await page.GotoAsync("/envois");
        var row = page.Locator("#t-reg").Locator("xpath=ancestor::section").Locator("tbody tr");
        await row.GetByText("Noter").First.ClickAsync();
        await row.GetByLabel("Sort").SelectOptionAsync(nameof(Core.Dossiers.PostalOutcome.Presented));
        await row.GetByLabel("Numéro de suivi").FillAsync("2C 123 456 789 01");
        await row.GetByRole(AriaRole.Button, new() { Name = "Noter" }).ClickAsync();
        await page.Says("D-2026-0001/02");
    }

    private static async Task The_history_tells_all_of_it_in_order(IPage page)
    {
        await page.GotoAsync(Dossier);
        var told = await page.Locator(".aq-tl > li").EvaluateAllAsync<string[]>(
            "all => all.map(one => one.querySelector('time').textContent + ' ' + one.querySelector('p').textContent)");
        told.Reverse().Select(StoryPage.Plain).ShouldBe(
        [
            "09/09/2026 Courriel : première relance, réf. D-2026-0001/01, 3 600,00 € demandés, "
                + "à payer pour le 17/09/2026, PDF",
            "11/09/2026 Réponse reçue (courriel), à lire",
            "16/09/2026 Réponse lue",
            "16/09/2026 Appel, abouti : Luc Lefort (appel)",
            "16/09/2026 Cause de l’impayé : trésorerie",
            "16/09/2026 Promesse de 3 600,00 € pour le 25/09/2026, par Luc Lefort",
            "29/09/2026 Appel, abouti : Luc Lefort",
            "29/09/2026 Cause de l’impayé : trésorerie",
            "29/09/2026 Échéancier de 3 600,00 € : 1 200,00 € le 09/10/2026, 1 200,00 € le 09/11/2026, "
                + "1 200,00 € le 09/12/2026",
            "13/10/2026 Recommandé : mise en demeure, réf. D-2026-0001/02, 3 600,00 € demandés, "
                + "à payer pour le 26/10/2026, PDF",
            "15/10/2026 Recommandé D-2026-0001/02 : présenté, suivi 2C 123 456 789 01",
        ]);
    }
}
