using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

public class OutboxTests(PostgresCluster cluster)
{
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void One_copy_a_proposal_channel_and_recipient_for_ever(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        var proposal = Proposal(1);
        Reserve(scratch.Database, proposal, "a@b.fr").ShouldBeTrue();
        Reserve(scratch.Database, proposal, "a@b.fr").ShouldBeFalse();
        Reserve(scratch.Database, proposal, "c@d.fr").ShouldBeTrue();
        using var db = scratch.Database.Open();
        var sent = Outbox.Claim(db, "node-1", _now, _lease, 10)[0];
        Outbox.Settle(db, sent, OutboxState.Failed, "refused", _now).ShouldBeTrue();
        Reserve(scratch.Database, proposal, sent.Recipient).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_table_itself_refuses_a_second_copy(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        using var one = scratch.Database.Open();
        using var two = scratch.Database.Open();
        Outbox.Reserve(one, Proposal(1), Channel.Email, "a@b.fr", _now).ShouldNotBeNull();
        Outbox.Reserve(two, Proposal(1), Channel.Email, "a@b.fr", _now).ShouldNotBeNull();
        one.SaveChanges();
        Should.Throw<DbUpdateException>(() => two.SaveChanges());
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Two_nodes_never_hold_the_same_reservation(Product product)
    {
        using var scratch = new Scratch(product, cluster);
        for (var i = 0; i < 40; i++)
        {
            Reserve(scratch.Database, Proposal(i), "a@b.fr");
        }

        var claims = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(node =>
        {
            using var db = scratch.Database.Open();
            return Outbox.Claim(db, $"node-{node}", _now, _lease, 10);
        }).ToList();
        var ids = claims.SelectMany(claim => claim).Select(row => row.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        using var rest = scratch.Database.Open();
        (ids.Count + Outbox.Claim(rest, "last", _now, _lease, 100).Count).ShouldBe(40);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_a_dead_node_held_is_taken_over_when_its_claim_ends_and_is_no_longer_its_own(
        Product product)
    {
        using var scratch = new Scratch(product, cluster);
        Reserve(scratch.Database, Proposal(1), "a@b.fr");
        using var db = scratch.Database.Open();
        var dead = Outbox.Claim(db, "dead", _now, _lease, 1)[0];
        Outbox.Claim(db, "living", _now + _lease, _lease, 1).ShouldBeEmpty();
        var later = _now + _lease + TimeSpan.FromSeconds(1);
        var living = Outbox.Claim(db, "living", later, _lease, 1)[0];
        living.Attempts.ShouldBe(2);
        Outbox.Settle(db, dead, OutboxState.Sent, "T-1", later).ShouldBeFalse();
        Outbox.HandOver(db, living, "folder", later, _lease).ShouldBeTrue();
        Outbox.Settle(db, living, OutboxState.Sent, "T-2", later).ShouldBeTrue();
        var row = db.Sendings.AsNoTracking().Single();
        (row.State, row.Tracking, row.SentAt, row.HandedOverAt)
            .ShouldBe((OutboxState.Sent, "T-2", Instants.Micros(later), Instants.Micros(later)));
    }

    [Theory]
    [InlineData(Product.Sqlite, OutboxState.Doubtful)]
    [InlineData(Product.Postgres, OutboxState.Doubtful)]
    [InlineData(Product.Sqlite, OutboxState.Cancelled)]
    [InlineData(Product.Postgres, OutboxState.Cancelled)]
    public void A_doubtful_or_cancelled_copy_is_never_taken_again_by_a_machine(Product product, OutboxState end)
    {
        using var scratch = new Scratch(product, cluster);
        Reserve(scratch.Database, Proposal(1), "a@b.fr");
        using var db = scratch.Database.Open();
        Outbox.Settle(db, Outbox.Claim(db, "node", _now, _lease, 1)[0], end, "why", _now).ShouldBeTrue();
        Outbox.Claim(db, "node", _now.AddYears(1), _lease, 1).ShouldBeEmpty();
    }

    private static bool Reserve(Database database, ProposalRow proposal, string recipient)
    {
        using var db = database.Open();
        var reserved = Outbox.Reserve(db, proposal, Channel.Email, recipient, _now) is not null;
        db.SaveChanges();
        return reserved;
    }

    private static ProposalRow Proposal(int number) => new()
    {
        CreditorId = _creditor, Id = Guid.Parse($"01930000-0000-7000-8000-1{number:D11}"), Number = number,
        DossierId = _creditor, Step = "reminder-1",
    };
}
