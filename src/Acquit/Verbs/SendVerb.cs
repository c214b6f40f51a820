using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit send</c>: what was approved leaves, once, into a folder of letters to print and e-mails to send.
/// </summary>
internal static class SendVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, asOf) = (new DatabaseOptions(console), PipelineVerbs.AsOf(console));
        var folder = new Option<string>("--to-folder")
        {
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say(
                "Le dossier des lettres et des courriels (« envois » par défaut).",
                "The folder of letters and e-mails (\"envois\" by default)."),
        };
        var command = new Command("send", console.Say(
            "Envoyer ce qui est approuvé, une seule fois.", "Send what is approved, once."))
        {
            folder, asOf, db.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            var into = new OutFolder(
                Path.GetFullPath(parsed.GetValue(folder) is { Length: > 0 } given ? given : "envois")
            );
            using var held = into.TryLock();
            return held is null
                ? InUse(console)
                : Send(
                    console,
                    db.Open(parsed),
                    (rules, into),
                    parsed.GetValue(asOf) ?? console.Clock.Today
                );
        });
        return command;
    }

    private static int InUse(VerbConsole console) =>
        console.Refused(
            "folderInUse",
            console.Say("Un autre envoi écrit dans ce dossier.", "Another sending writes into this folder.")
        );

    private static int Send(
        VerbConsole console,
        Database database,
        (RunRules Rules, OutFolder Folder) to,
        DateOnly today
    )
    {
        IChannel[] channels = [new PrintFolder(to.Folder), new EmailFolder(to.Folder)];
        var outgoing = new Outgoing(database, to.Rules, console.Clock);
        var node = $"{Environment.MachineName}:{to.Folder.Root}";
        console.Working(console.Say("Envoi…", "Sending…"));
        var sent = new Sent(
            new Dispatcher(outgoing, channels, node, console.Clock).Send(today),
            new PrintLots(database, to.Folder, console.Clock).Write(today),
            new DoubtDesk(database, outgoing, console.Clock).All(),
            PipelineVerbs.IsOneCreditor(database)
        );
        console.Working("");
        return console.Print(Json(console, sent), writer => Write(console, writer, sent));
    }

    private sealed record Sent(
        IReadOnlyList<DispatchOutcome> Outcomes,
        IReadOnlyList<PrintLot> Lots,
        IReadOnlyList<DoubtfulMessage> Doubtful,
        bool IsOneCreditor
    );

    private static object Json(VerbConsole console, Sent answer) =>
        new
        {
            sent = answer.Outcomes
                .Where(IsSent)
                .Select(one => new
                {
                    number = one.Proposal,
                    reference = one.Reference,
                    file = one.Tracking,
                }),
            held = answer.Outcomes
                .Where(one => one.Held is not null)
                .Select(one => new
                {
                    number = one.Proposal,
                    reference = one.Reference,
                    code = one.Held!.Key,
                    text = one.Held.Sentence(console.Language),
                    returnsToQueue = !one.Held.OnlyWaits,
                    leavesFrom = one.Held.OpensAt is { } at ? $"{at:yyyy-MM-dd'T'HH:mm}" : null,
                }),
            failed = answer.Outcomes
                .Where(one => one.Failure.Length > 0)
                .Select(one => new { number = one.Proposal, text = one.Failure }),
            doubtful = PipelineVerbs.DoubtfulJson(console, answer.Doubtful, answer.IsOneCreditor),
            lots = answer.Lots.Select(lot => new
            {
                creditor = lot.Creditor,
                day = lot.Day,
                number = lot.Number,
                letters = lot.Letters,
                pages = lot.Pages,
                files = lot.Files,
            }),
        };

    private static void Write(VerbConsole console, TextWriter writer, Sent answer)
    {
        foreach (var one in answer.Outcomes.Where(one => !one.IsDoubtful))
        {
            var what =
                one.Held is { } held ? Waits(console, held)
                : one.Failure.Length > 0 ? one.Failure
                : one.WasThere ? console.Say("était déjà parti", "had left already")
                : Path.GetFileName(one.Tracking);
            writer.WriteLine($"{one.Proposal, 6}  {one.Reference, -18}  {what}");
        }

        PipelineVerbs.WriteDoubtful(console, writer, answer.Doubtful, answer.IsOneCreditor);
        foreach (var lot in answer.Lots)
        {
            writer.WriteLine(
                console.Say(
                    $"À imprimer, lot {lot.Number} du {console.Day(lot.Day)} ({lot.Creditor}, {lot.Letters} plis) :",
                    $"To print, lot {lot.Number} of {console.Day(lot.Day)} ({lot.Creditor}, {lot.Letters} envelopes):"
                )
            );
            foreach (var file in lot.Files)
            {
                writer.WriteLine($"        {Path.GetFileName(file)}");
            }
        }

        var (sent, kept) = (answer.Outcomes.Count(IsSent), answer.Outcomes.Count(one => one.Held is not null));
        writer.WriteLine(console.Say(
            $"{console.Count(sent, "message envoyé", "")}, {console.Count(kept, "retenu", "")}.",
            $"{sent} sent, {kept} held back."));
    }

    private static string Waits(VerbConsole console, HeldBack held)
    {
        var why = held.Sentence(console.Language);
        return held.OpensAt is not { } at ? why
            : held.ExpiresBefore
                ? console.Say(
                    $"{why} : l’approbation expire avant le {at:dd/MM/yyyy} à {at:HH:mm}, "
                        + "il faudra approuver de nouveau",
                    $"{why}: the approval expires before {at:yyyy-MM-dd HH:mm}, approve again then"
                )
            : console.Say(
                $"{why} : partira avec « acquit send » à partir du {at:dd/MM/yyyy} à {at:HH:mm}",
                $"{why}: leaves with \"acquit send\" from {at:yyyy-MM-dd HH:mm} on"
            );
    }

    private static bool IsSent(DispatchOutcome one) => one.Held is null && !one.IsDoubtful && one.Failure.Length == 0;
}
