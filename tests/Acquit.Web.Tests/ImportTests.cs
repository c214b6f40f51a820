using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

/// <summary>A file comes in through the browser: shown first, written when confirmed, taken out again.</summary>
public class ImportTests(PostgresCluster cluster)
{
    private const string Items =
        "Code client;Nom;Facture;Date facture;Echeance;Montant TTC\n"
        + "LEROY;Garage Leroy;F-901;02/01/2026;01/02/2026;1 250,00\n"
        + "LEROY;Garage Leroy;F-902;03/01/2026;02/02/2026;310,00\n";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task A_ledger_handed_over_and_confirmed_shows_its_debtor(Product product)
    {
        await using var office = await Office.Open(product, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var preview = await guest.HandOver("/imports", ("ouvertes.csv", Items));
        preview.Path.ShouldStartWith("/imports/");
        preview.Words.ShouldContain("pièces ouvertes");
        preview.Words.ShouldContain("2 lues, 2 acceptées, 0 rejetée");
        preview.Words.ShouldContain("Garage Leroy");
        (await guest.Get("/dossiers?q=leroy")).Words.ShouldNotContain("Garage Leroy");
        var done = await guest.SubmitTo(preview.Path, "Confirm");
        done.Path.ShouldBe("/imports");
        done.Words.ShouldContain("ouvertes.csv");
        (await guest.Get("/dossiers?q=leroy")).Words.ShouldContain("Garage Leroy");
        (await guest.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_bad_file_shows_its_problems_and_writes_nothing()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var before = Batches(office);
        var preview = await guest.HandOver("/imports",
            ("liste.csv", "Client;Facture;Date;Montant TTC\nLEROY;F-1;31/31/2026;12,00\nLEROY;F-2;02/01/2026;12,00\n"));
        var row = preview.Document.QuerySelectorAll(".aq-prob tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("2");
        row.TextContent.ShouldContain("31/31/2026");
        row.TextContent.ShouldContain("Date");
        await guest.SubmitTo(preview.Path, "Drop");
        Batches(office).ShouldBe(before);
        (await guest.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_nothing_recognises_cannot_be_confirmed()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var preview = await guest.HandOver("/imports", ("notes.txt", "rien de comptable ici\n"));
        preview.Words.ShouldContain("non reconnu");
        preview.Document.QuerySelector("form[action*=Confirm] button")!.HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Columns_named_in_the_browser_are_kept_for_the_next_import()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        const string odd = "Tiers;Pce X;Jour X;Somme X\nLEROY;F-901;02/01/2026;1 250,00\n";
        var first = await guest.HandOver("/imports", ("a.csv", odd));
        first.Words.ShouldContain("non reconnu");
        var mapped = await guest.SubmitTo(first.Path, "Columns",
            ("columns[ref]", "Pce X"), ("columns[date]", "Jour X"), ("columns[total]", "Somme X"));
        mapped.Words.ShouldContain("1 lue, 1 acceptée");
        await guest.SubmitTo(first.Path, "Confirm");
        var next = await guest.HandOver("/imports", ("b.csv", odd + "LEROY;F-902;03/01/2026;310,00\n"));
        next.Words.ShouldContain("2 lues, 2 acceptées");
        next.Words.ShouldContain("nommées comme à l’import n°");
    }

    [Fact]
    public async Task The_latest_ledger_is_undone_and_only_once()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        var preview = await guest.HandOver("/imports", ("ouvertes.csv", Items));
        await guest.SubmitTo(preview.Path, "Confirm");
        var number = Latest(office).Number;
        var undone = await guest.SubmitTo("/imports", "Undo");
        undone.Words.ShouldContain($"Import n° {number} annulé");
        Latest(office).State.ShouldBe(BatchState.Undone);
        (await guest.Get("/dossiers/1-1")).Words.ShouldContain("DUPIN");
        var form = await guest.Get("/imports");
        var again = await guest.Post("/imports?handler=Undo", form,
            ("creditor", office.World.Creditor.ToString()), ("number", $"{number}"));
        again.Words.ShouldContain("Cet import est déjà annulé.");
    }

    [Fact]
    public async Task A_reader_may_not_import()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Reader);
        var page = await guest.Get("/imports");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var forced = await guest.Post("/imports?handler=HandOver", await guest.Get("/moi"),
            ("creditor", office.World.Creditor.ToString()));
        forced.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_creditors_imports_are_neither_seen_nor_undone()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        var page = await guest.Get("/imports");
        page.Words.ShouldNotContain("Papeteries");
        var undo = await guest.Post(
            "/imports?handler=Undo", page, ("creditor", office.Other.ToString()), ("number", "1"));
        undo.Status.ShouldBe(HttpStatusCode.NotFound);
        var import = await guest.Post("/imports?handler=HandOver", page, ("creditor", office.Other.ToString()));
        import.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_of_somebody_else_are_not_found()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Collector);
        using var other = await office.SignedIn(Role.Approver);
        var preview = await guest.HandOver("/imports", ("ouvertes.csv", Items));
        (await other.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static int Batches(Office office)
    {
        using var db = office.World.Database.Open();
        return db.ImportBatches.Count();
    }

    private static ImportBatchRow Latest(Office office)
    {
        using var db = office.World.Database.Open();
        return db.ImportBatches.Where(row => row.CreditorId == office.World.Creditor)
            .OrderByDescending(row => row.Number).First();
    }
}
