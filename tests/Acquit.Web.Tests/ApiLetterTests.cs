using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Letters outside the steps, a plan to be signed, a delivery, the whole file by API.</summary>
public class ApiLetterTests(PostgresCluster cluster)
{
    private static readonly object[] _instalments =
    [
        new { dueOn = "2026-12-15", amount = "600.00" }, new { dueOn = "2027-01-15", amount = "600.00" },
    ];

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_plan_is_proposed_and_its_agreement_joins_the_queue(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        (await program.Post("/dossiers/1-1/plan", new { }, "a")).Code.ShouldBe("fieldMissing");
        var plan = new { instalments = _instalments, clauses = new { graceDays = 8, signatory = "M. Dupin" } };
        var proposed = await program.Post("/dossiers/1-1/plan", plan, "b");
        proposed.Status.ShouldBe(HttpStatusCode.OK, proposed.Text);
        (await program.Get("/proposals")).Text.ShouldContain("plan-agreement");
        (await program.Post("/dossiers/2-3/plan", plan, "c")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var reader = await ApiProgram.Of(office, Role.Reader, KeyScope.Read, KeyScope.Write);
        (await reader.Post("/dossiers/1-1/plan", plan, "d")).Code.ShouldBe("notAllowed");
    }

    [Fact]
    public async Task A_letter_that_may_not_be_written_is_refused_by_the_name_that_the_list_gives()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var program = await ApiProgram.Of(office, Role.Collector, KeyScope.Read, KeyScope.Write);
        var offers = (await program.Get("/dossiers/1-1/letters")).Json.EnumerateArray().ToList();
        var refused = offers.First(one => one.TryGetProperty("refusal", out _));
        var (letter, why) = (refused.GetProperty("letter").GetString(), refused.GetProperty("refusal").GetString());
        (await program.Post("/dossiers/1-1/letters", new { letter, channel = "letter" }, "a")).Code.ShouldBe(why);
        (await program.Post("/dossiers/1-1/letters", new { letter = "ode", channel = "letter" }, "b")).Code
            .ShouldBe("letterUnknown");
        (await program.Post("/dossiers/1-1/letters", new { letter, channel = "pigeon" }, "c")).Code
            .ShouldBe("fieldMissing");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_delivery_is_answered_and_the_whole_file_handed_over(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        var check = (await program.Get("/dossiers/1-1/delivery?amount=100.00")).Json;
        check.GetProperty("answer").GetString().ShouldBe("ask");
        check.GetProperty("balance").GetString().ShouldBe("1200.00");
        check.GetProperty("reasons")[0].GetProperty("code").GetString().ShouldBe("overdue");
        (await program.Get("/dossiers/1-1/delivery?amount=beaucoup")).Code.ShouldBe("fieldMissing");
        var zip = await program.Get("/dossiers/1-1/export");
        (zip.MediaType, zip.Text[..2]).ShouldBe(("application/zip", "PK"));
        zip.SavedAs.ShouldNotBeNull().ShouldEndWith(".zip");
        foreach (var path in new[] { "delivery?amount=1.00", "export", "letters", "statement" })
        {
            (await program.Get("/dossiers/2-3/" + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }
}
