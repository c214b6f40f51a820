using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

public class DailyRunTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_due_invoice_is_decided_and_proposed_with_its_reason(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.AddDebtor(world.Creditor, "LEFORT", new(2026, 12, 20));
        var result = world.Run();
        (result.Kind, result.Counts.Dossiers, result.Counts.Proposed).ShouldBe((RunKind.Scheduled, 2, 1));
        var line = world.Desk.Queue().ShouldHaveSingleItem();
        (line.DebtorKey, line.Proposal.Step, line.Proposal.AskedCents).ShouldBe(("DUPIN", "reminder-1", 120000L));
        using var db = world.Database.Open();
        var waiting = db.Decisions.Single(row => row.ItemKey.Contains("LEFORT"));
        waiting.Reasons.ShouldContain("notDue");
        waiting.NextLookOn.ShouldBe(new DateOnly(2026, 12, 20));
        db.PolicyVersions.Select(row => row.Sha256).ShouldContain(waiting.PolicyVersion);
        db.LawVersions.Select(row => row.Sha256).ShouldContain(waiting.LawVersion);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_second_run_with_no_change_writes_nothing(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        var before = world.Counts();
        world.Run().Number.ShouldBeNull();
        world.Counts().ShouldBe(before);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_run_on_the_next_day_looks_only_at_what_falls_due(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.AddDebtor(world.Creditor, "MARTY", new(2026, 11, 24));
        world.AddDebtor(world.Creditor, "LEFORT", new(2026, 12, 20));
        world.Run();
        world.GoTo(new(2026, 11, 24));
        var result = world.Run();
        (result.Kind, result.Counts.Dossiers, result.Counts.Proposed).ShouldBe((RunKind.Scheduled, 1, 1));
        world.Desk.Queue().Select(line => line.DebtorKey).Order().ShouldBe(["DUPIN", "MARTY"]);
        world.GoTo(new(2026, 11, 25));
        world.Run().Counts.ShouldBe(
            new RunCounts { Dossiers = 1, DecisionsChanged = 1 },
            "due that day is now late: another sentence, the same proposal"
        );
        world.GoTo(new(2026, 11, 26));
        world.Run().Counts.ShouldBe(new RunCounts(), "nothing falls due, and what is proposed stands");
        world.Desk.Queue().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_proposal_that_waited_for_days_follows_a_part_payment(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world.GoTo(new(2026, 11, 26));
        world.Run().Counts.Dossiers.ShouldBe(0);
        world.Pay(world.Creditor, dossier, "700.00");
        world.Run().Counts.Refreshed.ShouldBe(1);
        world.Desk.Queue().ShouldHaveSingleItem().Proposal.AskedCents.ShouldBe(70000L);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_proposal_goes_back_the_day_its_ledger_grows_stale(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world.GoTo(new(2026, 11, 30));
        world.Run().Counts.Dossiers.ShouldBe(0, "imported seven days ago");
        world.GoTo(new(2026, 12, 1));
        world.Run().Counts.Withdrawn.ShouldBe(1);
        using var db = world.Database.Open();
        db.Proposals.Single().DecidedWhy.ShouldBe("ledgerStale");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_approval_outlives_a_week_end(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.GoTo(new(2026, 11, 27));
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.GoTo(new(2026, 11, 28));
        world.Touch(world.Creditor, dossier);
        world.Run().Counts.ShouldBe(new RunCounts { Dossiers = 1, DecisionsChanged = 1 });
        world.GoTo(new(2026, 11, 30));
        world.Run().Counts.ShouldBe(new RunCounts { Dossiers = 1, DecisionsChanged = 1 });
        world.Desk.Queue().ShouldHaveSingleItem().Proposal.State.ShouldBe(ProposalState.Approved);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_another_creditor_did_with_the_same_person_is_seen_on_the_next_day(Product product)
    {
        using var world = new World(product, cluster);
        var other = world.AddCreditor("Atelier Morel");
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20), siren: "732829320");
        world.AddDebtor(other, "DUPIN", new(2026, 12, 20), siren: "732829320");
        world.Run(other);
        world.Run();
        world.Attempt("732829320", 3);
        world.GoTo(new(2026, 11, 24));
        world.Run().Counts.Withdrawn.ShouldBe(1);
        using var db = world.Database.Open();
        db.Proposals.Single().DecidedWhy.ShouldBe("contactCapReached");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Looking_at_everything_finds_nothing_that_the_runs_left_out(Product product)
    {
        using var world = new World(product, cluster);
        for (var i = 0; i < 12; i++)
        {
            world.AddDebtor(world.Creditor, $"C{i:00}", new DateOnly(2026, 11, 10).AddDays(3 * i));
        }

        for (var day = world.Today; day < new DateOnly(2026, 12, 20); day = day.AddDays(1))
        {
            world.GoTo(day);
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                world.Import(world.Creditor);
            }

            world.Run();
            world.TouchAll(world.Creditor);
            var again = world.Run().Counts;
            (again.Proposed, again.Refreshed, again.Withdrawn).ShouldBe((0, 0, 0), $"{day:yyyy-MM-dd}");
        }
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_part_payment_refreshes_the_proposal_and_a_full_one_withdraws_it(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world.ApproveAll().ShouldHaveSingleItem().Refusal.ShouldBeNull();
        world.Pay(world.Creditor, dossier, "700.00");
        var result = world.Run();
        (result.Kind, result.Counts.Refreshed).ShouldBe((RunKind.Asked, 1));
        var line = world.Desk.Queue().ShouldHaveSingleItem();
        (line.Proposal.State, line.Proposal.AskedCents, line.Proposal.Number).ShouldBe((ProposalState.Open, 70000L, 1));

        world.Pay(world.Creditor, dossier, "0.00");
        world.Run().Counts.Withdrawn.ShouldBe(1);
        world.Desk.Queue().ShouldBeEmpty();
        using var db = world.Database.Open();
        db.Proposals.Single().DecidedWhy.ShouldBe("paid");
        db.Decisions.Count(row => row.UntilDay == null).ShouldBe(0, "nothing is open");
        db.Decisions.Count().ShouldBe(2, "what was decided before stays written");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_dispute_withdraws_the_proposal_with_that_reason(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world.Record(
            world.Creditor,
            dossier,
            new DisputeOpened(null) { EffectiveOn = world.Today, By = "Claire Morvan" }
        );
        world.Run();
        using var db = world.Database.Open();
        var proposal = db.Proposals.Single();
        (proposal.State, proposal.DecidedWhy).ShouldBe((ProposalState.Withdrawn, "disputed"));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_skipped_step_is_an_event_and_is_not_proposed_again(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world.Desk.Skip(new(world.Creditor, 1), "Claire Morvan", "client historique", world.Today).ShouldBeTrue();
        world.Desk.Skip(new(world.Creditor, 1), "Claire Morvan", "encore", world.Today).ShouldBeFalse();
        world.Run();
        world.Desk.Queue().ShouldBeEmpty();
        using var db = world.Database.Open();
        db.DossierEvents.Single().Kind.ShouldBe("stepSkipped");
        EvidenceChain.Verify(db, world.Creditor).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_postponed_message_comes_back_on_its_day(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        world
            .Desk.Postpone(new(world.Creditor, 1), new(2026, 11, 26), ("Claire Morvan", "congés"), world.Today)
            .ShouldBeTrue();
        world.Run();
        world.Desk.Queue().ShouldBeEmpty();
        world.GoTo(new(2026, 11, 26));
        world.Run();
        world.Desk.Queue().ShouldHaveSingleItem().Proposal.Step.ShouldBe("reminder-1");
    }
}
