using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>By whom the aged balance is laid out.</summary>
public enum AgedBy
{
    Creditor,

    /// <summary>All debtors in one list.</summary>
    Debtor,

    /// <summary>The person whose file it is, else who last acted on it.</summary>
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
    public required Guid Creditor { get; init; }

    public required string CreditorName { get; init; }

    public required int CreditorNumber { get; init; }

    /// <summary>Number of the dossier.</summary>
    public required int Dossier { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Whose file it is, else who last acted on it; empty: nobody yet, or it was not asked for.</summary>
    public string Collector { get; init; } = "";

    /// <summary>Open debits, in the order of <see cref="AgedBalance.Buckets"/>; retention money is not among
    /// them.</summary>
    public required IReadOnlyList<Money> ByBucket { get; init; }

    /// <summary>Payments and credit notes not applied. Positive.</summary>
    public required Money Credit { get; init; }

    /// <summary>Σ <see cref="ByBucket"/> − <see cref="Credit"/> = balance of the ledger.</summary>
    public required Money Total { get; init; }

    public DateOnly? OldestDueOn { get; init; }

    /// <summary>« 2-12 ».</summary>
    public string Address => $"{CreditorNumber}-{Dossier}";
}

/// <summary>What the figures of one debtor are made of.</summary>
/// <param name="Items">what is open, oldest due first; retention money is not among it</param>
/// <param name="Credits">payments and credit notes not applied, oldest first</param>
public sealed record AgedPapers(IReadOnlyList<OpenItem> Items, IReadOnlyList<OpenCredit> Credits)
{
    internal static AgedPapers Of(IEnumerable<AccountPosition> positions)
    {
        var shown = positions.Where(position => !CustomerAccounts.IsRetention(position.Account)).ToList();
        var items = shown.SelectMany(position => position.Items).ToList();
        items.Sort(OpenItem.OldestFirst);
        return new AgedPapers(
            items, [.. shown.SelectMany(position => position.Credits).OrderBy(credit => credit.On)]);
    }
}

/// <summary>
/// The aged balance by debtor, with what each figure is made of. Its total is the balance of the customer accounts on
/// that day, whatever the lettering, retention money aside.
/// </summary>
/// <param name="shelf">where sums are kept for as long as they hold</param>
public sealed class AgedPortfolio(AcquitDb db, AgedShelf shelf)
{
    /// <summary>By creditor; of each, the largest balance first, then in order of their keys.</summary>
    public IReadOnlyList<AgedDebtor> Read(IEnumerable<CreditorBook> creditors, AgedQuestion question) =>
        creditors.Select(book => Of(book, question)).ToList() is var all && all is [var only] ? only
            : [.. all.SelectMany(debtors => debtors)];

    /// <summary>Dossiers that are somebody's, as it stands now.</summary>
    public IReadOnlyDictionary<(Guid Creditor, int Dossier), Guid> Assigned(IReadOnlyCollection<CreditorBook> creditors)
    {
        var scope = creditors.Select(book => book.Id).ToList();
        return db.Dossiers.AsNoTracking().Where(row => scope.Contains(row.CreditorId) && row.CollectorId != null)
            .Select(row => new { row.CreditorId, row.Number, row.CollectorId })
            .ToDictionary(row => (row.CreditorId, row.Number), row => row.CollectorId!.Value);
    }

    /// <summary>The same with whose file each is, else who last acted on it.</summary>
    /// <param name="names">of those whose files they are; on a past day as known then, who acted stands instead</param>
    public IReadOnlyList<AgedDebtor> ReadWithCollectors(
        IReadOnlyCollection<CreditorBook> creditors, AgedQuestion question,
        IReadOnlyDictionary<(Guid Creditor, int Dossier), string> names)
    {
        var scope = creditors.Select(book => book.Id).ToList();
        var last = LastToAct.Of(db, scope, question.KnownBefore);
        return
        [
            .. Read(creditors, question).Select(debtor => debtor with
            {
                Collector = (question.KnownBefore is null
                    ? names.GetValueOrDefault((debtor.Creditor, debtor.Dossier)) : null)
                    ?? last.GetValueOrDefault((debtor.Creditor, debtor.Dossier), ""),
            }),
        ];
    }

    /// <summary>What the figures of a debtor are made of.</summary>
    public AgedPapers Papers(CreditorBook book, AgedDebtor debtor, AgedQuestion question)
    {
        if (question.KnownBefore is not null)
        {
            return Papers(book, question).GetValueOrDefault(debtor.Dossier) ?? new AgedPapers([], []);
        }

        var dossier = db.Dossiers.AsNoTracking()
            .Single(row => row.CreditorId == debtor.Creditor && row.Number == debtor.Dossier);
        var named = new NamedDebtor(
            book.Id, debtor.CreditorName, dossier.Id, dossier.Number, dossier.DebtorId, debtor.Key, debtor.Name);
        return AgedPapers.Of(DebtorLedger.Read(db, named, book.Creditor.Terms, question.AsOf).Positions);
    }

    /// <summary>The same of all debtors of a creditor, by number of the dossier: the whole ledger is read.</summary>
    public IReadOnlyDictionary<int, AgedPapers> Papers(CreditorBook book, AgedQuestion question) =>
        new AgedReading(db, book, question).Papers();

    private IReadOnlyList<AgedDebtor> Of(CreditorBook book, AgedQuestion question)
    {
        var row = db.Creditors.AsNoTracking().Single(one => one.Id == book.Id);
        var applied = db.ImportBatches.Count(batch =>
            batch.CreditorId == book.Id && batch.State == BatchState.Applied);
        var key = new AgedShelf.Key(book.Id, question, row.ItemsVersion, row.UpdatedAt, book.LedgerBatch, applied);
        return shelf.Get(key, () =>
        [
            .. new AgedReading(db, book, question).Debtors(row).OrderByDescending(debtor => debtor.Total)
                .ThenBy(debtor => debtor.Key, StringComparer.Ordinal),
        ]);
    }
}
