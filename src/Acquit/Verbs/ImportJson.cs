using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Formats.Accounting;

namespace Acquit.Verbs;

/// <summary>An import as JSON (docs/CLI.md), and what it takes for granted.</summary>
internal static class ImportJson
{
    public static object Of(
        VerbConsole console, (string Name, string Terms) creditor, List<ImportOutcome> outcomes, bool isDryRun) => new
    {
        Creditor = creditor.Name,
        DryRun = isDryRun,
        Files = outcomes.Select(outcome => File(console, outcome)),
        Problems = console.ProblemsJson([.. outcomes.SelectMany(outcome => outcome.Problems)]),
        Assumptions = Assumptions(console, outcomes, creditor.Terms),
    };

    /// <summary>Due dates that the file does not give come from terms, and a reader must see it.</summary>
    public static IReadOnlyList<string> Assumptions(VerbConsole console, List<ImportOutcome> outcomes, string terms)
    {
        var usual = console.Say(
            $"sans échéance dans le fichier : date de facture + {terms}, délai du créancier "
                + "(30d s’il n’en a pas choisi)",
            $"where the file has no due date: invoice date + {terms}, the creditor's terms (30d unless he chose)");
        return outcomes.FindLast(outcome => outcome.Summary is not null)?.Summary?.DueDates is not { } due ? [usual]
            : [
                usual,
                console.Say(
                    $"échéances des pièces ouvertes : {due.File} du fichier, {due.DebtorTerms} par le délai du client, "
                        + $"{due.CreditorTerms} par celui du créancier",
                    $"due dates of open items: {due.File} from the file, {due.DebtorTerms} by the customer's terms, "
                        + $"{due.CreditorTerms} by the creditor's"),
            ];
    }

    private static object File(VerbConsole console, ImportOutcome outcome) => new
    {
        outcome.File,
        outcome.Kind,
        Import = outcome.Batch,
        Unchanged = outcome.IsUnchanged,
        outcome.RowsRead,
        RowsAccepted = outcome.RowsRead - outcome.RowsRejected,
        outcome.RowsRejected,
        Map = outcome.Map?.Columns.Headers.ToDictionary(named => ColumnMap.Key(named.Key), named => named.Value),
        MapKeptFrom = outcome.Map?.KeptFrom,
        New = outcome.Added,
        NewAmount = Sum(outcome.Summary?.Difference.Added.Select(line => line.Amount)),
        Paid = (outcome.Summary?.Paid ?? []).Select(item => Line(
            item.Account, item.Ref, item.IssuedOn, item.Paid, item.Left)),
        PaidAmount = Sum(outcome.Summary?.Paid.Select(item => item.Paid)),
        outcome.Changed,
        ChangedAmount = Sum(outcome.Summary?.Changed.Select(line => line.Now.Amount)),
        Reentered = (outcome.Summary?.Changed ?? []).Where(line => line.IsReentered).Select(line => Line(
            line.Now.Account, line.Now.PieceRef, line.Now.IssuedOn, line.Now.Amount)),
        Vanished = (outcome.Summary?.Difference.Vanished ?? []).Select(line => Line(
            line.Line.Account, line.Line.PieceRef, line.Line.IssuedOn, line.Open)),
        VanishedAmount = Sum(outcome.Summary?.Difference.Vanished.Select(line => line.Open)),
        Dropped = outcome.Summary?.Difference.Dropped.Count,
        outcome.Summary?.DueDates,
        MatchProposals = outcome.Summary?.Matches.Select(match => new
        {
            match.Item.Account.Account, match.Item.Account.Auxiliary, Item = match.Item.Ref,
            Credit = DossierVerb.Named(match.Credit), match.Amount, match.Cause, Why = match.Why(console.Language),
        }),
        NotACustomer = outcome.Summary?.NotCustomers,
        OlderThanLimitation = outcome.Summary?.TooOld.Select(item => Line(
            item.Account, item.Ref, item.IssuedOn, item.Open)),
    };

    private static Money? Sum(IEnumerable<Money>? amounts) => amounts is null ? null : Money.Sum(amounts);

    private static object Line(
        AccountKey account, string reference, DateOnly issuedOn, Money amount, Money? left = null) => new
    {
        account.Account, account.Auxiliary, Ref = reference, issuedOn, amount, left,
    };
}
