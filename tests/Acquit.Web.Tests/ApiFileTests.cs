using System.Net;
using System.Text;
using System.Text.Json;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>Contacts, messages, matches and days by API, and what is settled. Today is 2026-11-23.</summary>
public class ApiFileTests(PostgresCluster cluster)
{
    private static readonly object[] _points = [new { complaint = "Deux articles cassés", answer = "Remplacés" }];

    private static readonly object[] _instalments = [new { dueOn = "2026-12-15", amount = "600.00" }];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Somebody_at_the_debtors_is_added_and_removed(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var someone = new { role = "accounting", name = "Mme Roy", email = "compta@example.org" };
        var added = await program.Post("/dossiers/1-1/contacts", someone, "a");
        added.Status.ShouldBe(HttpStatusCode.OK, added.Text);
        var id = added.Json[0].GetProperty("id").GetString();
        (await program.Post("/dossiers/1-1/contacts", someone with { email = "compta" }, "b")).Code
            .ShouldBe("emailWrong");
        (await program.Post("/dossiers/1-1/contacts", new { name = "Mme Roy" }, "c")).Code.ShouldBe("fieldMissing");
        (await program.Post("/dossiers/1-1/contacts/revive", null, "d")).Code.ShouldBe("nothingFails");
        (await Delete(program, $"/dossiers/1-2/contacts/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await Delete(program, $"/dossiers/1-1/contacts/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await program.Get("/dossiers/1-1/contacts")).Json.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_message_is_attached_read_and_another_put_aside(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        var account = new MailAccount(
            MailWorld.Address("relances@brunet.example"), new MailServer("127.0.0.1", 25, MailSecurity.Plain));
        office.Place.Mail.Set(office.World.Creditor, account, new("", ""), office.World.Clock.Now);
        foreach (var sender in new[] { "un@inconnu.example", "deux@inconnu.example" })
        {
            var mail = $"From: {sender}\nTo: relances@brunet.example\nSubject: Relance\n\nJe paie demain.\n";
            office.Place.Replies.Take(Encoding.UTF8.GetBytes(mail), "test", [office.World.Creditor]);
        }

        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var list = (await program.Get("/messages")).Json;
        list.GetProperty("waiting").GetInt32().ShouldBe(2);
        var ids = list.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToList();
        (await program.Post($"/messages/{ids[0]}/attach", new { dossier = "2-3" }, "a")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        var attached = await program.Post($"/messages/{ids[0]}/attach", new { dossier = "1-1" }, "b");
        attached.Json.GetProperty("dossier").GetString().ShouldBe("1-1", attached.Text);
        attached.Json.GetProperty("isToRead").GetBoolean().ShouldBeTrue();
        (await program.Post($"/messages/{ids[0]}/attach", new { dossier = "1-2" }, "c")).Code.ShouldBe("waitsNoLonger");
        var read = await program.Post($"/messages/{ids[0]}/read", null, "d");
        read.Status.ShouldBe(HttpStatusCode.OK, read.Text);
        (await program.Post($"/messages/{ids[1]}/dismiss", null, "e")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Get("/messages")).Json.GetProperty("waiting").GetInt32().ShouldBe(0);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await reader.Post($"/messages/{ids[0]}/read", null, "f")).Code.ShouldBe("notAllowed");
    }

    [Fact]
    public async Task What_days_bring_is_told_of_what_the_key_sees()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using (var db = office.World.Database.Open())
        {
            await db.Dossiers.ExecuteUpdateAsync(set => set.SetProperty(row => row.BalanceCents, 120000));
        }

        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var promise = new { kind = "promise", amount = "400.00", due = "2026-11-30" };
        (await program.Post("/dossiers/1-1/events", promise, "a")).Status.ShouldBe(HttpStatusCode.OK);
        var promised = (await program.Get("/promises")).Json[0];
        promised.GetProperty("dossier").GetString().ShouldBe("1-1");
        promised.GetProperty("promisedUntil").GetString().ShouldBe("2026-11-30");
        var day = (await program.Get("/calendar?until=2026-11-30")).Json.EnumerateArray().ShouldHaveSingleItem();
        (day.GetProperty("kind").GetString(), day.GetProperty("on").GetString()).ShouldBe(("promise", "2026-11-30"));
        (await program.Get("/calendar?from=2026-11-30&until=2026-11-01")).Code.ShouldBe("unreadable");
        (await program.Get("/calendar?creditor=2")).Status.ShouldBe(HttpStatusCode.NotFound);
        var told = await program.Get("/limitation?level=passed");
        told.Status.ShouldBe(HttpStatusCode.OK, told.Text);
        var limitation = told.Json;
        limitation.GetProperty("level").GetString().ShouldBe("passed");
        limitation.GetProperty("data").GetArrayLength().ShouldBe(0);
        (await program.Get("/limitation?creditor=2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_match_is_accepted_undone_and_rejected(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        Pays(office);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var proposed = (await program.Get("/dossiers/1-1/matches")).Json.GetProperty("proposed").EnumerateArray()
            .ShouldHaveSingleItem();
        proposed.GetProperty("item").GetString().ShouldBe("F-DUPIN-1");
        var id = proposed.GetProperty("id").GetString();
        var accepted = await program.Post($"/dossiers/1-1/matches/{id}/accept", null, "a");
        accepted.Status.ShouldBe(HttpStatusCode.OK, accepted.Text);
        var standing = accepted.Json.GetProperty("standing")[0];
        (standing.GetProperty("isAccepted").GetBoolean(), standing.GetProperty("amount").GetString())
            .ShouldBe((true, "1200.00"));
        (await program.Post($"/dossiers/1-1/matches/{id}/undo", null, "c")).Json.GetProperty("standing")
            .GetArrayLength().ShouldBe(0);
        var rejected = await program.Post($"/dossiers/1-1/matches/{id}/reject", null, "d");
        rejected.Json.GetProperty("standing")[0].GetProperty("isAccepted").GetBoolean().ShouldBeFalse(rejected.Text);
        (await program.Post($"/dossiers/1-2/matches/{id}/undo", null, "e")).Code.ShouldBe("noSuchMatch");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_dispute_is_answered_a_plan_proposed_and_a_customer_listed(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        await Noted(program, new { kind = "dispute", amount = "300.00", category = "Livraison" });
        await Noted(program, new
        {
            kind = "answer", verdict = "partly", points = _points, amount = "200.00", decidedBy = "Luc",
        });
        await Noted(program, new
        {
            kind = "credit-note", number = "A-12", amount = "200.00",
            scan = new { name = "avoir.pdf", content = Encoding.ASCII.GetBytes("%PDF-1.4 avoir") },
        });
        await Noted(program, new
        {
            kind = "plan-proposal", instalments = _instalments, clauses = new { signatory = "M. Dupin" },
        });
        await Noted(program, new { kind = "evidence", what = "termsAccepted", reference = "devis 412" });
        await Noted(program, new { kind = "credit-limit", amount = "5000.00" });
        await Noted(program, new { kind = "list", until = "2027-01-31", proof = "relances", note = "impayés" });
        await Noted(program, new { kind = "unlist", note = "réglé" });
        var events = Events(office);
        events.OfType<DisputeAnswered>().ShouldHaveSingleItem().Points.ShouldHaveSingleItem().Answer
            .ShouldBe("Remplacés");
        var note = events.OfType<CreditNoteIssued>().ShouldHaveSingleItem();
        (note.Number, note.Amount, note.DocumentHash.Length).ShouldBe(("A-12", Money.Parse("200.00"), 64));
        events.OfType<PlanProposed>().ShouldHaveSingleItem().GraceDays.ShouldBe(8);
        events.OfType<Blacklisted>().ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2027, 1, 31));
        events.OfType<BlacklistLifted>().ShouldHaveSingleItem();
        foreach (var (kind, field) in new[] { ("answer", "verdict"), ("credit-note", "amount"), ("evidence", "what") })
        {
            var refused = await program.Post("/dossiers/1-1/events", new { kind }, kind);
            (refused.Code, refused.Json.GetProperty("detail").GetString()).ShouldBe(("fieldMissing", field));
        }
    }

    /// <summary>A payment of the whole invoice, which names it.</summary>
    private static void Pays(Office office)
    {
        const string key = "411000|DUPIN|2026-041|2026-11-02|2026-11-02|-120000|0";
        using var db = office.World.Database.Open();
        var debtor = db.Debtors.Single(row => row.Key == "DUPIN");
        db.LedgerLines.Add(new LedgerLineRow
        {
            CreditorId = office.World.Creditor, Id = 901, ItemKey = key, Account = "411000", Auxiliary = "DUPIN",
            EntryDate = new(2026, 11, 2), AmountCents = -120000, Journal = "BQ", Label = "VIR DUPIN F-DUPIN-1",
            FirstBatch = 1, LastBatch = 1,
        });
        db.OpenItems.Add(new OpenItemRow
        {
            CreditorId = office.World.Creditor, DebtorId = debtor.Id, Account = "411000", Auxiliary = "DUPIN",
            Ref = "2026-041", Label = "VIR DUPIN F-DUPIN-1", ItemKey = key, IssuedOn = new(2026, 11, 2),
            DueOn = new(2026, 11, 2), OriginalCents = 120000, OpenCents = 120000, IsCredit = true,
        });
        db.SaveChanges();
    }

    private static async Task<HttpStatusCode> Delete(ApiProgram program, string path) =>
        (await program.Send(new HttpRequestMessage(HttpMethod.Delete, "/api/v1" + path))).Status;

    private static async Task Noted(ApiProgram program, object what)
    {
        var answer = await program.Post("/dossiers/1-1/events", what, $"{Guid.NewGuid():N}");
        answer.Status.ShouldBe(HttpStatusCode.OK, JsonSerializer.Serialize(what) + answer.Text);
    }

    private static IReadOnlyList<DossierEvent> Events(Office office)
    {
        using var db = office.World.Database.Open();
        return EventLog.Read(
            db, db.Dossiers.Single(row => row.CreditorId == office.World.Creditor && row.Number == 1),
            office.World.Today);
    }
}
