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

    /// <summary>Says with every request who asks, as a proxy does.</summary>
    public void Say(string header, string value)
    {
        _http.DefaultRequestHeaders.Remove(header);
        _http.DefaultRequestHeaders.Add(header, value);
    }

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

    /// <summary>Posts what no form of the page offers, with the page's own proof of coming from it.</summary>
    public async Task<Answer> PostWithTokenOf(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = (await Get(page)).Document.QuerySelectorAll("input[name=__RequestVerificationToken]")
            .OfType<IHtmlInputElement>().First();
        return await PostBlindly(path, [(token.Name!, token.Value), .. fields]);
    }

    /// <summary>Posts without a form: what a page of somebody else could make a browser do.</summary>
    public async Task<Answer> PostBlindly(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(path, content);
        return await Answer.Of(response);
    }

    /// <summary>Posts what a person who wrote the form herself would: with the token of a page she may see.</summary>
    public async Task<Answer> Post(string path, Answer page, params (string Name, string Value)[] fields)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await PostBlindly(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Chooses files in the page's form for files, and submits it.</summary>
    public async Task<Answer> HandOver(string path, params (string Name, string Content)[] files)
    {
        var page = await Get(path);
        var form = page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(one => one.QuerySelector("input[type=file]") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        foreach (var (name, text) in files)
        {
            content.Add(new StringContent(text), "files", name);
        }

        using var response = await _http.PostAsync(form.GetAttribute("action"), content);
        return await Answer.Of(response);
    }

    /// <summary>Chooses one file of any bytes in the page's form for files, and submits it.</summary>
    public async Task<Answer> HandOver(string path, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var page = await Get(path);
        var input = page.Document.QuerySelector("main form input[type=file]")!;
        var form = (IHtmlFormElement)input.Closest("form")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(bytes), input.GetAttribute("name")!, "file");
        using var response = await _http.PostAsync(form.GetAttribute("action") ?? path, content);
        return await Answer.Of(response);
    }

    /// <summary>Fills in the form of a handler, chooses one file of any bytes, and submits it.</summary>
    public async Task<Answer> HandOver(
        string page, string handler, (string Name, byte[] Bytes) file, params (string Name, string Value)[] fields)
    {
        var form = (await Get(page)).Document.QuerySelector($"main form[action*='handler={handler}']")!;
        using var content = new MultipartFormDataContent();
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => (Name: input.Name!, input.Value));
        foreach (var (name, value) in hidden.Concat(fields))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(
            new ByteArrayContent(file.Bytes), form.QuerySelector("input[type=file]")!.GetAttribute("name")!, file.Name);
        using var response = await _http.PostAsync(form.GetAttribute("action"), content);
        return await Answer.Of(response);
    }

    /// <summary>The bytes of an address, with what stands around them.</summary>
    public async Task<(HttpResponseMessage Response, byte[] Bytes)> Download(string path)
    {
        var response = await _http.GetAsync(path);
        return (response, await response.Content.ReadAsByteArrayAsync());
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
