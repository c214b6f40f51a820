using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit claim</c>: the legal claim of a debtor or an invoice, line by line, beside what the books say.
/// </summary>
internal static class ClaimVerb
{
    public static Command Create(VerbConsole console)
    {
        var (options, asOf) = (new DatabaseOptions(console), PipelineVerbs.AsOf(console));
        var about = new Argument<string>("about")
        {
            HelpName = console.Say("DÉBITEUR|FACTURE", "DEBTOR|INVOICE"),
            Description = console.Say(
                "Débiteur (code, compte/code ou #numéro) ou numéro de facture.",
                "Debtor (code, account/code or #number) or number of an invoice."),
        };
        var command = new Command("claim", console.Say(
            "Le décompte de la créance : principal, intérêts ligne par ligne, indemnité, règlements imputés.",
            "The legal claim: principal, interest line by line, indemnity, payments imputed."))
        {
            about, asOf, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            using var db = options.Open(parsed).Open();
            var asked = (Text: parsed.GetValue(about)!, Creditor: parsed.GetValue(options.Creditor));
            var holders = DebtorSearch.Find(db, asked.Text, asked.Creditor).Count > 0
                ? []
                : DebtorSearch.WithInvoice(db, asked.Text, asked.Creditor);
            var named = holders.Count == 1 ? holders[0]
                : holders.Count > 1 ? DebtorAsked.Several(console, asked.Text, holders, out exit)
                : DebtorAsked.Find(console, db, asked, out exit);
            var day = parsed.GetValue(asOf) ?? console.Clock.Today;
            return named is null ? exit
                : Answer(console, (db, rules.Law), named, (holders.Count == 1 ? asked.Text : null, day));
        });
        return command;
    }

    /// <param name="console">where the answer goes</param>
    /// <param name="from">the database and the law book</param>
    /// <param name="named">whose debt</param>
    /// <param name="what">the one invoice, null for all that is overdue; and the day</param>
    private static int Answer(
        VerbConsole console, (AcquitDb Db, LawBook Law) from, NamedDebtor named, (string? Invoice, DateOnly AsOf) what)
    {
        var (db, law) = from;
        var row = db.Dossiers.Single(one => one.CreditorId == named.Creditor && one.Id == named.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, named.Creditor), [row], what.AsOf)[0];
        var asked = loaded.Dossier.Items
            .Where(item => item.Kind == ItemKind.Invoice && (what.Invoice is null || item.Ref == what.Invoice))
            .ToList();
        var items = asked.Where(item => item.DueOn < what.AsOf).ToList();
        if (items.Count == 0)
        {
            return asked.Count == 0 ? NothingOpen(console, named, what) : NothingDue(console, asked, what.AsOf);
        }

        var request = ClaimDesk.Request(db, named.Creditor, loaded, items, what.AsOf);
        if (Claim.WhyNot(request, law) is { } refusal)
        {
            return console.Refused(refusal.Key, refusal.Sentence(console.Language));
        }

        var answer = new ClaimAnswer(console, Claim.For(request, law), BookOf(loaded, items))
        {
            IsOneInvoice = what.Invoice is not null,
        };
        return console.Print(answer.Json(loaded.DebtorRow), answer.Write);
    }

    /// <summary>What the books leave open on these invoices, less the credits that no invoice has taken.</summary>
    private static Money BookOf(LoadedDossier loaded, IEnumerable<OpenItem> items) =>
        Money.Sum(items.Select(item => item.Open))
        - Money.Sum(loaded.Dossier.Credits.Select(credit => credit.Open));

    private static int NothingOpen(
        VerbConsole console, NamedDebtor named, (string? Invoice, DateOnly AsOf) what) => what.Invoice is { } invoice
        ? console.Refused("invoicePaid", console.Say(
            $"La facture {invoice} de {named.Name} est soldée au {console.Day(what.AsOf)} : rien à réclamer.",
            $"Invoice {invoice} of {named.Name} is paid on {console.Day(what.AsOf)}: nothing to claim."))
        : console.Refused("nothingOpen", console.Say(
            $"{named.Name} n’a aucune facture ouverte au {console.Day(what.AsOf)} : rien à réclamer.",
            $"{named.Name} has no open invoice on {console.Day(what.AsOf)}: nothing to claim."));

    private static int NothingDue(VerbConsole console, List<OpenItem> items, DateOnly asOf)
    {
        var next = console.Day(items.Min(item => item.DueOn));
        return console.Refused("nothingDue", console.Say(
            $"Rien n’est échu au {console.Day(asOf)} : la prochaine échéance est le {next}.",
            $"Nothing is overdue on {console.Day(asOf)}: the next due date is {next}."));
    }
}
