using System.CommandLine;

namespace Acquit.Verbs;

/// <summary><c>acquit help VERB</c>: what a verb does, its options, and examples that work.</summary>
internal static class HelpVerb
{
    private static readonly Dictionary<string, string[]> _examples = new(StringComparer.Ordinal)
    {
        ["balance"] =
        [
            "acquit balance --from grand-livre.txt --as-of 2026-11-16",
            "acquit balance --as-of 2026-11-16 --json",
        ],
        ["today"] =
        [
            "acquit today --from grand-livre.txt --policy partner",
            "acquit today --from grand-livre.txt --policy freelance --explain DUPIN",
        ],
        ["interest"] =
        [
            "acquit interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31",
            "acquit interest --principal 500.00 --regime consumer --formal-notice 2026-07-01 --until 2026-09-30",
        ],
        ["due"] =
        [
            "acquit due --issued 2026-01-20 --terms 45d-eom",
            "acquit due --issued 2026-01-20 --terms 30d --buyer public",
        ],
        ["deadline"] =
        [
            "acquit deadline --from 2026-01-31 --months 1",
            "acquit deadline --from 2024-07-31 --days 8 --backwards",
        ],
        ["limitation"] = ["acquit limitation --performed 2026-03-01 --debtor consumer"],
        ["law"] =
        [
            "acquit law list",
            "acquit law show late-payment/fixed-indemnity --on 2026-11-23",
            "acquit law check",
        ],
        ["policy"] = ["acquit policy list", "acquit policy show partner", "acquit policy check ma-methode.yaml"],
        ["creditor"] = ["acquit creditor set creancier.yaml"],
        ["import"] = ["acquit import grand-livre.txt --dry-run", "acquit import grand-livre.txt clients.csv factures/"],
        ["imports"] = ["acquit imports", "acquit imports undo 3"],
        ["ledger"] = ["acquit ledger DUPIN --as-of 2026-11-16"],
        ["claim"] = ["acquit claim DUPIN --as-of 2026-11-23", "acquit claim FA-2026-0003"],
        ["run"] = ["acquit run", "acquit run --as-of 2026-11-16"],
        ["queue"] = ["acquit queue"],
        ["approve"] = ["acquit approve 12 13 --by \"Claire Morvan\""],
        ["skip"] = ["acquit skip 12 --why \"Accord téléphonique du 20/11\" --by \"Claire Morvan\""],
        ["send"] = ["acquit send --to-folder courrier"],
        ["record"] =
        [
            "acquit record call DUPIN --person \"Mme Dupin\" --note \"Rappeler lundi\"",
            "acquit record promise DUPIN --amount 500.00 --due 2026-12-04",
            "acquit record letter --from-csv lettres.csv",
        ],
        ["dossier"] = ["acquit dossier DUPIN"],
        ["verify"] = ["acquit verify"],
        ["demo"] = ["acquit demo", "acquit demo --to /tmp/essai"],
    };

    /// <param name="root">the command that holds all verbs</param>
    public static Command Create(VerbConsole console, RootCommand root)
    {
        var verb = new Argument<string?>("verb") { Description = "Un verbe.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Ce que fait un verbe, avec des exemples.") { verb };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(verb);
            if (name is not null && !root.Subcommands.Any(other => other.Name == name))
            {
                var known = string.Join(", ", root.Subcommands.Select(other => other.Name));
                return console.WrongUsage("verbUnknown", console.Say(
                    $"Pas de verbe « {name} ». Il y a : {known}.", $"No verb \"{name}\". There are: {known}."));
            }

            string[] words = name is null ? ["--help"] : [name, "--help"];
            root.Parse(words).Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Messages });
            if (name is not null && _examples.TryGetValue(name, out var examples))
            {
                console.Out.WriteLine(console.Say("Exemples :", "Examples:"));
                foreach (var example in examples)
                {
                    console.Out.WriteLine($"  {example}");
                }
            }

            return 0;
        });
        return command;
    }
}
