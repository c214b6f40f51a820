using Acquit.Store.Tests;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>
/// One unpaid invoice of 3 August 2026 from the first reminder to an enforceable title, in a real browser, by three of
/// the methods: three mornings a week somebody does what the page of the day asks, until the formal notice has gone;
/// then she goes to court.
/// </summary>
public sealed class TitleStoryTests(PostgresCluster cluster, Browser browser)
{
    private const string Dossier = "/dossiers/1-1";
    private const string Court = Dossier + "/contentieux";

    /// <summary>Longer than any method needs to come to its formal notice.</summary>
    private const int Mornings = 70;

    [Theory]
    [InlineData("partner", Product.Sqlite)]
    [InlineData("accounting", Product.Sqlite)]
    [InlineData("freelance", Product.Postgres)]
    public async Task From_the_invoice_to_the_title(string method, Product product)
    {
        var start = new DateOnly(2026, 9, 3);
        await using var office = await NewOffice.Open(product, cluster, start);
        var page = await browser.Open(office.Address);
        await StoryStart.Install(page, office, method);

        var (noticed, done) = await Each_morning_until_the_formal_notice(page, office, start);
        done.ShouldContain("Mise en demeure");
        done.Count.ShouldBeGreaterThan(1, "no method begins with its formal notice");
        await It_was_presented(page, office, noticed.AddDays(2));

        var filed = await The_petition_is_written_and_filed(page, office, noticed.AddDays(14));
        var served = await The_order_is_rendered_and_served(page, office, filed);
        await It_is_a_title_two_months_later(page, office, served);
    }

    private static async Task<(DateOnly On, IReadOnlyList<string> Done)> Each_morning_until_the_formal_notice(
        IPage page, NewOffice office, DateOnly start)
    {
        List<string> done = [];
        foreach (var day in Enumerable.Range(0, Mornings).Select(start.AddDays)
            .Where(day => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday))
        {
            office.GoTo(day);
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                await page.HandOver(StoryFiles.LedgerOf(day));
                await page.Press("Confirmer l’import");
            }

            await page.GotoAsync("/aujourdhui");
            if (await page.Locator("tr[data-row]").CountAsync() == 0)
            {
                continue;
            }

            done.Add(await What_the_page_asks_is_done(page));
            if (done[^1] == "Mise en demeure")
            {
                return (day, done);
            }
        }

