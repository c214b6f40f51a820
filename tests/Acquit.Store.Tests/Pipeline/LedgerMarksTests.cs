using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>What a run takes from the ledger beyond what is open.</summary>
public class LedgerMarksTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite, true, "notDue")]
    [InlineData(Product.Sqlite, false, "promiseBroken")]
    [InlineData(Product.Postgres, true, "notDue")]
    [InlineData(Product.Postgres, false, "promiseBroken")]
    public void A_promise_is_judged_from_the_payments_that_the_ledger_lettered(
        Product product,
        bool isPaid,
        string code
    )
    {
        using var world = new World(product, cluster);
        world.GoTo(new(2026, 11, 2));
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 10, 20));
        AddItem(world, dossier, new(2026, 12, 20));
        var promise = new PromiseMade(Money.Parse("1200.00"), new(2026, 11, 10))
        {
            EffectiveOn = world.Today,
            By = "Claire Morvan",
        };
        world.Record(world.Creditor, dossier, promise);
        if (isPaid)
        {
            LetterOldest(world, dossier, new(2026, 11, 9));
        }

        world.GoTo(new(2026, 11, 23));
        world.Import(world.Creditor);
        world.Run();
        Reasons(world).ShouldContain(reasons => reasons.Contains(code));
        Reasons(world).Any(reasons => reasons.Contains("promiseBroken")).ShouldBe(!isPaid);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_line_that_vanished_from_the_ledger_withdraws_its_proposal_and_is_not_called_paid(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        var key = Line(world, dossier);
        world.Run();
        using (var db = world.Database.Open())
        {
            var line = db.LedgerLines.Single(row => row.ItemKey == key);
            (line.GoneBatch, line.IsVanished, line.VanishedOpenCents) = (2, true, line.AmountCents);
            db.OpenItems.RemoveRange(db.OpenItems.Where(row => row.ItemKey == key));
            db.Dossiers.Single().IsChanged = true;
            db.SaveChanges();
        }

        world.Run().Counts.Withdrawn.ShouldBe(1);
        using var after = world.Database.Open();
        after.Proposals.Single().DecidedWhy.ShouldBe("vanishedFromLedger");
    }

    [Theory]
    [InlineData(Product.Sqlite, LegalStatus.Consumer, true)]
    [InlineData(Product.Sqlite, LegalStatus.Trader, false)]
    [InlineData(Product.Postgres, LegalStatus.Consumer, true)]
    [InlineData(Product.Postgres, LegalStatus.Trader, false)]
    public void A_debt_of_three_years_is_time_barred_for_a_consumer_and_not_for_a_trader(
        Product product,
        LegalStatus status,
        bool isPassed
    )
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2023, 11, 20));
        using (var db = world.Database.Open())
        {
            var debtor = db.Debtors.Single();
            (debtor.Status, debtor.Policy) = (status, "freelance");
            db.SaveChanges();
        }

        ReachFormalNotice(world, dossier);
        world.Run();
        Reasons(world).ShouldHaveSingleItem().Contains("limitationPassed").ShouldBe(isPassed);
    }

    private static void ReachFormalNotice(World world, Guid dossier)
    {
        world.Record(
            world.Creditor,
            dossier,
            new FirstContactReviewed("formal-notice") { EffectiveOn = new(2026, 10, 1), By = "Claire Morvan" }
        );
        world.Record(
            world.Creditor,
            dossier,
            new LetterRecorded("letter-3", Channel.Letter) { EffectiveOn = new(2026, 10, 1), By = "Claire Morvan" }
        );
    }

    private static List<string> Reasons(World world)
    {
        using var db = world.Database.Open();
        return [.. db.Decisions.Where(row => row.UntilDay == null).Select(row => row.Reasons)];
    }

    private static void AddItem(World world, Guid dossier, DateOnly dueOn)
    {
        using var db = world.Database.Open();
        var debtor = db.Dossiers.Single(row => row.Id == dossier).DebtorId;
        world.AddItem(world.Creditor, debtor, "DUPIN", dueOn, "1200.00");
    }

    /// <summary>The ledger closes the oldest item with a payment of that day.</summary>
    private static void LetterOldest(World world, Guid dossier, DateOnly on)
    {
        var key = Line(world, dossier);
        using var db = world.Database.Open();
        var matching = Guid.CreateVersion7();
        db.OpenItems.RemoveRange(db.OpenItems.Where(row => row.ItemKey == key));
        db.Matchings.Add(new MatchingRow { CreditorId = world.Creditor, Id = matching, MatchedOn = on });
        db.MatchingLines.AddRange(
            new MatchingLineRow
            {
                CreditorId = world.Creditor,
                MatchingId = matching,
                ItemKey = key,
                DebitCents = 120000,
            },
            new MatchingLineRow
            {
                CreditorId = world.Creditor,
                MatchingId = matching,
                ItemKey = "payment",
                CreditCents = 120000,
            }
        );
        db.SaveChanges();
    }

    /// <summary>The ledger line of the oldest item, and its key.</summary>
    private static string Line(World world, Guid dossier)
    {
        using var db = world.Database.Open();
        var debtor = db.Dossiers.Single(row => row.Id == dossier).DebtorId;
        var item = db.OpenItems.Where(row => row.DebtorId == debtor).OrderBy(row => row.DueOn).First();
        db.DebtorAccounts.Add(
            new DebtorAccountRow
            {
                CreditorId = world.Creditor,
                Account = item.Account,
                Auxiliary = item.Auxiliary,
                DebtorId = debtor,
            }
        );
        db.LedgerLines.Add(
            new LedgerLineRow
            {
                CreditorId = world.Creditor,
                Id = 1,
                ItemKey = item.ItemKey,
                Account = item.Account,
                Auxiliary = item.Auxiliary,
                EntryDate = item.IssuedOn,
                AmountCents = item.OriginalCents,
                FirstBatch = 1,
                LastBatch = 1,
            }
        );
        db.SaveChanges();
        return item.ItemKey;
    }
}
