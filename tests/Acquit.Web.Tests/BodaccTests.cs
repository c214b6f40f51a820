using System.Text;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>A file of notices, matched and confirmed. Today is 2026-11-23.</summary>
public class BodaccTests(PostgresCluster cluster)
{
    private const string Page = "/imports/bodacc";

    private const string Notices =
        """
        [{"id":"A1","dateparution":"2026-11-16","tribunal":"Greffe du Tribunal de Commerce de Lorient",
          "commercant":"<b>DUPIN</b>","registre":["404833048"],
          "jugement":{"nature":"Jugement d'ouverture de liquidation judiciaire","date":"2026-11-09"}},
         {"id":"V1","dateparution":"2026-11-16","familleavis":"vente","registre":["404833048"]}]
        """;

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_file_is_previewed_and_only_what_a_person_confirms_is_noted(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        using (var db = office.World.Database.Open())
        {
            db.Debtors.Where(row => row.Key == "DUPIN")
                .ExecuteUpdate(set => set.SetProperty(row => row.Siren, "404833048"));
        }

        var preview = await guest.HandOver(Page, Encoding.UTF8.GetBytes(Notices));
        preview.Words.ShouldContain("Ouverture : liquidation judiciaire");
        preview.Words.ShouldContain("n’est pas d’une procédure collective");
        preview.Document.QuerySelector("td b").ShouldBeNull("outside text is shown as text");
        var key = preview.Document.QuerySelector("input[name=keys]")!;
        key.HasAttribute("checked").ShouldBeTrue();
        (await guest.Get("/dossiers/1-1/procedure-collective")).Words.ShouldContain("Aucune procédure n’est notée");

        var kept = preview.Document.QuerySelector("input[name=kept]")!.GetAttribute("value")!;
        var confirmed = await guest.PostWithTokenOf(Page, Page + "?handler=Confirm", ("kept", kept),
            ("keys", key.GetAttribute("value")!));
        confirmed.Words.ShouldContain("1 annonce(s) notée(s)");
        (await guest.Get("/dossiers/1-1/procedure-collective")).Words.ShouldContain("Créance à déclarer");
        (await guest.PostWithTokenOf(Page, Page + "?handler=Confirm", ("kept", kept),
            ("keys", key.GetAttribute("value")!))).Words.ShouldContain("Rien n’est noté");
    }
}
