using System.Net;
using Acquit.App.Proof;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Who may read a file may take it away; nobody else.</summary>
public class DossierExportTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_reader_takes_the_whole_file_away_and_it_holds(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var link = (await guest.Get("/dossiers/1-1")).Document.QuerySelector("a[href$='handler=Export']")!
            .GetAttribute("href")!;
        var (response, bytes) = await guest.Download(link);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var check = ProofCheck.Of(new MemoryStream(bytes));
        check.Broken.ShouldBeEmpty();
        check.Debtor.ShouldBe("DUPIN");
        (await guest.Get("/dossiers/2-3?handler=Export")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
