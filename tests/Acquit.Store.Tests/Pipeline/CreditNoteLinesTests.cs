using Acquit.App.Decide;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>A dossier knows its credit notes by the journal of the ledger, not by a bank's words alone.</summary>
public class CreditNoteLinesTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_journal_of_a_credit_decides_before_its_label(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 10, 1));
        Credit(world, 1, "BQ", "VIR DUPONT F-14 MOINS AVOIR 12");
        Credit(world, 2, "VE", "Garage Lefort");
        Credit(world, 3, "OD", "Avoir commercial");
        Line(world, 4, "OD", "FACTURE", 90000);
        using var db = world.Database.Open();
        var book = CreditorBook.One(db, world.Creditor);
        var dossier = DossierBatch.Load(db, book, [db.Dossiers.Single()], world.Today)[0].Dossier;
        dossier.Credits.OrderBy(one => one.Key).Select(one => (one.Journal, one.IsCreditNote))
            .ShouldBe([("BQ", false), ("VE", true), ("OD", true)]);
    }

    private static void Credit(World world, int number, string journal, string label)
    {
        Line(world, number, journal, label, -10000);
        using var db = world.Database.Open();
        db.OpenItems.Add(new OpenItemRow
        {
            CreditorId = world.Creditor, DebtorId = db.Debtors.Single().Id, Account = "411000", Auxiliary = "DUPIN",
            Ref = $"2026-04{number}", Label = label, ItemKey = Key(number), IssuedOn = new(2026, 11, 2),
            DueOn = new(2026, 11, 2), OriginalCents = 10000, OpenCents = 10000, IsCredit = true,
        });
        db.SaveChanges();
    }

    private static void Line(World world, int number, string journal, string label, long cents)
    {
        using var db = world.Database.Open();
        db.LedgerLines.Add(new LedgerLineRow
        {
            CreditorId = world.Creditor, Id = number, ItemKey = Key(number), Account = "411000", Auxiliary = "DUPIN",
            EntryDate = new(2026, 11, 2), AmountCents = cents, Journal = journal, Label = label, FirstBatch = 1,
            LastBatch = 1,
        });
        db.SaveChanges();
    }

    private static string Key(int number) => $"411000|DUPIN|2026-04{number}|2026-11-02|2026-11-02|-10000|0";
}
