using System.Globalization;
using System.Linq.Expressions;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>A debtor as lists show it.</summary>
public sealed record DebtorLine(
    Guid Creditor, int CreditorNumber, string CreditorName, int Dossier, string Key, string Name, LegalStatus Status,
    Phase Phase, Money Balance, DateOnly? OldestDueOn)
{
    public DateOnly? PromisedUntil { get; init; }

    public DateOnly? HeldUntil { get; init; }

    public bool IsDisputed { get; init; }

    public bool HasUnreadReply { get; init; }

    public bool IsNotACustomer { get; init; }
}

/// <summary>A page of debtors, and how many there are on all pages.</summary>
/// <param name="Number">of the page, from 1</param>
public sealed record DebtorPage(IReadOnlyList<DebtorLine> Lines, int Count, int Number)
{
    /// <summary>At least one.</summary>
    public int Pages => PagesOf(Count);

    internal static int PagesOf(int count) =>
        Math.Max(1, (count + DebtorList.LinesOfAPage - 1) / DebtorList.LinesOfAPage);
}

/// <summary>
/// Debtors by a part of their name (case and accents do not matter), their code, an invoice number, a SIREN or a sum.
/// </summary>
public sealed class DebtorList(AcquitDb db)
{
    public const int LinesOfAPage = 50;

    /// <summary>
    /// Ordered and counted without the debtors' own rows, which are read for one page only: among 100 000 debtors that
    /// is what takes the time. A page beyond the last is the last.
    /// </summary>
    public DebtorPage Read(DebtorQuestion question)
    {
        var wanted = Wanted(question);
        var count = wanted.Count();
        var number = Math.Clamp(question.Page, 1, DebtorPage.PagesOf(count));
        var source = question.Sort == DebtorSort.Name
            ? Joined(wanted) : wanted.Select(row => new Found { Dossier = row });
        var ids = InOrder(source, question).Skip((number - 1) * LinesOfAPage).Take(LinesOfAPage)
            .Select(row => row.Dossier.Id).ToList();
        var lines = Joined(Among(question.Scope).Where(row => ids.Contains(row.Id))).AsEnumerable()
            .ToDictionary(row => row.Dossier.Id, LineOf);
        return new DebtorPage([.. ids.Select(id => lines[id])], count, number);
    }

    /// <summary>All of them in the same order, read while they are used.</summary>
    public IEnumerable<DebtorLine> All(DebtorQuestion question) =>
        InOrder(Joined(Wanted(question)), question).AsEnumerable().Select(LineOf);

    /// <summary>Whoever promised something, by the day promised.</summary>
    public IReadOnlyList<DebtorLine> Promises(IReadOnlyList<Guid> scope) =>
        [.. Joined(Among(scope).Where(row => row.PromisedUntil != null && row.BalanceCents > 0))
            .OrderBy(row => row.Dossier.PromisedUntil).ThenByDescending(row => row.Dossier.BalanceCents)
            .AsEnumerable().Select(LineOf)];

    private IQueryable<DossierRow> Among(IReadOnlyList<Guid> scope) =>
        db.Dossiers.AsNoTracking().Where(row => scope.Contains(row.CreditorId));

    private IQueryable<DossierRow> Wanted(DebtorQuestion question)
    {
        var query = Among(question.Scope);
        query = question.Text.Length > 0 ? Named(query, question)
            : question.State is null && question.Phase is null ? query.Where(row => row.BalanceCents != 0)
            : query;
        query = question.Phase is { } phase ? query.Where(row => row.Phase == phase) : query;
        return question.State is { } state ? In(query, state, question.Today) : query;
    }

    private static IQueryable<DossierRow> In(IQueryable<DossierRow> query, DebtorState state, DateOnly today) =>
        state switch
        {
            DebtorState.Overdue => query.Where(row => row.OldestDueOn < today && row.BalanceCents > 0),
            DebtorState.Promised => query.Where(row => row.PromisedUntil != null && row.BalanceCents > 0),
            DebtorState.Disputed => query.Where(row => row.IsDisputed),
            DebtorState.OnHold => query.Where(row => row.HeldUntil >= today),
            DebtorState.ReplyToRead => query.Where(row => row.HasUnreadReply),
            DebtorState.InCredit => query.Where(row => row.BalanceCents < 0),
        };

