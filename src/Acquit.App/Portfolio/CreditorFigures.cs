using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>What one creditor’s ledger and dossiers bring to the indicators.</summary>
internal sealed record CreditorFigures
{
    /// <summary>Payments take so long to show (the run’s own delay).</summary>
    private const int BankDelay = 3;

    public required string Name { get; init; }

    public required Money Balance { get; init; }

    public required IReadOnlyList<Money[]> Aged { get; init; }

    public required IReadOnlyList<MonthFlow> Flow { get; init; }

    public required Money InvoicedOfYear { get; init; }

    /// <summary>A year, or since the first movement when that is less.</summary>
    public required int Days { get; init; }

    public required CountBackDso CountBack { get; init; }

    public required PromiseScore Promises { get; init; }

    public required IReadOnlyList<PaidPart> Paid { get; init; }

    public required IReadOnlyList<DebtorHabit> Habits { get; init; }

    public static CreditorFigures Of(AcquitDb db, CreditorBook book, DateOnly asOf)
    {
        var lines = LedgerLines.Counting(db, book.Id)
            .Where(line => !CustomerAccounts.IsRetention(line.Account)).ToList();
        var due = DebtorBook.Open(db, book.Id, DateTimeOffset.UnixEpoch)
            .DueDates(PaymentTerms.Parse(book.Creditor.Terms));
        var accepted = KeptMatches.Of(db, book.Id);
        var flow = CustomerFlow.Of(lines, asOf);
        var balance = Money.Sum(lines.Where(line => line.EntryDate <= asOf).Select(line => line.Amount));
        var paid = PaidParts(lines, Matching.AppliedOn(lines, asOf, due, accepted), due, flow)
            .Where(part => part.Part.PaidOn > asOf.AddYears(-1) && part.Part.PaidOn <= asOf).ToList();
        var from = FirstDay(lines, asOf);
        return new CreditorFigures
        {
            Name = book.Creditor.Name,
            Balance = balance,
            Aged = [.. Indicators.Days(asOf).Select(day => ByBucket(Matching.OpenOn(lines, day, due, accepted), day))],
            Flow = flow.Last(Indicators.Months, asOf),
            Days = asOf.DayNumber - from.DayNumber + 1,
            InvoicedOfYear = Money.Sum(lines.Where(line => line.EntryDate >= from && line.EntryDate <= asOf
                && !line.IsOpening && !flow.IsPayment(line)).Select(line => line.Amount)),
            CountBack = CountBackDso.Of(balance, flow, asOf),
            Promises = PromiseBook.Score(db, book, lines.Where(flow.IsPayment), asOf, BankDelay),
            Paid = [.. paid.Select(part => part.Part)],
            Habits = Of(db, book, paid),
        };
    }

    private static DateOnly FirstDay(List<LedgerLine> lines, DateOnly asOf)
    {
        var year = asOf.AddDays(1 - AccountingDso.UsualDays);
        var first = lines.Where(line => !line.IsOpening && line.EntryDate <= asOf)
            .Select(line => (DateOnly?)line.EntryDate).Min();
        return first > year ? first.Value : year;
    }

    private static Money[] ByBucket(IEnumerable<AccountPosition> positions, DateOnly day)
    {
        var sums = new Money[AgedBalance.Buckets.Count];
        foreach (var item in positions.SelectMany(position => position.Items))
        {
            sums[AgedBalance.BucketOf(item.DaysOverdue(day))] += item.Open;
        }

        return sums;
    }

    /// <summary>Credits that are payments, each with the due date of what it settled.</summary>
    private static IEnumerable<(AccountKey Account, PaidPart Part)> PaidParts(
        List<LedgerLine> lines, IReadOnlyList<AppliedCredit> applied, DueDates due, CustomerFlow flow)
    {
        var known = lines.DistinctBy(line => line.Key).ToDictionary(line => line.Key);
        foreach (var one in applied)
        {
            if (known.TryGetValue(one.Debit, out var debit) && known.TryGetValue(one.Credit, out var credit)
                && !debit.IsOpening && flow.IsPayment(credit))
            {
                yield return (debit.Account, new PaidPart(due.DueOn(debit), one.On, one.Amount));
            }
        }
    }

    private static List<DebtorHabit> Of(
        AcquitDb db, CreditorBook book, List<(AccountKey Account, PaidPart Part)> paid)
    {
        var number = db.Creditors.Where(row => row.Id == book.Id).Select(row => row.Number).Single();
        var rows =
            from owned in db.DebtorAccounts.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { owned.CreditorId, Id = owned.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join dossier in db.Dossiers.AsNoTracking()
                on new { owned.CreditorId, owned.DebtorId } equals new { dossier.CreditorId, dossier.DebtorId }
            where owned.CreditorId == book.Id
            select new { owned.Account, owned.Auxiliary, dossier.Number, debtor.Name };
        var owners = rows.AsEnumerable().ToDictionary(
            row => new AccountKey(row.Account, row.Auxiliary), row => (row.Number, row.Name));
        return
        [
            .. paid.GroupBy(one => owners[one.Account]).Select(own => new DebtorHabit(
                $"{number}-{own.Key.Number}", own.Key.Name, book.Creditor.Name,
                PaymentHabit.Of([.. own.Select(one => one.Part)]))),
        ];
    }
}
