using System.Diagnostics;
using System.Globalization;
using Acquit.App.Dispatch;
using Acquit.App.Mail;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Mail;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>
/// <c>acquit send</c>, killed by the system (SIGKILL) while it sends e-mails to a server that counts them: nothing is
/// lost and nothing is there twice. Every kill has a database and a server of its own.
/// </summary>
public class KilledMailTests(PostgresCluster cluster)
{
    private const int Messages = 3;
    private const int KilledBySystem = 128 + 9;
    private const string Day = "2026-11-23";

    private static readonly string[] _stages = ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "body", ".", "QUIT"];

    /// <summary>
    /// Two of three fall on operations on the database or a moment after them, the third on a word of the conversation
    /// with the server, the last line included.
    /// </summary>
    [Theory]
    [InlineData(Product.Sqlite, 60, 20261130)]
    [InlineData(Product.Postgres, 40, 413)]
    public void A_send_killed_at_any_stage_of_an_e_mail_resumes_without_a_second_copy_and_without_a_loss(
        Product product, int kills, int seed)
    {
        using var world = Approved(product);
        using var whole = new Attempt(world);
        var operations = whole.CountOperations();
        var random = new Random(seed);
        var attempts = Enumerable.Range(0, kills).Select(kill => (Attempt: new Attempt(world), Death: kill % 3 == 2
            ? new Death(0, 0, _stages[kill / 3 % _stages.Length], random.Next(1, Messages + 1))
            : new Death(1 + (int)((kill + random.NextDouble()) * operations / kills), kill % 3 * random.Next(1, 4000),
                "", 0))).ToList();
        var (died, doubts) = (0, 0);
        Parallel.ForEach(attempts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            using var attempt = one.Attempt;
            var story = $"seed {seed}, {one.Death} of {operations} operations";
            Interlocked.Add(ref died, attempt.Die(one.Death) == KilledBySystem ? 1 : 0);
            attempt.Resume().ShouldBe(0, story);
            Interlocked.Add(ref doubts, attempt.ResolveByLookingAtTheServer());
            attempt.Resume().ShouldBe(0, story);
            attempt.Verify(story);
        });
        died.ShouldBeGreaterThanOrEqualTo(kills * 8 / 10, "the others ended before their moment came");
        doubts.ShouldBeGreaterThan(0, "no kill fell between the last line and what is written down of it");
        doubts.ShouldBeLessThan(kills / 2, "doubt is left only where nobody can know");
    }

    private World Approved(Product product)
    {
        var world = new World(product, cluster);
        for (var debtor = 0; debtor < Messages; debtor++)
        {
            world.AddEmailDebtor($"D{debtor:000}", $"compta@d{debtor:000}.example");
        }

        world.Run();
        world.ApproveAll().ShouldAllBe(outcome => outcome.Refusal == null);
        return world;
    }

    /// <param name="Operation">on the database, 1 = first; 0: at a word</param>
    /// <param name="Microseconds">after that operation</param>
    /// <param name="Word">of the conversation with the server</param>
    /// <param name="Nth">time that the server hears it</param>
    private sealed record Death(int Operation, int Microseconds, string Word, int Nth);

    private sealed class Attempt : IDisposable
    {
        private readonly Scratch _scratch;
        private readonly ScriptedSmtp _server = new();
        private readonly string _folder = Directory.CreateTempSubdirectory("acquit-killed-").FullName;
        private readonly World _world;

        public Attempt(World world)
        {
            (_world, _scratch) = (world, world.CopyOfDatabase());
            new MailDesk(_scratch.Database).Set(
                world.Creditor, new(MailWorld.Address("relances@brunet.example"), _server.Server),
                new TypedPasswords("", ""), world.Clock.Now);
        }

        private string[] Words => ["send", "--as-of", Day, "--to-folder", _folder, "--db", _scratch.Address];

        public int CountOperations()
        {
            var into = Path.Combine(_folder, "count");
            using var send = Start((StartupHook.CountInto, into));
            send.WaitForExit();
            send.ExitCode.ShouldBe(0);
            Verify("not killed");
            return int.Parse(File.ReadAllText(into), CultureInfo.InvariantCulture);
        }

        public int Die(Death death)
        {
            using var ready = new ManualResetEventSlim();
            Process? send = null;
            var left = death.Nth;
            _server.OnWord = word =>
            {
                if (word == death.Word && --left == 0)
                {
                    ready.Wait();
                    send!.Kill();
                    send.WaitForExit();
                }
            };
            send = death.Operation > 0
                ? Start((StartupHook.DieAt, $"{death.Operation}"), (StartupHook.DieLater, $"{death.Microseconds}"))
                : Start();
            ready.Set();
            send.WaitForExit();
            _server.OnWord = null;
            using (send)
            {
                return send.ExitCode;
            }
        }

        public int Resume() => CommandLine.Run(Words, TextWriter.Null, TextWriter.Null, TimeProvider.System);

        /// <summary>What a person does with a doubt: she looks whether the server has it.</summary>
        public int ResolveByLookingAtTheServer()
        {
            var outgoing = new Outgoing(_scratch.Database, _world.Rules, _world.Clock);
            var desk = new DoubtDesk(_scratch.Database, outgoing, _world.Clock);
            var doubtful = desk.All();
            using var db = _scratch.Database.Open();
            foreach (var doubt in doubtful)
            {
                var id = db.Sendings.Where(row => row.Recipient == doubt.Recipient).Select(row => row.Id).Single();
                var hasLeft = _server.Taken.Any(one => one.Id.Contains($"{id:N}", StringComparison.Ordinal));
                desk.Resolve(doubt.Name, new DoubtAnswer(hasLeft, "Claire Morvan", "vu au serveur")).ShouldBeNull();
            }

            return doubtful.Count;
        }

        public void Verify(string story)
        {
            _server.Taken.Select(one => one.Id).Distinct().Count().ShouldBe(Messages, story);
            _server.Taken.Count.ShouldBe(Messages, "sent twice; " + story);
            using var db = _scratch.Database.Open();
            db.Sendings.Select(row => row.State).ToList()
                .ShouldBe(Enumerable.Repeat(OutboxState.Sent, Messages), story);
            db.DossierEvents.Count(row => row.Kind == "stepDone").ShouldBe(Messages, story);
            db.ContactTallies.Sum(row => row.Attempts).ShouldBe(Messages, story);
            CommandLine.Run(["verify", "--db", _scratch.Address], TextWriter.Null, TextWriter.Null, TimeProvider.System)
                .ShouldBe(0, story);
        }

        public void Dispose()
        {
            _server.Dispose();
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
