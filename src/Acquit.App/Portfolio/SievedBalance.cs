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
        var defined = AgedBalance.On(reading.Lines, question.AsOf, new DueDates(question.Terms));
        var lumps = OpeningLumps.Among(reading.Lines)
            .Where(line => line.Lettering.Length == 0 && line.Amount.IsPositive && line.EntryDate <= question.AsOf)
            .Select(line => line.Account)
            .ToHashSet();
        var rows = new List<AgedBalanceRow>(sieve.Accounts.Count);
        var whole = new HashSet<AccountKey>();
        var (debit, credit, retention) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var account in sieve.Accounts)
        {
            var isRetention = CustomerAccounts.IsRetention(account.Key);
            debit += isRetention ? Money.Zero : account.Debit;
            credit += isRetention ? Money.Zero : account.Credit;
            retention += isRetention ? account.Debit - account.Credit : Money.Zero;
            if (account.IsReadWhole)
            {
                whole.Add(account.Key);
            }
            else if (!isRetention && HasOpen(account))
            {
                rows.Add(Row(account, lumps));
            }
        }

        rows.AddRange(defined.Rows.Where(row => whole.Contains(row.Account)));
        rows.Sort((a, b) => a.Account.CompareTo(b.Account));
        return defined with
        {
            Rows = rows,
            Total = Money.Sum(rows.Select(row => row.Total)),
            ByBucket = [.. AgedBalance.Buckets.Select((_, at) => Money.Sum(rows.Select(row => row.ByBucket[at])))],
            Credit = Money.Sum(rows.Select(row => row.Credit)),
            TotalDebit = debit,
            TotalCredit = credit,
            Retention = retention,
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
