using System.Net;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.App.Webhooks;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Api;
using Acquit.Web.Background;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acquit.Web;

/// <summary>The web application: what it is made of, and in which order a request goes through it.</summary>
public static class AcquitWeb
{
    /// <summary>Ready to run; the tables of access are brought up to date.</summary>
    public static WebApplication Build(WebSettings settings)
    {
        settings.Workplace.Database.AccessPrepared();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Environment.WebRootFileProvider =
            new EmbeddedFileProvider(typeof(AcquitWeb).Assembly, "Acquit.Web.wwwroot");
        builder.Logging.ClearProviders().AddSimpleConsole(log => log.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning);
        AddOffice(builder.Services, settings);
        AddAccess(builder.Services, settings);
        AddScreens(builder.Services);
        AcquitApi.Add(builder.Services);
        return Pipeline(builder.Build(), settings);
    }

    private static void AddOffice(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Workplace);
        services.AddSingleton(settings.Workplace.Database);
        services.AddSingleton(settings.Workplace.Clock);
        services.AddScoped(_ => settings.Workplace.Database.Open());
        services.AddScoped(_ => settings.Workplace.Database.OpenAccess());
        services.AddScoped<Visitor>();
        services.AddScoped<CalendarKeys>();
        services.AddScoped<Speech>();
        services.AddScoped<Frame>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<PeopleDesk>();
        services.AddScoped<Invitations>();
        services.AddHttpContextAccessor();
        services.AddSingleton<SignInNotes>();
        services.AddSingleton<ScheduledRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<ScheduledRuns>());
        services.AddSingleton<RepliesWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<RepliesWatch>());
        services.AddSingleton<SendingWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SendingWatch>());
        services.AddSingleton<WebhookWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookWatch>());
        services.AddSingleton<WebhookDesk>();
        services.AddSingleton(_ => new WaitingImports(
            Directory.CreateTempSubdirectory("acquit-imports-").FullName, settings.Workplace.Clock));
    }

    private static void AddAccess(IServiceCollection services, WebSettings settings)
    {
        services.AddDataProtection().SetApplicationName(SharedKeyRing.Application);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeyRing>();
        services.AddIdentityCore<UserRow>(SignInRules.Apply)
            .AddEntityFrameworkStores<AccessDb>().AddSignInManager().AddDefaultTokenProviders()
            .AddTokenProvider<CodesTakenOnce>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserStore<UserRow>, AccessStore>();
        services.AddScoped<SecondFactor>();
        services.Configure<IdentityPasskeyOptions>(Passkeys.Apply);
        services.Configure<SecurityStampValidatorOptions>(
            stamp => stamp.OnRefreshingPrincipal = Passkeys.KeepMethod);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SignInRules.Cookie);
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, SignInRules.Halfway);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<Tries>();
        services.AddAntiforgery(SignInRules.Forms);
    }

    private static void AddScreens(IServiceCollection services) =>
        services.AddRazorPages(pages => pages.RootDirectory = "/Screens")
            .AddApplicationPart(typeof(AcquitWeb).Assembly)
            .AddMvcOptions(mvc => mvc.Filters.Add<RoleFilter>());

    private static WebApplication Pipeline(WebApplication app, WebSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(Behind(settings.Proxies));
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/erreur");
        }

        app.UseMiddleware<SafeHeaders>();
        app.UseStatusCodePagesWithReExecute("/erreur", "?code={0}");
        app.UseWhen(ApiDoor.IsApi, AcquitApi.Guard);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SafeHeaders.KeepLong });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<TriesLimit>();
        app.UseAuthentication();
        app.UseWhen(context => !ApiDoor.IsApi(context), screens => screens.UseMiddleware<WhoVisits>());
        app.UseWhen(ApiDoor.IsApi, api => api.UseMiddleware<ApiDoor>().UseMiddleware<ApiOnce>());
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorPages();
        AcquitApi.Map(app);
        return app;
    }

    /// <summary>
    /// Who asks, and whether by https, as one of these proxies says, and nobody else: whoever asks directly could say
    /// anything.
    /// </summary>
    private static ForwardedHeadersOptions Behind(IReadOnlyList<IPAddress> proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
        }

        return options;
    }
}