        throw new InvalidOperationException($"no formal notice, but {string.Join(", ", done)}");
    }

    /// <returns>what was done, as the queue calls it</returns>
    private static async Task<string> What_the_page_asks_is_done(IPage page)
    {
        var asked = await page.Locator("tr[data-row]").First.InnerTextAsync();
        await page.Locator("tr[data-row] a").First.ClickAsync();
        await page.WaitForURLAsync("**" + Dossier);
        if (asked.Contains("Appel", StringComparison.Ordinal))
        {
            await page.GotoAsync(Dossier + "/appel");
            await page.Locator("input[name='Form.Outcome'][value='NoAnswer']").CheckAsync(new() { Force = true });
            await page.Press("Enregistrer l’appel");
            await page.WaitForURLAsync("**" + Dossier);
            return "Appel";
        }

        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**/aujourdhui");
        await page.Says("Approuvé");
        await page.GotoAsync("/envois");
        await page.Press("Envoyer et préparer le lot");
        await page.Says("1 message envoyé");
        return asked.Contains("Mise en demeure", StringComparison.Ordinal) ? "Mise en demeure" : "Relance";
    }

    private static async Task It_was_presented(IPage page, NewOffice office, DateOnly day)
    {
        office.GoTo(day);
        await page.GotoAsync("/envois");
        var row = page.Locator("#t-reg").Locator("xpath=ancestor::section").Locator("tbody tr").First;
        await row.GetByText("Noter").First.ClickAsync();
        await row.GetByLabel("Sort").SelectOptionAsync(nameof(Core.Dossiers.PostalOutcome.Presented));
        await row.GetByRole(AriaRole.Button, new() { Name = "Noter" }).ClickAsync();
        await page.Says("D-2026-0001");
    }

    private static async Task<DateOnly> The_petition_is_written_and_filed(IPage page, NewOffice office, DateOnly day)
    {
        office.GoTo(day);
        await page.GotoAsync(Court);
        await page.SelectOptionAsync("#way", "PaymentOrder");
        await page.SelectOptionAsync("#court", "Commercial");
        await page.FillAsync("#courtname", "tribunal de commerce de Nantes");
        await page.Press("Ouvrir la procédure");
        await page.Says("procédure ouverte");

        (string Field, string Typed)[] fields =
        [
            ("city", "Nantes"), ("form", "SARL"), ("basis", "de la commande n° C-118 du 20 juillet 2026"),
            ("notice", "14 rue de l’Industrie, 44300 Nantes"), ("signer", "Julien Brunet"), ("title", "président"),
            ("place", "Nantes"),
        ];
        await page.SelectOptionAsync("#pe-ground", "between-traders");
        foreach (var (field, typed) in fields)
        {
            await page.FillAsync($"#pe-{field}", typed);
        }

        foreach (var ticked in new[] { "IsCourtConfirmed", "AcceptsUnverifiedLaw", "IsFinal" })
        {
            await page.Locator($"input[name='PetitionForm.{ticked}'][type=checkbox]").CheckAsync();
        }

        await page.Locator("form[action*='handler=State'] button.btn-primary").ClickAsync();
        await page.Says("requête renseignée");
        var bundle = await page.Locator("a[href*='handler=Petition']").GetAttributeAsync("href");
        var words = PdfWords.Of(await (await page.APIRequest.GetAsync(office.Address + bundle)).BodyAsync());
        words.ShouldContain("Requête en injonction de payer", Case.Insensitive);
        words.ShouldContain("F-2026-118");
        words.ShouldContain("Bordereau", Case.Insensitive);

        await Note(page, day, "filed", ("ref", "2026IP04321"));
        await Assertions.Expect(page.Locator(".aq-hero-t")).ToContainTextAsync("Consigner les frais de greffe");
        return day;
    }

    private static async Task<DateOnly> The_order_is_rendered_and_served(IPage page, NewOffice office, DateOnly filed)
    {
        office.GoTo(filed.AddDays(3));
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Consigner les frais de greffe");
        await Note(page, filed.AddDays(3), "costs");
        office.GoTo(filed.AddDays(20));
        await Note(page, filed.AddDays(20), "order", ("sum", "3 600,00"), ("ref", "2026/1234"));
        await Assertions.Expect(page.Locator(".aq-hero-t")).ToContainTextAsync("Faire signifier l’ordonnance");

        await page.GotoAsync(Court + "/courriers");
        await page.FillAsync("#cl-officer", "Maître Anne Petit");
        await page.FillAsync("#cl-office", "5 rue Exemple\n44000 Nantes");
        await page.Press("Enregistrer");
        await page.Says("courriers renseignés");
        (await Drawn(page, office, "order-service-request")).ShouldContain("2026/1234");

        var served = DayOfService(filed.AddDays(30));
        office.GoTo(served);
        await Note(page, served, "served", ("how", "ToPerson"));
        return served;
    }

    private static DateOnly DayOfService(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day is { Month: 11, Day: 11 }
            ? DayOfService(day.AddDays(1)) : day;

    private static async Task It_is_a_title_two_months_later(IPage page, NewOffice office, DateOnly served)
    {
        var chip = page.Locator("[aria-labelledby='t-proc-1'] .aq-ph .aq-chip");
        office.GoTo(served.AddMonths(2));
        await page.GotoAsync(Court);
        await Assertions.Expect(chip).ToContainTextAsync("Ordonnance signifiée");
        office.GoTo(served.AddMonths(2).AddDays(5));
        await page.GotoAsync(Court);
        await Assertions.Expect(chip).ToContainTextAsync("Titre exécutoire");
        await page.GotoAsync(Court + "/courriers");
        await page.FillAsync("#cl-by", "Maître Anne Petit, commissaire de justice à Nantes");
        await page.Press("Enregistrer");
        await page.Says("courriers renseignés");
        (await Drawn(page, office, "order-service-request-enforce")).ShouldContain("2026/1234");
        await page.GotoAsync("/aujourdhui");
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(0);
    }

    private static async Task Note(
        IPage page, DateOnly on, string act, params (string Field, string Typed)[] details)
    {
        await page.GotoAsync(Court);
        await page.SelectOptionAsync("#p1-act", act);
        await page.FillAsync("#p1-on", StoryPage.Iso(on));
        foreach (var (field, typed) in details)
        {
            await (field == "how"
                ? page.SelectOptionAsync("#p1-how", typed)
                : page.FillAsync($"#p1-{field}", typed));
        }

        await page.Press("Noter l’acte");
        await page.Says("acte noté");
    }

    /// <summary>The words of a letter that is ready.</summary>
    private static async Task<string> Drawn(IPage page, NewOffice office, string letter)
    {
        await page.GotoAsync(Court + "/courriers");
        var link = await page.Locator($"a[href$='paper={letter}']").GetAttributeAsync("href");
        return PdfWords.Of(await (await page.APIRequest.GetAsync(office.Address + link)).BodyAsync());
    }
}
