using System.CommandLine;
using Acquit.App.Mail;
using Acquit.App.Replies;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary><c>acquit replies FOLDER</c>: e-mails that were dropped into a folder are taken in, each once.</summary>
internal static class RepliesVerb
{
    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var folder = new Argument<string?>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = console.Say("DOSSIER", "FOLDER"),
            Description = console.Say(
                "Dossier de fichiers .eml, ou Maildir ; sans lui, les boîtes réglées sont lues.",
                "A folder of .eml files, or a Maildir; without it the mailboxes that are set are read."),
        };
        var command = new Command("replies", console.Say(
            "Reprendre les réponses et les retours reçus par e-mail.",
            "Take in answers and returns that came by e-mail."))
        {
            folder, options.File,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(folder) is not { Length: > 0 } path)
            {
                return Look(console, new Mailboxes(options.Open(parsed), console.Clock, MailPatience.Usual));
            }

            var from = new ReplyFolder(Path.GetFullPath(path), console.Clock);
            return from.Exists
                ? Print(console, from.Take(new ReplyIntake(options.Open(parsed), console.Clock)))
                : console.Refused("folderMissing", console.Say("Ce dossier n’existe pas.", "There is no such folder."));
        });
        return command;
    }

    /// <summary>What could be read is taken in, and the first mailbox that could not is told.</summary>
    private static int Look(VerbConsole console, Mailboxes boxes)
    {
        var looks = boxes.Look();
        var printed = Print(console, [.. looks.SelectMany(look => look.Taken)]);
        return looks.Select(look => look.Problem).OfType<MailProblem>().FirstOrDefault() is { } problem
            ? console.Refused("mailboxUnreadable", problem.Sentence(console.Language)) : printed;
    }

    private static int Print(VerbConsole console, IReadOnlyList<TakenIn> taken) =>
        console.Print(
            new
            {
                taken = taken.Where(one => one.IsNew).Select(one => new
                {
                    source = one.Source,
                    kind = Database.Key(one.Kind!.Value),
                    dossier = one.Dossier.Length > 0 ? one.Dossier : null,
                }),
                waiting = taken.Where(one => one.Waits).Select(one => one.Source),
                known = taken.Count(one => one is { Kind: not null, IsNew: false }),
                quarantined = taken.Where(one => one.Unreadable is not null).Select(one => new
                {
                    source = one.Source,
                    code = one.Unreadable!.Value.Key(),
                    text = one.Unreadable.Value.Sentence(console.Language),
                }),
            },
            writer => Write(console, writer, taken));

    private static void Write(VerbConsole console, TextWriter writer, IReadOnlyList<TakenIn> taken)
    {
        foreach (var one in taken.Where(one => one.IsNew || one.Unreadable is not null))
        {
            var what = one.Unreadable is { } why
                ? console.Say("mis en quarantaine : ", "set aside: ") + why.Sentence(console.Language)
                : Name(console, one.Kind!.Value) + (one.Dossier.Length > 0 ? $", {one.Dossier}" : "");
            writer.WriteLine($"  {one.Source}  {what}");
        }

        foreach (var one in taken.Where(one => one.Waits))
        {
            writer.WriteLine($"  {one.Source}  " + console.Say(
                "encore en cours d’écriture : repris au prochain passage",
                "still being written: taken in at the next look"));
        }

        var (isNew, waits) = (taken.Count(one => one.IsNew), taken.Count(one => one is
        {
            IsNew: true, Kind: ReceivedKind.Unmatched,
        }));
        writer.WriteLine(console.Say(
            $"{console.Count(isNew, "message repris", "")}, {waits} à rattacher.",
            $"{isNew} taken in, {waits} to attach."));
    }

    private static string Name(VerbConsole console, ReceivedKind kind) => kind switch
    {
        ReceivedKind.Reply => console.Say("réponse", "reply"),
        ReceivedKind.Automatic => console.Say("réponse automatique", "automatic reply"),
        ReceivedKind.Bounce => console.Say("message revenu", "returned message"),
        ReceivedKind.Notice => console.Say("avis, rien à faire", "notice, nothing to do"),
        ReceivedKind.Unmatched => console.Say("à rattacher", "to attach"),
    };
}
