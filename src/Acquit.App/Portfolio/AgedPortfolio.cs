using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>By whom the aged balance is laid out.</summary>
public enum AgedBy
{
    Creditor,

    /// <summary>All debtors in one list.</summary>
    Debtor,

    /// <summary>The person who last acted on the dossier; nobody keeps a list of who is in charge.</summary>
    Collector,
}

/// <summary>A day, and with which knowledge.</summary>
/// <param name="IsAsKnownThen">
/// true: only what imports and people had brought by the end of that day, in Paris. False: facts up to that day, as
/// they are known now, late entries included.
/// </param>
public sealed record AgedQuestion(DateOnly AsOf, bool IsAsKnownThen)
{
    /// <summary>Null: everything that is known now counts.</summary>
    internal DateTimeOffset? KnownBefore => IsAsKnownThen ? ParisClock.StartOf(AsOf.AddDays(1)) : null;
}

/// <summary>One debtor of one creditor on a day: what is open by age, all his accounts together.</summary>
public sealed record AgedDebtor
{
    public required CreditorBook Creditor { get; init; }

    public required int CreditorNumber { get; init; }

    /// <summary>Number of the dossier.</summary>
    public required int Dossier { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Who last acted on the dossier; empty: nobody yet, or it was not asked for.</summary>
    public string Collector { get; init; } = "";

    /// <summary>What is open, oldest due first; retention money is not among it.</summary>
    public required IReadOnlyList<OpenItem> Items { get; init; }

    /// <summary>Payments and credit notes not applied.</summary>
    public required IReadOnlyList<OpenCredit> Credits { get; init; }

    /// <summary>Open debits, in the order of <see cref="AgedBalance.Buckets"/>.</summary>
    public required IReadOnlyList<Money> ByBucket { get; init; }

    /// <summary>Positive.</summary>
    public Money Credit => Money.Sum(Credits.Select(credit => credit.Open));

    /// <summary>Σ <see cref="ByBucket"/> − <see cref="Credit"/> = balance of the ledger.</summary>
    public Money Total => Money.Sum(ByBucket) - Credit;

    public DateOnly? OldestDueOn => Items.Count == 0 ? null : Items[0].DueOn;

    /// <summary>« 2-12 ».</summary>
    public string Address => $"{CreditorNumber}-{Dossier}";
}

/// <summary>
/// The aged balance by debtor, with what each figure is made of. Its total is the balance of the customer accounts on
/// that day, whatever the lettering, retention money aside.
/// </summary>
public sealed class AgedPortfolio(AcquitDb db)
{
    /// <summary>In order of creditor, then of their keys.</summary>
    public IReadOnlyList<AgedDebtor> Read(IEnumerable<CreditorBook> creditors, AgedQuestion question) =>
        [.. creditors.SelectMany(book => Of(book, question))];

    /// <summary>The same with who last acted on each dossier.</summary>
    public IReadOnlyList<AgedDebtor> ReadWithCollectors(
        IReadOnlyCollection<CreditorBook> creditors, AgedQuestion question)
    {
        var scope = creditors.Select(book => book.Id).ToList();
        var last = LastToAct.Of(db, scope, question.KnownBefore);
        return
        [
            .. Read(creditors, question).Select(debtor => debtor with
            {
                Collector = last.GetValueOrDefault((debtor.Creditor.Id, debtor.Dossier), ""),
            }),
        ];
    }

    private IEnumerable<AgedDebtor> Of(CreditorBook book, AgedQuestion question)
    {
        var lines = question.KnownBefore is { } instant
            ? LedgerLines.CountingBefore(db, book.Id, instant)
            : LedgerLines.Counting(db, book.Id);
        var due = DebtorBook.Open(db, book.Id, DateTimeOffset.UnixEpoch)
            .DueDates(PaymentTerms.Parse(book.Creditor.Terms));
        var accepted = KeptMatches.Of(db, book.Id, knownBefore: question.KnownBefore);
        var positions = Matching.OpenOn(lines, question.AsOf, due, accepted)
            .Where(position => !CustomerAccounts.IsRetention(position.Account)
                && (position.Items.Count > 0 || position.Credits.Count > 0))
            .ToList();
        var owners = Owners(book.Id);
        var number = db.Creditors.Where(row => row.Id == book.Id).Select(row => row.Number).Single();
        return positions
            .GroupBy(position => owners[position.Account])
            .Select(owned => Debtor(book, number, owned.Key, [.. owned]) with
            {
                ByBucket = ByBucket(owned.SelectMany(position => position.Items), question.AsOf),
            })
            .OrderBy(debtor => debtor.Key, StringComparer.Ordinal);
    }

    private static AgedDebtor Debtor(CreditorBook book, int number, Owner owner, List<AccountPosition> positions)
    {
        var items = positions.SelectMany(position => position.Items).ToList();
        items.Sort(OpenItem.OldestFirst);
        return new AgedDebtor
        {
            Creditor = book,
            CreditorNumber = number,
            Dossier = owner.Dossier,
            Key = owner.Key,
            Name = owner.Name,
            Items = items,
            Credits = [.. positions.SelectMany(position => position.Credits).OrderBy(credit => credit.On)],
            ByBucket = [],
        };
    }

    private static Money[] ByBucket(IEnumerable<OpenItem> items, DateOnly asOf)
    {
        var sums = new Money[AgedBalance.Buckets.Count];
        foreach (var item in items)
        {
            sums[AgedBalance.BucketOf(item.DaysOverdue(asOf))] += item.Open;
        }

        return sums;
    }

    private Dictionary<AccountKey, Owner> Owners(Guid creditor)
    {
        var rows =
            from owned in db.DebtorAccounts.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { owned.CreditorId, Id = owned.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            join dossier in db.Dossiers.AsNoTracking()
                on new { owned.CreditorId, owned.DebtorId } equals new { dossier.CreditorId, dossier.DebtorId }
            where owned.CreditorId == creditor
            select new { owned.Account, owned.Auxiliary, dossier.Number, debtor.Key, debtor.Name };
        return rows.AsEnumerable().ToDictionary(
            row => new AccountKey(row.Account, row.Auxiliary), row => new Owner(row.Number, row.Key, row.Name));
    }

    private sealed record Owner(int Dossier, string Key, string Name);
}
