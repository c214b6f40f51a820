using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>What was invoiced and collected in one month, tax included.</summary>
/// <param name="Month">its first day</param>
/// <param name="Invoiced">invoices less credit notes; may be negative</param>
/// <param name="Collected">payments less those that came back; may be negative</param>
public readonly record struct MonthFlow(DateOnly Month, Money Invoiced, Money Collected);

/// <summary>
/// What moved on the customer accounts, month by month. Opening entries, which carry over what moved before, and
/// retention money are left out, so that opening + Σ invoiced − Σ collected = balance.
/// </summary>
/// <remarks>
/// A ledger does not say which credit is a payment and which a credit note. A journal whose credits on customer
/// accounts exceed its debits is taken for one of payments: what stands on its debit side are payments that came back.
/// Every other journal invoices. Lines without a journal: a credit is a payment unless its label begins with « avoir ».
/// </remarks>
public sealed class CustomerFlow
{
    private const string CreditNote = "avoir";

    private readonly HashSet<string> _payments;
    private readonly Dictionary<DateOnly, MonthFlow> _months;

    private CustomerFlow(IReadOnlyList<LedgerLine> moved)
    {
        _payments = moved.Where(line => line.Journal.Length > 0)
            .GroupBy(line => line.Journal, StringComparer.Ordinal)
            .Where(journal => Money.Sum(journal.Select(line => line.Amount)).IsNegative)
            .Select(journal => journal.Key).ToHashSet(StringComparer.Ordinal);
        _months = moved.GroupBy(line => MonthOf(line.EntryDate)).Select(month => new MonthFlow(
            month.Key,
            Money.Sum(month.Where(line => !IsPayment(line)).Select(line => line.Amount)),
            -Money.Sum(month.Where(IsPayment).Select(line => line.Amount)))).ToDictionary(month => month.Month);
        FirstMonth = _months.Count == 0 ? null : _months.Keys.Min();
    }

    /// <summary>First day of the earliest month with a movement; null: none.</summary>
    public DateOnly? FirstMonth { get; }

    /// <param name="lines">customer lines of one creditor</param>
    /// <param name="asOf">last entry date that counts, included</param>
    public static CustomerFlow Of(IEnumerable<LedgerLine> lines, DateOnly asOf) => new(
    [
        .. lines.Where(line => line.EntryDate <= asOf && !line.IsOpening
            && !CustomerAccounts.IsRetention(line.Account)),
    ]);

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Nothing moved: zeros.</summary>
    public MonthFlow In(DateOnly month) =>
        _months.GetValueOrDefault(MonthOf(month), new MonthFlow(MonthOf(month), Money.Zero, Money.Zero));

    /// <summary>So many months up to that of a day, oldest first, months without a movement included.</summary>
    public IReadOnlyList<MonthFlow> Last(int months, DateOnly asOf) =>
        [.. Enumerable.Range(0, months).Select(back => In(MonthOf(asOf).AddMonths(back + 1 - months)))];

    /// <summary>Whether a line is a payment, or one that came back.</summary>
    public bool IsPayment(LedgerLine line) => line.Journal.Length > 0
        ? _payments.Contains(line.Journal)
        : line.Amount.IsNegative && !line.Label.TrimStart().StartsWith(CreditNote, StringComparison.OrdinalIgnoreCase);
}
