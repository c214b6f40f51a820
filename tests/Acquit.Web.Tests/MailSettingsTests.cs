using System.Net;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>
/// The mail account of a creditor: set in the browser, tried on oneself, its password never shown again.
/// </summary>
public class MailSettingsTests(PostgresCluster cluster, Browser browser)
{
    private const string Page = "/reglages/creanciers/1/messagerie";

    [Theory]
    [InlineData(Product.Sqlite, MailSecurity.StartTls)]
    [InlineData(Product.Postgres, MailSecurity.Tls)]
    public async Task An_account_is_set_and_a_test_arrives_at_ones_own_address(Product product, MailSecurity security)
    {
        using var server = new RealSmtp(security);
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        (await guest.Submit(Page, Typed(server.Server, RealSmtp.Password))).Words.ShouldContain("enregistrée");

        var page = await guest.SubmitTo(Page, "Test");

        page.Words.ShouldContain("L’essai est parti à anne.administrator@example.org");
        page.Text.ShouldNotContain("mot de passe à elle");
        var taken = server.Taken.ShouldHaveSingleItem();
        (taken.From, taken.To).ShouldBe(("relances@brunet.example", "anne.administrator@example.org"));
        (await guest.Get(Page)).Text.ShouldNotContain("mot de passe à elle");
        using var access = office.World.Database.OpenAccess();
        access.Audit.Select(row => row.Act).ToList().ShouldContain(AuditAct.MailAccountChanged);
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_in_words()
    {
        using var server = new RealSmtp(MailSecurity.StartTls);
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        await guest.Submit(Page, Typed(server.Server, "faux"));
        var words = (await guest.SubmitTo(Page, "Test")).Words;
        words.ShouldContain("Le serveur refuse l’identifiant ou le mot de passe (535 5.7.8).", customMessage: words);
        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_fields_are_refused_each_at_its_place_and_another_server_asks_for_the_password()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        var server = new MailServer("smtp.brunet.example", 587, MailSecurity.StartTls) { User = "compta" };
        (await guest.Submit(Page, Typed(server, "secret")[..^1])).Words.ShouldContain("Expéditeur");
        var wrong = await guest.Submit(Page,
            ("Form.From", "pas une adresse"), ("Form.SmtpHost", ""), ("Form.SmtpPort", "70000"),
            ("Form.SmtpSecurity", "StartTls"), ("Form.SmtpCertificate", "ab"));
        wrong.Words.ShouldContain("Cette adresse e-mail n’est pas complète.");
        wrong.Words.ShouldContain("Indiquez le nom du serveur");
        wrong.Words.ShouldContain("Un port est un nombre");
        wrong.Words.ShouldContain("64 signes");

        await guest.Submit(Page, Typed(server, "secret"));
        (await guest.Submit(Page, Typed(server with { Host = "ailleurs.example" }, ""))).Words
            .ShouldContain("saisissez de nouveau le mot de passe");
        office.Place.Mail.Find(office.World.Creditor)!.Smtp.Host.ShouldBe("smtp.brunet.example");
        var mailbox = await guest.Submit(Page, [.. Typed(server, ""), ("Form.ImapHost", "imap.brunet.example"),
            ("Form.ImapPort", "993"), ("Form.ImapSecurity", "Tls"), ("Form.ImapUser", "compta")]);
        mailbox.Document.QuerySelector("[data-valmsg-for='Form.ImapPassword']")!.TextContent
            .ShouldContain("saisissez de nouveau le mot de passe");
        mailbox.Document.QuerySelector("[data-valmsg-for='Form.SmtpPassword']")!.TextContent.ShouldBeEmpty();
        (await guest.SubmitTo(Page, "Forget")).Words.ShouldContain("La messagerie est oubliée");
        office.Place.Mail.Find(office.World.Creditor).ShouldBeNull();
    }

    [Fact]
    public async Task It_belongs_to_administrators_of_this_creditor()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var approver = await office.SignedIn(Role.Approver);
        (await approver.Get(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var guest = await office.SignedIn(Role.Administrator);
        (await guest.Get("/reglages/creanciers/2/messagerie")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.PostWithTokenOf(Page, "/reglages/creanciers/2/messagerie?handler=Forget")).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Nothing_serious_hinders_anybody(int width, ColorScheme scheme)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var server = new MailServer("smtp.brunet.example", 587, MailSecurity.StartTls) { User = "compta" };
        office.World.HasAccount(server, "x");
        var user = await office.Hire("Anne Roy", Role.Administrator, office.World.Creditor);
        var page = await browser.Open(office.Address, width, scheme);
        await page.GotoAsync("/entrer");
        await page.FillAsync("#email", user.Email!);
        await page.FillAsync("#password", Office.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.GotoAsync(Page);
        if (Environment.GetEnvironmentVariable("ACQUIT_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"mail-{width}.png"), FullPage = true });
        }

        var found = await page.RunAxe();
        found.Violations.Select(one => $"{one.Id}: {one.Nodes.First().Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    private static (string, string)[] Typed(MailServer server, string password) =>
    [
        ("Form.From", "relances@brunet.example"), ("Form.Name", "Brunet, comptabilité"),
        ("Form.SmtpHost", server.Host), ("Form.SmtpPort", $"{server.Port}"),
        ("Form.SmtpSecurity", $"{server.Security}"), ("Form.SmtpUser", server.User),
        ("Form.SmtpCertificate", server.Certificate), ("Form.SmtpPassword", password),
    ];
}
