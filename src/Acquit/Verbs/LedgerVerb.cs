using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit ledger DEBTOR</c>: the customer's account line by line, with its balance, lettering and what is open.
/// </summary>
internal static class LedgerVerb
{
    private const int WidestLabel = 34;

    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var asOf = PipelineVerbs.AsOf(console);
        var options = new DatabaseOptions(console);
        var command = new Command("ledger", console.Say("Le compte d’un client, ligne par ligne.",
            "The account of a customer, line by line."))
        {
            debtor, asOf, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            using var db = options.Open(parsed).Open();
            if (DebtorAsked.Find(console, db, (parsed.GetValue(debtor)!, parsed.GetValue(options.Creditor)),
                out var exit) is not { } named)
            {
                return exit;
            }

            var terms = CreditorBook.One(db, named.Creditor).Creditor.Terms;
            return Answer(console, named,
                DebtorLedger.Read(db, named, terms, parsed.GetValue(asOf) ?? console.Clock.Today));
        });
        return command;
    }

    private static int Answer(VerbConsole console, NamedDebtor debtor, DebtorLedger ledger) => console.Print(
        new
        {
            ledger.AsOf,
            dossier = DebtorAsked.Json(debtor),
            lines = ledger.Lines.Select(line => new
            {
                line.Line.Account.Account, line.Line.Account.Auxiliary, line.Line.Journal, line.Line.EntryDate,
                @ref = line.Line.PieceRef, line.Line.PieceDate, line.Line.Label, line.DueOn,
                debit = line.Line.Amount.IsPositive ? line.Line.Amount : Money.Zero,
                credit = line.Line.Amount.IsNegative ? -line.Line.Amount : Money.Zero,
                line.Balance, line.Line.Lettering, line.Line.LetteredOn, line.Open,
            }),
            totalDebit = ledger.Debit,
            totalCredit = ledger.Credit,
            ledger.Balance,
        },
        writer => Write(writer, console, debtor, ledger));

    private static void Write(TextWriter writer, VerbConsole console, NamedDebtor debtor, DebtorLedger ledger)
    {
        writer.WriteLine(console.Say(
            $"{debtor.Name} ({debtor.Key}, dossier {debtor.Number}) — compte au {console.Day(ledger.AsOf)}",
            $"{debtor.Name} ({debtor.Key}, dossier {debtor.Number}): account on {console.Day(ledger.AsOf)}"));
        writer.WriteLine();
        var table = new TextTable(rightFrom: 5);
        table.Add(console.Say("Date", "Date"), console.Say("Pièce", "Ref"), console.Say("Libellé", "Label"),
            console.Say("Échéance", "Due"), console.Say("Let.", "Let."), console.Say("Débit", "Debit"),
            console.Say("Crédit", "Credit"), console.Say("Solde", "Balance"), console.Say("Ouvert", "Open"));
        foreach (var line in ledger.Lines)
        {
            table.Add(
                console.Day(line.Line.EntryDate),
                line.Line.PieceRef,
                TextTable.Short(line.Line.Label, WidestLabel),
                line.DueOn is { } due ? console.Day(due) : "",
                line.Line.Lettering,
                line.Line.Amount.IsPositive ? console.Euros(line.Line.Amount) : "",
                line.Line.Amount.IsNegative ? console.Euros(-line.Line.Amount) : "",
                console.Euros(line.Balance),
                line.Open.IsZero ? "·" : console.Euros(line.Open));
        }

        table.Add("", "", console.Say("Total", "Total"), "", "", console.Euros(ledger.Debit),
            console.Euros(ledger.Credit),
            console.Euros(ledger.Balance), "");
        table.Fit(console.Width, 4, 3, 8, 1).Write(writer, hasTotal: true);
    }
}
