using System.Text;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Costs are noted on a page of their own, with their total and what of it the debtor owes.</summary>
public class CostTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1/contentieux/frais";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_cost_is_noted_counted_and_drawn_up(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        (await guest.Get("/dossiers/1-1/contentieux")).Words.ShouldContain("Aucuns frais ne sont notés");
        var scan = Encoding.ASCII.GetBytes("%PDF-1.4 facture");
        var noted = await guest.HandOver(Page, "Note", ("facture.pdf", scan), Fields("72,40", "Enforcement"));
        noted.Words.ShouldContain("frais notés");
        noted.Words.ShouldContain("72,40");
        noted.Words.ShouldContain("CPCE, art. L. 111-8, al. 1");
        (await guest.Get("/dossiers/1-1/contentieux")).Words.ShouldContain("À la charge du débiteur");
        var proof = noted.Document.QuerySelector("a[href*='handler=Proof']")!.GetAttribute("href")!;
        (await guest.Download(proof)).Bytes.ShouldBe(scan, "the scan comes back as it was handed over");
        (await guest.Download(proof + "0")).Response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var (response, pdf) = await guest.Download(Page + "?handler=Statement");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        PdfWords.Of(pdf).ShouldContain("Signification");

        var refused = await guest.HandOver(Page, "Note", ("facture.pdf", scan), Fields("0", "Enforcement"));
        refused.Words.ShouldContain("supérieur à zéro");
        refused.Document.QuerySelector("#what")!.GetAttribute("value").ShouldBe("Signification");
    }

    [Fact]
    public async Task A_reader_sees_costs_and_notes_none()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get(Page)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private static (string, string)[] Fields(string amount, string basis) =>
    [
        ("Form.What", "Signification"), ("Form.Amount", amount), ("Form.Basis", basis), ("Form.On", "2026-11-20"),
        ("Form.Procedure", "0"), ("Form.IsGranted", "true"),
    ];
}
