using System.Text;
using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>A loss is explained on a page of its own, and its papers are refused there by name.</summary>
public class LossTests(PostgresCluster cluster)
{
    private const string Page = "/dossiers/1-1/perte";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_loss_is_explained_and_its_note_drawn_up(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var page = await guest.Get(Page);
        page.Words.ShouldContain("La perte n’est pas encore motivée");
        (await guest.Get(Page + "?handler=Note")).Words.ShouldContain("dites-la d’abord");
        var rows = page.Document.QuerySelectorAll("input[name='Form.Taken']").Length;
        var scan = Encoding.ASCII.GetBytes("%PDF-1.4 carence");
        (string, string)[] amounts = [.. Enumerable.Range(0, rows).SelectMany(_ =>
            new[] { ("Form.Nets", "1"), ("Form.Vats", "0") })];
        var odd = await guest.HandOver(Page, "State", ("pv.pdf", scan), [.. Said(page), .. amounts]);
        odd.Words.ShouldContain("ne font pas le montant de la facture");
        odd.Document.QuerySelector("#lossnote")!.GetAttribute("value").ShouldBe("introuvable");
        odd.Document.QuerySelector("input[name='Form.Nets']")!.GetAttribute("value").ShouldBe("1");
    }

    [Fact]
    public async Task A_reader_sees_the_page_and_explains_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get(Page)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private static (string, string)[] Said(Answer page) =>
    [
        ("Form.Reason", "NotFound"), ("Form.DecidedBy", "Julien Brunet"), ("Form.Note", "introuvable"),
        ("Form.Taken", page.Document.QuerySelector("input[name='Form.Taken']")!.GetAttribute("value")!),
    ];
}
