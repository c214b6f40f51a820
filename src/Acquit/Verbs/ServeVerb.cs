using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Acquit.App;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acquit.Verbs;

/// <summary><c>acquit serve</c>: the screens, until it is stopped.</summary>
internal static class ServeVerb
{
    private static readonly TimeSpan _setUpLink = TimeSpan.FromDays(1);

    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var urls = Urls(console);
        var folder = new Option<string>("--to-folder")
        {
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say(
                "Le dossier des lettres et des e-mails ; « envois », à côté de la base, par défaut.",
                "The folder of letters and e-mails; \"envois\", beside the database, by default."),
        };
        var replies = Replies(console);
        var proxies = Proxies(console);
        var runAt = new Option<TimeOnly?>("--run-at")
        {
            HelpName = console.Say("HH:MM", "HH:MM"),
            Description = console.Say(
                "Heure de Paris du calcul de chaque jour ; 06:30 par défaut.",
                "Hour in Paris of the run of each day; 06:30 by default."),
        };
        var command = new Command(
            "serve", console.Say("Les écrans, dans le navigateur.", "The screens, in the browser."))
        {
            urls, runAt, folder, replies, proxies, options.File,
        };
        command.SetAction(parsed => Serve(
            console, options.Open(parsed),
            settings => WithUrls(settings, parsed.GetValue(urls)) with
            {
                RunAt = parsed.GetValue(runAt) ?? settings.RunAt,
                RepliesFolder = parsed.GetValue(replies) is { Length: > 0 } from ? Path.GetFullPath(from) : null,
                Proxies = parsed.GetValue(proxies) ?? [],
                OutFolder = Path.GetFullPath(
                    parsed.GetValue(folder) is { Length: > 0 } into ? into : settings.OutFolder),
            },
            Welcome));
        return command;
    }

    private static Option<IPAddress[]> Proxies(VerbConsole console) => new("--behind-proxy")
    {
        HelpName = console.Say("ADRESSE", "ADDRESS"),
        Description = console.Say(
            "Adresse IP d’un proxy dont les en-têtes X-Forwarded-For et -Proto sont crus ; aucun par défaut.",
            "IP address of a proxy whose X-Forwarded-For and -Proto are believed; none by default."),
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.Select(token => AddressOf(result, token.Value)).OfType<IPAddress>()],
    };

    private static IPAddress? AddressOf(ArgumentResult result, string word)
    {
        if (IPAddress.TryParse(word, out var address))
        {
            return address;
        }

        result.AddError($"--behind-proxy {word}");
        return null;
    }

    private static Option<string> Replies(VerbConsole console) => new("--replies")
    {
        HelpName = console.Say("DOSSIER", "FOLDER"),
        Description = console.Say(
            "Dossier surveillé de réponses reçues (.eml ou Maildir).",
            "A folder of answers that is watched (.eml or Maildir)."),
    };

    public static Option<string> Urls(VerbConsole console) => new("--urls")
    {
        HelpName = console.Say("ADRESSES", "ADDRESSES"),
        Description = console.Say(
            "Adresses d’écoute ; http://localhost:5080 par défaut.",
            "Addresses to listen on; http://localhost:5080 by default."),
    };

    public static WebSettings WithUrls(WebSettings settings, string? urls) =>
        urls is { Length: > 0 } ? settings with { Urls = urls } : settings;

    /// <summary>Opens the application over a database, says where, and answers until it is stopped.</summary>
    /// <param name="console">its clock is the application's</param>
    /// <param name="welcome">what to say once it answers: a link to begin with, or nothing</param>
    public static int Serve(
        VerbConsole console, Database database, Func<WebSettings, WebSettings> choose,
        Func<VerbConsole, WebApplication, string?> welcome)
    {
        var problems = new List<ImportProblem>();
        if (Workplace.Open(database, console.Data, console.Clock, problems) is not { } workplace)
        {
            return console.NothingRead(problems);
        }

        using var app = AcquitWeb.Build(choose(new WebSettings(workplace)));
        try
        {
            app.Start();
        }
        catch (IOException taken)
        {
            return console.Refused("addressInUse", console.Say(
                $"Cette adresse est déjà prise : choisissez-en une autre avec --urls ({taken.Message}).",
                $"This address is taken: choose another with --urls ({taken.Message})."));
        }

        var address = app.Urls.First();
        console.Messages.WriteLine(console.Say($"Acquit répond sur {address}", $"Acquit answers on {address}"));
        if (welcome(console, app) is { } link)
        {
            console.Messages.WriteLine($"  {address}{link}");
        }

        console.Messages.WriteLine(console.Say("Ctrl+C pour arrêter.", "Ctrl+C to stop."));
        app.WaitForShutdown();
        return 0;
    }

    private static string? Welcome(VerbConsole console, WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        if (scope.ServiceProvider.GetRequiredService<AccessDb>().Users.Any())
        {
            return null;
        }

        console.Messages.WriteLine(console.Say(
            "Premier administrateur, lien à usage unique, valable un jour :",
            "First administrator, link that works once, for a day:"));
        var links = app.Services.GetRequiredService<OneTimeLinks>();
        return "/installation?cle=" + links.Make(OneTimeLinkKind.FirstAdministrator, _setUpLink);
    }
}
