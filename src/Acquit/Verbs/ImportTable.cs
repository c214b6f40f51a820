using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Verbs;

/// <summary>What one file brings, as text for a terminal: shown before it is kept, ended when it is.</summary>
internal sealed class ImportTable(VerbConsole console, bool isDryRun)
{
    private const int MostShown = 10;
    private bool _isShown;

    /// <summary>Nothing with <c>--json</c>, and nothing when the file could not be read.</summary>
    public void Show(ImportOutcome outcome)
    {
        if (_isShown || console.Json || outcome.Kind == ImportOutcome.Unreadable)
        {
            return;
        }

        _isShown = true;
        var dry = console.Say(" : à blanc, rien n’est écrit", ": dry run, nothing is written");
        console.Out.WriteLine(outcome.File + (isDryRun ? dry : ""));
        if (outcome.IsUnchanged)
        {
            Say("  déjà importé : rien ne change.", "  imported already: nothing changes.");
            return;
        }

        var accepted = outcome.RowsRead - outcome.RowsRejected;
        Say($"  {console.Count(outcome.RowsRead, "ligne lue", "")}, {console.Count(accepted, "acceptée", "")}, "
                + console.Count(outcome.RowsRejected, "rejetée", ""),
            $"  {outcome.RowsRead} rows read, {accepted} accepted, {outcome.RowsRejected} rejected");
        Map(outcome.Map);
        if (outcome.Summary is { } summary)
        {
            Summary(summary);
        }
        else
        {
            Say($"  nouvelles {outcome.Added}, modifiées {outcome.Changed}",
                $"  new {outcome.Added}, changed {outcome.Changed}");
        }
    }

    /// <summary>Shows what was not shown yet, and that it is kept.</summary>
    public void End(ImportOutcome outcome)
    {
        Show(outcome);
        if (!console.Json && outcome.Batch is { } number)
        {
            Say($"  enregistré : import n° {number}", $"  kept: import {number}");
        }
    }

    private void Map(UsedMap? map)
    {
        if (map is null)
        {
            return;
        }

        var named = string.Join(", ", map.Columns.Headers.OrderBy(one => one.Key)
            .Select(one => $"{Formats.Accounting.ColumnMap.Key(one.Key)} = « {one.Value} »"));
        var source = map.KeptFrom is { } kept
            ? console.Say($"comme à l’import n° {kept}", $"as in import {kept}")
            : console.Say("données par --map", "given by --map");
        Say($"  colonnes ({source}) : {named}", $"  columns ({source}): {named}");
    }

    private void Summary(ImportSummary summary)
    {
        var difference = summary.Difference;
        Counts(
            (console.Say("nouvelles", "new"), difference.Added.Select(line => line.Amount)),
            (console.Say("soldées", "paid"), summary.Paid.Select(item => item.Paid)),
            (console.Say("modifiées", "changed"), summary.Changed.Select(line => line.Now.Amount)),
            (console.Say("disparues", "vanished"), difference.Vanished.Select(line => line.Open)));
        Lines(console.Say("soldée", "paid"), summary.Paid.Select(item => Item(
            item.Account, item.Ref, item.IssuedOn, item.Paid) + Left(item.Left)));
        Lines(console.Say("ressaisie à d’autres dates", "entered again under other dates"), summary.Changed
            .Where(line => line.IsReentered)
            .Select(line => Item(line.Now.Account, line.Now.PieceRef, line.Now.IssuedOn, line.Now.Amount)
                + console.Say($", avant : {console.Day(line.Before.IssuedOn)}",
                    $", before: {console.Day(line.Before.IssuedOn)}")));
        Lines(console.Say("disparue (n’est pas payée)", "vanished (is not paid)"), difference.Vanished.Select(line =>
            Item(line.Line.Account, line.Line.PieceRef, line.Line.IssuedOn, line.Open)));
        if (difference.Dropped.Count > 0)
        {
            Say($"  retirées du fichier après lettrage {difference.Dropped.Count} : rien à faire",
                $"  dropped from the file after lettering {difference.Dropped.Count}: nothing to do");
        }

        Matches(summary);
        ToLookAt(summary);
    }

    private void Counts(params (string Name, IEnumerable<Money> Amounts)[] counts)
    {
        foreach (var (name, amounts) in counts)
        {
            var all = amounts.ToList();
            var sum = all.Count > 0 ? $"  {console.Euros(Money.Sum(all)),16}" : "";
            console.Out.WriteLine($"  {name,-10} {all.Count,6}{sum}");
        }
    }

    private void Matches(ImportSummary summary)
    {
        if (summary.Matches.Count == 0)
        {
            return;
        }

        var sum = console.Euros(Money.Sum(summary.Matches.Select(match => match.Amount)));
        Say($"  rapprochements proposés {summary.Matches.Count}, {sum} ; "
                + "aucun n’est appliqué (acquit dossier CLIENT les montre)",
            $"  matchings proposed {summary.Matches.Count}, {sum}; none is applied (acquit dossier DEBTOR shows them)");
        Lines("", summary.Matches.Select(match =>
            $"{match.Item.Account} {DossierVerb.Named(match.Credit)} → {match.Item.Ref} {console.Euros(match.Amount)} "
            + $"({match.Why(console.Language).TrimEnd('.')})"));
    }

    private void ToLookAt(ImportSummary summary)
    {
        if (summary.NotCustomers.Count > 0)
        {
            Say($"  comptes qui ne sont pas des clients {summary.NotCustomers.Count} : jamais relancés",
                $"  accounts that are no customers {summary.NotCustomers.Count}: never chased");
            Lines("", summary.NotCustomers.Select(one => $"{one.Key} {one.Name} {console.Euros(one.Balance)}"));
        }

        if (summary.TooOld.Count > 0)
        {
            Say($"  plus anciennes que la prescription {summary.TooOld.Count} : à vérifier avant toute relance",
                $"  older than the limitation period {summary.TooOld.Count}: check before any reminder");
            Lines("", summary.TooOld.Select(item => Item(item.Account, item.Ref, item.IssuedOn, item.Open)));
        }
    }

    private string Item(AccountKey account, string reference, DateOnly issuedOn, Money amount) =>
        $"{account} {reference} {console.Day(issuedOn)} {console.Euros(amount)}";

    private string Left(Money left) => left.IsZero ? ""
        : console.Say($", reste {console.Euros(left)}", $", {console.Euros(left)} left");

    private void Lines(string what, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var prefix = what.Length > 0 ? what + console.Say(" : ", ": ") : "";
        foreach (var line in all.Take(MostShown))
        {
            console.Out.WriteLine($"    {prefix}{line}");
        }

        if (all.Count > MostShown)
        {
            var more = all.Count - MostShown;
            Say($"    … et {more} autre{(more > 1 ? "s" : "")}", $"    … and {more} more");
        }
    }

    private void Say(string french, string english) => console.Out.WriteLine(console.Say(french, english));
}
