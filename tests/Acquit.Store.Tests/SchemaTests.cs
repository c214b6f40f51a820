using Acquit.Core.Dunning;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

public class SchemaTests(PostgresCluster cluster)
{
    private static readonly Guid _creditor = Guid.CreateVersion7();

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_migrations_make_the_tables_of_the_model(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        using var db = scratch.Database.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("add a migration for both products");
        db.Sendings.Count().ShouldBe(0);
    }

    [Fact]
    public void Counting_what_a_file_holds_gives_way_to_another_writer()
    {
        using var scratch = new Scratch(Product.Sqlite, cluster).With(_creditor);
        using var other = scratch.Database.Open();
        using var db = scratch.Database.Open();
        db.Database.SetCommandTimeout(1);
        using (other.Database.BeginTransaction(System.Data.IsolationLevel.Serializable))
        {
            db.LearnSizes().ShouldBeFalse("what was kept before stays told as kept");
        }

        db.LearnSizes().ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(";Max Auto Prepare=0", 0)]
    public void PostgreSQL_keeps_planned_what_comes_again_unless_the_address_says_otherwise(string said, int kept)
    {
        using var scratch = new Scratch(Product.Postgres, cluster);
        using var db = Database.At(scratch.Address + said).Open();
        db.Database.OpenConnection();
        for (var time = 0; time < 3; time++)
        {
            db.Runs.Count(run => run.CreditorId == _creditor).ShouldBe(0);
        }

        db.Database.SqlQueryRaw<string>("SELECT statement AS \"Value\" FROM pg_prepared_statements").ToList()
            .Count(statement => statement.Contains("FROM run", StringComparison.Ordinal)).ShouldBe(kept);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_second_open_proposal_for_one_message_is_refused_and_a_sent_one_is_no_obstacle(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        Propose(scratch.Database, 1, ProposalState.Sent);
        Propose(scratch.Database, 2, ProposalState.Open);
        Should.Throw<DbUpdateException>(() => Propose(scratch.Database, 3, ProposalState.Approved));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void One_scheduled_run_a_creditor_and_day_and_as_many_asked_ones_as_people_ask(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        StartRun(scratch.Database, 1, RunKind.Scheduled);
        StartRun(scratch.Database, 2, RunKind.Asked);
        StartRun(scratch.Database, 3, RunKind.Asked);
        Should.Throw<DbUpdateException>(() => StartRun(scratch.Database, 4, RunKind.Scheduled));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_item_cannot_be_open_for_more_than_its_original_sum(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        using var db = scratch.Database.Open();
        db.Add(new OpenItemRow
        {
            CreditorId = _creditor, ItemKey = "k", DebtorId = _creditor, Account = "411000", Auxiliary = "",
            IssuedOn = new(2026, 1, 1), DueOn = new(2026, 1, 31), OriginalCents = 100, OpenCents = 101,
        });
        Should.Throw<DbUpdateException>(() => db.SaveChanges());
    }

    private static void Propose(Database database, int number, ProposalState state)
    {
        using var db = database.Open();
        db.Add(new ProposalRow
        {
            CreditorId = _creditor, Id = Guid.CreateVersion7(), Number = number, DossierId = _creditor,
            Step = "reminder-1", State = state, Action = DecisionAction.Contact, ProposedOn = new(2026, 3, 2),
        });
        db.SaveChanges();
    }

    private static void StartRun(Database database, int number, RunKind kind)
    {
        using var db = database.Open();
        db.Add(new RunRow
        {
            CreditorId = _creditor, Id = Guid.CreateVersion7(), Number = number, Day = new(2026, 3, 2), Kind = kind,
        });
        db.SaveChanges();
    }
}
