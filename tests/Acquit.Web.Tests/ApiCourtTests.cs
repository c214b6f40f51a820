using System.Text.Json;
using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Tests;

/// <summary>What programs read of procedures. Today is 2026-11-23.</summary>
public class ApiCourtTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_procedure_is_told_with_its_acts_and_the_day_that_comes(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var program = await ApiProgram.Of(office, Role.Reader, KeyScope.Read);
        using (var none = JsonDocument.Parse((await program.Get("/dossiers/1-1/court")).Text))
        {
            none.RootElement.GetProperty("procedures").GetArrayLength().ShouldBe(0);
        }

        Open(office);
        using var told = JsonDocument.Parse((await program.Get("/dossiers/1-1/court")).Text);
        var procedure = told.RootElement.GetProperty("procedures")[0];
        procedure.GetProperty("kind").GetString().ShouldBe("payment-order");
        procedure.GetProperty("stage").GetString().ShouldBe("filed");
        procedure.GetProperty("standing").GetString().ShouldBe("running");
        procedure.GetProperty("courtName").GetString().ShouldBe("tribunal de commerce de Lorient");
        procedure.GetProperty("acts")[0].GetProperty("amount").GetString().ShouldBe("1200.00");
        var next = told.RootElement.GetProperty("next")[0];
        next.GetProperty("on").GetString().ShouldBe("2026-12-07");
        next.GetProperty("isOurs").GetBoolean().ShouldBeTrue();
        next.GetProperty("rules")[0].GetString().ShouldBe("CPC, art. 1425");
    }

    private static void Open(Office office)
    {
        using var db = office.World.Database.Open();
        db.Debtors.ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader));
        var named = App.Record.DebtorSearch.Of(db, "1-1")!;
        office.Place.Court.Open(named, new CourtAsked(
            CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole, ["F-DUPIN-1"]), "Claire")
            .Refused.ShouldBeNull();
        office.Place.Court.Record(
            named, 1, new ActAsked("filed", new(2026, 11, 20)) { Amount = Money.Parse("1200.00") }, "Claire")
            .Refused.ShouldBeNull();
    }
}
