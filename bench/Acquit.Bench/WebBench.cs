using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Acquit.App;
using Acquit.App.Decide;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Bench;

/// <summary>
/// Times of the server: <c>web [DEBTORS] [TIMES] [ADDRESS]</c>, ten open items a debtor, on SQLite or at an address of
/// an empty PostgreSQL database. The application itself listens on loopback; a collector signs in and asks each page
/// that many times to warm up and that many times again, one request after the other, another debtor each time.
/// </summary>
internal sealed partial class WebBench : IDisposable
{
    private const string Password = "un mot de passe long";

    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];
    private readonly MeterListener _listener = new();

    private WebBench()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) =>
        {
            lock (_lock)
            {
                _milliseconds.Add(seconds * 1000);
            }
        });
        _listener.Start();
    }

    public static async Task<int> Run(string[] args)
    {
        var debtors = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        var times = args is [_, var asked, ..] ? int.Parse(asked, CultureInfo.InvariantCulture) : 200;
        var problems = new List<ImportProblem>();
        var folder = Directory.CreateTempSubdirectory("acquit-bench-").FullName;
        var database = Database.At(args is [_, _, var address] ? address : Path.Combine(folder, "bench.db")).Prepared();
        if (Workplace.Open(database, DataFolder.Find(), new ParisClock(TimeProvider.System), problems) is not { } place)
        {
            Console.Error.WriteLine(string.Join("; ", problems.Select(problem => problem.Key)));
            return 1;
        }

        var watch = Stopwatch.StartNew();
        var creditor = WebBook.Fill(place, debtors);
        Console.WriteLine($"{debtors} debtors filled in {watch.Elapsed.TotalSeconds:0.0} s");
        using (var db = database.Open())
        {
            watch.Restart();
            place.Look(CreditorBook.One(db, creditor), place.Clock.Today);
            Console.WriteLine($"decided in {watch.Elapsed.TotalSeconds:0.0} s; {WebBook.Counted(db, creditor)}");
        }

        await AskAll(place, folder, (debtors, times));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task AskAll(Workplace place, string folder, (int Debtors, int Times) asked)
    {
        await using var app = AcquitWeb.Build(
            new WebSettings(place) { Urls = "http://127.0.0.1:0", OutFolder = folder });
        await app.StartAsync();
        using (var bench = new WebBench())
        using (var http = await SignedIn(app))
        {
            SlowStatements.Watch(double.TryParse(Environment.GetEnvironmentVariable("ACQUIT_BENCH_SLOW"), out var slow)
                ? slow : double.PositiveInfinity);
            await bench.Ask(http, asked.Debtors, asked.Times);
        }

        await app.StopAsync();
    }

    public void Dispose() => _listener.Dispose();

    private async Task Ask(HttpClient http, int debtors, int times)
    {
        var random = new Random(1);
        await Ask(http, "Today", times, () => "/aujourdhui");
        await Ask(http, "Today, the 20 largest", times, () => "/aujourdhui?n=20");
        await Ask(http, "Today, one group", times, () => "/aujourdhui?groupe=Emails");
        await Ask(http, "debtor", times, () => $"/dossiers/1-{random.Next(1, debtors + 1)}");
        await Ask(http, "debtor, seen before", times, () => $"/dossiers/1-{random.Next(1, 6)}");
        await Ask(http, "aged balance", times, () => "/balance");
        await Ask(http, "aged balance, over 90 days", times, () => "/balance?tranche=4");
        await Ask(http, "aged balance, one debtor's invoices", times, () => "/balance?ouvert=1-" + random.Next(1, 50));
        await Ask(http, "aged balance of a past day", Math.Min(times, 20), () => "/balance?au=2026-10-31");
        await Ask(http, "debtor list", times, () => "/dossiers");
    }

    private async Task Ask(HttpClient http, string what, int times, Func<string> path)
    {
        using var process = Process.GetCurrentProcess();
        var first = await Timed(http, path());
        for (var i = 0; i < times; i++)
        {
            await Timed(http, path());
        }

        process.Refresh();
        var statements = SlowStatements.Count;
        var cpu = process.TotalProcessorTime;
        var all = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            all.Add(await Timed(http, path()));
        }

        process.Refresh();
        all.Sort();
        var used = (process.TotalProcessorTime - cpu).TotalMilliseconds / times;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {all[times / 2]:0.0} ms, p95 {all[times * 95 / 100]:0.0} ms, max {all[^1]:0.0} ms; "
            + $"first {first:0} ms; {used:0.0} ms CPU a request, client included, "
            + $"{(SlowStatements.Count - statements) / (double)times:0.0} statements"));
    }

    /// <returns>ms that the server took, from its first byte to its last</returns>
    private async Task<double> Timed(HttpClient http, string path)
    {
        lock (_lock)
        {
            _milliseconds.Clear();
        }

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath == "/entrer")
        {
            throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }

        while (true)
        {
            lock (_lock)
            {
                if (_milliseconds.Count > 0)
                {
                    return _milliseconds[^1];
                }
            }

            await Task.Yield();
        }
    }

    private static async Task<HttpClient> SignedIn(WebApplication app)
    {
        const string email = "banc@example.org";
        using (var scope = app.Services.CreateScope())
        {
            var user = new UserRow { Id = Guid.CreateVersion7(), Name = "Banc", UserName = email, Email = email };
            await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().CreateAsync(user, Password);
            var access = scope.ServiceProvider.GetRequiredService<AccessDb>();
            access.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = Guid.Empty, Role = Role.Administrator });
            await access.SaveChangesAsync();
        }

        var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var form = await http.GetStringAsync(new Uri("/entrer", UriKind.Relative));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = email, ["password"] = Password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        using var answer = await http.PostAsync(new Uri("/entrer", UriKind.Relative), content);
        return http;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
