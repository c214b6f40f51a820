using System.Globalization;
using System.Text;
using Acquit.App;
using Acquit.App.People;
using Acquit.Core;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Api;

/// <summary>
/// Who tries the API from the page. It lies in the features of a request, where only this program can put it: no
/// request that comes by the network carries one.
/// </summary>
internal sealed record TrialBy(ApiKeyRow Key);

/// <summary>What the page asks.</summary>
/// <param name="Path">with what stands in it and behind it: « /dossiers/1-12/claim?asOf=2026-11-23 »</param>
/// <param name="Once">name of the write; empty: none</param>
internal sealed record TrialAsked(string Method, string Path, string Once)
{
    /// <summary>JSON; empty: no body.</summary>
    public string Json { get; init; } = "";

    /// <summary>Names and files of a form.</summary>
    public IReadOnlyList<(string Name, Func<Stream> Open)> Files { get; init; } = [];
}

/// <summary>What came back.</summary>
internal sealed record TrialAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string Media => Headers.FirstOrDefault(one => one.Name == "Content-Type").Value?.Split(';')[0] ?? "";

    public string Phrase => ReasonPhrases.GetReasonPhrase(Status);
}

/// <summary>
/// Asks the API inside this process, for whoever has signed in and with her own rights. A key pasted into a page would
/// be kept by browsers and seen over shoulders, and might open more than its finder may see; so none is asked for, and
/// whoever tries can do here what her screens let her do, and no more. The request goes through the same door, the
/// same keeper of repeated writes and the same addresses as one of a program; what it writes is written.
/// </summary>
internal sealed class ApiTrial(IServiceScopeFactory scopes, ParisClock clock)
{
    /// <summary>As the history names it: « Claire Morvan (API : essai) ».</summary>
    public const string KeyName = "essai";

    private RequestDelegate? _api;

    /// <summary>Builds the way that a request takes to the addresses that the application has by now.</summary>
    public void Through(WebApplication app)
    {
        var way = ((IApplicationBuilder)app).New();
        AcquitApi.Guard(way);
        way.UseRouting();
        way.UseMiddleware<ApiDoor>();
        way.UseMiddleware<ApiOnce>();
        way.UseEndpoints(routes =>
        {
            foreach (var addresses in ((IEndpointRouteBuilder)app).DataSources)
            {
                routes.DataSources.Add(addresses);
            }
        });
        _api = way.Build();
    }

    public async Task<TrialAnswer> Send(TrialAsked asked, UserRow by, Language language, CancellationToken until)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var written = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = until };
        context.Features.Set(new TrialBy(KeyOf(by)));
        context.Response.Body = written;
        await Fill(context.Request, asked);
        context.Request.Headers.AcceptLanguage = language switch
        {
            Language.French => "fr",
            Language.English => "en",
        };
        await _api!(context);
        return new TrialAnswer(
            context.Response.StatusCode,
            [.. context.Response.Headers.Select(one => (one.Key, one.Value.ToString()))], written.ToArray());
    }

    private static async Task Fill(HttpRequest request, TrialAsked asked)
    {
        var at = asked.Path.IndexOf('?', StringComparison.Ordinal);
        request.Method = asked.Method;
        request.Path = PathString.FromUriComponent(ApiDoor.Root + (at < 0 ? asked.Path : asked.Path[..at]));
        request.QueryString = new QueryString(at < 0 ? "" : asked.Path[at..]);
        request.Scheme = "https";
        request.Host = new HostString("localhost");
        if (asked.Once.Length > 0)
        {
            request.Headers[ApiOnce.Header] = asked.Once;
        }

        HttpContent? content = asked.Files.Count > 0 ? Form(asked.Files)
            : asked.Json.Length > 0 ? new StringContent(asked.Json, Encoding.UTF8, "application/json")
            : null;
        var body = new BodyOf(content is not null);
        request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(body);
        request.HttpContext.Features.Set<IHttpMaxRequestBodySizeFeature>(body);
        if (content is not null)
        {
            request.ContentType = content.Headers.ContentType!.ToString();
            request.Body = await content.ReadAsStreamAsync();
            request.ContentLength = request.Body.Length;
        }
    }

    private static MultipartFormDataContent Form(IReadOnlyList<(string Name, Func<Stream> Open)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, open) in files)
        {
            form.Add(new StreamContent(open()), "files", name);
        }

        return form;
    }

    /// <summary>A key that is kept nowhere: every right, within what its maker may do, for one request.</summary>
    private ApiKeyRow KeyOf(UserRow by) => new()
    {
        Id = by.Id, Name = KeyName, Prefix = "", Hash = "", MadeBy = by.Id,
        Creditors = KeyDesk.Write(new Reach(true, new HashSet<Guid>())), MadeAt = Instants.Micros(clock.Now),
        Scopes = string.Join(',', Enum.GetValues<KeyScope>().Select(Database.Key)),
    };

    /// <summary>What a server says of a body. The page took no more than it may; the address limits files.</summary>
    private sealed class BodyOf(bool isThere) : IHttpRequestBodyDetectionFeature, IHttpMaxRequestBodySizeFeature
    {
        public bool CanHaveBody => isThere;

        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}

/// <summary>The same request as a line for a terminal.</summary>
internal static class ApiCurl
{
    /// <param name="root">« https://acquit.example/api/v1 »</param>
    /// <param name="files">names of files of a form</param>
    public static string Of(TrialAsked asked, string root, IReadOnlyList<string> files)
    {
        var parts = new List<string> { "curl" + (asked.Method == "GET" ? "" : " -X " + asked.Method) };
        parts.Add("-H " + Quoted("Authorization: Bearer acq_…"));
        if (asked.Once.Length > 0)
        {
            parts.Add("-H " + Quoted($"{ApiOnce.Header}: {asked.Once}"));
        }

        if (files.Count > 0)
        {
            parts.AddRange(files.Select(name => "-F " + Quoted("files=@" + name)));
        }
        else if (asked.Json.Length > 0)
        {
            parts.Add("-H " + Quoted("Content-Type: application/json"));
            parts.Add("--data-raw " + Quoted(asked.Json));
        }

        parts.Add(Quoted(root + asked.Path));
        return string.Join(" \\\n  ", parts);
    }

    /// <summary>For any POSIX shell: nothing inside is read by it.</summary>
    private static string Quoted(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'");
}
