using System.CommandLine;
using System.Globalization;
using Acquit.App;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit demo</c>: a fictitious portfolio lived through, day by day, with the same commands that a user types, then
/// opened in the browser on a morning on which much is to be done. Nothing leaves the folder it makes.
/// </summary>
internal static class DemoVerb
{
    private static readonly TimeSpan _link = TimeSpan.FromDays(1);

    public static Command Create(VerbConsole console)
    {
        var folder = new Option<string>("--to")
        {
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say(
                "Dossier où tout est écrit ; acquit-demo par défaut.",
                "Folder where all is written; acquit-demo by default."),
        };
        var stay = new Option<bool>("--no-serve")
        {
            Description = console.Say(
                "Ne pas ouvrir les écrans à la fin ; avec --json non plus.",
                "Do not open the screens at the end; nor with --json."),
        };
        var urls = ServeVerb.Urls(console);
        var command = new Command("demo", console.Say(
            "Un portefeuille fictif, jour après jour, dans un dossier à part, puis dans le navigateur.",
            "A fictitious portfolio, day by day, in a folder of its own, then in the browser."))
        {
            folder, stay, urls,
        };
        command.SetAction(parsed =>
        {
            var root = Path.GetFullPath(parsed.GetValue(folder) ?? "acquit-demo");
            var isServed = !console.Json && !parsed.GetValue(stay);
            var exit = Tell(console, root, isServed);
            return exit != 0 || !isServed ? exit : Serve(console, root, parsed.GetValue(urls));
        });
        return command;
    }

    /// <summary>Tells the story into an empty folder; one that was told already is opened again.</summary>
    private static int Tell(VerbConsole console, string root, bool isServed)
    {
        if (!Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any())
        {
            Directory.CreateDirectory(root);
            return new DemoStory(console, root).Tell();
        }

        return isServed && File.Exists(DemoStory.DatabaseIn(root)) ? 0 : console.Refused("folderNotEmpty", console.Say(
            $"Le dossier {root} n’est pas vide : choisissez-en un autre avec --to.",
            $"The folder {root} is not empty: choose another with --to."));
    }

    /// <summary>On the last morning of the story, whose clock goes on from half past nine.</summary>
    private static int Serve(VerbConsole console, string root, string? urls)
    {
        var morning = new RunningFrom(new ParisClock(new MorningOf(DemoStory.LastDay)).Now);
        var then = new VerbConsole(console.Out, console.Messages, morning) { Language = console.Language };
        return ServeVerb.Serve(
            then, Database.At(DemoStory.DatabaseIn(root)).Prepared(),
            settings => ServeVerb.WithUrls(settings, urls) with
            {
                IsDemonstration = true, OutFolder = DemoStory.MailIn(root),
            },
            Welcome);
    }

    private static string Welcome(VerbConsole console, WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var access = scope.ServiceProvider.GetRequiredService<AccessDb>();
        if (access.Users.SingleOrDefault(one => one.Name == DemoStory.Collector) is not { } user)
        {
            user = new UserRow
            {
                Id = Guid.CreateVersion7(), Name = DemoStory.Collector, UserName = "claire.morvan@brunet.example",
                Email = "claire.morvan@brunet.example", Language = console.Say("fr", "en"),
            };
            scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().CreateAsync(user).GetAwaiter().GetResult();
            access.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = Guid.Empty, Role = Role.Administrator });
            access.SaveChanges();
        }

        console.Messages.WriteLine(console.Say(
            $"C’est le lundi {DemoStory.LastDay:dd/MM/yyyy}. Entrez par ce lien, il sert une fois :",
            $"It is Monday, {DemoStory.LastDay:yyyy-MM-dd}. Come in by this link, it works once:"));
        var links = app.Services.GetRequiredService<OneTimeLinks>();
        return "/demonstration?cle=" + links.Make(OneTimeLinkKind.Demonstration, _link, user.Id);
    }
}

/// <summary>A clock that stands at half past nine in the morning, in Paris, of one day.</summary>
internal sealed class MorningOf(DateOnly day) : TimeProvider
{
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public override DateTimeOffset GetUtcNow()
    {
        var morning = day.ToDateTime(new TimeOnly(9, 30));
        return new DateTimeOffset(morning, _paris.GetUtcOffset(morning)).ToUniversalTime();
    }
}

/// <summary>A clock that began at an instant when it was made, and goes on from there.</summary>
internal sealed class RunningFrom(DateTimeOffset start) : TimeProvider
{
    private readonly long _since = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_since);
}

/// <summary>A command's answer: exit code, standard output, standard error.</summary>
internal sealed record DemoAnswer(int Exit, string Output, string Messages)
{
    /// <summary>Runs one command as if it were that day.</summary>
    public static DemoAnswer To(DateOnly day, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var messages = new StringWriter(CultureInfo.InvariantCulture);
        var exit = CommandLine.Run(words, output, messages, new MorningOf(day));
        return new DemoAnswer(exit, output.ToString(), messages.ToString());
    }
}
