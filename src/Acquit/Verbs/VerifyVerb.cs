using System.CommandLine;
using Acquit.App.Record;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit verify</c>: is everything that was noted and sent still what it was?</summary>
internal static class VerifyVerb
{
    private const int Broken = 3;

    public static Command Create(VerbConsole console)
    {
        var dbOption = RecordVerbOptions.DbOption();
        var command = new Command("verify", "Vérifier la chaîne des preuves : événements, ancres, documents.")
        {
            dbOption,
        };
        command.SetAction(parsed =>
        {
            using var db = Database.Find(parsed.GetValue(dbOption)).Prepared().Open();
            return Answer(console, EvidenceCheck.Of(db));
        });
        return command;
    }

    private static int Answer(VerbConsole console, EvidenceCheck check)
    {
        var isWhole = check.Broken.Count == 0;
        var text = isWhole
            ? console.Say("La chaîne des preuves est intacte.", "The evidence chain holds.")
            : console.Say(
                $"La chaîne des preuves est rompue : {check.Broken.Count} constats.",
                $"The evidence chain is broken: {check.Broken.Count} findings.");
        console.Print(
            new
            {
                holds = isWhole,
                check.Checked,
                broken = check.Broken.Select(found => new
                {
                    code = found.Key, found.Creditor, found.Dossier, found.Seq, found.Document,
                    text = found.Sentence(console.Language),
                }),
                error = isWhole ? null : new { code = "chainBroken", text },
            },
            writer => Write(writer, console, check, text));
        return isWhole ? 0 : Broken;
    }

    private static void Write(TextWriter writer, VerbConsole console, EvidenceCheck check, string text)
    {
        var seen = check.Checked;
        writer.WriteLine(console.Say(
            $"Vérifié : {seen.Creditors} créanciers, {seen.Dossiers} dossiers, {seen.Events} événements, "
            + $"{seen.Anchors} ancres, "
            + $"{seen.Documents} documents.",
            $"Checked: {seen.Creditors} creditors, {seen.Dossiers} dossiers, {seen.Events} events, "
            + $"{seen.Anchors} anchors, "
            + $"{seen.Documents} documents."));
        if (seen.WordsErased + seen.BytesErased > 0)
        {
            writer.WriteLine(console.Say(
                $"Effacés, leur place tient : {seen.WordsErased} événements, {seen.BytesErased} documents.",
                $"Erased, their place holds: {seen.WordsErased} events, {seen.BytesErased} documents."));
        }

        foreach (var found in check.Broken)
        {
            writer.WriteLine("  " + found.Sentence(console.Language));
        }

        writer.WriteLine(text);
    }
}
