using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Creditors;

namespace Acquit.Verbs;

/// <summary><c>acquit creditor set FILE.yaml</c>: whose invoices are chased.</summary>
internal static class CreditorVerb
{
    private const long LargestFile = 1_000_000;

    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var file = new Argument<string>("FILE") {
            HelpName = console.Say("FICHIER.yaml", "FILE.yaml"),
            Description = console.Say("Réglages du créancier, en YAML.", "Settings of the creditor, in YAML."),
        };
        var set = new Command("set", console.Say(
            "Crée le créancier, ou change ses réglages.", "Makes the creditor, or changes its settings."))
        { file, options.File };
        set.SetAction(parsed => Set(console, options, parsed, parsed.GetValue(file)!));
        return new Command("creditor", console.Say(
            "Le créancier : identité, coordonnées bancaires, délais, méthode.",
            "The creditor: identity, bank details, terms, policy.")) { set };
    }

    private static int Set(VerbConsole console, DatabaseOptions options, ParseResult parsed, string path)
    {
        var problems = new List<ImportProblem>();
        if (Read(path, problems) is not { } creditor)
        {
            return console.NothingRead(problems);
        }

        if (new PolicyShelf(console.Data).Find(creditor.Policy, problems) is null)
        {
            console.Tell(problems);
            var known = string.Join(", ", new PolicyShelf(console.Data).Names);
            return console.Refused("policyUnknown", console.Say(
                $"La méthode « {creditor.Policy} » n’existe pas ou ne peut pas être suivie. Il y a : {known}.",
                $"There is no policy \"{creditor.Policy}\" that can be followed. There are: {known}."));
        }

        using var db = options.Open(parsed).Open();
        var (number, isNew) = CreditorDesk.Set(db, creditor, console.Clock.Now);
        return console.Print(
            new { Creditor = number, creditor.Name, IsNew = isNew, creditor.Terms, creditor.Policy },
            writer => writer.WriteLine(isNew
                ? console.Say($"Créancier n° {number} créé : {creditor.Name}.",
                    $"Creditor {number} made: {creditor.Name}.")
                : console.Say(
                    $"Créancier n° {number} mis à jour : {creditor.Name}.",
                    $"Creditor {number} changed: {creditor.Name}.")));
    }

    private static Creditor? Read(string path, List<ImportProblem> problems)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > LargestFile)
        {
            var why = File.Exists(path) ? ProblemCode.FileTooLarge : ProblemCode.FileMissing;
            problems.Add(new(why, path, 0, 0, "", ""));
            return null;
        }

        return CreditorFile.Read(File.ReadAllText(path), path, problems);
    }
}
