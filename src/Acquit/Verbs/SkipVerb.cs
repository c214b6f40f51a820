using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Review;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit skip</c>: a person leaves a step out, or puts it off, and says why.</summary>
internal static class SkipVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, by, asOf) = (new DatabaseOptions(console), PipelineVerbs.By(console), PipelineVerbs.AsOf(console));
        var id = new Argument<string>("ID")
        {
            HelpName = console.Say("NUMÉRO", "NUMBER"),
            Description = console.Say("Numéro donné par « acquit queue ».", "Number shown by \"acquit queue\"."),
        };
        var why = new Option<string>("--why") { Description = console.Say("La raison.", "The reason.") };
        var until = LawOptions.Day(
            console,
            "--until",
            console.Say("Reporter à ce jour au lieu de passer.", "Put off to this day instead.")
        );
        var command = new Command(
            "skip",
            console.Say(
                "Passer une étape proposée, ou la reporter avec --until.",
                "Leave a proposed step out, or put it off with --until."
            )
        )
        {
            id, why, until, by, asOf, db.File,
        };
        command.SetAction(parsed =>
            string.IsNullOrWhiteSpace(parsed.GetValue(why))
                ? console.WrongUsage("whyMissing", console.Say("Il faut dire pourquoi (--why).", "Say why (--why)."))
                : Skip(
                    console,
                    db.Open(parsed),
                    parsed.GetValue(id)!,
                    (parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(why)!),
                    (parsed.GetValue(asOf) ?? console.Clock.Today, parsed.GetValue(until))
                )
        );
        return command;
    }

    private static int Skip(
        VerbConsole console,
        Database database,
        string id,
        (string By, string Why) who,
        (DateOnly Today, DateOnly? Until) when
    )
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        if (PipelineVerbs.Names(database, [id], out var unread) is not [var name])
        {
            return PipelineVerbs.NoSuchNumber(console, unread);
        }

        var desk = new ReviewDesk(database, rules, console.Clock, LetterDesk.MakerOf(rules));
        var isDone = when.Until is { } day
            ? desk.Postpone(name, day, who, when.Today)
            : desk.Skip(name, who.By, who.Why, when.Today);
        return isDone
            ? Done(console, name, when.Until)
            : console.Refused(
                "notOpen",
                console.Say("Cette proposition n’est plus ouverte.", "This proposal is no longer open.")
            );
    }

    private static int Done(VerbConsole console, ProposalName name, DateOnly? until) =>
        console.Print(
            new
            {
                number = name.Number,
                state = until is null ? "skipped" : "postponed",
                until,
            },
            writer =>
                writer.WriteLine(
                    until is { } day
                        ? console.Say(
                            $"{name.Number} : reportée au {console.Day(day)}.",
                            $"{name.Number}: put off to {console.Day(day)}."
                        )
                        : console.Say($"{name.Number} : passée.", $"{name.Number}: skipped.")
                )
        );
}
