using System.CommandLine;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
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
        var answer = new ClaimAnswer(console, claim, BookOf(loaded, items)) { IsOneInvoice = !isDebtor };
        return console.Print(answer.Json(loaded.DebtorRow), answer.Write);
    }

    /// <summary>What the books leave open on these invoices, less the credits that no invoice has taken.</summary>
    private static Money BookOf(LoadedDossier loaded, IEnumerable<OpenItem> items) =>
        Money.Sum(items.Select(item => item.Open))
        - Money.Sum(loaded.Dossier.Credits.Select(credit => credit.Open));

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
}
