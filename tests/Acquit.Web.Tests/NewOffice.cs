using Acquit.App;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Pipeline;
using Acquit.Web.Access;
using Acquit.Web.Background;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Tests;

/// <summary>
/// The web application as it stands after it was installed: no person, no creditor; its clock stands still until it is
/// set, and a folder takes e-mails in.
/// </summary>
internal sealed class NewOffice : IAsyncDisposable
{
    private readonly Scratch _scratch;
    private readonly FixedTime _time;
    private readonly WebApplication _app;

    private NewOffice(Scratch scratch, FixedTime time, WebApplication app) =>
        (_scratch, _time, _app) = (scratch, time, app);

    public Database Database => _scratch.Database;

    public string Address => _app.Urls.First();

    /// <summary>Letters to print are written there.</summary>
    public required string Folder { get; init; }

    /// <summary>A Maildir.</summary>
    public required string Replies { get; init; }

    public static async Task<NewOffice> Open(Product product, PostgresCluster cluster, DateOnly day)
    {
        var scratch = new Scratch(product, cluster);
        var time = new FixedTime { Now = Morning(day) };
        var problems = new List<ImportProblem>();
        var place = Workplace.Open(scratch.Database, ShippedData.Find(), new ParisClock(time), problems)!;
        var folder = Directory.CreateTempSubdirectory("acquit-story-").FullName;
        var replies = Directory.CreateDirectory(Path.Combine(folder, "courrier")).FullName;
        Directory.CreateDirectory(Path.Combine(replies, "new"));
        var app = AcquitWeb.Build(new WebSettings(place)
        {
            Urls = "http://127.0.0.1:0", OutFolder = folder, RepliesFolder = replies,
        });
        await app.StartAsync();
        return new NewOffice(scratch, time, app) { Folder = folder, Replies = replies };
    }

    /// <summary>What <c>acquit serve</c> prints while there is no administrator.</summary>
    public string FirstLink() => "/installation?cle=" + _app.Services.GetRequiredService<OneTimeLinks>()
        .Make(OneTimeLinkKind.FirstAdministrator, TimeSpan.FromDays(1));

    /// <summary>Eleven o’clock in Paris on another day; the run of that morning is made.</summary>
    public void GoTo(DateOnly day)
    {
        _time.Now = Morning(day);
        _app.Services.GetRequiredService<ScheduledRuns>().RunDue(CancellationToken.None);
    }

    /// <summary>An e-mail falls into the Maildir, and the minute of the next look comes.</summary>
    public async Task Deliver(string name, string mail)
    {
        await File.WriteAllTextAsync(Path.Combine(Replies, "new", name), mail.ReplaceLineEndings("\r\n"));
        var watch = _app.Services.GetRequiredService<RepliesWatch>();
        await watch.Look(CancellationToken.None);
        watch.Failure.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _scratch.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static DateTimeOffset Morning(DateOnly day) => ParisClock.Midnight(day).AddHours(11);
}
