using System.CommandLine;
using System.Text.Json;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit ways</c>: which ways are open to a claim, before which court, at what cost, and why not.
/// </summary>
internal static class WaysVerb
{
    public static Command Create(VerbConsole console)
    {
        var options = new WaysOptions(console);
        var command = new Command("ways", console.Say(
            "Quelles voies sont ouvertes à une créance, devant quel tribunal, à quel coût.",
            "Which ways are open to a claim, before which court, at what cost."));
        options.AddTo(command);
        command.SetAction(parsed =>
            options.WhyNot(parsed) is { } misuse
                ? console.WrongUsage("usage", misuse)
                : Run(console, options.Facts(parsed), options.Day(parsed)));
        return command;
    }

    private static int Run(VerbConsole console, ClaimFacts facts, DateOnly day)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        var answers = WaysOpen.For(facts, book, day);
        return console.Print(
            new { asOf = day, ways = answers.Select(answer => Json(console, answer, book)) },
            writer =>
            {
                foreach (var answer in answers)
                {
                    Write(console, writer, answer, book);
                }
            });
    }

    private static object Json(VerbConsole console, WayAnswer answer, LawBook book) =>
        new
        {
            way = answer.Way.Key(),
            open = answer.IsOpen,
            canBeOpened = answer.CanBeOpened,
            closed = answer.Closed.Select(one => new
            {
                why = Key(one.Why),
                text = one.Why.Sentence(console.Language),
                rule = one.Rule?.Reference,
                confidence = one.Rule?.Confidence.Key(),
                limit = one.Limit,
            }),
            court = answer.Court is { } court ? Json(console, court, book) : null,
            costs = answer.Costs.Select(cost => new
            {
                kind = Key(cost.Kind),
                atLeast = cost.AtLeast,
                atMost = cost.AtMost,
                bearer = Key(cost.Bearer),
                rule = cost.Rule.Reference,
                confidence = cost.Rule.Confidence.Key(),
                toConfirm = cost.IsToConfirm,
            }),
            duration = answer.Duration is { } duration
                ? new
                {
                    months = duration.Length.Months,
                    days = duration.Length.Days,
                    kind = Key(duration.Kind),
                    rule = duration.Rule.Reference,
                    toConfirm = duration.Rule.Confidence != Confidence.Verified,
                }
                : null,
            missing = answer.Missing.Select(piece => piece.Key()),
            notes = answer.Notes.Select(note => new { note = Key(note), text = note.Sentence(console.Language) }),
        };

    private static object Json(VerbConsole console, CourtChoice court, LawBook book) =>
        new
        {
            kind = court.Forum?.Key(),
            orElse = court.OrElse?.Key(),
            city = court.City,
            reasons = court.Reasons.Select(reason => new
            {
                reason = Key(reason),
                text = reason.Sentence(console.Language),
                rule = reason.Rule(book).Reference,
                confidence = reason.Rule(book).Confidence.Key(),
            }),
            asks = court.Asks.Select(ask => new { ask = Key(ask), text = ask.Sentence(console.Language) }),
            doubts = court.Doubts.Select(doubt => new { doubt = Key(doubt), text = doubt.Sentence(console.Language) }),
        };

    private static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Write(VerbConsole console, TextWriter writer, WayAnswer answer, LawBook book)
    {
        writer.WriteLine($"{(answer.IsOpen ? "+" : "-")} {answer.Way.Name(console.Language)}");
        if (!answer.IsOpen)
        {
            foreach (var one in answer.Closed)
            {
                writer.WriteLine("    " + Closed(console, one));
            }

            return;
        }

        foreach (var line in Lines(console, answer, book))
        {
            writer.WriteLine("    " + line);
        }
    }

    private static string Closed(VerbConsole console, WayClosed one)
    {
        var limit = one.Limit is { } sum ? console.Say("limite ", "limit ") + console.Euros(sum) : null;
        var about = string.Join(" ; ", new[] { limit, one.Rule is { } rule ? console.Rule(rule) : null }
            .Where(part => part is not null));
        return one.Why.Sentence(console.Language) + (about.Length > 0 ? $" ({about})" : "");
    }

    private static IEnumerable<string> Lines(VerbConsole console, WayAnswer answer, LawBook book)
    {
        if (answer.Court is { Forum: { } forum } court)
        {
            yield return console.Say("tribunal : ", "court: ") + forum.Name(console.Language)
                + (court.OrElse is { } other ? console.Say(" ou ", " or ") + other.Name(console.Language) : "")
                + $" ({console.Rule(court.Reasons[0].Rule(book))})";
        }

        foreach (var text in (answer.Court?.Asks ?? []).Select(ask => ask.Sentence(console.Language))
            .Concat((answer.Court?.Doubts ?? []).Select(doubt => doubt.Sentence(console.Language))))
        {
            yield return text;
        }

        foreach (var cost in answer.Costs)
        {
            yield return Cost(console, cost);
        }

        if (answer.Duration is { } duration)
        {
            yield return Duration(console, duration);
        }

        if (answer.Missing.Count > 0)
        {
            yield return console.Say("manque : ", "missing: ")
                + string.Join(", ", answer.Missing.Select(piece => piece.Name(console.Language)));
        }

        foreach (var note in answer.Notes)
        {
            yield return note.Sentence(console.Language);
        }
    }

    private static string Cost(VerbConsole console, WayCost cost)
    {
        var sum = cost switch
        {
            { AtLeast: { } least, AtMost: { } most } when least != most =>
                console.Say($"{console.Euros(least)} ou {console.Euros(most)}",
                    $"{console.Euros(least)} or {console.Euros(most)}"),
            { AtLeast: { IsPositive: true } least } => console.Euros(least),
            { AtLeast: not null } => console.Say("gratuit", "free"),
            _ => console.Say("à demander", "to be asked"),
        };
        var bearer = cost.Bearer == CostBearer.Nobody ? "" : $", {cost.Bearer.Name(console.Language)}";
        return $"{cost.Kind.Name(console.Language)}{console.Say(" :", ":")} {sum}{bearer} ({console.Rule(cost.Rule)})";
    }

    private static string Duration(VerbConsole console, WayDuration duration)
    {
        var length = Length(console, duration.Length);
        var text = duration.Kind switch
        {
            WayDurationKind.AtMost => console.Say($"durée : {length} au plus", $"duration: {length} at most"),
            WayDurationKind.AtLeast => console.Say($"durée : {length} au moins", $"duration: {length} at least"),
            WayDurationKind.AtLeastAfterService => console.Say(
                $"titre : {length} après la signification au plus tôt",
                $"title: {length} after service at the earliest"),
        };
        // A nested bracket would bury the doubt: it stands after the length.
        var doubt = duration.Rule.Confidence == Confidence.Verified
            ? "" : console.Say(", à confirmer", ", to be confirmed");
        return $"{text}{doubt} ({duration.Rule.Reference})";
    }

    private static string Length(VerbConsole console, Period length)
    {
        var months = console.Say($"{length.Months} mois", length.Months == 1 ? "1 month" : $"{length.Months} months");
        return length.Days == 0
            ? months
            : months + console.Say($" et {length.Days} jours", $" and {length.Days} days");
    }
}
