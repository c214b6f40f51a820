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

        if (LimitationPeriod.WhyNot(asked.PerformedOn, asked.Debtor, asked.Kind, book) is { } gap)
        {
            return console.Refused(gap.Code, gap.Sentence(console.Language));
        }

        var known = asked.Events.Where(one => one.On <= asked.AsOf).ToList();
        var period = LimitationPeriod.For(asked.PerformedOn, asked.Debtor, asked.Kind, known, book);
        var notes = Notes(console, period, asked.Events.Count - known.Count);
        var json = new
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
            ignored = period.Ignored.Select(one => new
            {
                on = one.On,
                cause = one.Cause.Key(),
                why = one.WhyIn(console.Language),
            }),
            asOf = asked.AsOf,
            passed = period.IsPassed(asked.AsOf),
            confidence = period.Rule.Confidence.Key(),
            notes,
        };
        return console.Print(json, writer => Write(console, writer, period, asked.AsOf, notes));
    }

    private static List<string> Notes(VerbConsole console, LimitationPeriod period, int later)
    {
        var notes = period
            .Interruptions.Select(one => one.Cause.Caveat(console.Language))
            .Where(text => text.Length > 0)
            .Distinct()
            .ToList();
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
        foreach (var one in period.Interruptions)
        {
            writer.WriteLine(
                console.Say(
                    $"+ {console.Day(one.On)} {Labels.Of(one.Cause, console)} : interrompt ({one.Rule})",
                    $"+ {console.Day(one.On)} {Labels.Of(one.Cause, console)}: interrupts ({one.Rule})"
                )
            );
        }

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

    private static string Headline(VerbConsole console, LimitationPeriod period, DateOnly asOf) =>
        period.IsPassed(asOf)
            ? console.Say(
                $"Prescrite depuis le {console.Day(period.ExpiresOn)} à minuit ({period.Years} ans, "
                    + $"{console.Rule(period.Rule)})",
                $"Time-barred since the end of {console.Day(period.ExpiresOn)} ({period.Years} years, "
                    + $"{console.Rule(period.Rule)})"
            )
            : console.Say(
                $"Dernier jour pour agir : {console.Day(period.ExpiresOn)} ({period.Years} ans, "
                    + $"{console.Rule(period.Rule)})",
                $"Last day to act: {console.Day(period.ExpiresOn)} ({period.Years} years, {console.Rule(period.Rule)})"
            );
}
