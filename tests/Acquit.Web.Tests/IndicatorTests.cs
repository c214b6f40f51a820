using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>
/// Indicators worked out by hand. Terms 30 days, today 2026-11-23. Invoices: 1 000,00 on 01/09 (due 01/10, paid 11/10,
/// lettered), 600,00 on 01/11 (due 01/12). First entry 01/09: 84 days up to today.
/// </summary>
public class IndicatorTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Figures_are_those_worked_out_by_hand(Product product)
    {
        await using var office = await Opened(product);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/indicateurs");
        page.Words.ShouldContain("600,00 € ÷ 1 600,00 € × 84 j = 31,5 j");
        page.Words.ShouldContain("23,0 j (nov. 26) = 23,0 j", Case.Sensitive, "600,00 is all that November invoiced");
        page.Words.ShouldContain("Retard moyen10,0 j");
        page.Words.ShouldContain("Promesses tenues–0 sur 0");
        page.Words.ShouldContain("octobre 2026–1 000,00");
        page.Words.ShouldContain("SARL LEFORT1 000,00 €10,0 j");
        page.Words.ShouldNotContain("SECRET");
        page.Document.QuerySelectorAll(".aq-chart rect.c-paid").Length.ShouldBe(1, "one month with money in");
        page.Document.QuerySelectorAll(".aq-chart rect.g1").Length
            .ShouldBeGreaterThan(0, "paid 10 days late, and the legend of the ages");
    }

    [Fact]
    public async Task Months_and_habits_are_taken_away()
    {
        await using var office = await Opened(Product.Sqlite);
        using var guest = await office.SignedIn(Role.Reader);
        (await guest.Get("/indicateurs?handler=Export&format=Csv")).Text
            .ShouldContain("01/10/2026;0,00;1000,00;31/10/2026;0,00;0,00;0,00;0,00;0,00");
        (await guest.Get("/indicateurs?handler=Export&format=Csv&table=habitudes")).Text
            .ShouldContain(";SARL LEFORT;Brunet Outillage;1000,00;100;0,00;1000,00;0,00;0,00;0,00");
    }

    private async Task<Office> Opened(Product product)
    {
        var office = await Office.Open(product, cluster, isRun: false);
        new Books(office, office.World.Creditor)
            .Invoice("LEFORT", "F-1", "2026-09-01", "1000.00", "A")
            .Payment("LEFORT", "VIR", "2026-10-11", "1000.00", "A")
            .Invoice("LEFORT", "F-2", "2026-11-01", "600.00").Import();
        new Books(office, office.Other).Invoice("SECRET", "F-9", "2026-07-09", "777.00").Import();
        return office;
    }
}
