using Acquit.App.Import;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>What one file brought, or would bring.</summary>
internal sealed record ImportOutcome
{
    public const string Unreadable = "unreadable";

    public required string File { get; init; }

    /// <summary>ledger, openItems, customers, invoices or unreadable.</summary>
    public required string Kind { get; init; }

    public int? Batch { get; init; }

    /// <summary>This very file is in the database already: nothing was written.</summary>
    public bool IsUnchanged { get; init; }

    public int RowsRead { get; init; }

    public int RowsRejected { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public LedgerDifference? Difference { get; init; }

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Invoices that were open in themselves and are lettered now.</summary>
    public IReadOnlyList<LedgerLine> Paid => Difference is null ? []
        : [.. Difference.Changed.Where(line => line.WasLettered && line.Now.Amount.IsPositive)
            .Select(line => line.Now)];

    public static ImportOutcome Of(Intake file, ImportBatchRow? batch) => new()
    {
        File = file.Name,
        Kind = file.Customers is not null ? Database.Key(BatchKind.Customers)
            : file.Ledger is { } ledger ? Database.Key(ledger.Kind) : Unreadable,
        Batch = batch?.Number,
        IsUnchanged = batch is null && !file.IsUnreadable,
        RowsRead = file.Ledger?.RowsRead ?? file.Customers?.RowsRead ?? 0,
        RowsRejected = file.Ledger?.Rejected.Count ?? file.Customers?.Rejected.Count ?? 0,
        Problems = file.Problems,
    };

    public static ImportOutcome Of(InvoiceFolderReading folder, string path) => new()
    {
        File = path,
        Kind = "invoices",
        IsUnchanged = folder.Laid == 0 && folder.Problems.Count == 0,
        RowsRead = folder.Files,
        RowsRejected = folder.Problems.Count,
        Added = folder.Laid,
        Problems = folder.Problems,
    };

    public ImportOutcome With(LedgerDifference? difference) => difference is null ? this : this with
    {
        IsUnchanged = false,
        Difference = difference,
        Added = difference.Added.Count,
        Changed = difference.Changed.Count(line => !(line.WasLettered && line.Now.Amount.IsPositive)),
    };
}

/// <summary>An import as text and as JSON.</summary>
internal static class ImportTable
{
    private const int MostShown = 10;

    public static void Write(VerbConsole console, ImportOutcome outcome, bool isDryRun)
    {
        if (outcome.Kind == ImportOutcome.Unreadable)
        {
            return;
        }

        var writer = console.Out;
        var title = outcome.Batch is { } number
            ? outcome.File + console.Say($" (import n° {number})", $" (import {number})")
            : outcome.File;
        var dry = console.Say(" : à blanc, rien n’est écrit", ": dry run, nothing is written");
        writer.WriteLine(title + (isDryRun ? dry : ""));
        var accepted = outcome.RowsRead - outcome.RowsRejected;
        if (outcome.IsUnchanged)
        {
            writer.WriteLine(console.Say("  déjà importé : rien ne change.", "  imported already: nothing changes."));
            return;
        }

        writer.WriteLine(console.Say(
            $"  {console.Count(outcome.RowsRead, "ligne lue", "row")}, {console.Count(accepted, "acceptée", "")}, "
                + console.Count(outcome.RowsRejected, "rejetée", ""),
            $"  {outcome.RowsRead} rows read, {accepted} accepted, {outcome.RowsRejected} rejected"));
        writer.WriteLine(console.Say(
            $"  nouvelles {outcome.Added}, soldées {outcome.Paid.Count}, modifiées {outcome.Changed}, "
                + $"disparues {outcome.Difference?.Vanished.Count ?? 0}",
            $"  new {outcome.Added}, paid {outcome.Paid.Count}, changed {outcome.Changed}, "
                + $"vanished {outcome.Difference?.Vanished.Count ?? 0}"));
        Lines(console, console.Say("soldée", "paid"), outcome.Paid);
        var vanished = console.Say("disparue (n’est pas payée)", "vanished (is not paid)");
        Lines(console, vanished, outcome.Difference?.Vanished ?? []);
    }

    public static object Json(
        VerbConsole console, (string Name, string Terms) creditor, List<ImportOutcome> outcomes, bool isDryRun) => new
    {
        Creditor = creditor.Name,
        DryRun = isDryRun,
        Files = outcomes.Select(outcome => new
        {
            outcome.File,
            outcome.Kind,
            Import = outcome.Batch,
            Unchanged = outcome.IsUnchanged,
            outcome.RowsRead,
            RowsAccepted = outcome.RowsRead - outcome.RowsRejected,
            outcome.RowsRejected,
            New = outcome.Added,
            Paid = outcome.Paid.Select(Line),
            outcome.Changed,
            Vanished = (outcome.Difference?.Vanished ?? []).Select(Line),
        }),
        Problems = console.ProblemsJson([.. outcomes.SelectMany(outcome => outcome.Problems)]),
        Assumptions = new[]
        {
            console.Say(
                $"sans échéance dans le fichier : date de facture + {creditor.Terms}",
                $"where the file has no due date: invoice date + {creditor.Terms}"),
        },
    };

    private static void Lines(VerbConsole console, string what, IReadOnlyList<LedgerLine> lines)
    {
        foreach (var line in lines.Take(MostShown))
        {
            console.Out.WriteLine(
                $"    {what}{console.Say(" :", ":")} {line.Account} {line.PieceRef} "
                    + $"{console.Day(line.IssuedOn)} {console.Euros(line.Amount)}");
        }

        if (lines.Count > MostShown)
        {
            var more = lines.Count - MostShown;
            console.Out.WriteLine(console.Say($"    … et {more} {(more == 1 ? "autre" : "autres")}",
                $"    … and {more} more"));
        }
    }

    private static object Line(LedgerLine line) => new
    {
        line.Account.Account, line.Account.Auxiliary, Ref = line.PieceRef, line.IssuedOn, line.Amount,
    };
}
