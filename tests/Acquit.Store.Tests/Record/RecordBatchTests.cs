using System.Text;
using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Record;

public class RecordBatchTests(PostgresCluster cluster)
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
            (4, "actDayUnreadable"), (5, "actChannelUnknown"), (6, "debtorUnknown"), (7, "recordRefused"),
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

    [Theory]
    [InlineData(RecordedAct.Call, "client;date;issue;note\nDUPIN;20/11/2026;sans réponse;\n", "callLogged")]
    [InlineData(RecordedAct.Reply, "client;date;canal\nDUPIN;20/11/2026;courriel\n", "replyReceived")]
    [InlineData(RecordedAct.Promise,
        "client;date;montant;pour le;personne\nDUPIN;20/11/2026;1 000,50 €;05/12/2026;M. Dupin\n", "promiseMade")]
    [InlineData(RecordedAct.Payment, "client;date;montant\nDUPIN;20/11/2026;300\n", "paymentReported")]
    [InlineData(RecordedAct.Dispute,
        "client;date;montant;nature;réponse de\nDUPIN;20/11/2026;200,00;livraison;atelier\n", "disputeOpened")]
    [InlineData(RecordedAct.Hold, "client;date;jusqu’au;motif\nDUPIN;20/11/2026;31/12/2026;accord\n", "holdPlaced")]
    public void Every_act_is_noted_from_its_table_once(RecordedAct act, string text, string kind)
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        var first = Record(desk, text, act: act);
        first.Problems.ShouldBeEmpty();
        first.Recorded.ShouldBe(1);
        var again = Record(desk, text, act: act);
        (again.Recorded, again.AlreadyRecorded).ShouldBe((0, 1));
        desk.Ask(db => db.DossierEvents.Single().Kind).ShouldBe(kind);
        desk.Ask(db => EvidenceChain.Verify(db, desk.Dupin.Creditor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RecordedAct.Call, "client;date;issue\nDUPIN;20/11/2026;parti\n", "actOutcomeUnknown", 3)]
    [InlineData(RecordedAct.Promise, "client;date;montant;pour le\nDUPIN;20/11/2026;beaucoup;05/12/2026\n",
        "actAmountUnreadable", 3)]
    [InlineData(RecordedAct.Promise, "client;date;montant;pour le\nDUPIN;20/11/2026;10;bientôt\n",
        "actDayUnreadable", 4)]
    [InlineData(RecordedAct.Payment, "client;date;montant\nDUPIN;20/11/2026;-3\n", "recordRefused", 0)]
    [InlineData(RecordedAct.Hold, "client;date;jusqu’au\nDUPIN;20/11/2026;31/12/2026\n", "columnMissing", 0)]
    public void A_bad_row_of_any_act_is_a_problem_with_its_column(
        RecordedAct act, string text, string code, int column)
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        var problem = Record(desk, text, act: act).Problems.ShouldHaveSingleItem();
        (problem.Key, problem.Column).ShouldBe((code, column));
        desk.Ask(db => db.DossierEvents.Count()).ShouldBe(0);
    }

    [Fact]
    public void The_pdf_of_a_letter_is_taken_from_beside_the_table()
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        File.WriteAllText(Path.Combine(desk.World.Folder, "l1.pdf"), "%PDF-1.4 lettre");
        const string head = "client;étape;date;référence;fichier\n";
        var result = Record(desk, head
            + "DUPIN;reminder-1;21/10/2026;L-1;l1.pdf\nDUPIN;reminder-2;05/11/2026;L-2;l2.pdf\n");
        result.Recorded.ShouldBe(1);
        var problem = result.Problems.ShouldHaveSingleItem();
        (problem.Key, problem.Line, problem.Expected).ShouldBe(("recordRefused", 3, "pdfMissing"));
        desk.Ask(db => db.Documents.Single().Reference).ShouldBe("L-1");
    }

    private static string Mixed =>
        Head + Good
        + "DUPIN;reminder-1;hier;courrier;;\nDUPIN;reminder-1;2026-10-21;pigeon;;\n"
        + "MARTIN;reminder-1;2026-10-21;courrier;;\n"
        + "DUPIN;relance;2026-10-21;courrier;;\nDUPIN;reminder-1;2026-12-01;courrier;;\nDUPIN;;2026-10-21;courrier;;\n";

    private static RecordBatchResult Record(
        Desk desk, string text, bool orNothing = false, string? creditor = null,
        RecordedAct act = RecordedAct.Letter) =>
        new RecordBatch(desk.World.Database, desk.Records).Record(new RecordTable(
            act, Encoding.UTF8.GetBytes(text), Path.Combine(desk.World.Folder, "actes.csv"), "Claire Morvan", orNothing)
        {
            Creditor = creditor,
        });
}
