using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats.Accounting;
using Acquit.Formats.Accounting.Sieve;

namespace Acquit.App.Portfolio;

/// <summary>
/// The aged balance of a large file: settled accounts as the sieve added them up, all others by the definition. It
/// equals the balance of the whole reading, row by row (a test compares them).
/// </summary>
public sealed record SievedBalance(AgedBalance Balance, LedgerReading Reading)
{
    /// <summary>Null when the file is small or not of the plain shape.</summary>
    public static SievedBalance? Of(FileBalanceQuestion question) =>
        SievedLedger.Read(question.File, question.Accounts, question.AsOf, question.Terms) is { } ledger
            ? Of(ledger, question)
            : null;

    public static SievedBalance Of(SievedLedger ledger, FileBalanceQuestion question)
    {
        var reading = ledger.Reading(alsoOpen: false);
        return new SievedBalance(Joined(ledger.Sieve, reading, question), reading);
    }

    private static AgedBalance Joined(LedgerSieve sieve, LedgerReading reading, FileBalanceQuestion question)
    {
        var accounts = sieve.Accounts.ToList();
        var whole = accounts.Where(account => account.IsReadWhole).Select(account => account.Key).ToHashSet();
        var defined = AgedBalance.On(reading.Lines, question.AsOf, new DueDates(question.Terms));
        var lumps = OpeningLumps.Among(reading.Lines)
            .Where(line => line.Lettering.Length == 0 && line.Amount.IsPositive && line.EntryDate <= question.AsOf)
            .Select(line => line.Account)
            .ToHashSet();
        var rows = accounts
            .Where(account => !account.IsReadWhole && !CustomerAccounts.IsRetention(account.Key) && HasOpen(account))
            .Select(account => Row(account, lumps))
            .Concat(defined.Rows.Where(row => whole.Contains(row.Account)))
            .OrderBy(row => row.Account)
            .ToList();
        var counted = accounts.Where(account => !CustomerAccounts.IsRetention(account.Key)).ToList();
        return defined with
        {
            Rows = rows,
            Total = Money.Sum(rows.Select(row => row.Total)),
            ByBucket = [.. AgedBalance.Buckets.Select((_, at) => Money.Sum(rows.Select(row => row.ByBucket[at])))],
            Credit = Money.Sum(rows.Select(row => row.Credit)),
            TotalDebit = Money.Sum(counted.Select(account => account.Debit)),
            TotalCredit = Money.Sum(counted.Select(account => account.Credit)),
            Retention = Money.Sum(accounts.Where(account => CustomerAccounts.IsRetention(account.Key))
                .Select(account => account.Debit - account.Credit)),
        };
    }

    private static bool HasOpen(SievedAccount account) =>
        account.OldestDueOn is not null || account.OpenCredit.IsPositive;

    private static AgedBalanceRow Row(SievedAccount account, HashSet<AccountKey> lumps) => new(
        account.Key,
        account.Name,
        Money.Sum(account.ByBucket) - account.OpenCredit,
        account.ByBucket,
        account.OpenCredit,
        account.OldestDueOn)
    {
        IsNotACustomer = PaymentModes.PoseAs(account.Name, account.Key),
        HasOpeningLump = lumps.Contains(account.Key),
    };
}
