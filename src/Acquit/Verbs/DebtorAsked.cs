using Acquit.App.Record;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// DEBTOR of a command line settled to one person, or the answer that says why not: exit 2 with the candidates.
/// </summary>
internal static class DebtorAsked
{
    private const int WrongUsage = 2;

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

        var isNobody = found.Count == 0;
        var candidates = isNobody ? DebtorSearch.Near(db, asked.Text, asked.Creditor) : found;
        var text = (isNobody, candidates.Count) switch
        {
            (true, 0) => console.Say($"Aucun débiteur « {asked.Text} ».", $"No debtor \"{asked.Text}\"."),
            (true, _) => console.Say(
                $"Aucun débiteur « {asked.Text} ». Voulez-vous dire :", $"No debtor \"{asked.Text}\". Do you mean:"),
            (false, _) => console.Say(
                $"« {asked.Text} » désigne plusieurs débiteurs ; précisez par #numéro ou --creditor :",
                $"\"{asked.Text}\" names several debtors; say #number or --creditor:"),
        };
        exit = WrongUsage;
        Print(console, isNobody ? "debtorUnknown" : "debtorAmbiguous", text, candidates);
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
