using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.App.Webhooks;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

/// <summary>
/// Addresses told what happens: noted with the event, signed, tried again, never twice under another id, never inside
/// our own network unless allowed.
/// </summary>
public class WebhookTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task What_happens_is_told_signed_and_again_under_the_same_id_until_it_is_taken(Product product)
    {
        using var world = new World(product, cluster);
        using var listener = new Listener();
        var dossier = Dossier(world);
        var secret = Desk(world).Make(Asked(world, listener.Url, "noteAdded"), Act(world)).Secret!;
        world.Record(
            world.Creditor, dossier, new NoteAdded { EffectiveOn = world.Today, By = "Anne", Note = "secret" });
        world.Record(world.Creditor, dossier, new ReplyRead { EffectiveOn = world.Today, By = "Anne" });
        using var post = new WebhookPost();
        var round = new WebhookRound(world.Database, world.Clock, post);
        listener.Answers = 503;
        (await round.Run(CancellationToken.None)).ShouldBe(1, "of the two events one was asked for");
        (await round.Run(CancellationToken.None)).ShouldBe(0, "the next try is later");
        var failed = Only(world);
        (failed.State, failed.LastStatus, failed.LastWhy).ShouldBe((DeliveryState.Waiting, 503, "notAccepted"));
        listener.Answers = 204;
        world.GoTo(world.Today.AddDays(1));
        (await round.Run(CancellationToken.None)).ShouldBe(1);
        Only(world).State.ShouldBe(DeliveryState.Delivered);
        listener.Heard.Count.ShouldBe(2);
        listener.Heard.Select(one => one.Headers[WebhookSignature.IdHeader]).Distinct()
            .ShouldHaveSingleItem().ShouldBe(failed.Id.ToString("N"));
        foreach (var (headers, body) in listener.Heard)
        {
            var (id, seconds) = (headers[WebhookSignature.IdHeader], headers[WebhookSignature.TimestampHeader]);
            var at = long.Parse(seconds, CultureInfo.InvariantCulture);
            headers[WebhookSignature.SignatureHeader].ShouldBe(WebhookSignature.Of(secret, id, at, body));
            body.ShouldContain("\"type\":\"noteAdded\"");
            body.ShouldNotContain("secret", Case.Sensitive, "references only");
        }
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public async Task Who_dies_during_a_try_loses_nothing(Product product)
    {
        using var world = new World(product, cluster);
        using var listener = new Listener { Answers = null };
        var dossier = Dossier(world);
        Desk(world).Make(Asked(world, listener.Url), Act(world));
        world.Record(world.Creditor, dossier, new NoteAdded { EffectiveOn = world.Today, By = "Anne", Note = "vu" });
        using var post = new WebhookPost();
        using var dying = new CancellationTokenSource();
        var round = new WebhookRound(world.Database, world.Clock, post);
        var died = round.Run(dying.Token);
        await listener.FirstHeard;
        (await new WebhookRound(world.Database, world.Clock, post).Run(CancellationToken.None))
            .ShouldBe(0, "another one leaves it alone meanwhile");
        await dying.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(died);
        listener.Answers = 200;
        world.GoTo(world.Today.AddDays(1));
        (await round.Run(CancellationToken.None)).ShouldBe(1);
        Only(world).State.ShouldBe(DeliveryState.Delivered);
        listener.Heard.Select(one => one.Headers[WebhookSignature.IdHeader]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task After_the_last_try_it_is_given_up_by_name_and_a_person_may_try_again()
    {
        using var world = new World(Product.Sqlite, cluster);
        using var listener = new Listener { Answers = 500 };
        Desk(world).Make(Asked(world, listener.Url), Act(world));
        var hook = Desk(world).All(Act(world).Reach).Single().Hook;
        Desk(world).Try(hook.Id, Act(world)).ShouldBeNull();
        using var post = new WebhookPost();
        var round = new WebhookRound(world.Database, world.Clock, post);
        var tries = 0;
        for (var day = 0; day < 20; day++, world.GoTo(world.Today.AddDays(2)))
        {
            tries += await round.Run(CancellationToken.None);
        }

        tries.ShouldBe(WebhookRound.MostAttempts);
        (Only(world).State, Only(world).LastWhy).ShouldBe((DeliveryState.GivenUp, "notAccepted"));
        using (var db = world.Database.Open())
        {
            WebhookDesk.Troubles(db, [world.Creditor]).ShouldBe((1, 0));
        }

        listener.Answers = 410;
        Desk(world).TryAgain(hook.Id, Act(world)).ShouldBeNull();
        await round.Run(CancellationToken.None);
        (Only(world).State, Only(world).LastWhy, Only(world).Attempts).ShouldBe((DeliveryState.GivenUp, "gone", 1));
    }

    [Fact]
    public async Task Our_own_network_is_not_called_unless_allowed()
    {
        using var world = new World(Product.Sqlite, cluster);
        using var listener = new Listener { Answers = 200 };
        var act = Act(world);
        WebhookDesk.WhyNotMake(Asked(world, "https://10.0.0.7/x") with { MayBePrivate = false }, act)
            .ShouldBe(WebhookRefusal.PrivateAddress);
        WebhookDesk.WhyNotMake(Asked(world, "https://localhost/x") with { MayBePrivate = false }, act)
            .ShouldBe(WebhookRefusal.PrivateAddress);
        WebhookDesk.WhyNotMake(Asked(world, "http://example.org/x"), act).ShouldBe(WebhookRefusal.NotEncrypted);
        WebhookDesk.WhyNotMake(Asked(world, "ftp://example.org/x"), act).ShouldBe(WebhookRefusal.AddressUnreadable);
        WebhookDesk.WhyNotMake(Asked(world, "https://example.org/x", "nothing"), act)
            .ShouldBe(WebhookRefusal.KindUnknown);
        WebhookDesk.WhyNotMake(Asked(world, "https://example.org/x") with { Creditor = Guid.NewGuid() }, act)
            .ShouldBe(WebhookRefusal.OutOfReach);
        Desk(world).Make(Asked(world, listener.Url), act);
        Desk(world).Try(Desk(world).All(act.Reach).Single().Hook.Id, act);
        using (var db = world.Database.Open())
        {
            await db.Webhooks.ExecuteUpdateAsync(set => set.SetProperty(row => row.MayBePrivate, false));
        }

        using var post = new WebhookPost();
        await new WebhookRound(world.Database, world.Clock, post).Run(CancellationToken.None);
        (Only(world).State, Only(world).LastWhy).ShouldBe((DeliveryState.GivenUp, "privateAddress"));
        listener.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4007:80e::200e", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("0.0.0.0", false)]
    public void Addresses_of_the_open_internet_are_told_from_our_own(string address, bool isPublic) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static WebhookDesk Desk(World world) => new(world.Database);

    private static WebhookAsked Asked(World world, string url, params string[] kinds) =>
        new(world.Creditor, url, kinds, MayBePrivate: true);

    private static PeopleAct Act(World world) => new(
        new AccessAct(Guid.NewGuid(), "Anne", world.Clock.Now),
        new Reach(false, new HashSet<Guid> { world.Creditor }));

    private static Guid Dossier(World world) =>
        world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-21));

    private static WebhookDeliveryRow Only(World world)
    {
        using var db = world.Database.Open();
        return db.WebhookDeliveries.AsNoTracking().Single();
    }

    /// <summary>A real listener on loopback; one request a connection.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener _tcp = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Listener()
        {
            _tcp.Start();
            _ = Listen();
        }

        public string Url => $"http://127.0.0.1:{((IPEndPoint)_tcp.LocalEndpoint).Port}/acquit";

        /// <summary>Null: it never answers.</summary>
        public int? Answers { get; set; }

        public List<(Dictionary<string, string> Headers, string Body)> Heard { get; } = [];

        public Task FirstHeard => _first.Task;

        public void Dispose() => _tcp.Dispose();

        private async Task Listen()
        {
            var kept = new List<TcpClient>();
            while (await Accepted() is { } client)
            {
                kept.Add(client);
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8, leaveOpen: true);
                await reader.ReadLineAsync();
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    headers[line[..colon]] = line[(colon + 1)..].Trim();
                }

                var body = new char[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
                await reader.ReadBlockAsync(body);
                Heard.Add((headers, new string(body)));
                _first.TrySetResult();
                if (Answers is { } status)
                {
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                    client.Dispose();
                }
            }

            kept.ForEach(client => client.Dispose());
        }

        private async Task<TcpClient?> Accepted()
        {
            try
            {
                return await _tcp.AcceptTcpClientAsync();
            }
            catch (SocketException)
            {
                return null;
            }
            catch (ObjectDisposedException)
            {
                return null;
            }
        }
    }
}
