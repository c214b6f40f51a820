using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>Nothing of another creditor leaks, whatever the role; a role does what it may and no more.</summary>
public class RoleTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Collector)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Administrator)]
    public async Task No_page_shows_anything_of_another_creditor(Role role)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(role);
        var stranger = await office.Hire("Luc Bayle", Role.Administrator, office.Other);
        var paths = office.Pages("2-3").Select(path => path
            .Replace("/creanciers/2-3", "/creanciers/2", StringComparison.Ordinal)
            .Replace("/personnes/2-3", $"/personnes/{stranger.Id:N}", StringComparison.Ordinal)).ToList();
        paths.ShouldContain("/reglages/creanciers/2/messagerie");
        paths.ShouldContain($"/reglages/personnes/{stranger.Id:N}");
        foreach (var path in paths)
        {
            var answer = await guest.Get(path);
            answer.Text.ShouldNotContain("SECRET", customMessage: path);
            answer.Text.ShouldNotContain("777,00", customMessage: path);
            answer.Text.ShouldNotContain("Papeteries", customMessage: path);
            answer.Text.ShouldNotContain("Luc Bayle", customMessage: path);
            ((int)answer.Status).ShouldBeLessThan(500, path);
        }
    }

    [Theory]
    [InlineData(Role.Collector)]
    [InlineData(Role.Administrator)]
    public async Task Another_creditors_dossier_is_not_found(Role role)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(role);
        (await guest.Get("/dossiers/2-3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Get("/dossiers/2-3/appel")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reader_sees_a_dossier_and_finds_no_button()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/dossiers/1-1");
        page.Words.ShouldContain("DUPIN");
        page.Document.QuerySelectorAll("main form, .aq-actions form").ShouldBeEmpty();
        (await guest.Get("/dossiers/1-1/appel")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_role_taken_away_works_no_longer_in_an_open_session()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        using (var access = office.World.Database.OpenAccess())
        {
            access.Grants.RemoveRange(access.Grants);
            await access.SaveChangesAsync();
        }

        (await guest.Get("/aujourdhui")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
