using System.CommandLine;
using Acquit.App.Dispatch;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit resolve</c>: a person says what became of a message of which nobody knew whether it left.
/// </summary>
internal static class ResolveVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, by) = (new DatabaseOptions(console), PipelineVerbs.By(console));
        var id = new Argument<string>("ID")
        {
            HelpName = console.Say("NUMÉRO", "NUMBER"),
            Description = console.Say("Numéro donné par « acquit queue ».", "Number shown by \"acquit queue\"."),
        };
        var sent = new Option<bool>("--sent") { Description = console.Say("Il était parti.", "It had left.") };
        var notSent = new Option<bool>("--not-sent")
        {
            Description = console.Say(
                "Il n’était pas parti : le prochain envoi le reprend.", "It had not left: sent again."),
        };
        var why = new Option<string>("--why")
        {
            Description = console.Say("Comment cela a été vérifié.", "How it was checked."),
        };
        var command = new Command("resolve", console.Say("Trancher un envoi douteux.", "Resolve a doubtful sending."))
        {
            id, sent, notSent, by, why, db.File,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(sent) == parsed.GetValue(notSent))
            {
                return console.WrongUsage("usage", console.Say(
                    "Il faut --sent ou --not-sent.", "One of --sent and --not-sent is needed."));
            }

            var (who, how) = (parsed.GetValue(by)?.Trim() ?? "", parsed.GetValue(why) ?? "");
            var answer = new DoubtAnswer(parsed.GetValue(sent), who, how);
            return Resolve(console, db.Open(parsed), parsed.GetValue(id)!, answer);
        });
        return command;
    }

    private static int Resolve(VerbConsole console, Database database, string id, DoubtAnswer answer)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        if (PipelineVerbs.Names(database, [id], out var unread) is not [var name])
        {
            return PipelineVerbs.NoSuchNumber(console, unread);
        }

        var outgoing = new Outgoing(database, rules, console.Clock);
        return new DoubtDesk(database, outgoing, console.Clock).Resolve(name, answer) is { } refusal
            ? console.Refused(refusal.Key(), refusal.Sentence(console.Language))
            : console.Print(
                new { number = name.Number, state = answer.HasLeft ? "sent" : "approved" },
                writer =>
                    writer.WriteLine(
                        answer.HasLeft
                            ? console.Say($"{name.Number} : noté comme parti.", $"{name.Number}: noted as sent.")
                            : console.Say(
                                $"{name.Number} : pas parti ; le prochain envoi (acquit send) le reprend.",
                                $"{name.Number}: not sent; the next sending (acquit send) takes it along."
                            )
                    )
            );
    }
}
