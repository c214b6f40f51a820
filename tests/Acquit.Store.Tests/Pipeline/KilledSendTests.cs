using System.Diagnostics;
using System.Globalization;
using Acquit.App.Compose;
using Acquit.Letters.Pdf;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>
/// <c>acquit send</c>, the program itself, killed by the system (SIGKILL): the next one goes on without a second copy
/// and without a loss. Every kill has a database and a folder of its own.
/// </summary>
public class KilledSendTests(PostgresCluster cluster)
{
    private const int Letters = 4;
    private const int KilledBySystem = 128 + 9;
    private const string Day = "2026-11-23";

    /// <summary>
    /// Kills spread over all operations on the database from the first to the last; every second one a moment later,
    /// so that it falls beside them, into the writing of files; some at any time of the clock.
    /// </summary>
    [Theory]
    [InlineData(Product.Sqlite, 60, 20261123)]
    [InlineData(Product.Postgres, 40, 412)]
    public void A_send_killed_at_any_instant_resumes_without_a_second_copy_and_without_a_loss(
        Product product, int kills, int seed)
    {
        using var world = Approved(product);
        using var whole = new Attempt(world);
        var (operations, lasted) = whole.CountOperations();
        var random = new Random(seed);
        var deaths = Enumerable.Range(0, kills).Select(kill => new Death(
            1 + (int)((kill + random.NextDouble()) * operations / kills),
            kill % 2 == 0 ? 0 : random.Next(1, 2500),
            kill % 10 == 9 ? lasted * (0.3 + (0.7 * random.NextDouble())) : null)).ToList();
        var attempts = deaths.ConvertAll(death => (Death: death, Attempt: new Attempt(world)));
        var died = 0;
        Parallel.ForEach(attempts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            using var attempt = one.Attempt;
            Interlocked.Add(ref died, attempt.Die(one.Death) == KilledBySystem ? 1 : 0);
            attempt.Resume().ShouldBe(0, $"seed {seed}, {one.Death} of {operations} operations");
            attempt.Verify($"seed {seed}, {one.Death} of {operations} operations");
        });
        died.ShouldBeGreaterThanOrEqualTo(kills * 9 / 10, "the others ended before their moment came");
    }

    private World Approved(Product product)
    {
        var world = new World(product, cluster);
        var problems = new List<string>();
        world.Maker = (LetterDesk.Open(world.Rules, problems) ?? throw new InvalidOperationException(problems[0])).Make;
        for (var debtor = 0; debtor < Letters; debtor++)
        {
            world.AddDebtor(world.Creditor, $"D{debtor:000}", new(2026, 11, 20));
        }

        world.Run();
        world.ApproveAll().ShouldAllBe(outcome => outcome.Refusal == null);
        return world;
    }

    /// <param name="Operation">on the database, 1 = first</param>
    /// <param name="Microseconds">after that operation</param>
    /// <param name="At">instead: this long after the program was started</param>
    private sealed record Death(int Operation, int Microseconds, TimeSpan? At);

    private sealed class Attempt(World world) : IDisposable
    {
        private readonly Scratch _scratch = world.CopyOfDatabase();
        private readonly string _folder = Directory.CreateTempSubdirectory("acquit-killed-").FullName;

        private string[] Words => ["send", "--as-of", Day, "--to-folder", _folder, "--db", _scratch.Address];

        public (int Operations, TimeSpan Lasted) CountOperations()
        {
            var into = Path.Combine(_folder, "count");
            var since = Stopwatch.GetTimestamp();
            using var send = Start((StartupHook.CountInto, into));
            send.WaitForExit();
            send.ExitCode.ShouldBe(0);
            Verify("not killed");
            return (int.Parse(File.ReadAllText(into), CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(since));
        }

        public int Die(Death death)
        {
            using var send = death.At is null
                ? Start((StartupHook.DieAt, $"{death.Operation}"), (StartupHook.DieLater, $"{death.Microseconds}"))
                : Start();
            if (death.At is { } at && !send.WaitForExit(at))
            {
                send.Kill();
            }

            send.WaitForExit();
            return send.ExitCode;
        }

        public int Resume() => CommandLine.Run(Words, TextWriter.Null, TextWriter.Null, TimeProvider.System);

        public void Verify(string story)
        {
            var letters = Directory.GetFiles(_folder, "D-*.pdf");
            letters.Length.ShouldBe(Letters, story);
            letters.Select(path => Path.GetFileName(path).Split('_')[0]).Distinct().Count().ShouldBe(Letters, story);
            Directory.GetFiles(_folder, ".*.part").ShouldBeEmpty(story);
            VerifyLot(story);
            using var db = _scratch.Database.Open();
            db.Sendings.Select(row => row.State).ToList()
                .ShouldBe(Enumerable.Repeat(OutboxState.Sent, Letters), story);
            db.Proposals.Select(row => row.State).ToList()
                .ShouldBe(Enumerable.Repeat(ProposalState.Sent, Letters), story);
            db.DossierEvents.Select(row => row.Kind).ToList()
                .ShouldBe(Enumerable.Repeat("stepDone", Letters), story);
            db.ContactTallies.Sum(row => row.Attempts).ShouldBe(Letters, story);
            CommandLine.Run(["verify", "--db", _scratch.Address], TextWriter.Null, TextWriter.Null, TimeProvider.System)
                .ShouldBe(0, story);
        }

        /// <summary>One file to print with the list of envelopes and every letter, each once.</summary>
        private void VerifyLot(string story)
        {
            var printed = Directory.GetFiles(_folder, "plis_*.pdf").ShouldHaveSingleItem(story);
            using var db = _scratch.Database.Open();
            var lot = db.PrintLots.Single();
            lot.WrittenAt.ShouldNotBeNull(story);
            db.Sendings.Count(row => row.PrintLotId == lot.Id).ShouldBe(Letters, story);
            OwnPdf.PagesOf(File.ReadAllBytes(printed)).ShouldBe(1 + db.Documents.Sum(row => row.Pages), story);
        }

        public void Dispose()
        {
            _scratch.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        private Process Start(params (string Name, string Value)[] environment)
        {
            var program = Path.Combine(AppContext.BaseDirectory, "acquit.dll");
            var start = new ProcessStartInfo("dotnet", [program, .. Words])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment["DOTNET_TieredPGO"] = "0";
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            return Process.Start(start)!;
        }
    }
}
