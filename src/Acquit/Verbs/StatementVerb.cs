using System.CommandLine;
using System.Security.Cryptography;
using Acquit.App.Compose;
using Acquit.App.Record;
using Acquit.Letters;

namespace Acquit.Verbs;

/// <summary><c>acquit statement DEBTOR</c>: the customer's statement of account, to read or as PDF.</summary>
internal static class StatementVerb
{
    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var (options, asOf) = (new DatabaseOptions(console), PipelineVerbs.AsOf(console));
        var from = LawOptions.Day(console, "--from", console.Say(
            "Premier jour des mouvements ; ce qui précède est un solde.",
            "First day of the movements; what lies before is one balance."));
        var pdf = new Option<FileInfo?>("--pdf")
        {
            HelpName = console.Say("FICHIER", "FILE"),
            Description = console.Say("Écrit le relevé en PDF.", "Writes the statement as PDF."),
        };
        var command = new Command("statement", console.Say(
            "Le relevé de compte d’un client : mouvements, solde, reste à payer par échéance.",
            "The statement of account of a customer: movements, balance, what is left to pay by due date."))
        {
            debtor, from, asOf, pdf, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            using var db = options.Open(parsed).Open();
            if (DebtorAsked.Find(console, db, (parsed.GetValue(debtor)!, parsed.GetValue(options.Creditor)),
                out var exit) is not { } named)
            {
                return exit;
            }

            var made = StatementDesk.Of(
                db, named, parsed.GetValue(from), parsed.GetValue(asOf) ?? console.Clock.Today);
            return made.Facts is { } facts ? Answer(console, named, facts, parsed.GetValue(pdf))
                : console.Refused(Key(made.Refused!.Value), made.Sentence(console.Language)!);
        });
        return command;
    }

    private static string Key(StatementRefusal refusal) => refusal switch
    {
        StatementRefusal.AccountEmpty => "accountEmpty",
        StatementRefusal.PeriodBackwards => "periodBackwards",
    };

    private static int Answer(VerbConsole console, NamedDebtor debtor, StatementFacts facts, FileInfo? file)
    {
        var bytes = StatementDesk.Pdf(facts);
        if (file is not null)
        {
            File.WriteAllBytes(file.FullName, bytes.ToArray());
        }

        return console.Print(
            new
            {
                facts.AsOf,
                facts.From,
                dossier = DebtorAsked.Json(debtor),
                facts.Opening,
                facts.Balance,
                open = facts.Schedule.Total,
                overdue = facts.Schedule.In(Core.Receivables.DueWindow.Overdue),
                notApplied = facts.NotApplied,
                lines = facts.Lines.Count,
                pdf = file?.FullName,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            },
            writer => writer.Write(file is null
                ? LetterText.Of(StatementOfAccount.Of(facts))
                : console.Say($"Relevé écrit : {file.FullName}\n", $"Statement written: {file.FullName}\n")));
    }
}