    private static IQueryable<Found> InOrder(IQueryable<Found> query, DebtorQuestion question) =>
        ((question.Sort, question.IsReversed) switch
        {
            (DebtorSort.Name, false) => query.OrderBy(row => row.Debtor.FoldedName),
            (DebtorSort.Name, true) => query.OrderByDescending(row => row.Debtor.FoldedName),
            (DebtorSort.Oldest, false) => query.OrderBy(row => row.Dossier.OldestDueOn == null)
                .ThenBy(row => row.Dossier.OldestDueOn),
            (DebtorSort.Oldest, true) => query.OrderBy(row => row.Dossier.OldestDueOn == null)
                .ThenByDescending(row => row.Dossier.OldestDueOn),
            (DebtorSort.Phase, false) => Phased(query, isFurthestFirst: true),
            (DebtorSort.Phase, true) => Phased(query, isFurthestFirst: false),
            (DebtorSort.Balance, false) => query.OrderByDescending(row => row.Dossier.BalanceCents),
            (DebtorSort.Balance, true) => query.OrderBy(row => row.Dossier.BalanceCents),
        }).ThenBy(row => row.Dossier.Number);

    /// <summary>Phases are kept by name: their order is said here, closed last.</summary>
    private static IOrderedQueryable<Found> Phased(IQueryable<Found> query, bool isFurthestFirst)
    {
        Expression<Func<Found, int>> rank = row =>
            row.Dossier.Phase == Phase.Enforcement ? 4 : row.Dossier.Phase == Phase.Court ? 3
            : row.Dossier.Phase == Phase.HandedOver ? 2 : row.Dossier.Phase == Phase.FormalNotice ? 1
            : row.Dossier.Phase == Phase.Amicable ? 0 : -1;
        return isFurthestFirst ? query.OrderByDescending(rank) : query.OrderBy(rank);
    }

    private IQueryable<Found> Joined(IQueryable<DossierRow> dossiers) =>
        from dossier in dossiers
        join debtor in db.Debtors.AsNoTracking()
            on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
        join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
        select new Found { Dossier = dossier, Debtor = debtor, Creditor = creditor };

    /// <summary>Names and invoices are looked through once each, not dossier by dossier.</summary>
    private IQueryable<DossierRow> Named(IQueryable<DossierRow> query, DebtorQuestion question)
    {
        var text = question.Text;
        var folded = DebtorBook.Folded(text);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var cents = CentsOf(text);
        var named = db.Debtors.Where(debtor => question.Scope.Contains(debtor.CreditorId)
            && (debtor.FoldedName.Contains(folded) || debtor.Key == text
                || (digits.Length == 9 && debtor.Siren == digits))).Select(debtor => debtor.Id);
        var owners = db.OpenItems.Where(item => question.Scope.Contains(item.CreditorId)
            && (item.Ref == text || (cents != null && item.OpenCents == cents))).Select(item => item.DebtorId);
        return query.Where(row => named.Contains(row.DebtorId) || owners.Contains(row.DebtorId)
            || (cents != null && row.BalanceCents == cents));
    }

    /// <summary>A name as it is searched: lower case without accents.</summary>
    public static string Folded(string text) => DebtorBook.Folded(text);

    private static long? CentsOf(string text) =>
        decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').TrimEnd('€'),
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) && euros < 1_000_000_000
            ? decimal.ToInt64(euros * 100) : null;

    private static DebtorLine LineOf(Found row) => new(
        row.Creditor.Id, row.Creditor.Number, row.Creditor.Name, row.Dossier.Number, row.Debtor.Key, row.Debtor.Name,
        row.Debtor.Status, row.Dossier.Phase, Money.FromCents(row.Dossier.BalanceCents), row.Dossier.OldestDueOn)
    {
        PromisedUntil = row.Dossier.PromisedUntil,
        HeldUntil = row.Dossier.HeldUntil,
        IsDisputed = row.Dossier.IsDisputed,
        HasUnreadReply = row.Dossier.HasUnreadReply,
        IsNotACustomer = row.Debtor.IsNotACustomer,
    };

    private sealed class Found
    {
        public required DossierRow Dossier { get; init; }

        /// <summary>Not read where only dossiers are put in order.</summary>
        public DebtorRow Debtor { get; init; } = null!;

        public CreditorRow Creditor { get; init; } = null!;
    }
}
