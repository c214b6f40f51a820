using System.CommandLine;
using Acquit.App.Law;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary><c>acquit law list | show KEY | check</c>: the dated values on which everything rests.</summary>
internal static class LawVerb
{
    public static Command Create(VerbConsole console) =>
        new(
            "law",
            console.Say(
                "Le recueil de droit : valeurs datées, sources, degré de certitude.",
                "The law book: dated values, sources, confidence."
            )
        )
        {
            List(console),
            Show(console),
            Check(console),
        };

    private static Command List(VerbConsole console)
    {
        var command = new Command("list", console.Say("Toutes les clés.", "All keys."));
        command.SetAction(_ =>
        {
            if (LawOptions.Book(console, out var exit) is not { } book)
            {
                return exit;
            }

            var rows = LawKeys.All.Select(key => Row(book[key])).ToList();
            return console.Print(
                new { version = book.Version, keys = rows },
                writer =>
                {
                    foreach (var series in LawKeys.All.Select(key => book[key]))
                    {
                        var last = series.Values.Versions[^1];
                        writer.WriteLine(
                            $"{series.Key.Text, -48}{console.Number(series.Text(last.Value)), 10} "
                                + $"{Labels.Of(series.Key.Unit, console), -14}"
                                + console.Day(last.ValidFrom)
                                + $"  {Labels.Of(last.Citation.Confidence, console)}".TrimEnd()
                        );
                    }
                }
            );
        });
        return command;
    }

    private static ListRow Row(LawSeries series)
    {
        var last = series.Values.Versions[^1];
        return new(
            series.Key.Text,
            series.Title,
            series.Key.Unit.Key(),
            series.Values.Versions.Count,
            last.ValidFrom,
            series.Text(last.Value),
            series.Values.CoveredUntil,
            last.Citation.Confidence.Key()
        );
    }

    private static Command Show(VerbConsole console)
    {
        var name = new Argument<string>("KEY") {
            HelpName = console.Say("CLÉ", "KEY"),
            Description = console.Say(
                "Une clé de « acquit law list » : late-payment/fixed-indemnity…",
                "A key of \"acquit law list\": late-payment/fixed-indemnity…"),
        };
        var on = LawOptions.Day(console, "--on",
            console.Say("Jour ; aujourd’hui par défaut.", "Day; today by default."));
        var command = new Command("show", console.Say("Une valeur à un jour.", "A value on a day.")) { name, on };
        command.SetAction(parsed =>
        {
            if (LawOptions.Book(console, out var exit) is not { } book)
            {
                return exit;
            }

            var day = parsed.GetValue(on) ?? console.Clock.Today;
            return LawKeys.Find(parsed.GetRequiredValue(name)) is not { } key
                    ? console.WrongUsage(
                        "lawKeyUnknown",
                        console.Say(
                            $"Le recueil n’a pas « {parsed.GetRequiredValue(name)} ». acquit law list donne les clés.",
                            $"No '{parsed.GetRequiredValue(name)}' in the law book. acquit law list prints the keys."
                        )
                    )
                : book.WhyNot(key, day) is { } gap ? console.Refused(gap.Code, gap.Sentence(console.Language))
                : Print(console, book[key], day);
        });
        return command;
    }

    private static int Print(VerbConsole console, LawSeries series, DateOnly day)
    {
        var version = series.Values.On(day)!;
        var json = new
        {
            key = series.Key.Text,
            on = day,
            value = series.Text(version.Value),
            unit = series.Key.Unit.Key(),
            validFrom = version.ValidFrom,
            reference = version.Citation.Reference,
            confidence = version.Citation.Confidence.Key(),
            title = series.Title,
            source = version.Citation.Source,
            selectedBy = series.SelectedBy.Key(),
            coveredUntil = series.Values.CoveredUntil,
            checkedOn = version.CheckedOn,
            note = series.Note,
        };
        return console.Print(
            json,
            writer =>
            {
                writer.WriteLine(series.Title);
                writer.WriteLine(
                    $"{console.Number(json.value)} {Labels.Of(series.Key.Unit, console)} "
                        + $"({console.Say("depuis le", "since")} {console.Day(version.ValidFrom)})"
                );
                writer.WriteLine(console.Rule(version.Citation));
                Sources(console, writer, json.source, series.Note);
            }
        );
    }

    private static void Sources(VerbConsole console, TextWriter writer, string source, string note)
    {
        if (source.Length > 0)
        {
            writer.WriteLine(console.Say("Source : ", "Source: ") + source);
        }

        if (note.Length > 0)
        {
            writer.WriteLine("- " + note);
        }
    }

    private static Command Check(VerbConsole console)
    {
        var command = new Command("check", console.Say(
            "Relit tous les fichiers, et recalcule les séries déduites.",
            "Reads all files again, and derives the derived series."));
        command.SetAction(_ =>
        {
            var reading = LawLibrary.Open(console.Data);
            if (reading.Book is not { } book)
            {
                return console.NothingRead(reading.Problems);
            }

            console.Tell(reading.Problems);
            var values = LawKeys.All.Sum(key => book[key].Values.Versions.Count);
            var json = new
            {
                keys = LawKeys.All.Count,
                values,
                version = book.Version,
                problems = console.ProblemsJson(reading.Problems),
            };
            return console.Print(
                json,
                writer =>
                    writer.WriteLine(
                        console.Say(
                            $"{console.Count(json.keys, "clé", "key")}, {console.Count(values, "valeur", "value")}, "
                                + $"{console.Count(reading.Problems.Count, "problème", "problem")}. {book.Version}",
                            $"{console.Count(json.keys, "clé", "key")}, {console.Count(values, "valeur", "value")}, "
                                + $"{console.Count(reading.Problems.Count, "problème", "problem")}. {book.Version}"
                        )
                    )
            );
        });
        return command;
    }

    private sealed record ListRow(
        string Key,
        string Title,
        string Unit,
        int Versions,
        DateOnly ValidFrom,
        string Value,
        DateOnly? CoveredUntil,
        string Confidence
    );
}
