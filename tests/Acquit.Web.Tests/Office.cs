using Acquit.App;
using Acquit.Formats;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Pipeline;
using Acquit.Web.Access;
using Acquit.Web.Background;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Tests;

/// <summary>
/// The web application on a port of its own, over a database of its own with two creditors: what one may see, the other
/// may not.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Password = "un mot de passe long";

    private readonly WebApplication _app;

    private Office(World world, WebApplication app) => (World, _app) = (world, app);

    public World World { get; }

    public string Address => _app.Urls.First();

    public Workplace Place => _app.Services.GetRequiredService<Workplace>();

    public ScheduledRuns Scheduled => _app.Services.GetRequiredService<ScheduledRuns>();

    public IServiceProvider Services => _app.Services;

    public OneTimeLinks Links => _app.Services.GetRequiredService<OneTimeLinks>();

    /// <summary>Two creditors, a debtor each with one invoice late since three weeks, decided on.</summary>
    /// <param name="isRun">false: nothing was decided yet</param>
    /// <param name="runAt">hour of the run by the clock; it is ten in the morning</param>
    /// <param name="choose">other settings; null: the usual ones</param>
    public static async Task<Office> Open(
        Product product, PostgresCluster cluster, bool isRun = true, TimeOnly? runAt = null,
        Func<WebSettings, WebSettings>? choose = null)
    {
        var world = new World(product, cluster);
        var other = world.AddCreditor("Papeteries du Val");
        world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-21));
        world.AddDebtor(world.Creditor, "MARTIN", world.Today.AddDays(-10), "640.00");
        world.AddDebtor(other, "SECRET", world.Today.AddDays(-21), "777.00");
        if (isRun)
        {
            world.Run();
            world.Run(other);
        }

        var problems = new List<ImportProblem>();
        var place = Workplace.Open(world.Database, ShippedData.Find(), world.Clock, problems);
        var settings = new WebSettings(place!)
        {
            Urls = "http://127.0.0.1:0", OutFolder = world.Folder, RunAt = runAt ?? new TimeOnly(6, 30),
        };
        var app = AcquitWeb.Build(choose?.Invoke(settings) ?? settings);
        await app.StartAsync();
        return new Office(world, app) { Other = other };
    }

    /// <summary>The creditor that the users of a test have no role for.</summary>
    public Guid Other { get; private init; }

    /// <summary>Every page there is, as its address is written, with its parameters in braces.</summary>
    public IEnumerable<string> Patterns => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Every page there is, asked for one dossier where it is about one.</summary>
    public IEnumerable<string> Pages(string dossier) =>
        Patterns.Select(pattern => pattern.Replace("{name}", dossier, StringComparison.Ordinal));

    /// <summary>Every address that takes a form: each page and each of its named handlers.</summary>
    public IEnumerable<string> Handlers(string dossier)
    {
        var loader = _app.Services.GetRequiredService<PageLoader>();
        var pages = _app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>();
        foreach (var page in pages)
        {
            var path = "/" + page.AttributeRouteInfo!.Template!.Replace("{name}", dossier, StringComparison.Ordinal);
            var loaded = loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult();
            foreach (var handler in loaded.HandlerMethods.Where(one => one.HttpMethod == "Post"))
            {
                yield return handler.Name is { } name ? $"{path}?handler={name}" : path;
            }
        }
    }

    /// <summary>Somebody with a role for one creditor.</summary>
    public async Task<UserRow> Hire(string name, Role role, Guid creditor)
    {
        using var scope = _app.Services.CreateScope();
        var email = name.Replace(' ', '.').ToLowerInvariant() + "@example.org";
        var user = new UserRow { Id = Guid.CreateVersion7(), Name = name, UserName = email, Email = email };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().CreateAsync(user, Password);
        made.Succeeded.ShouldBeTrue(string.Join(' ', made.Errors.Select(error => error.Description)));
        var access = scope.ServiceProvider.GetRequiredService<AccessDb>();
        access.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = creditor, Role = role });
        await access.SaveChangesAsync();
        return user;
    }

    /// <summary>
    /// A browser without script in which somebody with this role for the first creditor has signed in.
    /// </summary>
    public async Task<Guest> SignedIn(Role role)
    {
        var user = await Hire($"Anne {role}", role, World.Creditor);
        var guest = new Guest(Address);
        await guest.Submit("/entrer", ("email", user.Email!), ("password", Password));
        return guest;
    }

    /// <summary>The same for every creditor, under a name of her own.</summary>
    public async Task<Guest> SignedInEverywhere(string name, Role role = Role.Administrator)
    {
        var user = await Hire(name, role, Guid.Empty);
        var guest = new Guest(Address);
        await guest.Submit("/entrer", ("email", user.Email!), ("password", Password));
        return guest;
    }

    /// <summary>What the journal tells; the clock stands still, so there is no order.</summary>
    public List<AuditAct> Journal()
    {
        using var access = World.Database.OpenAccess();
        return [.. access.Audit.Select(row => row.Act)];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        World.Dispose();
    }
}
