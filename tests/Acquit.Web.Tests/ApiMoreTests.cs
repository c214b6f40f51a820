using System.Net;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>Letters of a procedure, indicators and the logo by API, as on their pages. Today is 2026-11-23.</summary>
public class ApiMoreTests(PostgresCluster cluster)
{
    private static readonly string[] _invoice = ["F-DUPIN-1"];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Letters_of_a_procedure_tell_what_they_lack_and_are_filled_in(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using (var db = office.World.Database.Open())
        {
            await db.Debtors.Where(row => row.Key == "DUPIN")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, LegalStatus.Trader));
        }

        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Get("/dossiers/1-1/court/1/letters")).Status.ShouldBe(HttpStatusCode.NotFound);
        await program.Post("/dossiers/1-1/court", new
        {
            kind = "payment-order", court = "commercial", courtName = "tribunal de commerce de Lorient",
            items = _invoice,
        }, "a");
        await program.Post("/dossiers/1-1/court/1/petition", new
        {
            ground = "between-traders", city = "Lorient", isCourtConfirmed = true, signer = "Claire Morvan",
            signerTitle = "gérante", place = "Lorient",
        }, "petition");
        var letters = (await program.Get("/dossiers/1-1/court/1/letters")).Json;
        var name = letters[0].GetProperty("letter").GetString();
        letters[0].GetProperty("missing").ToString().ShouldContain("registryAddressMissing");
        var refused = await program.Get($"/dossiers/1-1/court/1/letters/{name}");
        refused.Code.ShouldBe(letters[0].GetProperty("missing")[0].GetProperty("code").GetString());
        var stated = await program.Post("/dossiers/1-1/court/1/letters", new
        {
            registryAddress = "2 place Alsace-Lorraine\n56100 LORIENT", officer = "Maître Anne Petit",
        }, "b");
        stated.Status.ShouldBe(HttpStatusCode.OK, stated.Text);
        stated.Json[0].GetProperty("missing").ToString().ShouldNotContain("registryAddressMissing");
        (await program.Get("/dossiers/1-1/court/1/letters/roman")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await program.Post("/dossiers/1-1/court/9/letters", new { officer = "X" }, "c")).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Indicators_are_of_the_creditors_that_the_key_opens()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        var figures = (await program.Get("/indicators")).Json;
        figures.GetProperty("aged").GetArrayLength().ShouldBe(12);
        figures.GetProperty("months").GetArrayLength().ShouldBe(12);
        figures.GetProperty("countBack").GetArrayLength().ShouldBe(1);
        (await program.Get("/indicators?asOf=2026-10-31")).Json.GetProperty("asOf").GetString().ShouldBe("2026-10-31");
        (await program.Get("/indicators?creditor=2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_logo_that_is_no_picture_is_refused_by_name()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await ApiProgram.Of(office, Role.Administrator, Enum.GetValues<KeyScope>());
        using var approver = await ApiProgram.Of(office, Role.Approver, Enum.GetValues<KeyScope>());
        var text = new { content = "JVBERi0xLjQ=" };
        (await approver.Post("/creditors/1/logo", text, "a")).Code.ShouldBe("notAllowed");
        (await admin.Post("/creditors/2/logo", text, "a")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Post("/creditors/1/logo", text, "b")).Code.ShouldBe("logoNotAPicture");
        (await admin.Post("/creditors/1/logo", new { }, "c")).Json.GetProperty("logo").GetString().ShouldBe("");
    }
}
