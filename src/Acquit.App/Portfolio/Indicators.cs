using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store;

namespace Acquit.App.Portfolio;

/// <summary>What is open by age on one day.</summary>
public readonly record struct AgedDay(DateOnly On, IReadOnlyList<Money> ByBucket);

/// <summary>How one debtor pays, over the last twelve months.</summary>
/// <param name="Address">« 2-12 »</param>
public sealed record DebtorHabit(string Address, string Name, string CreditorName, PaymentHabit Habit);

/// <summary>How well receivables are collected, on a day, over some creditors.</summary>
public sealed record Indicators
{
    /// <summary>Months shown, that of the day included.</summary>
    public const int Months = 12;

    public required DateOnly AsOf { get; init; }

    /// <summary>Balance of the customer accounts, retention money aside.</summary>
    public required Money Balance { get; init; }

    /// <summary>The last eleven month ends and the day itself.</summary>
    public required IReadOnlyList<AgedDay> Aged { get; init; }

    public required IReadOnlyList<MonthFlow> Flow { get; init; }

    public required AccountingDso Accounting { get; init; }

    /// <summary>One a creditor: months of different firms are not used up together.</summary>
    public required IReadOnlyList<(string CreditorName, CountBackDso Dso)> CountBack { get; init; }

    public required PromiseScore Promises { get; init; }

    /// <summary>Of all debtors together.</summary>
    public required PaymentHabit Habit { get; init; }

    /// <summary>Those who paid most first.</summary>
    public required IReadOnlyList<DebtorHabit> Habits { get; init; }

    public static Indicators Read(AcquitDb db, IReadOnlyList<CreditorBook> creditors, DateOnly asOf)
    {
        var books = creditors.Select(book => CreditorFigures.Of(db, book, asOf)).ToList();
        var balance = Money.Sum(books.Select(book => book.Balance));
        var habits = books.SelectMany(book => book.Habits).OrderByDescending(one => one.Habit.Paid).ToList();
        return new Indicators
        {
            AsOf = asOf,
            Balance = balance,
            Aged =
            [
                .. Days(asOf).Select((day, at) => new AgedDay(day,
                    [.. AgedBalance.Buckets.Select((_, age) => Money.Sum(books.Select(book => book.Aged[at][age])))])),
            ],
            Flow =
            [
                .. Enumerable.Range(0, Months).Select(at => new MonthFlow(
                    CustomerFlow.MonthOf(asOf).AddMonths(at + 1 - Months),
                    Money.Sum(books.Select(book => book.Flow[at].Invoiced)),
                    Money.Sum(books.Select(book => book.Flow[at].Collected)))),
            ],
            Accounting = new AccountingDso(
                balance, Money.Sum(books.Select(book => book.InvoicedOfYear)),
                books.Count == 0 ? AccountingDso.UsualDays : books.Max(book => book.Days)),
            CountBack = [.. books.Select(book => (book.Name, book.CountBack))],
            Promises = books.Aggregate(default(PromiseScore), (sum, book) => sum + book.Promises),
            Habit = PaymentHabit.Of([.. books.SelectMany(book => book.Paid)]),
            Habits = habits,
        };
    }

    /// <summary>The last eleven month ends, then the day.</summary>
    internal static IEnumerable<DateOnly> Days(DateOnly asOf) => Enumerable.Range(0, Months).Select(at =>
        at == Months - 1 ? asOf : CustomerFlow.MonthOf(asOf).AddMonths(at + 2 - Months).AddDays(-1));
}
