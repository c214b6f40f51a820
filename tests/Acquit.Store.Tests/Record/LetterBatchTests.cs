using System.Text;
using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Record;

public class LetterBatchTests(PostgresCluster cluster)
{
    private const string Head = "Débiteur;Étape;Date;Canal;Référence;Factures\n";
    private const string Good =
        "DUPIN;reminder-1;21/10/2026;courrier;L-1;F-DUPIN-1\nDUPIN;reminder-2;2026-11-05;LRAR;2C123;\n";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Letters_of_a_table_are_noted_and_the_same_table_again_notes_nothing(Product product)
    {
        using var desk = new Desk(product, cluster);
        var first = Record(desk, Head + Good);
        (first.RowsRead, first.Recorded, first.AlreadyRecorded, first.Problems.Count).ShouldBe((2, 2, 0, 0));
        var again = Record(desk, Head + Good);
        (again.RowsRead, again.Recorded, again.AlreadyRecorded, again.Problems.Count).ShouldBe((2, 0, 2, 0));
        var noted = desk.Ask(db => EventLog.Read(db, db.Dossiers.Single(), desk.World.Today)).Cast<LetterRecorded>()
            .ToList();
        noted.Select(letter => (letter.Step, letter.Channel, letter.Reference, letter.Items.Count, letter.EffectiveOn))
            .ShouldBe(
        [
            ("reminder-1", Channel.Letter, "L-1", 1, new(2026, 10, 21)),
            ("reminder-2", Channel.RegisteredLetter, "2C123", 0, new(2026, 11, 5)),
        ]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Valid_rows_are_noted_and_each_other_row_has_its_problem(Product product)
    {
        using var desk = new Desk(product, cluster);
        var result = Record(desk, Mixed);
        result.Problems.Select(problem => (problem.Line, problem.Key)).ShouldBe(
        [
            (4, "letterDayUnreadable"), (5, "letterChannelUnknown"), (6, "debtorUnknown"), (7, "recordRefused"),
            (8, "recordRefused"), (9, "valueUnreadable"),
        ]);
        result.Problems.Where(problem => problem.Key == "recordRefused").Select(problem => problem.Expected)
            .ShouldBe(["stepUnknown", "futureDay"]);
        (result.RowsRead, result.Recorded).ShouldBe((8, 2));
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Asked_for_all_or_nothing_one_bad_row_notes_nothing(Product product)
    {
        using var desk = new Desk(product, cluster);
        var result = Record(desk, Mixed, orNothing: true);
        (result.IsNothingWritten, result.Recorded).ShouldBe((true, 0));
        desk.Ask(db => db.DossierEvents.Count() + db.ContactTallies.Count()).ShouldBe(0);
        Record(desk, Head + Good, orNothing: true).Recorded.ShouldBe(2);
    }

    [Fact]
    public void A_table_without_its_columns_notes_nothing()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        Record(desk, "nom;ville\nDupin;Nantes\n").Problems.Single().Key.ShouldBe("columnMissing");
        Record(desk, "").Problems.Single().Key.ShouldBe("fileEmpty");
    }

    [Fact]
    public void A_code_that_two_creditors_use_is_a_problem_until_the_creditor_is_named()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        desk.World.AddDebtor(desk.World.AddCreditor("Autre Maison"), "DUPIN", new(2026, 10, 20));
        Record(desk, Head + Good).Problems.Select(problem => problem.Key)
            .ShouldBe(["debtorAmbiguous", "debtorAmbiguous"]);
        Record(desk, Head + Good, creditor: "Brunet Outillage").Recorded.ShouldBe(2);
    }

    private static string Mixed =>
        Head + Good
        + "DUPIN;reminder-1;hier;courrier;;\nDUPIN;reminder-1;2026-10-21;pigeon;;\n"
        + "MARTIN;reminder-1;2026-10-21;courrier;;\n"
        + "DUPIN;relance;2026-10-21;courrier;;\nDUPIN;reminder-1;2026-12-01;courrier;;\nDUPIN;;2026-10-21;courrier;;\n";

    private static LetterBatchResult Record(Desk desk, string text, bool orNothing = false, string? creditor = null) =>
        new LetterBatch(desk.World.Database, desk.Records)
            .Record(new LetterTable(Encoding.UTF8.GetBytes(text), "lettres.csv", "Claire Morvan", creditor, orNothing));
}
