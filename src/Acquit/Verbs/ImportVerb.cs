using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.Law;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit import FILE…</c>: ledgers, open items, customer files and folders of invoices into the database; what
/// changes is shown before it is written.
/// </summary>
internal static class ImportVerb
{
    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var (files, terms, dryRun) = (Files(console), Terms(console), DryRun(console));
        var map = MapOption.Create(console);
        var (by, asOf) = (By(console), LawOptions.Day(console, "--as-of", console.Say(
            "Jour de l’import, s’il n’est pas d’aujourd’hui.", "Day of the import, when it is not today's.")));
        var command = new Command("import", console.Say(
            "Fait entrer des fichiers dans la base, et dit ce qui change.",
            "Brings files into the database, and says what changes."))
        {
            files, options.File, options.Creditor, terms, map, by, asOf, dryRun,
        };
        command.SetAction(parsed =>
        {
            if (WhyNot(console, parsed, (files, terms, asOf)) is { } refused)
            {
                return refused;
            }

            var problems = new List<ImportProblem>();
            var columns = MapOption.Read(parsed.GetValue(map), problems);
            if (problems.Count > 0)
            {
                return console.NothingRead(problems);
            }

            var given = columns is null ? null : new UsedMap(columns, null);
            var request = new Request(parsed.GetValue(files)!, parsed.GetValue(terms), given, parsed.GetValue(dryRun))
            {
                By = parsed.GetValue(by)?.Trim() is { Length: > 0 } name ? name : Environment.UserName,
                At = At(console, parsed.GetValue(asOf)),
            };
            return options.ForCreditor(parsed, (db, book) => Import(console, db, book, request));
        });
        return command;
    }

    /// <summary>The exit of a command that cannot be carried out as it was typed; null: it can.</summary>
    private static int? WhyNot(
        VerbConsole console, ParseResult parsed,
        (Argument<string[]> Files, Option<string> Terms, Option<DateOnly?> AsOf) options)
    {
        var odd = Array.Find(
            parsed.GetValue(options.Files)!, name => name.StartsWith("--", StringComparison.Ordinal));
        if (odd is not null)
        {
            return console.WrongUsage("usage", console.Say($"Option inconnue : {odd}.", $"Unknown option: {odd}."));
        }

        if (parsed.GetValue(options.Terms) is { } text && PaymentTerms.WhyNotParse(text) is { } why)
        {
            return console.WrongUsage("terms", why.Sentence(console.Language));
        }

        return parsed.GetValue(options.AsOf) is { } day && day > console.Clock.Today
            ? console.Refused("futureDay", console.Say(
                $"Le {console.Day(day)} n’est pas encore venu.", $"{console.Day(day)} has not come yet."))
            : null;
    }

    private static Argument<string[]> Files(VerbConsole console) => new("FILE")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say(
            "FEC, pièces ouvertes, fichier clients, dossier de factures PDF.",
            "FEC, open items, customer file, folder of invoices as PDF."),
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<string> Terms(VerbConsole console) => new("--terms")
    {
        Description = console.Say(
            "Délai de paiement du créancier désormais : 30d, 45d-eom…",
            "Payment terms of the creditor from now on: 30d, 45d-eom…"),
    };

    private static Option<bool> DryRun(VerbConsole console) => new("--dry-run")
    {
        Description = console.Say(
            "Montre ce qui changerait, n’écrit rien.", "Shows what would change, writes nothing."),
    };

    private static Option<string> By(VerbConsole console) => new("--by")
    {
        HelpName = console.Say("NOM", "NAME"),
        Description = console.Say(
            "Qui importe : son nom ; l’utilisateur du système par défaut.",
            "Who imports: the name; the user of the system by default."),
    };

    /// <summary>Now, or the middle of an earlier day.</summary>
    private static DateTimeOffset At(VerbConsole console, DateOnly? day) =>
        day is { } earlier && earlier < console.Clock.Today
            ? new DateTimeOffset(earlier, new TimeOnly(11, 0), TimeSpan.Zero) : console.Clock.Now;

    private static int Import(VerbConsole console, AcquitDb db, CreditorBook book, Request request)
    {
        var isDryRun = request.IsDryRun;
        if (request.Terms is { } text && !isDryRun)
        {
            CreditorDesk.SetTerms(db, book, PaymentTerms.Parse(text), request.At);
        }

        var act = new ImportAct(book.Id, request.By, request.At)
        {
            Law = LawLibrary.Open(console.Data).Book,
        };
        var outcomes = request.Files.Select(path => Import(console, db, (act, book), (path, request))).ToList();
        var problems = outcomes.SelectMany(outcome => outcome.Problems).ToList();
        if (outcomes.TrueForAll(outcome => outcome.Kind == ImportOutcome.Unreadable))
        {
            return console.NothingRead(problems);
        }

        var creditor = (book.Creditor.Name, request.Terms ?? book.Creditor.Terms);
        console.Print(ImportJson.Of(console, creditor, outcomes, isDryRun), _ => { });
        foreach (var assumption in console.Json ? [] : ImportJson.Assumptions(console, outcomes, creditor.Item2))
        {
            console.Messages.WriteLine(console.Say("Hypothèse : ", "Assumption: ") + assumption);
        }

        console.Tell(problems);
        return 0;
    }

    /// <summary>One file or folder, told as it comes.</summary>
    private static ImportOutcome Import(
        VerbConsole console, AcquitDb db, (ImportAct Act, CreditorBook Book) into, (string Path, Request Request) from)
    {
        var (path, isDryRun) = (from.Path, from.Request.IsDryRun);
        console.Working(console.Say($"Lecture de {path}…", $"Reading {path}…"));
        var table = new ImportTable(console, isDryRun);
        var accounts = new CustomerAccounts(into.Book.Creditor.CustomerPrefixes);
        var outcome = Directory.Exists(path)
            ? ImportDesk.ImportFolder(db, into.Act, path, isDryRun)
            : ImportDesk.Import(
                db, into.Act,
                Intake.Read(path, accounts, from.Request.Map ?? UsedMap.Kept(db, into.Book.Id)), isDryRun, table.Show);
        console.Working("");
        db.ChangeTracker.Clear();
        table.End(outcome);
        return outcome;
    }

    private sealed record Request(string[] Files, string? Terms, UsedMap? Map, bool IsDryRun)
    {
        public required string By { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
