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
        var outcomes = new Dispatcher(outgoing, channels, node, console.Clock).Send(today);
        new MailingFolder(database, to.Folder).Write(today);
        console.Working("");
        return console.Print(Json(console, outcomes), writer => Write(console, writer, outcomes));
    }

    private static object Json(VerbConsole console, IReadOnlyList<DispatchOutcome> outcomes) =>
        new
        {
            sent = outcomes
                .Where(IsSent)
                .Select(one => new
                {
                    number = one.Proposal,
                    reference = one.Reference,
                    file = one.Tracking,
                }),
            held = outcomes
                .Where(one => one.Held is not null)
                .Select(one => new
                {
                    number = one.Proposal,
                    reference = one.Reference,
                    code = one.Held!.Key,
                    text = one.Held.Sentence(console.Language),
                    returnsToQueue = !one.Held.OnlyWaits,
                }),
            failed = outcomes
                .Where(one => one.Failure.Length > 0)
                .Select(one => new { number = one.Proposal, text = one.Failure }),
            doubtful = outcomes
                .Where(one => one.IsDoubtful)
                .Select(one => new { number = one.Proposal, reference = one.Reference }),
        };

    private static void Write(VerbConsole console, TextWriter writer, IReadOnlyList<DispatchOutcome> outcomes)
    {
        foreach (var one in outcomes)
        {
            var what =
                one.Held is { } held ? held.Sentence(console.Language)
                : one.IsDoubtful
                    ? console.Say("douteux : vérifier avant tout nouvel envoi", "doubtful: check before sending again")
                : one.Failure.Length > 0 ? one.Failure
                : one.WasThere ? console.Say("était déjà parti", "had left already")
                : Path.GetFileName(one.Tracking);
            writer.WriteLine($"{one.Proposal, 6}  {one.Reference, -18}  {what}");
        }

        writer.WriteLine(
            console.Say(
                $"{console.Count(outcomes.Count(IsSent), "message envoyé", "message")}, "
                    + $"{console.Count(outcomes.Count(one => one.Held is not null), "retenu", "")}.",
                $"{outcomes.Count(IsSent)} sent, {outcomes.Count(one => one.Held is not null)} held back."
            )
        );
    }

    private static bool IsSent(DispatchOutcome one) => one.Held is null && !one.IsDoubtful && one.Failure.Length == 0;
}
