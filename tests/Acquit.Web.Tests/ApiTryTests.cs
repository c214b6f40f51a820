using System.Net;
using System.Text.Json;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>The page that tries the API with the rights of whoever has signed in.</summary>
public class ApiTryTests(PostgresCluster cluster)
{
    private const string Page = "/api/essai";

    [Fact]
    public async Task Every_address_of_the_document_is_listed_in_french_and_has_its_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        using var nobody = new ApiProgram(office.Address, null);
        var list = await guest.Get("/api");
        foreach (var (path, method, operation) in Operations((await nobody.Get("/openapi.json")).Json))
        {
            var name = operation.GetProperty("operationId").GetString();
            list.Words.ShouldContain($"{method.ToUpperInvariant()} {path}");
            list.Words.ShouldNotContain(operation.GetProperty("summary").GetString()!, Case.Sensitive, name);
            var page = await guest.Get($"{Page}?adresse={name}");
            page.Status.ShouldBe(HttpStatusCode.OK, name);
            page.Document.QuerySelectorAll("form[enctype] label code").Select(one => one.TextContent).ShouldBe(
                operation.GetProperty("parameters").EnumerateArray()
                    .Select(one => one.GetProperty("name").GetString()));
            (page.Document.QuerySelector("#body") is not null).ShouldBe(
                operation.TryGetProperty("requestBody", out var body)
                && body.GetProperty("content").TryGetProperty("application/json", out _), name);
        }

        (await guest.Get(Page + "?adresse=nulle-part")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task What_is_asked_is_answered_as_to_a_program(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var me = await guest.Submit(Page);
        me.Words.ShouldContain("200 OK");
        me.Words.ShouldContain("\"madeBy\": \"Anne Reader\"");
        var claim = await Try(guest, "getClaim", ("p.id", "1-1"), ("p.asOf", "2026-11-23"));
        claim.Words.ShouldContain("GET /api/v1/dossiers/1-1/claim?asOf=2026-11-23");
        claim.Words.ShouldContain("\"asOf\": \"2026-11-23\"");
        claim.Document.QuerySelector("#t-curl")!.ParentElement!.ParentElement!.TextContent
            .ShouldContain($"'{office.Address}/api/v1/dossiers/1-1/claim?asOf=2026-11-23'");
        (await Try(guest, "getClaim")).Words.ShouldContain("L’adresse ne va pas sans lui");
        var unread = await Try(guest, "getBalance", ("p.number", "premier"));
        unread.Words.ShouldContain("404 Not Found");
        (await Try(guest, "listDossiers", ("p.cursor", "\"><b>"))).Words.ShouldContain("400 Bad Request");
    }

    [Fact]
    public async Task Nobody_can_do_here_more_than_on_the_screens()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var reader = await office.SignedIn(Role.Reader);
        (await Try(reader, "recordEvent", ("p.id", "1-1"), ("body", """{"kind":"note","note":"vu"}"""))).Words
            .ShouldContain("\"code\": \"notAllowed\"");
        foreach (var (name, id) in new[] { ("getDossier", "2-3"), ("getProposal", "2-1"), ("listWebhooks", "") })
        {
            var answer = await Try(reader, name, ("p.id", id));
            answer.Words.ShouldContain(name == "listWebhooks" ? "notAllowed" : "notFound", Case.Sensitive, name);
            answer.Text.ShouldNotContain("SECRET");
        }

        (await Try(reader, "listDossiers", ("p.q", "SECRET"))).Words.ShouldContain("\"data\": []");
        using var db = office.World.Database.Open();
        db.DossierEvents.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task What_is_written_is_written_once_under_the_name_of_the_person(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var (body, once) = (("body", """{"kind":"note","note":"c’est l'essai"}"""), ("p.Idempotency-Key", "une-fois"));
        var first = await Try(guest, "recordEvent", ("p.id", "1-1"), body, once);
        first.Words.ShouldContain("200 OK");
        first.Words.ShouldContain("--data-raw '{\"kind\":\"note\",\"note\":\"c’est l'\\''essai\"}'");
        var again = await Try(guest, "recordEvent", ("p.id", "1-1"), body, once);
        again.Words.ShouldContain("Idempotency-Replayed");
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("Anne Collector (API : essai)");
        using var db = office.World.Database.Open();
        db.DossierEvents.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Files_are_handed_over_from_the_page()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var items = "Code client;Nom;Facture;Date facture;Echeance;Montant TTC\n"u8.ToArray()
            .Concat("LEROY;Garage Leroy;F-901;02/01/2026;01/02/2026;1 250,00\n"u8.ToArray()).ToArray();
        var page = $"{Page}?adresse=handOverFiles";
        var answer = await guest.HandOver(page, items, ("p.number", "1"));
        answer.Words.ShouldContain("\"newAmount\": \"1250.00\"");
        answer.Words.ShouldContain("-F 'files=@file'");
    }

    private static Task<Answer> Try(Guest guest, string name, params (string Name, string Value)[] fields) =>
        guest.Submit($"{Page}?adresse={name}", fields);

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(one => (path.Name, one.Name, one.Value)));
}
