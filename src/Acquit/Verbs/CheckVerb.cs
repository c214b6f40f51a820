using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Prepare;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Verbs;

/// <summary><c>acquit check DEBTOR --amount SUM</c>: may a new order be delivered on credit?</summary>
internal static class CheckVerb
{
    private const int Refused = 3;

    public static Command Create(VerbConsole console)
    {
        var debtor = DebtorAsked.Argument(console);
        var amount = new Option<string>("--amount")
        {
            Required = true,
            Description = console.Say("La commande, TTC, 1234.56.", "The order with VAT, 1234.56."),
        };
        var options = new DatabaseOptions(console);
        var command = new Command("check", console.Say(
            "Peut-on livrer à crédit ce client pour ce montant ?", "May this customer be delivered on credit?"))
        {
            debtor, amount, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            var form = new RecordVerbForm(console, parsed);
            var order = form.Amount(amount);
            return form.Problem is { } problem ? console.WrongUsage("usage", problem)
                : Run(console, (options.Open(parsed), parsed.GetValue(options.Creditor)), parsed.GetValue(debtor)!,
                    order);
        });
        return command;
    }

    private static int Run(
        VerbConsole console, (Database Database, string? Creditor) where, string debtor, Money order)
    {
        using var db = where.Database.Open();
        if (DebtorAsked.Find(console, db, (debtor, where.Creditor), out var exit) is not { } named)
        {
            return exit;
        }

        var today = console.Clock.Today;
        var row = db.Dossiers.AsNoTracking().Single(one =>
            one.CreditorId == named.Creditor && one.Id == named.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, named.Creditor), [row], today)[0];
        var check = DeliveryCheck.Of(loaded.Dossier, order, today);
        console.Print(
            new
            {
                dossier = DebtorAsked.Json(named), answer = check.Answer, order, balance = check.Owed, check.Limit,
                reasons = check.Doubts.Select(doubt => new
                {
                    code = doubt.Reason.Key(), text = doubt.Sentence(console.Language),
                }),
            },
            writer =>
            {
                writer.WriteLine($"{named.Name} ({named.Key}, dossier {named.Number}) : {Said(console, check.Answer)}");
                foreach (var doubt in check.Doubts)
                {
                    writer.WriteLine($"  {doubt.Sentence(console.Language)}");
                }
            });
        return check.Answer == DeliveryAnswer.No ? Refused : 0;
    }

    private static string Said(VerbConsole console, DeliveryAnswer answer) => answer switch
    {
        DeliveryAnswer.Yes => console.Say("livrer à crédit", "deliver on credit"),
        DeliveryAnswer.Ask => console.Say("à décider par une personne", "a person decides"),
        DeliveryAnswer.No => console.Say("pas à crédit", "not on credit"),
    };
}
