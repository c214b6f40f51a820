using Acquit.App.Dispatch;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>A sender stopped at any instant goes on later without a second copy and without a loss.</summary>
public class KillTests(PostgresCluster cluster)
{
    private const int Letters = 60;
    private const int Kills = 100;

    /// <summary>
    /// Stops between any two operations on storage or files; what was not committed is rolled back, as when a process
    /// dies.
    /// </summary>
    [Theory]
    [InlineData(Product.Sqlite, 20261123)]
    [InlineData(Product.Postgres, 412)]
    public void Stopped_at_a_hundred_seeded_points_each_letter_leaves_exactly_once(Product product, int seed)
    {
        using var world = new World(product, cluster);
        var dossiers = Enumerable
            .Range(0, Letters)
            .Select(i => world.AddDebtor(world.Creditor, $"D{i:000}", new(2026, 11, 20)))
            .ToList();
        world.Run();
        world.ApproveAll().ShouldAllBe(outcome => outcome.Refusal == null);

        var random = new Random(seed);
        var stops = new List<DispatchPoint>();
        while (stops.Count < Kills && StopOnce(world, random, stops)) { }

        world.Send();
        Verify(world, dossiers, $"seed {seed}, stopped after {string.Join(" ", stops)}");
        stops.Count.ShouldBe(Kills);
        stops.Distinct().Count().ShouldBeGreaterThan(4, "the stops must fall between different operations");
    }

    /// <summary>False: it came to the end before the stop.</summary>
    private static bool StopOnce(World world, Random random, List<DispatchPoint> stops)
    {
        var left = random.Next(1, stops.Count < Kills / 2 ? 4 : 9);
        try
        {
            world.Send(point =>
            {
                if (--left == 0)
                {
                    stops.Add(point);
                    throw new StoppedException();
                }
            });
            return false;
        }
        catch (StoppedException)
        {
            return true;
        }
    }

    private static void Verify(World world, IReadOnlyList<Guid> dossiers, string story)
    {
        world.Letters.Length.ShouldBe(Letters, story);
        world.Letters.Select(File.ReadAllText).Distinct().Count().ShouldBe(Letters, story);
        foreach (var dossier in dossiers)
        {
            world.StepsDone(world.Creditor, dossier).Count.ShouldBe(1, story);
        }

        using var db = world.Database.Open();
        db.Sendings.Count(row => row.State == OutboxState.Sent).ShouldBe(Letters, story);
        db.Sendings.Count().ShouldBe(Letters, story);
        db.ContactTallies.Sum(row => row.Attempts).ShouldBe(Letters, story);
        EvidenceChain.Verify(db, world.Creditor).ShouldBeEmpty(story);
    }

    private sealed class StoppedException : Exception;
}
