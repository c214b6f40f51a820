using System.Globalization;
using System.Text;
using Acquit.Store.Access;
using Acquit.Web.Api;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Screens.Programs;

/// <summary>One address of the API, described and tried with the rights of whoever has signed in.</summary>
[UploadLimit]
public sealed class TryModel(ApiGuide guide) : Screen
{
    /// <summary>Signs of an answer that are shown; a program receives them all.</summary>
    private const int MostShown = 200_000;

    /// <summary>The address shown first: the one that says who asks.</summary>
    private const string First = "getMe";

    private TrialAsked _asked = new("GET", "/me", "");

    public IReadOnlyList<ApiRoute> Routes => guide.Routes;

    public ApiRoute Route { get; private set; } = null!;

    public KeyScope Scope => Enum.Parse<KeyScope>(Route.Scope, ignoreCase: true);

    /// <summary>The body as it was sent; the example otherwise.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Parameters that are missing: nothing was sent.</summary>
    public IReadOnlySet<string> Missing { get; private set; } = new HashSet<string>();

    /// <summary>Null: nothing was sent yet.</summary>
    internal TrialAnswer? Answer { get; private set; }

    /// <summary>The request as a line for a terminal.</summary>
    public string Curl => ApiCurl.Of(
        _asked, $"{Request.Scheme}://{Request.Host}{ApiDoor.Root}",
        Route.TakesFiles ? Files.Count > 0 ? Files : [Tell.Say("fichier", "file")] : []);

    /// <summary>« POST /api/v1/dossiers/1-12/events ».</summary>
    public string Line => $"{_asked.Method} {ApiDoor.Root}{_asked.Path}";

    /// <summary>The name of a write, made for this page: sent twice, it is done once.</summary>
    public string Once { get; private set; } = "";

    public bool IsShort { get; private set; }

    private IReadOnlyList<string> Files { get; set; } = [];

    public IActionResult OnGet(string? adresse)
    {
        if (!Finds(adresse))
        {
            return NotFound();
        }

        Body = Route.BodyExample;
        Once = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        _asked = Asked();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? adresse)
    {
        if (!Finds(adresse))
        {
            return NotFound();
        }

        Body = Request.Form["body"].ToString();
        Once = Value(ApiOnce.Header) is { Length: > 0 } named ? named : Request.Form["once"].ToString();
        var uploads = Request.Form.Files;
        Files = [.. uploads.Select(file => file.FileName)];
        _asked = Asked() with
        {
            Files = [.. uploads.Select(file => (file.FileName, (Func<Stream>)file.OpenReadStream))],
        };
        Missing = Route.Parameters.Where(one => one.In == "path" && Value(one.Name).Length == 0)
            .Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        if (Missing.Count == 0)
        {
            Answer = await HttpContext.RequestServices.GetRequiredService<ApiTrial>()
                .Send(_asked, Visitor.User!, Tell.Language, HttpContext.RequestAborted);
        }

        return Page();
    }

    /// <summary>What was typed; else what the address of this page says.</summary>
    public string Value(string parameter) => Request.HasFormContentType
        ? Request.Form["p." + parameter].ToString().Trim() : Request.Query["p." + parameter].ToString().Trim();

    /// <summary>How such a name looks: « 1-12 ».</summary>
    public string Hint(ApiParameter one) => (one.Name, Route.Subject) switch
    {
        ("id", "webhooks") => "0193…",
        ("id", _) => "1-12",
        ("number" or "creditor", _) => "1",
        ("limit", _) => "50",
        _ => "",
    };

    /// <summary>The answer in words; a file only by its size.</summary>
    public string AnswerText()
    {
        if (Answer!.Body.Length == 0)
        {
            return Tell.Say("(rien)", "(nothing)");
        }

        if (!Answer.Media.EndsWith("json", StringComparison.Ordinal))
        {
            return Tell.Say($"{Tell.Number(Answer.Body.Length)} octets", $"{Tell.Number(Answer.Body.Length)} bytes");
        }

        var text = ApiGuide.Readable(Encoding.UTF8.GetString(Answer.Body));
        IsShort = text.Length > MostShown;
        return IsShort ? text[..MostShown] : text;
    }

    private bool Finds(string? name)
    {
        Route = guide.Routes.FirstOrDefault(one => one.Name == (name ?? First))!;
        return Route is not null;
    }

    private TrialAsked Asked()
    {
        var path = Route.Path;
        foreach (var one in Route.Parameters.Where(one => one.In == "path"))
        {
            var value = Value(one.Name);
            path = path.Replace(
                $"{{{one.Name}}}", value.Length > 0 ? Uri.EscapeDataString(value) : $"{{{one.Name}}}",
                StringComparison.Ordinal);
        }

        var query = Route.Parameters.Where(one => one.In == "query" && Value(one.Name).Length > 0)
            .Select(one => $"{one.Name}={Uri.EscapeDataString(Value(one.Name))}").ToList();
        return new TrialAsked(
            Route.Method, query.Count > 0 ? $"{path}?{string.Join('&', query)}" : path,
            Route.Parameters.Any(one => one.In == "header") ? Once : "")
        {
            Json = Route.BodyMedia == "application/json" ? Body.Trim() : "",
        };
    }
}
