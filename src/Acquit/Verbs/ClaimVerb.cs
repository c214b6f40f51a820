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

        var claim = Claim.For(request, law);
        var book = Money.Sum(items.Select(item => item.Open));
        return console.Print(Json(console, loaded, claim, book), writer => Write(console, writer, claim, book));
    }

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

    private static object Json(VerbConsole console, LoadedDossier loaded, ClaimStatement claim, Money book) =>
        new
        {
            debtor = new { key = loaded.DebtorRow.Key, name = loaded.DebtorRow.Name },
            asOf = claim.AsOf,
            regime = claim.Regime,
            bookBalance = book,
            principalDue = claim.Principal,
            interestDue = claim.Interest,
            indemnityDue = claim.Indemnity,
            costsDue = claim.Costs,
            total = claim.Total,
            daily = claim.Daily,
            invoices = claim.Invoices.Select(one => new
            {
                number = one.Number,
                issuedOn = one.IssuedOn,
                dueOn = one.DueOn,
                gross = one.Gross,
                principalDue = one.PrincipalDue,
            }),
            lines = claim.InterestLines.Select(line => new
            {
                invoice = line.Invoice,
                from = line.From,
                to = line.To,
                days = line.Days,
                @base = line.Base,
                rate = line.Rate,
                amount = line.Amount,
                rule = line.Rule.Reference,
                source = line.Rule.Source,
                confidence = line.Rule.Confidence.Key(),
            }),
            payments = claim.Payments,
            notes = claim.NotesIn(console.Language),
        };

    private static void Write(VerbConsole console, TextWriter writer, ClaimStatement claim, Money book)
    {
        WriteInterest(console, writer, claim);
        WritePayments(console, writer, claim);
        WriteTotal(console, writer, ("Principal dû", "Principal due"), claim.Principal);
        WriteTotal(console, writer, ("Intérêts dus", "Interest due"), claim.Interest);
        WriteTotal(console, writer, ("Indemnité due", "Indemnity due"), claim.Indemnity);
        WriteTotal(console, writer, ("Frais dus", "Costs due"), claim.Costs);
        var day = console.Day(claim.AsOf);
        WriteTotal(console, writer, ($"Total au {day}", $"Total on {day}"), claim.Total);
        if (claim.Principal != book)
        {
            writer.WriteLine(
                console.Say(
                    $"Solde comptable       {console.Euros(book), 16} : les règlements s’imputent d’abord sur les "
                        + "accessoires (C. civ., art. 1343-1).",
                    $"Book balance          {console.Euros(book), 16}: payments go to accessories first (C. civ., art. "
                        + "1343-1)."
                )
            );
        }

        foreach (var note in claim.NotesIn(console.Language))
        {
            writer.WriteLine($"- {note}");
        }
    }

    private static void WriteInterest(VerbConsole console, TextWriter writer, ClaimStatement claim)
    {
        foreach (var line in claim.InterestLines)
        {
            writer.WriteLine(
                $"{line.Invoice, -14}  {console.Day(line.From)} → {console.Day(line.To)}  "
                    + $"{line.Days, 4} {console.Say("j", "d")}  "
                    + $"{console.Euros(line.Base), 16} × {console.Percent(line.Rate), 8} = "
                    + $"{console.Euros(line.Amount), 12}  {console.Rule(line.Rule)}"
            );
        }
    }

    private static void WritePayments(VerbConsole console, TextWriter writer, ClaimStatement claim)
    {
        foreach (var payment in claim.Payments)
        {
            writer.WriteLine(
                console.Say(
                    $"Règlement du {console.Day(payment.On)} : {console.Euros(payment.Amount)}, dont intérêts "
                        + $"{console.Euros(payment.ToInterest)}, indemnité {console.Euros(payment.ToIndemnity)}, "
                        + $"principal {console.Euros(payment.ToPrincipal)}",
                    $"Payment of {console.Day(payment.On)}: {console.Euros(payment.Amount)}, to interest "
                        + $"{console.Euros(payment.ToInterest)}, indemnity {console.Euros(payment.ToIndemnity)}, "
                        + $"principal {console.Euros(payment.ToPrincipal)}"
                )
            );
        }
    }

    private static void WriteTotal(VerbConsole console, TextWriter writer, (string Fr, string En) label, Money sum) =>
        writer.WriteLine($"{console.Say(label.Fr, label.En), -22}{console.Euros(sum), 16}");
}
