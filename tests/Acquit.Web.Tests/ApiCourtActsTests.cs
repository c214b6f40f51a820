using System.Net;
using System.Text;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>Procedures, costs and losses by API, as on their pages. Today is 2026-11-23.</summary>
public class ApiCourtActsTests(PostgresCluster cluster)
{
    private static readonly string[] _invoice = ["F-DUPIN-1"];

    private static readonly string[] _strange = ["F-SECRET-1"];

    private static readonly string[] _unknown = ["00"];

    private static readonly object _wanted = new
    {
        kind = "payment-order", court = "commercial", courtName = "tribunal de commerce de Lorient", items = _invoice,
    };

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_procedure_is_opened_and_its_acts_are_recorded_once(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        Trader(office);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var opened = await program.Post("/dossiers/1-1/court", _wanted, "a");
        opened.Status.ShouldBe(HttpStatusCode.OK, opened.Text);
        opened.Json.GetProperty("number").GetInt32().ShouldBe(1);
        (await program.Post("/dossiers/1-1/court", _wanted, "a")).ShouldBe(opened);
        var scan = new { name = "requete.pdf", content = Encoding.ASCII.GetBytes("%PDF-1.4 requete") };
        var filed = await program.Post("/dossiers/1-1/court/1/acts", new
        {
            act = "filed", on = "2026-11-20", amount = "1200.00", reference = "RG 12", scan,
        }, "b");
        filed.Status.ShouldBe(HttpStatusCode.OK, filed.Text);
        filed.Json.GetProperty("stage").GetString().ShouldBe("filed");
        var act = filed.Json.GetProperty("acts")[0];
        act.GetProperty("by").GetString().ShouldBe("Anne Collector (API\u00A0: compta)");
        var bytes = await program.Get($"/dossiers/1-1/documents/{act.GetProperty("sha256").GetString()}");
        bytes.Text.ShouldBe("%PDF-1.4 requete");
        (await program.Post("/dossiers/1-1/court/1/acts", new { act = "filed", on = "2026-11-20" }, "c")).Code
            .ShouldBe("amountMissing");
        (await program.Post("/dossiers/1-1/court/1/acts", new { act = "danced", on = "2026-11-20" }, "d")).Code
            .ShouldBe("actUnknown");
        (await program.Post("/dossiers/1-1/court/9/acts", new { act = "filed", on = "2026-11-20" }, "e")).Code
            .ShouldBe("procedureUnknown");
        (await program.Post("/dossiers/1-1/court/1/acts", new { act = "filed" }, "f")).Code.ShouldBe("fieldMissing");
        (await program.Get("/dossiers/1-1/court")).Json.GetProperty("procedures").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_opened_is_asked_first_and_refused_by_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Post("/dossiers/1-1/court", new { kind = "duel" }, "a")).Code.ShouldBe("fieldMissing");
        (await program.Post("/dossiers/1-1/court", new { items = _invoice }, "b")).Code.ShouldBe("fieldMissing");
        var strange = new { court = "commercial", courtName = "tribunal de commerce de Lorient", items = _strange };
        (await program.Post("/dossiers/1-1/court", strange, "c")).Code.ShouldBe("itemUnknown");
        var nowhere = new { kind = "payment-order", court = "commercial", items = _invoice, residence = "réunion" };
        (await program.Post("/dossiers/1-1/court", nowhere, "g")).Code
            .ShouldBe("fieldMissing", "periods depend on it: what cannot be read is not guessed");
        (await program.Post("/dossiers/2-3/court", _wanted, "d")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await reader.Post("/dossiers/1-1/court", _wanted, "e")).Code.ShouldBe("notAllowed");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_petition_is_filled_in_and_its_exhibits_are_chosen(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        Trader(office);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Post("/dossiers/1-1/court", _wanted, "a")).Status.ShouldBe(HttpStatusCode.OK);
        var before = (await program.Get("/dossiers/1-1/court/1/petition")).Json;
        before.GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
        var stated = await program.Post("/dossiers/1-1/court/1/petition", new
        {
            city = "Lorient", isCourtConfirmed = true, signer = "Claire Morvan", place = "Lorient",
        }, "b");
        stated.Status.ShouldBe(HttpStatusCode.OK, stated.Text);
        stated.Json.GetProperty("missing").GetArrayLength()
            .ShouldBeLessThan(before.GetProperty("missing").GetArrayLength());
        (await program.Post("/dossiers/1-1/court/1/petition", new { city = "Brest" }, "c")).Code
            .ShouldBe("cityDiffers");
        (await program.Post("/dossiers/1-1/court/1/exhibits", new { papers = _unknown }, "d")).Code
            .ShouldBe("exhibitUnknown");
        var none = await program.Post("/dossiers/1-1/court/1/exhibits", new { papers = Array.Empty<string>() }, "e");
        none.Status.ShouldBe(HttpStatusCode.OK, none.Text);
        none.Json.GetProperty("exhibits").EnumerateArray()
            .ShouldAllBe(one => !one.GetProperty("isTaken").GetBoolean());
        var pages = await program.Get("/dossiers/1-1/court/1/petition/pages");
        pages.Status.ShouldBe(HttpStatusCode.Conflict);
        pages.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        (await program.Get("/dossiers/1-1/court/2/petition")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_cost_is_noted_with_its_proof_drawn_up_and_withdrawn(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Get("/dossiers/1-1/costs/statement")).Code.ShouldBe("costNothingNoted");
        var cost = new
        {
            basis = "enforcement", what = "Signification", amount = "72.40", isGranted = true, on = "2026-11-20",
            scan = new { name = "facture.pdf", content = Encoding.ASCII.GetBytes("%PDF-1.4 facture") },
        };
        var noted = await program.Post("/dossiers/1-1/costs", cost, "a");
        noted.Status.ShouldBe(HttpStatusCode.OK, noted.Text);
        noted.Json.GetProperty("recoverable").GetString().ShouldBe("72.40");
        (await program.Get("/dossiers/1-1/costs/statement")).MediaType.ShouldBe("application/pdf");
        (await program.Post("/dossiers/1-1/costs", new { basis = "mine", what = "x", amount = "1.00" }, "b")).Code
            .ShouldBe("fieldMissing");
        (await program.Post("/dossiers/1-1/costs", new { basis = "creditor", what = "x" }, "c")).Code
            .ShouldBe("costAmountMissing");
        var seq = noted.Json.GetProperty("costs")[0].GetProperty("seq").GetInt32();
        (await program.Post($"/dossiers/1-1/costs/{seq + 1}/withdraw", new { }, "d")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        var gone = await program.Post($"/dossiers/1-1/costs/{seq}/withdraw", new { why = "deux fois" }, "e");
        gone.Json.GetProperty("costs").GetArrayLength().ShouldBe(0, gone.Text);
        gone.Json.GetProperty("total").GetString().ShouldBe("0.00");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_loss_is_stated_and_its_note_drawn_up(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Get("/dossiers/1-1/loss")).Json.GetProperty("missingForNote")[0].GetProperty("code").GetString()
            .ShouldBe("lossNotStated");
        (await program.Get("/dossiers/1-1/loss/note")).Code.ShouldBe("lossNotStated");
        var odd = Loss("900.00", "200.00");
        (await program.Post("/dossiers/1-1/loss", odd, "a")).Code.ShouldBe("lossAmountsDiffer");
        var stated = await program.Post("/dossiers/1-1/loss", Loss("1000.00", "200.00"), "b");
        stated.Status.ShouldBe(HttpStatusCode.OK, stated.Text);
        stated.Json.GetProperty("stated").GetProperty("lines")[0].GetProperty("vatOpen").GetString().ShouldBe("200.00");
        stated.Json.GetProperty("missingForNote").GetArrayLength().ShouldBe(0);
        (await program.Get("/dossiers/1-1/loss/note")).MediaType.ShouldBe("application/pdf");
        var duplicates = await program.Get("/dossiers/1-1/loss/duplicates");
        duplicates.Code.ShouldBe("lossVatNotAsked");
        (await program.Get("/dossiers/2-3/loss")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Post("/dossiers/2-3/loss", odd, "c")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Loss(string net, string vat) => new
    {
        reason = "not-found", decidedBy = "Julien Brunet", lines = new[] { new { item = "F-DUPIN-1", net, vat } },
    };

    private static void Trader(Office office)
    {
        using var db = office.World.Database.Open();
        db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader));
    }
}
