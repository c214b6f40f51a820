using System.Text.Json;
using System.Threading.RateLimiting;
using Acquit.App.People;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Api;

/// <summary>The REST API under /api/v1: the same desks as the screens, opened by a key instead of a sign-in.</summary>
internal static class AcquitApi
{
    /// <summary>Requests a minute from one address; more are refused until the minute is over.</summary>
    public const int RequestsAMinute = 600;

    private const string RatePolicy = "api";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeyDesk>();
        services.AddSingleton<ApiGuide>();
        services.AddSingleton<ApiTrial>();
        services.AddScoped<ApiCaller>();
        services.AddScoped<ApiDesk>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(RatePolicy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = RequestsAMinute, Window = TimeSpan.FromMinutes(1),
                }));
        });
    }

    /// <summary>Everything that goes wrong below is told as a problem, never as a page.</summary>
    public static void Guard(IApplicationBuilder api)
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Broken,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        api.UseStatusCodePages(context => ApiProblem.Write(
            context.HttpContext, ApiRefusals.OfStatus(context.HttpContext.Response.StatusCode)));
    }

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup(ApiDoor.Root).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RatePolicy);
        ApiHistory.Map(api);
        ApiDossiers.Map(api);
        ApiQueue.Map(api.About(ApiSubject.Queue));
        ApiFigures.Map(api.About(ApiSubject.Figures));
        ApiIndicators.Map(api.About(ApiSubject.Figures));
        ApiActs.Map(api);
        ApiBulk.Map(api.About(ApiSubject.Queue));
        ApiWords.Map(api.About(ApiSubject.Queue));
        ApiCollectors.Map(api.About(ApiSubject.Dossiers));
        ApiContacts.Map(api.About(ApiSubject.Dossiers));
        ApiMatches.Map(api.About(ApiSubject.Dossiers));
        ApiMessages.Map(api.About(ApiSubject.Messages));
        ApiDays.Map(api.About(ApiSubject.Days));
        ApiSending.Map(api.About(ApiSubject.Sending));
        ApiLots.Map(api.About(ApiSubject.Sending));
        ApiRuns.Map(api.About(ApiSubject.Sending));
        ApiImports.Map(api.About(ApiSubject.Imports));
        ApiPapers.Map(api.About(ApiSubject.Papers));
        ApiLetters.Map(api.About(ApiSubject.Papers), api.About(ApiSubject.Dossiers));
        ApiCourt.Map(api.About(ApiSubject.Court));
        ApiCourtActs.Map(api.About(ApiSubject.Court));
        ApiPetition.Map(api.About(ApiSubject.Court));
        ApiCourtLetters.Map(api.About(ApiSubject.Court));
        ApiCosts.Map(api.About(ApiSubject.Court));
        ApiLosses.Map(api.About(ApiSubject.Court));
        ApiCreditors.Map(api.About(ApiSubject.Settings));
        ApiPolicies.Map(api.About(ApiSubject.Settings));
        ApiLetterTexts.Map(api.About(ApiSubject.Settings));
        ApiExports.Map(api.About(ApiSubject.Figures), api.About(ApiSubject.Days));
        ApiWebhooks.Map(api.About(ApiSubject.Webhooks));
        api.MapGet("/openapi.json", (ApiGuide guide) => Results.Text(guide.Document, "application/json"))
            .ExcludeFromDescription();
        api.Map("/{**rest}", (ApiDesk desk) => desk.NotFound()).ExcludeFromDescription();
        app.Services.GetRequiredService<ApiTrial>().Through(app);
    }

    /// <summary>An address that asks the right to read and answers so.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route.Reads(name, summary).Produces<T>();

    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, string name, string summary) =>
        route.Asks(KeyScope.Read, name, summary);

    /// <summary>An address that answers pages.</summary>
    public static RouteHandlerBuilder ReadsPages(this RouteHandlerBuilder route, string name, string summary) =>
        route.Reads(name, summary).Produces(StatusCodes.Status200OK, contentType: "application/pdf");

    /// <summary>An address that does something once under its key, and answers so.</summary>
    public static RouteHandlerBuilder Does<T>(
        this RouteHandlerBuilder route, KeyScope scope, string name, string summary) =>
        route.Asks(scope, name, summary).WithMetadata(new OnceOnly()).Produces<T>();

    /// <summary>An address that asks a right.</summary>
    public static RouteHandlerBuilder Asks(
        this RouteHandlerBuilder route, KeyScope scope, string name, string summary) =>
        route.WithMetadata(new ScopeNeeded(scope)).WithName(name).WithSummary(summary);

    private static Task Broken(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is not BadHttpRequestException bad)
        {
            return ApiProblem.Write(context, ApiRefusal.Broken);
        }

        var caller = context.RequestServices.GetRequiredService<ApiCaller>();
        var detail = (bad.InnerException as JsonException)?.Path ?? bad.Message;
        return ApiProblem.Of(ApiRefusals.OfStatus(bad.StatusCode), caller.Language, detail).ExecuteAsync(context);
    }
}
