using System.CommandLine;
using Acquit.App;
using Acquit.App.Dispatch;
using Acquit.App.Mail;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit send</c>: what was approved leaves, once: letters to print into a folder, e-mails from the creditor's
/// account, or into the folder when he has none.
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
                "Le dossier des lettres et des e-mails (« envois » par défaut).",
                "The folder of letters and e-mails (\"envois\" by default)."),
        };
        var onlyFiles = OnlyFiles(console);
        var command = new Command("send", console.Say(
            "Envoyer ce qui est approuvé, une seule fois.", "Send what is approved, once."))
        {
            folder, onlyFiles, asOf, db.File,
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
            var database = db.Open(parsed);
            var round = new SendingRound(database, rules, console.Clock, into)
            {
                UsesAccounts = !parsed.GetValue(onlyFiles),
            };
            var doubts = new DoubtDesk(database, new Outgoing(database, rules, console.Clock), console.Clock);
            return Send(console, round, doubts, parsed.GetValue(asOf) ?? console.Clock.Today);
        });
        return command;
    }

    private static Option<bool> OnlyFiles(VerbConsole console) => new("--emails-to-folder")
    {
        Description = console.Say(
            "Écrire aussi les e-mails dans le dossier, même si le créancier a une messagerie.",
            "Write the e-mails into the folder too, even where the creditor has a mail account."),
    };

    private static int InUse(VerbConsole console) =>
        console.Refused(
            "folderInUse",
            console.Say("Un autre envoi écrit dans ce dossier.", "Another sending writes into this folder.")
        );

    private static int Send(VerbConsole console, SendingRound sending, DoubtDesk doubts, DateOnly today)
    {
        console.Working(console.Say("Envoi…", "Sending…"));
        if (sending.Send(today) is not { } round)
        {
            console.Working("");
            return InUse(console);
        }

        var sent = new Sent(round.Outcomes, round.Lots, doubts.All(), PipelineVerbs.IsOneCreditor(doubts.Database));
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
                    file = IsMessage(one) ? null : one.Tracking,
                    messageId = IsMessage(one) ? one.Tracking.Split(' ')[0] : null,
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
                .Select(one => Failed(console, one)),
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
                : one.Failure.Length > 0 ? WhyFailed(console, one)
                : IsMessage(one) ? console.Say("e-mail parti", "e-mail sent")
                : one.WasThere ? console.Say("était déjà parti", "had left already")
                : Path.GetFileName(one.Tracking);
            writer.WriteLine($"{one.Proposal, 6}  {one.Reference, -18}  {what}");
        }

        PipelineVerbs.WriteDoubtful(console, writer, answer.Doubtful, answer.IsOneCreditor);
        foreach (var lot in answer.Lots)
        {
            var what = $"({lot.Creditor}, {console.Count(lot.Letters, "pli", "envelope")})";
            writer.WriteLine(
                console.Say(
                    $"À imprimer, lot {lot.Number} du {console.Day(lot.Day)} {what} :",
                    $"To print, lot {lot.Number} of {console.Day(lot.Day)} {what}:"
                )
            );
            foreach (var file in lot.Files)
            {
                writer.WriteLine($"        {Path.GetFileName(file)}");
            }
        }

        var (sent, kept) = (answer.Outcomes.Count(IsSent), answer.Outcomes.Count(one => one.Held is not null));
        var failed = answer.Outcomes.Count(one => one.Failure.Length > 0);
        var missed = failed == 0 ? "" : console.Say($", {console.Count(failed, "échoué", "")}", $", {failed} failed");
        writer.WriteLine(console.Say(
            $"{console.Count(sent, "message envoyé", "")}, {console.Count(kept, "retenu", "")}{missed}.",
            $"{sent} sent, {kept} held back{missed}."));
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

    private static object Failed(VerbConsole console, DispatchOutcome one) => new
    {
        number = one.Proposal,
        code = one.Failure,
        text = WhyFailed(console, one),
        retryAt = one.RetryAt is { } at ? $"{ParisClock.At(at):yyyy-MM-dd'T'HH:mm}" : null,
    };

    private static string WhyFailed(VerbConsole console, DispatchOutcome one) =>
        MailProblem.Parse(one.Failure)?.Sentence(console.Language) ?? one.Failure;

    /// <summary>It left by a mail server, and is found by its Message-ID.</summary>
    private static bool IsMessage(DispatchOutcome one) => one.Tracking.StartsWith('<');

    private static bool IsSent(DispatchOutcome one) => one.Held is null && !one.IsDoubtful && one.Failure.Length == 0;
}
