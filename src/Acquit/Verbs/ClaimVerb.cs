using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit claim</c>: the legal claim of a debtor or an invoice, line by line, beside what the books say.
/// </summary>
internal static class ClaimVerb
{
    public static Command Create(VerbConsole console)
    {
        var (db, asOf) = (PipelineVerbs.Db(console), PipelineVerbs.AsOf(console));
        var about = new Argument<string>("DEBTOR|INVOICE");
        var command = new Command(
            "claim",
            console.Say(
                "Le décompte de la créance : principal, intérêts ligne par ligne, indemnité, règlements imputés.\n\n"
                    + "  acquit claim DUPIN\n  acquit claim F-014 --as-of 2026-12-31",
                "The legal claim: principal, interest line by line, indemnity, payments imputed.\n\n  acquit "
                    + "claim DUPIN"
            )
        )
        {
            about,
            asOf,
            db,
        };
        command.SetAction(parsed =>
            Run(
                console,
                PipelineVerbs.Open(parsed, db),
                parsed.GetValue(about)!,
                parsed.GetValue(asOf) ?? console.Clock.Today
            )
        );
        return command;
    }

    private static int Run(VerbConsole console, Database database, string about, DateOnly asOf)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        using var db = database.Open();
        var found = Find(db, about);
        if (found.Count != 1)
        {
            return console.WrongUsage(
                found.Count == 0 ? "debtorUnknown" : "debtorAmbiguous",
                console.Say($"« {about} » désigne {found.Count} dossiers.", $"'{about}' names {found.Count} dossiers.")
            );
        }

        var loaded = DossierBatch.Load(db, CreditorBook.One(db, found[0].CreditorId), [found[0]], asOf)[0];
        var isDebtor = loaded.DebtorRow.Key == about || $"#{loaded.Row.Number}" == about;
        var items = loaded
            .Dossier.Items.Where(item =>
                item.Kind == ItemKind.Invoice && item.DueOn < asOf && (isDebtor || item.Ref == about)
            )
            .ToList();
        var request = ClaimDesk.Request(db, found[0].CreditorId, loaded, items, asOf);
        if (Claim.WhyNot(request, rules.Law) is { } refusal)
        {
            return console.Refused(refusal.Key, refusal.Sentence(console.Language));
        }

        var claim = Claim.For(request, rules.Law);
        var book = Money.Sum(items.Select(item => item.Open));
        return console.Print(Json(console, loaded, claim, book), writer => Write(console, writer, claim, book));
    }

    private static List<DossierRow> Find(AcquitDb db, string about) =>
        [
            .. from dossier in db.Dossiers
            join debtor in db.Debtors
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where
                debtor.Key == about
                || "#" + dossier.Number == about
                || db.OpenItems.Any(item =>
                    item.CreditorId == debtor.CreditorId && item.DebtorId == debtor.Id && item.Ref == about
                )
            select dossier,
        ];

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
        WriteTotal(console, writer, ($"Total au {console.Day(claim.AsOf)}", "Total"), claim.Total);
        if (claim.Principal != book)
        {
            writer.WriteLine(
                console.Say(
                    $"Solde comptable     {console.Euros(book), 16} : les règlements s’imputent d’abord sur les "
                        + "accessoires (C. civ., art. 1343-1).",
                    $"Book balance   {console.Euros(book), 16}: payments go to accessories first (C. civ., art. "
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
                $"{line.Invoice, -14}  {console.Day(line.From)} → {console.Day(line.To)}  {line.Days, 4} j  "
                    + $"{console.Euros(line.Base), 16} × {console.Percent(line.Rate), 8} = "
                    + $"{console.Euros(line.Amount), 12}  {line.Rule.Reference}"
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
