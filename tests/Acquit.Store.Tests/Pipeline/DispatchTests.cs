using Acquit.App.Dispatch;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

public class DispatchTests(PostgresCluster cluster)
{
    private static readonly DateOnly _dueOn = new(2026, 11, 20);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_approved_letter_leaves_once_and_the_dossier_says_so(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        var approval = world.ApproveAll().ShouldHaveSingleItem();
        (approval.Reference, approval.LastPostingDay).ShouldBe(("D-2026-0001/01", new DateOnly(2026, 11, 26)));
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        OutFolder.HashOf(File.ReadAllBytes(world.Letters.ShouldHaveSingleItem())).ShouldBe(approval.Hash);
        var done = world.StepsDone(world.Creditor, dossier).ShouldHaveSingleItem();
        (done.Step, done.DocumentRef, done.DocumentHash, done.Asked.ToString(), done.By).ShouldBe(
            ("reminder-1", "D-2026-0001/01", approval.Hash, "1200.00", "Claire Morvan")
        );
        done.PayBy.ShouldBe(new DateOnly(2026, 12, 4));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Sending_twice_writes_nothing_twice(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        world.ApproveAll();
        world.Send();
        var before = (world.Counts(), world.Letters.Length);
        world.Send().ShouldBeEmpty();
        (world.Counts(), world.Letters.Length).ShouldBe(before);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_payment_between_approval_and_sending_holds_the_letter_back(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        world.ApproveAll();
        world.Pay(world.Creditor, dossier, "0.00");
        world.Send().ShouldHaveSingleItem().Held!.Key.ShouldBe("paid");
        world.Letters.ShouldBeEmpty();
        world.StepsDone(world.Creditor, dossier).ShouldBeEmpty();
        world.Run();
        world.Desk.Queue().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_part_payment_returns_the_letter_to_the_queue_and_the_new_one_leaves(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        world.ApproveAll();
        world.Pay(world.Creditor, dossier, "700.00");
        world.Send().ShouldHaveSingleItem().Held!.Key.ShouldBe("balanceChanged");
        world.Run();
        world
            .ApproveAll()
            .ShouldHaveSingleItem()
            .Reference.ShouldBe("D-2026-0001/02", "a reference is never used again");
        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        File.ReadAllText(world.Letters.ShouldHaveSingleItem()).ShouldContain(" 700.00 ");
        world.StepsDone(world.Creditor, dossier).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_approval_expires_after_three_working_days(Product product)
    {
        using var world = new World(product, cluster);
        world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        world.ApproveAll();
        world.GoTo(new(2026, 11, 27));
        world.Send().ShouldHaveSingleItem().Held!.Key.ShouldBe("approvalExpired");
        world.Desk.Queue().ShouldHaveSingleItem().Proposal.State.ShouldBe(ProposalState.Open);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_creditor_under_mandate_gets_decisions_but_nothing_leaves(Product product)
    {
        using var world = new World(product, cluster);
        var creditor = world.AddCreditor("Pour autrui", underMandate: true);
        world.AddDebtor(creditor, "DUPIN", _dueOn);
        world.Run(creditor).Counts.DecisionsChanged.ShouldBe(1);
        foreach (var outcome in world.ApproveAll())
        {
            outcome.Refusal.ShouldBe(ApprovalRefusal.MandateMentionsMissing);
        }

        world.Send().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Four_creditors_with_one_debtor_share_the_contact_cap(Product product)
    {
        using var world = new World(product, cluster);
        var creditors = new[]
        {
            world.Creditor,
            world.AddCreditor("B"),
            world.AddCreditor("C"),
            world.AddCreditor("D"),
        };
        foreach (var creditor in creditors)
        {
            world.AddDebtor(creditor, "DUPIN", _dueOn, siren: "732829320");
            world.Run(creditor);
        }

        world.ApproveAll().Count.ShouldBe(4);
        var outcomes = world.Send();
        outcomes.Count(outcome => outcome.Held is null).ShouldBe(3);
        outcomes.Single(outcome => outcome.Held is not null).Held!.Key.ShouldBe("contactCapReached");
        world.Letters.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_hold_after_approval_keeps_the_letter(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", _dueOn);
        world.Run();
        world.ApproveAll();
        world.Record(
            world.Creditor,
            dossier,
            new HoldPlaced(new(2026, 12, 15)) { EffectiveOn = world.Today, Note = "congés" }
        );
        world.Send().ShouldHaveSingleItem().Held!.Key.ShouldBe("onHold");
        world.Letters.ShouldBeEmpty();
    }
}
