using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>What programs do: once under one key, within their rights, told in the history under their name.</summary>
public class ApiWriteTests(PostgresCluster cluster)
{
    private const string Items =
        "Code client;Nom;Facture;Date facture;Echeance;Montant TTC\n"
        + "LEROY;Garage Leroy;F-901;02/01/2026;01/02/2026;1 250,00\n";

    private static readonly string[] _writes =
    [
        "/proposals/2-1/approve", "/proposals/2-1/skip", "/proposals/2-1/postpone", "/dossiers/2-3/events",
        "/imports/2-1/undo", "/imports/waiting/0123456789abcdef0123456789abcdef/confirm",
    ];

    [Theory]
    [InlineData(Role.Collector)]
    [InlineData(Role.Administrator)]
    public async Task Nothing_is_done_to_another_creditor(Role role)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, role, Enum.GetValues<KeyScope>());
        var before = Events(office);
        foreach (var path in _writes)
        {
            var answer = await program.Post(path, new { }, path);
            answer.Status.ShouldBe(HttpStatusCode.NotFound, path);
            answer.Text.ShouldNotContain("SECRET", customMessage: path);
        }

        Events(office).ShouldBe(before);
    }

    [Fact]
    public async Task A_right_asks_of_the_maker_the_role_that_a_person_needs()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var reader = await ApiProgram.Of(office, Role.Reader, Enum.GetValues<KeyScope>());
        using var collector = await ApiProgram.Of(office, Role.Collector, Enum.GetValues<KeyScope>());
        using var reading = await ApiProgram.Of(office, Role.Approver, KeyScope.Read);
        var note = new { kind = "note", note = "vu" };
        (await reader.Post("/dossiers/1-1/events", note, "a")).Code.ShouldBe("notAllowed");
        (await collector.Post("/dossiers/1-1/events", note, "a")).Status.ShouldBe(HttpStatusCode.OK);
        (await collector.Post("/proposals/1-1/approve", null, "b")).Code.ShouldBe("notAllowed");
        (await reading.Post("/proposals/1-1/approve", null, "b")).Code.ShouldBe("scopeMissing");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task The_same_request_under_the_same_key_is_done_once(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var call = new { kind = "note", note = "Rappeler lundi" };
        var first = await program.Post("/dossiers/1-1/events", call, "appel-1");
        var again = await program.Post("/dossiers/1-1/events", call, "appel-1");
        first.Status.ShouldBe(HttpStatusCode.OK, first.Text);
        again.ShouldBe(first);
        Events(office).ShouldBe(1);
        (await program.Post("/dossiers/1-1/events", new { kind = "note", note = "Autre" }, "appel-1")).Code
            .ShouldBe("idempotencyKeyReused");
        (await program.Post("/dossiers/1-1/events", call, null)).Code.ShouldBe("idempotencyKeyMissing");
        office.World.GoTo(office.World.Today.AddDays(2));
        (await program.Post("/dossiers/1-1/events", call, "appel-1")).Status.ShouldBe(HttpStatusCode.OK);
        Events(office).ShouldBe(2, "an answer is kept for a day");
        var by = (await program.Get("/dossiers/1-1")).Json.GetProperty("timeline")[0].GetProperty("by").GetString();
        by.ShouldBe("Anne Collector (API\u00A0: compta)");
    }

    [Fact]
    public async Task What_was_cut_off_after_it_was_done_is_not_done_again()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var call = new { kind = "note", note = "Rappeler lundi" };
        await program.Post("/dossiers/1-1/events", call, "appel-1");
        using (var access = office.World.Database.OpenAccess())
        {
            var kept = access.KeptAnswers.Single();
            kept.Status = 0;
            kept.At -= 3_600_000_000;
            await access.SaveChangesAsync();
        }

        (await program.Post("/dossiers/1-1/events", call, "appel-1")).Code.ShouldBe("idempotencyKeyBusy");
        Events(office).ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_on_the_screen_of_sendings_is_for_whom_may_approve()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var collector = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        using var approver = await ApiProgram.Of(office, Role.Approver, KeyScope.Read, KeyScope.Write);
        var fate = new { kind = "tracking", reference = "D-2026-0001/01", postalOutcome = "delivered" };
        (await collector.Get("/sendings")).Code.ShouldBe("notAllowed");
        (await collector.Post("/dossiers/1-1/events", fate, "a")).Code.ShouldBe("notAllowed");
        (await approver.Get("/sendings")).Status.ShouldBe(HttpStatusCode.OK);
        (await approver.Post("/dossiers/1-1/events", fate, "a")).Code.ShouldBe("letterUnknown");
    }

    [Fact]
    public async Task What_is_noted_is_asked_first_and_refused_by_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var promise = new { kind = "promise", amount = "400.00", due = "2026-11-30", person = "M. Dupin" };
        var noted = (await program.Post("/dossiers/1-1/events", promise, "1")).Json;
        noted.GetProperty("recorded").GetProperty("kind").GetString().ShouldBe("promiseMade");
        noted.GetProperty("state").GetProperty("promisedUntil").GetString().ShouldBe("2026-11-30");
        (await program.Post("/dossiers/1-1/events", promise with { amount = "9000.00" }, "2")).Code
            .ShouldBe("amountAboveOpen");
        (await program.Post("/dossiers/1-1/events", new { kind = "promise", amount = "1.00" }, "3")).Code
            .ShouldBe("fieldMissing");
        (await program.Post("/dossiers/1-1/events", new { kind = "payment", amount = 12 }, "4")).Code
            .ShouldBe("unreadable");
        (await program.Post("/dossiers/1-1/events", new { kind = "note", nonsense = 1 }, "5")).Code
            .ShouldBe("unreadable");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_draft_that_was_read_is_approved_and_another_skipped_or_put_off(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        var ids = (await program.Get("/proposals")).Json.GetProperty("data").EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()!).ToList();
        var sha = (await program.Get($"/proposals/{ids[0]}/draft")).Json.GetProperty("sha256").GetString();
        (await program.Post($"/proposals/{ids[0]}/approve", new { sha256 = "00" }, "a")).Code
            .ShouldBe("documentChanged");
        var approved = await program.Post($"/proposals/{ids[0]}/approve", new { sha256 = sha }, "b");
        approved.Json.GetProperty("state").GetString().ShouldBe("approved", approved.Text);
        (await program.Post($"/proposals/{ids[0]}/approve", new { sha256 = sha }, "c")).Code
            .ShouldBe("alreadyApproved");
        (await program.Post($"/proposals/{ids[0]}/postpone", new { until = "2026-11-23" }, "d")).Code
            .ShouldBe("dayNotToCome");
        (await program.Post($"/proposals/{ids[0]}/skip", new { }, "e")).Code.ShouldBe("fieldMissing");
        (await program.Post($"/proposals/{ids[0]}/postpone", new { until = "2026-12-01", why = "congés" }, "f")).Json
            .GetProperty("state").GetString().ShouldBe("withdrawn");
        (await program.Post($"/proposals/{ids[0]}/skip", new { why = "trop tard" }, "g")).Code
            .ShouldBe("waitsNoLonger");
    }

    [Fact]
    public async Task Files_are_handed_over_looked_at_confirmed_and_undone()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Import);
        using var other = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        var waiting = (await program.Send(Files("/api/v1/creditors/1/imports"))).Json;
        var id = waiting.GetProperty("id").GetString();
        waiting.GetProperty("files")[0].GetProperty("newAmount").GetString().ShouldBe("1250.00");
        (await other.Post($"/imports/waiting/{id}/confirm", null, "x")).Status.ShouldBe(HttpStatusCode.NotFound);
        var kept = (await program.Post($"/imports/waiting/{id}/confirm", null, "1")).Json;
        var number = kept.GetProperty("files")[0].GetProperty("import").GetInt32();
        (await program.Get("/dossiers?q=LEROY")).Json.GetProperty("data").GetArrayLength().ShouldBe(1);
        (await program.Post($"/imports/1-{number}/undo", null, "2")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Post($"/imports/1-{number}/undo", null, "3")).Code.ShouldBe("alreadyUndone");
        (await program.Send(Files("/api/v1/creditors/2/imports"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static HttpRequestMessage Files(string path) => new(HttpMethod.Post, path)
    {
        Content = new MultipartFormDataContent { { new StringContent(Items), "files", "ouvertes.csv" } },
    };

    private static int Events(Office office)
    {
        using var db = office.World.Database.Open();
        return db.DossierEvents.Count();
    }
}
