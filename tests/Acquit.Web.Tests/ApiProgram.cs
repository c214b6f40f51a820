using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store.Access;

namespace Acquit.Web.Tests;

/// <summary>A program with a key: what it asks, and what it is answered.</summary>
internal sealed class ApiProgram : IDisposable
{
    private readonly HttpClient _http;

    public ApiProgram(string address, string? secret, string language = "fr")
    {
        _http = new HttpClient { BaseAddress = new Uri(address) };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (secret is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        }
    }

    /// <summary>A program whose key was made by somebody with this role for the first creditor.</summary>
    public static async Task<ApiProgram> Of(Office office, Role role, params KeyScope[] scopes)
    {
        var maker = await office.Hire($"Anne {role}", role, office.World.Creditor);
        return new ApiProgram(office.Address, Key(office, maker, office.World.Creditor, scopes));
    }

    /// <summary>The secret of a key.</summary>
    public static string Key(Office office, UserRow maker, Guid creditor, params KeyScope[] scopes) =>
        Key(office, maker, new Reach(creditor == Guid.Empty, new HashSet<Guid> { creditor }), scopes);

    /// <summary>The secret of a key for chosen creditors.</summary>
    public static string Key(Office office, UserRow maker, Reach creditors, params KeyScope[] scopes)
    {
        var answer = new KeyDesk(office.World.Database).Make(
            new KeyAsked("compta", creditors, scopes.ToHashSet(), null),
            new PeopleAct(
                new AccessAct(maker.Id, maker.Name, office.World.Clock.Now), new Reach(true, new HashSet<Guid>())));
        return answer.Secret.ShouldNotBeNull();
    }

    public Task<ApiAnswer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path));

    /// <summary>Posts JSON under a key of idempotency; null: without one.</summary>
    public Task<ApiAnswer> Post(string path, object? body, string? once)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path)
        {
            Content = new StringContent(
                JsonSerializer.Serialize(body ?? new { }), Encoding.UTF8, "application/json"),
        };
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        return Send(request);
    }

    public async Task<ApiAnswer> Send(HttpRequestMessage request)
    {
        using (request)
        {
            var address = request.RequestUri!.OriginalString;
            using var response = await _http.SendAsync(request);
            var answer = new ApiAnswer(
                response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "",
                await response.Content.ReadAsStringAsync())
            {
                SavedAs = response.Content.Headers.ContentDisposition is { DispositionType: "attachment" } saved
                    ? saved.FileNameStar ?? saved.FileName : null,
            };
            ApiContract.Broken(request.Method.Method, address, answer)
                .ShouldBeEmpty($"{request.Method} {address}: {answer.Text}");
            return answer;
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What came back.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string MediaType, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Name under which a file is to be saved; null: it may be opened in the page.</summary>
    public string? SavedAs { get; init; }

    /// <summary>Of a refusal.</summary>
    public string Code => Json.GetProperty("code").GetString() ?? "";
}
