using Acquit.App;
using Acquit.App.People;
using Acquit.Core;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>The right that an address asks of a key.</summary>
internal sealed record ScopeNeeded(KeyScope Scope);

/// <summary>
/// Lets a program in by its key. A cookie opens nothing here, so that no page of somebody else can make a browser act.
/// </summary>
internal sealed class ApiDoor(RequestDelegate next)
{
    public const string Root = "/api/v1";

    private const string Scheme = "Bearer ";

    /// <summary>µs: the last use is written once a minute, not at each request.</summary>
    private const long UseIsNotedEvery = 60_000_000;

    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context, ApiCaller caller, AccessDb access, ParisClock clock)
    {
        caller.Speaks(LanguageOf(context.Request));
        context.Response.Headers.CacheControl = "no-store";
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is null || endpoint.Metadata.GetMetadata<ScopeNeeded>()
            is not null)
        {
            var refused = await Open(context, caller, access, Instants.Micros(clock.Now));
            refused ??= endpoint?.Metadata.GetMetadata<ScopeNeeded>() is { } needed && !caller.Has(needed.Scope)
                ? ApiRefusal.ScopeMissing : null;
            if (refused is { } why)
            {
                await ApiProblem.Write(context, why);
                return;
            }
        }

        await next(context);
    }

    private static async Task<ApiRefusal?> Open(HttpContext context, ApiCaller caller, AccessDb access, long now)
    {
        if (context.Features.Get<TrialBy>() is { } trial)
        {
            return await Enter(caller, access, trial.Key, now);
        }

        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ApiRefusal.KeyMissing;
        }

        return KeyDesk.Find(access, header[Scheme.Length..].Trim()) is { } key
            ? await Enter(caller, access, key, now) : ApiRefusal.KeyUnknown;
    }

    private static async Task<ApiRefusal?> Enter(ApiCaller caller, AccessDb access, ApiKeyRow key, long now)
    {
        if (key.RevokedAt is not null || key.ExpiresAt <= now)
        {
            return key.RevokedAt is not null ? ApiRefusal.KeyRevoked : ApiRefusal.KeyExpired;
        }

        var maker = await access.Users.AsNoTracking()
            .SingleOrDefaultAsync(user => user.Id == key.MadeBy && user.ClosedAt == null);
        if (maker is null)
        {
            return ApiRefusal.KeyMakerGone;
        }

        if (await LacksSecondFactor(access, maker))
        {
            return ApiRefusal.SecondFactorRequired;
        }

        caller.Comes(
            key, maker, await access.Grants.AsNoTracking().Where(row => row.UserId == maker.Id).ToListAsync());
        if (!(key.LastUsedAt > now - UseIsNotedEvery))
        {
            await access.ApiKeys.Where(row => row.Id == key.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now));
        }

        return null;
    }

    /// <summary>
    /// On screens a person without the factor demanded of her reaches only the page that adds it; a key must not be the
    /// way around. A passkey counts as on screens.
    /// </summary>
    private static async Task<bool> LacksSecondFactor(AccessDb access, UserRow maker) =>
        !maker.TwoFactorEnabled
        && await access.UserClaims.AnyAsync(row =>
            row.UserId == maker.Id && row.ClaimType == UserClaimTypes.SecondFactorRequired)
        && !await access.UserPasskeys.AnyAsync(row => row.UserId == maker.Id);

    /// <summary>The first language named that we speak; French when none is.</summary>
    private static Language LanguageOf(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.ToString()).FirstOrDefault(name => name.StartsWith("fr", StringComparison.Ordinal)
                || name.StartsWith("en", StringComparison.Ordinal));
        return wanted?.StartsWith("en", StringComparison.Ordinal) == true ? Language.English : Language.French;
    }
}
