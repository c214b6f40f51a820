using System.Globalization;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core;
using Acquit.Core.Dates;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;

namespace Acquit.App.Portfolio;

/// <summary>What is asked of a file: who owes what on a day.</summary>
/// <param name="Terms">used where the file gives no due date</param>
/// <param name="LimitationYears">open sums due longer ago than this are warned about; null: the law book is
/// silent</param>
public sealed record FileBalanceQuestion(
    string File, DateOnly AsOf, PaymentTerms Terms, CustomerAccounts Accounts, int? LimitationYears)
{
    /// <summary>The creditor's own names of columns; null for a FEC or a table with usual names.</summary>
    public ColumnMap? Map { get; init; }

    /// <summary>What files say of creditor and customers beside the ledger.</summary>
    public FileParties Parties { get; init; } = FileParties.None;

    /// <summary>Null: known customers are judged as all others.</summary>
    public LawBook? Law { get; init; }
}

/// <summary>The aged balance straight from a file; no database is touched.</summary>
public sealed record FileBalance
{
    public required AgedBalance Balance { get; init; }

    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    public required PaymentTerms Terms { get; init; }

    public bool IsUnreadable { get; init; }

    public int RowsRead { get; init; }

    public int RowsRejected { get; init; }

    public DateOnly? LastEntryOn { get; init; }

    /// <summary>No line has a due date of its own: all are computed.</summary>
    public bool HasDueDates { get; init; }

    /// <summary>What is too old was looked for, and for all debtors as between traders.</summary>
    public bool AssumesTimeBar { get; init; }

    public static FileBalance Of(FileBalanceQuestion question)
    {
        var sieved = question.Map is null && !question.Parties.HasCustomers ? SievedBalance.Of(question) : null;
        var reading = sieved?.Reading ?? LedgerFile.Read(question.File, question.Accounts, question.Map);
        var balance = sieved?.Balance ?? AgedBalance.On(
            reading.Lines, question.AsOf, question.Parties.DueDates(question.Terms));
        return new FileBalance
        {
            Balance = balance,
            Problems = [.. reading.Problems, .. TooOld(balance, question)],
            Terms = question.Terms,
            IsUnreadable = reading.IsUnreadable,
            RowsRead = reading.RowsRead,
            RowsRejected = reading.RowsRejected,
            LastEntryOn = reading.LastEntryOn,
            HasDueDates = reading.HasDueDates,
            AssumesTimeBar = question.LimitationYears is not null
                && balance.Rows.Any(row => IsTooOld(row, question) is null),
        };
    }

    /// <summary>
    /// A file tells neither who the debtors are nor what they owe for: the longest usual period counts.
    /// </summary>
    public static string TimeBarAssumed(Language language) => language switch
    {
        Language.French => "prescription comptée comme entre commerçants : un particulier, un transport ou des "
            + "communications électroniques se prescrivent plus tôt",
        Language.English => "limitation counted as between traders: consumers, carriage and electronic communications "
            + "have less time",
    };

    /// <summary>What the figures take for granted, for a person to check.</summary>
    public IEnumerable<string> Assumptions(Language language)
    {
        var isFrench = language == Language.French;
        var source = HasDueDates
            ? (isFrench ? "là où le fichier n’en donne pas" : "where the file has none")
            : (isFrench ? "le fichier n’en donne pas" : "the file has none");
        yield return isFrench
            ? $"échéance = date de facture + {Terms} : {source}"
            : $"due date = invoice date + {Terms}: {source}";
        if (LastEntryOn is { } last)
        {
            yield return isFrench
                ? string.Create(CultureInfo.InvariantCulture, $"dernière écriture du fichier : {last:dd/MM/yyyy}")
                : $"last entry of the file: {last:yyyy-MM-dd}";
        }

        if (AssumesTimeBar)
        {
            yield return TimeBarAssumed(language);
        }

        if (RowsRejected > 0)
        {
            yield return isFrench
                ? $"totaux sur {RowsRead - RowsRejected} lignes acceptées ; {RowsRejected} rejetées sur {RowsRead} lues"
                : $"totals over {RowsRead - RowsRejected} accepted rows; {RowsRejected} rejected of {RowsRead} read";
        }

        if (!Balance.Retention.IsZero)
        {
            yield return isFrench
                ? $"retenues de garantie (4117) hors balance : {Wording.French(Balance.Retention)}"
                : $"retention money (4117) outside the balance: {Wording.English(Balance.Retention)}";
        }
    }

    private static IEnumerable<ImportProblem> TooOld(AgedBalance balance, FileBalanceQuestion question)
    {
        if (question.LimitationYears is not { } years)
        {
            return [];
        }

        var expired = question.AsOf.AddYears(-years);
        return OlderThan(
            expired,
            question.File,
            [.. balance.Rows.Where(row => IsTooOld(row, question) ?? row.OldestDueOn < expired)
                .Select(row => row.Account)]
        );
    }

    /// <summary>Null: no file says who he is, and he is judged as between traders.</summary>
    private static bool? IsTooOld(AgedBalanceRow row, FileBalanceQuestion question) =>
        question.Law is { } law && row.OldestDueOn is { } oldest
            ? question.Parties.IsTooOld(row.Account.Debtor, oldest, question.AsOf, law)
            : row.OldestDueOn is null ? false : null;

    /// <summary>The warning that these accounts have something open from before a day, when they have.</summary>
    public static IReadOnlyList<ImportProblem> OlderThan(
        DateOnly expired,
        string file,
        IReadOnlyList<AccountKey> accounts
    ) =>
        accounts.Count == 0
            ? []
            : [
                new(
                    ProblemCode.OlderThanLimitation,
                    file,
                    0,
                    0,
                    $"{accounts.Count} × ({accounts[0]}…)",
                    $"≥ {expired:yyyy-MM-dd}"
                ),
            ];
}
