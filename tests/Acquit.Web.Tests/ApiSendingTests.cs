using System.Net;
using Acquit.App.Dispatch;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What was approved leaves by API as from the browser, for who may approve. Today is 2026-11-23.</summary>
public class ApiSendingTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Approved_letters_are_told_sent_once_and_found_in_a_lot_with_their_papers(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        (await program.Post("/sendings", new { }, "rien")).Code.ShouldBe("nothingApproved");
        var id = await Approve(program);
        var waiting = (await program.Get("/sendings/waiting")).Json[0];
        waiting.GetProperty("count").GetInt32().ShouldBe(1);
        waiting.GetProperty("isLive").GetBoolean().ShouldBeTrue();

        var sent = await program.Post("/sendings", new { creditor = 1 }, "envoi");
        var message = sent.Json.GetProperty("messages")[0];
        message.GetProperty("proposal").GetString().ShouldBe(id, sent.Text);
        message.GetProperty("state").GetString().ShouldBe("sent", sent.Text);
        sent.Json.GetProperty("lots")[0].GetProperty("letters").GetInt32().ShouldBe(1);
        (await program.Post("/sendings", new { creditor = 1 }, "envoi")).ShouldBe(sent);
        (await program.Post("/sendings", new { creditor = 1 }, "encore")).Code.ShouldBe("nothingApproved");

        var lot = (await program.Get("/lots")).Json[0];
        var envelope = lot.GetProperty("envelopes")[0];
        envelope.GetProperty("number").GetInt32().ShouldBe(1);
        envelope.GetProperty("recipient")[0].GetString().ShouldNotBeNullOrEmpty();
        lot.GetProperty("papers").GetArrayLength().ShouldBe(2, "the lot and its list");
        foreach (var paper in lot.GetProperty("papers").EnumerateArray())
        {
            var name = Uri.EscapeDataString(paper.GetProperty("name").GetString()!);
            var pdf = await program.Get($"/lots/{lot.GetProperty("id").GetString()}/papers/{name}");
            pdf.MediaType.ShouldBe("application/pdf");
            pdf.Text.ShouldStartWith("%PDF");
        }

        (await program.Get("/lots?since=2026-11-24")).Json.GetArrayLength().ShouldBe(0);
        (await program.Get("/sendings/registered")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Everything_is_held_back_until_whoever_administers_opens_it_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var approver = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        await Approve(approver);
        (await approver.Post("/creditors/1/live", new { isLive = false }, "a")).Code.ShouldBe("notAllowed");
        (await admin.Post("/creditors/2/live", new { isLive = false }, "a")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Post("/creditors/1/live", new { }, "b")).Code.ShouldBe("fieldMissing");
        (await admin.Post("/creditors/1/live", new { isLive = false }, "c")).Json
            .GetProperty("isLive").GetBoolean().ShouldBeFalse();
        (await approver.Post("/sendings", new { }, "d")).Code.ShouldBe("notLive");
        office.Journal().ShouldContain(AuditAct.SendingSwitchedOff);
        await admin.Post("/creditors/1/live", new { isLive = true }, "e");
        (await approver.Post("/sendings", new { }, "f")).Json.GetProperty("messages").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_approve_may_not_send_nor_see_what_waits()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var collector = await ApiProgram.Of(office, Role.Collector, Enum.GetValues<KeyScope>());
        using var reading = await ApiProgram.Of(office, Role.Approver, KeyScope.Read);
        (await collector.Post("/sendings", new { }, "a")).Code.ShouldBe("notAllowed");
        (await reading.Post("/sendings", new { }, "a")).Code.ShouldBe("scopeMissing");
        foreach (var path in new[] { "/sendings/waiting", "/sendings/doubtful", "/sendings/registered", "/lots" })
        {
            (await collector.Get(path)).Code.ShouldBe("notAllowed", path);
            (await reading.Get(path + "?creditor=2")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Theory]
    [InlineData(true, "sent")]
    [InlineData(false, "cancelled")]
    public async Task A_doubt_is_told_and_settled_with_its_reason(bool hasLeft, string state)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        var id = await Approve(program);
        Doubt(office);
        (await program.Get("/sendings/doubtful")).Json[0].GetProperty("proposal").GetString().ShouldBe(id);
        (await program.Post($"/proposals/{id}/resolve", new { hasLeft }, "a")).Code.ShouldBe("fieldMissing");
        var settled = await program.Post($"/proposals/{id}/resolve", new { hasLeft, why = "vu au courrier" }, "b");
        settled.Status.ShouldBe(HttpStatusCode.OK, settled.Text);
        using var db = office.World.Database.Open();
        Database.Key(db.Sendings.Single().State).ShouldBe(state);
        (await program.Get("/sendings/doubtful")).Json.GetArrayLength().ShouldBe(0);
        (await program.Post($"/proposals/{id}/resolve", new { hasLeft, why = "encore" }, "c")).Code
            .ShouldBe("notDoubtful");
    }

    [Fact]
    public async Task The_run_of_the_day_is_asked_for_and_health_tells_of_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster, isRun: false);
        await office.Scheduled.CaughtUp;
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await reader.Post("/creditors/1/runs", null, "a")).Code.ShouldBe("notAllowed");
        (await program.Post("/creditors/2/runs", null, "a")).Status.ShouldBe(HttpStatusCode.NotFound);
        var round = await program.Post("/creditors/1/runs", null, "b");
        round.Json.GetProperty("day").GetString().ShouldBe("2026-11-23", round.Text);
        var health = await program.Get("/health");
        health.Text.ShouldNotContain("Papeteries");
        var line = health.Json.GetProperty("creditors")[0];
        line.GetProperty("lastRunOn").GetString().ShouldBe("2026-11-23", health.Text);
        line.GetProperty("proposed").GetInt32().ShouldBeGreaterThan(0);
        line.GetProperty("orphans").GetInt32().ShouldBe(0);
        office.World.GoTo(office.World.Today.AddDays(-1));
        (await program.Post("/creditors/1/runs", null, "c")).Code.ShouldBe("laterDayRun");
    }

    [Fact]
    public async Task Columns_of_a_table_are_named_and_it_is_looked_at_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Import);
        using var file = new HttpRequestMessage(HttpMethod.Post, "/api/v1/creditors/1/imports")
        {
            Content = new MultipartFormDataContent
            {
                {
                    new StringContent(
                        "Code client;Nom;Facture;Date facture;Echeance;Montant TTC;Solde client\n"
                        + "LEROY;Garage Leroy;F-901;02/01/2026;01/02/2026;1 250,00;300,00\n"), "files", "ouvertes.csv"
                },
            },
        };
        var waiting = (await program.Send(file)).Json;
        var (id, first) = (waiting.GetProperty("id").GetString(), waiting.GetProperty("files")[0]);
        first.GetProperty("place").GetInt32().ShouldBe(0);
        first.GetProperty("header").GetArrayLength().ShouldBe(7);
        var columns = first.GetProperty("columns").EnumerateObject().ToDictionary(
            one => one.Name, one => one.Value.GetString()!);
        columns["remaining"] = "Solde client";
        var named = await program.Post($"/imports/waiting/{id}/columns", new { file = 0, columns }, "a");
        named.Json.GetProperty("files")[0].GetProperty("newAmount").GetString().ShouldBe("300.00", named.Text);
        (await program.Post($"/imports/waiting/{id}/columns",
            new { file = 0, columns = new Dictionary<string, string> { ["nonsense"] = "X" } }, "b")).Code
            .ShouldBe("fieldMissing");
        (await program.Post($"/imports/waiting/{id}/columns", new { file = 9, columns }, "c")).Code
            .ShouldBe("fieldMissing");
    }

    /// <summary>The first letter of the queue, read and approved.</summary>
    private static async Task<string> Approve(ApiProgram program)
    {
        var id = (await program.Get("/proposals")).Json.GetProperty("data").EnumerateArray()
            .First(one => one.GetProperty("channel").GetString() == "letter").GetProperty("id").GetString()!;
        var sha256 = (await program.Get($"/proposals/{id}/draft")).Json.GetProperty("sha256").GetString();
        var approved = await program.Post($"/proposals/{id}/approve", new { sha256 }, "approuve " + id);
        approved.Status.ShouldBe(HttpStatusCode.OK, approved.Text);
        return id;
    }

    /// <summary>Handed over, then stopped; and nobody can tell.</summary>
    private static void Doubt(Office office)
    {
        var (world, place) = (office.World, office.Place);
        var outgoing = new Outgoing(place.Database, place.Rules, place.Clock);
        using var db = world.Database.Open();
        outgoing.Reserve(db.Proposals.Single(row => row.State == ProposalState.Approved), world.Clock.Now);
        var claimed = Outbox.Claim(db, "gone", world.Clock.Now, TimeSpan.FromMinutes(1), 1).ShouldHaveSingleItem();
        outgoing.Mark(claimed, "smtp", TimeSpan.FromMinutes(1)).ShouldBeTrue();
        outgoing.Settle(claimed, OutboxState.Doubtful, "stopped");
    }
}
