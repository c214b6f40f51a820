using System.CommandLine;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary><c>acquit policy list | show NAME | check FILE</c>: the dunning methods at hand.</summary>
internal static class PolicyVerb
{
    public static Command Create(VerbConsole console)
    {
        var command = new Command("policy", console.Say("Les méthodes de relance.", "The dunning methods."));
        command.Add(List(console));
        command.Add(Show(console));
        command.Add(Check(console));
        return command;
    }

    private static Command List(VerbConsole console)
    {
        var command = new Command("list", console.Say("Les méthodes fournies et les vôtres.", "The methods at hand."));
        command.SetAction(_ =>
        {
            var shelf = new PolicyShelf(console.Data);
            var problems = new List<ImportProblem>();
            var policies = shelf.Names.Select(name => shelf.Find(name, problems)).OfType<DunningPolicy>().ToList();
            console.Tell(problems);
            return console.Print(
                new { policies = policies.Select(policy =>
                    new { name = policy.Name, title = policy.Title, version = policy.Version }) },
                writer =>
                {
                    foreach (var policy in policies)
                    {
                        writer.WriteLine($"{policy.Name,-12} {policy.Title}");
                    }
                });
        });
        return command;
    }

    private static Command Show(VerbConsole console)
    {
        var name = new Argument<string>("NAME") {
            HelpName = console.Say("NOM", "NAME"),
            Description = console.Say("Nom ou fichier de la méthode.", "Name or file of the method."),
        };
        var command = new Command(
            "show", console.Say("Une méthode, étape par étape.", "A method, step by step.")) { name };
        command.SetAction(parsed =>
            Read(console, parsed.GetValue(name)!, policy =>
            console.Print(Json(policy), writer => Text(console, policy, writer))));
        return command;
    }

    private static Command Check(VerbConsole console)
    {
        var file = new Argument<string>("FILE") {
            HelpName = console.Say("FICHIER", "FILE"),
            Description = console.Say("Fichier YAML à vérifier.", "YAML file to check."),
        };
        var command = new Command("check", console.Say(
            "Vérifie un fichier de méthode, ligne par ligne.", "Checks the file of a method, line by line.")) { file };
        command.SetAction(parsed => Read(console, parsed.GetValue(file)!, policy => console.Print(
            new { policy = policy.Name, version = policy.Version, steps = policy.Steps.Count, problems =
                Array.Empty<object>() },
            writer => writer.WriteLine(console.Say(
                $"{policy.Name} : {console.Count(policy.Steps.Count, "étape", "step")}, rien à redire.",
                    $"{policy.Name}: {console.Count(policy.Steps.Count, "étape", "step")}, nothing wrong.")))));
        return command;
    }

    private static int Read(VerbConsole console, string nameOrFile, Func<DunningPolicy, int> then)
    {
        var problems = new List<ImportProblem>();
        return new PolicyShelf(console.Data)
            .Find(nameOrFile, problems) is { } policy ? then(policy) : console.NothingRead(problems);
    }

    private static object Json(DunningPolicy policy) => new
    {
        name = policy.Name,
        title = policy.Title,
        origin = policy.Origin,
        version = policy.Version,
        floor = policy.Floor,
        ceiling = policy.Ceiling,
        grouping = policy.Grouping,
        spacing = policy.Spacing,
        steps = policy.Steps.Select(step => new
        {
            id = step.Id,
            at = At(step),
            does = step.Does,
            channel = step.Channel?.Key(),
            letter = step.Letter,
            legal = step.Legal,
            approval = step.Approval,
        }),
    };

    private static void Text(VerbConsole console, DunningPolicy policy, TextWriter writer)
    {
        writer.WriteLine(policy.Title);
        writer.WriteLine(policy.Origin);
        writer.WriteLine();
        foreach (var step in policy.Steps)
        {
            var what = step.Channel is { } channel ? Labels.Of(channel, console) : Labels.Of(step.Does, console);
            writer.WriteLine(
                $"{Delay(console, step),-6} {step.Id,-18} {Labels.Of(step.Id, console),-26} {what,-24} {step.Letter}");
        }
    }

    /// <summary>« J+15 », "D+15": days after the due date.</summary>
    private static string Delay(VerbConsole console, DunningStep step) => console.Say("J", "D") + At(step)[1..];

    private static string At(DunningStep step) => step.Offset < 0 ? $"D{step.Offset}" : $"D+{step.Offset}";
}
