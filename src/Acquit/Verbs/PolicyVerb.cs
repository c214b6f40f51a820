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
        var command = new Command("policy", "Les méthodes de relance : list, show NOM, check FICHIER.");
        command.Add(List(console));
        command.Add(Show(console));
        command.Add(Check(console));
        return command;
    }

    private static Command List(VerbConsole console)
    {
        var command = new Command("list", "Les méthodes fournies et les vôtres.");
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
        var name = new Argument<string>("NAME") { Description = "Nom ou fichier de la méthode." };
        var command = new Command("show", "Une méthode, étape par étape.") { name };
        command.SetAction(parsed =>
            Read(console, parsed.GetValue(name)!, policy =>
            console.Print(Json(policy), writer => Text(policy, writer))));
        return command;
    }

    private static Command Check(VerbConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "Fichier YAML à vérifier." };
        var command = new Command("check", "Vérifie un fichier de méthode, ligne par ligne.") { file };
        command.SetAction(parsed => Read(console, parsed.GetValue(file)!, policy => console.Print(
            new { policy = policy.Name, version = policy.Version, steps = policy.Steps.Count, problems =
                Array.Empty<object>() },
            writer => writer.WriteLine(console.Say(
                $"{policy.Name} : {policy.Steps.Count} étapes, rien à redire.",
                    $"{policy.Name}: {policy.Steps.Count} steps, nothing wrong.")))));
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

    private static void Text(DunningPolicy policy, TextWriter writer)
    {
        writer.WriteLine(policy.Title);
        writer.WriteLine(policy.Origin);
        writer.WriteLine();
        foreach (var step in policy.Steps)
        {
            writer.WriteLine($"{At(step),-6} {step.Id,-18} {step.Channel?.Key() ?? "",-22} {step.Letter}");
        }
    }

    private static string At(DunningStep step) => step.Offset < 0 ? $"D{step.Offset}" : $"D+{step.Offset}";
}
