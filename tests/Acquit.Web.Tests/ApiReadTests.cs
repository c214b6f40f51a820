using System.Net;
using System.Text.Json;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What programs read: the names of the command line, page by page, nothing of another creditor.</summary>
public class ApiReadTests(PostgresCluster cluster)
{
    private static readonly string[] _paths =
    [
        "/me", "/creditors", "/dossiers", "/dossiers?q=SECRET", "/dossiers?creditor=2", "/dossiers/2-3",
        "/dossiers/2-3?asOf=2026-11-23", "/dossiers/2-3/documents", "/dossiers/2-3/claim", "/dossiers/2-3/court",
        "/proposals",
        "/proposals?state=approved", "/proposals?creditor=2",
        "/proposals/2-1", "/proposals/2-1/draft", "/creditors/2/balance", "/imports",
        "/imports?creditor=2", "/runs", "/sendings", "/webhooks",
    ];

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Collector)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Administrator)]
    public async Task No_address_tells_anything_of_another_creditor(Role role)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, role, Enum.GetValues<KeyScope>());
        foreach (var path in _paths)
        {
            var answer = await program.Get(path);
            answer.Text.ShouldNotContain("SECRET", customMessage: path);
            answer.Text.ShouldNotContain("777.00", customMessage: path);
            answer.Text.ShouldNotContain("Papeteries", customMessage: path);
            answer.Status.ShouldBe(path.Contains("2-", StringComparison.Ordinal)
                || path.Contains("creditor=2", StringComparison.Ordinal)
                || path.Contains("/2/", StringComparison.Ordinal)
                ? HttpStatusCode.NotFound
                : (path == "/sendings" && role < Role.Approver)
                    || (path == "/webhooks" && role < Role.Administrator)
                    ? HttpStatusCode.Forbidden : HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task A_key_for_one_creditor_sees_one_though_its_maker_sees_all()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        using var program = new ApiProgram(
            office.Address, ApiProgram.Key(office, maker, office.World.Creditor, KeyScope.Read));
        (await program.Get("/dossiers")).Text.ShouldNotContain("SECRET");
        (await program.Get("/dossiers/2-3")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var all = new ApiProgram(office.Address, ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read));
        (await all.Get("/dossiers")).Text.ShouldContain("SECRET");
    }

    [Fact]
    public async Task A_key_without_the_right_to_read_reads_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Administrator, KeyScope.Write);
        var refused = await program.Get("/dossiers");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Code.ShouldBe("scopeMissing");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_dossier_has_items_decisions_with_reasons_and_what_comes(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        var sheet = (await program.Get("/dossiers/1-1")).Json;
        sheet.GetProperty("dossier").GetProperty("name").GetString().ShouldBe("DUPIN");
        sheet.GetProperty("balance").GetString().ShouldBe("1200.00");
        sheet.GetProperty("items")[0].GetProperty("dueOn").GetString().ShouldBe("2026-11-02");
        var decision = sheet.GetProperty("decisions")[0];
        decision.GetProperty("action").GetString().ShouldBe("contact");
        decision.GetProperty("amount").GetString().ShouldBe("1200.00");
        decision.GetProperty("reasons")[0].GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        sheet.GetProperty("schedule").GetArrayLength().ShouldBeGreaterThan(0);
        var queue = (await program.Get("/proposals")).Json.GetProperty("data");
        var proposal = queue.EnumerateArray().First(one => one.GetProperty("dossier").GetString() == "1-1");
        var draft = (await program.Get($"/proposals/{proposal.GetProperty("id")}/draft")).Json;
        var sha = draft.GetProperty("sha256").GetString();
        var paper = await program.Get($"/dossiers/1-1/documents/{sha}");
        paper.MediaType.ShouldBe("application/pdf");
        (await program.Get($"/dossiers/1-2/documents/{sha}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_list_is_read_page_by_page_with_nothing_left_out(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Reader, Guid.Empty);
        using var program = new ApiProgram(office.Address, ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read));
        foreach (var list in new[] { "/dossiers", "/proposals", "/imports", "/runs" })
        {
            var whole = Ids((await program.Get(list)).Json);
            var (paged, next) = (new List<string>(), (string?)"");
            while (next is not null)
            {
                var page = (await program.Get($"{list}?limit=1&cursor={next}")).Json;
                paged.AddRange(Ids(page));
                next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
            }

            whole.Count.ShouldBeGreaterThan(1, list);
            paged.ShouldBe(whole, list);
        }

        (await program.Get("/dossiers?cursor=zzz")).Code.ShouldBe("unreadable");
        (await program.Get("/dossiers?q=DUPIN")).Json.GetProperty("data").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Balance_and_claim_are_told_as_strings_on_the_day_asked()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        var balance = (await program.Get("/creditors/1/balance?asOf=2026-11-23")).Json;
        balance.GetProperty("buckets").GetArrayLength().ShouldBe(5);
        balance.GetProperty("total").ValueKind.ShouldBe(JsonValueKind.String);
        var claim = (await program.Get("/dossiers/1-1/claim")).Json;
        claim.GetProperty("principalDue").GetString().ShouldBe("1200.00");
        claim.GetProperty("indemnity").GetProperty("amount").GetString().ShouldBe("40.00");
        claim.GetProperty("lines")[0].GetProperty("rule").GetString().ShouldNotBeNullOrEmpty();
        var early = await program.Get("/dossiers/1-1/claim?asOf=2026-11-02");
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Code.ShouldBe("nothingDue");
        (await program.Get("/creditors/1/balance?asOf=23/11/2026")).Code.ShouldBe("unreadable");
    }

    private static List<string> Ids(JsonElement page) =>
        [.. page.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
}
