using System.CommandLine;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
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
        var options = new DatabaseOptions(console);
        var name = new Argument<string>("NAME") {
            HelpName = console.Say("NOM", "NAME"),
            Description = console.Say("Nom ou fichier de la méthode.", "Name or file of the method."),
        };
        var command = new Command("show", console.Say(
            "Une méthode, étape par étape ; avec --creditor, comme ce créancier la suit.",
            "A method, step by step; with --creditor, as this creditor follows it."))
        { name, options.File, options.Creditor };
        command.SetAction(parsed => Read(console, options, parsed, parsed.GetValue(name)!, (policy, creditor) =>
            console.Print(Json(policy, creditor), writer => Text(console, policy, creditor, writer))));
        return command;
    }

    private static Command Check(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var file = new Argument<string>("FILE") {
            HelpName = console.Say("FICHIER", "FILE"),
            Description = console.Say("Fichier YAML à vérifier.", "YAML file to check."),
        };
        var command = new Command("check", console.Say(
            "Vérifie un fichier de méthode, ligne par ligne ; avec --creditor, ses propres lettres comptent.",
            "Checks the file of a method, line by line; with --creditor, its own letters count."))
        { file, options.File, options.Creditor };
        command.SetAction(parsed => Read(console, options, parsed, parsed.GetValue(file)!, (policy, creditor) =>
            console.Print(
                new
                {
                    policy = policy.Name, version = policy.Version, steps = policy.Steps.Count,
                    ownLetters = OwnLetters(policy, creditor), problems = Array.Empty<object>(),
                },
                writer => writer.WriteLine(console.Say(
                    $"{policy.Name} : {console.Count(policy.Steps.Count, "étape", "step")}, rien à redire.",
                    $"{policy.Name}: {console.Count(policy.Steps.Count, "étape", "step")}, nothing wrong.")))));
        return command;
    }

    /// <summary>Without --creditor no database is touched.</summary>
    private static int Read(
        VerbConsole console, DatabaseOptions options, ParseResult parsed, string nameOrFile,
        Func<DunningPolicy, Creditor?, int> then)
    {
        var problems = new List<ImportProblem>();
        var shelf = new PolicyShelf(console.Data);
        if (parsed.GetValue(options.Creditor) is null)
        {
            return shelf.Find(nameOrFile, problems) is { } shipped
                ? then(shipped, null) : console.NothingRead(problems);
        }

        return options.ForCreditor(parsed, (_, book) => shelf.Find(book.Creditor, nameOrFile, problems) is { } policy
            ? then(policy, book.Creditor) : console.NothingRead(problems));
    }

    /// <summary>Letters of the steps whose words are the creditor's own.</summary>
    private static IReadOnlyList<string> OwnLetters(DunningPolicy policy, Creditor? creditor) =>
        [.. policy.Steps.Select(step => step.Letter).Distinct(StringComparer.Ordinal)
            .Where(letter => creditor?.LetterTexts.ContainsKey(letter) == true)];

    private static object Json(DunningPolicy policy, Creditor? creditor) => new
    {
        name = policy.Name,
        title = policy.Title,
        origin = policy.Origin,
        version = policy.Version,
        floor = policy.Floor,
        ceiling = policy.Ceiling,
        grouping = policy.Grouping,
        spacing = policy.Spacing,
        creditor = creditor?.Name,
        isOwn = creditor is { PolicyText: not null } && creditor.Policy == policy.Name,
        ownLetters = OwnLetters(policy, creditor),
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

    private static void Text(VerbConsole console, DunningPolicy policy, Creditor? creditor, TextWriter writer)
    {
        writer.WriteLine(policy.Title);
        writer.WriteLine(policy.Origin);
        writer.WriteLine();
        foreach (var step in policy.Steps)
        {
            var mark = creditor?.LetterTexts.ContainsKey(step.Letter) == true
                ? console.Say(" (texte du créancier)", " (the creditor’s own words)") : "";
            var what = step.Channel is { } channel ? Labels.Of(channel, console) : Labels.Of(step.Does, console);
            writer.WriteLine(
                $"{Delay(console, step),-6} {step.Id,-18} {Labels.Of(step.Id, console),-26} {what,-24} "
                    + step.Letter + mark);
        }
    }

    /// <summary>« J+15 », "D+15": days after the due date.</summary>
    private static string Delay(VerbConsole console, DunningStep step) => console.Say("J", "D") + At(step)[1..];

    private static string At(DunningStep step) => step.Offset < 0 ? $"D{step.Offset}" : $"D+{step.Offset}";
}
