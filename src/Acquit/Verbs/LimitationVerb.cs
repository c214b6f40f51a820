using System.CommandLine;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Verbs;

/// <summary><c>acquit limitation</c>: until when a debt can be claimed, what interrupted it and what did not.</summary>
internal static class LimitationVerb
{

    public static Command Create(VerbConsole console)
    {
        var options = new LimitationOptions(console);
        var command = new Command(
            "limitation",
            console.Say(
                "Jusqu’à quand une créance peut être réclamée en justice.",
                "Until when a debt can be claimed in court."
            )
        );
        options.AddTo(command);
        command.SetAction(parsed =>
            options.WhyNot(parsed) is { } misuse
                ? console.WrongUsage("usage", misuse)
                : Run(console, options.Question(parsed))
        );
        return command;
    }

    private static int Run(VerbConsole console, LimitationQuestion asked)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        if (LimitationPeriod.WhyNot(asked.Debt, book) is { } gap)
        {
            return console.Refused(gap.Code, gap.Sentence(console.Language));
        }

        var period = LimitationPeriod.For(asked.Debt, book);
        var notes = Notes(console, period, asked.Later);
        return console.Print(
            Json(console, period, asked.AsOf, notes),
            writer => Write(console, writer, period, asked.AsOf, notes)
        );
    }

    private static object Json(VerbConsole console, LimitationPeriod period, DateOnly asOf, List<string> notes) =>
        new
        {
            expiresOn = period.ExpiresOn,
            years = period.Years,
            rule = period.Rule.Reference,
            interruptions = period.Interruptions.Select(one => new
            {
                on = one.On,
                cause = one.Cause.Key(),
                rule = one.Rule,
            }),
            suspensions = period.Suspensions.Select(one => new
            {
                from = one.From,
                until = one.Until,
                rule = one.Rule,
            }),
            longStopOn = period.LongStopOn,
            ignored = period.Ignored.Select(one => new
            {
                on = one.On,
                cause = one.Cause.Key(),
                why = one.WhyIn(console.Language),
            }),
            asOf,
            passed = period.IsPassed(asOf),
            confidence = period.Rule.Confidence.Key(),
            notes,
        };

    private static List<string> Notes(VerbConsole console, LimitationPeriod period, int later)
    {
        var notes = period
            .Interruptions.Select(one => one.Cause.Caveat(console.Language))
            .Where(text => text.Length > 0)
            .Distinct()
            .ToList();
        if (period.LongStopOn is { } longStop)
        {
            notes.Add(
                console.Say(
                    $"Délai butoir : vingt ans de la naissance du droit, le {console.Day(longStop)} (C. civ., "
                        + "art. 2232).",
                    $"Long stop: twenty years from the birth of the right, {console.Day(longStop)} "
                        + "(C. civ., art. 2232)."
                )
            );
        }

        if (later > 0)
        {
            notes.Add(
                console.Say(
                    later == 1
                        ? "1 événement postérieur au jour de la question n’est pas compté."
                        : $"{later} événements postérieurs au jour de la question ne sont pas comptés.",
                    later == 1 ? "1 later event is not counted." : $"{later} later events are not counted."
                )
            );
        }

        return notes;
    }

    private static void Write(
        VerbConsole console,
        TextWriter writer,
        LimitationPeriod period,
        DateOnly asOf,
        IReadOnlyList<string> notes
    )
    {
        writer.WriteLine(Headline(console, period, asOf));
        WriteWhatCounted(console, writer, period);
        foreach (var one in period.Ignored)
        {
            writer.WriteLine(
                $"  {console.Day(one.On)} {Labels.Of(one.Cause, console)}{console.Say(" :", ":")} "
                    + $"{one.WhyIn(console.Language)}"
            );
        }

        foreach (var note in notes)
        {
            writer.WriteLine("- " + note);
        }
    }

    private static void WriteWhatCounted(VerbConsole console, TextWriter writer, LimitationPeriod period)
    {
        foreach (var one in period.Interruptions)
        {
            writer.WriteLine(
                console.Say(
                    $"+ {console.Day(one.On)} {Labels.Of(one.Cause, console)} : interrompt ({one.Rule})",
                    $"+ {console.Day(one.On)} {Labels.Of(one.Cause, console)}: interrupts ({one.Rule})"
                )
            );
        }

        foreach (var one in period.Suspensions)
        {
            writer.WriteLine(
                console.Say(
                    $"+ {console.Day(one.From)} → {console.Day(one.Until)} : suspend ({one.Rule})",
                    $"+ {console.Day(one.From)} → {console.Day(one.Until)}: suspends ({one.Rule})"
                )
            );
        }
    }

    private static string Headline(VerbConsole console, LimitationPeriod period, DateOnly asOf)
    {
        var day = console.Day(period.ExpiresOn);
        var rule = console.Say(
            $"({period.Years} {(period.Years > 1 ? "ans" : "an")}, {console.Rule(period.Rule)})",
            $"({period.Years} {(period.Years > 1 ? "years" : "year")}, {console.Rule(period.Rule)})"
        );
        return period.IsPassed(asOf)
            ? console.Say($"Prescrite depuis le {day} à minuit {rule}", $"Time-barred since the end of {day} {rule}")
            : console.Say($"Dernier jour pour agir : {day} {rule}", $"Last day to act: {day} {rule}");
    }
}
