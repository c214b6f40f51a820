using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Long lists page by page: 205 customers with an invoice each, and one with 205 invoices.</summary>
public class PagingTests(PostgresCluster cluster)
{
    private const int Many = 205;

    [Fact]
    public async Task Each_page_of_the_debtors_shows_others()
    {
        await using var office = await Opened();
        using var guest = await office.SignedIn(Role.Reader);
        var first = await guest.Get("/dossiers");
        var second = await guest.Get(Next(first, "Suivants"));
        second.Words.ShouldContain("Page 2 sur 5");
        Named(second).Intersect(Named(first)).ShouldBeEmpty();
        var third = await guest.Get(Next(second, "Suivants"));
        third.Words.ShouldContain("Page 3 sur 5");
        var file = third.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "")
            .First(href => href.Contains("handler=Export", StringComparison.Ordinal));
        file.ShouldNotContain("p=3", Case.Sensitive, "a file has all pages");
    }

    [Fact]
    public async Task The_others_of_a_group_follow_on_its_second_page()
    {
        await using var office = await Opened();
        using var guest = await office.SignedIn(Role.Reader);
        var only = await guest.Get(Next(await guest.Get("/balance"), "autres débiteurs"));
        var second = await guest.Get(Next(only, "autres débiteurs"));
        Named(second).ShouldNotBeEmpty();
        Named(second).Intersect(Named(only)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_opens_at_its_last_page_and_older_lines_stand_before()
    {
        await using var office = await Opened();
        using var guest = await office.SignedIn(Role.Reader);
        var last = await guest.Get($"/dossiers/{Long(office)}/compte");
        last.Words.ShouldContain("Page 2 sur 2");
        var first = await guest.Get(Next(last, "Plus anciennes"));
        first.Words.ShouldContain("Page 1 sur 2");
        first.Words.ShouldContain("L-1 ");
        last.Words.ShouldNotContain("L-1 ");
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_no_failure()
    {
        await using var office = await Opened();
        using var guest = await office.SignedInEverywhere("Claire Morvan");
        var pages = new[] { "/dossiers", "/balance", $"/dossiers/{Long(office)}/compte", "/reglages/journal" };
        foreach (var page in pages)
        {
            (await guest.Get($"{page}?p={int.MaxValue}")).Status.ShouldBe(HttpStatusCode.OK, page);
            (await guest.Get($"{page}?p={int.MinValue}")).Status.ShouldBe(HttpStatusCode.OK, page);
        }

        (await guest.Get($"/dossiers?p={int.MaxValue}")).Words.ShouldContain("Page 5 sur 5");
    }

    private static string Next(Answer page, string words) => page.Document.QuerySelectorAll("main a")
        .First(link => link.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;

    private static List<string> Named(Answer page) =>
    [
        .. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.TextContent)
            .Select(text => System.Text.RegularExpressions.Regex.Match(text, "SARL C[0-9]{3}"))
            .Where(found => found.Success).Select(found => found.Value),
    ];

    private static string Long(Office office)
    {
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == "LONG").Id;
        return $"1-{db.Dossiers.Single(row => row.DebtorId == debtor).Number}";
    }

    private async Task<Office> Opened()
    {
        var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        var books = new Books(office, office.World.Creditor);
        for (var n = 1; n <= Many; n++)
        {
            books.Invoice($"C{n:000}", $"F-{n}", "2026-08-03", $"{1000 + n}.00");
            books.Invoice("LONG", $"L-{n}", "2026-08-03", "10.00");
        }

        books.Import();
        return office;
    }
}
