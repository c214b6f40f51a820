using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>A key for chosen creditors opens those and no other, whatever its maker may do.</summary>
public class ApiKeySetTests(PostgresCluster cluster)
{
    private const string Keys = "/reglages/cles";

    private static readonly KeyScope[] _every = Enum.GetValues<KeyScope>();

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_key_is_made_for_the_creditors_that_were_ticked(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var third = Third(office);
        using var admin = await office.SignedInEverywhere("Claire Morvan");
        (await admin.SubmitTo(Keys, "Make", ("name", "Compta"), ("scopes", "Read")))
            .Words.ShouldContain("Cochez au moins un créancier");
        var made = await admin.SubmitTo(Keys, "Make", ("name", "Compta"), ("scopes", "Read"),
            ("creditor", office.World.Creditor.ToString()), ("creditor", third.ToString()));
        var secret = made.Document.QuerySelector("#key")!.GetAttribute("value")!;
        (await admin.Get(Keys)).Words.ShouldContain("Brunet Outillage, Menuiserie du Port");
        using var program = new ApiProgram(office.Address, secret);
        (await program.Get("/me")).Json.GetProperty("creditors").EnumerateArray()
            .Select(one => one.GetProperty("number").GetInt32()).ShouldBe([1, 3]);
        using var access = office.World.Database.OpenAccess();
        access.Audit.Where(row => row.Act == AuditAct.KeyMade).Select(row => row.CreditorId).ToList()
            .ShouldBe([office.World.Creditor, third], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_administers_one_creditor_makes_no_key_for_two_and_finds_none()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var both = For(office.World.Creditor, office.Other);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        ApiProgram.Key(office, maker, both, KeyScope.Read);
        using var admin = await office.SignedIn(Role.Administrator);
        (await admin.SubmitTo(Keys, "Make", ("name", "X"), ("scopes", "Read"),
            ("creditor", office.World.Creditor.ToString()), ("creditor", office.Other.ToString())))
            .Words.ShouldContain("Vous n’administrez pas ce créancier");
        (await admin.Get(Keys)).Words.ShouldNotContain("Luc Bayle");
        var desk = new KeyDesk(office.World.Database);
        var key = desk.All(new Reach(true, new HashSet<Guid>())).ShouldHaveSingleItem().Key;
        desk.Revoke(key.Id, new PeopleAct(
            new AccessAct(maker.Id, maker.Name, office.World.Clock.Now), For(office.Other)))
            .ShouldBe(KeyRefusal.Unknown);
    }

    [Fact]
    public async Task No_address_of_the_document_tells_or_does_anything_outside_the_set()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var set = For(office.World.Creditor, Third(office));
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        using var program = new ApiProgram(office.Address, ApiProgram.Key(office, maker, set, _every));
        using var whole = new ApiProgram(
            office.Address, ApiProgram.Key(office, maker, new Reach(true, new HashSet<Guid>()), _every));
        (await whole.Get("/dossiers/2-3")).Text.ShouldContain("SECRET");
        (await program.Get("/dossiers/1-1")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (method, path, body) in Asked())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path);
            request.Headers.Add("Idempotency-Key", method + path);
            request.Content = body.Length > 0 ? new StringContent(body, Encoding.UTF8, "application/json") : null;
            var answer = await program.Send(request);
            answer.Text.ShouldNotContain("SECRET", Case.Sensitive, path);
            answer.Text.ShouldNotContain("777.00", customMessage: path);
            answer.Text.ShouldNotContain("Papeteries", customMessage: path);
            if (path.Contains("/2", StringComparison.Ordinal) || path.Contains("creditor=2", StringComparison.Ordinal))
            {
                ((int)answer.Status).ShouldBeOneOf([404, 400, 415], $"{method} {path}: {answer.Text}");
            }
        }
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Keys_of_before_keep_working_for_what_they_opened(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var maker = await office.Hire("Luc Bayle", Role.Administrator, Guid.Empty);
        using var one = new ApiProgram(
            office.Address, ApiProgram.Key(office, maker, office.World.Creditor, KeyScope.Read));
        using var all = new ApiProgram(office.Address, ApiProgram.Key(office, maker, Guid.Empty, KeyScope.Read));
        using (var access = office.World.Database.OpenAccess())
        {
            await access.Database.MigrateAsync("KeyScopes");
            await access.Database.MigrateAsync();
        }

        (await one.Get("/me")).Json.GetProperty("creditors").GetArrayLength().ShouldBe(1);
        (await one.Get("/dossiers/2-3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await all.Get("/me")).Json.GetProperty("creditors").GetArrayLength().ShouldBe(2);
        Third(office);
        (await all.Get("/me")).Json.GetProperty("creditors").GetArrayLength().ShouldBe(3, "those to come included");
    }

    private static Reach For(params Guid[] creditors) => new(false, creditors.ToHashSet());

    private static Guid Third(Office office)
    {
        var third = office.World.AddCreditor("Menuiserie du Port");
        office.World.AddDebtor(third, "PORTAL", office.World.Today.AddDays(-21), "310.00");
        return third;
    }

    /// <summary>Every address of the document, asked for what is of the second creditor, with its example.</summary>
    private static IEnumerable<(string Method, string Path, string Body)> Asked() =>
        from path in JsonNode.Parse(File.ReadAllText(ApiContract.Golden()))!["paths"]!.AsObject()
        from one in path.Value!.AsObject()
        let filled = Filled(path.Key)
        let isList = one.Value!["parameters"]!.AsArray().Any(said => said!["name"]!.GetValue<string>() == "creditor")
        from asked in isList ? new[] { filled, filled + "?creditor=2" } : [filled]
        select (one.Key.ToUpperInvariant(), asked,
            one.Value!["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString() ?? "");

    private static string Filled(string path) => string.Join('/', path.Split('/').Select((part, at) =>
        !part.StartsWith('{') ? part
        : path.StartsWith("/creditors", StringComparison.Ordinal) && at == 2 ? "2"
        : path.StartsWith("/proposals", StringComparison.Ordinal) ? "2-1"
        : at == 2 && part == "{id}" ? "2-3"
        : 1.ToString(CultureInfo.InvariantCulture)));
}
