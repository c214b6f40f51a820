using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Acquit.Web.Tests;

/// <summary>A browser without script: it keeps cookies, follows redirections and submits forms as they stand.</summary>
internal sealed class Guest(string address) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(address),
    };

    public async Task<Answer> Get(string path)
    {
        using var response = await _http.GetAsync(path);
        return await Answer.Of(response);
    }

    /// <summary>Opens a page and submits its form (the one with that action, else the first that posts).</summary>
    public async Task<Answer> Submit(string path, params (string Name, string Value)[] fields) =>
        await Submit(path, form => form.Method == "post", fields);

    /// <summary>The form whose action names this handler.</summary>
    public async Task<Answer> SubmitTo(string path, string handler, params (string Name, string Value)[] fields) =>
        await Submit(path, form => form.Action.Contains($"handler={handler}", StringComparison.Ordinal), fields);

    /// <summary>Posts without a form: what a page of somebody else could make a browser do.</summary>
    public async Task<Answer> PostBlindly(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(path, content);
        return await Answer.Of(response);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> Submit(
        string path, Func<IHtmlFormElement, bool> which, (string Name, string Value)[] fields)
    {
        var page = await Get(path);
        var form = page.Document.QuerySelectorAll("main form, .aq-actions form").OfType<IHtmlFormElement>()
            .FirstOrDefault(which)
            ?? throw new InvalidOperationException($"{path} has no such form: {page.Status}");
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => (Name: input.Name ?? "", input.Value)).Concat(fields);
        var action = form.GetAttribute("action") is { Length: > 0 } own ? own : path;
        return await PostBlindly(action, [.. values]);
    }
}

/// <summary>What came back.</summary>
/// <param name="Path">after redirections</param>
internal sealed record Answer(HttpStatusCode Status, string Path, string Text, HttpResponseMessage Response)
{
    public IHtmlDocument Document => new HtmlParser().ParseDocument(Text);

    /// <summary>Words of the page, white space folded.</summary>
    public string Words => string.Join(
        ' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery,
            await response.Content.ReadAsStringAsync(), response);
}
