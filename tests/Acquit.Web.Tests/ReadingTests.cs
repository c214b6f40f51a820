using System.Data;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>A page that was opened before only reads.</summary>
public class ReadingTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_debtors_page_does_not_wait_for_whoever_writes_while_its_letter_is_at_hand(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var before = await guest.Get("/dossiers/1-1");
        using var db = office.World.Database.Open();
        var bytes = db.Documents.Single().Sha256;
        before.Text.ShouldContain(bytes);
        await using (var writing = await db.Database.BeginTransactionAsync(
            product == Product.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted))
        {
            db.LockCreditor(office.World.Creditor);
            var during = guest.Get("/dossiers/1-1");
            (await Task.WhenAny(during, Task.Delay(TimeSpan.FromSeconds(20)))).ShouldBe(during);
            (await during).Text.ShouldContain(bytes);
            await writing.RollbackAsync();
        }

        db.Documents.Count().ShouldBe(1);
    }
}
