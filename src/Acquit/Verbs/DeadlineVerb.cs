using System.CommandLine;
using Acquit.Core;
using Acquit.Core.Dates;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit deadline</c>: the last day of a procedural period, with the working (CPC, art. 640 to 644).
/// </summary>
internal static class DeadlineVerb
{
    public static Command Create(VerbConsole console)
    {
        var asked = new Asked(console);
        var command = new Command(
            "deadline",
            console.Say(
                "Le dernier jour d’un délai de procédure, avec le raisonnement.",
                "The last day of a procedural period, with the working."
            )
        );
        asked.AddTo(command);
        command.SetAction(parsed =>
            asked.WhyNot(parsed) is { } misuse ? console.WrongUsage("usage", misuse) : Run(console, asked, parsed)
        );
        return command;
    }

    private static int Run(VerbConsole console, Asked asked, ParseResult parsed)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        var deadline = asked.Deadline(parsed, book.Calendar(asked.Court(parsed)));

        // the steps of JSON are in one language, so that a program may compare them
        var json = new
        {
            on = deadline.On,
            rule = deadline.Articles,
            steps = deadline.Steps.Select(step => step.In(Language.English)),
        };
        return console.Print(
            json,
            writer =>
            {
                writer.WriteLine($"{console.Day(deadline.On)} ({DayNames.Of(deadline.On, console.Language)})");
                foreach (var step in deadline.Steps)
                {
                    writer.WriteLine("- " + step.In(console.Language));
                }

                writer.WriteLine(string.Join(" · ", deadline.Articles));
            }
        );
    }

    /// <summary>The options and what they ask.</summary>
    private sealed class Asked(VerbConsole console)
    {
        private static readonly IEnumerable<Territory> _courts = Enum.GetValues<Territory>()
            .Where(Territories.HasCourts);

        private readonly Option<DateOnly?> _from = LawOptions.Day(
            console,
            "--from",
            console.Say("Jour de l’acte ; de l’audience avec --backwards.",
                "Day of the act; of the hearing with --backwards.")
        );
        private readonly Option<int?> _days = LawOptions.Count(console, "--days", console.Say("Jours.", "Days."));
        private readonly Option<int?> _months = LawOptions.Count(console, "--months", console.Say("Mois.", "Months."));
        private readonly Option<int?> _years = LawOptions.Count(console, "--years", console.Say("Années.", "Years."));
        private readonly Option<Territory?> _court = LawOptions.OneOf<Territory>(
            console,
            "--territory",
            console.Say("Siège de la juridiction", "Where the court sits"),
            text => Territories.Parse(text) is { } found && found.HasCourts() ? found : null,
            _courts.Select(Territories.Key)
        );

        private readonly Option<Territory?> _residence = LawOptions.OneOf<Territory>(
            console,
            "--residence",
            console.Say("Où demeure celui qui agit", "Where the person who acts lives"),
            Territories.Parse,
            Enum.GetValues<Territory>().Select(Territories.Key)
        );

        private readonly Option<ProceduralAct?> _act = LawOptions.OneOf<ProceduralAct>(
            console,
            "--act",
            console.Say("Acte que la distance allonge", "Act that distance lengthens"),
            ProceduralActs.Parse,
            Enum.GetValues<ProceduralAct>().Select(ProceduralActs.Key)
        );

        private readonly Option<bool> _backwards = new("--backwards")
        {
            Description = console.Say("Délai compté à rebours, en jours francs.", "Counted backwards, in clear days."),
        };

        public void AddTo(Command command)
        {
            Option[] all = [_from, _days, _months, _years, _court, _residence, _act, _backwards];
            foreach (var option in all)
            {
                command.Add(option);
            }
        }

        /// <summary>What the options cannot mean together; null when they can.</summary>
        public string? WhyNot(ParseResult parsed) =>
            parsed.GetValue(_from) is null ? console.Say("--from est nécessaire.", "--from is needed.")
            : PeriodOf(parsed).IsEmpty
                ? console.Say("Donnez --days, --months ou --years.", "Give --days, --months or --years.")
            : PeriodOf(parsed) is { Years: > 200 } or { Months: > 2400 }
                ? console.Say("Le délai est trop long.", "The period is too long.")
            : parsed.GetValue(_residence) is null != parsed.GetValue(_act) is null
                ? console.Say(
                    "--residence et --act vont ensemble : la distance n’allonge que certains actes.",
                    "--residence and --act go together: distance lengthens some acts only."
                )
            : parsed.GetValue(_act) is not null && parsed.GetValue(_backwards)
                ? console.Say(
                    "La distance n’allonge pas un délai à rebours.",
                    "Distance does not lengthen a backward delay."
                )
            : null;

        public Territory Court(ParseResult parsed) => parsed.GetValue(_court) ?? Territory.Metropole;

        public Deadline Deadline(ParseResult parsed, HolidayCalendar court)
        {
            var from = parsed.GetValue(_from)!.Value;
            var period = PeriodOf(parsed);
            return parsed.GetValue(_backwards) ? Core.Dates.Deadline.Backward(from, period, court)
                : parsed.GetValue(_act) is { } act
                    ? Core.Dates.Deadline.Forward(from, period, court, act, parsed.GetValue(_residence)!.Value)
                : Core.Dates.Deadline.Forward(from, period, court);
        }

        private Period PeriodOf(ParseResult parsed) =>
            new(parsed.GetValue(_years) ?? 0, parsed.GetValue(_months) ?? 0, parsed.GetValue(_days) ?? 0);
    }
}
