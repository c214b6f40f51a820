using System.CommandLine;
using Acquit.App.Record;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// DEBTOR of a command line settled to one person, or the answer that says why not: exit 2 with the candidates.
/// </summary>
internal static class DebtorAsked
{
    private const int WrongUsage = 2;

    /// <summary>DEBTOR of a verb: who has one dossier.</summary>
    public static Argument<string> Argument(VerbConsole console) => new("debtor")
    {
        HelpName = console.Say("DÉBITEUR", "DEBTOR"),
        Description = console.Say(
            "Code auxiliaire, compte/auxiliaire ou numéro de dossier (#12).",
            "Auxiliary code, account/auxiliary or number of the dossier (#12)."),
    };

    /// <summary>The debtor, or null with the exit code; the candidates are printed.</summary>
    public static NamedDebtor? Find(VerbConsole console, AcquitDb db, (string Text, string? Creditor) asked,
        out int exit)
    {
        var found = DebtorSearch.Find(db, asked.Text, asked.Creditor);
        exit = 0;
        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count > 1)
        {
            return Several(console, asked.Text, found, out exit);
        }

        var near = DebtorSearch.Near(db, asked.Text, asked.Creditor);
        var text = near.Count == 0
            ? console.Say($"Aucun débiteur « {asked.Text} ».", $"No debtor \"{asked.Text}\".")
            : console.Say(
                $"Aucun débiteur « {asked.Text} ». Voulez-vous dire :", $"No debtor \"{asked.Text}\". Do you mean:");
        exit = WrongUsage;
        Print(console, "debtorUnknown", text, near);
        return null;
    }

    /// <summary>More than one may be meant: the candidates are printed, and nobody is guessed.</summary>
    public static NamedDebtor? Several(
        VerbConsole console, string asked, IReadOnlyList<NamedDebtor> candidates, out int exit)
    {
        exit = WrongUsage;
        Print(console, "debtorAmbiguous", console.Say(
            $"« {asked} » désigne plusieurs débiteurs ; précisez par #numéro ou --creditor :",
            $"\"{asked}\" names several debtors; say #number or --creditor:"), candidates);
        return null;
    }

    /// <summary>How every verb names a dossier in JSON.</summary>
    public static object Json(NamedDebtor debtor) =>
        new { dossier = debtor.Number, debtor = debtor.Key, debtor.Name, creditor = debtor.CreditorName };

    private static void Print(VerbConsole console, string code, string text, IReadOnlyList<NamedDebtor> candidates)
    {
        if (console.Json)
        {
            console.Print(new { error = new { code, text, candidates = candidates.Select(Json) } }, _ => { });
            return;
        }

        console.Messages.WriteLine(text);
        foreach (var one in candidates)
        {
            console.Messages.WriteLine($"  #{one.Number}  {one.Key}  {one.Name}  ({one.CreditorName})");
        }
    }
}
