using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Acquit.App;
using Microsoft.AspNetCore.Http;

namespace Acquit.Web.Access;

/// <summary>This page takes a password or a one-time secret: what fails is counted by address.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TriesCountedAttribute : Attribute;

/// <summary>
/// How often one address has failed in the last minute. A try counts while it is under way, so that a hundred at once
/// are no more than a hundred one by one; one that succeeds counts no more. An IPv6 address counts with its network of
/// 64 bits, which one customer of a provider has for himself.
/// </summary>
internal sealed class Tries(WebSettings settings)
{
    private const int MostAddresses = 10_000;
    private const int BytesOfANetwork = 8;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _counts = new();
    private readonly ParisClock _clock = settings.Workplace.Clock;

    /// <summary>False: this address has failed too often, and nothing is tried.</summary>
    public bool Begin(IPAddress? address)
    {
        var now = _clock.Now;
        if (_counts.Count >= MostAddresses)
        {
            foreach (var old in _counts.Where(one => now - one.Value.Since >= _window))
            {
                _counts.TryRemove(old);
            }
        }

        var after = _counts.AddOrUpdate(KeyOf(address), _ => (now, 1), (_, before) =>
            now - before.Since >= _window ? (now, 1)
            : before with { Count = Math.Min(before.Count + 1, settings.TriesAMinute + 1) });
        return after.Count <= settings.TriesAMinute;
    }

    /// <summary>It was right: it does not count.</summary>
    public void Succeeded(IPAddress? address)
    {
        var key = KeyOf(address);
        while (_counts.TryGetValue(key, out var before) && before.Count > 0
            && !_counts.TryUpdate(key, before with { Count = before.Count - 1 }, before))
        {
            // somebody else counted meanwhile: again
        }
    }

    private static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfANetwork)),
        _ => address.MapToIPv4().ToString(),
    };
}

/// <summary>Refuses a try of an address that has failed too often, and tells success from failure.</summary>
internal sealed class TriesLimit(RequestDelegate next, Tries tries)
{
    /// <summary>Where a page sends whoever has not signed in.</summary>
    private const string Door = "/entrer?retour=";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<TriesCountedAttribute>() is null)
        {
            await next(context);
            return;
        }

        var address = context.Connection.RemoteIpAddress;
        if (!tries.Begin(address))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await next(context);
        if (HasSucceeded(context.Response))
        {
            tries.Succeeded(address);
        }
    }

    /// <summary>
    /// What was right leads on, or is answered in JSON; what was wrong comes back as the same page, and whoever has not
    /// signed in is sent to the door.
    /// </summary>
    private static bool HasSucceeded(HttpResponse response) =>
        (response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther
            && !response.Headers.Location.ToString().Contains(Door, StringComparison.Ordinal))
        || (response.StatusCode == StatusCodes.Status200OK
            && response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true);
}
