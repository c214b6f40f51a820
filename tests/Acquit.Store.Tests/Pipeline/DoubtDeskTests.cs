using Acquit.App.Dispatch;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>A message of which nobody knows whether it left waits for a person, who says what became of it.</summary>
public class DoubtDeskTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_had_left_is_written_down_once_and_never_sent_again(Product product)
    {
        using var world = new World(product, cluster);
        var (dossier, name) = Doubtful(world);
        var desk = DeskOf(world);
        var known = desk.All().ShouldHaveSingleItem();
        (known.Name, known.Reference, known.Attempts).ShouldBe((name, "D-2026-0001/01", 2));
        known.Sentence(Language.French).ShouldContain("DUPIN");

        desk.Resolve(name, new DoubtAnswer(true, "Claire Morvan", "vu au courrier")).ShouldBeNull();

        desk.All().ShouldBeEmpty();
        world.StepsDone(world.Creditor, dossier).ShouldHaveSingleItem().DocumentRef.ShouldBe("D-2026-0001/01");
        Events(world).OfType<DoubtResolved>().ShouldHaveSingleItem().HasLeft.ShouldBeTrue();
        world.Send().ShouldBeEmpty();
        world.Letters.ShouldBeEmpty();
        world.Desk.Queue().ShouldBeEmpty();
        Holds(world);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_had_not_left_goes_with_the_next_sending(Product product)
    {
        using var world = new World(product, cluster);
        var (dossier, name) = Doubtful(world);
        world.Send().ShouldBeEmpty("no machine tries a doubtful message again");

        DeskOf(world).Resolve(name, new DoubtAnswer(false, "Claire Morvan", "")).ShouldBeNull();

        world.Send().ShouldHaveSingleItem().Held.ShouldBeNull();
        world.Letters.Length.ShouldBe(1);
        world.StepsDone(world.Creditor, dossier).Count.ShouldBe(1);
        Events(world).OfType<DoubtResolved>().ShouldHaveSingleItem().HasLeft.ShouldBeFalse();
        Holds(world);
    }

    [Fact]
    public void What_cannot_be_resolved_is_refused_by_name()
    {
        using var world = new World(Product.Sqlite, cluster);
        var (_, name) = Doubtful(world);
        var (desk, answer) = (DeskOf(world), new DoubtAnswer(true, "Claire Morvan", ""));
        desk.Resolve(name with { Number = 99 }, answer).ShouldBe(DoubtRefusal.NoSuchProposal);
        desk.Resolve(name, answer with { By = " " }).ShouldBe(DoubtRefusal.PersonMissing);
        desk.Resolve(name, answer).ShouldBeNull();
        desk.Resolve(name, answer).ShouldBe(DoubtRefusal.NotDoubtful);
    }

    /// <summary>Stopped while it was handed over, and the folder that could tell is gone.</summary>
    private static (Guid Dossier, ProposalName Name) Doubtful(World world)
    {
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", new(2026, 11, 20));
        world.Run();
        var approved = world.ApproveAll().ShouldHaveSingleItem();
        approved.Refusal.ShouldBeNull();
        Should.Throw<StoppedException>(() => world.Send(point =>
        {
            if (point == DispatchPoint.Marked)
            {
                throw new StoppedException();
            }
        }));
        Directory.Delete(world.Folder, recursive: true);
        world.Send().ShouldHaveSingleItem().IsDoubtful.ShouldBeTrue();
        Directory.CreateDirectory(world.Folder);
        return (dossier, approved.Name);
    }

    private static DoubtDesk DeskOf(World world) =>
        new(world.Database, new Outgoing(world.Database, world.Rules, world.Clock), world.Clock);

    private static IReadOnlyList<DossierEvent> Events(World world)
    {
        using var db = world.Database.Open();
        return EventLog.Read(db, db.Dossiers.Single(), world.Today);
    }

    private static void Holds(World world)
    {
        using var db = world.Database.Open();
        EvidenceCheck.Of(db).Broken.ShouldBeEmpty();
        db.Proposals.Single().State.ShouldBe(ProposalState.Sent);
        db.ContactTallies.Sum(row => row.Attempts).ShouldBe(1);
    }

    private sealed class StoppedException : Exception;
}
