using System.Security.Cryptography;
using System.Text;
using Acquit.App;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>An address that does something: asked twice under one key, it does it once.</summary>
/// <param name="TellsSecret">its answer holds a key that signs, and is kept closed</param>
internal sealed record OnceOnly(bool TellsSecret = false);

/// <summary>
/// Keeps the answer of each write under its Idempotency-Key for a day. The same request again gets the same answer;
/// another request under the same key is refused. What was stopped half way may have been done: it is not done again
/// under its key, and the program is told to look first.
/// </summary>
internal sealed class ApiOnce(RequestDelegate next, Database database)
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 100;

    /// <summary>µs: a day.</summary>
    private const long Kept = 86_400_000_000;

    private readonly SecretBox _box = new(database);

    public async Task InvokeAsync(HttpContext context, ApiCaller caller, AccessDb access, ParisClock clock)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OnceOnly>() is not { } once)
        {
            await next(context);
            return;
        }

        var name = context.Request.Headers[Header].ToString();
        if (name.Length is 0 or > LongestKey)
        {
            await ApiProblem.Write(context, ApiRefusal.IdempotencyKeyMissing);
            return;
        }

        var now = Instants.Micros(clock.Now);
        var (key, hash) = (caller.Key!.Id, await HashOf(context.Request));
        if (await Reserve(access, key, name, hash, now))
        {
            await Answer(context, access, (key, name), once.TellsSecret ? _box.Close : text => text);
            return;
        }

        var kept = await access.KeptAnswers.AsNoTracking()
            .SingleAsync(row => row.ApiKeyId == key && row.IdempotencyKey == name);
        await (kept.RequestHash != hash ? ApiProblem.Write(context, ApiRefusal.IdempotencyKeyReused)
            : kept.Status == 0 || (once.TellsSecret ? _box.Open(kept.Body) : kept.Body) is not { } text
                ? ApiProblem.Write(context, ApiRefusal.IdempotencyKeyBusy)
            : Repeat(context, kept.Status, text));
    }

    /// <summary>False: the key is taken. What is older than a day goes first.</summary>
    private static async Task<bool> Reserve(AccessDb access, Guid key, string name, string hash, long now)
    {
        var day = now - Kept;
        await access.KeptAnswers.Where(row => row.At < day).ExecuteDeleteAsync();
        return await access.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_kept_answer (api_key_id, idempotency_key, request_hash, status, body, at)
            VALUES ({key}, {name}, {hash}, {0}, {""}, {now}) ON CONFLICT DO NOTHING
            """) == 1;
    }

    /// <summary>
    /// Does it and keeps what it answered. After a fault of ours the key stays taken: the act may have been committed
    /// before it.
    /// </summary>
    private async Task Answer(
        HttpContext context, AccessDb access, (Guid Key, string Name) once, Func<string, string> closed)
    {
        var body = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        try
        {
            await next(context);
            var status = context.Response.StatusCode;
            var text = closed(Encoding.UTF8.GetString(written.ToArray()));
            if (status < StatusCodes.Status500InternalServerError)
            {
                await access.KeptAnswers.Where(row => row.ApiKeyId == once.Key && row.IdempotencyKey == once.Name)
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(row => row.Status, status).SetProperty(row => row.Body, text));
            }
        }
        finally
        {
            context.Response.Body = body;
        }

        written.Position = 0;
        await written.CopyToAsync(body);
    }

    private static Task Repeat(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = status < StatusCodes.Status400BadRequest
            ? "application/json; charset=utf-8" : ApiProblem.MediaType;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        return text.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(text);
    }

    /// <summary>Of method, address and body.</summary>
    private static async Task<string> HashOf(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var (buffer, read) = (new byte[81_920], 0);
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
