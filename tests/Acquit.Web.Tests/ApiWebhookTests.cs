using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Addresses that programs have told.</summary>
public class ApiWebhookTests(PostgresCluster cluster)
{
    private const string Url = "https://erp.example.org/acquit";

    private static readonly string[] _promise = ["promiseMade"];

    private static readonly string[] _unknown = ["nonsense"];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task An_address_is_made_listed_given_another_key_and_deleted(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Administrator, KeyScope.Administer);
        var made = await program.Post(
            "/webhooks", new { creditor = 1, url = Url, kinds = _promise }, "a");
        made.Status.ShouldBe(HttpStatusCode.OK, made.Text);
        var (id, secret) = (made.Json.GetProperty("id").GetString(), made.Json.GetProperty("secret").GetString());
        var listed = (await program.Get("/webhooks")).Json[0];
        listed.GetProperty("id").GetString().ShouldBe(id);
        listed.GetProperty("url").GetString().ShouldBe(Url);
        listed.GetProperty("kinds")[0].GetString().ShouldBe("promiseMade");
        listed.GetRawText().ShouldNotContain(secret!, Case.Sensitive, "told once");
        var rotated = await program.Post($"/webhooks/{id}/rotate", null, "b");
        rotated.Json.GetProperty("id").GetString().ShouldBe(id);
        rotated.Json.GetProperty("secret").GetString().ShouldNotBe(secret);
        (await program.Send(new(HttpMethod.Delete, $"/api/v1/webhooks/{id}"))).Status
            .ShouldBe(HttpStatusCode.NoContent);
        (await program.Get("/webhooks")).Json.GetArrayLength().ShouldBe(0);
        (await program.Post($"/webhooks/{id}/rotate", null, "c")).Status.ShouldBe(HttpStatusCode.NotFound);
        office.Journal().Where(act => $"{act}".StartsWith("Webhook", StringComparison.Ordinal)).ShouldBe(
            [AuditAct.WebhookMade, AuditAct.WebhookKeyChanged, AuditAct.WebhookClosed], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_same_request_makes_one_address_and_its_key_is_kept_closed(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Administrator, KeyScope.Administer);
        var made = await program.Post("/webhooks", new { creditor = 1, url = Url }, "a");
        var again = await program.Post("/webhooks", new { creditor = 1, url = Url }, "a");
        again.ShouldBe(made);
        (await program.Get("/webhooks")).Json.GetArrayLength().ShouldBe(1);
        using var access = office.World.Database.OpenAccess();
        var kept = access.KeptAnswers.Single().Body;
        kept.ShouldNotBeEmpty();
        kept.ShouldNotContain(made.Json.GetProperty("secret").GetString()!);
        (await program.Post("/webhooks", new { creditor = 1, url = Url }, null)).Code
            .ShouldBe("idempotencyKeyMissing");
    }

    [Fact]
    public async Task A_try_waits_to_leave_and_what_was_given_up_waits_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Administrator, KeyScope.Administer);
        var made = await program.Post("/webhooks", new { creditor = 1, url = "https://example.invalid/" }, "a");
        var id = made.Json.GetProperty("id").GetString();
        var tried = await program.Post($"/webhooks/{id}/try", null, "b");
        tried.Json.GetProperty("last").GetArrayLength().ShouldBe(1, tried.Text);
        using (var db = office.World.Database.Open())
        {
            var row = db.WebhookDeliveries.Single();
            (row.State, row.Attempts) = (DeliveryState.GivenUp, 8);
            await db.SaveChangesAsync();
        }

        var last = (await program.Post($"/webhooks/{id}/retry", null, "c")).Json.GetProperty("last")[0];
        (last.GetProperty("state").GetString(), last.GetProperty("attempts").GetInt32()).ShouldBe(("waiting", 0));
    }

    [Fact]
    public async Task Only_a_key_with_the_right_whose_maker_administers_the_creditor_may()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var collector = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        (await collector.Post("/webhooks", new { creditor = 1, url = Url }, "a")).Code.ShouldBe("notAllowed");
        (await collector.Get("/webhooks")).Code.ShouldBe("notAllowed");
        using var writer = await ApiProgram.Of(office, Role.Administrator, KeyScope.Read, KeyScope.Write);
        (await writer.Post("/webhooks", new { creditor = 1, url = Url }, "a")).Code.ShouldBe("scopeMissing");
        (await writer.Get("/webhooks")).Code.ShouldBe("scopeMissing");
        using var program = new ApiProgram(office.Address, ApiProgram.Key(
            office, await office.Hire("Luc Bayle", Role.Administrator, office.World.Creditor), office.World.Creditor,
            KeyScope.Administer));
        (await program.Post("/webhooks", new { creditor = 2, url = Url }, "a")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        (await program.Post("/webhooks", new { creditor = 1 }, "b")).Code.ShouldBe("fieldMissing");
        (await program.Post("/webhooks", new { creditor = 1, url = "http://erp.example.org" }, "c")).Code
            .ShouldBe("notEncrypted");
        (await program.Post("/webhooks", new { creditor = 1, url = "https://10.0.0.4/" }, "d")).Code
            .ShouldBe("privateAddress");
        (await program.Post("/webhooks", new { creditor = 1, url = Url, kinds = _unknown }, "e")).Code
            .ShouldBe("kindUnknown");
        (await program.Get("/webhooks")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_address_of_another_creditor_is_neither_seen_nor_touched()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        var everywhere = await office.Hire("Claire Morvan", Role.Administrator, Guid.Empty);
        using var all = new ApiProgram(
            office.Address, ApiProgram.Key(office, everywhere, Guid.Empty, KeyScope.Administer));
        var id = (await all.Post("/webhooks", new { creditor = 2, url = Url }, "a")).Json.GetProperty("id").GetString();
        using var one = new ApiProgram(
            office.Address, ApiProgram.Key(office, everywhere, office.World.Creditor, KeyScope.Administer));
        (await one.Get("/webhooks")).Json.GetArrayLength().ShouldBe(0);
        foreach (var what in new[] { "rotate", "try", "retry" })
        {
            (await one.Post($"/webhooks/{id}/{what}", null, what)).Status.ShouldBe(HttpStatusCode.NotFound, what);
        }

        (await one.Send(new(HttpMethod.Delete, $"/api/v1/webhooks/{id}"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await all.Get("/webhooks")).Json[0].GetProperty("last").GetArrayLength().ShouldBe(0);
    }
}
