using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>
/// One aged balance of one creditor, read anew. The definition reads every line of the ledger; where nothing lies
/// after the day, what is kept as open says the same, and the database adds it up (a test compares them).
/// </summary>
internal sealed class AgedReading(AcquitDb db, CreditorBook book, AgedQuestion question)
{
    private IReadOnlyList<AcceptedMatch>? _accepted;

    private IReadOnlyList<AcceptedMatch> Accepted =>
        _accepted ??= KeptMatches.Of(db, book.Id, knownBefore: question.KnownBefore);

    public IEnumerable<AgedDebtor> Debtors(CreditorRow creditor) =>
        IsAllBehind() ? Kept(creditor) : Defined(creditor);

    /// <summary>By number of the dossier.</summary>
    public IReadOnlyDictionary<int, AgedPapers> Papers()
    {
        var owners = Owners();
        return Positions().GroupBy(position => owners[position.Account].Dossier)
            .ToDictionary(own => own.Key, own => AgedPapers.Of(own));
    }

    internal IEnumerable<AgedDebtor> Defined(CreditorRow creditor)
    {
        var owners = Owners();
        return Positions().GroupBy(position => owners[position.Account]).Select(own =>
        {
            var papers = AgedPapers.Of(own);
            var sums = new Money[AgedBalance.Buckets.Count];
            foreach (var item in papers.Items)
            {
                sums[AgedBalance.BucketOf(item.DaysOverdue(question.AsOf))] += item.Open;
            }

            DateOnly? oldest = papers.Items.Count == 0 ? null : papers.Items[0].DueOn;
            return Debtor(creditor, own.Key, sums, (Money.Sum(papers.Credits.Select(one => one.Open)), oldest));
        });
    }

    /// <summary>No entry, no lettering and no match after the day: that day is as good as the last one.</summary>
    private bool IsAllBehind()
    {
        var day = question.AsOf;
        return question.KnownBefore is null
            && !db.LedgerLines.Any(row => row.CreditorId == book.Id && row.GoneBatch == null
                && (row.EntryDate > day || row.LetteredOn > day))
            && Accepted.All(match => match.On <= day);
    }

    /// <summary>Added up by the database from what is kept as open.</summary>
    internal IEnumerable<AgedDebtor> Kept(CreditorRow creditor)
    {
        var day = question.AsOf;
        var (late1, late31, late61, late91) = (day, day.AddDays(-30), day.AddDays(-60), day.AddDays(-90));
        var sums = db.OpenItems.AsNoTracking().Where(row => row.CreditorId == book.Id && row.OpenCents > 0)
            .GroupBy(row => new { row.DebtorId, row.Account })
            .Select(group => new
            {
                group.Key.DebtorId, group.Key.Account,
                Credit = group.Sum(row => row.IsCredit ? row.OpenCents : 0),
                NotDue = group.Sum(row => !row.IsCredit && row.DueOn >= late1 ? row.OpenCents : 0),
                To30 = group.Sum(row => !row.IsCredit && row.DueOn < late1 && row.DueOn >= late31 ? row.OpenCents : 0),
                To60 = group.Sum(row => !row.IsCredit && row.DueOn < late31 && row.DueOn >= late61 ? row.OpenCents : 0),
                To90 = group.Sum(row => !row.IsCredit && row.DueOn < late61 && row.DueOn >= late91 ? row.OpenCents : 0),
                Over90 = group.Sum(row => !row.IsCredit && row.DueOn < late91 ? row.OpenCents : 0),
                Oldest = group.Min(row => row.IsCredit ? null : (DateOnly?)row.DueOn),
            })
            .AsEnumerable().Where(row => !CustomerAccounts.IsRetention(new AccountKey(row.Account, "")))
            .ToLookup(row => row.DebtorId);
        foreach (var (id, owner) in Debtors().Where(pair => sums.Contains(pair.Id)))
        {
            var own = sums[id].ToList();
            yield return Debtor(
                creditor, owner,
                [
                    Money.FromCents(own.Sum(row => row.NotDue)), Money.FromCents(own.Sum(row => row.To30)),
                    Money.FromCents(own.Sum(row => row.To60)), Money.FromCents(own.Sum(row => row.To90)),
                    Money.FromCents(own.Sum(row => row.Over90)),
                ],
                (Money.FromCents(own.Sum(row => row.Credit)), own.Min(row => row.Oldest)));
        }
    }

    private static AgedDebtor Debtor(
        CreditorRow creditor, Owner owner, Money[] byBucket, (Money Credit, DateOnly? Oldest) other) => new()
        {
            Creditor = creditor.Id,
            CreditorName = creditor.Name,
            CreditorNumber = creditor.Number,
            Dossier = owner.Dossier,
            Key = owner.Key,
            Name = owner.Name,
            ByBucket = byBucket,
            Credit = other.Credit,
            Total = Money.Sum(byBucket) - other.Credit,
            OldestDueOn = other.Oldest,
        };

    private IEnumerable<AccountPosition> Positions()
    {
        var lines = question.KnownBefore is { } instant
            ? LedgerLines.CountingBefore(db, book.Id, instant)
            : LedgerLines.Counting(db, book.Id);
        var due = DebtorBook.Open(db, book.Id, DateTimeOffset.UnixEpoch)
            .DueDates(PaymentTerms.Parse(book.Creditor.Terms));
        return Matching.OpenOn(lines, question.AsOf, due, Accepted)
            .Where(position => !CustomerAccounts.IsRetention(position.Account)
                && (position.Items.Count > 0 || position.Credits.Count > 0));
    }

    private IEnumerable<(Guid Id, Owner Owner)> Debtors() => (
        from debtor in db.Debtors.AsNoTracking()
        join dossier in db.Dossiers.AsNoTracking()
            on new { debtor.CreditorId, debtor.Id } equals new { dossier.CreditorId, Id = dossier.DebtorId }
        where debtor.CreditorId == book.Id
        select new { debtor.Id, dossier.Number, debtor.Key, debtor.Name }
    ).AsEnumerable().Select(row => (row.Id, new Owner(row.Number, row.Key, row.Name)));

    private Dictionary<AccountKey, Owner> Owners()
    {
        var debtors = Debtors().ToDictionary(pair => pair.Id, pair => pair.Owner);
        return db.DebtorAccounts.AsNoTracking().Where(row => row.CreditorId == book.Id).AsEnumerable()
            .ToDictionary(row => new AccountKey(row.Account, row.Auxiliary), row => debtors[row.DebtorId]);
    }

    private sealed record Owner(int Dossier, string Key, string Name);
}
