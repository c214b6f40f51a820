using System.CommandLine;
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
        var urls = new Option<string>("--urls")
        {
            Description = console.Say(
                "Adresses d’écoute ; http://localhost:5080 par défaut.",
                "Addresses to listen on; http://localhost:5080 by default."),
        };
        var folder = new Option<string>("--to-folder")
        {
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say(
                "Le dossier des lettres et des courriels ; « envois », à côté de la base, par défaut.",
                "The folder of letters and e-mails; \"envois\", beside the database, by default."),
        };
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
            urls, runAt, folder, options.File,
        };
        command.SetAction(parsed => Serve(
            console, options.Open(parsed),
            settings => settings with
            {
                Urls = parsed.GetValue(urls) is { Length: > 0 } given ? given : settings.Urls,
                RunAt = parsed.GetValue(runAt) ?? settings.RunAt,
                OutFolder = Path.GetFullPath(
                    parsed.GetValue(folder) is { Length: > 0 } into ? into : settings.OutFolder),
            }));
        return command;
    }

    private static int Serve(VerbConsole console, Database database, Func<WebSettings, WebSettings> asked)
    {
        var problems = new List<ImportProblem>();
        if (Workplace.Open(database, console.Data, console.Clock, problems) is not { } workplace)
        {
            return console.NothingRead(problems);
        }

        using var app = AcquitWeb.Build(asked(new WebSettings(workplace)));
        app.Start();
        var address = app.Urls.First();
        console.Messages.WriteLine(console.Say($"Acquit répond sur {address}", $"Acquit answers on {address}"));
        if (IsNew(app))
        {
            var secret = app.Services.GetRequiredService<OneTimeLinks>()
                .Make(OneTimeLinkKind.FirstAdministrator, _setUpLink);
            console.Messages.WriteLine(console.Say(
                "Premier administrateur, lien à usage unique, valable un jour :",
                "First administrator, link that works once, for a day:"));
            console.Messages.WriteLine($"  {address}/installation?cle={secret}");
        }

        console.Messages.WriteLine(console.Say("Ctrl+C pour arrêter.", "Ctrl+C to stop."));
        app.WaitForShutdown();
        return 0;
    }

    private static bool IsNew(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        return !scope.ServiceProvider.GetRequiredService<AccessDb>().Users.Any();
    }
}
