using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Prepare;
using Acquit.App.Record;
using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit prepare DEBTOR [--letter KEY]</c>: a letter outside the steps of the method.</summary>
internal static class PrepareVerb
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var letter = new Option<string>("--letter")
        {
            HelpName = "KEY",
            Description = console.Say("Le courrier ; sans lui : la liste, et ce qui manque à chacun.",
                "The letter; without it: the list, and what each lacks."),
        };
        var channel = new Option<string>("--channel")
        {
            Description = console.Say("letter, registered-letter, email ; letter par défaut.",
                "letter, registered-letter, email; letter by default."),
        };
        channel.AcceptOnlyFromAmong("letter", "registered-letter", "email");
        var items = new Option<string>("--items")
        {
            Description = console.Say("Factures concernées, séparées par des virgules.",
                "Invoices concerned, separated by commas."),
        };
        var since = Since(console);
        var by = PipelineVerbs.By(console);
        var options = new DatabaseOptions(console);
        var command = new Command("prepare", console.Say(
            "Préparer un courrier hors des étapes : réponse à une contestation, avoir, échéancier, quittance. "
                + "Il attend ensuite une approbation.",
            "Prepare a letter outside the steps: answer to a dispute, credit note, payment plan, receipt. "
                + "It then waits for approval."))
        {
            debtor, letter, channel, items, since, by, options.Creditor, options.File,
        };
        command.SetAction(parsed => Run(
            console, (options.Open(parsed), parsed.GetValue(options.Creditor)), parsed.GetValue(debtor)!,
            parsed.GetValue(letter) is not { } key ? null : new LetterAsked(
                key, Channels.Parse(parsed.GetValue(channel) ?? "letter")!.Value,
                (parsed.GetValue(items) ?? "").Split(
                    ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                parsed.GetValue(by) ?? "") { Since = parsed.GetValue(since) }));
        return command;
    }

    private static Option<DateOnly?> Since(VerbConsole console) => LawOptions.Day(console, "--since",
        console.Say("Premier jour d’un relevé de compte.", "First day of a statement of account."));

    private static int Run(
        VerbConsole console, (Database Database, string? Creditor) where, string debtor, LetterAsked? asked)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        using var db = where.Database.Open();
        if (DebtorAsked.Find(console, db, (debtor, where.Creditor), out exit) is not { } named)
        {
            return exit;
        }

        var (desk, today) = (new PrepareDesk(where.Database, rules, console.Clock), console.Clock.Today);
        if (asked is null)
        {
            return Listed(console, named, desk.Offers(named, today));
        }

        if (desk.Prepare(named, asked, today) is { } refused)
        {
            return console.Refused(refused.Key(), refused.Sentence(console.Language));
        }

        new DailyRun(where.Database, rules, console.Clock).LookAt(
            CreditorBook.One(db, named.Creditor), named.Dossier, today);
        return console.Print(
            new { dossier = DebtorAsked.Json(named), prepared = asked.Letter, channel = asked.Channel.Key() },
            writer => writer.WriteLine($"{named.Name}, {NameOf(console, asked.Letter)}" + console.Say(
                " : à relire et à approuver (acquit queue, acquit approve).",
                ": to be read and approved (acquit queue, acquit approve).")));
    }

    private static int Listed(VerbConsole console, NamedDebtor named, IReadOnlyList<LetterOffer> offers) =>
        console.Print(
            new
            {
                dossier = DebtorAsked.Json(named),
                letters = offers.Select(one => new
                {
                    one.Letter, code = one.Refusal?.Key(), text = one.Refusal?.Sentence(console.Language),
                }),
            },
            writer =>
            {
                writer.WriteLine($"{named.Name} ({named.Key}, dossier {named.Number})");
                foreach (var one in offers)
                {
                    var state = one.Refusal?.Sentence(console.Language) ?? console.Say("à préparer", "may be prepared");
                    writer.WriteLine($"  {one.Letter}  {state}");
                }
            });

    private static string NameOf(VerbConsole console, string letter) => StepNames.In(letter, console.Language);
}
