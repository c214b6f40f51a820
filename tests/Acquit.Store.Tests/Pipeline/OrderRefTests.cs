using System.Text;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats.Accounting;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>The customer's order from a table of open items to the letter that quotes it.</summary>
public class OrderRefTests(PostgresCluster cluster)
{
    private const string Header = "Code client;Nom;Facture;Date facture;Échéance;Reste dû;N° de commande";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_order_of_the_table_stands_on_the_item_and_in_the_letter(Product product)
    {
        using var world = new World(product, cluster);
        Import(world, "a", "DUPIN;SARL Dupin;F-1;01/09/2026;01/10/2026;1200,00;C-88",
            "DUPIN;SARL Dupin;F-2;02/09/2026;02/10/2026;300,00;");
        Items(world).Select(item => (item.Ref, item.OrderRef)).ShouldBe([("F-1", "C-88"), ("F-2", "")]);
        var text = Letter(world);
        text.ShouldContain("Votre commande");
        text.ShouldContain("C-88");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_order_that_comes_later_is_a_change_of_the_line_and_undoing_the_import_takes_it_back(Product product)
    {
        using var world = new World(product, cluster);
        Import(world, "a", "DUPIN;SARL Dupin;F-1;01/09/2026;01/10/2026;1200,00;");
        Letter(world).ShouldNotContain("Votre commande");
        using (var db = world.Database.Open())
        {
            db.Dossiers.Single().IsChanged.ShouldBeTrue();
        }

        var batch = Import(world, "b", "DUPIN;SARL Dupin;F-1;01/09/2026;01/10/2026;1200,00;C-88");
        Items(world).Single().OrderRef.ShouldBe("C-88");
        using (var db = world.Database.Open())
        {
            LedgerImport.Undo(db, new ImportAct(world.Creditor, "Anaïs", world.Clock.Now), batch);
        }

        Items(world).Single().OrderRef.ShouldBe("");
    }

    [Fact]
    public void A_line_moved_to_doubtful_debts_keeps_the_order_of_the_line_it_continues()
    {
        var invoice = new LedgerLine
        {
            Account = new("411000", "DUPIN"), PieceRef = "F-1", PieceDate = new(2026, 1, 10),
            EntryDate = new(2026, 1, 10), Amount = Core.Amounts.Money.Parse("120.00"), OrderRef = "C-88",
        };
        LedgerLine[] moved =
        [
            invoice,
            invoice with { EntryDate = new(2026, 6, 1), Amount = -invoice.Amount, OrderRef = "" },
            invoice with { Account = new("416000", "DUPIN"), EntryDate = new(2026, 6, 1), OrderRef = "" },
        ];
        var item = Matching.OpenOn(moved, new(2026, 7, 1), new DueDates(PaymentTerms.Parse("30d")))
            .SelectMany(position => position.Items).Single(one => one.ContinuedFrom is not null);
        item.OrderRef.ShouldBe("C-88");
    }

    private static int Import(World world, string sha, params string[] rows)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows]));
        var reading = OpenItemsReader.Read(bytes, "items.csv", new CustomerAccounts(["411", "413", "416"]));
        reading.Problems.ShouldBeEmpty();
        using var db = world.Database.Open();
        return LedgerImport.Apply(db, new ImportAct(world.Creditor, "Anaïs", world.Clock.Now), new LedgerContent(
            "items.csv", sha, new DateRange(new(2026, 1, 1), new(2026, 11, 20)), reading.Lines))!.Number;
    }

    private static IReadOnlyList<OpenItem> Items(World world)
    {
        using var db = world.Database.Open();
        var book = CreditorBook.One(db, world.Creditor);
        return DossierBatch.Load(db, book, [db.Dossiers.Single()], world.Today)[0].Dossier.Items;
    }

    /// <summary>The words of a first reminder by e-mail.</summary>
    private static string Letter(World world)
    {
        var problems = new List<string>();
        var desk = LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0]);
        using var db = world.Database.Open();
        var book = CreditorBook.One(db, world.Creditor);
        var dossier = DossierBatch.Load(db, book, [db.Dossiers.Single()], world.Today)[0].Dossier;
        var draft = desk.Make(new DraftFacts
        {
            Reference = "D-2026-0001/01", On = world.Today, PayBy = new(2026, 12, 4), IsReadByAPerson = true,
            Dossier = dossier with { Debtor = dossier.Debtor with { Status = LegalStatus.Trader, Email = "a@b.fr" } },
            Message = new PlannedMessage
            {
                Key = new MessageKey("", 0, "reminder-1"), Action = DecisionAction.Contact, Channel = Channel.Email,
                Letter = "reminder-1", Reasons = [],
                Items = [.. dossier.Items.Select(item => new MessageItem(item.Key, item.Open, "", 0))],
            },
        });
        draft.Missing.ShouldBeEmpty();
        return draft.Text;
    }
}
